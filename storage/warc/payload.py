"""A body out of its content encodings, within a limit and only if it is whole.

The charset is not touched.
"""

import re
import zlib
from collections.abc import Callable, Iterable

import brotli

from storage.errors import ArchiveError
from storage.warc.exchange import Exchange

try:
    from compression import zstd  # type: ignore[import-not-found, unused-ignore]
except ImportError:
    from backports import zstd

LIMIT = 10 << 20
"""Bytes a page may open to: 150 kB of gzip can open to 100 MiB of tags."""

CHUNK = 1 << 16
GZIP = b"\x1f\x8b"
CONTROLS = bytes({*range(9), *range(0x0E, 0x1B), *range(0x1C, 0x20)})
"""Of which a text has hardly any; what is packed has one byte in ten."""
PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)", re.I)
ZSTD = (b"\x28\xb5\x2f\xfd", b"\x50\x2a\x4d\x18")


class PayloadError(ArchiveError):
    """Raised for a body that is cut off, broken, or opens to more than the limit."""


def payload(exchange: Exchange, limit: int = LIMIT) -> bytes:
    """The body as its author wrote it; raises PayloadError."""
    encodings = [
        token.strip().lower()
        for name, value in exchange.headers
        if name.lower() == "content-encoding"
        for token in value.split(",")
    ]
    try:
        return decoded(exchange.body, encodings, limit)
    except PayloadError as error:
        raise PayloadError(f"The body of {exchange.url} {error}.") from error


def decoded(body: bytes, encodings: Iterable[str], limit: int = LIMIT) -> bytes:
    """Undo content encodings, the last one first; raises PayloadError.

    Archives often keep the header of an encoding that they have undone, so a body that
    visibly is not in the encoding it claims is given as it is.
    """
    for encoding in reversed(list(encodings)):
        opener = OPENERS.get(encoding)
        if not body or (opener is None and _is_text(body)):
            continue
        if opener is None:
            raise PayloadError(f"is in an encoding that is unknown: {encoding[:40]}")
        try:
            body = opener(body, limit)
        except PayloadError:
            if not _claim_is_false(body, encoding):
                raise
    if len(body) > limit:
        raise PayloadError(f"opens to more than {limit} bytes")
    return body


def _is_text(body: bytes) -> bool:
    """Whether nothing was done to it: headers also say `none`, `identity`, `utf-8`."""
    head = body[:CHUNK]
    controls = len(head) - len(head.translate(None, CONTROLS))
    return controls * 100 <= len(head)


def _claim_is_false(body: bytes, encoding: str) -> bool:
    if encoding in ("gzip", "x-gzip"):
        return not body.startswith(GZIP)
    if encoding == "zstd":
        return not body.startswith(ZSTD[0])
    return body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def _gunzip(body: bytes, limit: int) -> bytes:
    out = b""
    while body.startswith(GZIP):
        inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)
        out += _inflate(inflate, body, limit - len(out))
        body = inflate.unused_data
    if out.startswith(GZIP):
        return _packed_twice(out, limit)
    if not out and body:
        raise PayloadError("is not in the gzip encoding it claims")
    return out


def _packed_twice(packed: bytes, limit: int) -> bytes:
    """The page inside, where two servers packed it and one said so.

    A file that is a gzip by itself, such as a sitemap, stays one.
    """
    try:
        inside = _gunzip(packed, limit)
    except PayloadError:
        return packed
    return inside if PAGE.match(inside) else packed


def _deflate(body: bytes, limit: int) -> bytes:
    """With zlib's head as RFC 9110 says, or without it as many servers send it."""
    try:
        return _inflate(zlib.decompressobj(), body, limit)
    except PayloadError as first:
        if _has_zlib_head(body):
            raise
        try:
            return _inflate(zlib.decompressobj(-zlib.MAX_WBITS), body, limit)
        except PayloadError as second:
            raise second from first


def _has_zlib_head(body: bytes) -> bool:
    return len(body) > 1 and body[0] & 15 == 8 and (body[0] << 8 | body[1]) % 31 == 0


def _inflate(inflate: "zlib._Decompress", body: bytes, limit: int) -> bytes:
    try:
        out = inflate.decompress(body, limit + 1)
    except zlib.error as error:
        raise PayloadError(f"is broken ({error})") from error
    return _whole(out, limit, done=inflate.eof)


def _unbrotli(body: bytes, limit: int) -> bytes:
    decoder = brotli.Decompressor()
    out: list[bytes] = []
    size, fed = 0, body
    try:
        while not decoder.is_finished() and size <= limit:
            part = decoder.process(fed, output_buffer_limit=CHUNK)
            fed = b""
            if not part and decoder.can_accept_more_data():
                break
            out.append(part)
            size += len(part)
    except brotli.error as error:
        raise PayloadError(f"is broken ({error})") from error
    return _whole(b"".join(out), limit, done=decoder.is_finished())


def _unzstd(body: bytes, limit: int) -> bytes:
    out = b""
    while body:
        decoder = zstd.ZstdDecompressor()
        try:
            part = decoder.decompress(body, limit - len(out) + 1)
        except zstd.ZstdError as error:
            raise PayloadError(f"is broken ({error})") from error
        out = _whole(out + part, limit, done=decoder.eof)
        body = decoder.unused_data
    return out


def _whole(out: bytes, limit: int, *, done: bool) -> bytes:
    if len(out) > limit:
        raise PayloadError(f"opens to more than {limit} bytes")
    if not done:
        raise PayloadError("is cut off")
    return out


OPENERS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _deflate,
    "br": _unbrotli,
    "zstd": _unzstd,
}
