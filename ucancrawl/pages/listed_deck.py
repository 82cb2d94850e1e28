"""A standfirst of several points: a list between the headline and the text."""

import re

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.highlights import HEADS, points_of
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.set_in import holder, is_told
from ucancrawl.pages.setting import Header, Setting

SUMMARIES = frozenset(
    "summary|in short|in brief|ringkasan|tóm tắt|摘要|内容摘要|內容摘要|提要".split("|")
)
"""Heads of the article's summary; key points are a box beside the text."""
FACT = re.compile(r"[^\W\d]+(?: \w+)?\s?[:：]")
"""How an entry begins that is a fact: `Where: Manila Cathedral`."""
REACH = 12
"""Lines below the start of the text among which the list stands."""
POINTS = range(2, 7)
"""How many points it has."""
MIN_WORDS = 3
MAX_WORDS = 40
"""Words of a point."""
MIN_TEXT = 2
"""Paragraphs below, in one element."""


def take_listed_deck(setting: Setting, header: Header) -> None:
    """Take the points, where no other standfirst is and the text is elsewhere.

    In the text's own element a list is a part of it, unless a summary's head is above.
    """
    lines, deck = setting.lines, header.standfirst
    if header.headline is None or not setting.has_standfirst:
        return
    if deck is not None and lines[deck].block.kind is not BlockKind.ITEM:
        return
    first = _first_point(setting, header)
    points = [] if first is None else points_of(lines, first)
    if first is None or len(points) not in POINTS or not all(map(_is_point, points)):
        return
    last = first + len(points)
    text = [line for line in lines[max(last, header.start) :] if is_told(line)]
    if len(text) < MIN_TEXT or not holder(text[0].block, text[1].block):
        return
    head = lines[first - 1]
    if head.folded in SUMMARIES:
        head.role = Role.LABEL
    elif head.folded in HEADS or _is_of_text(points[0], text[:MIN_TEXT]):
        return
    header.standfirst, header.points = first, [*range(first + 1, last)]
    header.start = max(header.start, last)


def _first_point(setting: Setting, header: Header) -> int | None:
    lines, top = setting.lines, header.headline or 0
    for number in range(top + 1, min(header.start + REACH, len(lines))):
        line = lines[number]
        if number in setting.inside or not line.folded:
            continue
        if line.block.kind is BlockKind.ITEM and line.role is Role.NONE:
            return number
        is_open = line.role is Role.NONE and not line.is_link
        if number >= header.start and is_open and line.folded not in SUMMARIES:
            return None  # text, or the head of a list
    return None


def _is_point(line: Line) -> bool:
    return (
        line.block.kind is BlockKind.ITEM
        and line.role is Role.NONE
        and MIN_WORDS <= line.words <= MAX_WORDS
        and not line.block.anchors
        and FACT.match(line.text) is None
    )


def _is_of_text(point: Line, text: list[Line]) -> bool:
    """Whether the element of the text's first paragraphs holds the list as well."""
    return holder(text[0].block, text[1].block) in point.block.parents
