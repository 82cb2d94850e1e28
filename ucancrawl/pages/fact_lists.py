"""Facts of an article as items of one short list: who wrote, from where, on which day.

Themes set it below the headline, or beside the text and so, in the page's order, above
the headline. Portraits stand in it as well.
"""

from itertools import pairwise

from ucancrawl.pages.labels import DATES, Line, Role
from ucancrawl.pages.setting import Header, Setting
from ucancrawl.pages.signing import names_alone

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
            is_open = fact.role is Role.NONE and not fact.is_link
            if is_open and names_alone(fact.text, language):
                fact.role = Role.BYLINE
        for above, fact in pairwise(facts):
            is_place = fact.words <= 2 and fact.text[:1].isupper()
            if above.role is Role.BYLINE and fact.role is Role.NONE and is_place:
                fact.role = Role.LABEL


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
