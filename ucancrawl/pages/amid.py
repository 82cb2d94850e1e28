"""Days amid the text: a letter's place and day, a life's facts, a programme, an hour.

A day ends no text that goes on below it in the same element: what is not the text's,
a list of other articles or the comments, has an element of its own, or links.
"""

import re

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.labels import DATES, SIGNS, Line, Role

SAID = SIGNS | {Role.NONE, Role.NUMBER, Role.LABEL}
APART = frozenset((BlockKind.CONTROL, BlockKind.CAPTION, BlockKind.QUOTE))
ENDS = frozenset((Role.TRENDING, Role.COMMENT))
COUNTED = re.compile("[1-9]")
LONGEST = 16
"""Lines between two paragraphs of the text."""
TOLD = 2
"""Paragraphs of the text above and below."""
REACH = 8
"""Lines among which the two below stand: a picture may be between them."""
MIN_ITEMS = 3
"""Entries of a list of days."""


def name_days_amid(shown: list[Line]) -> None:
    """Take the label from days that the text stands around, with its own day above."""
    is_dated = False
    told: dict[int, int] = {}
    """How many paragraphs each element holds so far."""
    number = 0
    while number < len(shown):
        line = shown[number]
        around = _around(line) if _is_told(line) else 0
        if around:
            told[around] = told.get(around, 0) + 1
            if is_dated:
                is_box = told[around] < TOLD
                number = _past_days(shown, number + 1, around, is_box=is_box)
                continue
        is_dated = is_dated or line.role in SIGNS
        number += 1


def name_labels_amid(shown: list[Line]) -> None:
    """Let a label of a list or of comments end nothing where the text goes on.

    What it announces has entries; a number of comments has comments below it.
    """
    for number in range(1, len(shown)):
        line, above = shown[number], shown[number - 1]
        if line.role not in ENDS or line.block.anchors or COUNTED.search(line.text):
            continue
        around = _around(above) if _is_told(above) else 0
        if (
            around
            and line.block.parents[1:2] == (around,)
            and _goes_on(shown, number + 1, around)
        ):
            line.role = Role.SHARE


def _past_days(shown: list[Line], start: int, around: int, *, is_box: bool) -> int:
    """The next line to look at: behind days that were taken for text, if there are.

    Below a single paragraph they are so in a box with a list of their own.
    """
    end, days = start, False
    while (
        end < len(shown) and end - start < LONGEST and _may_be_said(shown[end], around)
    ):
        if _is_told(shown[end]) and _around(shown[end]) == around:
            break
        days = days or shown[end].role in DATES
        end += 1
    if not days or not _goes_on(shown, end, around):
        return start
    if is_box and not _is_chronicle(shown[start:end], around):
        return start
    for line in shown[start:end]:
        line.role = Role.NONE
    return end


def _may_be_said(line: Line, around: int) -> bool:
    return (
        line.role in SAID
        and around in line.block.parents
        and not line.block.anchors
        and line.block.kind not in APART
    )


def _is_chronicle(between: list[Line], around: int) -> bool:
    """Whether lines are a list in a box inside an element, below its heading if any."""
    items = sum(line.block.kind is BlockKind.ITEM for line in between)
    return items >= MIN_ITEMS and all(
        (line.block.kind is BlockKind.ITEM or line.block.level)
        and around in line.block.parents[2:]
        for line in between
    )


def _goes_on(shown: list[Line], start: int, around: int) -> bool:
    """Whether a paragraph of the text is next, and another one near it."""
    told = [
        _is_told(line) and _around(line) == around
        for line in shown[start : start + REACH]
    ]
    return told[:1] == [True] and sum(told) >= TOLD


def _is_told(line: Line) -> bool:
    return line.is_prose and line.role is Role.NONE and not line.is_link


def _around(line: Line) -> int:
    """The element around a paragraph, 0 in bare text."""
    return line.block.parents[1] if len(line.block.parents) > 1 else 0
