"""`ucancrawl link`: the reference pass. Room: storage.references."""

import typer

from storage.database import write_session
from storage.references.link_pass import LinkReport, link_pass
from ucancrawl.cli.entry import DEFAULT_FOLDER
from ucancrawl.cli.options import ArchiveFolder, Database, now, opened


def link(archive: ArchiveFolder = DEFAULT_FOLDER, database: Database = None) -> None:
    """Resolve every link to an article; group duplicates. Can be repeated any time."""
    with (
        opened(archive, database, write=True) as kept,
        write_session(kept.engine) as session,
    ):
        report = link_pass(session, now())
    typer.echo(told(report), err=True)


def told(report: LinkReport) -> str:
    """The report in one line; a link printed as several titles counts as those."""
    titles = "" if report.parts == report.links else f" with {report.parts} titles"
    return (
        f"{report.links} links{titles}: {report.resolved} resolved, {report.ambiguous} "
        f"ambiguous, {report.unresolved} unresolved, {report.outside} outside; "
        f"{sum(report.references.values())} references, "
        f"{report.groups} duplicate groups."
    )


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("link")(link)
