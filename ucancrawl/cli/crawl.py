"""`ucancrawl crawl`: one crawl run. Room: ucancrawl.crawling."""

import typer

from storage.editions.registry import EDITIONS
from ucancrawl.cli import crawl_arguments as told
from ucancrawl.cli.entry import DEFAULT_FOLDER
from ucancrawl.cli.options import ArchiveFolder, Database, day
from ucancrawl.crawl_options import CrawlOptions
from ucancrawl.log_output import LogFormat
from ucancrawl.surroundings import faults


def crawl(
    editions: told.Editions = None,
    since: told.Since = None,
    limit: told.Limit = None,
    full: told.Full = False,
    delay: told.Delay = None,
    probe: told.Probe = 0,
    requests: told.Requests = None,
    bytes_: told.Bytes = None,
    minutes: told.Minutes = None,
    min_free: told.MinFree = None,
    metrics: told.Metrics = None,
    status_file: told.StatusFile = None,
    heartbeat: told.Heartbeat = None,
    log_format: told.Logs = LogFormat.PLAIN,
    archive: ArchiveFolder = DEFAULT_FOLDER,
    database: Database = None,
) -> int:
    """One crawl run over the editions: what is new or due, nothing else."""
    for fault in faults():
        raise typer.BadParameter(fault)
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
        requests=requests,
        bytes=bytes_,
        minutes=minutes,
        free_bytes=None if min_free is None else min_free * told.MEGABYTE,
        metrics=metrics,
        status_file=status_file,
        heartbeat=heartbeat,
        log_format=log_format,
    )
    from ucancrawl.crawling import run_crawl

    return run_crawl(options).exit


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("crawl")(crawl)
