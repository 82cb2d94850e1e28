"""What has been read of a page when it is judged."""

from dataclasses import dataclass

from storage.identity import Identity
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.page import Page
from ucancrawl.words.words import Words

ABOVE = 3
"""Lines above a headline in which its day or its section stands."""
BELOW = 8
"""Lines from it on in which they stand, if no text comes first."""
MANY_DAYS = 3


@dataclass(frozen=True, slots=True)
class Seen:
    """What has been read of the page so far."""

    page: Page
    identity: Identity
    lines: list[Line]
    title: str
    headline: str
    body: str
    body_words: int
    words: Words
    is_teaser: bool
    kept: list[int]
    """Numbers of the body's lines."""
    claims_article: bool
    """Whether the metadata claim a headline or a date as an article's."""
    shows_pictures: bool
    """Whether a picture with its caption was read."""
    names_home: bool
    """Whether the page names the home page as its own address."""
    names_other: bool
    """Whether it names another article's address as its own, and never this one."""
    goes_on: bool
    """Whether its addresses say that it is the second or a later page of an article."""


def shown(seen: Seen) -> list[Line]:
    """The lines from right above the headline to the end of the text."""
    own = [n for n, line in enumerate(seen.lines) if line.text == seen.headline]
    first = max(0, min([*own, *seen.kept], default=0) - ABOVE)
    return seen.lines[first : max(seen.kept, default=first) + 1]


def is_dated(seen: Seen, headline: int) -> bool:
    """Whether a day stands right above or below a headline, as that of a story.

    Three days or more are those of a calendar, or of a list.
    """
    around = _around(seen, headline)
    days = sum(line.role in (Role.DATE, Role.PUBLISHED) for line in around)
    return 0 < days < MANY_DAYS


def is_signed(seen: Seen, headline: int) -> bool:
    """Whether a name stands there that is no heading."""
    around = _around(seen, headline)
    return any(line.role is Role.BYLINE and not line.block.level for line in around)


def _around(seen: Seen, headline: int) -> list[Line]:
    """The lines from right above a headline to its text."""
    end = min([n for n in seen.kept if n > headline], default=headline + BELOW)
    return seen.lines[max(0, headline - ABOVE) : min(end, headline + BELOW)]
