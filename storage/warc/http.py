"""HTTP messages as bytes: the blocks of request and response records."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from storage.warc.exchange import Exchange
from storage.warc.record import END, Headers

KEPT_ENCODING = "X-Crawler-Transfer-Encoding"
"""Where Transfer-Encoding goes once the chunks are joined; Common Crawl's name."""

STATUS_LINE = re.compile(r"(HTTP/\d+(?:\.\d+)?)\s+(\d{3})(?:\s+(.*))?\Z", re.I)


@dataclass(frozen=True, slots=True)
class Message:
    """A response taken apart."""

    protocol: str
    status: int
    reason: str
    headers: Headers
    body: bytes


def request_block(exchange: Exchange) -> bytes:
    line = f"{exchange.method} {exchange.target} {_version(exchange.protocol)}"
    return _head(line, exchange.request_headers) + exchange.request_body


def response_head(exchange: Exchange) -> bytes:
    """Status line and headers; a joined body is not announced as chunked."""
    line = f"{_version(exchange.protocol)} {exchange.status:03d} {exchange.reason}"
    headers = (
        (KEPT_ENCODING if name.lower() == "transfer-encoding" else name, value)
        for name, value in exchange.headers
    )
    return _head(line, headers)


def parse_response(block: bytes) -> Message | None:
    """A response, or null where the block is none.

    Bare line feeds, folded lines and a missing blank line are met in old files.
    """
    head, body = split_head(block)
    lines = re.split(r"\r?\n", head.decode("latin-1"))
    found = STATUS_LINE.match(lines[0].strip())
    if not found:
        return None
    headers: Headers = []
    for line in lines[1:]:
        if line[:1] in (" ", "\t") and headers:
            headers[-1] = (headers[-1][0], f"{headers[-1][1]} {line.strip()}")
            continue
        name, colon, value = line.partition(":")
        if colon:
            headers.append((name.strip(), value.strip()))
    return Message(found[1], int(found[2]), (found[3] or "").strip(), headers, body)


def split_head(block: bytes) -> tuple[bytes, bytes]:
    """Head and body of a message, whichever blank line comes first."""
    ends = [
        (at, len(end))
        for end in (END, b"\n\n", b"\n\r\n")
        if (at := block.find(end)) >= 0
    ]
    if not ends:
        return block.rstrip(b"\r\n"), b""
    at, size = min(ends)
    return block[:at], block[at + size :]


def _version(protocol: str) -> str:
    """HTTP/2 has no status line; it is written as the one that all readers know."""
    return protocol if protocol.upper().startswith("HTTP/1.") else "HTTP/1.1"


def _head(line: str, headers: Iterable[tuple[str, str]]) -> bytes:
    lines = [line, *(f"{name}: {value}" for name, value in headers)]
    return b"\r\n".join(_wire(line) for line in lines) + END


def _wire(text: str) -> bytes:
    """A line end inside a value would forge a header."""
    text = re.sub(r"[\r\n]+", " ", text)
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogateescape")
