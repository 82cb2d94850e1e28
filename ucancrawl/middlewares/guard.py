"""Door to `ucancrawl/guard.py`: only http and https to the editions' own hosts."""

from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler

from ucancrawl.failures import Refusal
from ucancrawl.guard import refusal_of


class GuardMiddleware:
    """First in the row: sees every request, those of robots.txt and redirects too."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls()

    def process_request(self, request: Request) -> None:
        rule = refusal_of(request.url)
        if request.method != "GET":
            rule = "method"
        if rule:
            raise Refusal(rule, f"Not asked for ({rule}): {request.url[:200]}")
