"""What a page is made of, whatever it says: its head, its tags, its images."""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from lxml.etree import _Element

from storage.identity import AddressKind, identify
from ucancrawl.pages.metadata import META_FIELDS

Traits = dict[str, list[str]]

_ESCAPED = re.compile(r"&amp;(?:[a-z]{2,8}|#x?[0-9a-f]{2,6});", re.IGNORECASE)
_MOJIBAKE = re.compile(r"Ã[\x80-\xbf©¡-¿]|â€|Â[\xa0-\xbf]|[àáÃ][º»]|Ä[\x80-\xbf]")
_UNSEEN = re.compile(
    "[\u00ad\u200b-\u200d\u2060]|&(?:shy|zwnj|zwj|zerowidthspace);|<wbr",
    re.IGNORECASE,
)
"""What parts words without being seen: the reader takes it out, so only this tells."""
_PRIVATE = re.compile("[\ue000-\uf8ff]|&#x[ef][0-9a-f]{3};", re.IGNORECASE)
"""Signs that mean something in one font alone."""
_DATED = re.compile(r">\s*([^<>]{0,30}(?:19|20)[0-9]{2}(?![0-9])[^<>]{0,12})<")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_OF_DAY = re.compile(r"(?<![0-9])[0-9]{1,2}(?![0-9])")
_SHAPES = ((re.compile(r"[0-9]+"), "9"), (re.compile(r"[^\W\d_]+"), "a"))
_MAX_FORMS = 12
_SEEN_TAGS = frozenset(
    "main article section aside header footer nav figure figcaption picture video"
    " amp-img iframe table font center form template blockquote time ol dl h1 h2 h3"
    " h4 h5 h6 noscript p ul li dt span div section td pre a".split()
)
_MAX_NODES = 20_000


def head_traits(root: _Element, url: str, key: str | None) -> Traits:
    """What the head says, by the field that each part of it speaks of."""
    found: dict[str, set[str]] = {"page.html": set(), "url.canonical": {"none"}}
    html = root if root.tag == "html" else root.find(".//html")
    if html is not None:
        found["page.html"] = {str(name) for name in html.keys()}  # noqa: SIM118
    for field, _ in META_FIELDS.values():
        found.setdefault(f"{field}.metadata", set())
    for element in root.iter("meta", "link", "script", "title"):
        if element.tag == "meta":
            _meta(element, found)
        elif element.tag == "script":
            kind = (element.get("type") or "text").lower()
            found.setdefault("page.scripts", set()).add(kind)
            if "ld+json" in kind:
                for name, form in json_ld_forms(element.text or ""):
                    found.setdefault(name, set()).add(form)
        elif element.tag == "link":
            _link(element, found, url, key)
    return {name: sorted(values) or ["none"] for name, values in found.items()}


def _meta(element: _Element, found: dict[str, set[str]]) -> None:
    if element.get("charset"):
        found.setdefault("page.charset", set()).add(element.get("charset", "").lower())
    name = element.get("property") or element.get("name") or element.get("itemprop")
    known = META_FIELDS.get((name or "").lower())
    if known:
        found[f"{known[0]}.metadata"].add((name or "").lower())
    elif element.get("http-equiv"):
        equivalent = element.get("http-equiv", "").lower()
        found.setdefault("page.equivalents", set()).add(equivalent)


def _link(
    element: _Element, found: dict[str, set[str]], url: str, key: str | None
) -> None:
    relation = (element.get("rel") or "").lower()
    if relation == "canonical":
        found["url.canonical"] = {_leads(element.get("href") or "", url, key)}
    elif relation in ("amphtml", "next", "prev", "alternate"):
        kind = (element.get("type") or "").lower()
        found.setdefault("url.relations", set()).add(f"{relation} {kind}".strip())


def _leads(href: str, url: str, key: str | None) -> str:
    try:
        identity = identify(urljoin(url, href))
    except ValueError:
        return "broken"
    if identity.key is not None and identity.key == key:
        return "self"
    if identity.kind is AddressKind.HOME:
        return "home"
    return "another article" if identity.key else str(identity.kind)


def json_ld_forms(text: str) -> Iterator[tuple[str, str]]:
    """Form of a JSON-LD script, and which of an article's properties it has."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        yield "page.json_ld", "broken"
        return
    form = "list" if isinstance(whole, list) else "object"
    nodes = whole if isinstance(whole, list) else [whole]
    if isinstance(whole, dict) and isinstance(whole.get("@graph"), list):
        form, nodes = "graph", whole["@graph"]
    yield "page.json_ld", form
    for node in nodes[:20]:
        if isinstance(node, dict):
            yield "page.json_ld_type", str(node.get("@type"))[:40]
            yield from _properties(node)


def _properties(node: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, field in (
        ("headline", "headline"),
        ("description", "standfirst"),
        ("datePublished", "date_published"),
        ("dateModified", "date_modified"),
        ("author", "byline"),
        ("image", "images"),
        ("articleSection", "section"),
        ("articleBody", "body"),
        ("mainEntityOfPage", "url"),
    ):
        if name in node:
            yield f"{field}.json_ld", type(node[name]).__name__


def body_traits(root: _Element, text: str) -> Traits:
    """Tags of the page, how its images are given, and what is odd in its text."""
    tags: set[str] = set()
    images: set[str] = set()
    for nodes, element in enumerate(root.iter()):
        if nodes > _MAX_NODES:
            break
        if element.tag in _SEEN_TAGS:
            tags.add(str(element.tag))
        if element.tag in ("img", "amp-img"):
            images.update(str(name) for name in element.keys())  # noqa: SIM118
    odd = [
        name
        for name, is_odd in (
            ("replaced characters", "\ufffd" in text),
            ("escaped entities", _ESCAPED.search(text)),
            ("broken encoding", _MOJIBAKE.search(text)),
        )
        if is_odd
    ]
    return {
        "page.tags": sorted(tags),
        "images.attributes": sorted(images) or ["none"],
        "page.text": odd or ["sound"],
        "body.marks": _marks(text),
        "date_published.printed": _date_forms(text),
    }


def _date_forms(text: str) -> list[str]:
    """Shapes of the short texts with a year, anywhere on the page: `a 9, 9`."""
    found: set[str] = set()
    for match in _DATED.finditer(text):
        form = " ".join(match[1].split())
        for pattern, sign in _SHAPES:
            form = pattern.sub(sign, form)
        if form.count("a") <= 2 and _has_day(match[1]):
            found.add(form)
    return sorted(found)[:_MAX_FORMS] or ["none"]


def _has_day(text: str) -> bool:
    """Whether a day stands beside the year: in "Synod 2026" none does."""
    return _OF_DAY.search(_YEAR.sub("", text)) is not None


def _marks(text: str) -> list[str]:
    """What stands between or instead of the letters that a person sees."""
    marks = [("unseen", _UNSEEN), ("of a private font", _PRIVATE)]
    return [name for name, pattern in marks if pattern.search(text)] or ["none"]
