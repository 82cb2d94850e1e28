"""What a page is made from, and what reading it gives.

A `Page` is all that reading may know: no network, no archive.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from storage.editions.edition import Edition
from storage.record import NewsArticle


class Verdict(StrEnum):
    """What a page turned out to be. All but `ARTICLE` are refusals."""

    ARTICLE = "article"
    LISTING = "listing"
    HOME = "home"
    SOFT_NOT_FOUND = "soft_not_found"
    CHALLENGE = "challenge"
    CONSENT = "consent"
    LOGIN = "login"
    MAINTENANCE = "maintenance"
    EMPTY = "empty"
    NOT_A_PAGE = "not_a_page"
    """No HTML and no text: an image, a script, binary rubbish."""
    CUT_OFF = "cut_off"
    """Who captured it kept its beginning only, and its text may go on."""
    OTHER_ARTICLE = "other_article"
    """The page of another article than the one of this address."""
    NO_ARTICLE = "no_article"
    """A readable page of ours that shows no article and is none of the above."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What the listing or feed that led here said of the page."""

    source: str
    """`listing`, `feed`, `sitemap` ..."""
    headline: str | None = None
    date_raw: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page to read: HTML bytes or bare text, and where it was."""

    url: str
    """Address it was captured at."""
    edition: Edition
    html: bytes | None = None
    """Decoded of its transfer and content encodings, not of its charset."""
    text: str | None = None
    """Bare page text, where there is no HTML."""
    charset: str | None = None
    """Charset named by the HTTP header, if any."""
    captured_at: datetime | None = None
    hints: tuple[Hint, ...] = ()
    is_cut: bool = False
    """Whether who captured it says that its end is missing."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reader understood of a page."""

    verdict: Verdict
    reason: str
    """One phrase of evidence for the verdict."""
    layout: str | None = None
    """Name of the layout, `unknown` where none fits, null where it is no article."""
    article: NewsArticle | None = None
    """Raw fields as printed, for `ARTICLE` only; `normalise_article` cleans them."""
    canonical: str | None = None
    """Address the page names as its canonical one, absolute."""
    warnings: tuple[str, ...] = field(default=())
    """Odd things met: truncated parse, replaced characters, deep nesting."""
