"""Shows a run at work: a table on a terminal, a plain line a minute elsewhere."""

import logging
import sys
import time
from typing import Any, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.utils.asyncio import create_looping_call

from ucancrawl import stats
from ucancrawl.progress_table import ProgressTable, Row

logger = logging.getLogger(__name__)
LINE_SECONDS = 60.0
TABLE_SECONDS = 0.5
_TABLE = ProgressTable()
"""One for the process: five spiders draw on one terminal."""


class ProgressExtension:
    """One spider's row."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.draws = sys.stderr.isatty() and crawler.settings.getbool("UCAN_PROGRESS")
        self.began = time.monotonic()
        self._loop: Any = None
        crawler.signals.connect(self.opened, signals.spider_opened)
        crawler.signals.connect(self.closed, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        if not crawler.settings.getbool("LOG_ENABLED"):
            raise NotConfigured("logging is off")
        return cls(crawler)

    def opened(self, spider: Any) -> None:
        self.began = time.monotonic()
        self._loop = create_looping_call(self.show)
        seconds = TABLE_SECONDS if self.draws else LINE_SECONDS
        self._loop.start(seconds, now=self.draws)

    def closed(self, spider: Any, reason: str) -> None:
        if self._loop is not None and self._loop.running:
            self._loop.stop()
        row = self.row()
        if self.draws:
            _TABLE.put(row)
            _TABLE.leave(row.edition)
        logger.info("%s ended (%s): %s", row.edition, reason, row.sentence())

    def show(self) -> None:
        row = self.row()
        if self.draws:
            _TABLE.put(row)
        else:
            logger.info("%s: %s", row.edition, row.sentence())

    def row(self) -> Row:
        count = self.crawler.stats.get_value
        scheduler = self.crawler.engine.scheduler
        queue = len(scheduler) if scheduler is not None else 0  # type: ignore[arg-type]
        self.crawler.stats.set_value(stats.QUEUE, queue)
        return Row(
            self.crawler.spidercls.name,
            pages=count(stats.PAGES, 0),
            articles=count(stats.ARTICLES, 0),
            failed=count(f"{stats.OUTCOME}/failed", 0),
            queue=queue,
            seconds=time.monotonic() - self.began,
        )
