"""What is set into a text: a box between two of its paragraphs ends nothing.

Whatever a box holds (titles with their days, a count of comments, a form), the text
goes on below it where paragraphs look, and stand, as those above do.
"""

import re

from ucancrawl.normalise.person import is_name_shaped
from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.labels import SIGNS, Line, Role

REACH = 60
"""Lines of the longest box."""
OWN = 4
"""Paragraphs above among which the last of the text is."""
MIN_TOLD = 3
"""Words of a paragraph that goes on: `He did not.`"""
CLOSE = 5
"""Elements between a paragraph and what holds all parts of its text."""
NEXT = 8
"""Lines below the headline of another article among which its day stands."""
HIGH = (1, 2)
"""Levels of headlines."""
NAME = r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,5}"
DAY = (
    r"\d{1,4}\s?[/.年-]\s?\d{1,2}\s?[/.月-]|\d{1,2} [^\W\d_]{3,9},? \d{4}|"
    r"[^\W\d_]{3,9}\.? \d{1,2},? \d{4}"
)
REMARK = re.compile(
    rf"{NAME}(?: (?:says|wrote|menulis|viết)\b|\s*[:：]|[\s,|·•(–—-]+(?:{DAY}))"
)
"""How a reader's comment begins that has its name and its day on its line."""


def is_set_in(
    lines: list[Line], inside: set[int], number: int, told: list[int]
) -> bool:
    """Whether a line is of a box in the element of the text, which goes on below.

    Of the last paragraphs told some may be the box's own, a post that a text embeds.
    """
    near = [one for one in reversed(told[-REACH:]) if _goes_on(lines[one])]
    return any(_is_between(lines, inside, above, number) for above in near[:OWN])


def _is_between(lines: list[Line], inside: set[int], above: int, number: int) -> bool:
    last, block = lines[above].block, lines[number].block
    of_readers = lines[number].role is Role.COMMENT
    is_own = block.style == last.style or of_readers
    if len(last.parents) < 2 or (block.parents[1:] == last.parents[1:] and is_own):
        return False
    if of_readers and any(one.role is Role.KEYWORDS for one in lines[above:number]):
        return False  # tags close a text
    for below in range(number, min(len(lines), number + REACH)):
        line = lines[below]
        if below in inside:
            continue
        if line.block.level in HIGH and _is_signed(lines, below):
            return False
        if of_readers and below > number and _is_remark(line, last):
            return False
        if below > number and _goes_on(line) and are_beside(last, line.block):
            return holder(last, line.block) in block.parents
    return False


def are_beside(last: Block, below: Block) -> bool:
    """Whether a paragraph is of the element of the last one, or of another part."""
    is_beside = below.parents[1:] == last.parents[1:] and below.style == last.style
    return is_beside or are_parts(last, below)


def are_parts(one: Block, other: Block) -> bool:
    """Whether two paragraphs are of one text by their looks and their elements'.

    The parts of a text begin with paragraphs; other articles with a headline, comments
    with a name, and the columns beside a text with a label.
    """
    if one.kin != other.kin or one.kin == 0 or _is_set_off(one, other):
        return False
    around = holder(one, other)
    return around != 0 and all(
        each.parents.index(around) - 1 <= each.apart for each in (one, other)
    )


def _is_set_off(one: Block, other: Block) -> bool:
    """Whether one of two neighbours that look unlike has a class or an id at all.

    Where both have and they differ, a builder has numbered them.
    """
    named = [each.style.partition(".")[2] != "" for each in (one, other)]
    is_near = one.parents[1:2] == other.parents[1:2]
    return is_near and one.style != other.style and named[0] != named[1]


def measure_parts(lines: list[Line]) -> None:
    """Count for each paragraph the elements around it that begin with one."""
    begun: dict[int, bool] = {}
    for line in lines:
        block = line.block
        if not line.folded or line.role is Role.SUPPORT:
            continue
        goes_on = _goes_on(line)
        for element in block.parents[: 1 + CLOSE]:
            begun.setdefault(element, goes_on)
        if goes_on and block.kin:
            own = block.parents[1 : 1 + CLOSE]
            apart = next((n for n, one in enumerate(own) if not begun[one]), len(own))
            line.block = block._replace(apart=apart)


def holder(one: Block, other: Block) -> int:
    """The smallest element around two paragraphs, 0 where it is not close."""
    around = one.parents[: 1 + CLOSE]  # lines of loose text share the nearest
    return next((each for each in around if each in other.parents), 0)


def _is_signed(lines: list[Line], number: int) -> bool:
    """Whether a day or a signature follows a heading: another article begins."""
    return any(one.role in SIGNS for one in lines[number + 1 : number + 1 + NEXT])


def _is_remark(line: Line, last: Block) -> bool:
    """Whether a line beside the paragraphs of a text says who comments on it."""
    if line.block.parents[1:] != last.parents[1:]:
        return False
    signs = line.role in SIGNS or is_name_shaped(line.text)
    return signs or REMARK.match(line.text) is not None


def is_told(line: Line) -> bool:
    """Whether it is a paragraph of running text."""
    return line.is_prose and _may_be_told(line)


def _goes_on(line: Line) -> bool:
    """The same, or a sentence of three words that stands among such."""
    is_sentence = line.ends and line.words >= MIN_TOLD
    return (line.is_prose or is_sentence) and _may_be_told(line)


def _may_be_told(line: Line) -> bool:
    return (
        line.role is Role.NONE
        and line.block.kind is BlockKind.PARAGRAPH
        and not line.is_link
        and bool(line.block.parents)
    )
