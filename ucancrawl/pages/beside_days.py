"""Names what templates print in an element of its own behind a day: clock and zone."""

import re
from itertools import pairwise

from ucancrawl.pages.date_lines import CLOCK, ZONE
from ucancrawl.pages.labels import DATES, Line, Role

CLOCKS = re.compile(rf"(?:{CLOCK}|{ZONE})[\s|,·•-]*", re.IGNORECASE)
MAX_WORDS = 6


def name_clocks(shown: list[Line]) -> None:
    """A clock or a zone alone, beside a day, belongs to it and is no line of a text."""
    for above, line in pairwise(shown):
        for day, clock in ((above, line), (line, above)):
            if (
                day.role in DATES
                and clock.role is Role.NONE
                and clock.words <= MAX_WORDS
                and CLOCKS.fullmatch(clock.text)
            ):
                clock.role = Role.LABEL
