"""The section printed below a text: behind its label, in a row of facts, alone."""

import re

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.labels import SIGNS, Line, Role
from ucancrawl.pages.over_headline import MAX_WORDS
from ucancrawl.pages.sections import OUTSIDE
from ucancrawl.pages.trail import leads_to_section

BELOW = 16
"""Lines below the text among which it stands."""
HEADS = frozenset(
    "category|categories|kategori|chuyên mục|danh mục|分类|分類".split("|")
)
"""Of a list of one right below a text: what it is filed under."""
TOPIC = re.compile(r"/topics?/", re.IGNORECASE)
"""Below a text such an address is of a tag."""


def labelled_below(lines: list[Line], last: int) -> str | None:
    """The section that a label below the text names: "Category: Health"."""
    below = (line for line in lines[last + 1 : last + BELOW])
    named = (line.value for line in below if line.role is Role.SECTION)
    return next((name for name in named if any(map(str.isalpha, name))), None)


def section_below(lines: list[Line], last: int) -> str | None:
    """The section that blog software prints below the text: in a row of its facts, or
    alone and next to the text, as Wix does."""
    for number in range(last + 1, min(len(lines), last + BELOW)):
        line = lines[number]
        if leads_to_section(line) and (
            _signs_above(lines, last, number) or _is_next(lines, last, number)
        ):
            return line.text
        if line.folded.rstrip(":： ") in HEADS:
            return _only_item(lines, number + 1)
        if line.is_prose or line.block.level:
            return None
    return None


def _only_item(lines: list[Line], number: int) -> str | None:
    """The one link of a list that has a head, as Movable Type prints it."""
    items = [line for line in lines[number : number + 2] if line.folded]
    if not items or items[0].block.kind is not BlockKind.ITEM or not items[0].is_link:
        return None
    box = items[0].block.parents[1:2]
    is_short = items[0].words <= MAX_WORDS
    return (
        items[0].text
        if is_short and all(one.block.parents[1:2] != box for one in items[1:])
        else None
    )


def _is_next(lines: list[Line], last: int, number: int) -> bool:
    """Whether nothing is between the text and a link to a section, nor beside it."""
    row = lines[number].block
    beside = lines[number + 1].block.parents if number + 1 < len(lines) else ()
    return (
        row.region not in OUTSIDE
        and row.parents[1:2] != beside[1:2]
        and not TOPIC.search(row.anchors[0].href)
        and not any(line.folded for line in lines[last + 1 : number])
    )


def _signs_above(lines: list[Line], last: int, number: int) -> bool:
    """Whether a signature or a day of the article stands in the line's own row."""
    row = lines[number].block.parents
    return bool(row) and any(
        line.role in SIGNS and line.block.parents == row
        for line in lines[last + 1 : number]
    )
