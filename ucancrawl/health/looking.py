"""A kept page to what health keeps of it."""

import hashlib
from collections import Counter
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml.etree import _Element

from storage.health.sighting import Sighting
from storage.identity import AddressKind, identify
from storage.record import NewsArticle
from ucancrawl.discovery import read_source
from ucancrawl.health.article_traits import (
    article_numbers,
    article_traits,
    key_digests,
    sentence_digests,
)
from ucancrawl.health.markup import Traits, body_traits, head_traits
from ucancrawl.health.places import first_words, place_of, places_of
from ucancrawl.health.second_opinion import DISAGREES_BELOW, ONE_IN, second_opinion
from ucancrawl.health.value_traits import value_traits
from ucancrawl.pages.charset import decode
from ucancrawl.pages.html import parse_html
from ucancrawl.pages.page import Page, Reading
from ucancrawl.pages.version import READER_VERSION
from ucancrawl.reading import read_article

UNKNOWN = "unknown"
MACHINE_READ = (AddressKind.ROBOTS, AddressKind.SITEMAP, AddressKind.FEED)
_MAIN_PLACES = 3


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Which run and capture a page belongs to."""

    run_id: int = 0
    capture_id: int = 0


def stratum_of(key: str, url: str) -> str:
    """Pages that may be compared: one space of keys, one beginning of the path."""
    space = (f"{key}:").split(":")[1]
    first = urlsplit(url).path.strip("/").split("/")[0]
    return space if space == "post" or not first else f"{space}/{first}"


def one_in(number: int, key: str) -> bool:
    """The same one in so many keys, on every machine and day."""
    digest = hashlib.sha256(key.encode("utf-8", "replace")).digest()
    return int.from_bytes(digest[:6], "big") % number == 0


def look_at(page: Page, where: Circumstances, *, opinion: bool = True) -> Sighting:
    """A page at an article's address, read and described."""
    key = identify(page.url).key or page.url
    reading = read_article(page)
    article = reading.article
    agreement = None
    if article and opinion and (reading.layout == UNKNOWN or one_in(ONE_IN, key)):
        agreement = second_opinion(page, article.body)
    traits: Traits = {"page.verdict": [str(reading.verdict)]}
    numbers: dict[str, float] = {}
    if article is not None:
        numbers = article_numbers(article)
        traits |= _traits(page, key, reading, article, numbers)
    if agreement is not None:
        word = "disagrees" if agreement < DISAGREES_BELOW else "agrees"
        traits["body.second_opinion"] = [word]
    return Sighting(
        where.run_id,
        page.edition.name,
        stratum_of(key, page.url),
        key,
        str(reading.verdict),
        reading.layout,
        traits,
        numbers,
        sentence_digests(article.body) if article else [],
        agreement,
        where.capture_id,
        READER_VERSION,
    )


def _traits(
    page: Page,
    key: str,
    reading: Reading,
    article: NewsArticle,
    numbers: dict[str, float],
) -> Traits:
    traits = article_traits(article, page) | value_traits(article)
    traits["page.layout"] = ["unknown" if reading.layout == UNKNOWN else "known"]
    traits["page.warnings"] = sorted({one[:30] for one in reading.warnings}) or ["none"]
    if page.html is None:
        return traits
    root = parse_html(page.html, page.charset).root
    if root is None:
        return traits
    text = decode(page.html[:200_000], page.charset)[0]
    traits |= head_traits(root, page.url, key)
    traits |= body_traits(root, text)
    for name, place in places_of(root, _values(article)).items():
        field, _, part = name.partition(" ")
        traits[f"{field}.{part}way"] = [place.tags]
        traits[f"{field}.{part}place"] = [place.names]
        traits[f"{field}.{part}around"] = [place.around]
    traits["page.first_words"] = first_words(root, 2)
    return traits | _image_places(root, article, page.url)


def _values(article: NewsArticle) -> dict[str, str]:
    """What to look for on the page, by field."""
    paragraphs = (article.body or "").split("\n\n")
    captions = [image.caption for image in article.images if image.caption]
    related = [link.text for link in article.links if link.kind == "related"]
    values = {
        "headline": article.headline,
        "standfirst": article.standfirst,
        "byline": article.byline,
        "section": article.section,
        "date_published": article.date_published_raw,
        "captions": captions[0] if captions else None,
        "related": related[0] if related else None,
        "body": paragraphs[0],
        "body last_": paragraphs[-1],
    }
    return {name: value for name, value in values.items() if value}


def _image_places(root: _Element, article: NewsArticle, url: str) -> Traits:
    wanted = {image.url for image in article.images if image.url}
    for element in root.iter("img", "amp-img", "source"):
        for name, value in element.attrib.items():
            if wanted and urljoin(url, str(value).strip()) in wanted:
                place = place_of(element)
                return {
                    "images.way": [place.tags],
                    "images.place": [place.names],
                    "images.given_by": [str(name)],
                }
    return {}


def look_at_source(
    page: Page, status: int, kind: AddressKind, where: Circumstances
) -> Sighting:
    """A listing, feed or sitemap: how many articles it names, and from where."""
    body = page.html or b""
    reading = read_source(kind, page.url, body, page.charset)
    keys = sorted({identify(one.url).key or "" for one in reading.found} - {""})
    traits: Traits = {
        "discovery.verdict": [f"http_{status}" if status != 200 else "read"],
        "discovery.names_articles": ["yes" if keys else "no"],
        "paging.form": sorted(
            {_step(page.url, following) for following in reading.following}
        )
        or ["none"],
    }
    if kind not in MACHINE_READ and body:
        traits |= _listing_traits(page)
    return Sighting(
        where.run_id,
        page.edition.name,
        f"source/{kind}",
        page.url,
        "source" if status == 200 else f"http_{status}",
        None,
        traits,
        {"discovery.links": float(len(keys))},
        key_digests(keys),
        None,
        where.capture_id,
        READER_VERSION,
    )


def _step(url: str, following: str) -> str:
    """What the next page's address has that this one's has not, digits folded."""
    here, there = urlsplit(url), urlsplit(following)
    path = there.path.removeprefix(here.path.rstrip("/"))
    query = "?" + there.query if there.query and there.query != here.query else ""
    digits = "".join("N" if c.isdigit() else c for c in path + query)
    return digits[-40:] or "the same"


def _listing_traits(page: Page) -> Traits:
    root = parse_html(page.html or b"", page.charset).root
    if root is None:
        return {}
    places: Counter[tuple[str, str]] = Counter()
    for anchor in root.iter("a"):
        href = anchor.get("href")
        if href and len(href) < 500 and _names_article(href, page.url):
            place = place_of(anchor)
            places[place.tags, place.names] += 1
    common = places.most_common(_MAIN_PLACES)
    return {
        "discovery.way": sorted({way for (way, _), _ in common}) or ["none"],
        "discovery.place": sorted({name for (_, name), _ in common}) or ["none"],
    }


def _names_article(href: str, url: str) -> bool:
    try:
        return identify(urljoin(url, href)).key is not None
    except ValueError:
        return False
