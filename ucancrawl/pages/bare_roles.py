"""Names the furniture of bare text, which markup would have set apart as boxes."""

import re

from ucancrawl.pages.date_lines import has_digit
from ucancrawl.pages.highlights import HEADS
from ucancrawl.pages.labels import FURNITURE, Line, Role, count_words
from ucancrawl.words.boxes import BUTTON, FIELDS, SHARING, asks_reader

MAX_ROW = 100
"""Letters of a row of buttons."""
MAX_FIELD = 100
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
    told = False
    for number, line in enumerate(lines):
        told = told or (line.is_prose and line.words >= MIN_FIRST)
        if line.role is not Role.NONE or not line.folded:
            continue
        if _is_row(line):
            line.role = Role.SHARE
        elif _is_menu(line):
            line.role = Role.NAVIGATION
        elif asks_reader(line.folded):
            line.role = Role.SUPPORT
        elif not told and line.folded in HEADS:  # else a crosshead
            _name_points(lines, number)
    _name_fields(lines)
    _name_heads(lines)


def _is_row(line: Line) -> bool:
    """Whether two buttons and more follow each other, and nothing else."""
    if SHARING.fullmatch(line.folded):
        return True
    if len(line.folded) > MAX_ROW or line.ends:
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
    is_row = len(entries) >= MIN_ENTRIES and not line.ends and not has_digit(line.text)
    return is_row and all(count_words(one) <= MAX_ENTRY for one in entries)


def _name_points(lines: list[Line], head: int) -> None:
    """The points below their head, up to the first paragraph."""
    points = head + 1
    last = min(len(lines), head + MAX_POINTS + 2)
    while points < last and not lines[points].is_prose:
        points += 1
    if points < last:
        for line in lines[head:points]:
            if line.role is Role.NONE:
                line.role = Role.SUPPORT


def _name_fields(lines: list[Line]) -> None:
    """The fields of a form: two and more in a row, and furniture beside them.

    A text may list such words as well.
    """
    number = 0
    while number < len(lines):
        end = number
        while end < len(lines) and _is_field(lines[end]):
            end += 1
        row = lines[number:end]
        beside = [*lines[max(0, number - 1) : number], *row, *lines[end : end + 1]]
        if len(row) > 1 and any(line.role in FURNITURE for line in beside):
            for line in row:
                line.role = Role.SUPPORT if line.role is Role.NONE else line.role
        number = end + 1


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
