"""Where the text of a bare page ends, told by its lines alone.

The text is the run of lines whose weights have the greatest sum, counted from its
first line: sentences weigh for it, short lines against it (maximum subsequence
segmentation: Pasternack and Roth, "Extracting article text from the web", 2009).
"""

import re

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.gallery import MIN_CAPTION
from ucancrawl.pages.labels import DATES, Line, Role
from ucancrawl.pages.lexicon import Lexicon
from ucancrawl.pages.pictures import has_credit

AGAINST = 8
"""What furniture weighs against the text, in words of a sentence; so does the first of
a run of short lines.
"""
FURTHER = 4
"""The same of each further line of such a run, and of a day: a list, a poem."""
MOST_LINES = 10
"""Lines of a run that weigh anything."""
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
NUMBERED = re.compile(r"\(?\d{1,2}[.)．、]\s?(?=\D)")
"""How the entries of a list begin."""
OF_TEXT = DATES | {Role.NONE, Role.CREDIT, Role.BYLINE}
"""What a text of nothing but an article has to its end."""
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
    left = run = 0
    credited = [_is_credited(line, lexicon) for line in lines]
    for number in range(start, len(lines)):
        line = lines[number]
        is_entry = left > 0 and _is_short(line)
        left = MAX_LIST if line.text.endswith(COLONS) else (left - 1) * is_entry
        run = run + 1 if _is_short(line) and number not in inside else 0
        is_shown = any(credited[max(0, number - 1) : number + 2])
        if line.role is Role.COMMENT and total >= MIN_TEXT:
            total -= COMMENTS
        elif is_shown and (credited[number] or line.words >= MIN_CAPTION):
            total += line.words
        elif number not in inside and not is_entry:
            total += _weight(line, run)
        if total > best:
            best, end = total, number + 1
    is_text = all(line.role in OF_TEXT for line in lines[end:])  # a list, a poem
    return len(lines) if is_text or not best else end


def _is_credited(line: Line, lexicon: Lexicon) -> bool:
    return line.role is Role.CREDIT or has_credit(line.text, lexicon)


def _is_short(line: Line) -> bool:
    return line.role is Role.NONE and not line.is_prose and not line.ends


def _weight(line: Line, run: int) -> int:
    if line.role in (Role.SUPPORT, Role.SHARE):
        return -ANYWHERE
    if line.role is Role.DATE:
        return -FURTHER
    if line.role is not Role.NONE:
        return -AGAINST
    if line.is_prose or line.ends:
        return min(line.words, MOST)
    is_item = line.block.kind is BlockKind.ITEM or NUMBERED.match(line.text)
    if is_item or line.text.endswith(GOING_ON) or run > MOST_LINES:
        return 0
    return -AGAINST if run == 1 else -FURTHER
