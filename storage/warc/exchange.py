"""One request and its response, as the archive keeps them.

Header names and values are the bytes of the wire read as Latin-1, in their order and
with their repetitions, so that they can be written back unchanged.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from urllib.parse import urlsplit


class RecordType(StrEnum):
    """The WARC record types that an archive of ours holds."""

    WARCINFO = "warcinfo"
    REQUEST = "request"
    RESPONSE = "response"
    REVISIT = "revisit"
    RESOURCE = "resource"
    """Bytes without an HTTP header: a saved HTML file."""
    CONVERSION = "conversion"
    """Text that somebody made out of a page: WET, page text."""
    METADATA = "metadata"


CAPTURE_TYPES = frozenset(
    {
        RecordType.RESPONSE,
        RecordType.REVISIT,
        RecordType.RESOURCE,
        RecordType.CONVERSION,
    }
)
"""The record types that are a capture of a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefersTo:
    """The earlier capture that holds the payload of a revisit."""

    url: str
    captured_at: datetime
    payload_digest: str | None = None
    record_id: str | None = None
    """`urn:uuid:...` of the earlier record, where it is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One request and its response, or a file from outside that stands for one.

    A `resource` or a `conversion` has no HTTP header block: its only header is
    Content-Type, and its status is 200.
    """

    url: str
    """As requested."""
    captured_at: datetime
    """Aware; kept to the microsecond."""
    status: int
    reason: str = ""
    protocol: str = "HTTP/1.1"
    headers: Sequence[tuple[str, str]] = ()
    body: bytes = b""
    """Without transfer encoding (chunks), still in its content encoding (gzip)."""
    method: str = "GET"
    request_target: str | None = None
    """As it stood in the request line; null for path and query of `url`."""
    request_headers: Sequence[tuple[str, str]] = ()
    request_body: bytes = b""
    ip: str | None = None
    """Address of the server that was really connected to."""
    record: RecordType = RecordType.RESPONSE
    truncated: str | None = None
    """Why the body is not whole, in WARC's words: length, time, disconnect."""
    origin: str = "crawl"
    """`crawl` for our own, else where the file came from."""
    redirected_from: Sequence[str] = ()
    """Addresses that led here, the one that was asked for first."""
    record_id: str | None = None
    """`urn:uuid:...`; null until it is written."""
    refers_to: RefersTo | None = None
    """For a revisit that was read back: what it refers to."""

    def __post_init__(self) -> None:
        if self.captured_at.tzinfo is None:
            raise ValueError(f"A capture time needs a zone: {self.captured_at!r}")

    def header(self, name: str) -> str | None:
        """The first value of a response header, whatever the case of its name."""
        wanted = name.lower()
        return next((v for n, v in self.headers if n.lower() == wanted), None)

    @property
    def content_type(self) -> str | None:
        return self.header("Content-Type")

    @property
    def target(self) -> str:
        """What stands between method and protocol in the request line."""
        if self.request_target is not None:
            return self.request_target
        parts = urlsplit(self.url)
        path = parts.path or "/"
        return f"{path}?{parts.query}" if parts.query else path
