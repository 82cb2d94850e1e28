"""Exit codes are public: distinct, stable, explained."""

import pytest

from storage import errors
from ucancrawl.exits import Exit, exit_of_error

PUBLISHED = {
    "DONE": 0,
    "INTERNAL_ERROR": 1,
    "USAGE": 2,
    "UNREACHABLE": 3,
    "BLOCKED": 4,
    "LOCKED": 5,
    "BUDGET": 6,
    "INTERRUPTED": 7,
    "DISK_FULL": 8,
    "DAMAGED": 9,
    "NEEDS_MIGRATE": 10,
    "TOO_NEW": 11,
    "DEGRADED": 12,
    "NO_ARCHIVE": 13,
    "INPUT_REFUSED": 14,
    "INCOMPLETE": 15,
}


def test_numbers_never_change() -> None:
    assert {name: int(member) for name, member in Exit.__members__.items()} == PUBLISHED


@pytest.mark.parametrize("member", list(Exit))
def test_each_says_what_it_means_and_what_to_do(member: Exit) -> None:
    assert member.value < 64
    assert member.meaning.endswith(".")
    assert member.advice.endswith(".")


def test_each_error_of_the_archive_has_its_own_exit() -> None:
    family = [
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type)
        and issubclass(kind, errors.ArchiveError)
        and kind is not errors.ArchiveError
    ]
    assert all(exit_of_error(kind("x")) is not Exit.INTERNAL_ERROR for kind in family)
    assert exit_of_error(errors.DiskFull("x")) is Exit.DISK_FULL
    assert exit_of_error(errors.ArchiveLocked("x")) is Exit.LOCKED
