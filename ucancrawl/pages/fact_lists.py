"""Facts of an article as items of one short list: who wrote, from where, on which day.

Themes set it below the headline, or beside the text and so, in the page's order, above
the headline. Portraits stand in it as well.
"""

import re
from itertools import pairwise

from ucancrawl.normalise.person import is_agency
from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.byline_lines import byline_patterns
from ucancrawl.pages.labels import DATES, Line, Role
from ucancrawl.pages.setting import Header, Setting
from ucancrawl.pages.signing import names_alone
from ucancrawl.words.registry import words_for

MAX_FACTS = 6
MAX_WORDS = 8
"""Words of each; what says more is no fact."""
MIN_TOLD = 25
"""Words of the first paragraph; below it such a list is of a comment."""
REACH = 12
"""Lines above the headline in which the list stands."""


def name_fact_lists(lines: list[Line], language: str) -> None:
    """Name who signs in a list with one day, and the place behind him."""
    for number, day in enumerate(lines):
        if day.is_prose and day.words >= MIN_TOLD and not day.is_link:
            return
        if day.role not in DATES or len(day.block.parents) < 2:
            continue
        facts = _facts(lines, number)
        if not 1 < len(facts) <= MAX_FACTS:
            continue
        for fact in facts:
            is_open = not fact.is_link or _has_portrait(lines, number, fact)
            if fact.role is Role.NONE and is_open and _names(fact.text, language):
                fact.role = Role.BYLINE
        for above, fact in pairwise(facts):
            is_place = fact.words <= 2 and fact.text[:1].isupper()
            if above.role is Role.BYLINE and fact.role is Role.NONE and is_place:
                fact.role = Role.LABEL


def _has_portrait(lines: list[Line], number: int, fact: Line) -> bool:
    """Whether a picture stands right above a link in the list of a day."""
    near = lines[max(0, number - MAX_FACTS) : number + MAX_FACTS]
    return any(
        above.block.kind is BlockKind.IMAGE and line is fact
        for above, line in pairwise(near)
    )


def _names(text: str, language: str) -> bool:
    """Whether a line is names alone, an account of the site beside them or not."""
    if byline_patterns(language)[0].fullmatch(f"{text.rstrip(':： ')}: "):
        return False  # "Written By": the name is the next line
    words = words_for(language)
    joiner = "|".join(map(re.escape, words.name_joiners))
    parts = re.split(rf"\s+(?:{joiner})\s+", text)
    people = [part for part in parts if not is_agency(part, words)]
    return bool(people) and all(names_alone(part, language) for part in people)


def take_facts_above(setting: Setting, header: Header, headline: int) -> None:
    """Take signatures and day of such a list over the headline, if it has none yet."""
    lines = setting.lines
    for number in range(max(0, headline - REACH), headline):
        if lines[number].role in DATES and len(lines[number].block.parents) > 1:
            facts = _facts(lines, number)
            signed = [one for one in facts if one.role is Role.BYLINE]
            if not signed:
                continue
            places = [
                place
                for place in range(max(0, number - MAX_FACTS), headline)
                if any(lines[place] is one for one in signed)
            ]
            header.bylines = header.bylines or places
            header.dates = header.dates or [number]


def _facts(lines: list[Line], number: int) -> list[Line]:
    """The lines of a day's list; nothing where one says more, or is a second day."""
    row = lines[number].block.parents[1:2]
    near = range(max(0, number - MAX_FACTS), min(len(lines), number + MAX_FACTS))
    facts = [lines[one] for one in near if row[0] in lines[one].block.parents[:3]]
    facts = [fact for fact in facts if fact.folded]
    is_short = all(one.words <= MAX_WORDS and not one.block.level for one in facts)
    days = sum(one.role in DATES for one in facts)
    return facts if is_short and days == 1 else []


def is_figure(lines: list[Line], number: int, told: list[int]) -> bool:
    """Whether a number stands beside the last line of the text: in a table's row."""
    block = lines[number].block
    row = block.parents[1:]
    is_apart = block.anchors or not row
    return not is_apart and any(
        lines[one].block.parents[1:] == row for one in told[-1:]
    )
