"""HTML of any quality to a tree, within limits. Never raises, asks no network."""

import re
from dataclasses import dataclass, field

from lxml import etree

from ucancrawl.pages.charset import decode

MAX_BYTES = 10 * 1024 * 1024
MAX_DEPTH = 512
MAX_ATTRIBUTES = 1_000
MANY_SIGNS = 300_000
"""Equals signs; a page with more may hold a million attributes, a gigabyte of tree."""
FEW_ATTRIBUTES = 100
"""What a tag may have on such a page."""
MAX_TAGS = 200_000
SMALL = 150_000
"""Below this many characters the quadratic case costs under two seconds."""
TAG = re.compile(
    r"<[A-Za-z][^\s/>]*+"
    r"(?:[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+)*+"
)
ATTRIBUTE = re.compile(
    r"[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+"
)
OPEN = re.compile(r"<(?:html|body|head)\b", re.IGNORECASE)
END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
HEAD = 2_000
"""Characters in which a page opens; what caches add may stand below its end."""
UNSAFE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r")
OF_HEAD = frozenset("title meta link script style base noscript template".split())
"""What a head may have; `<basefont>` and the like are of no page of today."""
PARSER = etree.HTMLParser(
    encoding="utf-8",
    recover=True,
    no_network=True,
    remove_pis=True,
    remove_comments=True,
    huge_tree=True,
)
"""One for all pages: to make its context anew costs half as much as a parse."""


@dataclass(slots=True)
class Tree:
    """A parsed page; `root` is null where there is nothing to parse."""

    root: etree._Element | None
    warnings: list[str] = field(default_factory=list)


def parse_html(data: bytes, charset: str | None = None) -> Tree:
    """Parse what can be parsed; what was cut or replaced stands in the warnings."""
    warnings: list[str] = []
    if len(data) > MAX_BYTES:
        data = data[:MAX_BYTES]
        warnings.append(f"truncated parse: page over {MAX_BYTES} bytes")
    text, odd = decode(data, charset)
    warnings += odd
    if OPEN.search(text, 0, HEAD) and not _ends(text):
        warnings.append("no end of the page: it may be cut")
    if _may_be_unsafe(text) and UNSAFE.search(text):
        text = UNSAFE.sub(" ", text)
        warnings.append("control characters replaced")
    if text.count("<") > MAX_TAGS:
        text = "<".join(text.split("<", MAX_TAGS)[:MAX_TAGS])
        warnings.append(f"truncated parse: over {MAX_TAGS} tags")
    text = _thin_tags(text, warnings)
    if not text.strip():
        return Tree(None, warnings)
    try:
        root = etree.fromstring(text.encode("utf-8"), PARSER)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        warnings.append(f"unparsable: {type(error).__name__}")
        return Tree(None, warnings)
    if root is not None:
        _close_head(root)
    return Tree(root, warnings)


def _close_head(root: etree._Element) -> None:
    """Let the body begin where the head must end, as HTML's tree construction has it.

    Minified pages have no tags of either, and the parser does not know that `<main>`
    or an element of a page's own ends a head.
    """
    head = root.find("head")
    last = next(
        (one for one in (() if head is None else head) if one.tag not in OF_HEAD), None
    )
    if head is None or last is None:
        return
    moved = [last, *last.itersiblings()]
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    body.text, rest = None, body.text
    for place, one in enumerate(moved):
        body.insert(place, one)
    if rest:
        moved[-1].tail = (moved[-1].tail or "") + rest


def _ends(text: str) -> bool:
    last = len(text) * 3 // 4
    if text.find("</html>", last) >= 0 or text.find("</body>", last) >= 0:
        return True
    return END.search(text, last) is not None


def _may_be_unsafe(text: str) -> bool:
    """A look that costs little, and finds nothing on nearly every page."""
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return True
    has_controls = len(data.translate(None, CONTROLS)) < len(data)
    return has_controls or "\ufffe" in text or "\uffff" in text


def _thin_tags(text: str, warnings: list[str]) -> str:
    """Empty a tag of over a thousand attributes: libxml2 is quadratic in them."""
    if len(text) < SMALL and not _may_hold_long_tag(text):
        return text
    most = MAX_ATTRIBUTES if text.count("=") < MANY_SIGNS else FEW_ATTRIBUTES
    kept: list[str] = []
    start = 0
    for match in TAG.finditer(text):
        if match.end() - match.start() < 2 * most:
            continue
        name = text[match.start() : match.start() + 60].split(None, 1)[0]
        inside = match.start() + len(name)
        count = sum(1 for _ in ATTRIBUTE.finditer(text, inside, match.end()))
        if count > most:
            if not kept:
                warnings.append(f"over {most} attributes on one tag")
            kept.append(text[start:inside])
            start = match.end()
    return "".join(kept) + text[start:] if kept else text


def _may_hold_long_tag(text: str) -> bool:
    if text.count("<") > text.count(">") + 300:
        return True
    step = MAX_ATTRIBUTES
    return any(
        text.find("<", at, at + step) < 0 and _is_long_tag(text, at)
        for at in range(0, len(text), step)
    )


def _is_long_tag(text: str, at: int) -> bool:
    """Whether a place may lie in a long tag: no script, no text behind a tag's end."""
    opened, following = text.rfind("<", 0, at), text.find("<", at)
    end = len(text) if following < 0 else following
    if opened < 0 or end - opened <= 2 * MAX_ATTRIBUTES:
        return False
    closed = text.find(">", opened, end)
    if closed < 0 or closed - opened > 2 * MAX_ATTRIBUTES:
        return True
    # Behind an odd quotation mark the tag may not be closed yet.
    return any(text.count(quote, opened, closed) % 2 for quote in "\"'")
