"""`ucancrawl status`: what the archive holds; last runs. Room: storage.status."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Annotated

import orjson
import typer

from storage.database import read_session
from storage.status import ArchiveStatus, RunStatus, archive_status
from ucancrawl import stats
from ucancrawl.cli.entry import DEFAULT_FOLDER
from ucancrawl.cli.options import (
    MOST,
    ArchiveFolder,
    Database,
    Json,
    need_output,
    opened,
)

_COLUMNS = (
    "articles gone revisions captures links resolved ambiguous unresolved outside"
).split()


def status(
    archive: ArchiveFolder = DEFAULT_FOLDER,
    database: Database = None,
    runs: Annotated[
        int, typer.Option(help="How many runs to show.", min=0, max=MOST)
    ] = 5,
    as_json: Json = False,
) -> None:
    """Articles, links and captures per edition; the last runs and their books."""
    need_output()
    with opened(archive, database, write=False) as kept:
        with read_session(kept.engine) as session:
            found = archive_status(session, runs)
    if as_json:
        sys.stdout.buffer.write(
            orjson.dumps(asdict(found), option=orjson.OPT_APPEND_NEWLINE)
        )
        return
    typer.echo("\n".join(_editions(found)))
    for run in found.runs:
        typer.echo("\n".join([_run(run), *_doubted(run)]))


def _editions(found: ArchiveStatus) -> Iterator[str]:
    """One row an edition, wide enough for its heading: never cut to the terminal."""
    yield _row("edition", _COLUMNS)
    for entry in found.editions:
        yield _row(entry.edition, [f"{getattr(entry, name):,}" for name in _COLUMNS])
    total = [sum(getattr(e, name) for e in found.editions) for name in _COLUMNS]
    yield _row("all", [f"{number:,}" for number in total])


def _row(first: str, cells: Sequence[str]) -> str:
    columns = zip(_COLUMNS, cells, strict=True)
    return f"{first:<10}" + "".join(
        f"{cell:>{max(len(name), 8) + 2}}" for name, cell in columns
    )


def _run(run: RunStatus) -> str:
    began = run.started_at.isoformat(timespec="seconds")
    books = ", ".join(f"{n} {state}" for state, n in run.books.items())
    ended = {True: "books closed", False: "BOOKS OPEN", None: "books not closed yet"}
    return (
        f"run {run.run} {run.command} {began}: {run.outcome};"
        f" {run.discovered:,} addresses: {books or 'none'}; {ended[run.books_closed]}"
    )


def _doubted(run: RunStatus) -> Iterator[str]:
    """Crawls alone count by edition."""
    for counts in run.counts.values():
        if isinstance(counts, dict):
            for source in stats.below(stats.DOUBTED, counts):
                yield f"  {source} names what is not there; the rest of it waits"


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("status")(status)
