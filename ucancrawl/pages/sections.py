"""Finds the label printed with an article: its section, its country, its series.

A label stands above the headline or among the lines below it. A menu of the site
holds the same words, so what counts is that a label stands alone: in no list, in no
row, and beside the headline rather than beside the menu.
"""

import re
from itertools import pairwise
from urllib.parse import urlsplit

from ucancrawl.pages.bare import MAX_ENTRY, is_dense
from ucancrawl.pages.block import Block, BlockKind, Region
from ucancrawl.pages.labels import DATES, Line, Role
from ucancrawl.pages.places import PLACES
from ucancrawl.pages.section_names import SECTION_NAMES
from ucancrawl.pages.setting import Header
from ucancrawl.words.words import folded

OUTSIDE = frozenset((Region.NAV, Region.FOOTER, Region.ASIDE, Region.FORM))
ADDRESS = re.compile(
    r"/(?:category|categories|cat|topics?|sections?|countr(?:y|ies)|series|kategori|"
    r"rubrik|kanal|chuyen-muc|danh-muc|the-loai|channel|fenlei|lanmu)/[^/]",
    re.IGNORECASE,
)
"""Where a link leads that names what an article is filed under."""
JOINED = re.compile(r"\s*(?:[,，、;/／|｜&•·]|\b(?:and|dan|và)\b)\s*", re.IGNORECASE)
CRUMBS = re.compile(r"\s*(?:[>›»→]|::|\s/\s)\s*")
MAX_WORDS = 6
AMBIGUOUS = (Role.NAVIGATION, Role.COMMENT)
"""Roles of words that are a section's name as well."""
REACH = 6
"""Lines above a headline among which its label stands."""
BELOW = 16
"""Lines below the text among which what it is filed under stands."""


def names_section(text: str) -> bool:
    """Whether the words are known as a section's or a country's.

    >>> names_section("Sri Lanka"), names_section("Gereja, Opini")
    (True, True)
    >>> names_section("Ann Bo")
    False
    """
    line = folded(text)
    if line in PLACES or line in SECTION_NAMES:
        return True
    parts = [part for part in JOINED.split(line) if part]
    return 1 < len(parts) <= 4 and all(
        part in PLACES or part in SECTION_NAMES for part in parts
    )


def is_label(line: Line, claimed: frozenset[str]) -> bool:
    """Whether words, address or metadata say that the line is a section."""
    if not line.folded or line.words > MAX_WORDS or line.ends:
        return False
    if line.folded in claimed or names_section(line.text):
        return True
    return line.is_link and all(ADDRESS.search(a.href) for a in line.block.anchors)


def is_trail(text: str) -> bool:
    """Whether a line is the way from the home page to here.

    >>> is_trail("Home > Asia > News"), is_trail("Church and state")
    (True, False)
    """
    parts = CRUMBS.split(text.strip(" >›»/"))
    return len(parts) > 1 and all(0 < len(part) <= 40 for part in parts[:-1])


def section_above(
    lines: list[Line], inside: set[int], headline: int, claimed: frozenset[str]
) -> int | None:
    """The label above the headline, if one stands there."""
    top = lines[headline].block
    tag_lines = 0
    for number in range(headline - 1, max(-1, headline - REACH), -1):
        line = lines[number]
        if not line.folded or line.role in DATES or line.role is Role.BYLINE:
            continue
        if line.block.hidden or is_trail(line.text):
            continue
        if line.folded == lines[headline].folded:
            continue
        if line.words > MAX_WORDS and not tag_lines and number not in inside:
            tag_lines = line.words
            series = _series(lines, number, headline)
            if series is not None:
                return series
            return None
        if line.role not in (Role.NONE, Role.SECTION, *AMBIGUOUS):
            if line.role in (Role.SUPPORT, Role.SHARE, Role.NUMBER):
                continue
            return None
        if number in inside or line.role in AMBIGUOUS:
            known = is_label(line, claimed)
            return number if known and _stands_alone(lines, number, top) else None
        if line.is_link and not _stands_alone(lines, number, top):
            return None
        return number if line.words <= MAX_WORDS and not line.ends else None
    return None


