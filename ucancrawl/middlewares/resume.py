"""Door to `ucancrawl/resuming.py`: what a dead run was told is not asked for twice."""

from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Headers, Response
from scrapy.responsetypes import responsetypes

from ucancrawl import stats
from ucancrawl.crawl_session import session_of
from ucancrawl.download.handler import WIRE, Wire
from ucancrawl.errand import CAPTURE, Errand
from ucancrawl.middlewares.robots import KEPT
from ucancrawl.resuming import ANEW


class ResumeMiddleware:
    """A kept answer in the place of a request, where a dead run left one."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> Response | None:
        errand = Errand.of(request.meta)
        if errand is not None and errand.kind in ANEW:
            return None
        answer = session_of(self.crawler).kept_answers.take(request.url)
        if answer is None:
            return None
        self.crawler.stats.inc_value(stats.RESUMED)
        said = answer.exchange
        request.meta[CAPTURE] = answer.capture
        request.meta[WIRE] = Wire(said.captured_at, said.reason, tuple(said.headers))
        headers = Headers()
        for name, value in said.headers:
            headers.appendlist(name.encode("latin-1"), value.encode("latin-1"))
        kind = responsetypes.from_args(headers=headers, url=said.url, body=said.body)
        return kind(
            said.url,
            status=said.status,
            headers=headers,
            body=said.body,
            request=request,
            flags=[KEPT],
        )
