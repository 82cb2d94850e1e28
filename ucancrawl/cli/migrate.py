"""`ucancrawl migrate`: bring an archive up to this version. Room: storage.schema."""

import typer

from storage.archive import Archive
from ucancrawl.cli.entry import DEFAULT_FOLDER
from ucancrawl.cli.options import ArchiveFolder, Database


def migrate(archive: ArchiveFolder = DEFAULT_FOLDER, database: Database = None) -> None:
    """Bring an archive made by an older version up to this one."""
    applied = Archive.migrate(archive, database)
    for revision in applied:
        typer.echo(f"applied {revision}", err=True)
    typer.echo("The archive is up to date.", err=True)


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("migrate")(migrate)
