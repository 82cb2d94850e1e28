"""A list of facts at a page's end or beside it: a labelled day, and who wrote.

`Date 10.06.2013`, `Author Ann Bo`, `Keywords …`, one below the other. The day of such
a list is the article's where no other stands at headline or text, nothing in the list
leads to another article, and all lists of the page agree.
"""

import re

from ucancrawl.normalise.dates import parse_date
from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.byline_lines import is_name
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.links import leads_elsewhere
from ucancrawl.pages.setting import Header, Setting

AUTHOR = re.compile(
    r"(?:authors?|written by|writers?|penulis|tác giả|作者)\s*[:：]?\s+(?P<names>\S.*)",
    re.IGNORECASE,
)
FIRST = re.compile(r"(?:first|originally) (?:published|posted)\b", re.IGNORECASE)
BOOK = re.compile(r"(?:title|pages|isbn|publisher|price)\b", re.IGNORECASE)
"""What stands in the list of facts of a book."""
MAX_LATER = 400
"""Days from the first print to a change."""
MAX_WORDS = 9


def read_facts_below(setting: Setting, header: Header, last: int, url: str) -> None:
    """Take day and signature of such a list where the header lacks them."""
    lines = setting.lines
    first = [
        number
        for number in range(last + 1, len(lines))
        if _is_first_day(lines, number) and number not in setting.inside
    ]
    if len({lines[number].value for number in first}) == 1 and any(
        _is_before(lines[first[0]], lines[day], setting.language)
        for day in header.dates
    ):
        header.dates = [*first[:1], *header.dates]  # above stands that of a change
    if header.dates or header.headline is None:
        return
    dated = [
        number
        for number in range(last + 1, len(lines))
        if lines[number].role is Role.PUBLISHED
        and number not in setting.inside
        and not any(
            BOOK.match(line.text)
            or any(leads_elsewhere(anchor.href, url) for anchor in line.block.anchors)
            for line in _list_of(lines, number)
        )
    ]
    if len({lines[number].value for number in dated}) != 1:
        return
    header.dates = dated[:1]
    if not header.bylines and not header.signed:
        header.bylines = _authors(setting, _list_of(lines, dated[0]))


def _is_first_day(lines: list[Line], number: int) -> bool:
    """Whether a day says that it is the first: "First published on May 6, 2018"."""
    line, above = lines[number], lines[number - 1]
    told = (line.text, above.text if above.role is Role.LABEL else "")
    return line.role is Role.PUBLISHED and any(FIRST.match(text) for text in told)


def _is_before(first: Line, day: Line, language: str) -> bool:
    """Whether a day is that of a first print, not long before; books have others."""
    days = [parse_date(line.value, language, "UTC") for line in (first, day)]
    if days[0] is None or days[1] is None:
        return False
    return 0 <= (days[1].day - days[0].day).days <= MAX_LATER


def _list_of(lines: list[Line], number: int) -> list[Line]:
    """The lines of one list with a line, or of one element."""
    block = lines[number].block
    outer = 1 if block.kind is BlockKind.ITEM else 0
    around = block.parents[outer : outer + 1]
    return [
        line for line in lines if around and line.block.parents[outer:][:1] == around
    ]


def _authors(setting: Setting, facts: list[Line]) -> list[int]:
    """The line that names the author, without its label."""
    for line in facts:
        found = AUTHOR.fullmatch(line.text) if line.words <= MAX_WORDS else None
        if found and is_name(found["names"], setting.language):
            line.block = line.block._replace(text=found["names"])
            return [next(n for n, one in enumerate(setting.lines) if one is line)]
    return []
