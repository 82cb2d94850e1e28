"""Finds the label printed with an article: its section, its country, its series.

A label stands above the headline or among the lines below it. A menu of the site
holds the same words, so what counts is that a label stands alone: in no list, in no
row, and beside the headline rather than beside the menu.
"""

import re
from itertools import pairwise

from ucancrawl.pages.bare import MAX_ENTRY, is_dense
from ucancrawl.pages.block import Block, BlockKind, Region
from ucancrawl.pages.labels import DATES, Line, Role
from ucancrawl.pages.over_headline import (
    MAX_WORDS,
    REACH,
    is_near,
    is_passed_over,
    near_above,
)
from ucancrawl.pages.places import PLACES
from ucancrawl.pages.section_names import SECTION_NAMES
from ucancrawl.pages.setting import Header
from ucancrawl.pages.trail import is_trail, leads_to_section
from ucancrawl.words.words import folded

OUTSIDE = frozenset((Region.NAV, Region.FOOTER, Region.ASIDE, Region.FORM))
JOINED = re.compile(r"\s*(?:[,，、;/／|｜&•·]|\b(?:and|dan|và)\b)\s*", re.IGNORECASE)
FIGURES = re.compile(r"\d[.,]\d{3}|[:：]\s*\d")
"""In what counts, and in no section's name."""
AMBIGUOUS = (Role.NAVIGATION, Role.COMMENT)
"""Roles of words that are a section's name as well."""
BESIDE = (Role.SUPPORT, Role.SHARE, Role.NUMBER)
MAX_FILED = 3
"""Items of a list that says where an article is filed; a menu has more."""


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
    return leads_to_section(line)


def is_kicker(line: Line) -> bool:
    """Whether a label may be a headline's own headline, or a place in capitals.

    No section's known name is one, and no link.
    """
    is_open = line.block.level > 0 or line.text.isupper()
    return is_open and not line.is_link and not names_section(line.text)


def section_above(
    lines: list[Line], inside: set[int], headline: int, claimed: frozenset[str]
) -> int | None:
    """The label above the headline, if one stands there."""
    top = lines[headline].block
    for number, is_over in near_above(lines, headline):
        line = lines[number]
        if is_over and not is_near(line.block, top) and line.folded not in claimed:
            return None
        if line.block.hidden or is_trail(line.text):
            if len(line.block.anchors) > 1:
                return None  # what stands above the way here is the site's
            continue
        if is_passed_over(lines, number, headline):
            continue
        if line.words > MAX_WORDS and number not in inside:
            return _series(lines, number, headline)
        if line.role in BESIDE:
            continue
        if line.role not in (Role.NONE, Role.SECTION, *AMBIGUOUS):
            return None
        if number in inside or line.role in AMBIGUOUS:
            if not is_label(line, claimed):
                return None
            if _stands_alone(lines, number, top):
                return number
            is_filed = number not in inside or leads_to_section(line)
            return _own_list(lines, number, top) if is_filed else None
        if line.is_link and not _stands_alone(lines, number, top):
            if _ends_row(lines, number, top):
                return number
            return _own_list(lines, number, top)
        if _is_of_site(line.block, top) or _is_pictured(lines, number):
            return number if is_label(line, claimed) else None
        is_label_like = line.words <= MAX_WORDS and not line.ends
        return number if is_label_like and not FIGURES.search(line.text) else None
    return None


def _is_of_site(block: Block, headline: Block) -> bool:
    """Whether it stands in the site's head, as a motto does, and the title does not."""
    return block.region is Region.HEADER and headline.region is not Region.HEADER


def _is_pictured(lines: list[Line], number: int) -> bool:
    """Whether a portrait right above bears these words: they are a person's name."""
    above = lines[number - 1].block if number else None
    said = folded(above.alt or "") if above and above.kind is BlockKind.IMAGE else ""
    return said.endswith(lines[number].folded) and len(said.split()) <= MAX_WORDS


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
    if block.region is Region.ASIDE and _is_only_one(lines, number):
        return lines[number].is_link
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
    shares = bool(set(above.block.parents[:2]) & set(block.parents[:2]))
    is_row = above.is_link and lines[number].is_link and shares
    if is_row and above.block.style == block.style:
        return False
    return _shared(block, headline) >= _shared(block, above.block)


def _is_only_one(lines: list[Line], number: int) -> bool:
    """Whether it alone is in the two elements around it, right above a headline."""
    around = set(lines[number].block.parents[:2])
    is_above = lines[number + 1].block.level > 0
    return is_above and not any(
        around.intersection(line.block.parents)
        for line in lines[max(0, number - REACH) : number + REACH]
        if line is not lines[number]
    )


def _ends_row(lines: list[Line], number: int, headline: Block) -> bool:
    """Whether it is the last of a few links in a row that stands over the headline."""
    row = lines[number].block
    links = 0
    for line in reversed(lines[: number + 1]):
        if line.block.parents != row.parents:
            break
        links += 1
    is_over = row.parents[1:] == headline.parents[1:] != ()
    is_row = 1 < links <= MAX_FILED and row.joined
    return is_row and is_over and names_section(lines[number].text)


def _own_list(lines: list[Line], last: int, headline: Block) -> int | None:
    """The first of a few list items over the headline that say where it is filed."""
    block = lines[last].block
    if block.kind is not BlockKind.ITEM or block.region in OUTSIDE:
        return None
    first = last
    while first and lines[first - 1].block.parents[1:2] == block.parents[1:2] != ():
        first -= 1
    items = lines[first : last + 1]
    above = _before(lines, first)
    named = len(items) == 1 and names_section(items[0].text)
    if len(items) > MAX_FILED or not (named or all(map(leads_to_section, items))):
        return None
    is_near = above is None or _shared(block, headline) >= _shared(block, above.block)
    return first if is_near else None


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


def section_line(
    lines: list[Line], inside: set[int], header: Header, claimed: frozenset[str]
) -> int | None:
    """The label of the article, where one is printed."""
    if header.headline is None:
        return header.section
    top = header.headline
    top -= header.standfirst == top - 1  # a deck over the headline
    above = section_above(lines, inside, top, claimed)
    if header.section is not None:
        is_next = above is not None and above == header.headline - 1
        return (
            above if is_next and lines[header.headline - 1].is_link else header.section
        )
    return _section_under(lines, inside, header, claimed) if above is None else above


def _section_under(
    lines: list[Line], inside: set[int], header: Header, claimed: frozenset[str]
) -> int | None:
    """A link alone between what the header holds and the text, in no list."""
    for number in range((header.headline or 0) + 1, min(len(lines), header.start + 2)):
        line = lines[number]
        if line.is_prose and not line.is_link:
            return None
        is_alone = number not in inside and line.block.kind is not BlockKind.ITEM
        if line.is_link and is_alone and is_label(line, claimed):
            return number
    return None
