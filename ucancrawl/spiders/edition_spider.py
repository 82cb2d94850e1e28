"""The spider of any edition: asks the archive what to do, and tells it what came of it.

Rooms: `ucancrawl/discovery.py`, `ucancrawl/walks.py`, `ucancrawl/endings.py`,
`ucancrawl/pages/`. Declared once for each edition in `spiders/editions.py`.
"""

import logging
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any, Self

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DontCloseSpider
from scrapy.http import Response
from twisted.python.failure import Failure as TwistedFailure

from storage.captures import KeptCapture
from storage.due import Due
from storage.editions.edition import Edition
from storage.errors import ArchiveError
from storage.found import Found
from storage.frontier import Noted
from storage.identity import AddressKind
from storage.outcome import DueReason, OutcomeState
from storage.record import NewsArticle
from ucancrawl import stats
from ucancrawl.crawl_session import CrawlSession
from ucancrawl.discovery import first_addresses
from ucancrawl.errand import CAPTURE, ERRAND, PROOF, SLOT, Errand
from ucancrawl.failures import Failure, Later, Refusal
from ucancrawl.middlewares.causes import cause_of
from ucancrawl.politeness import HostGate
from ucancrawl.spiders.article_visit import ArticleVisit
from ucancrawl.spiders.source_visit import SourceVisit

logger = logging.getLogger(__name__)

PRIORITIES = {
    AddressKind.ROBOTS: 1000,
    AddressKind.SITEMAP: 900,
    AddressKind.FEED: 800,
    AddressKind.HOME: 700,
    AddressKind.LISTING: 400,
    AddressKind.SERIES: 400,
    AddressKind.DIRECTORY: 350,
    AddressKind.PAGE: 50,
}
NEW_ARTICLE = 500
RECHECK = 100


def spider_of(crawler: Crawler) -> "EditionSpider":
    """The spider that a component of ours works for."""
    assert isinstance(crawler.spider, EditionSpider)
    return crawler.spider


