"""`ucancrawl export`: articles out of the archive. Room: storage.export."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from storage.database import read_session
from storage.export.jsonl import ExportFilters, export_jsonl, export_jsonl_file
from ucancrawl.cli.entry import DEFAULT_FOLDER
from ucancrawl.cli.options import (
    ArchiveFolder,
    Database,
    day,
    edition_name,
    need_output,
    opened,
)


class Format(StrEnum):
    """What can be exported."""

    JSONL = "jsonl"


def export(
    form: Annotated[Format, typer.Argument(metavar="FORMAT", help="jsonl")],
    out: Annotated[
        str, typer.Option("-o", "--out", help="File to write; - is standard output.")
    ] = "-",
    edition: Annotated[
        str | None, typer.Option(help="Only this edition.", parser=edition_name)
    ] = None,
    since: Annotated[
        str | None, typer.Option(help="Published on this day or later, YYYY-MM-DD.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(help="Published on this day or earlier, YYYY-MM-DD.")
    ] = None,
    archive: ArchiveFolder = DEFAULT_FOLDER,
    database: Database = None,
) -> None:
    """Articles, one JSON object a line, sorted by key; to a file by rename."""
    if not out.strip():
        raise typer.BadParameter("-o names no file; - is standard output.")
    if out == "-":
        need_output()
    wanted = ExportFilters(edition=edition, since=day(since), until=day(until))
    with opened(archive, database, write=False) as kept:
        with read_session(kept.engine) as session:
            if out == "-":
                export_jsonl(session, sys.stdout.buffer, wanted)
            else:
                count = export_jsonl_file(session, Path(out), wanted)
                typer.echo(f"{count} articles written to {out}.", err=True)


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("export")(export)
