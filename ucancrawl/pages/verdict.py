"""Whether a page shows an article. Refusals carry their reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from storage.identity import AddressKind, Identity
from ucancrawl.pages.belonging import (
    has_marks_of_news,
    slug_terms,
    speaks_of_address,
)
from ucancrawl.pages.charset import wide_coding
from ucancrawl.pages.headline import slug_words
from ucancrawl.pages.labels import DATES, Line, Role
from ucancrawl.pages.notices import is_notice
from ucancrawl.pages.page import Page, Verdict
from ucancrawl.words.words import Words, folded, says

LISTINGS = frozenset((AddressKind.LISTING, AddressKind.SERIES))
FILES = frozenset(
    (AddressKind.FEED, AddressKind.SITEMAP, AddressKind.ROBOTS, AddressKind.ASSET)
)
BINARY = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"RIFF",
    b"\x1f\x8b",
)
SHORT_PAGE = 400
"""Words; a page that only refuses its visitor has fewer."""
ABOVE = 3
"""Lines above a headline in which its day or its section stands."""
MIN_TOLD = 10
"""Words; the shortest sentence of news has more."""
MIN_SIGNED = 25
"""Words below a day and a signature."""
BRIEF = 60
"""Words; so few may be the line of text that a list of titles has on top."""


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


def before_reading(page: Page, identity: Identity) -> tuple[Verdict, str] | None:
    """Refuse what cannot be an article by its bytes or its address."""
    data = page.html if page.html is not None else (page.text or "").encode()
    if not data.strip():
        return Verdict.EMPTY, "nothing was sent"
    if page.html is not None:
        head = data[:512]
        if head.startswith(BINARY) or (
            head.count(b"\x00") > len(head) // 8 and not wide_coding(data)
        ):
            return Verdict.NOT_A_PAGE, "the bytes are of another file type"
    if identity.kind is AddressKind.HOME:
        return Verdict.HOME, "the address is that of a home page"
    if identity.kind in LISTINGS:
        return Verdict.LISTING, f"the address is that of a {identity.kind}"
    if identity.kind in FILES:
        return Verdict.NOT_A_PAGE, f"the address is that of a {identity.kind} file"
    if identity.kind is AddressKind.NOT_OURS:
        return Verdict.NO_ARTICLE, "the address is not of an edition"
    if identity.key is None:
        return Verdict.NO_ARTICLE, "the address names no article"
    return None


def after_reading(seen: Seen) -> tuple[Verdict, str]:
    """Judge by what was read: phrases of a refusing page, then what is missing."""
    words = seen.words
    total = sum(line.words for line in seen.lines if not line.block.hidden)
    if total == 0:
        return Verdict.EMPTY, "the page shows no text"
    top = [seen.headline, seen.title, *(line.text for line in seen.lines[:12])]
    if total < SHORT_PAGE:
        refused = _refusing(seen, words, top)
        if refused:
            return refused
    listing = _listing(seen)
    if listing:
        return listing
    if seen.body_words == 0 and not (seen.is_teaser or _is_gallery(seen)):
        return Verdict.NO_ARTICLE, "no running text stands on the page"
    if not seen.headline and seen.body_words < 25:
        return Verdict.NO_ARTICLE, "neither a headline nor running text"
    if not seen.is_teaser and is_notice(
        seen.page.url,
        seen.lines,
        seen.kept,
        seen.headline,
        seen.body,
        seen.claims_article,
    ):
        return Verdict.NO_ARTICLE, "a notice of the site: nothing of it is news"
    return Verdict.ARTICLE, "a headline with running text" if seen.headline else (
        "running text at an article's address"
    )


def _is_gallery(seen: Seen) -> bool:
    """A headline with pictures at the address of a gallery or a film."""
    return bool(
        seen.headline
        and seen.shows_pictures
        and seen.identity.kind in (AddressKind.GALLERY, AddressKind.VIDEO)
    )


def _refusing(seen: Seen, words: Words, top: list[str]) -> tuple[Verdict, str] | None:
    """A short page whose own title, or whose few lines, refuse."""
    titles = [folded(text) for text in (seen.headline, seen.title) if text]
    is_own = _is_own(seen)
    for verdict, patterns in (
        (Verdict.CHALLENGE, words.challenge),
        (Verdict.SOFT_NOT_FOUND, words.not_found),
        (Verdict.MAINTENANCE, words.maintenance),
        (Verdict.CONSENT, words.consent),
        (Verdict.LOGIN, words.login),
    ):
        if is_own and verdict is not Verdict.LOGIN:
            continue
        for text in () if is_own else titles:
            if (
                len(text) < 70
                and says(text, patterns, whole=False)
                and (seen.body_words < 90 or len(text) < 30)
            ):
                return verdict, f"its title says so: {text[:60]}"
        reads = seen.headline and seen.body_words >= 20
        if seen.body_words < 60 and not (
            reads and not says(seen.body[:2_000], patterns, whole=False)
        ):
            for text in top:
                if len(text) < 300 and says(text, patterns, whole=False):
                    return verdict, f"its text says so: {text[:60]}"
    return None


def _listing(seen: Seen) -> tuple[Verdict, str] | None:
    """Titles that lead elsewhere, each with a teaser, and little text of its own."""
    if seen.is_teaser:
        return None
    verdict = Verdict.HOME if seen.names_home else Verdict.LISTING
    heads = _heads(seen)
    teasers = set(_teasers(seen.lines, heads))
    own = sum(seen.lines[number].words for number in seen.kept if number not in teasers)
    published = _unlabelled(
        seen, {n for n, line in enumerate(seen.lines) if line.role is Role.PUBLISHED}
    )
    if published >= 3 and own <= BRIEF and not _speaks_of_address(seen):
        return verdict, f"{published} articles with their dates"
    spare = 0 if seen.headline else BRIEF
    told = len(teasers.intersection(seen.kept))
    free = _unlabelled(seen, heads)
    if len(heads) >= 4 and (
        seen.body_words == 0
        or (len(teasers) >= 3 and own <= spare and (told != 1 or free >= 4))
        or (told >= 4 and told * 5 >= len(seen.kept) * 3)
        or (own <= BRIEF and free >= 4 and _is_foreign(seen))
    ):
        return verdict, f"{len(heads)} titles of other articles and no text of its own"
    if len(heads) < 4 and _alternates(seen):
        return verdict, "titles and teasers in turn, none of them of this address"
    return None


def _speaks_of_address(seen: Seen) -> bool:
    """Whether the address says something, and the page speaks of it."""
    url = seen.page.url
    return len(slug_terms(url)) > 1 and speaks_of_address(
        url, [seen.headline, seen.body]
    )


def _is_own(seen: Seen) -> bool:
    """Whether it is the address's own story, whatever words its headline has.

    A headline may speak of a church under construction, and a banner about cookies may
    stand below any brief. What refuses a visitor has no headline of its own, or no day
    and signature.
    """
    shown = _shown(seen)
    roles = {line.role for line in shown}
    if roles & DATES and Role.BYLINE in roles and seen.body_words >= MIN_SIGNED:
        return True
    return (
        seen.body_words >= MIN_TOLD
        and len(slug_terms(seen.page.url)) > 1
        and speaks_of_address(seen.page.url, [seen.headline], most=True)
        and has_marks_of_news(shown)
    )


def _shown(seen: Seen) -> list[Line]:
    """The lines from right above the headline to the end of the text."""
    own = [n for n, line in enumerate(seen.lines) if line.text == seen.headline]
    first = max(0, min([*own, *seen.kept], default=0) - ABOVE)
    return seen.lines[first : max(seen.kept, default=first) + 1]


def _is_foreign(seen: Seen) -> bool:
    """Whether it has no mark of a story and does not speak of what its address says.

    A brief stands among as many titles of others as a list that has a line of text.
    """
    return not (
        seen.claims_article
        or has_marks_of_news(_shown(seen))
        or speaks_of_address(seen.page.url, [seen.headline, seen.body], most=True)
    )


def _unlabelled(seen: Seen, numbers: set[int]) -> int:
    """How many lines stand in no box: above the first label of related or trending."""
    labels = [
        number
        for number, line in enumerate(seen.lines)
        if line.role in (Role.RELATED, Role.TRENDING) and line.value == line.text
    ]
    return sum(number < min(labels, default=len(seen.lines)) for number in numbers)


def _heads(seen: Seen) -> set[int]:
    """Lines that are titles of other articles, linked."""
    own = folded(seen.headline)
    return {
        number
        for number, line in enumerate(seen.lines)
        if line.is_link
        and line.role is Role.NONE
        and 4 <= line.words <= 30
        and line.folded != own
    }


def _teasers(lines: list[Line], heads: set[int]) -> Iterator[int]:
    """What stands on the three lines below a title, up to the first prose."""
    for head in heads:
        for number in range(head + 1, min(head + 4, len(lines))):
            line = lines[number]
            if line.folded and not line.is_link:
                yield number
            if line.is_prose:
                break


def _alternates(seen: Seen) -> bool:
    """Bare text of a listing: short line, one sentence, short line, one sentence.

    Only where no word of the address stands on the page: crossheads look alike.
    """
    slug = {word for word in slug_words(seen.page.url) if len(word) > 3}
    if len(slug) < 3 or any(
        word in line.folded for line in seen.lines for word in slug
    ):
        return False
    turns = sum(
        not first.is_prose and second.is_prose and first.words >= 3
        for first, second in pairwise(seen.lines)
    )
    return turns >= 5 and turns * 3 >= len(seen.lines)
