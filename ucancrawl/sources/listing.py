"""Every link of a page once, with its text and the date printed beside it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from lxml import etree

from storage.editions.registry import edition_of_host
from storage.identity import identify
from ucancrawl.sources.address_of import absolute
from ucancrawl.sources.beside import date_beside
from ucancrawl.sources.document import folded_text, text_within, tree_of

MAX_LINKS = 20_000
_MAX_ELEMENTS = 60_000
_MAX_LOOKS = 8
_MAX_NODES = 300
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_MORE = re.compile(
    r"\W*(?:read|more|continue|full|story|reading|article|view|see|details?|here|click"
    r"|baca|selengkapnya|lebih|lanjut|lengkap|xem|thêm|đọc|tiếp|chi|tiết"
    r"|阅读|閱讀|更多|全文|详情|詳情|\d+|\W)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """One address a page points to, with the best of the texts it is given."""

    url: str
    text: str | None
    rel: frozenset[str]
    date_raw: str | None
    texts: tuple[str, ...]
    """Every text printed on it, in order."""


@dataclass(slots=True)
class _Seen:
    url: str
    best: tuple[int, str]
    rel: set[str]
    date_raw: str | None
    texts: dict[str, None]
    looks: int = 0
    """How often it was met; a page repeats its menus, no listing its items."""


def anchors_of(page_url: str, html: bytes, charset: str | None = None) -> list[Anchor]:
    """Give every link of a page, hidden ones too, in order of first appearance."""
    tree = tree_of(html, charset)
    if tree is None:
        return []
    base = _base(tree, page_url)
    seen: dict[str, _Seen] = {}

    @lru_cache(maxsize=4 * MAX_LINKS)
    def key_of(href: str) -> str | None:
        url = absolute(base, href)
        return identify(url).key if url else None

    for element in islice(tree.iter("a", "area", "link"), _MAX_ELEMENTS):
        href = element.get("href")
        url = absolute(base, href) if href else None
        if url is None or (element.tag == "link" and not _points_on(element)):
            continue
        _see(seen, url, element, key_of)
        if len(seen) >= MAX_LINKS:
            break
    return [
        Anchor(
            one.url,
            one.best[1] or None,
            frozenset(one.rel),
            one.date_raw,
            tuple(one.texts),
        )
        for one in seen.values()
    ]


def _see(
    seen: dict[str, _Seen],
    url: str,
    element: etree._Element,
    key_of: Callable[[str], str | None],
) -> None:
    one = seen.setdefault(url, _Seen(url, (0, ""), set(), None, {}))
    one.looks += 1
    if one.looks > _MAX_LOOKS:
        return
    one.rel.update((element.get("rel") or "").lower().split())
    rank, text = _text_of(element)
    if text:
        one.texts[text] = None
    if rank > one.best[0]:
        one.best = (rank, text)
    if one.date_raw is None and element.tag == "a" and identify(url).key:
        one.date_raw = date_beside(element, key_of)


def _points_on(element: etree._Element) -> bool:
    """Tell whether a `link` of the head leads to a page, feed or other language."""
    rel = (element.get("rel") or "").lower().split()
    kind = (element.get("type") or "").lower()
    if "alternate" in rel:
        return "json" not in kind
    return bool({"next", "prev", "canonical", "amphtml"} & set(rel))


def _base(tree: etree._Element, page_url: str) -> str:
    """Honour `<base href>` only where it stays on a host of an edition."""
    for element in tree.iter("base"):
        href = element.get("href")
        base = absolute(page_url, href) if href else None
        if base and edition_of_host(base.split("/")[2]):
            return base
        break
    return page_url


def _text_of(element: etree._Element) -> tuple[int, str]:
    """Give a link's text and how likely it is a title: a heading before plain text,
    that before an image's description, that before "read more"."""
    inside = list(islice(element.iter(), _MAX_NODES))
    for node in inside:
        text = text_within(node) if node.tag in _HEADINGS else None
        if text:
            return 4, text
    text = text_within(element)
    if text:
        if _MORE.fullmatch(text):
            return 1, text
        ancestors = element.iterancestors()
        near = (ancestor.tag for ancestor, _ in zip(ancestors, range(2), strict=False))
        return (4 if any(tag in _HEADINGS for tag in near) else 3), text
    for node in inside:
        text = None
        if node.tag == "img":
            text = folded_text(node.get("alt") or node.get("title") or "")
        if text:
            return 2, text
    title = folded_text(element.get("title") or element.get("aria-label") or "")
    return (2, title) if title else (0, "")
