"""What a command says when it ends: one number for each outcome an operator can act on.

The numbers are public and never change their meaning; new ones are added at the end.
They stay below 64, where shells and service managers begin their own, and leave 1 and 2
to their customs (internal error; wrong usage).
"""

from enum import IntEnum
from typing import Self

from storage.errors import (
    ArchiveDamaged,
    ArchiveError,
    ArchiveLocked,
    ArchiveMissing,
    ArchiveNeedsMigrate,
    ArchiveTooNew,
    ArchiveUnwritable,
    DatabaseMisnamed,
    DatabaseUnreachable,
    InputRefused,
)


class Exit(IntEnum):
    """How a command ended. Only `DONE` is success."""

    meaning: str
    advice: str

    def __new__(cls, code: int, meaning: str, advice: str) -> Self:
        member = int.__new__(cls, code)
        member._value_ = code
        member.meaning = meaning
        member.advice = advice
        return member

    DONE = (0, "Everything asked for was done.", "Nothing to do.")
    INTERNAL_ERROR = (
        1,
        "The program met a fault of its own.",
        "Report it with the traceback that stands in the log; the archive keeps all"
        " that was acknowledged.",
    )
    USAGE = (
        2,
        "The command line or the configuration is wrong.",
        "Correct what the message names; `ucancrawl COMMAND --help` lists the options.",
    )
    UNREACHABLE = (
        3,
        "No server could be reached: none of the editions asked for, or not the"
        " database's.",
        "Check the network, the proxy, the certificates and the database server; the"
        " next run tries again.",
    )
    BLOCKED = (
        4,
        "The servers refused: by robots.txt, or with answers such as 403.",
        "Do not work around it; write to the newsroom, or raise the delay and wait.",
    )
    LOCKED = (
        5,
        "Another run holds the archive's lock, or another program its database.",
        "Wait for it to end; the message names it.",
    )
    BUDGET = (
        6,
        "A budget of requests, bytes, minutes or articles was used up.",
        "Nothing is lost; what is still due comes first in the next run.",
    )
    INTERRUPTED = (
        7,
        "The run was told to stop and ended cleanly.",
        "Nothing is lost; start it again when it suits.",
    )
    DISK_FULL = (
        8,
        "The disk is full, or the archive cannot be written.",
        "Make room or permission, then run again; `ucancrawl verify` checks the rest.",
    )
    DAMAGED = (
        9,
        "A file of the archive is not what it should be.",
        "Run `ucancrawl verify`; then `ucancrawl rebuild`, or restore a backup.",
    )
    NEEDS_MIGRATE = (
        10,
        "The archive was written by an older version.",
        "Make a backup, then run `ucancrawl migrate`.",
    )
    TOO_NEW = (
        11,
        "The archive was written by a newer version.",
        "Update the program; nothing was changed.",
    )
    DEGRADED = (
        12,
        "The run ended, but reading its pages went worse than this archive's history.",
        "Run `ucancrawl health`: it names the edition and the field.",
    )
    NO_ARCHIVE = (
        13,
        "There is no archive where one was named.",
        "Check `--archive` or `UCAN_ARCHIVE`; `crawl` and `ingest` make a new one.",
    )
    INPUT_REFUSED = (
        14,
        "A file from outside is not what it says, or holds nothing to read.",
        "The message names the file and the fault; what was readable is stored.",
    )
    INCOMPLETE = (
        15,
        "The run ended with addresses that failed, or that nobody could account for.",
        "`ucancrawl status` names the causes; the next run tries them again.",
    )


_OF_ERRORS: tuple[tuple[type[ArchiveError], Exit], ...] = (
    (ArchiveMissing, Exit.NO_ARCHIVE),
    (ArchiveDamaged, Exit.DAMAGED),
    (ArchiveTooNew, Exit.TOO_NEW),
    (ArchiveNeedsMigrate, Exit.NEEDS_MIGRATE),
    (ArchiveLocked, Exit.LOCKED),
    (ArchiveUnwritable, Exit.DISK_FULL),
    (DatabaseMisnamed, Exit.USAGE),
    (DatabaseUnreachable, Exit.UNREACHABLE),
    (InputRefused, Exit.INPUT_REFUSED),
)


def exit_of_error(error: ArchiveError) -> Exit:
    """The exit that a member of the archive's family of errors ends a command with."""
    for kind, code in _OF_ERRORS:
        if isinstance(error, kind):
            return code
    return Exit.INTERNAL_ERROR
