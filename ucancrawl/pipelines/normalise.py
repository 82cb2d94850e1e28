"""Pipeline 100, door to `ucancrawl/normalise/`: raw fields to clean ones."""

from typing import Self

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from storage.outcome import OutcomeState
from storage.record import NewsArticle
from ucancrawl.cpu_limit import cpu_limit
from ucancrawl.crawl_session import session_of
from ucancrawl.failures import Failure
from ucancrawl.normalise.article import normalise_article
from ucancrawl.spiders.edition_spider import spider_of


class NormalisePipeline:
    """NewsArticle in, NewsArticle out; the raw strings stay in it."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_item(self, item: NewsArticle) -> NewsArticle:
        session = session_of(self.crawler)
        hand = session.hand_of(item)
        try:
            with cpu_limit():
                return normalise_article(item, hand.page)
        except Failure as error:
            session.put_down(item)
            failed = OutcomeState.FAILED
            spider_of(self.crawler).settle(hand.errand, failed, error.reason, hand.meta)
            raise DropItem(f"{error}: {hand.page.url}") from error
