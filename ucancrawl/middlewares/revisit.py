"""Asks only for what has changed: validators of the last capture of an address.

Room: `storage/captures.py`. Some servers answer 304 to everything, so a sample of the
visits asks in full.
"""

import random
from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler

from ucancrawl.crawl_session import session_of
from ucancrawl.errand import Errand

CONDITIONS = ("If-None-Match", "If-Modified-Since")


class RevisitMiddleware:
    """Adds If-None-Match and If-Modified-Since to a recheck."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.in_full = crawler.settings.getfloat("UCAN_IN_FULL")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        for name in CONDITIONS:
            request.headers.pop(name, None)
        errand = Errand.of(request.meta)
        if errand is None or not errand.conditional or random.random() < self.in_full:
            return
        etag, modified = session_of(self.crawler).validators(request.url)
        if etag:
            request.headers["If-None-Match"] = etag.encode("latin-1", "replace")
        if modified:
            request.headers["If-Modified-Since"] = modified.encode("latin-1", "replace")
