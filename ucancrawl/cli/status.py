"""`ucancrawl status`: what the archive holds; last runs. Room: storage.status."""

import sys
from dataclasses import asdict
from typing import Annotated

import orjson
import typer
from rich.console import Console
from rich.table import Table

from storage.database import read_session
from storage.status import ArchiveStatus, EditionStatus, RunStatus, archive_status
from ucancrawl.cli.options import DEFAULT_FOLDER, ArchiveFolder, Database, Json, opened

_COLUMNS = (
    "articles gone revisions captures links resolved ambiguous unresolved outside"
).split()


def status(
    archive: ArchiveFolder = DEFAULT_FOLDER,
    database: Database = None,
    runs: Annotated[int, typer.Option(help="How many runs to show.", min=0)] = 5,
    as_json: Json = False,
) -> None:
    """Articles, links and captures per edition; the last runs and their books."""
    with opened(archive, database, write=False) as kept:
        with read_session(kept.engine) as session:
            found = archive_status(session, runs)
    if as_json:
        sys.stdout.buffer.write(
            orjson.dumps(asdict(found), option=orjson.OPT_APPEND_NEWLINE)
        )
        return
    console = Console(soft_wrap=True)
    console.print(_editions(found))
    for run in found.runs:
        console.print(_run(run), highlight=False)


def _editions(found: ArchiveStatus) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("edition")
    for name in _COLUMNS:
        table.add_column(name, justify="right")
    for entry in found.editions:
        table.add_row(entry.edition, *(_count(entry, name) for name in _COLUMNS))
    total = [sum(getattr(e, name) for e in found.editions) for name in _COLUMNS]
    table.add_section()
    table.add_row("all", *(f"{number:,}" for number in total))
    return table


def _count(entry: EditionStatus, name: str) -> str:
    return f"{getattr(entry, name):,}"


def _run(run: RunStatus) -> str:
    began = run.started_at.isoformat(timespec="seconds")
    books = ", ".join(f"{n} {state}" for state, n in run.books.items())
    return (
        f"run {run.run} {run.command} {began}: {run.outcome}; {books or 'no addresses'}"
    )


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("status")(status)
