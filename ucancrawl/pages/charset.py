"""Bytes of a page to text, whatever its labels say."""

import codecs
import re

META = re.compile(
    rb"<(?:meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,100}?encoding)"
    rb"\s*=\s*[\"']?\s*([\w:.\-]{1,40})",
    re.IGNORECASE,
)
WIDE_MARKS = (
    codecs.BOM_UTF32_LE,
    codecs.BOM_UTF32_BE,
    codecs.BOM_UTF16_LE,
    codecs.BOM_UTF16_BE,
)
PUNCTUATION = frozenset((0x85, *range(0x91, 0x98)))
"""Quotes, dashes and dots of cp1252: no bit flipped in a printed sign gives them."""
HAN = re.compile(r"[\u4e00-\u9fff]")
SAME = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "ks_c_5601-1987": "cp949",
}
"""Labels the web uses for a wider charset (WHATWG Encoding Standard)."""

NO_CHARSETS = frozenset(
    {"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"}
)
"""Codecs of Python's own that give text and are no charset of any page:
https://docs.python.org/3/library/codecs.html, "Python Specific Encodings"."""


def coding_of(label: str) -> str | None:
    """The codec of a charset's label; null where it names no charset.

    >>> coding_of("GB2312"), coding_of("rot13"), coding_of("idna")
    ('gb18030', None, None)
    """
    name = label.strip().lower()
    try:
        found = codecs.lookup(SAME.get(name, name))
    except (LookupError, UnicodeError, ValueError):
        return None
    # Python's own `bytes.decode` asks the same of a codec.
    is_text = getattr(found, "_is_text_encoding", True)
    return found.name if is_text and found.name not in NO_CHARSETS else None


def decode(data: bytes, named: str | None) -> tuple[str, list[str]]:
    """Decode a page; never raises. Gives the text and what was odd.

    UTF-8 is tried before any label but a byte order mark: a page of another
    charset is hardly ever valid UTF-8, while wrong labels are common.
    """
    if data.startswith(codecs.BOM_UTF8):
        text = data.decode("utf-8-sig", "replace")
        return text, _replaced(text)
    wide = wide_coding(data)
    if wide:
        text = data.decode(wide, "replace")
        return text, _replaced(text)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    labels: list[str] = [named] if named else []
    found = META.search(data[:4096])
    if found:
        labels.append(found.group(1).decode("ascii", "replace"))
    for label in labels:
        labelled = _try(data, label)
        if labelled is not None:
            return labelled, []
    return _guess(data)


def _try(data: bytes, label: str) -> str | None:
    encoding = coding_of(label)
    if encoding is None or encoding.startswith("utf-8"):
        return None
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeError, ValueError):
        return None


def wide_coding(data: bytes) -> str | None:
    """UTF-16 by its every second byte being zero, or by its mark."""
    if data.startswith(WIDE_MARKS):
        return "utf-32" if data.startswith(WIDE_MARKS[:2]) else "utf-16"
    head = data[:400]
    if len(head) < 8 or b"\0" not in head:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd * 2 > len(head) // 2 > even * 8:
        return "utf-16-le"
    if even * 2 > len(head) // 2 > odd * 8:
        return "utf-16-be"
    return None


def _guess(data: bytes) -> tuple[str, list[str]]:
    """Not UTF-8 and of no true label: damaged UTF-8, or another charset altogether."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for sign in text[:200_000] if sign > "\x7f") - broken
    high = {sign for sign in data if sign > 0x7F}
    if whole == 0 and high <= PUNCTUATION:
        return data.decode("cp1252"), ["charset guessed as cp1252"]
    if whole >= broken or broken <= 3:
        return text, _replaced(text)
    if broken * 30 < len(text):
        western = data.decode("cp1252", "replace")
        return western, ["charset guessed as cp1252", *_replaced(western)]
    for coding in ("gb18030", "big5hkscs"):
        eastern = _try(data, coding)
        if eastern is not None and len(HAN.findall(eastern)) * 8 > len(eastern):
            return eastern, [f"charset guessed as {coding}"]
    return text, _replaced(text)


def _replaced(text: str) -> list[str]:
    count = text.count("\ufffd")
    return [f"{count} undecodable characters replaced"] if count else []
