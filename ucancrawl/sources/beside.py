"""The date printed beside a link of a listing, as printed."""

import re
from collections.abc import Callable
from itertools import islice

from lxml import etree

from ucancrawl.sources.document import folded_text, text_within

_LONGEST = 60
_HIGHEST = 4
_WIDEST = 60
_MAX_NODES = 400
_YEAR = r"(?:19[789]\d|20\d\d)"
_DATE = re.compile(
    rf"\d{{1,2}}[\s,./\-]+(?:tháng\s+)?[^\W_]+\.?[\s,./\-]+(?:năm\s+)?{_YEAR}"
    rf"|[^\W\d_]{{3,}}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_YEAR}"
    rf"|{_YEAR}\s*[./\-]\s*\d{{1,2}}\s*[./\-]\s*\d{{1,2}}"
    rf"|{_YEAR}\s*年\s*\d{{1,2}}\s*月(?:\s*\d{{1,2}}\s*[日号號])?"
    r"|[一二三四五六七八九〇○零]{4}年[一二三四五六七八九十]+月[一二三四五六七八九十廿]+[日号號]",
    re.IGNORECASE,
)


def date_beside(
    anchor: etree._Element, key_of: Callable[[str], str | None]
) -> str | None:
    """Look inside the link, then in the boxes around it that hold no other article."""
    box: etree._Element | None = anchor
    own = key_of(anchor.get("href") or "")
    for _ in range(_HIGHEST):
        if box is None or box.tag in ("body", "html"):
            return None
        links = list(islice(box.iter("a"), _WIDEST))
        keys = {key_of(link.get("href") or "") for link in links}
        if len(links) == _WIDEST or keys - {own, None}:
            return None
        date = _date_in(box)
        if date:
            return date
        box = box.getparent()
    return None


def _date_in(box: etree._Element) -> str | None:
    for element in islice(box.iter(), _MAX_NODES):
        if element.tag == "time":
            raw = folded_text(element.get("datetime") or "") or text_within(element)
            if raw and len(raw) <= _LONGEST:
                return raw
        if not isinstance(element.tag, str) or element.tag in ("script", "style"):
            continue
        for text in (element.text, element.tail if element is not box else None):
            raw = folded_text(text or "", _LONGEST * 2)
            if raw and len(raw) <= _LONGEST and _DATE.search(raw):
                return raw
    return None
