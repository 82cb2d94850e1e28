"""Pipeline 200: whether a reading can be judged at all.

What is new, revised or unchanged is said by `storage/dedupe.py` in the transaction
that stores it, where nothing can change in between.
"""

from typing import Self

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from storage.outcome import OutcomeState
from storage.record import NewsArticle
from ucancrawl.crawl_session import session_of
from ucancrawl.endings import end_without
from ucancrawl.spiders.edition_spider import spider_of


class JudgePipeline:
    """Drops a reading without identity or content; its address has failed."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_item(self, item: NewsArticle) -> NewsArticle:
        if item.key and (item.headline or item.body):
            return item
        session = session_of(self.crawler)
        hand = session.hand_of(item)
        session.put_down(item)
        reason = "incomplete" if item.key else "no_key"
        end_without(session, hand, OutcomeState.FAILED, reason)
        spider_of(self.crawler).count(
            hand.errand, OutcomeState.FAILED, reason, hand.meta
        )
        raise DropItem(f"{reason}: {hand.page.url}")
