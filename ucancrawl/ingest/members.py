"""The uncompressed stretches of a file: its gzip members, or the file as it is.

A damaged member is handed on with its damage, and reading goes on at the next one.
"""

import tempfile
import zlib
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

GZIP = b"\x1f\x8b\x08"
CHUNK = 1 << 16
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


def stretches(path: Path, start: int = 0) -> Generator[Stretch, None, None]:
    """From an offset that `stretches` gave before, to the end of the file."""
    with path.open("rb") as file:
        if file.read(len(GZIP)) != GZIP:
            yield Stretch(0, file)
            return
        offset: int | None = start
        while offset is not None:
            with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as content:
                damage, torn, end = _inflate(file, offset, content)
                found = content.tell()
                content.seek(0)
                if found or damage:
                    yield Stretch(offset, content, damage, torn)  # type: ignore[arg-type]
            offset = _next_member(file, offset + 1 if damage else end)


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


def _next_member(file: BinaryIO, start: int) -> int | None:
    """Padding between members is passed over; so is what a damaged one left."""
    while True:
        file.seek(start)
        window = file.read(1 << 20)
        at = window.find(GZIP)
        if at >= 0:
            return start + at
        if len(window) < len(GZIP):
            return None
        start += len(window) - len(GZIP) + 1
