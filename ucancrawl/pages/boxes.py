"""Finds what stands on an article's page and belongs to no article: menus and lists."""

import re

from ucancrawl.pages.bare import menus_above
from ucancrawl.pages.block import BlockKind, Region
from ucancrawl.pages.labels import (
    DATES,
    FURNITURE,
    MAX_SIGNATURE,
    SIGNS,
    Line,
    Role,
)
from ucancrawl.words.words import folded

OUTSIDE = frozenset((Region.NAV, Region.ASIDE, Region.FOOTER, Region.FORM))
ENTRY = re.compile(r"\d{1,2}[.)]? \S.{8,150} \d{4}")
"""Number, title and day of an entry that bare text has on one line."""
READ_CONTROLS = SIGNS | {Role.RELATED}
"""What stands in a fold's summary or a legend and is no button."""
BELOW = 6
"""Lines below a headline in which its day stands."""
MAX_ENTRY = 4
"""Lines an entry of a dated list may have: number, title, title again, date."""


def boxed(lines: list[Line], headline: str, elsewhere: set[int]) -> set[int]:
    """Numbers of the lines that lie in a menu, a hidden part or a list of others.

    `elsewhere` are images that are links to other articles.
    """
    inside = elsewhere | {
        number
        for number, line in enumerate(lines)
        if line.block.hidden
        or (line.block.kind is BlockKind.CONTROL and line.role not in READ_CONTROLS)
    }
    _outside(lines, inside)
    listed(lines, headline, inside)
    _menus(lines, inside)
    menus_above(lines, inside)
    return inside


def _outside(lines: list[Line], inside: set[int]) -> None:
    """Add menus, asides and footers, unless the page keeps its prose in such tags.

    A related box is left for the reader of the body.
    """
    told = outside = 0
    for line in lines:
        if line.is_prose and not line.is_link:
            if line.block.region in OUTSIDE:
                outside += line.words
            else:
                told += line.words
    if outside > told:
        return
    related = False
    for number, line in enumerate(lines):
        if line.block.region not in OUTSIDE or _signs_headline(lines, number):
            related = False
            continue
        related = related or line.role is Role.RELATED
        if not related or (line.is_prose and not line.is_link):
            inside.add(number)


def _signs_headline(lines: list[Line], number: int) -> bool:
    """Whether a day or a signature stands in a row right below a headline of level 1.

    Some templates mark that row as navigation.
    """
    block = lines[number].block
    if lines[number].role not in SIGNS or not block.parents:
        return False
    for above in reversed(lines[max(0, number - BELOW) : number]):
        if above.block.level == 1:
            return block.parents[-1:] == above.block.parents[-1:]
        is_other = above.block.parents != block.parents
        if above.block.region in OUTSIDE and is_other and above.words > MAX_SIGNATURE:
            return False
    return False


def listed(lines: list[Line], headline: str, inside: set[int]) -> None:
    """Add the lines of lists of other articles: trending ones, dated pairs."""
    for number, line in enumerate(lines):
        if number not in inside and line.role is Role.TRENDING:
            inside.update(range(number, _list_end(lines, number + 1, headline)))
    _dated_pairs(lines, headline, inside)


def _list_end(lines: list[Line], start: int, headline: str) -> int:
    """End of a list of titles, each closed by its day or opened by its number.

    It ends with the element that holds its label and its first title.
    """
    around = _around(lines, start)
    end = start
    number = start
    teased = False  # an entry had a teaser, so the last one has its own as well
    while number < len(lines) and number - end <= MAX_ENTRY:
        line = lines[number]
        if line.role in (Role.SUPPORT, Role.SHARE, Role.RELATED, Role.COMMENT):
            break
        if _is_headline(line, lines[start - 1], headline):
            break
        if around and around not in line.block.parents:
            break
        if line.is_prose and not line.is_link and line.words > 30:
            break
        if (
            line.role in DATES
            or (line.is_link and line.folded != headline)
            or (not line.block.parents and ENTRY.fullmatch(line.text))
        ):
            between = start < end == number - 1
            teased = teased or (between and lines[end].is_prose)
            end = number + 1
        elif line.role is Role.NUMBER and number + 1 < len(lines):
            end = number + (1 if lines[number + 1].is_prose else 2)
            number = end - 1
        number += 1
    if teased and end < len(lines) and lines[end].is_prose:
        end += 1
    return min(end, len(lines))


def _around(lines: list[Line], start: int) -> int:
    """The innermost element of a list's label and its first title; 0 for none.

    A label that is itself an entry of a menu heads nothing outside that menu.
    """
    label = lines[start - 1]
    parents = label.block.parents
    if label.is_link and label.block.kind is BlockKind.ITEM and len(parents) > 1:
        return parents[1]
    first = next((one for one in lines[start : start + 3] if one.is_link), None)
    shared = () if first is None else first.block.parents
    return next((one for one in parents if one in shared), 0)


def _is_headline(line: Line, label: Line, headline: str) -> bool:
    """Whether a line ends the list above it: the headline, or a heading as high."""
    if line.is_link or line.role is not Role.NONE or line.words < 2:
        return False
    level = line.block.level
    return line.folded == headline or 0 < level <= max(1, label.block.level)


def _dated_pairs(lines: list[Line], headline: str, inside: set[int]) -> None:
    """A title printed twice in a row and then a date: an entry of another list.

    Once only, an image with its alternative text as caption may be the article's own.
    """
    found: list[int] = []
    for number in range(2, len(lines)):
        if lines[number].role not in DATES:
            continue
        first, second = lines[number - 2], lines[number - 1]
        again = first.folded or folded(first.block.alt or "")
        if second.role is Role.BYLINE:
            continue  # a signature that a template prints for two screens
        if again and again == second.folded and again != headline and second.words >= 4:
            found.append(number)
    alone = found[0] if len(found) == 1 else 0
    if alone and not lines[alone - 2].folded and not lines[alone - 1].is_link:
        return
    for number in found:
        inside.update((number - 2, number - 1, number))


def _menus(lines: list[Line], inside: set[int]) -> None:
    """Three or more short lines in a row that are links, or say what menus say."""
    run: list[int] = []
    known = 0
    for number, line in enumerate(lines):
        if number in inside or line.block.kind is BlockKind.IMAGE:
            continue
        block = line.block
        is_item = line.is_link and block.kind is BlockKind.ITEM
        sure = line.words <= 6 and (
            (block.region is Region.NAV and not _signs_headline(lines, number))
            or (is_item and line.role not in SIGNS)
            or line.role in FURNITURE
        )
        entry = (
            block.kind is BlockKind.ITEM
            and not block.parents
            and (line.words <= 5 or block.joined)
        )
        if sure or (entry and known >= 2):
            run.append(number)
            known += sure
            continue
        if len(run) >= 3:
            inside.update(run)
        run, known = [], 0
    if len(run) >= 3:
        inside.update(run)
