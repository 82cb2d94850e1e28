"""What a file is, by its first bytes and never by its name."""

import re
import zlib
from enum import StrEnum
from itertools import islice
from pathlib import Path

from storage.errors import InputRefused
from ucancrawl.ingest.members import MEMBER

PEEK = 1 << 16
WARC = re.compile(rb"\s*WARC/\d")
HEADER = re.compile(rb"^WARC-(?:Type|Record-ID|Date):", re.M)
NEAR = 1 << 10
MEMBERS = 64
"""Gzip heads looked at in a file's beginning; most of what looks like one is none."""

ARC = re.compile(rb"\s*filedesc://")
MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*"
    rb"(?:<\0?!\0?doctype|<\0?html|<\0?head|<\0?body|<\0?!\0?-\0?-|<\?xml"
    rb"|<(?:meta|title|link|div|article|section|main|p|h1|script|table)\b)",
    re.I,
)
REFUSED = {
    b"\x28\xb5\x2f\xfd": "is compressed with zstd; decompress it first",
    b"\x50\x2a\x4d\x18": "is compressed with zstd; decompress it first",
    b"BZh": "is compressed with bzip2; decompress it first",
    b"\xfd7zXZ": "is compressed with xz; decompress it first",
    b"SQLite format 3": "is a database, no web archive; use `copy` for an archive",
    b"%PDF-": "is a PDF document, and no pages can be read out of it",
}


class FileKind(StrEnum):
    """What can be ingested."""

    WARC = "warc"
    WACZ = "wacz"
    HTML = "html"
    TEXT = "text"


def kind_of(path: Path) -> FileKind:
    """Raises InputRefused for what cannot be ingested."""
    with path.open("rb") as file:
        head = file.read(PEEK)
    if not head.strip(b"\0"):
        reason = "holds nothing but zero bytes" if head else "is empty"
        raise InputRefused(f"{path} {reason}; there is nothing to ingest.")
    for magic, reason in REFUSED.items():
        if head.startswith(magic):
            raise InputRefused(f"{path} {reason}.")
    if head.startswith(b"PK\x03\x04"):
        return FileKind.WACZ
    if head.startswith(b"\x1f\x8b"):
        if _holds_member(head):
            return FileKind.WARC
        head = _opened(path, head)
        if not WARC.match(head):
            what = "an ARC file; convert it to WARC" if ARC.match(head) else "no WARC"
            raise InputRefused(f"{path} is gzip data, but holds {what}.")
    if WARC.match(head) or _is_hurt_warc(head):
        return FileKind.WARC
    if ARC.match(head):
        raise InputRefused(f"{path} is an ARC file; convert it to WARC first.")
    return FileKind.HTML if MARKUP.match(head) else FileKind.TEXT


def _is_hurt_warc(head: bytes) -> bool:
    """Whether only its beginning is damaged: a head in gzip, or a version line."""
    return HEADER.search(head, 0, NEAR) is not None or _holds_member(head)


def _holds_member(head: bytes) -> bool:
    """Whether a gzip member that is a WARC record stands in it."""
    for found in islice(MEMBER.finditer(head), MEMBERS):
        inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)
        try:
            if WARC.match(inflate.decompress(head[found.start() :], NEAR)):
                return True
        except zlib.error:
            continue
    return False


def _opened(path: Path, head: bytes) -> bytes:
    try:
        opened = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head, PEEK)
    except zlib.error as error:
        raise InputRefused(
            f"{path} begins like gzip but is broken from its first bytes on ({error})."
        ) from error
    if not opened:
        raise InputRefused(f"{path} is gzip data that ends before its first byte.")
    return opened
