"""The section of an article by the ways over its headline, whatever they begin with."""

from ucancrawl.pages.block import Block, BlockKind, Region
from ucancrawl.pages.labels import Line
from ucancrawl.pages.menu_steps import section_of_menu, way_right_over
from ucancrawl.pages.places import PLACES
from ucancrawl.pages.section_names import SECTION_NAMES
from ucancrawl.pages.trail import (
    CRUMBS,
    MAX_HERE,
    MAX_STEPS,
    is_home,
    is_trail,
    leads_home,
    leads_to_section,
    section_of_trail,
    shares_element,
)
from ucancrawl.words.words import folded

OF_BODY = frozenset(("正文", "内文", "內文", "新闻正文", "新聞內文", "本文"))
NO_STEPS = frozenset(
    "featured|feature|headlines|slider|top stories|comments".split("|")
)
"""What themes file the articles of their front page in."""
NEAR = 4
"""Lines below the headline among which it begins."""
FAR = 40
"""Lines above the headline in which such a way stands; menus come between."""


def section_of_ways(lines: list[Line], headline: int | None) -> str | None:
    """The last step before the article: from home, before its text, or in a row."""
    if headline is None:
        return None
    return (
        _before_body(lines, headline)
        or section_of_trail(lines, headline)
        or _row_over(lines, headline)
        or section_of_menu(lines, headline)
        or way_right_over(lines, headline)
        or _right_below(lines, headline)
    )


def _right_below(lines: list[Line], headline: int) -> str | None:
    """A section's link, or the last step from home, between headline and text."""
    for number in range(headline + 1, min(headline + 1 + NEAR, len(lines))):
        line = lines[number]
        if line.is_prose:
            return None
        is_first = number == headline + 1 and line.words <= MAX_HERE
        if (
            is_first
            and leads_to_section(line)
            and shares_element(line, lines[headline])
        ):
            return line.text
        if not _begins_at_home(line):
            continue
        row = lines[number : number + MAX_STEPS]
        row = [one for one in row if _is_of_row(one.block, line.block)]
        if len(row) == 1 and not is_trail(line.text):
            return None
        steps = [anchor.text for one in row for anchor in one.block.anchors]
        steps = [one for one in steps if folded(one) != lines[headline].folded]
        return steps[-1] if 1 < len(steps) <= MAX_STEPS else None
    return None


def _before_body(lines: list[Line], headline: int) -> str | None:
    """The step before "Text", with which portals of China end the way to an article."""
    for number in range(headline - 1, max(-1, headline - FAR), -1):
        line = lines[number]
        steps = [one for one in CRUMBS.split(line.text.strip(" >›»→")) if one]
        if not steps or steps[-1] not in OF_BODY:
            continue
        if len(steps) > 2 or (len(steps) == 2 and not _begins_at_home(line)):
            return steps[-2]
        before = lines[max(0, number - 3) : number]
        row = [one for one in before if any(map(str.isalnum, one.text))]
        if row and row[-1].is_link and _is_of_row(row[-1].block, line.block):
            is_section = row[-1].words <= MAX_HERE and not leads_home(row[-1])
            return row[-1].text if is_section else None
    return None


def _is_of_row(step: Block, body: Block) -> bool:
    """Whether two steps stand in one element, or in items of one list."""
    is_item = step.kind is BlockKind.ITEM
    return step.parents == body.parents or (
        is_item and step.parents[1:] == body.parents[1:] != ()
    )


def _begins_at_home(line: Line) -> bool:
    return bool(line.block.anchors) and is_home(line.block.anchors[0])


def _row_over(lines: list[Line], headline: int) -> str | None:
    """The last of two or three links in one row right over the headline: `News | Asia`.

    They stand close to it, and the first is known for a section, which no menu's is.
    """
    row = headline
    while row and lines[row - 1].block.parents == lines[headline - 1].block.parents:
        row -= 1
    steps = [line for line in lines[row:headline] if any(map(str.isalnum, line.text))]
    is_way = (
        1 < len(steps) < MAX_STEPS
        and steps[0].folded in PLACES | SECTION_NAMES
        and all(one.is_link and one.words <= MAX_HERE for one in steps)
        and all(one.block.joined for one in steps[1:])
        and steps[0].block.region is not Region.NAV
        and shares_element(steps[0], lines[headline])
        and steps[-1].folded not in NO_STEPS
        and steps[-1].text.replace(" ", "").isalpha()
        and not any(one.block.anchors[0].href.startswith("#") for one in steps)
    )
    return steps[-1].text if is_way else None
