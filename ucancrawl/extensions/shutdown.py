"""Ends within seconds once Scrapy was told to stop, however slow a server is.

Scrapy waits for every request under way, up to the download timeout.
"""

import logging
import time
from typing import Any, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.utils.asyncio import create_looping_call

from ucancrawl.crawl_session import session_of
from ucancrawl.download.handler import GuardedHandler

logger = logging.getLogger(__name__)
PATIENCE = 2.0
"""Seconds that requests under way may still take; a run must end within eight."""


class ShutdownExtension:
    """Looks twice a second whether the crawler was told to stop."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._loop: Any = None
        self._told_at: float | None = None
        crawler.signals.connect(self.opened, signals.spider_opened)
        crawler.signals.connect(self.closed, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def opened(self, spider: Any) -> None:
        self._loop = create_looping_call(self.look)
        self._loop.start(0.5, now=False)

    def closed(self, spider: Any, reason: str) -> None:
        if self._loop is not None and self._loop.running:
            self._loop.stop()

    def look(self) -> None:
        if self.crawler.crawling:
            return
        session = session_of(self.crawler)
        if self._told_at is None:
            self._told_at = time.monotonic()
            session.stopping = session.stopping or "interrupted"
            session.gate.close()
            logger.info("Told to stop; a second signal ends at once.")
        if time.monotonic() - self._told_at >= PATIENCE:
            for handler in GuardedHandler.of(self.crawler):
                handler.hurry()
