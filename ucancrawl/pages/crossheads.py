"""Lines of the text in the words of a label: `Background`, `World`, a day.

What its words make of a line is not what it is where running text stands right above
and right below it, in one element: there it parts the text.
"""

from collections.abc import Iterator

from ucancrawl.pages.amid import name_days_amid, name_labels_amid
from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.labels import DATES, SIGNS, Line, Role
from ucancrawl.pages.places import PLACES
from ucancrawl.pages.section_names import SECTION_NAMES

ONE_WORD = frozenset((Role.TRENDING, Role.COMMENT, Role.RELATED))
"""Roles whose shortest labels are words of the news as well."""

CROSSHEADS = (BlockKind.HEADING, BlockKind.PARAGRAPH)
REACH = 40
"""Lines above a place among which the article's own day stands."""
MIN_DAYS = 2
"""Of a chronicle; one alone may be the article's own."""
SENTENCE = 3
"""Words of the shortest sentence that is no label."""


def name_crossheads(lines: list[Line]) -> None:
    """Take the label from headings of the text, and from days that stand in it.

    A day in a quotation is the quotation's.
    """
    shown = [line for line in lines if line.folded]
    told = False
    for number, line in enumerate(shown):
        told = told or (line.is_prose and line.block.kind is not BlockKind.QUOTE)
        if line.role is Role.NONE or not line.block.parents:
            continue
        if line.role in DATES and line.block.kind is BlockKind.QUOTE:
            if told:
                line.role = Role.NONE
        elif (
            line.role not in SIGNS
            and parts_text(shown, number)
            and line.block.kind in CROSSHEADS
            and _may_be_said(shown, number)
        ):
            line.role = Role.NONE
    _name_days(shown)
    name_days_amid(shown)
    name_labels_amid(shown)


def _name_days(shown: list[Line]) -> None:
    """Take the label from days, and names beside them, between paragraphs.

    One such place may be the article's own, below its standfirst; several, below a
    day or a signature of its own, are a chronicle, or facts of a life.
    """
    if sum(line.role is Role.DATE for line in shown) < MIN_DAYS:
        return
    places = [place for place in _between(shown) if _has_own(shown, place.start)]
    days = sum(shown[number].role is Role.DATE for place in places for number in place)
    is_below_text = any(_is_below_two(shown, place.start) for place in places)
    if days >= MIN_DAYS and (len(places) > 1 or is_below_text):
        for place in places:
            for number in place:
                shown[number].role = Role.NONE


def _between(shown: list[Line]) -> Iterator[range]:
    """Places of days and signatures between two paragraphs of one element."""
    start = 0
    while start < len(shown):
        around = shown[start].block.parents[1:]
        end = start
        while end < len(shown) and _is_fact(shown, end, around):
            end += 1
        if end > start and around and start > 0 and end < len(shown):
            beside = (shown[start - 1], shown[end])
            if all(_is_told(o) and o.block.parents[1:] == around for o in beside):
                yield range(start, end)
        start = max(end, start + 1)


def _is_fact(shown: list[Line], number: int, around: tuple[int, ...]) -> bool:
    """A day, a signature, or a word or two that share their line with a day."""
    line = shown[number]
    if line.role is Role.NONE:
        after = shown[number + 1] if number + 1 < len(shown) else None
        if line.words > 3 or after is None:
            return False
        if after.role is not Role.DATE or not after.block.joined:
            return False
    elif line.role is not Role.DATE and line.role is not Role.BYLINE:
        return False
    return line.block.parents[1:] == around


def _has_own(shown: list[Line], start: int) -> bool:
    """Whether the page has a day or a signature above the paragraph above a place."""
    return any(line.role in SIGNS for line in shown[max(0, start - REACH) : start - 1])


def _is_below_two(shown: list[Line], start: int) -> bool:
    around = shown[start].block.parents[1:]
    return all(
        one.is_prose and one.block.parents[1:] == around
        for one in shown[max(0, start - 2) : start]
    )


def heads_text(line: Line, told: Line | None) -> bool:
    """Whether a heading stands among the paragraphs: not in a box of its own."""
    if told is None or line.block.kind is not BlockKind.HEADING:
        return False
    return line.block.parents[1:] == told.block.parents[1:]


def parts_text(shown: list[Line], number: int) -> bool:
    """Whether running text stands above and below a line, the three in one element."""
    around = shown[number].block.parents[1:]
    return 0 < number < len(shown) - 1 and all(
        _is_told(one) and one.block.parents[1:] == around
        for one in (shown[number - 1], shown[number + 1])
    )


def signs_statement(lines: list[Line], number: int, told: Line) -> bool:
    """Whether place and day open the last paragraph of a text, with names below them.

    All are lines of one element, and it stands beside the text's.
    """
    block, below = lines[number].block, lines[number + 1 : number + 2]
    return (
        block.parents[1:] == told.block.parents[1:] != ()
        and block.style == told.block.style
        and all(one.role is Role.NONE and not one.is_link for one in below)
        and any(one.block.parents == block.parents for one in below)
    )


def continues(lines: list[Line], number: int, told: list[int]) -> bool:
    """Whether a sentence stands with the last paragraph `told`, and is made like it.

    What stood between them was furniture.
    """
    line, above = lines[number], lines[told[0]] if told else None
    if above is None or not _is_told(line) or not line.ends or line.block.anchors:
        return False
    block, last = line.block, above.block
    is_alike = block.style == last.style and block.kind is last.kind
    return is_alike and block.parents[1:] == last.parents[1:] != ()


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
    one = 1 if line.text.isascii() else 2  # a Chinese or Vietnamese word has two
    if line.words > one or line.block.anchors or not line.text[-1:].isalpha():
        return False
    if line.role is Role.NAVIGATION:
        return line.folded in SECTION_NAMES or line.folded in PLACES
    return line.role in ONE_WORD