def _series(lines: list[Line], tag: int, headline: int) -> int | None:
    """A series' name above a tag line that begins with it."""
    for number in range(tag - 1, max(-1, tag - 3), -1):
        line = lines[number]
        if line.folded:
            begins = lines[tag].folded.startswith(line.folded)
            return number if begins and line.words <= MAX_WORDS else None
    return None


def _stands_alone(lines: list[Line], number: int, headline: Block) -> bool:
    """Whether a line that a menu might hold stands with the headline instead."""
    block = lines[number].block
    if block.region in OUTSIDE or block.kind is BlockKind.ITEM:
        return False
    above = _before(lines, number)
    if above is None:
        return True
    if is_dense(lines):
        return _is_extra(lines, number)
    if not block.parents:
        is_item = above.block.kind is BlockKind.ITEM
        in_row = above.role is Role.NAVIGATION and not is_item
        return not block.joined and (
            lines[number].folded in PLACES or not in_row or above.words > 2
        )
    if above.is_link and lines[number].is_link and above.block.style == block.style:
        return False
    return _shared(block, headline) >= _shared(block, above.block)


def _is_extra(lines: list[Line], number: int) -> bool:
    """Whether it stands below a title, or not where the menu above has it."""
    above = lines[number - 1]
    if number and (above.words > MAX_ENTRY or lines[number].folded in PLACES):
        return True
    texts = ["", *(line.folded for line in lines)]
    before = [above for above, text in pairwise(texts) if text == texts[number + 1]]
    if len(before) == 1:
        return texts.count(texts[number]) > 1
    return before.count(texts[number]) < len(before)


def _before(lines: list[Line], number: int) -> Line | None:
    """The label before, days and signatures apart: they stand with an article."""
    for line in reversed(lines[:number]):
        if line.role in DATES or line.role is Role.BYLINE:
            continue
        if line.folded and not line.block.hidden:
            return line
    return None


def _shared(one: Block, other: Block) -> int:
    """The innermost element that holds both; later ones have higher numbers."""
    common = set(one.parents) & set(other.parents)
    return max(common, default=0)


def section_of_trail(lines: list[Line], headline: int | None) -> str | None:
    """The last linked step to a section on the way from the home page."""
    stop = 40 if headline is None else headline + 1
    for line in lines[:stop]:
        anchors = line.block.anchors
        if len(anchors) > 1 and is_trail(line.text):
            filed = [a.text for a in anchors if ADDRESS.search(a.href) and a.text]
            if filed:
                return filed[-1]
    return None if headline is None else _last_step(lines, headline)


def _last_step(lines: list[Line], headline: int) -> str | None:
    """The same where the steps are lines: home, one or two more, and the headline.

    A menu is a row of links as well, but a longer one, and not the article's.
    """
    number = headline - 1
    own = lines[headline].folded
    while number >= 0 and headline - number <= 3 and not lines[number].is_link:
        if lines[number].folded not in ("", own):
            return None
        number -= 1
    last = number
    while number >= 0 and _is_beside(lines[number], lines[last]):
        number -= 1
    steps = lines[number + 1 : last + 1]
    is_whole = any(line.folded == own for line in lines[last + 1 : headline])
    most = 3 if is_whole else 2
    if not 2 <= len(steps) <= most or not _leads_home(steps[0]):
        return None
    return steps[-1].text if ADDRESS.search(steps[-1].block.anchors[-1].href) else None


def _is_beside(line: Line, last: Line) -> bool:
    block = line.block
    is_row = block.kind is not BlockKind.ITEM and block.region is not Region.NAV
    return line.is_link and is_row and block.parents == last.block.parents


def _leads_home(line: Line) -> bool:
    try:
        found = urlsplit(line.block.anchors[0].href)
    except ValueError:
        return False
    return found.path == "/" or bool(found.netloc and not found.path)


def section_below(lines: list[Line], last: int) -> str | None:
    """The section that blog software prints below the text."""
    below = lines[last + 1 : last + BELOW]
    return next((line.value for line in below if line.role is Role.SECTION), None)


def section_line(
    lines: list[Line], inside: set[int], header: Header, claimed: frozenset[str]
) -> int | None:
    """The label of the article, where one is printed."""
    if header.section is not None or header.headline is None:
        return header.section
    return section_above(lines, inside, header.headline, claimed)
