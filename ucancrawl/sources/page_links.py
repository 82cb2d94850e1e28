"""What one page leads to: its links by identity, the further pages, the feeds."""

from collections import Counter
from dataclasses import dataclass, field

from storage.found import Found, SourceKind
from storage.identity import AddressKind, Identity, identify
from ucancrawl.sources.listing import Anchor, anchors_of
from ucancrawl.sources.paging import paging_of
from ucancrawl.sources.traps import trap_in

_LISTS = (
    AddressKind.LISTING,
    AddressKind.SERIES,
    AddressKind.DIRECTORY,
    AddressKind.HOME,
    AddressKind.PAGE,
)


@dataclass(frozen=True, slots=True)
class PageLinks:
    """Links of one page, each address once."""

    found: tuple[Found, ...] = ()
    """Everything of ours a crawl may ask for: articles, listings, series ..."""
    paging: tuple[str, ...] = ()
    """Further pages of this listing, in order; empty on an article."""
    feeds: tuple[str, ...] = ()
    """Feeds and sitemaps the page names."""
    refused: Counter[str] = field(default_factory=Counter)
    """How many links were left out, by name: `not_ours`, `asset`, or a trap's rule."""


def found_in_page(
    page_url: str,
    html: bytes,
    *,
    charset: str | None = None,
    source: SourceKind | None = None,
) -> PageLinks:
    """Sort the links of a page; broken bytes give fewer links, never an error."""
    here = identify(page_url)
    anchors = anchors_of(page_url, html, charset)
    paging = paging_of(page_url, anchors) if _is_list(here) else []
    turned = {identify(url).url for url in paging}
    found: dict[str, Found] = {}
    feeds: dict[str, None] = {}
    refused: Counter[str] = Counter()
    for anchor in anchors:
        there = identify(anchor.url)
        if there.url == here.url or there.url in turned:
            continue
        reason = _refusal(anchor, there)
        if reason:
            refused[reason] += 1
        elif there.kind in (AddressKind.FEED, AddressKind.SITEMAP, AddressKind.ROBOTS):
            feeds[anchor.url] = None
        elif not (there.key and there.key == here.key):
            name = there.key or there.url
            kind = source or _source(here, there, anchor)
            found.setdefault(name, _found(anchor, kind, page_url))
    return PageLinks(tuple(found.values()), tuple(paging), tuple(feeds), refused)


def _is_list(here: Identity) -> bool:
    return here.key is None and here.kind in _LISTS


def _refusal(anchor: Anchor, there: Identity) -> str | None:
    if there.kind in (AddressKind.NOT_OURS, AddressKind.ASSET):
        return there.kind.value
    trap = trap_in(anchor.url)
    return trap.value if trap else None


def _source(here: Identity, there: Identity, anchor: Anchor) -> SourceKind:
    """Name the kind of source by the page a link stands on."""
    if "alternate" in anchor.rel and there.edition != here.edition:
        return SourceKind.LANGUAGE
    if here.kind is AddressKind.HOME:
        return SourceKind.HOME
    return SourceKind.RELATED if here.key else SourceKind.LISTING


def _found(anchor: Anchor, source: SourceKind, via: str) -> Found:
    return Found(anchor.url, source, via, text=anchor.text, date_raw=anchor.date_raw)
