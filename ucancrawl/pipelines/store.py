"""Pipeline 300: article and outcome in one transaction. Room: `endings.py`."""

from typing import Self

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from storage.errors import ArchiveError
from storage.outcome import OutcomeState
from storage.record import NewsArticle
from ucancrawl.crawl_session import session_of
from ucancrawl.endings import end_stored
from ucancrawl.own_page import OTHER_ARTICLE
from ucancrawl.spiders.edition_spider import spider_of

REASONS = {
    OutcomeState.FAILED: "incomplete",
    OutcomeState.REFUSED: OTHER_ARTICLE,
}
"""What keeps a reading out of the archive."""


class StorePipeline:
    """When an article leaves here it is in the archive, whatever happens next."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_item(self, item: NewsArticle) -> NewsArticle:
        session = session_of(self.crawler)
        hand = session.hand_of(item)
        session.put_down(item)
        try:
            state = end_stored(session, hand, item)
        except ArchiveError as error:
            session.fail(error)
            raise DropItem(str(error)) from error
        reason = REASONS.get(state)
        spider_of(self.crawler).count(hand.errand, state, reason, hand.meta)
        return item
