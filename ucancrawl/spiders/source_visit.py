"""What a spider does with the response to a source: a listing, a feed, a sitemap.

Room: `ucancrawl/walks.py` says how far a listing is read.
"""

import logging
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.http import Response

from storage.identity import AddressKind, identify
from storage.outcome import OutcomeState, state_of_status
from ucancrawl import stats
from ucancrawl.cpu_limit import cpu_limit
from ucancrawl.discovery import SourceReading, read_source
from ucancrawl.endings import FOR_NOW
from ucancrawl.errand import CHAIN, Errand
from ucancrawl.failures import Failure
from ucancrawl.ingest.http import charset_of
from ucancrawl.mazes import Mazes
from ucancrawl.pages.page import Page, Verdict
from ucancrawl.pages.reader import read_page
from ucancrawl.pages.walls import PAGES_OF_LINKS, wall_shown
from ucancrawl.robots import RobotsMeaning, RobotsPolicy
from ucancrawl.spiders.at_work import SpiderAtWork
from ucancrawl.spiders.content_type import content_type
from ucancrawl.walks import ListingWalk, Step, WalkEnd

logger = logging.getLogger(__name__)
PAGING = 300
"""Below new articles: an endless listing is then seen for what it is early."""
MACHINE_READ = frozenset({AddressKind.ROBOTS, AddressKind.SITEMAP, AddressKind.FEED})
LOST = frozenset({404, 410})


class SourceVisit:
    """Reads sources for one spider, listings page by page."""

    def __init__(self, spider: SpiderAtWork) -> None:
        self.spider = spider
        self.walks: dict[str, ListingWalk] = {}
        self.mazes = Mazes(spider.settings.getint("UCAN_TRAP_PAGES"))

    def admits(self, errand: Errand) -> bool:
        """Whether a newly found source may still be asked for in this run."""
        if errand.is_article or not errand.is_new or self.mazes.admits(errand.url_key):
            return True
        if self.mazes.is_first_refused(errand.url_key):
            logger.warning(
                "A maze: %d pages like %s named no article; the rest of them waits.",
                self.mazes.limit,
                errand.url_key,
            )
        self.spider.crawl_session.leave(errand.url_key, "trap")
        return False

    def conditions(self, errand: Errand) -> Errand:
        """A source that is to be read to its end must come whole."""
        if errand.is_article or not errand.conditional:
            return errand
        session = self.spider.crawl_session
        known = not session.plan.full and session.is_complete(errand.url_key)
        return replace(errand, conditional=known)

    def learn(self, walk: str, *, real: bool) -> None:
        if real:
            self.mazes.bore_fruit(walk)
        if walk in self.walks:
            self.walks[walk].learn(real=real)

    def read(self, response: Response, errand: Errand) -> Iterator[Request]:
        if response.status == 200:
            yield from self._read_page(response, errand)
        elif response.status == 304:
            self.spider.settle(
                errand, OutcomeState.UNCHANGED, None, response.meta, changed=False
            )
        elif response.status in LOST and errand.why == "paging":
            walk = self.walks[errand.url_key]
            yield from self._go_on(errand, walk.take(frozenset(), 0, []), response.meta)
        else:
            state = state_of_status(response.status)
            reason = f"http_{response.status}"
            yield from self.fail(errand, state, reason, response.meta)

    def fail(
        self, errand: Errand, state: OutcomeState, reason: str, meta: dict[str, Any]
    ) -> Iterator[Request]:
        """A page of a source could not be had: the source is tried again later."""
        self.walks.pop(errand.url_key, None)
        if errand.kind == AddressKind.ROBOTS and _means_no_rules(reason):
            state = OutcomeState.READ
        self.spider.settle(errand, state, reason, meta, changed=False)
        yield from ()

    def _read_page(self, response: Response, errand: Errand) -> Iterator[Request]:
        kind = AddressKind(errand.kind)
        charset = charset_of(content_type(response))
        try:
            with cpu_limit():
                reading = read_source(kind, response.url, response.body, charset)
                wall = None if reading.found else self._wall(response, errand)
        except Failure as error:
            failed = OutcomeState.FAILED
            yield from self.fail(errand, failed, error.reason, response.meta)
            return
        self._count(reading)
        if identify(response.url).kind is AddressKind.HOME:
            self.spider.crawl_session.shown.take_home(response.url, response.body)
        if wall:
            yield from self.fail(errand, OutcomeState.FAILED, wall, response.meta)
            return
        noted = self.spider.crawl_session.note(reading.found)
        fresh = sum(one.is_new for one in noted)
        self.spider.crawler.stats.inc_value(stats.DISCOVERED, fresh)
        yield from self.spider.requests_for(noted, walk=errand.url_key)
        walk = self._walk(response.url, errand)
        names = frozenset(one.url_key for one in noted)
        step = walk.take(names, fresh, list(reading.following))
        yield from self._go_on(errand, step, response.meta)

    def _wall(self, response: Response, errand: Errand) -> str | None:
        """What stands there instead of a page of links, if anything does."""
        led_away = bool(response.meta.get(CHAIN))
        if errand.kind in MACHINE_READ and not led_away:
            return None
        page = Page(response.url, self.spider.edition, html=response.body)
        verdict = read_page(page).verdict
        if led_away or errand.kind in PAGES_OF_LINKS:
            # Other addresses may be those of a page to log in.
            verdict = wall_shown(page) or verdict
        host = urlsplit(response.url).hostname or ""
        self.spider.gate.shown(host, wall=verdict is Verdict.CHALLENGE)
        return verdict.value if verdict in FOR_NOW else None

    def _walk(self, url: str, errand: Errand) -> ListingWalk:
        walk = self.walks.get(errand.url_key)
        if walk is None:
            session = self.spider.crawl_session
            walk = self.walks[errand.url_key] = ListingWalk(
                url,
                was_complete=session.is_complete(errand.url_key),
                full=session.plan.full,
                page_budget=self.spider.settings.getint("UCAN_LISTING_PAGES"),
            )
        return walk

    def _go_on(
        self, errand: Errand, step: Step, meta: dict[str, Any]
    ) -> Iterator[Request]:
        if step.url is not None:
            onward = replace(errand, why="paging", conditional=False)
            yield self.spider.ask(step.url, onward, PAGING)
            return
        assert step.end is not None
        walk = self.walks.pop(errand.url_key)
        self.spider.crawler.stats.inc_value(f"{stats.WALK_ENDS}/{step.end}")
        if step.end in (WalkEnd.TRAP, WalkEnd.BUDGET):
            logger.warning(
                "%s ended by its %s after %d pages.",
                errand.url_key,
                step.end,
                walk.pages,
            )
        self.spider.settle(
            errand,
            OutcomeState.READ,
            None if step.complete else str(step.end),
            meta,
            changed=walk.fresh > 0,
            complete=step.complete,
        )

    def _count(self, reading: SourceReading) -> None:
        count = self.spider.crawler.stats.inc_value
        for rule, number in reading.refused.items():
            count(f"{stats.NOT_OURS}/{rule}", number)
        for warning in reading.warnings:
            count(f"{stats.WARNINGS}/{warning}")


def _means_no_rules(reason: str) -> bool:
    """Whether a robots.txt could be had no other way than that there is none."""
    status = reason.removeprefix("http_")
    if status.isdigit():
        return RobotsPolicy.read(int(status)).meaning is RobotsMeaning.NONE
    return reason.startswith("redirect_")
