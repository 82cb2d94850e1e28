"""Door to the WARC file: nearest to the network, keeps what the server said.

Rooms: `ucancrawl/completeness.py`, `storage/captures.py`. The record is on disk before
the response goes on. A body that is not whole is no record: it would be read again,
and its validators would vouch for it, for ever.
"""

from datetime import UTC, datetime
from typing import Self
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from storage.warc.exchange import Exchange
from ucancrawl import stats
from ucancrawl.completeness import check_end, whole_payload
from ucancrawl.crawl_session import session_of
from ucancrawl.download.handler import WIRE, Wire
from ucancrawl.errand import CAPTURE, CHAIN, CUT, NOT_BEFORE, Errand
from ucancrawl.failures import Failure
from ucancrawl.middlewares.retry import after_failure
from ucancrawl.middlewares.robots import KEPT
from ucancrawl.politeness import not_before

STATUSES = range(100, 1000)
"""Three digits; RFC 9112 section 4."""
UNSAID = frozenset({"proxy-authorization", "authorization", "cookie"})
"""Request headers that are nobody's business; only the first is ever sent."""


class CaptureMiddleware:
    """Response in, captured and decoded response out."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.limit = crawler.settings.getint("DOWNLOAD_MAXSIZE")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_response(
        self, request: Request, response: Response
    ) -> Request | Response:
        if KEPT in response.flags:
            return response
        try:
            return self._keep(request, response)
        except Failure as error:
            # Scrapy hands no exception of a response to process_exception.
            again = after_failure(self.crawler, request, error)
            if again is None:
                raise
            return again

    def _keep(self, request: Request, response: Response) -> Response:
        session = session_of(self.crawler)
        exchange = exchange_of(request, response)
        if response.status not in STATUSES:
            # Kept, it could never be read again, by us or by anybody.
            raise Failure("status_malformed", f"No HTTP status: {response.status}")
        body = whole_payload(exchange, self.limit)
        if "partial" in response.flags:
            digest = check_end(body, request.meta.get(CUT))
            if digest:
                request.meta[CUT] = digest
                raise Failure("body_cut", f"No end of page: {request.url}")
        errand, retry_after = Errand.of(request.meta), exchange.header("Retry-After")
        session.gate.answered(
            urlsplit(request.url).hostname or "",
            response.status,
            retry_after,
            alone=errand is not None and errand.url_key in session.turned_away.alone,
        )
        request.meta[NOT_BEFORE] = not_before(
            response.status, retry_after, datetime.now(UTC)
        )
        kept = session.keep(exchange)
        request.meta[CAPTURE] = kept
        self.crawler.stats.inc_value(stats.RESPONSES)
        self.crawler.stats.inc_value(stats.BYTES, len(response.body))
        self.crawler.stats.inc_value(stats.CAPTURES)
        if kept.is_revisit:
            self.crawler.stats.inc_value(stats.REVISITS)
        headers = response.headers.copy()
        headers.pop("Content-Encoding", None)
        return response.replace(body=body, headers=headers)


def exchange_of(request: Request, response: Response) -> Exchange:
    """A Scrapy request and response as the archive's own kind."""
    wire: Wire = request.meta[WIRE]
    asked = [("Host", urlsplit(request.url).netloc)]
    for name, values in request.headers.items():
        if name.decode("latin-1").lower() not in UNSAID:
            asked += [(name.decode("latin-1"), v.decode("latin-1")) for v in values]
    return Exchange(
        url=request.url,
        captured_at=wire.asked_at,
        status=response.status,
        reason=wire.reason,
        protocol=response.protocol or "HTTP/1.1",
        headers=wire.headers,
        body=response.body,
        truncated="length" if "download_stopped" in response.flags else None,
        method=request.method,
        request_headers=asked,
        redirected_from=tuple(request.meta.get(CHAIN, ())),
        ip=None if request.meta.get("proxy") else _text(response.ip_address),
    )


def _text(address: object) -> str | None:
    return None if address is None else str(address)
