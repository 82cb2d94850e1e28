"""What a spider does with the response to an article's address."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.http import Response

from storage.captures import KeptCapture
from storage.found import Found, SourceKind
from storage.identity import identify
from storage.outcome import OutcomeState, state_of_status
from storage.record import NewsArticle
from storage.rereading import SAME_PAGE
from storage.turned_away import BUSY_PAGE
from ucancrawl import stats
from ucancrawl.cpu_limit import cpu_limit
from ucancrawl.discovery import named_by
from ucancrawl.download.handler import WIRE
from ucancrawl.endings import (
    DONE,
    NOT_HTML,
    end_unchanged,
    end_without,
    is_elsewhere,
    said_about,
    state_of_verdict,
)
from ucancrawl.errand import CAPTURE, CHAIN, PROOF, SLOT, Errand
from ucancrawl.failures import Failure
from ucancrawl.ingest.http import charset_of, may_be_html
from ucancrawl.led_away import LedAway
from ucancrawl.middlewares.revisit import is_conditional
from ucancrawl.page_in_hand import PageInHand
from ucancrawl.pages.page import Hint, Page, Reading, Verdict
from ucancrawl.pages.reader import read_page
from ucancrawl.pages.walls import wall_shown
from ucancrawl.politeness import BUSY
from ucancrawl.spiders.at_work import SpiderAtWork
from ucancrawl.spiders.content_type import content_type

logger = logging.getLogger(__name__)


class ArticleVisit:
    """Reads article pages for one spider."""

    def __init__(self, spider: SpiderAtWork) -> None:
        self.spider = spider
        self._named: set[tuple[str, str]] = set()
        self.led_away = LedAway()

    def read(
        self, response: Response, errand: Errand
    ) -> Iterator[Request | NewsArticle]:
        hand = self._hand(response, errand)
        if response.status == 304:
            yield from self._unchanged(hand, response)
        elif response.status != 200:
            state = state_of_status(response.status)
            reason = f"http_{response.status}"
            alone = errand.url_key in self.spider.crawl_session.turned_away.alone
            if response.status in BUSY and alone:
                reason = BUSY_PAGE
            self._without(hand, state, reason, response.meta)
        elif not may_be_html(content_type(response), response.body):
            self._without(hand, OutcomeState.REFUSED, NOT_HTML, response.meta)
        else:
            yield from self._read_page(hand, response)

    def end(self) -> None:
        """Nothing more will come: judge what had to wait for the rest."""
        for hand, state, reason in self.led_away.judged(self.spider.crawl_session):
            self._without(hand, state, reason, hand.meta)

    def _unchanged(self, hand: PageInHand, response: Response) -> Iterator[Request]:
        assert response.request is not None
        state = OutcomeState.FAILED
        if is_conditional(response.request):
            state = end_unchanged(self.spider.crawl_session, hand)
            if state not in DONE:
                # Unchanged since a visit that found no article: ask for it whole.
                yield self._whole(response, hand.errand)
                return
            host = urlsplit(response.url).hostname or ""
            if self.spider.crawl_session.honesty.is_to_be_proven(host):
                again = self._whole(response, hand.errand)
                again.meta[PROOF] = host
                yield again
                return
            self.spider.count(hand.errand, state, None, response.meta)
        else:
            self._without(hand, state, "unexpected_304", response.meta)

    def _whole(self, response: Response, errand: Errand) -> Request:
        assert response.request is not None
        again = replace(errand, conditional=False)
        request = self.spider.ask(response.url, again, response.request.priority)
        request.meta[SLOT] = response.meta.pop(SLOT, False)
        return request

    def _hand(self, response: Response, errand: Errand) -> PageInHand:
        capture: KeptCapture = response.meta[CAPTURE]
        session = self.spider.crawl_session
        at = response.meta[WIRE].asked_at
        page = Page(
            url=response.url,
            edition=self.spider.edition,
            html=response.body,
            charset=charset_of(content_type(response)),
            captured_at=at,
            hints=tuple(
                Hint(said.source, said.text, said.date_raw)
                for said in said_about(session, errand.url_key)
            ),
        )
        chain = tuple(response.meta.get(CHAIN, ()))
        return PageInHand(errand, capture, page, at, chain, meta=response.meta)

    def _read_page(
        self, hand: PageInHand, response: Response
    ) -> Iterator[Request | NewsArticle]:
        spider = self.spider
        try:
            with cpu_limit():
                reading = read_page(hand.page)
                if hand.chain and not identify(response.url).key:
                    wall = wall_shown(hand.page)
                    reading = replace(reading, verdict=wall or reading.verdict)
        except Failure as error:
            self._without(hand, OutcomeState.FAILED, error.reason, response.meta)
            return
        for warning in reading.warnings:
            spider.crawler.stats.inc_value(f"{stats.WARNINGS}/{warning[:60]}")
        host = urlsplit(response.url).hostname or ""
        spider.gate.shown(host, wall=reading.verdict is Verdict.CHALLENGE)
        if reading.verdict is not Verdict.ARTICLE or reading.article is None:
            yield from self._read_none(hand, reading)
            return
        if is_elsewhere(spider.crawl_session, hand):
            self._without(hand, OutcomeState.REFUSED, SAME_PAGE, response.meta)
            return
        yield from spider.note(self._founds(hand, reading.article))
        article = reading.article
        spider.crawl_session.take_in_hand(replace(hand, reading=reading), article)
        yield article

    def _read_none(self, hand: PageInHand, reading: Reading) -> Iterator[Request]:
        """No article of this address; the address of another one is worth knowing."""
        shown = identify(hand.page.url)
        led_to = shown.kind if hand.chain and not shown.key else None
        state, reason = state_of_verdict(reading.verdict, redirected_to=led_to)
        if led_to and state is OutcomeState.GONE:
            self.account(hand.errand, state, hand.meta.pop(SLOT, False))
            self.led_away.take(hand, reason)
            return
        self._without(hand, state, reason, hand.meta)
        if reading.verdict is Verdict.OTHER_ARTICLE and reading.canonical:
            via = Found(reading.canonical, SourceKind.ARCHIVE, hand.page.url)
            yield from self.spider.note([via])

    def _founds(self, hand: PageInHand, article: NewsArticle) -> list[Found]:
        """Printed links of the article and of its page, each once in a run."""
        links = named_by(article, hand.page)
        for rule, count in links.refused.items():
            self.spider.crawler.stats.inc_value(f"{stats.NOT_OURS}/{rule}", count)
        fresh = []
        for found in links.found:
            pair = (found.url, found.source.value)
            if pair not in self._named:
                self._named.add(pair)
                fresh.append(found)
        return fresh

    def _without(
        self, hand: PageInHand, state: OutcomeState, reason: str, meta: dict[str, Any]
    ) -> None:
        end_without(self.spider.crawl_session, hand, state, reason)
        self.spider.count(hand.errand, state, reason, meta)

    def account(self, errand: Errand, state: OutcomeState, has_slot: bool) -> None:
        """Count towards --limit, and tell the listing what its address was worth."""
        session = self.spider.crawl_session
        is_done = state in DONE
        if is_done:
            self.led_away.shown += 1
            self.spider.crawler.stats.inc_value(stats.ARTICLES)
        if has_slot and not is_done:
            session.quota.give_back()
        elif has_slot and session.quota.finish():
            session.stop("limit")
        if errand.walk:
            self.spider.sources.learn(errand.walk, real=is_done)
