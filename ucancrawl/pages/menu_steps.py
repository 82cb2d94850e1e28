"""The section of an article where the step over its headline is an entry of the menu.

A menu names each section of the site; a row of a step or two that names one of them
again, close to a headline, says where the article stands.
"""

import re
from collections import Counter

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.labels import DATES, Line, Role
from ucancrawl.pages.menus import begins_menu
from ucancrawl.pages.trail import (
    ARROW,
    MAX_HERE,
    MAX_STEPS,
    begins_at_home,
    leads_home,
    shares_element,
    tells_title,
)

HERE = re.compile(r"(?:beranda|home|trang chủ|首页|首頁)$")
"""What the first step of a way ends in where it is no link: "You are here: Home"."""
REACH = 8
"""Lines above the headline among which such a row ends."""
CLOSE = 4
"""Elements between a row and what holds the headline as well."""
MIN_MENU = 4
"""Entries of a menu in one list or row."""
MAX_ROW = 2
"""Steps of a row that does not begin at home."""
BETWEEN = frozenset(
    (Role.BYLINE, Role.CREDIT, Role.SHARE, Role.NUMBER, Role.SUPPORT, *DATES)
)
"""What may stand between the row and the headline."""


def section_of_menu(lines: list[Line], headline: int) -> str | None:
    """The last step of a row over the headline, where a menu above has a step as well.

    The row is near the headline, or begins at home.
    """
    last = _last_above(lines, headline)
    if last is None:
        return None
    first = last
    while first and _are_in_row(lines[first - 1], lines[last]):
        first -= 1
    row = [line for line in lines[first : last + 1] if any(map(str.isalnum, line.text))]
    told_home = len(row) > 1 and not row[0].is_link and HERE.search(row[0].folded)
    from_home = len(row) > 1 and (leads_home(row[0]) or bool(told_home))
    steps = row[1:] if from_home else row
    if len(steps) > 1 and tells_title(steps[-1].folded, lines[headline].folded):
        del steps[-1]
    if not 0 < len(steps) <= (MAX_STEPS - 1 if from_home else MAX_ROW):
        return None
    if not all(one.is_link and one.words <= MAX_HERE for one in steps):
        return None
    is_near = from_home or shares_element(lines[last], lines[headline], CLOSE)
    if not is_near or begins_menu(lines, first, last):
        return None
    is_step = not leads_home(steps[-1]) and _has_menu(lines[:first], steps)
    return steps[-1].text if is_step else None


def way_right_over(lines: list[Line], headline: int) -> str | None:
    """The last step of a line with arrows right over the headline, close to it.

    A day, a signature and the place of the day in capitals may stand between.
    """
    above = None
    for number in range(headline - 1, max(-1, headline - REACH), -1):
        above = lines[number]
        is_place = above.text.isupper() and above.words <= MAX_HERE
        if above.folded and above.role not in BETWEEN and not is_place:
            break
    if above is None or not ARROW.search(above.text) or begins_at_home(above.text):
        return None  # from home, see `trail`: its steps are links
    steps = [step.strip() for step in ARROW.split(above.text) if step.strip()]
    is_way = 1 < len(steps) < MAX_STEPS and all(len(one) <= 24 for one in steps)
    return (
        steps[-1] if is_way and shares_element(above, lines[headline], CLOSE) else None
    )


def _last_above(lines: list[Line], headline: int) -> int | None:
    """The link over the headline that nothing but its own labels parts from it."""
    title = lines[headline].folded
    for number in range(headline - 1, max(-1, headline - REACH), -1):
        line = lines[number]
        if not line.folded or line.block.hidden or line.role in BETWEEN:
            continue
        is_shown = lines[number - 1].block.kind is BlockKind.IMAGE and not line.is_link
        if line.folded == title or is_shown:
            continue  # the way's last step, a caption
        if line.block.level and not line.is_link:
            continue  # a headline's own headline
        return number if line.is_link else None
    return None


def _row(line: Line) -> tuple[int, ...]:
    """The elements of the row or list that a line stands in."""
    is_item = line.block.kind is BlockKind.ITEM
    return line.block.parents[1:] if is_item else line.block.parents


def _are_in_row(one: Line, last: Line) -> bool:
    """Whether two lines stand in one row, or each alone in an item of one list."""
    if _row(one) == _row(last) != ():
        return True
    mine, other = one.block, last.block
    if mine.style != other.style or mine.level != other.level:
        return False
    if mine.level == 0:
        return mine.parents[1:] == other.parents[1:] != () and mine.kind is other.kind
    return mine.parents[2:] == other.parents[2:] != ()


def _has_menu(above: list[Line], steps: list[Line]) -> bool:
    """Whether a list of many links above has an entry with the words of a step."""
    names = {step.folded for step in steps}
    linked = [line for line in above if line.is_link]
    entries = Counter(map(_row, linked))
    return any(
        line.folded in names and entries[_row(line)] >= MIN_MENU for line in linked
    )
