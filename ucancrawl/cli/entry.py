"""The program's door: who comes second leaves before a command line is loaded.

A crontab can start many runs in one minute. Loading typer costs each of them more
than all else that it does when another run holds the archive.
"""

import os
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from storage.errors import ArchiveError
from storage.lock import LOCK_NAME, run_lock
from ucancrawl.cli.descriptors import open_closed, spell_out

DEFAULT_FOLDER = Path("archive")
_USAGE = 2
"""`Exit.USAGE`, without loading it."""


def crawled_folder(arguments: list[str]) -> Path | None:
    """The archive that a `crawl` would write to; null for all other commands.

    >>> crawled_folder(["crawl", "india", "--archive", "kept"])
    PosixPath('kept')
    """
    if arguments[:1] != ["crawl"] or not {"-h", "--help"}.isdisjoint(arguments):
        return None
    folder = os.environ.get("UCAN_ARCHIVE") or str(DEFAULT_FOLDER)
    for option, value in zip(arguments, [*arguments[1:], ""], strict=True):
        if option == "--archive" and value:
            folder = value
        elif option.startswith("--archive="):
            folder = option.partition("=")[2] or folder
    return Path(folder)


def main() -> int:
    """Run one command and return its exit code."""
    open_closed()
    spell_out()
    try:
        os.getcwd()
    except OSError:
        sys.stderr.write(
            "ucancrawl: the folder that this was started in is gone; change to another"
            " and run again.\n"
        )
        return _USAGE
    try:
        with _early_lock(crawled_folder(sys.argv[1:])):
            from ucancrawl.cli.main import main as run

            return run()
    except ArchiveError as error:
        from ucancrawl.exits import exit_of_error
        from ucancrawl.log_output import one_line

        sys.stderr.write(f"ucancrawl: {one_line(str(error))}\n")
        return exit_of_error(error)


def _early_lock(folder: Path | None) -> AbstractContextManager[None]:
    """The archive's lock, which the run takes once more for itself.

    A folder that is no archive yet, or not ours to write, is the command's business.
    """
    if folder is None or not os.access(folder / LOCK_NAME, os.W_OK):
        return nullcontext()
    return run_lock(folder)
