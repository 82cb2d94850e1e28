"""Other articles that a page sets into its text, in an `aside` between paragraphs."""

from itertools import groupby

from ucancrawl.pages.block import BlockKind, Region
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.links import leads_elsewhere

MAX_LINKS = 2
"""Titles of one inset; more are a list of the site's."""
MORE = (Role.RELATED, Role.READ_FULL)
MIN_TITLE = 4
"""Words."""


def insets(lines: list[Line], told: list[int], url: str) -> list[int]:
    """Numbers of the linked titles in the asides amid a text.

    They stand between its first and its last line, in an element that holds both.
    """
    if len(told) < 2:
        return []
    first, last = told[0], told[-1]
    around = set(lines[first].block.parents[1:]) & set(lines[last].block.parents[1:])
    found: list[int] = []
    for is_aside, run in groupby(
        range(first, last), lambda number: lines[number].block.region is Region.ASIDE
    ):
        numbers = list(run)
        titles = [n for n in numbers if _is_title(lines[n], url)]
        more = [lines[n] for n in numbers if lines[n].role in MORE]
        if not titles and any(_leads_on(line, url) for line in more):
            titles = [n for n in numbers if _heads_inset(lines[n])]
        if (
            is_aside
            and 0 < len(titles) <= MAX_LINKS
            and set(lines[numbers[0]].block.parents) & around
            and not any(lines[n].role is Role.TRENDING for n in numbers)
        ):
            found += titles
    return found


def _heads_inset(line: Line) -> bool:
    return line.block.level > 0 and line.words >= MIN_TITLE


def _is_title(line: Line, url: str) -> bool:
    is_open = line.is_link and line.role is Role.NONE and line.words >= MIN_TITLE
    return is_open and _leads_away(line, url)


def _leads_on(line: Line, url: str) -> bool:
    """Whether "Read more" leads away, or a link without text is stretched over it."""
    is_button = line.block.kind is BlockKind.CONTROL
    return _leads_away(line, url) or not (is_button or line.block.anchors)


def _leads_away(line: Line, url: str) -> bool:
    return any(leads_elsewhere(anchor.href, url) for anchor in line.block.anchors)
