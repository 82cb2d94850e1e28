"""Follows redirects hop by hop; each hop is a request of its own, checked as such."""

from typing import Self
from urllib.parse import urljoin

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from storage.address import safe_url
from ucancrawl import stats
from ucancrawl.errand import CHAIN
from ucancrawl.failures import Failure, Refusal
from ucancrawl.guard import refusal_of

STATUSES = frozenset({301, 302, 303, 307, 308})


class HopMiddleware:
    """Turns a redirect into the next request, or into its refusal."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.hops = crawler.settings.getint("UCAN_REDIRECTS")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_response(
        self, request: Request, response: Response
    ) -> Request | Response:
        if response.status not in STATUSES or "Location" not in response.headers:
            return response
        target = self._target(request, response)
        chain: tuple[str, ...] = (*request.meta.get(CHAIN, ()), request.url)
        if target in chain:
            raise Failure("redirect_loop", f"Redirects in a circle: {request.url}")
        if len(chain) > self.hops:
            raise Failure("redirect_limit", f"More than {self.hops} redirects.")
        self.crawler.stats.inc_value(stats.REDIRECTS)
        if request.url.startswith("https:") and target.startswith("http:"):
            self.crawler.stats.inc_value(stats.DOWNGRADES)
        return request.replace(
            url=target,
            dont_filter=True,
            priority=request.priority + 1,
            meta={**request.meta, CHAIN: chain},
        )

    def _target(self, request: Request, response: Response) -> str:
        place = (response.headers.get("Location") or b"").decode("utf-8", "replace")
        try:
            target = safe_url(urljoin(request.url, place.strip()))
        except ValueError as error:
            raise Failure("redirect_malformed", f"Redirect to {place!r}.") from error
        rule = refusal_of(target)
        if rule:
            raise Refusal(f"redirect_{rule}", f"Redirect to {target[:200]} ({rule}).")
        return target
