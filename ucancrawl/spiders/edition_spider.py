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
from storage.database import read_session
from storage.due import Due
from storage.editions.edition import Edition
from storage.errors import ArchiveError
from storage.found import Found
from storage.frontier import Noted
from storage.identity import AddressKind, identify
from storage.outcome import DueReason, OutcomeState
from storage.record import NewsArticle
from storage.runs import last_counts
from storage.unproven import unproven
from ucancrawl import stats
from ucancrawl.crawl_session import CrawlSession
from ucancrawl.credit import Credit
from ucancrawl.discovery import first_addresses
from ucancrawl.endings import DONE
from ucancrawl.errand import CAPTURE, ERRAND, NOT_BEFORE, PROOF, SLOT, Errand
from ucancrawl.failures import NO_CREDIT, Failure, Later, Refusal
from ucancrawl.middlewares.causes import cause_of
from ucancrawl.politeness import HostGate
from ucancrawl.spiders.article_visit import ArticleVisit
from ucancrawl.spiders.priorities import LAST, priority_of
from ucancrawl.spiders.source_visit import SourceVisit
from ucancrawl.walks import WalkEnd

logger = logging.getLogger(__name__)

BY_CREDIT = (AddressKind.SITEMAP, AddressKind.FEED)
"""Kinds of source that name addresses by the thousand, at no cost to who forges one."""
NOTHING = (OutcomeState.GONE, OutcomeState.REFUSED)


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
        spider.credit = Credit(spider.settings.getint("UCAN_TRAP_PAGES"))
        spider.sources = SourceVisit(spider)
        spider.articles = ArticleVisit(spider)
        crawler.signals.connect(spider.rest, signals.spider_idle)
        return spider

    asked: set[str]
    """Addresses this run has made a request for: one fetch for each."""
    probed: bool
    """Whether gaps were asked for: once, when nothing else is left to do."""
    credit: Credit
    sources: SourceVisit
    articles: ArticleVisit

    @property
    def gate(self) -> HostGate:
        return self.crawl_session.gate

    async def start(self) -> AsyncIterator[Any]:
        """Sources first, then whatever the archive says is due."""
        last = []
        for request in self._first_requests():
            if request.priority == LAST:
                last.append(request)
            else:
                yield request
        for request in last:
            yield request

    def _first_requests(self) -> Iterator[Request]:
        with read_session(self.crawl_session.archive.engine) as reading:
            self.credit.remember(unproven(reading, self.edition.name))
            counts = last_counts(reading, self.edition.name)
        self.credit.doubt(stats.below(stats.DOUBTED, counts))
        yield from self.note(first_addresses(self.edition))
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
        is_believed = walk is None or identify(walk).kind not in BY_CREDIT
        for one in noted:
            if not one.is_due:
                continue
            self.credit.name(one.url_key, None if is_believed else walk)
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
        return self.ask(
            row.url,
            errand,
            priority_of(row.kind, errand, self.crawl_session.turned_away),
        )

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
            if reason != NO_CREDIT or self.credit.is_of_this_run(errand.url_key):
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
                errand.url_key,
                state,
                reason,
                capture=capture,
                not_before=meta.get(NOT_BEFORE),
                **more,
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
            self._learn(errand.url_key, state, is_asked=CAPTURE in meta)
            self.articles.account(errand, state, meta.pop(SLOT, False))

    def _learn(self, url_key: str, state: OutcomeState, *, is_asked: bool) -> None:
        if not is_asked or state not in (*DONE, *NOTHING):
            return
        for source in self.credit.learn(url_key, real=state in DONE):
            self.crawler.stats.inc_value(f"{stats.WALK_ENDS}/{WalkEnd.TRAP}")
            logger.warning(
                "%s has lost its credit: %d addresses in a row that it names are no"
                " articles; the rest of them waits.",
                source,
                self.credit.limit,
            )

    def _prove(self, host: str, *, lied: bool) -> None:
        self.crawl_session.honesty.prove(host, lied=lied)
        self.crawler.stats.inc_value(f"{stats.CHECKED_304}/{host}")
        if lied:
            logger.warning("%s says 304 of a page that has changed.", host)
            self.crawler.stats.inc_value(f"{stats.LIES_304}/{host}")

    def closed(self, reason: str) -> None:
        """Called by Scrapy when all else has ended, and the counts are still open."""
        for source in self.credit.doubted:
            self.crawler.stats.set_value(f"{stats.DOUBTED}/{source}", 1)
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
