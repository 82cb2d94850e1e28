"""Pipeline 100, door to `ucancrawl/normalise/`: raw fields to clean ones."""

from typing import Self

from scrapy.crawler import Crawler

from storage.record import NewsArticle
from ucancrawl.crawl_session import session_of
from ucancrawl.normalise.article import normalise_article


class NormalisePipeline:
    """NewsArticle in, NewsArticle out; the raw strings stay in it."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_item(self, item: NewsArticle) -> NewsArticle:
        hand = session_of(self.crawler).hand_of(item)
        return normalise_article(item, hand.page)
