"""What a page says of itself outside its text: claims, which the reader weighs."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin

from lxml.etree import XPath, _Element

from ucancrawl.pages.jsonld import articles_in, text_of, texts_of
from ucancrawl.pages.spelling import one_line
from ucancrawl.pages.tags import IMAGES


@dataclass(frozen=True, slots=True)
class Claim:
    """One value for one field, and where it was said."""

    field: str
    source: str
    raw: str


@dataclass(slots=True)
class Metadata:
    """Everything a page claims of itself."""

    title: str | None = None
    """The `<title>`."""
    canonical: str | None = None
    base: str | None = None
    language: str | None = None
    refresh: bool = False
    """Whether the page sends its visitor on at once."""
    claims: list[Claim] = field(default_factory=list)
    alternates: list[tuple[str, str]] = field(default_factory=list)
    """`hreflang` and address."""
    json_ld: list[dict[str, Any]] = field(default_factory=list)

    def values(self, name: str, *sources: str) -> list[str]:
        """Claims for a field, of these sources or of all."""
        return [
            claim.raw
            for claim in self.claims
            if claim.field == name and (not sources or claim.source in sources)
        ]


META_FIELDS = {
    "og:title": ("headline", "open_graph"),
    "twitter:title": ("headline", "meta"),
    "dc.title": ("headline", "meta"),
    "headline": ("headline", "meta"),
    "og:description": ("standfirst", "open_graph"),
    "twitter:description": ("standfirst", "meta"),
    "description": ("standfirst", "meta"),
    "og:image": ("images", "open_graph"),
    "twitter:image": ("images", "meta"),
    "og:url": ("url", "open_graph"),
    "og:type": ("type", "open_graph"),
    "og:site_name": ("site_name", "open_graph"),
    "article:published_time": ("date_published", "open_graph"),
    "og:published_time": ("date_published", "open_graph"),
    "date": ("date_published", "meta"),
    "pubdate": ("date_published", "meta"),
    "publishdate": ("date_published", "meta"),
    "publish-date": ("date_published", "meta"),
    "publish_date": ("date_published", "meta"),
    "dc.date": ("date_published", "meta"),
    "dc.date.issued": ("date_published", "meta"),
    "dcterms.created": ("date_published", "meta"),
    "datepublished": ("date_published", "meta"),
    "parsely-pub-date": ("date_published", "meta"),
    "sailthru.date": ("date_published", "meta"),
    "article:modified_time": ("date_modified", "open_graph"),
    "og:updated_time": ("date_modified", "open_graph"),
    "datemodified": ("date_modified", "meta"),
    "last-modified": ("date_modified", "meta"),
    "article:author": ("byline", "open_graph"),
    "author": ("byline", "meta"),
    "dc.creator": ("byline", "meta"),
    "parsely-author": ("byline", "meta"),
    "sailthru.author": ("byline", "meta"),
    "article:section": ("section", "open_graph"),
    "parsely-section": ("section", "meta"),
    "article:tag": ("keywords", "article_tag"),
    "keywords": ("keywords", "meta"),
    "news_keywords": ("keywords", "meta"),
}
ITEM_FIELDS = {
    "headline": "headline",
    "datepublished": "date_published",
    "datemodified": "date_modified",
    "author": "byline",
    "articlesection": "section",
    "keywords": "keywords",
}
JSON_FIELDS = {
    "headline": "headline",
    "description": "standfirst",
    "datePublished": "date_published",
    "dateCreated": "date_created",
    "uploadDate": "date_published",
    "dateModified": "date_modified",
    "articleSection": "section",
    "articleBody": "body",
}
ITEMS = XPath("(//body//*[@itemprop])[position() <= 200]")
WANTED = ("meta", "title", "link", "base", "script", "time", "html")


def metadata_of(root: _Element, url: str) -> Metadata:
    """Gather every claim of a page."""
    found = Metadata()
    scripts: list[str] = []
    for element in root.iter(*WANTED):
        tag = element.tag
        if tag == "meta":
            _meta(element, found)
        elif tag == "link":
            _link(element, found)
        elif tag == "title":
            if found.title is None and _in_head(element):
                found.title = one_line("".join(map(str, element.itertext()))) or None
        elif tag == "script":
            if "ld+json" in (element.get("type") or "").lower():
                scripts.append(element.text or "")
        elif tag == "base" and found.base is None:
            found.base = element.get("href")
        elif tag == "html" and found.language is None:
            found.language = element.get("lang") or element.get("xml:lang")
    _items(root, found)
    found.json_ld = articles_in(scripts)
    if found.canonical:
        found.canonical = absolute(found.canonical, url, found.base)
    return found


def absolute(address: str, url: str, base: str | None) -> str | None:
    """The address as a whole one; null where it is none."""
    try:
        start = urljoin(url, base) if base else url
        address = address.strip()
        if address[:1] == "/":
            start = start[: start.find("/", start.find("//") + 2) + 1] or start
        return _joined(start, address)
    except ValueError:
        return None


@lru_cache(maxsize=4_096)
def _joined(start: str, address: str) -> str:
    """What begins at the host is the same on all its pages."""
    return urljoin(start, address)


def claims_of(node: dict[str, Any]) -> list[Claim]:
    """What one JSON-LD article node claims."""
    claims = []
    for key, name in JSON_FIELDS.items():
        text = text_of(node.get(key))
        if text:
            claims.append(Claim(name, "json_ld", text))
    if not any(claim.field == "headline" for claim in claims):
        text = text_of(node.get("name"))
        if text:
            claims.append(Claim("headline", "json_ld", text))
    authors = node.get("author") or node.get("creator")
    names = authors if isinstance(authors, list) else [authors]
    for author in names[:10]:
        text = text_of(author)
        if text and "://" not in text:
            claims.append(Claim("byline", "json_ld", text))
    for word in texts_of(node.get("keywords")):
        claims.append(Claim("keywords", "json_ld", word))
    return claims


def url_of(node: dict[str, Any]) -> str | None:
    """Address of the page a JSON-LD node says it describes."""
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        text = text_of(value)
        if text and "://" in text:
            return text
    return None


def _meta(element: _Element, found: Metadata) -> None:
    attrib = element.attrib
    content = one_line(attrib.get("content") or "")
    name = (
        attrib.get("property") or attrib.get("name") or attrib.get("itemprop") or ""
    ).lower()
    if not name:
        equivalent = (attrib.get("http-equiv") or "").lower()
        if equivalent == "refresh" and "url=" in content.lower():
            found.refresh = True
        return
    known = META_FIELDS.get(name)
    if known and content:
        if known[0] == "keywords" and name != "article:tag":
            for word in content.split(","):
                if word.strip():
                    found.claims.append(Claim("keywords", known[1], word.strip()))
        else:
            found.claims.append(Claim(known[0], known[1], content))


def _link(element: _Element, found: Metadata) -> None:
    relation = (element.get("rel") or "").lower().split()
    href = (element.get("href") or "").strip()
    if not href:
        return
    if "canonical" in relation and found.canonical is None:
        found.canonical = href
    elif "alternate" in relation and element.get("hreflang"):
        found.alternates.append((element.get("hreflang", ""), href))


def _items(root: _Element, found: Metadata) -> None:
    for element in _item_elements(root):
        name = ITEM_FIELDS.get((element.get("itemprop") or "").lower())
        if not name or element.tag in IMAGES:
            continue
        value = element.get("content") or element.get("datetime")
        text = one_line(value or "".join(map(str, _said(element).itertext()))[:400])
        if text and not (name == "byline" and "://" in text):
            found.claims.append(Claim(name, "microdata", text))


def _said(item: _Element) -> _Element:
    """The name of an item that has parts of its own, else itself."""
    parts = item.iter() if item.get("itemscope") is not None else ()
    return next((one for one in parts if one.get("itemprop") == "name"), item)


def _item_elements(root: _Element) -> list[_Element]:
    found = ITEMS(root)
    return found if isinstance(found, list) else []  # type: ignore[return-value]


def _in_head(element: _Element) -> bool:
    parent = element.getparent()
    return parent is None or parent.tag != "svg"
