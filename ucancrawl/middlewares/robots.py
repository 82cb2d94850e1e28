"""Door to `ucancrawl/robots.py`: fetches each host's file once and obeys it."""

import asyncio
import logging
import time
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import StopDownload
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK

from ucancrawl import stats
from ucancrawl.crawl_session import session_of
from ucancrawl.errand import CAPTURE
from ucancrawl.failures import Failure, Later, Refusal
from ucancrawl.robots import LIFE_SECONDS, PARSED_BYTES, RobotsMeaning, RobotsPolicy

logger = logging.getLogger(__name__)
OWN = "ucan_robots_fetch"
"""Key in `request.meta` of a request that this middleware made itself: its bytes."""
KEPT = "ucan-kept"
"""Flag of a response that was kept before and is handed out again."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One host's file, as fetched in this run."""

    policy: RobotsPolicy
    fetched: float
    response: Response | None
    cause: Exception | None


class RobotsMiddleware:
    """A refused request ends with `Refusal`; an unreadable file with `Failure`."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.robot = crawler.settings["UCAN_ROBOTS_NAME"]
        self._copies: dict[str, asyncio.Future[Copy]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        middleware = cls(crawler)
        crawler.signals.connect(middleware.received, signals.bytes_received)
        return middleware

    def received(self, data: bytes, request: Request) -> None:
        """Stop a file that goes on beyond what is parsed; what came of it counts."""
        if OWN in request.meta:
            request.meta[OWN] += len(data)
            if request.meta[OWN] > PARSED_BYTES:
                raise StopDownload(fail=False)

    async def process_request(self, request: Request) -> Response | None:
        if OWN in request.meta:
            return None
        copy = await self._copy(request)
        if isinstance(copy.cause, Later):
            raise copy.cause
        if urlsplit(request.url).path == "/robots.txt":
            return self._hand_out(copy, request)
        reason = copy.policy.refusal(request.url, self.robot)
        if reason == "robots":
            raise Refusal(reason, f"Forbidden by robots.txt: {request.url}")
        if reason:
            raise Failure(reason, f"robots.txt could not be read: {request.url}")
        return None

    def _hand_out(self, copy: Copy, request: Request) -> Response:
        if copy.response is None:
            raise copy.cause or Failure("robots_unreachable")
        request.meta[CAPTURE] = (copy.response.request or request).meta.get(CAPTURE)
        return copy.response.replace(flags=[KEPT], request=request)

    async def _copy(self, request: Request) -> Copy:
        parts = urlsplit(request.url)
        origin = f"{parts.scheme}://{parts.netloc}"
        known = self._copies.get(origin)
        if known and known.done():
            if time.monotonic() - known.result().fetched < LIFE_SECONDS:
                return known.result()
            known = None
        if known is None:
            known = self._copies[origin] = asyncio.get_running_loop().create_future()
            known.set_result(await self._fetch(origin))
        return await known

    async def _fetch(self, origin: str) -> Copy:
        request = Request(
            f"{origin}/robots.txt",
            callback=NO_CALLBACK,
            # Half a file must be readable, and half a gzip is not.
            headers={"Accept-Encoding": "identity"},
            meta={OWN: 0, "download_maxsize": 0},
        )
        response: Response | None = None
        cause: Exception | None = None
        try:
            response = await self.crawler.engine.download_async(request)
            policy = RobotsPolicy.read(response.status, response.body)
            host = urlsplit(origin).hostname or ""
            session_of(self.crawler).gate.slow_down(host, policy.delay(self.robot))
        except (Refusal, Failure) as error:
            # Redirects that lead out of the house, or nowhere, count as no file:
            # RFC 9309 2.3.1.2.
            is_lost = isinstance(error, Refusal) or error.reason.startswith("redirect_")
            cause, policy = error, RobotsPolicy.read(404 if is_lost else None)
        except Later as error:
            # Nobody asked, so nothing is known of the file: all of it waits.
            return Copy(RobotsPolicy.read(None), time.monotonic(), None, error)
        except Exception as error:  # noqa: BLE001 whatever it was: no answer
            cause, policy = error, RobotsPolicy.read(None)
        self.crawler.stats.inc_value(f"{stats.ROBOTS}/{policy.meaning}")
        if policy.meaning not in (RobotsMeaning.RULES, RobotsMeaning.NONE):
            logger.warning(
                "%s/robots.txt is %s; nothing of it is asked for.",
                origin,
                policy.meaning,
            )
        return Copy(policy, time.monotonic(), response, cause)
