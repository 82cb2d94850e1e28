"""Tries once more, later and seldom: only what may have passed by then.

Room: `ucancrawl/politeness.py`, which makes the host wait and may end its run.
"""

from typing import Self
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from ucancrawl import stats
from ucancrawl.crawl_session import session_of
from ucancrawl.errand import TRIES
from ucancrawl.middlewares.causes import ONCE_MORE, cause_of

STATUSES = frozenset({408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524})
"""Answers that say nothing about the page, only about the moment."""
LATER = 100
"""How far a second try falls behind in the queue."""


class LaterMiddleware:
    """Puts a failed request back into the queue, at its end."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_response(
        self, request: Request, response: Response
    ) -> Request | Response:
        if response.status not in STATUSES:
            return response
        cause = f"http_{response.status}"
        return once_more(self.crawler, request, cause) or response

    def process_exception(
        self, request: Request, exception: Exception
    ) -> Request | None:
        return after_failure(self.crawler, request, exception)


def after_failure(
    crawler: Crawler, request: Request, error: Exception
) -> Request | None:
    """The second try of a request that brought nothing whole, where it is worth one."""
    cause = cause_of(error)
    if cause not in ONCE_MORE:
        return None
    host = urlsplit(request.url).hostname or ""
    session_of(crawler).gate.failed(host, cause)
    return once_more(crawler, request, cause)


def once_more(crawler: Crawler, request: Request, cause: str) -> Request | None:
    tries = request.meta.get(TRIES, 0)
    gate, host = session_of(crawler).gate, urlsplit(request.url).hostname
    if not gate.is_worth_another(host or "", cause, tries):
        return None
    crawler.stats.inc_value(f"{stats.RETRIES}/{cause}")
    return request.replace(
        dont_filter=True,
        priority=request.priority - LATER,
        meta={**request.meta, TRIES: tries + 1},
    )
