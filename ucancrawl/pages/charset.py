"""Bytes of a page to text, whatever its labels say."""

import codecs
import re

from charset_normalizer import from_bytes

META = re.compile(
    rb"<(?:meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,100}?encoding)"
    rb"\s*=\s*[\"']?\s*([\w:.\-]{1,40})",
    re.IGNORECASE,
)
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
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


def decode(data: bytes, named: str | None) -> tuple[str, list[str]]:
    """Decode a page; never raises. Gives the text and what was odd.

    UTF-8 is tried before any label but a byte order mark: a page of another
    charset is hardly ever valid UTF-8, while wrong labels are common.
    """
    for mark, coding in BOMS:
        if data.startswith(mark):
            text = data.decode(coding, "replace")
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
        text = _try(data, label)
        if text is not None:
            return text, []
    return _guess(data)


def _try(data: bytes, label: str) -> str | None:
    name = label.strip().lower()
    try:
        encoding = codecs.lookup(SAME.get(name, name)).name
        if encoding.startswith("utf-8"):
            return None
        return data.decode(encoding)
    except (LookupError, UnicodeError, ValueError):
        return None


def _guess(data: bytes) -> tuple[str, list[str]]:
    text = data.decode("utf-8", "replace")
    if text.count("\ufffd") * 200 <= len(text):
        return text, _replaced(text)
    best = from_bytes(data[:20_000]).best()
    if best is not None:
        try:
            text = data.decode(best.encoding, "replace")
        except (LookupError, UnicodeError):
            return text, _replaced(text)
        return text, [f"charset guessed as {best.encoding}", *_replaced(text)]
    return text, _replaced(text)


def _replaced(text: str) -> list[str]:
    count = text.count("\ufffd")
    return [f"{count} undecodable characters replaced"] if count else []
