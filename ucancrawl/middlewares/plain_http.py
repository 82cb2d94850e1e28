"""Asks a host over http where it does not speak https: once found out, for the run.

Every address of ours is written https. The hosts of the China, India and Vietnam
editions and of the directory were only ever seen over http, and may have no other door;
a host that has answered over https in this run, or in one of the last 90 days, is never
asked over http by us: whoever stands in between would only have to break its https. A
certificate that is wrong counts as no https where none was ever seen: http vouches for
as little, and the capture says by its address how it was had.
"""

import logging
from typing import Self
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from storage.editions.registry import edition_of_host
from ucancrawl import stats
from ucancrawl.crawl_session import session_of
from ucancrawl.errand import CHAIN
from ucancrawl.middlewares.causes import cause_of

logger = logging.getLogger(__name__)
NO_HTTPS = frozenset(
    {
        "connection_refused",
        "connection_lost",
        "unreachable",
        "proxy_refused",
        "tls",
        "certificate",
        "timeout",
    }
)
"""Causes that may mean that nobody speaks https there; not an unknown name."""


class PlainHttpMiddleware:
    """Turns https into http for a host that has shown no https."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._secure: set[str] = set()
        """Hosts that answered over https."""
        self._plain: set[str] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> Request | None:
        parts = urlsplit(request.url)
        if parts.scheme != "https" or parts.hostname not in self._plain:
            return None
        chain: tuple[str, ...] = request.meta.get(CHAIN, ())
        if chain and chain[-1].startswith(f"http://{parts.netloc}/"):
            # The host itself leads to https: what failed there was the moment.
            self._plain.discard(parts.hostname)
            return None
        return _plain(request)

    def process_response(self, request: Request, response: Response) -> Response:
        parts = urlsplit(request.url)
        if parts.scheme == "https" and parts.hostname:
            self._secure.add(parts.hostname)
        return response

    def process_exception(
        self, request: Request, exception: Exception
    ) -> Request | None:
        """Called when the usual second tries are used up; see settings.py."""
        parts = urlsplit(request.url)
        host, cause = parts.hostname or "", cause_of(exception)
        if parts.scheme != "https" or host in self._secure or cause not in NO_HTTPS:
            return None
        if edition_of_host(host) is None or host in self._plain:
            return None
        if session_of(self.crawler).was_secure(host):
            self._secure.add(host)
            logger.error(
                "%s had https before and has none now (%s): it is not asked over http.",
                host,
                cause,
            )
            return None
        self._plain.add(host)
        self.crawler.stats.inc_value(f"{stats.PLAIN_HTTP}/{cause}")
        logger.warning("%s: no https (%s), asked over http.", host, cause)
        return _plain(request)


def _plain(request: Request) -> Request:
    url = "http" + request.url.removeprefix("https")
    # The proxy was chosen by the scheme, and is chosen again.
    meta = {name: value for name, value in request.meta.items() if name != "proxy"}
    return request.replace(url=url, meta=meta, dont_filter=True)
