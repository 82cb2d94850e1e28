"""Takes the site's name off a headline."""

import re
from functools import cache

from ucancrawl.normalise.text import clean_line
from ucancrawl.words.registry import words_for

_MARK = r"\s*(?:[|»›«‹·•_｜]|\s[-–—:]|--|[:：](?=\s))\s*"


def clean_headline(raw: str | None, language: str | None) -> str | None:
    """A headline in one line, without the site's name before or behind it.

    >>> clean_headline("Nuns  open school - UCA News", "en")
    'Nuns open school'
    >>> clean_headline("UCA News", "en")
    'UCA News'
    """
    line = clean_line(raw)
    if line is None:
        return None
    front, back = _site_patterns(words_for(language).language)
    for _ in range(3):
        shorter = front.sub("", back.sub("", line)).strip()
        if not shorter or shorter == line:
            break
        line = shorter
    return line


@cache
def _site_patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = sorted(words_for(language).site_names, key=len, reverse=True)
    any_name = "|".join(re.escape(name) for name in names)
    return (
        re.compile(rf"^(?:{any_name})\s*(?:[|»›·｜]|\s[-–—])\s*", re.IGNORECASE),
        re.compile(rf"{_MARK}(?:{any_name})(?:\s+(?:reporter))?\s*$", re.IGNORECASE),
    )
