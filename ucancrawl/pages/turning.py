"""Tells the titles of the articles before and after in time, which nobody related.

They stand below a label each, run in behind it, or between arrows.
"""

import re

from ucancrawl.pages.labels import DATES, Line, Role
from ucancrawl.words.furniture import NEIGHBOUR_LABELS
from ucancrawl.words.words import folded

_SINGLE = (
    *("Prev", "Previous", "Next", "Older", "Newer", "Older post", "Newer post"),
    *("Sebelumnya", "Berikutnya", "Selanjutnya", "Trước", "Sau", "Tiếp theo"),
)
LABELS = frozenset(folded(label) for label in (*_SINGLE, *NEIGHBOUR_LABELS))
_LONG = "|".join(
    re.escape(label)
    for label in sorted(NEIGHBOUR_LABELS, key=len, reverse=True)
    if " " in label.strip("«» ") or not label.isascii()
)
RUN_IN = re.compile(
    rf"(?:[«‹←]\s*)?(?:(?i:{_LONG})(?:\s*[:：]?\s+|\s*[:：]|(?=[A-ZĐ\u4e00-\u9fff]))"
    r"|(?:(?i:prev(?:ious)?|next|older|newer))(?:\s*[:：]\s*|(?=[A-ZĐ]))"
    r"|(?:(?i:sebelumnya|berikutnya|selanjutnya|tiếp theo))\s*[:：]\s*)(?=\S)"
)
"""A label in front of a title. "Next" alone begins many a title: only with a mark,
or glued to a capital as the words of two elements are."""
BACK = re.compile(r"[«‹←⟵]\s*[^«»]+")
FORTH = re.compile(r"[^«»]+\s*[»›→⟶]")
MIN_TITLE = 3
"""Words; a Han title has at least half as many pairs."""


def name_turns(lines: list[Line]) -> None:
    """Give the titles of the articles before and after the role of navigation.

    Above the first text they are in nobody's way, and the headline stands there.
    """
    shown = [line for line in lines if line.folded and not line.block.hidden]
    told = next((n for n, line in enumerate(shown) if line.is_prose), len(shown))
    labelled = 0
    for place, line in enumerate(shown[told:], told):
        if line.folded in LABELS and line.role in (Role.NONE, Role.NAVIGATION):
            labelled += 1
            line.role = Role.NAVIGATION
        elif line.role in DATES or line.role is Role.NUMBER:
            continue
        elif labelled and _is_title(line):
            labelled -= 1
            line.role = Role.NAVIGATION
        else:
            labelled = 0
            if _turns(shown, place):
                line.role = Role.NAVIGATION


def _is_title(line: Line) -> bool:
    return line.role is Role.NONE and line.is_link and line.words >= MIN_TITLE


def _turns(shown: list[Line], place: int) -> bool:
    """Whether a line is a label and a title, or a title with its arrow.

    An arrow behind a title closes a link of any list; in front of it none does.
    """
    line = shown[place]
    if line.role not in (Role.NONE, Role.RELATED) or line.words < MIN_TITLE:
        return False
    found = RUN_IN.match(line.text)
    if found:
        is_marked = found[0].rstrip()[-1:] in (":", "：")
        return line.is_link or (is_marked and not line.ends and not line.is_prose)
    if not line.is_link:
        return False
    if BACK.fullmatch(line.text):
        return True
    return FORTH.fullmatch(line.text) is not None and any(
        BACK.fullmatch(one.text) and one.is_link
        for one in shown[max(0, place - 1) : place + 2]
    )
