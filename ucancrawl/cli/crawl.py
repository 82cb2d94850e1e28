"""`ucancrawl crawl`: one crawl run. Room: ucancrawl.crawling."""

from typing import Annotated

import typer

from storage.editions.registry import EDITIONS
from ucancrawl.cli.options import (
    DEFAULT_FOLDER,
    ArchiveFolder,
    Database,
    day,
    edition_name,
)
from ucancrawl.crawl_options import CrawlOptions

Probe = Annotated[
    int,
    typer.Option(
        metavar="N",
        help="In the end, ask for N numbers of each edition that nobody named.",
        min=0,
    ),
]


def crawl(
    editions: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[EDITION ...]",
            help="Editions to crawl; all by default.",
            parser=edition_name,
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(help="Leave known articles older than this day alone."),
    ] = None,
    limit: Annotated[
        int | None, typer.Option(help="Stop after this many articles.", min=1)
    ] = None,
    full: Annotated[
        bool, typer.Option("--full", help="Ask again for everything that is known.")
    ] = False,
    delay: Annotated[
        float | None,
        typer.Option(
            envvar="UCAN_DELAY",
            help="Seconds between two requests to a host; 3 by default.",
            min=0,
        ),
    ] = None,
    probe: Probe = 0,
    archive: ArchiveFolder = DEFAULT_FOLDER,
    database: Database = None,
) -> int:
    """One crawl run over the editions: what is new or due, nothing else."""
    from ucancrawl.crawling import run_crawl

    chosen = tuple(name for name in EDITIONS if name in (editions or EDITIONS))
    options = CrawlOptions(
        editions=chosen,
        archive=archive,
        database=database,
        full=full,
        since=day(since),
        limit=limit,
        probe=probe,
        delay=delay,
    )
    return run_crawl(options).exit


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("crawl")(crawl)
