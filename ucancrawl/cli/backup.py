"""`ucancrawl backup DEST`: a checked copy. Room: storage.care.backup."""

from pathlib import Path
from typing import Annotated

import typer

from storage.care.backup import backup as copy_archive
from ucancrawl.cli.entry import DEFAULT_FOLDER
from ucancrawl.cli.options import ArchiveFolder, Database, now, opened
from ucancrawl.exits import Exit


def backup(
    destination: Annotated[
        Path,
        typer.Argument(help="A new folder, or an older backup to be brought up."),
    ],
    archive: ArchiveFolder = DEFAULT_FOLDER,
    database: Database = None,
) -> int:
    """Copy the archive while a crawl runs; the copy is verified before it counts."""
    with opened(archive, database, write=False) as kept:
        report = copy_archive(kept, destination, now())
    for finding in report.findings:
        typer.echo(str(finding))
    size = (
        f"{report.files} files, {report.bytes / 2**20:,.1f} MiB, "
        f"{report.linked} files as in the backup before"
    )
    if report.findings:
        fate = "it is there" if report.is_kept else "the older backup was not touched"
        typer.echo(f"The copy has findings ({size}); {fate}.", err=True)
        return Exit.DAMAGED
    typer.echo(f"Backed up and verified: {size}.", err=True)
    return Exit.DONE


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("backup")(backup)
