"""Begins and ends the run of a spider that nobody handed one: `scrapy crawl NAME`.

Also where a spider joins its crew, and where faults of ours are entered in the books.
Room: `ucancrawl/crawl_session.py`.
"""

import asyncio
import logging
from typing import Any, Self

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider
from twisted.python.failure import Failure

from storage.editions.edition import Edition
from storage.errors import ArchiveError
from storage.outcome import OutcomeState
from storage.record import NewsArticle
from ucancrawl import stats
from ucancrawl.crawl_session import CrawlSession
from ucancrawl.log_output import dress
from ucancrawl.run_plan import plan_of, signs_of
from ucancrawl.run_report import RunReport

logger = logging.getLogger(__name__)


class RunExtension:
    """Life of one spider within a run."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.own: CrawlSession | None = None
        self.report = RunReport(signs_of(crawler.settings))
        for handler, signal in (
            (self.opened, signals.spider_opened),
            (self.closed, signals.spider_closed),
            (self.faulted, signals.spider_error),
            (self.item_faulted, signals.item_error),
        ):
            crawler.signals.connect(handler, signal)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def opened(self, spider: Any) -> None:
        if not hasattr(spider, "crawl_session"):
            dress(self.crawler.settings["UCAN_LOG_FORMAT"])
            try:
                plan = plan_of(self.crawler.settings, (spider.name,))
                self.own = spider.crawl_session = CrawlSession.open(plan)
            except ArchiveError as error:
                logger.error("%s", error)
                self.report.fail(error)
                raise CloseSpider("archive") from error
        session: CrawlSession = spider.crawl_session
        session.crew.join(spider.name, lambda: self.end("finished"))
        session.on_stop[spider.name] = self.end

    def end(self, reason: str) -> None:
        """Ask the engine to close the spider; in a task, as we may stand inside it."""
        closing = self.crawler.engine.close_spider_async(reason=reason)
        self._closing = asyncio.ensure_future(closing)

    def closed(self, spider: Any, reason: str) -> None:
        session: CrawlSession | None = getattr(spider, "crawl_session", None)
        if session is None:
            return
        self._count_hosts(session, spider.edition)
        session.crew.leave(spider.name)
        session.on_stop.pop(spider.name, None)
        if self.own is not None:
            interrupted = reason == "shutdown"
            if interrupted and session.stopping is None:
                session.stopping = "interrupted"
            self.report.take(self.crawler)
            self.report.finish(session, interrupted=interrupted)

    def _count_hosts(self, session: CrawlSession, edition: Edition) -> None:
        count = self.crawler.stats.inc_value
        for host in (*edition.hosts, *edition.side_hosts):
            state = session.gate.host(host)
            count(stats.WAITED, round(state.waited))
            if state.stopped:
                count(f"{stats.STOPPED}/{state.stopped}")
                logger.warning("%s is left alone: %s.", host, state.stopped)

    def faulted(self, failure: Failure, spider: Spider) -> None:
        spider.crawl_session.faults += 1  # type: ignore[attr-defined]

    def item_faulted(self, item: NewsArticle, failure: Failure, spider: Any) -> None:
        """A pipeline failed: the address has, too; the capture stays."""
        session: CrawlSession = spider.crawl_session
        session.faults += 1
        hand = session.put_down(item)
        if hand is not None:
            spider.settle(hand.errand, OutcomeState.FAILED, "internal", hand.meta)
