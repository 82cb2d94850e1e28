"""`ucancrawl ingest`: articles out of files, no network. Room: ucancrawl.ingest."""

from pathlib import Path
from typing import Annotated

import typer

from storage.errors import InputRefused
from storage.ingest_run import ingest_run
from ucancrawl.cli.entry import DEFAULT_FOLDER
from ucancrawl.cli.options import (
    ArchiveFolder,
    Database,
    edition_name,
    opened,
)
from ucancrawl.exits import Exit
from ucancrawl.ingest.files import check_paths
from ucancrawl.ingest.ingest_report import IngestReport
from ucancrawl.ingest.taking import Ingest


def ingest(
    paths: Annotated[
        list[Path],
        typer.Argument(help="WARC, WACZ, WET, HTML or page-text files, or folders."),
    ],
    edition: Annotated[
        str | None,
        typer.Option(help="Take pages of this edition only.", parser=edition_name),
    ] = None,
    url: Annotated[
        str | None, typer.Option(help="Address of the page, for one HTML or text file.")
    ] = None,
    archive: ArchiveFolder = DEFAULT_FOLDER,
    database: Database = None,
) -> int:
    """Read files from elsewhere into the archive, without network."""
    check_paths(paths)
    with opened(archive, database, write=True, create=True) as kept:
        with ingest_run(kept, edition) as run:
            work = Ingest(kept, run, edition)
            for skipped in work.take(paths, url):
                typer.echo(f"skipped {skipped}", err=True)
            run.counts = work.report.counts()
            code = _judge(work.report)
            run.finish(code.name.lower(), code)
    _tell(work.report)
    return code


def _judge(report: IngestReport) -> Exit:
    if report.skipped or not report.articles.total():
        return Exit.INPUT_REFUSED
    return Exit.DONE


def _tell(report: IngestReport) -> None:
    """What came of it, on standard error; raises InputRefused where nothing did."""
    refused = [
        f"{count} without an article of ours ({reason}): {report.examples[reason]}"
        for reason, count in sorted(report.refused.items())
    ]
    if not report.articles.total():
        raise InputRefused(_nothing(report, refused))
    articles = ", ".join(f"{n} {name}" for name, n in sorted(report.articles.items()))
    typer.echo(f"{report.captures} captures; articles: {articles}", err=True)
    if report.retold:
        typer.echo(
            f"{report.retold} articles told anew: their pages came out of order",
            err=True,
        )
    for line in refused:
        typer.echo(line, err=True)


def _nothing(report: IngestReport, refused: list[str]) -> str:
    """Of several paths that give nothing, all were named as they came."""
    if len(report.useless) == 1 and not refused:
        return report.useless[0]
    useless = [f"{len(report.useless)} paths gave nothing"] if report.useless else []
    return f"No article was found; {'; '.join([*refused, *useless])}."


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("ingest")(ingest)
