"""Bytes of a page into a tree, whatever the bytes; only for finding links in it."""

import re
from itertools import islice

from lxml import etree
from w3lib.encoding import html_to_unicode

from ucancrawl.pages.charset import coding_of

MAX_BYTES = 10 * 1024 * 1024
"""More is cut off: a page of links is never longer, a bomb is."""
_MAX_VALUES = 40_000
_MAX_IN_TAG = 2_000
_MAX_NODES = 400

_BLANKS = re.compile(r"\s+")
_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_TAG = re.compile(r"<[a-zA-Z](?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+")
_BARE_LINK = re.compile(
    r"<a\s(?>[^<>]{0,2000}?\bhref\s*=\s*"
    r"(?:\"([^\"]{1,2083})\"|'([^']{1,2083})'|([^\s\"'<>]{1,2083})))"
    r"[^<>]{0,2000}+>\s*+(?:<(?!/a)[^<>]{0,200}+>\s*+){0,4}+([^<]{0,300})",
    re.IGNORECASE,
)


def tree_of(html: bytes, charset: str | None = None) -> etree._Element | None:
    """Parse HTML as a browser would; none where there is nothing to parse."""
    text = _NO_XML.sub(" ", _text_of(html[:MAX_BYTES], charset))
    if "<" not in text:
        return None
    if _is_costly(text):
        return _parsed(_links_only(text))[0]
    tree, whole = _parsed(text)
    return tree if whole else _parsed(_links_only(text))[0]


def _text_of(html: bytes, charset: str | None) -> str:
    """Decode by the labels; as UTF-8 where one is of no charset."""
    header = f"text/html; charset={charset}" if charset and coding_of(charset) else None
    try:
        coding, text = html_to_unicode(header, html, default_encoding="utf-8")
    except (LookupError, UnicodeError):
        coding, text = "undefined", ""
    return text if coding_of(coding) else html.decode("utf-8", "replace")


def _parsed(text: str) -> tuple[etree._Element | None, bool]:
    """Parse, and tell whether the parser went through to the end."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    try:
        tree = etree.fromstring(text.encode("utf-8"), parser)
    except etree.LxmlError:
        return None, False
    errors = parser.error_log
    return tree, not any("xcessive depth" in error.message for error in errors)


def _is_costly(text: str) -> bool:
    """Tell pages whose tags have so many attributes that libxml2 takes minutes.

    It compares each attribute of a tag with all before: 200,000 took 109 s.
    """
    return text.count("=") > _MAX_VALUES or any(
        len(tag[0]) > _MAX_IN_TAG * 2 and len(tag[0].split()) > _MAX_IN_TAG
        for tag in _TAG.finditer(text)
    )


def _links_only(text: str) -> str:
    """Write a page again that holds only the links of one no parser can be given."""
    lines = []
    for match in _BARE_LINK.finditer(text):
        href = (match[1] or match[2] or match[3]).replace('"', "%22")
        lines.append(f'<p><a href="{href}">{match[4]}</a></p>\n')
    return f"<html><body>{''.join(lines)}</body></html>"


def folded_text(text: str, limit: int = 500) -> str | None:
    """Fold blanks; none where nothing is left."""
    return _BLANKS.sub(" ", text[: limit * 4]).strip()[:limit].rstrip() or None


def text_within(element: etree._Element, limit: int = 500) -> str | None:
    """Give the text inside an element, scripts and styles left out."""
    parts: list[str] = []
    for node in islice(element.iter(), _MAX_NODES):
        if not isinstance(node.tag, str):
            continue
        if node.text and node.tag not in ("script", "style", "noscript"):
            parts.append(node.text[: limit * 4])
        if node.tail and node is not element:
            parts.append(" " + node.tail[: limit * 4])
    return folded_text("".join(parts), limit)
