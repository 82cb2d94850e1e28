"""Names the furniture of bare text, which markup would have set apart as boxes."""

import re

from ucancrawl.pages.highlights import HEADS
from ucancrawl.pages.labels import Line, Role, count_words
from ucancrawl.words.bare_furniture import ASKED, BUTTON, FIELDS, QUOTES, SHARING

MAX_ROW = 100
"""Letters of a row of buttons."""
MAX_FIELD = 100
MAX_ASKED = 300
"""Letters of a sentence that asks the reader for something."""
BARS = re.compile(r"[|｜]|[\]］】]\s*[\[［【]")
MIN_ENTRIES = 3
MAX_ENTRY = 5
MIN_FIRST = 18
"""Words of the first paragraph."""
MAX_HEAD = 6
"""Words over an appeal."""
MAX_POINTS = 7
"""Points printed above a text."""


def name_bare(lines: list[Line]) -> None:
    """Give roles to rows of buttons, forms, appeals and points of a bare page."""
    for number, line in enumerate(lines):
        if line.role is not Role.NONE or not line.folded:
            continue
        if _is_row(line):
            line.role = Role.SHARE
        elif _is_menu(line):
            line.role = Role.NAVIGATION
        elif _is_asked(line):
            line.role = Role.SUPPORT
        elif line.folded in HEADS:
            _name_points(lines, number)
    _name_fields(lines)
    _name_heads(lines)


def _is_row(line: Line) -> bool:
    """Whether two buttons and more follow each other, and nothing else."""
    if SHARING.fullmatch(line.folded):
        return True
    if len(line.folded) > MAX_ROW:
        return False
    buttons = place = 0
    while place < len(line.folded):
        found = BUTTON.match(line.folded, place)
        if found is None:
            return False
        place = found.end()
        buttons += 1
    return buttons > 1


def _is_menu(line: Line) -> bool:
    """Whether bars, or brackets around each, part a row of few words."""
    entries = BARS.split(line.text.strip("<>[]|｜ "))
    is_row = len(entries) >= MIN_ENTRIES and not line.ends
    return is_row and all(count_words(one) <= MAX_ENTRY for one in entries)


def _is_asked(line: Line) -> bool:
    return (
        len(line.folded) <= MAX_ASKED
        and ASKED.search(line.folded) is not None
        and QUOTES.search(line.folded) is None
    )


def _name_points(lines: list[Line], head: int) -> None:
    """The points below their head, up to the first paragraph."""
    points = head + 1
    while points < len(lines) and not lines[points].is_prose:
        points += 1
    if points - head <= MAX_POINTS + 1 and points < len(lines):
        for line in lines[head:points]:
            if line.role is Role.NONE:
                line.role = Role.SUPPORT


def _name_fields(lines: list[Line]) -> None:
    """The fields of a form: two of them, one below the other."""
    fields = [_is_field(line) for line in lines]
    for number, line in enumerate(lines):
        around = fields[max(0, number - 1) : number] + fields[number + 1 : number + 2]
        if fields[number] and any(around) and line.role is Role.NONE:
            line.role = Role.SUPPORT


def _is_field(line: Line) -> bool:
    is_short = 0 < len(line.folded) <= MAX_FIELD
    return is_short and FIELDS.fullmatch(line.folded) is not None


def _name_heads(lines: list[Line]) -> None:
    """The few words over an appeal, or beside its button, below the first paragraph."""
    first = next((n for n, one in enumerate(lines) if one.words >= MIN_FIRST), 0)
    for number in range(len(lines) - 2, first, -1):
        above, line, below = lines[number - 1 : number + 2]
        is_few = line.role is Role.NONE and 0 < line.words <= MAX_HEAD
        is_over = above.is_prose and below.role is Role.SUPPORT
        if is_few and not line.is_prose and is_over:
            line.role = Role.SUPPORT
