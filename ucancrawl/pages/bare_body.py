"""Where the text of a bare page ends, told by its lines alone.

The text is the run of lines whose weights have the greatest sum, counted from its
first line: sentences weigh for it, short lines against it (maximum subsequence
segmentation: Pasternack and Roth, "Extracting article text from the web", 2009).
"""

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.gallery import MIN_CAPTION
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.lexicon import Lexicon
from ucancrawl.pages.pictures import has_credit

AGAINST = 8
"""What a short line weighs against the text, in words of a sentence."""
ANYWHERE = 1
"""The same of an appeal or a button, which may stand between two paragraphs."""
COMMENTS = 1_000
"""The same of the head of the comments, once a text stands above it."""
MIN_TEXT = 60
"""Words of such a text."""
MOST = 40
"""Words; a longer paragraph weighs no more."""
MAX_LIST = 12
"""Entries below a colon."""
COLONS = (":", "：")
GOING_ON = (",", ";", "，", "；", "、", *COLONS)
"""How the lines of lists and poems end."""


def end_of_bare(
    lines: list[Line], start: int, inside: set[int], lexicon: Lexicon
) -> int:
    """The number behind the last line of the text; of a page with markup, its end."""
    if any(line.block.parents for line in lines[start : start + 1]):
        return len(lines)
    best = total = 0
    end = start
    left = 0
    credited = [_is_credited(line, lexicon) for line in lines]
    for number in range(start, len(lines)):
        line = lines[number]
        is_entry = left > 0 and _is_short(line)
        left = MAX_LIST if line.text.endswith(COLONS) else (left - 1) * is_entry
        is_shown = any(credited[max(0, number - 1) : number + 2])
        if line.role is Role.COMMENT and total >= MIN_TEXT:
            total -= COMMENTS
        elif is_shown and (credited[number] or line.words >= MIN_CAPTION):
            total += line.words
        elif number not in inside and not is_entry:
            total += _weight(line)
        if total > best:
            best, end = total, number + 1
    return end if best else len(lines)


def _is_credited(line: Line, lexicon: Lexicon) -> bool:
    return line.role is Role.CREDIT or has_credit(line.text, lexicon)


def _is_short(line: Line) -> bool:
    return line.role is Role.NONE and not line.is_prose and not line.ends


def _weight(line: Line) -> int:
    if line.role in (Role.SUPPORT, Role.SHARE):
        return -ANYWHERE
    if line.role is not Role.NONE:
        return -AGAINST
    if line.is_prose or line.ends:
        return min(line.words, MOST)
    if line.text.endswith(GOING_ON) or line.block.kind is BlockKind.ITEM:
        return 0
    return -AGAINST
