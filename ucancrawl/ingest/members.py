"""The uncompressed stretches of a file: its gzip members, or the file as it is.

A damaged member is handed on with its damage, and reading goes on at the next one.
Zero bytes between members are padding; any others are a member whose head is damaged,
or no part of the file at all, and are handed on as damage too.
"""

import io
import re
import tempfile
import zlib
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

GZIP = b"\x1f\x8b\x08"
MEMBER = re.compile(rb"\x1f\x8b\x08[\x00\x04\x08\x0c]")
"""A gzip head with the flags that writers use: none, extra field, file name."""

PLAIN = re.compile(rb"^WARC[/-]", re.M)
"""What stands in the first lines of a file without gzip, whichever is damaged."""

CHUNK = 1 << 16
WINDOW = 1 << 20
IN_MEMORY = 16 << 20
LIMIT = 4 << 30
"""Bytes one member may open to; a whole file in a single member is met in the wild."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Uncompressed bytes, where they stood, and what is wrong with them."""

    offset: int
    content: BinaryIO
    damage: str | None = None
    torn: bool = False
    """Whether the file simply ends inside it: what came before is sound."""
    packed: bool = True
    """Whether gzip's checksum stands for its bytes."""


def is_packed(head: bytes) -> bool:
    """Whether a file that begins so is made of gzip members, its first head damaged
    or not."""
    if head.startswith(GZIP):
        return True
    member = MEMBER.search(head)
    return member is not None and not PLAIN.search(head, 0, member.start())


def stretches(path: Path, start: int = 0) -> Generator[Stretch, None, None]:
    """From an offset that `stretches` gave before, to the end of the file."""
    with path.open("rb") as file:
        if not is_packed(file.read(CHUNK)):
            yield Stretch(0, file, packed=False)
            return
        offset, foreign = _next_member(file, start)
        lost = bool(foreign)
        if foreign:
            yield _gap(start, foreign)
        while offset is not None:
            with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as content:
                damage, torn, end = _inflate(file, offset, content)
                found = content.tell()
                content.seek(0)
                # Behind damage, what looks like a member is often none.
                real = not lost or content.read(5) == b"WARC/"
                content.seek(0)
                if (found and not damage) or (damage and real):
                    yield Stretch(offset, content, damage, torn)  # type: ignore[arg-type]
                lost = damage is not None
            following, foreign = _next_member(file, offset + 1 if damage else end)
            if foreign and not lost:
                yield _gap(end, foreign)
                lost = True
            offset = following


def _gap(offset: int, size: int) -> Stretch:
    """What stands between two members and is neither a member nor padding."""
    return Stretch(offset, io.BytesIO(), f"{size} bytes there are no gzip data")


def _inflate(
    file: BinaryIO, offset: int, out: "tempfile.SpooledTemporaryFile[bytes]"
) -> tuple[str | None, bool, int]:
    """What is wrong, whether the file ended, and where the member ends."""
    file.seek(offset)
    inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)
    while not inflate.eof:
        chunk = inflate.unconsumed_tail or file.read(CHUNK)
        if not chunk:
            return "the gzip data ends too early", True, offset
        try:
            out.write(inflate.decompress(chunk, CHUNK))
        except zlib.error as error:
            return f"the gzip data is broken ({error})", False, offset
        if out.tell() > LIMIT:
            return f"the gzip data opens to more than {LIMIT} bytes", False, offset
    # Not by counting: at the end `unconsumed_tail` and `unused_data` overlap.
    return None, False, file.tell() - len(inflate.unused_data)


def _next_member(file: BinaryIO, start: int) -> tuple[int | None, int]:
    """Where the next member begins, and how many bytes before it are no padding.

    Right behind a member a gzip head may have any flags; further on only those
    that writers use, as it must be told from what merely looks like one.
    """
    at = _behind_zeros(file, start)
    file.seek(at)
    if file.read(len(GZIP)) == GZIP:
        return at, 0
    found = at
    while True:
        file.seek(found)
        window = file.read(WINDOW)
        member = MEMBER.search(window)
        if member:
            found += member.start()
            return found, found - at
        if len(window) <= len(GZIP):
            return None, found + len(window) - at
        found += len(window) - len(GZIP)


def _behind_zeros(file: BinaryIO, start: int) -> int:
    file.seek(start)
    while window := file.read(CHUNK):
        rest = window.lstrip(b"\0")
        if rest:
            return start + len(window) - len(rest)
        start += len(window)
    return start
