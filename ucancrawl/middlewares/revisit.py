"""Asks only for what has changed: validators of the last capture of an address.

Rooms: `storage/captures.py`; `ucancrawl/honesty.py`, as some servers answer 304 to
everything.
"""

from typing import Self
from urllib.parse import urlsplit

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

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        for name in CONDITIONS:
            request.headers.pop(name, None)
        session = session_of(self.crawler)
        host = urlsplit(request.url).hostname or ""
        if not self._may_condition(request) or not session.honesty.trusts(host):
            return
        etag, modified = session.validators(request.url)
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
