"""The addresses of a page: asked, and given by itself."""

import re
from dataclasses import replace
from urllib.parse import urljoin

from storage.identity import AddressKind, Identity, identify
from storage.record import Evidence
from ucancrawl.pages.labels import Line
from ucancrawl.pages.metadata import Metadata
from ucancrawl.words.words import folded

WORD = re.compile(r"[^\W\d_]+")
DAY = re.compile(r"(\d{4})-\d\d-(\d\d)")
FIGURES = re.compile(r"(?<![\d:])\d+(?![\d:])")
LONG = 5
"""Letters of a word that says something."""
MIN_WORDS = 3
"""Such words of a headline."""
MIN_HEADLINE = 8
"""Letters of a headline that is no name of a section."""
PAGE_NUMBER = re.compile(
    r"/(?:page/)?0*(?:[2-9]|[1-9][0-9]{1,2})/?(?=\?|$)"
    r"|(?<=[?&])(?:page|paged)=0*(?:[2-9]|[1-9][0-9]{1,2})(?=&|$)",
    re.ASCII,
)
"""How an address ends that asks for a later page: WordPress, Drupal and others."""
PAGE = re.compile(r"(?:page |trang |halaman |第 ?)?\d{1,2}(?: ?[页頁])?", re.IGNORECASE)
"""A link to one of the pages."""


def own_addresses(url: str, identity: Identity, metadata: Metadata) -> tuple[str, str]:
    """The address asked, and the canonical one that the page names for this article.

    Two addresses may show one page, and what is read of it must not depend on which
    of them was asked.
    """
    named = identify(metadata.canonical or "")
    return url, named.url if named.key and named.key == identity.key else url


def is_later_page(url: str, key: str | None) -> bool:
    """Whether an address asks for the second or a later page of an article.

    It has the article's key, with the number of the page and without.
    """
    whole = PAGE_NUMBER.sub("", url.partition("#")[0])
    return key is not None and whole != url and identify(whole).key == key


def shows_later_page(
    url: str, identity: Identity, canonical: str | None, lines: list[Line]
) -> bool:
    """Whether a page shows how an article goes on, by its address.

    A server may pass over a number that it does not know, and show the whole; then the
    page calls itself by the plain address, and no row of numbers leads to its parts.
    Each page of a gallery shows another picture.
    """
    is_article = identity.kind is AddressKind.ARTICLE
    if not is_article or not is_later_page(url, identity.key):
        return False
    in_path = is_later_page(url.partition("?")[0], identity.key)
    return (
        is_later_page(canonical or "", identity.key)
        or (in_path and canonical is None)
        or any(
            PAGE.fullmatch(anchor.text) and _leads_to_part(anchor.href, url, identity)
            for line in lines
            for anchor in line.block.anchors
        )
    )


def _leads_to_part(href: str, url: str, identity: Identity) -> bool:
    try:
        return identify(urljoin(url, href)).key == identity.key and "#" not in href
    except ValueError:
        return False


def named_as(
    identity: Identity, metadata: Metadata, headline: str | None
) -> tuple[bool, bool]:
    """Whether the page names the home page as its own address, or another article.

    Another article, and never this one. What only a node of JSON-LD names may be a
    card of another article; and a server may put another article's metadata, with its
    headline and its address, over a page that has its own headline in window and text.
    """
    named = _named(metadata)
    is_home = any(one.kind is AddressKind.HOME for one in named)
    is_other = _names_other(identity, named) and not _is_denied(metadata, headline)
    return is_home, is_other


def _named(metadata: Metadata) -> list[Identity]:
    addresses = [metadata.canonical, *metadata.values("url", "open_graph")]
    return [identify(url) for url in addresses if url]


def _names_other(identity: Identity, named: list[Identity]) -> bool:
    keys = {one.key for one in named if one.key}
    return bool(keys) and identity.key not in keys


def _is_denied(metadata: Metadata, printed: str | None) -> bool:
    """Whether the window's title has the printed headline, and no claim has it."""
    headline = folded(printed or "")
    claimed = [folded(one) for one in metadata.values("headline", "open_graph")]
    in_window = folded(metadata.title or "").startswith(headline)
    shares = any(headline in one or one in headline for one in claimed)
    return len(headline) >= MIN_HEADLINE and bool(claimed) and in_window and not shares


def undenied(
    identity: Identity,
    metadata: Metadata,
    claims: Metadata,
    printed: str | None,
    said: set[str] | None,
) -> Metadata:
    """The claims, without those of the sources that speak of another article.

    `said` are the page's folded lines; null on a page that prints no day, where even
    what a stranger says of the day is better than nothing.
    """
    if said is not None:
        claims = _without_strangers(claims, printed, said)
    is_other = _names_other(identity, _named(metadata))
    if not (is_other and _is_denied(metadata, printed)):
        return claims
    kept = [claim for claim in claims.claims if claim.source != "open_graph"]
    return replace(claims, claims=kept)


def _without_strangers(
    claims: Metadata, printed: str | None, said: set[str]
) -> Metadata:
    """The claims, without the sources whose headline and description are another's.

    The window has most of the printed headline, theirs has few of its words, and what
    they say of the article stands nowhere among the page's folded lines, `said`.
    """
    words = _content(printed or "")
    window = _content(claims.title or "")
    if len(words) < MIN_WORDS or len(window & words) * 2 < len(words):
        return claims
    strange = set()
    for source in ("json_ld", "open_graph", "microdata"):
        titles = [_content(title) for title in claims.values("headline", source)]
        told = {folded(text) for text in claims.values("standfirst", source)}
        least = 0 if claims.values("type", source) == ["website"] else MIN_WORDS
        if titles and all(_is_strange(title, words, least) for title in titles):
            is_other = said.isdisjoint(told) and not _is_dated_so(claims, source, said)
            strange |= {source} if is_other else set()
    kept = [claim for claim in claims.claims if claim.source not in strange]
    return replace(claims, claims=kept)


def _is_dated_so(claims: Metadata, source: str, said: set[str]) -> bool:
    """Whether a printed line has the year and the day that a source claims."""
    days = [DAY.match(raw) for raw in claims.values("date_published", source)]
    claimed = [{int(day[1]), int(day[2])} for day in days if day]
    printed = [set(map(int, FIGURES.findall(line))) for line in said if len(line) < 90]
    return any(day <= figures for day in claimed for figures in printed)


def _content(text: str) -> set[str]:
    """The words that say something: long ones, and pairs of ideographs."""
    line = folded(text)
    pairs = {line[n : n + 2] for n in range(len(line) - 1) if line[n] > "\u2e80"}
    return pairs | {word for word in WORD.findall(line) if len(word) >= LONG}


def _is_strange(title: set[str], words: set[str], least: int) -> bool:
    """Whether it has `least` words, and no more than a third of those printed."""
    shared = len(title & words)
    return len(title) >= least and shared * 3 <= min(len(title), len(words))


def address_evidence(identity: Identity, metadata: Metadata) -> list[Evidence]:
    """What the page says of its address, and whether it is this article's."""
    if metadata.canonical is None:
        return []
    named = identify(metadata.canonical)
    chosen = named.key is not None and named.key == identity.key
    return [Evidence("url", "canonical", metadata.canonical, named.url, chosen=chosen)]
