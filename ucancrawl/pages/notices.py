"""Tells a notice of the server (consent, error, thanks, search) from an article.

Never by one sign: an article about privacy speaks of cookies, a brief has neither
date nor signature, and the words of a slug go when a headline is changed.
"""

from ucancrawl.pages.belonging import (
    NOTICE,
    has_marks_of_news,
    speaks_of_address,
)
from ucancrawl.pages.labels import Line, count_words
from ucancrawl.words.notices import BUTTONS, speaks_of_site
from ucancrawl.words.words import folded

LONGEST = 400
"""Words; no notice is longer, a policy at an article's address aside."""
SHORT_TITLE = 4
"""Words; headlines of an agency have more."""
NEAR = 5
"""Lines below the text in which its buttons stand."""


def is_notice(
    url: str,
    lines: list[Line],
    kept: list[int],
    headline: str,
    body: str,
    claims_article: bool,
) -> bool:
    """Whether what was read as headline and body is the server's own notice."""
    told = [lines[number] for number in kept]
    words = sum(line.words for line in told)
    if words > LONGEST or claims_article:
        return False
    title = folded(headline)
    own = [n for n, line in enumerate(lines) if line.folded == title]
    first = own[0] if own else min(kept, default=0)
    if has_marks_of_news(lines[first : max(kept, default=-1) + 1]):
        return False
    foreign = not speaks_of_address(url, [headline, body])
    titled = bool(title) and speaks_of_site(title)
    buttons = _buttons(lines, first, max(kept, default=first))
    about = sum(
        line.words
        for line in told
        if line.folded in BUTTONS or speaks_of_site(line.folded)
    )
    if words and about * 2 >= words:
        return foreign or titled or buttons > 0
    if words > NOTICE:
        return False
    short = count_words(title) < SHORT_TITLE
    return foreign and (about > 0 or titled or buttons > 0 or short)


def _buttons(lines: list[Line], first: int, last: int) -> int:
    """Buttons in the text or right below it, by their words."""
    return sum(line.folded in BUTTONS for line in lines[first + 1 : last + 1 + NEAR])
