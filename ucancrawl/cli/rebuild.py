"""`ucancrawl rebuild`: the database made anew. Room: ucancrawl.rebuild."""

import typer

from ucancrawl.cli.entry import DEFAULT_FOLDER
from ucancrawl.cli.options import ArchiveFolder, Database, now
from ucancrawl.exits import Exit
from ucancrawl.rebuild.rebuilding import rebuild as rebuild_archive


def rebuild(archive: ArchiveFolder = DEFAULT_FOLDER, database: Database = None) -> int:
    """Make the database anew from the WARC files; the old one is kept aside."""
    report = rebuild_archive(
        archive, database, now(), lambda line: typer.echo(line, err=True)
    )
    if report.is_resumed:
        typer.echo("An earlier rebuild was whole; it is in place now.", err=True)
        return Exit.DONE
    for place in report.lost:
        typer.echo(f"lost {place}", err=True)
    typer.echo(
        f"{report.files} files, {report.captures} captures, {report.articles} articles"
        f"; {len(report.lost)} places could not be read.",
        err=True,
    )
    return Exit.DAMAGED if report.lost else Exit.DONE


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("rebuild")(rebuild)
