"""Options that several commands share, and the archive they open."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from storage.editions.registry import EDITIONS
from ucancrawl.cli.descriptors import is_output_closed

if TYPE_CHECKING:
    from storage.archive import Archive

ArchiveFolder = Annotated[
    Path,
    typer.Option(
        "--archive",
        envvar="UCAN_ARCHIVE",
        help="Folder of the archive.",
        file_okay=True,
    ),
]
Database = Annotated[
    str | None,
    typer.Option(
        "--database",
        envvar="UCAN_DATABASE",
        help="Database URL instead of archive.db, e.g. postgresql://host/name.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON for a machine.")]

MOST = 2**63 - 1
"""The largest whole number that a database takes."""


def finite(value: float | None) -> float | None:
    """A number as typed that is neither infinite nor none; else a usage error."""
    if value is not None and not isfinite(value):
        raise typer.BadParameter(f"{value} is no number to count with.")
    return value


def edition_name(value: str) -> str:
    """An edition's name as typed; raises a usage error that lists the five."""
    if value not in EDITIONS:
        known = ", ".join(EDITIONS)
        raise typer.BadParameter(f"{value!r} is no edition; the editions are {known}.")
    return value


def day(value: str | None) -> date | None:
    """A day as typed, `YYYY-MM-DD`; raises a usage error otherwise."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise typer.BadParameter(
            f"{value!r} is no day; write it as YYYY-MM-DD."
        ) from None


def need_output() -> None:
    """Raises a usage error where a command's result would go nowhere."""
    if is_output_closed():
        raise typer.BadParameter(
            "Standard output is closed, and the result goes there; open it, or send it "
            "to a file or to /dev/null."
        )


def now() -> datetime:
    """This instant, aware."""
    return datetime.now(UTC)


@contextmanager
def opened(
    folder: Path, database: str | None, *, write: bool, create: bool = False
) -> "Iterator[Archive]":
    """An archive for the length of a command."""
    from storage.archive import Archive

    archive = Archive.open(folder, database, write=write, create=create)
    try:
        yield archive
    finally:
        archive.close()
