"""Lines of the text in the words of a label: `Background`, `World`, a day.

What its words make of a line is not what it is where running text stands right above
and right below it, in one element: there it parts the text.
"""

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.labels import DATES, Line, Role

ONE_WORD = frozenset((Role.NAVIGATION, Role.TRENDING, Role.SITE, Role.COMMENT))
"""Roles whose shortest labels are words of the news as well."""

CROSSHEADS = (BlockKind.HEADING, BlockKind.PARAGRAPH)
SENTENCE = 3
"""Words of the shortest sentence that is no label."""


def name_crossheads(lines: list[Line]) -> None:
    """Take the label from headings of the text, and from days that part it.

    One day between two paragraphs may be the article's own, below its standfirst;
    several are a chronicle. A day in a quotation is the quotation's.
    """
    shown = [line for line in lines if line.folded]
    days: list[Line] = []
    told = False
    for number, line in enumerate(shown):
        told = told or (line.is_prose and line.block.kind is not BlockKind.QUOTE)
        if line.role is Role.NONE or not line.block.parents:
            continue
        if line.role in DATES and line.block.kind is BlockKind.QUOTE:
            if told:
                line.role = Role.NONE
        elif not parts_text(shown, number):
            continue
        elif line.role is Role.DATE:
            days.append(line)
        elif line.block.kind in CROSSHEADS and _may_be_said(shown, number):
            line.role = Role.NONE
    if len(days) > 1:
        for day in days:
            day.role = Role.NONE


def parts_text(shown: list[Line], number: int) -> bool:
    """Whether running text stands above and below a line, the three in one element."""
    around = shown[number].block.parents[1:]
    return 0 < number < len(shown) - 1 and all(
        _is_told(one) and one.block.parents[1:] == around
        for one in (shown[number - 1], shown[number + 1])
    )


def _is_told(line: Line) -> bool:
    """Whether it is running text, be it a sentence of three words."""
    is_sentence = line.role is Role.NONE and line.ends and line.words >= SENTENCE
    return (line.is_prose or is_sentence) and not line.is_link


def _may_be_said(shown: list[Line], number: int) -> bool:
    """Whether a heading's label may be a word of the text.

    Below the head of an area of comments one paragraph may be a comment.
    """
    line = shown[number]
    if line.role is Role.COMMENT:
        after = shown[number + 2 : number + 3]
        around = line.block.parents[1:]
        if not after or not after[0].is_prose or after[0].block.parents[1:] != around:
            return False
    if line.role is Role.RELATED and line.block.kind is BlockKind.HEADING:
        return True
    is_bare = line.words == 1 and not line.block.anchors and line.text[-1:].isalpha()
    return is_bare and (line.role in ONE_WORD or line.role is Role.RELATED)
