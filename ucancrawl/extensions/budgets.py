"""Door to `ucancrawl/budgets.py`: looks before each request and once a second."""

from typing import Any, Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.utils.asyncio import create_looping_call

from ucancrawl.crawl_session import session_of


class BudgetExtension:
    """Ends the run when one of its budgets is spent."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._loop: Any = None
        crawler.signals.connect(self.opened, signals.spider_opened)
        crawler.signals.connect(self.closed, signals.spider_closed)
        crawler.signals.connect(self.asked, signals.request_reached_downloader)
        crawler.signals.connect(self.answered, signals.response_downloaded)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def opened(self, spider: Any) -> None:
        self._loop = create_looping_call(self.look)
        self._loop.start(1.0, now=True)

    def closed(self, spider: Any, reason: str) -> None:
        if self._loop is not None and self._loop.running:
            self._loop.stop()

    def asked(self, request: Request, spider: Any) -> None:
        session_of(self.crawler).budgets.used_requests += 1
        self.look()

    def answered(self, response: Response, request: Request, spider: Any) -> None:
        session_of(self.crawler).budgets.used_bytes += len(response.body)
        self.look()

    def look(self) -> None:
        session = session_of(self.crawler)
        spent = session.budgets.spent() if session.stopping is None else None
        if spent:
            session.stop(spent)
