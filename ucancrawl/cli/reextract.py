"""`ucancrawl reextract`: kept captures read again. Room: ucancrawl.reextraction."""

import os
import sys
import time
from typing import Annotated

import orjson
import typer

from ucancrawl.cli import display_difference
from ucancrawl.cli.entry import DEFAULT_FOLDER
from ucancrawl.cli.options import (
    ArchiveFolder,
    Database,
    Json,
    edition_name,
    need_output,
    opened,
)
from ucancrawl.exits import Exit
from ucancrawl.pages.version import READER_VERSION
from ucancrawl.reextraction.work import Reextraction, exit_of

_EVERY_SECONDS = 10
_MOST_JOBS = 1024


def reextract(
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show the difference, change nothing.")
    ] = False,
    edition: Annotated[
        str | None,
        typer.Option(help="Captures of this edition only.", parser=edition_name),
    ] = None,
    jobs: Annotated[
        int,
        typer.Option(
            min=0, max=_MOST_JOBS, help="Processes that read; 0 for one on each core."
        ),
    ] = 0,
    archive: ArchiveFolder = DEFAULT_FOLDER,
    database: Database = None,
    as_json: Json = False,
) -> int:
    """Read every kept capture again with today's reader: a difference, then stored."""
    if dry_run or as_json:
        need_output()
    with opened(archive, database, write=not dry_run) as kept:
        work = Reextraction(
            kept,
            READER_VERSION,
            edition=edition,
            jobs=jobs or len(os.sched_getaffinity(0)),
            progress=_Progress(),
        )
        difference = work.compare(keep=not dry_run)
        if as_json:
            whole = display_difference.as_data(difference, READER_VERSION)
            option = orjson.OPT_APPEND_NEWLINE | orjson.OPT_INDENT_2
            sys.stdout.buffer.write(orjson.dumps(whole, option=option))
            sys.stdout.flush()
        else:
            out = sys.stdout if dry_run else sys.stderr
            out.write(display_difference.as_text(difference, READER_VERSION))
            out.flush()
        if dry_run:
            return exit_of(difference)
        return work.replace(difference) if work.is_due else Exit.DONE


class _Progress:
    """A line now and then, for whoever waits."""

    def __init__(self) -> None:
        self._said_at = time.monotonic()

    def __call__(self, what: str, done: int, total: int) -> None:
        if time.monotonic() - self._said_at >= _EVERY_SECONDS:
            self._said_at = time.monotonic()
            typer.echo(f"{what} {done:,} of {total:,} pages", err=True)


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("reextract")(reextract)
