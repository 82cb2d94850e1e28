"""One gzip member for each record, made and taken apart byte by byte.

The member's head is always the same ten bytes, so that a reader can hold a file to
them: gzip's checksum does not cover its own head.
"""

import struct
import zlib
from dataclasses import dataclass
from typing import BinaryIO

HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03"
"""Deflate, no flags, no time, written on Unix: RFC 1952, section 2.3."""

MAGIC = HEAD[:3]
LEVEL = 6
CHUNK = 1 << 16


class MemberError(Exception):
    """Raised when no whole gzip member stands at an offset."""

    def __init__(self, reason: str, *, torn: bool = False) -> None:
        super().__init__(reason)
        self.torn = torn
        """Whether the file simply ends inside the member."""


@dataclass(frozen=True, slots=True)
class Member:
    """One gzip member as it stands in a file."""

    offset: int
    length: int
    data: bytes
    head: bytes


def pack(data: bytes) -> bytes:
    """Data as one gzip member."""
    deflate = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return HEAD + deflate.compress(data) + deflate.flush() + _tail(data)


def pack_stored(data: bytes) -> bytes:
    """Data as one gzip member that has a single possible form: one stored block."""
    size = len(data)
    block = b"\x01" + struct.pack("<HH", size, size ^ 0xFFFF) + data
    return HEAD + block + _tail(data)


def unpack(file: BinaryIO, offset: int, limit: int) -> Member | None:
    """The member at an offset, its checksum proven; null at the end of the file."""
    file.seek(offset)
    inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)
    parts: list[bytes] = []
    head = b""
    size = 0
    while not inflate.eof:
        chunk = inflate.unconsumed_tail or file.read(CHUNK)
        if not chunk:
            if not head:
                return None
            raise MemberError("the file ends inside a record", torn=True)
        if not head:
            head = chunk[: len(HEAD)]
            if not head.startswith(MAGIC[: len(head)]):
                raise MemberError("no gzip member starts here")
        try:
            part = inflate.decompress(chunk, CHUNK)
        except zlib.error as error:
            raise MemberError(f"broken gzip data ({error})") from error
        size += len(part)
        if size > limit:
            raise MemberError(f"the record is larger than {limit} bytes")
        parts.append(part)
    # Not by counting: at the end `unconsumed_tail` and `unused_data` overlap.
    end = file.tell() - len(inflate.unused_data)
    return Member(offset, end - offset, b"".join(parts), head)


def _tail(data: bytes) -> bytes:
    return struct.pack("<II", zlib.crc32(data), len(data) & 0xFFFFFFFF)
