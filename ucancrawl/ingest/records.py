"""WARC records out of a stream, forgiving what writers of twenty years got wrong.

Versions 0.17 to 1.1, bare line feeds, folded and repeated headers, missing blank
lines at the end. Where the stream makes no sense it goes on at the next version line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from storage.warc.digest import digest_matches
from storage.warc.record import Headers, Record

VERSION = re.compile(rb"^WARC/\d+\.\d+[ \t]*\r?$", re.M)
NO_UTF8 = re.compile("[\udc80-\udcff]")
HEAD_LIMIT = 1 << 20
BLOCK_LIMIT = 64 << 20
CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Broken:
    """Bytes of a stream that are no whole record."""

    offset: int
    reason: str


def record_at(stream: BinaryIO, offset: int) -> Record | None:
    """The record at an offset that `records` gave before."""
    item, _ = _record(stream, offset)
    return item if isinstance(item, Record) else None


def records(stream: BinaryIO) -> Iterator[Record | Broken]:
    """Every record; `offset` is that in the stream."""
    offset = _next_version(stream, 0)
    if offset != 0:
        yield Broken(0, "no WARC record stands at its beginning")
    while offset is not None:
        item, end = _record(stream, offset)
        yield item
        offset = _next_version(stream, end)


def block_is_damaged(record: Record) -> bool:
    """Whether the record's own digest of its block contradicts it."""
    claimed = record.header("WARC-Block-Digest")
    return claimed is not None and digest_matches(claimed, record.block) is False


def _record(stream: BinaryIO, offset: int) -> tuple[Record | Broken, int]:
    stream.seek(offset)
    headers: Headers = []
    size = 0
    stream.readline(HEAD_LIMIT)
    while line := stream.readline(HEAD_LIMIT):
        size += len(line)
        if not line.strip() or size > HEAD_LIMIT:
            break
        _add_header(headers, line)
    else:
        return Broken(offset, "the file ends inside the record's headers"), offset + 1
    start = stream.tell()
    record = Record(headers, b"")
    length = record.header("Content-Length") or ""
    if not re.fullmatch(r"[0-9]{1,15}", length):
        return Broken(offset, "the record names no length"), start
    if int(length) > BLOCK_LIMIT:
        reason = f"the record is larger than {BLOCK_LIMIT} bytes"
        stream.seek(int(length), 1)
        return Broken(offset, reason), start + int(length)
    block = stream.read(int(length))
    if len(block) < int(length):
        reason = f"the record ends after {len(block)} of {length} bytes"
        return Broken(offset, reason), start
    end = start + len(block)
    if not _ends_well(stream.read(len(b"\r\n\r\nWARC/"))):
        return Broken(offset, "the record is not as long as it says"), start
    return Record(headers, block, offset, end - offset), end


def _ends_well(behind: bytes) -> bool:
    """Blank lines, the end, or at once the next record: some writers forget them."""
    rest = behind.lstrip(b"\r\n")
    return not rest or rest.startswith(b"WARC/"[: len(rest)])


def _add_header(headers: Headers, line: bytes) -> None:
    text = line.decode("utf-8", "surrogateescape")
    # As in an address, for most often it is one.
    text = NO_UTF8.sub(lambda found: f"%{ord(found[0]) & 0xFF:02X}", text)
    if text[0] in " \t" and headers:
        headers[-1] = (headers[-1][0], f"{headers[-1][1]} {text.strip()}")
        return
    name, colon, value = text.partition(":")
    if colon:
        headers.append((name.strip(), value.strip()))


def _next_version(stream: BinaryIO, start: int) -> int | None:
    """Where the next version line begins, or null at the end."""
    overlap = 16
    while True:
        stream.seek(start)
        window = stream.read(CHUNK)
        found = VERSION.search(window)
        if found:
            return start + found.start()
        if len(window) <= overlap:
            return None
        start += len(window) - overlap
