"""Finds which line is the headline."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from storage.identity import Identity
from ucancrawl.pages.block import BlockKind, Region
from ucancrawl.pages.labels import DATES, Line, Role
from ucancrawl.pages.lexicon import Lexicon
from ucancrawl.pages.metadata import Metadata
from ucancrawl.pages.page import Page
from ucancrawl.words.words import folded

PARTS = re.compile(r"[/?&=#]+")
SITE = re.compile(r"\b(?:ucan|uca ?news|ucanews)\b")
SEPARATOR = re.compile(r"\s+[|\-–—»«:·•]+\s+|\s*[|｜»]\s*|\s+::\s+|_(?=[^_]{2,20}$)")
MARKS = re.compile("[\u0300-\u036f]+")
WORD = re.compile(r"[a-z0-9]+|[^\W\d_a-z]+")
BY_LEVEL = {1: 6.0, 2: 3.5, 3: 2.5, 4: 1.5, 5: 1.0, 6: 1.0}
OUTSIDE = frozenset((Region.NAV, Region.FOOTER, Region.ASIDE))
SURE = 5
"""Words of an address, nearly all in one line: it is made of that headline."""
ENOUGH = 2.0
"""No line below this score is taken for a headline."""


@dataclass(frozen=True, slots=True)
class Titles:
    """What is known of the headline before any line is looked at."""

    claimed: tuple[str, ...]
    """Folded claims of the metadata, site names taken off."""
    hinted: tuple[str, ...]
    """Folded headlines of the listings or feeds that led here."""
    slug: frozenset[str]
    """Words of the address."""
    is_story: bool
    """Of the story archive: its headline stands directly above the date."""
    by_place: int | None = None
    """Line that is the headline by its place alone."""


def bare_title(title: str, sites: frozenset[str]) -> str:
    """The title without the site's name before or after it.

    >>> bare_title("Floods hit north - UCA News", frozenset({"uca news"}))
    'Floods hit north'
    """
    while True:
        cuts = list(SEPARATOR.finditer(title))
        if cuts and _is_site(title[cuts[-1].end() :], sites):
            title = title[: cuts[-1].start()].strip()
        elif cuts and _is_site(title[: cuts[0].start()], sites):
            title = title[cuts[0].end() :].strip()
        else:
            return title


def _is_site(part: str, sites: frozenset[str]) -> bool:
    line = folded(part)
    return line in sites or SITE.search(line) is not None


@lru_cache(maxsize=512)
def slug_words(address: str) -> frozenset[str]:
    """Words of the longest part of an address, without its number.

    >>> sorted(slug_words("https://www.ucanews.com/news/floods-hit-north/12345"))
    ['floods', 'hit', 'north']
    """
    parts = PARTS.split(unquote(address).lower())[2:]
    longest = max(parts, key=len, default="")
    return frozenset(WORD.findall(longest))


def unaccented(text: str) -> str:
    """The letters that an address is made of: sites drop all marks from theirs.

    >>> unaccented("đức giáo hoàng")
    'duc giao hoang'
    """
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text.replace("đ", "d"))
    return MARKS.sub("", parts)


def titles_of(
    page: Page, identity: Identity, claims: Metadata, lexicon: Lexicon
) -> Titles:
    """What the page, its address and what led here say of its headline."""
    sites = lexicon.sites | {folded(name) for name in claims.values("site_name")}
    said = claims.values("headline")
    if claims.title:
        said = [*said, claims.title]
    claimed = [folded(bare_title(title, sites)) for title in said]
    return Titles(
        tuple(title for title in claimed if title and title not in sites),
        tuple(folded(hint.headline) for hint in page.hints if hint.headline),
        slug_words(page.url),
        (identity.key or "").startswith("english:story:"),
    )


def find_headline(lines: list[Line], inside: set[int], titles: Titles) -> int | None:
    """Number of the headline's line; null where the page prints none."""
    best, best_score = None, ENOUGH
    later = _last_seen(lines)
    prose = 0
    for number, line in enumerate(lines):
        if number in inside or not line.folded:
            continue
        if line.words >= 20 and line.ends and not line.is_link:
            prose += 1
        if line.role is not Role.NONE or len(line.text) > 320 or "://" in line.text:
            continue
        score = _score(lines, number, titles, later) - min(prose, 4) * 1.5
        if number == titles.by_place:
            score += 1.5 if line.block.parents else 3.0
        if score > best_score:
            best, best_score = number, score
    return best


def _last_seen(lines: list[Line]) -> dict[str, int]:
    seen: dict[str, int] = {}
    for number, line in enumerate(lines):
        seen[line.folded or folded(line.block.alt or "")] = number
    return seen


@lru_cache(maxsize=16_384)
def _words(line: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words of a line with and without their marks; a site's lines are all pages'."""
    words = frozenset(WORD.findall(line))
    if line.isascii():
        return words, words
    return words, frozenset(WORD.findall(unaccented(line)))


def _score(
    lines: list[Line], number: int, titles: Titles, later: dict[str, int]
) -> float:
    line = lines[number]
    block = line.block
    score = BY_LEVEL.get(block.level, 0.0) if block.kind is BlockKind.HEADING else 0.0
    score += _agreement(line.folded, titles)
    words, bare = _words(line.folded)
    if titles.slug and words:
        common = max(len(titles.slug & words), len(titles.slug & bare))
        score += 6.0 * common / max(len(titles.slug), min(len(words), 12))
        if common * 5 >= len(titles.slug) * 4 and common >= SURE:
            score += 4.0
    again = later.get(line.folded, number) > number
    if again and line.words >= 2 and not line.is_link:
        score += 2.5
    following = _next_role(lines, number)
    if following in DATES:
        score += 6.0 if titles.is_story else 1.5
    elif following is Role.BYLINE:
        score += 0.5
    if block.region in OUTSIDE:
        score -= 5.0
    if line.is_link and not _links_here(line, titles):
        score -= 4.0
    if block.kind is BlockKind.ITEM:
        score -= 1.0
    return score - _unlike(line)


def _agreement(line: str, titles: Titles) -> float:
    score = 0.0
    if line in titles.claimed:
        score += 6.0 + titles.claimed.count(line)
    elif any(
        _begins(line, claim) or line == SEPARATOR.split(claim)[0]
        for claim in titles.claimed
    ):
        score += 4.0
    if line in titles.hinted:
        score += 4.0
    return score


def _begins(line: str, claim: str) -> bool:
    short, long = sorted((line, claim.rstrip(".… ")), key=len)
    return len(short) >= 12 and long.startswith(short) and len(short) * 2 >= len(long)


def _next_role(lines: list[Line], number: int) -> Role:
    for line in lines[number + 1 : number + 4]:
        if line.folded and line.role not in (Role.SUPPORT, Role.SHARE):
            return line.role
    return Role.NONE


def _links_here(line: Line, titles: Titles) -> bool:
    return any(
        len(titles.slug & slug_words(anchor.href)) >= max(2, len(titles.slug) - 1)
        for anchor in line.block.anchors
    )


def _unlike(line: Line) -> float:
    """How little a line looks like a headline."""
    loss = 0.0
    if line.text.endswith(".") and not line.text.endswith("..."):
        loss += 1.5
    if line.words > 26:
        loss += 3.0
    if line.text[-1] in ":：" or line.text.count("|") > 1:
        loss += 4.0  # the label of something, or a row of them
    if line.words < 3:
        loss += 1.0
    if not line.is_prose and line.words >= 3:
        loss -= 1.0
    return loss
