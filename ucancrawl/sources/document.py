"""Bytes of a page into a tree, whatever the bytes; only for finding links in it."""

import re

from lxml import etree
from w3lib.encoding import html_to_unicode

MAX_BYTES = 10 * 1024 * 1024
"""More is cut off: a page of links is never longer, a bomb is."""

_BLANKS = re.compile(r"\s+")
_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def tree_of(html: bytes, charset: str | None = None) -> etree._Element | None:
    """Parse HTML as a browser would; none where there is nothing to parse."""
    header = f"text/html; charset={charset}" if charset else None
    _, text = html_to_unicode(header, html[:MAX_BYTES], default_encoding="utf-8")
    text = _NO_XML.sub(" ", text)
    if "<" not in text:
        return None
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    try:
        return etree.fromstring(text.encode("utf-8"), parser)
    except etree.LxmlError:
        return None


def folded_text(text: str, limit: int = 500) -> str | None:
    """Fold blanks; none where nothing is left."""
    return _BLANKS.sub(" ", text[: limit * 4]).strip()[:limit] or None


def text_within(element: etree._Element, limit: int = 500) -> str | None:
    """Give the text inside an element, scripts and styles left out."""
    parts: list[str] = []
    length = 0
    for node in element.iter():
        if not isinstance(node.tag, str):
            continue
        if node.tag not in ("script", "style", "noscript") and node.text:
            parts.append(node.text)
        if node is not element and node.tail:
            parts.append(" " + node.tail if node.tag == "br" else node.tail)
        length += len(parts[-1]) if parts else 0
        if length > limit * 8:
            break
    return folded_text("".join(parts), limit)
