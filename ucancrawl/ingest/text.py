"""Bytes of a text file as text."""

import codecs

from storage.errors import InputRefused
from ucancrawl.pages.charset import coding_of

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def text_of(data: bytes, charset: str | None, place: str) -> str:
    """By its byte order mark, its header, UTF-8; else it is no text and refused."""
    marked = [name for bom, name in BOMS if data.startswith(bom)]
    named = coding_of(charset) if charset else None
    for name in [*marked, named, "utf-8", "gb18030", "big5", "cp1252"]:
        if name is None or (name in ("gb18030", "big5", "cp1252") and b"\0" in data):
            continue
        try:
            text = data.decode(name)
        except UnicodeError:
            continue
        if _is_readable(text):
            return text
    raise InputRefused(f"{place} is neither text, HTML nor a web archive.")


def _is_readable(text: str) -> bool:
    """Control characters are what tells a picture or a program from a text."""
    sample = text[:100_000]
    odd = sum(1 for c in sample if (c < " " and c not in "\t\n\r\f\v") or c == "\x7f")
    odd += sum(1 for c in sample if "\x80" <= c <= "\x9f")
    return odd * 200 <= len(sample)
