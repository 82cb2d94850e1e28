"""The HTTP/1.1 connection: a header budget, and the header block as it was sent.

Twisted has no limit for the sum of headers (300 MB were accepted), folds their case
and forgets their order; a WARC record needs them as they came.
"""

from typing import Any

from scrapy.core.downloader.handlers.http11 import (
    _LenientHTTP11ClientProtocol,
    _LenientHTTPClientParser,
)
from twisted.web.client import _HTTP11ClientFactory

from ucancrawl.failures import HeadersTooLarge

LIMIT = 256 * 1024
"""UCAN_HEADER_BYTES, for a parser that Twisted makes out of our sight."""


class RecordingParser(_LenientHTTPClientParser):
    """Counts header bytes and remembers each header line in its order."""

    seen_bytes: int = 0
    header_lines: tuple[tuple[bytes, bytes], ...] = ()

    def lineReceived(self, line: bytes) -> None:  # noqa: N802 Twisted's name
        self.seen_bytes += len(line)
        if self.seen_bytes > LIMIT:
            raise HeadersTooLarge(
                "headers_too_large", f"More than {LIMIT} bytes of response headers."
            )
        super().lineReceived(line)

    def headerReceived(self, name: bytes, value: bytes) -> None:  # noqa: N802 Twisted's name
        self.header_lines += ((name, value),)
        super().headerReceived(name, value)  # type: ignore[no-untyped-call]

    def allHeadersReceived(self) -> None:  # noqa: N802 Twisted's name
        response: Any = self.response
        response._ucan_headers = self.header_lines
        self.header_lines = ()  # a 1xx answer is followed by the real one
        super().allHeadersReceived()  # type: ignore[no-untyped-call]


class RecordingProtocol(_LenientHTTP11ClientProtocol):
    """Gives each request a parser of ours, as Scrapy gives it one of its own."""

    def request(self, request: Any) -> Any:
        answered = super().request(request)
        # The class is changed as in Scrapy: Twisted names its parser class in code.
        self._parser.__class__ = RecordingParser
        return answered


class RecordingFactory(_HTTP11ClientFactory):
    """Builds `RecordingProtocol`."""

    noisy = False

    def buildProtocol(self, addr: Any) -> RecordingProtocol:  # noqa: N802 Twisted's name
        return RecordingProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]
