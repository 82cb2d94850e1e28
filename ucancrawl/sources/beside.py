"""The date printed beside a link of a listing, as printed."""

import re

from lxml import etree

from storage.identity import identify
from ucancrawl.sources.document import folded_text, text_within

_LONGEST = 60
_HIGHEST = 4
_WIDEST = 60
_YEAR = r"(?:19[789]\d|20\d\d)"
_DATE = re.compile(
    rf"\d{{1,2}}[\s,./\-]+(?:tháng\s+)?[^\W_]+\.?[\s,./\-]+(?:năm\s+)?{_YEAR}"
    rf"|[^\W\d_]{{3,}}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_YEAR}"
    rf"|{_YEAR}\s*[./\-]\s*\d{{1,2}}\s*[./\-]\s*\d{{1,2}}"
    rf"|{_YEAR}\s*年\s*\d{{1,2}}\s*月(?:\s*\d{{1,2}}\s*[日号號])?"
    r"|[一二三四五六七八九〇○零]{4}年[一二三四五六七八九十]+月[一二三四五六七八九十廿]+[日号號]",
    re.IGNORECASE,
)


def date_beside(anchor: etree._Element) -> str | None:
    """Look inside the link, then in the boxes around it that hold no other article."""
    box: etree._Element | None = anchor
    for _ in range(_HIGHEST):
        if box is None or box.tag in ("body", "html") or _has_others(box, anchor):
            return None
        date = _date_in(box)
        if date:
            return date
        box = box.getparent()
    return None


def _has_others(box: etree._Element, anchor: etree._Element) -> bool:
    """Tell whether a box points to another article as well, or is too big to tell."""
    own = (anchor.get("href") or "").strip()
    count = 0
    for count, element in enumerate(box.iter("a"), start=1):  # noqa: B007
        href = (element.get("href") or "").strip()
        if href != own and _last(href) != _last(own) and _is_article(href):
            return True
        if count > _WIDEST:
            return True
    return False


def _last(href: str) -> str:
    return href.split("?")[0].split("#")[0].rstrip("/").rpartition("/")[2]


def _is_article(href: str) -> bool:
    """Tell an article by its path alone: the host in front makes no difference."""
    path = re.sub(r"(?i)^(?:https?:)?//[^/]*", "", href)
    hosts = ("www.ucanews.com", "indonesia.ucanews.com")
    rooted = path if path.startswith("/") else f"/{path}"
    return any(identify(f"https://{host}{rooted}").key for host in hosts)


def _date_in(box: etree._Element) -> str | None:
    for element in box.iter():
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
