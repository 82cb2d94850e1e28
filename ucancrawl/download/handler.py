"""The download handler of the crawl: guarded, patient, and it keeps the wire's headers.

Rooms: `ucancrawl/politeness.py` says when, `ucancrawl/guard.py` says where.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from scrapy.core.downloader.handlers.http11 import (
    HTTP11DownloadHandler,
    _BindAddressAgent,
    _ScrapyAgent,
)
from scrapy.exceptions import DownloadCancelledError, DownloadFailedError
from scrapy.utils._download_handlers import wrap_twisted_exceptions
from scrapy.utils.defer import maybe_deferred_to_future
from scrapy.utils.httpobj import urlparse_cached
from twisted.web.client import Agent

from ucancrawl import stats
from ucancrawl.download.guarded_reactor import GuardedReactor
from ucancrawl.download.protocol import RecordingFactory
from ucancrawl.failures import Failure, HeadersTooLarge, Later, Refusal
from ucancrawl.politeness import HostGate

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.internet.defer import Deferred

_OPEN: "WeakKeyDictionary[Crawler, list[GuardedHandler]]" = WeakKeyDictionary()
WIRE = "ucan_wire"
"""Key in `request.meta` of what the connection saw."""


@dataclass(frozen=True, slots=True)
class Wire:
    """What Scrapy's response no longer knows: reason phrase, headers in their order."""

    asked_at: datetime
    reason: str = ""
    headers: tuple[tuple[str, str], ...] = ()


class GuardedAgent(_ScrapyAgent):
    """Connects through the guard, unless the operator named a proxy."""

    def _get_agent(self, request: "Request", timeout: float) -> Agent:
        from twisted.internet import reactor

        if request.meta.get("proxy"):
            # The proxy is the operator's own choice and may stand anywhere.
            return super()._get_agent(request, timeout)
        return _BindAddressAgent(
            reactor=GuardedReactor(reactor),  # type: ignore[arg-type]
            contextFactory=self._contextFactory,
            connectTimeout=timeout,
            pool=self._pool,
        )

    def _cb_bodyready(self, txresponse: Any, request: "Request") -> Any:
        request.meta[WIRE] = Wire(
            request.meta[WIRE].asked_at,
            txresponse.phrase.decode("latin-1"),
            tuple(
                (name.decode("latin-1"), value.decode("latin-1"))
                for name, value in getattr(txresponse, "_ucan_headers", ())
            ),
        )
        return super()._cb_bodyready(txresponse, request)


class GuardedHandler(HTTP11DownloadHandler):
    """HTTP and HTTPS for the crawl. Each spider has one, all share one gate."""

    def __init__(self, crawler: "Crawler") -> None:
        super().__init__(crawler)
        self._pool._factory = RecordingFactory
        self._under_way: set[Deferred[Response]] = set()
        self._hurry = False
        _OPEN.setdefault(crawler, []).append(self)

    @staticmethod
    def of(crawler: "Crawler") -> "tuple[GuardedHandler, ...]":
        """The handlers of one crawler: one for each scheme that it has used."""
        return tuple(_OPEN.get(crawler, ()))

    async def download_request(self, request: "Request") -> "Response":
        gate: HostGate = self._crawler.spider.gate  # type: ignore[union-attr]
        host = urlparse_cached(request).hostname or ""
        async with gate.turn(host):
            if self._hurry:
                raise Later("interrupted")
            return await self._fetch(request)

    async def _fetch(self, request: "Request") -> "Response":
        agent = GuardedAgent(
            contextFactory=self._contextFactory,
            pool=self._pool,
            maxsize=self._default_maxsize,
            warnsize=0,
            fail_on_dataloss=True,
            crawler=self._crawler,
        )
        self._crawler.stats.inc_value(stats.REQUESTS)
        request.meta[WIRE] = Wire(datetime.now(UTC))
        under_way = agent.download_request(request)
        self._under_way.add(under_way)
        try:
            with wrap_twisted_exceptions():
                return await maybe_deferred_to_future(under_way)
        except DownloadFailedError as error:
            raise _own_cause(error) or error from error
        except DownloadCancelledError as error:
            if self._hurry:
                raise Later("interrupted") from error
            raise
        finally:
            self._under_way.discard(under_way)

    def hurry(self) -> None:
        """Cut what is under way: the process has seconds left to end."""
        self._hurry = True
        for under_way in tuple(self._under_way):
            under_way.cancel()


def _own_cause(error: DownloadFailedError) -> Failure | Refusal | None:
    """Our own exception inside Twisted's, where the connection raised one."""
    for reason in getattr(error.__cause__, "reasons", ()):
        if isinstance(reason.value, HeadersTooLarge | Refusal):
            return reason.value
    return None
