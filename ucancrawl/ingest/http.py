"""The body of an archived response, as it was before it travelled."""

import re
from dataclasses import dataclass

from storage.warc.http import KEPT_ENCODING, Message
from storage.warc.payload import LIMIT, decoded

CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
MARKUP = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|!--|\?xml|[a-z])", re.I)


@dataclass(frozen=True, slots=True)
class Body:
    """A body without chunks, and what it opens to."""

    wire: bytes
    """Still in its content encoding."""
    opened: bytes
    chunked: bool
    """Whether chunks were joined here."""


def body_of(message: Message) -> Body:
    """Joins chunks and undoes encodings; raises PayloadError for what is cut off."""
    wire, chunked = message.body, False
    if "chunked" in _values(message, "transfer-encoding"):
        joined = joined_chunks(wire)
        wire, chunked = (wire, False) if joined is None else (joined, True)
    opened = decoded(wire, _values(message, "content-encoding"), LIMIT)
    return Body(wire, opened, chunked)


def joined_chunks(body: bytes) -> bytes | None:
    """The chunks put together; null where the body is not (or no longer) in chunks.

    >>> joined_chunks(b"3\\r\\nabc\\r\\n0\\r\\n\\r\\n")
    b'abc'
    """
    parts: list[bytes] = []
    at = 0
    while found := CHUNK_SIZE.match(body, at):
        size = int(found[1], 16)
        if size == 0:
            return b"".join(parts)
        part = body[found.end() : found.end() + size]
        if len(part) < size:
            return None
        parts.append(part)
        at = found.end() + size
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    return None


def missing_bytes(message: Message, body: Body) -> int:
    """How many bytes the body lacks of what Content-Length promised.

    Only for a body that is as it travelled: archives that undo an encoding often keep
    the old length.
    """
    if body.chunked or _values(message, KEPT_ENCODING.lower()):
        return 0
    lengths = _values(message, "content-length")
    if len(set(lengths)) != 1 or not lengths[0].isdigit():
        return 0
    return max(int(lengths[0]) - len(body.wire), 0)


def charset_of(content_type: str | None) -> str | None:
    """
    >>> charset_of('text/html; charset="Big5"')
    'Big5'
    """
    found = CHARSET.search(content_type or "")
    return found[1] if found else None


def is_html(content_type: str | None, body: bytes) -> bool:
    """By its header; where there is none, or an empty one, by how it begins."""
    kind = (content_type or "").partition(";")[0].strip().lower()
    if kind in ("text/html", "application/xhtml+xml"):
        return True
    vague = ("", "unknown", "application/octet-stream", "unk", "content/unknown")
    return kind in vague and bool(MARKUP.match(body[:4096]))


def may_be_html(content_type: str | None, body: bytes) -> bool:
    """Whether a page asked for may be read: by its type, or by how it begins.

    Servers call pages plain text, and XML; an image or JSON they mean.
    """
    kind = (content_type or "").partition(";")[0].strip().lower()
    return (
        kind in ("text/plain", "text/xml", "application/xml")
        or not re.fullmatch(r"[\w.+-]+/[\w.+-]+", kind)
        or is_html(content_type, body)
        or bool(MARKUP.match(body[:4096]))
    )


def _values(message: Message, name: str) -> list[str]:
    return [
        token.strip().lower()
        for header, value in message.headers
        if header.lower() == name
        for token in value.split(",")
    ]
