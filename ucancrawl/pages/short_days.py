"""Days with two figures of their year, behind who signs: `By Ann Bo • 2/24/17`."""

import re

from ucancrawl.pages.byline_lines import is_signature
from ucancrawl.pages.date_lines import SHORT

ROW = re.compile(
    rf"(?P<signed>\D{{5,70}}?)\s*[•·|,–—-]\s*(?P<day>{SHORT.pattern})", re.IGNORECASE
)


def at_short_day(text: str, language: str) -> list[str] | None:
    """A signature and such a day, parted; null where a line says anything else.

    >>> at_short_day("By Ann Bo • 02/24/17 9:05am", "en")
    ['By Ann Bo', '02/24/17 9:05am']
    >>> at_short_day("Psalm 19, 02/24/17", "en") is None
    True
    """
    found = ROW.fullmatch(text)
    if found is None or not is_signature(found["signed"], language):
        return None
    return [found["signed"], found["day"]]
