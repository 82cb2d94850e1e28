"""Door to the run's limits: what may still be asked for in this run."""

from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler

from ucancrawl.crawl_session import session_of
from ucancrawl.errand import SLOT, Errand
from ucancrawl.failures import NO_CREDIT, Later
from ucancrawl.spiders.edition_spider import spider_of


class QuotaMiddleware:
    """Ends a request with `Later` when the run is ending or has its articles."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        session = session_of(self.crawler)
        if session.stopping:
            raise Later(session.stopping)
        errand = Errand.of(request.meta)
        if errand is None or not errand.is_article or request.meta.get(SLOT):
            return
        if not spider_of(self.crawler).credit.covers(errand.url_key):
            raise Later(NO_CREDIT)
        if not session.quota.take():
            raise Later("limit")
        request.meta[SLOT] = True
