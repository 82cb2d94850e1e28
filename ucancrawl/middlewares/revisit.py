"""Asks only for what has changed: validators of the last capture of an address.

Room: `storage/captures.py`. Some servers answer 304 to everything, so a sample of the
visits asks in full.
"""

import random
from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler

from storage.identity import url_key
from ucancrawl.crawl_session import session_of
from ucancrawl.errand import Errand

CONDITIONS = ("If-None-Match", "If-Modified-Since")


def is_conditional(request: Request) -> bool:
    """Whether a request may be answered by 304."""
    return any(name in request.headers for name in CONDITIONS)


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
        if not self._may_condition(request) or random.random() < self.in_full:
            return
        etag, modified = session_of(self.crawler).validators(request.url)
        if etag:
            request.headers["If-None-Match"] = etag.encode("latin-1", "replace")
        if modified:
            request.headers["If-Modified-Since"] = modified.encode("latin-1", "replace")

    @staticmethod
    def _may_condition(request: Request) -> bool:
        """After a redirect to the home page its 304 would vouch for the article."""
        errand = Errand.of(request.meta)
        return (
            errand is not None
            and errand.conditional
            and url_key(request.url) == errand.url_key
        )
