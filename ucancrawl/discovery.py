"""Addresses out of one response, whatever kind of source it is.

Joins the rooms of `ucancrawl/sources/`.
"""

from collections import Counter
from dataclasses import dataclass, field, replace

from storage.editions.edition import Edition
from storage.found import Found, SourceKind
from storage.identity import AddressKind, identify
from storage.record import LinkKind, NewsArticle
from ucancrawl.pages.page import Page
from ucancrawl.sources.feed import read_feed
from ucancrawl.sources.page_links import found_in_page
from ucancrawl.sources.paging import listing_of, page_number
from ucancrawl.sources.sitemap import read_sitemap, sitemaps_in_robots
from ucancrawl.sources.traps import trap_in

_SOURCES = {
    LinkKind.RELATED: SourceKind.RELATED,
    LinkKind.INLINE: SourceKind.INLINE,
    LinkKind.LANGUAGE: SourceKind.LANGUAGE,
    LinkKind.SYNDICATION: SourceKind.INLINE,
}
BY_HAND = "the edition's own list"
"""What `via` says of an address that no page named."""


@dataclass(frozen=True, slots=True)
class SourceReading:
    """What one response leads to."""

    found: tuple[Found, ...] = ()
    following: tuple[str, ...] = ()
    """Further pages of the same listing or feed, the nearest first."""
    refused: Counter[str] = field(default_factory=Counter)
    """Printed addresses left out, by rule."""
    warnings: tuple[str, ...] = ()


def first_addresses(edition: Edition) -> list[Found]:
    """Where a run begins: robots.txt, the home page, the edition's sources."""
    robots = identify(edition.home.rstrip("/") + "/robots.txt").url
    urls = dict.fromkeys((robots, edition.home, *edition.sources))
    return [Found(url, SourceKind.GIVEN, BY_HAND) for url in urls]


def read_source(
    kind: AddressKind, url: str, body: bytes, charset: str | None = None
) -> SourceReading:
    """Read a source; broken bytes give fewer addresses, never an error."""
    match kind:
        case AddressKind.ROBOTS:
            sitemaps = sitemaps_in_robots(body, url)
            return _sifted([Found(s, SourceKind.ROBOTS, url) for s in sitemaps])
        case AddressKind.SITEMAP:
            sitemap = read_sitemap(body, url)
            inner = [Found(s, SourceKind.SITEMAP, url) for s in sitemap.sitemaps]
            return _sifted([*sitemap.found, *inner], warnings=sitemap.warnings)
        case AddressKind.FEED:
            feed = read_feed(body, url)
            following = (feed.next_url,) if feed.next_url else ()
            return _sifted(list(feed.found), following, feed.warnings)
    return links_of(url, body, charset)


def named_by(article: NewsArticle, page: Page) -> SourceReading:
    """What an article's page names: the article's own links first, then all others."""
    own = [
        Found(link.url, _SOURCES[link.kind], page.url, text=link.text)
        for link in article.links
        if link.url
    ]
    links = links_of(page.url, page.html or b"", page.charset)
    return replace(links, found=(*own, *links.found))


def links_of(url: str, body: bytes, charset: str | None = None) -> SourceReading:
    """The links of an HTML page of any kind."""
    links = found_in_page(url, body, charset=charset)
    feeds = [Found(feed, SourceKind.LISTING, url) for feed in links.feeds]
    here = page_number(url) or 1
    following = tuple(u for u in links.paging if (page_number(u) or here + 1) > here)
    found = tuple(_to_first_page(f) for f in (*links.found, *feeds))
    return SourceReading(found, following, links.refused)


def _to_first_page(found: Found) -> Found:
    """Page 7 of a listing, linked from elsewhere, means the listing."""
    identity = identify(found.url)
    if identity.key or page_number(found.url) is None:
        return found
    return replace(found, url=listing_of(found.url))


def _sifted(
    found: list[Found], following: tuple[str, ...] = (), warnings: tuple[str, ...] = ()
) -> SourceReading:
    """Sitemaps and feeds come from outside as well: the same rules as for links."""
    refused: Counter[str] = Counter()
    kept = []
    for one in found:
        kind = identify(one.url).kind
        if kind in (AddressKind.NOT_OURS, AddressKind.ASSET):
            refused[kind.value] += 1
        elif trap := trap_in(one.url):
            refused[trap.value] += 1
        else:
            kept.append(one)
    return SourceReading(tuple(kept), following, refused, warnings)
