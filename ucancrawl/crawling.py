"""Crawls N editions in one process: one archive, one run, a spider for each."""

import logging
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings
from scrapy.utils.log import configure_logging
from scrapy.utils.project import get_project_settings

from storage.errors import ArchiveError
from storage.sqlite_version import sqlite_warning
from ucancrawl.crawl_options import CrawlOptions
from ucancrawl.crawl_session import CrawlSession
from ucancrawl.earlier_waits import keep_waiting
from ucancrawl.exits import Exit
from ucancrawl.log_output import talk_to_stderr
from ucancrawl.run_plan import plan_of, signs_of
from ucancrawl.run_report import RunReport

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CrawlResult:
    """How a run ended."""

    exit: Exit
    run_id: int | None = None
    counts: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Our stats by edition; `ucancrawl/stats.py` says what they count."""


@contextmanager
def hung_up_like_terminated() -> Iterator[None]:
    """A terminal that goes away ends a run as cleanly as SIGTERM; not under `nohup`."""

    def terminate(number: int, frame: object) -> None:
        signal.raise_signal(signal.SIGTERM)

    before = signal.getsignal(signal.SIGHUP)
    if before is signal.SIG_IGN:
        yield
        return
    signal.signal(signal.SIGHUP, terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGHUP, before)


@hung_up_like_terminated()
def run_crawl(options: CrawlOptions) -> CrawlResult:
    """Crawl to the end and say how it went. Once in the life of a process.

    Raises ArchiveError where no run could begin.
    """
    settings = settings_for(options)
    _begin_log(settings)
    report = RunReport(signs_of(settings))
    try:
        with interruptible():
            session = CrawlSession.open(plan_of(settings, options.editions))
    except ArchiveError as error:
        report.fail(error)
        raise
    interrupted = True
    try:
        interrupted = _crawl(settings, options, session, report)
    except KeyboardInterrupt:
        logger.warning("Interrupted before the first request.")
    except Exception:
        session.faults += 1
        interrupted = False
        logger.exception("The crawl could not be started")
    finally:
        if interrupted and session.stopping is None:
            session.stopping = "interrupted"
        verdict = report.finish(session, interrupted=interrupted)
    return CrawlResult(verdict, session.run_id, report.counts)


def settings_for(options: CrawlOptions) -> Settings:
    """The project's settings under the command's options."""
    os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "ucancrawl.settings")
    settings = get_project_settings()
    settings.setdict(options.settings(), priority="cmdline")
    settings.set("LOG_INSTALL_ROOT_HANDLER", False, priority="cmdline")
    return settings


def _begin_log(settings: Settings) -> None:
    """Log lines from here on: taking over from a run that died is already told."""
    configure_logging(settings)
    talk_to_stderr(settings["LOG_LEVEL"], settings["UCAN_LOG_FORMAT"])
    fault = None if settings["UCAN_DATABASE"] else sqlite_warning()
    if fault:
        logger.info("%s", fault)


def _crawl(
    settings: Settings,
    options: CrawlOptions,
    session: CrawlSession,
    report: RunReport,
) -> bool:
    """Run the spiders to their end; says whether somebody interrupted them."""
    keep_waiting(session)
    process = AsyncCrawlerProcess(settings)
    crawlers: list[Crawler] = []
    for name in options.editions:
        crawler = process.create_crawler(name)
        crawlers.append(crawler)
        process.crawl(crawler, session=session)
    with interruptible():
        process.start()
    for crawler in crawlers:
        report.take(crawler)
    if process.bootstrap_failed:
        session.faults += 1
    return any(reason in (None, "shutdown") for reason in report.reasons.values())


@contextmanager
def interruptible() -> Iterator[None]:
    """Before the reactor has handlers of its own, SIGTERM ends us like SIGINT."""

    def interrupt(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
