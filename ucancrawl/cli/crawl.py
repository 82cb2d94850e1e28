"""`ucancrawl crawl`: one crawl run. Room: ucancrawl.crawling."""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import typer

from storage.editions.registry import EDITIONS
from storage.lock import LOCK_NAME, run_lock
from ucancrawl.cli import crawl_arguments as told
from ucancrawl.cli.options import DEFAULT_FOLDER, ArchiveFolder, Database, day
from ucancrawl.crawl_options import CrawlOptions
from ucancrawl.log_output import LogFormat

MEGABYTE = 1024 * 1024


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
        free_bytes=None if min_free is None else min_free * MEGABYTE,
        metrics=metrics,
        status_file=status_file,
        heartbeat=heartbeat,
        log_format=log_format,
    )
    with _early_lock(archive):
        from ucancrawl.crawling import run_crawl

        return run_crawl(options).exit


def _early_lock(folder: Path) -> AbstractContextManager[None]:
    """The archive's lock before anything large is loaded: who comes second leaves soon.

    A folder that is no archive yet is none of this function's business.
    """
    return run_lock(folder) if (folder / LOCK_NAME).is_file() else nullcontext()


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("crawl")(crawl)