class EditionSpider(Spider):
    """One edition in one run."""

    edition: Edition
    crawl_session: CrawlSession

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **named: Any) -> Self:
        session = named.pop("session", None)
        spider = super().from_crawler(crawler, *args, **named)
        if session is not None:
            spider.crawl_session = session
        spider.asked = set()
        spider.probed = False
        spider.sources = SourceVisit(spider)
        spider.articles = ArticleVisit(spider)
        crawler.signals.connect(spider.rest, signals.spider_idle)
        return spider

    asked: set[str]
    """Addresses this run has made a request for: one fetch for each."""
    probed: bool
    """Whether gaps were asked for: once, when nothing else is left to do."""
    sources: SourceVisit
    articles: ArticleVisit

    @property
    def gate(self) -> HostGate:
        return self.crawl_session.gate

    async def start(self) -> AsyncIterator[Any]:
        """Sources first, then whatever the archive says is due."""
        for request in self.note(first_addresses(self.edition)):
            yield request
        for row in self.crawl_session.due(self.edition.name):
            asked = self.request_for(row)
            if asked is not None:
                yield asked

    def note(self, founds: Iterable[Found], walk: str | None = None) -> list[Request]:
        """Enter what was found; the requests for what is worth asking for now."""
        noted = self.crawl_session.note(founds)
        new = sum(one.is_new for one in noted)
        self.crawler.stats.inc_value(stats.DISCOVERED, new)
        return list(self.requests_for(noted, walk))

    def requests_for(
        self, noted: Iterable[Noted], walk: str | None = None
    ) -> Iterator[Request]:
        for one in noted:
            if not one.is_due:
                continue
            if one.edition != self.edition.name:
                self.crawl_session.crew.post(one)
                continue
            request = self.request_for(one, walk)
            if request is not None:
                yield request

    def request_for(self, row: Noted | Due, walk: str | None = None) -> Request | None:
        """The one request of this run for an address; null the second time."""
        if row.url_key in self.asked:
            return None
        why = row.why if isinstance(row, Due) else DueReason.NEW
        is_new = row.is_new if isinstance(row, Noted) else why is DueReason.NEW
        errand = Errand(
            row.url_key,
            str(row.kind),
            why=str(why),
            is_new=is_new,
            conditional=not is_new,
            walk=walk,
        )
        if not self.sources.admits(errand):
            return None
        self.asked.add(row.url_key)
        errand = self.sources.conditions(errand)
        ranked = NEW_ARTICLE if is_new else RECHECK
        priority = ranked if errand.is_article else PRIORITIES.get(row.kind, 0)
        return self.ask(row.url, errand, priority)

    def ask(self, url: str, errand: Errand, priority: int) -> Request:
        return Request(
            url,
            callback=self.parse,
            errback=self.fail,
            priority=priority,
            dont_filter=True,
            meta={ERRAND: errand},
        )

    def parse(self, response: Response) -> Iterator[Request | NewsArticle]:
        """Whatever happens here, the address gets its outcome."""
        errand = Errand.of(response.meta)
        assert errand is not None
        self.crawler.stats.inc_value(stats.PAGES)
        visit = self.articles if errand.is_article else self.sources
        try:
            yield from list(visit.read(response, errand))
        except ArchiveError as error:
            self.crawl_session.fail(error)
        except Exception:  # the door: a fault of ours must not lose the address
            logger.exception("Fault while reading %s", response.url)
            self.crawl_session.faults += 1
            self.settle(errand, OutcomeState.FAILED, "internal", response.meta)

    def fail(self, failure: TwistedFailure) -> Iterator[Request]:
        """A request that brought no response."""
        request: Request = failure.request  # type: ignore[attr-defined]
        errand = Errand.of(request.meta)
        error = failure.value
        assert errand is not None
        assert error is not None
        if isinstance(error, ArchiveError):
            self.crawl_session.fail(error)
            return
        reason = cause_of(error)
        if isinstance(error, Later):
            self.crawl_session.leave(errand.url_key, reason)
            return
        if not isinstance(error, Failure | Refusal) and reason == "internal":
            logger.error("Fault while asking for %s: %r", request.url, error)
            self.crawl_session.faults += 1
        refused = isinstance(error, Refusal)
        state = OutcomeState.REFUSED if refused else OutcomeState.FAILED
        if errand.is_article:
            self.settle(errand, state, reason, request.meta)
        else:
            yield from self.sources.fail(errand, state, reason, request.meta)

    def settle(
        self,
        errand: Errand,
        state: OutcomeState,
        reason: str | None,
        meta: dict[str, Any],
        **more: Any,
    ) -> None:
        """Enter an outcome that needs no article, and count it."""
        capture: KeptCapture | None = meta.get(CAPTURE)
        try:
            self.crawl_session.settle(
                errand.url_key, state, reason, capture=capture, **more
            )
        except ArchiveError as error:
            self.crawl_session.fail(error)
        self.count(errand, state, reason, meta)

    def count(
        self,
        errand: Errand,
        state: OutcomeState,
        reason: str | None,
        meta: dict[str, Any],
    ) -> None:
        """Count an outcome: for the stats, the exit, the limit and the listing."""
        self.crawler.stats.inc_value(f"{stats.OUTCOME}/{state}")
        if state is OutcomeState.FAILED:
            self.crawler.stats.inc_value(f"{stats.FAILED}/{reason}")
        elif state is OutcomeState.REFUSED:
            self.crawler.stats.inc_value(f"{stats.REFUSED}/{reason}")
        host = meta.pop(PROOF, None)
        if host and state in (OutcomeState.REVISED, OutcomeState.UNCHANGED):
            self._prove(host, lied=state is OutcomeState.REVISED)
        if errand.is_article:
            self.articles.account(errand, state, meta.pop(SLOT, False))

    def _prove(self, host: str, *, lied: bool) -> None:
        self.crawl_session.honesty.prove(host, lied=lied)
        self.crawler.stats.inc_value(f"{stats.CHECKED_304}/{host}")
        if lied:
            logger.warning("%s says 304 of a page that has changed.", host)
            self.crawler.stats.inc_value(f"{stats.LIES_304}/{host}")

    def closed(self, reason: str) -> None:
        """Called by Scrapy when all else has ended, and the counts are still open."""
        try:
            self.articles.end()
        except ArchiveError as error:
            self.crawl_session.fail(error)

    def rest(self) -> None:
        """Idle: take what other editions have named meanwhile, or wait for them."""
        session = self.crawl_session
        if session.stopping:
            return
        for one in session.crew.collect(self.edition.name):
            request = self.request_for(one)
            if request is not None:
                self.crawler.engine.crawl(request)
        is_idle = self.crawler.engine.spider_is_idle()
        if is_idle and not self.probed:
            self.probed = True
            for request in self.note(session.probes(self.edition.name)):
                self.crawler.engine.crawl(request)
                is_idle = False
        if not session.crew.may_end(self.edition.name, is_idle=is_idle):
            raise DontCloseSpider
