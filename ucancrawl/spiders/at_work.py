"""What the visits of a spider need of it: the rest of it is none of their business."""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.settings import BaseSettings

from storage.editions.edition import Edition
from storage.found import Found
from storage.frontier import Noted
from storage.outcome import OutcomeState
from ucancrawl.crawl_session import CrawlSession
from ucancrawl.errand import Errand
from ucancrawl.politeness import HostGate


class Listings(Protocol):
    """Who reads the listings that name articles."""

    def learn(self, walk: str, *, real: bool) -> None: ...


class SpiderAtWork(Protocol):
    """An edition's spider, as the visits to its pages see it."""

    crawler: Crawler
    edition: Edition
    crawl_session: CrawlSession

    @property
    def settings(self) -> BaseSettings: ...

    @property
    def gate(self) -> HostGate: ...

    @property
    def sources(self) -> Listings: ...

    def note(
        self, founds: Iterable[Found], walk: str | None = None
    ) -> list[Request]: ...

    def requests_for(
        self, noted: Iterable[Noted], walk: str | None = None
    ) -> Iterator[Request]: ...

    def ask(self, url: str, errand: Errand, priority: int) -> Request: ...

    def settle(
        self,
        errand: Errand,
        state: OutcomeState,
        reason: str | None,
        meta: dict[str, Any],
        **more: Any,
    ) -> None: ...

    def count(
        self,
        errand: Errand,
        state: OutcomeState,
        reason: str | None,
        meta: dict[str, Any],
    ) -> None: ...
