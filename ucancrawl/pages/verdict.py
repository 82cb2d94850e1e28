"""Whether a page shows an article. Refusals carry their reason."""

import re

from storage.identity import AddressKind, Identity
from ucancrawl.pages.belonging import (
    has_marks_of_news,
    slug_terms,
    speaks_of_address,
)
from ucancrawl.pages.charset import wide_coding
from ucancrawl.pages.dating import URL_DAY
from ucancrawl.pages.labels import DATES, Role
from ucancrawl.pages.listing import refused_as_listing, shows_own_picture
from ucancrawl.pages.notices import is_notice
from ucancrawl.pages.page import Page, Verdict
from ucancrawl.pages.seen import Seen, shown
from ucancrawl.pages.services import service_of
from ucancrawl.pages.site_page import is_page_of_author, is_site_page
from ucancrawl.pages.to_visitors import (
    breaks_off,
    shows_comments_alone,
    speaks_to_visitor,
)
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
CONTROLS = bytes({*range(9), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F})
SAMPLE = 4096
"""Bytes that are looked at."""
REPLACED = "\N{REPLACEMENT CHARACTER}"
APOLOGY = re.compile(
    r"(?:oops|uh[ -]?oh|whoops|(?:we(?:'re| are) )?sorry|(?:mohon )?maaf|rất tiếc|"
    r"xin lỗi|很?抱歉|[对對]不起)(?:[,，!！:：.。]| we\b| kami\b| chúng tôi\b|我[们們])"
)
"""How a page begins that tells its visitor of its own fault."""
OF_PAGE = re.compile(
    r"(?:(?:oops|uh[ -]?oh|whoops|(?:we(?:'re| are) )?sorry|(?:mohon )?maaf|rất tiếc|"
    r"xin lỗi|很?抱歉|[对對]不起)\W*)?(?:the|this|that|your|we|halaman|laman|artikel|"
    r"trang|bài|[页頁]面|文章|[该該此您])"
)
"""How a headline begins that speaks of the page asked for."""
MOVED = re.compile(r"\b(?:page|article|story|post)\b.{0,40}\bhas moved$")
OPENING = 200
"""Characters of a text that tell what it is."""
DIGITS = re.compile(r"\d+")
SHORT_PAGE = 400
"""Words; a page that only refuses its visitor has fewer."""
MIN_TOLD = 10
"""Words; the shortest sentence of news has more."""
MIN_SIGNED = 25
"""Words below a day and a signature."""


def before_reading(page: Page, identity: Identity) -> tuple[Verdict, str] | None:
    """Refuse what cannot be an article by its bytes or its address."""
    data = page.html if page.html is not None else (page.text or "").encode()
    if not data.strip():
        return Verdict.EMPTY, "nothing was sent"
    if page.html is not None:
        head = data[:512]
        if head.startswith(BINARY) or (_is_binary(data) and not wide_coding(data)):
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


def _is_binary(data: bytes) -> bool:
    """Control bytes, of which no text of any charset has more than a few.

    Noise has one in nine. Escape is left out: some charsets of Asia switch by it.
    """
    head = data[:SAMPLE]
    return len(head) - len(head.translate(None, CONTROLS)) > len(head) // 20


def after_reading(seen: Seen) -> tuple[Verdict, str]:
    """Judge by what was read: phrases of a refusing page, then what is missing."""
    refused = wall_in(seen)
    if refused:
        return refused
    refused = speaks_to_visitor(seen)
    if refused:
        return refused
    if seen.body.count(REPLACED) * 10 > len(seen.body):
        return Verdict.NOT_A_PAGE, "its text is damaged"
    if _is_another_page(seen):
        verdict = Verdict.OTHER_ARTICLE if seen.names_other else Verdict.HOME
        return verdict, "it names another page's address as its own"
    if seen.goes_on:
        return Verdict.NO_ARTICLE, "a later page of an article, without its beginning"
    listing = refused_as_listing(seen)
    if listing:
        return listing
    if is_site_page(seen):
        return Verdict.NO_ARTICLE, f"a page of the site itself: {seen.title[:60]}"
    if is_page_of_author(seen):
        return Verdict.NO_ARTICLE, f"the page of an author: {seen.headline[:60]}"
    service = service_of(seen)
    if service:
        return Verdict.NO_ARTICLE, f"a service of the site: {service}"
    if seen.body_words == 0 and not (seen.is_teaser or _is_gallery(seen)):
        return Verdict.NO_ARTICLE, "no running text stands on the page"
    if shows_comments_alone(seen):
        return Verdict.NO_ARTICLE, "nothing but comments stands on the page"
    if breaks_off(seen):
        return Verdict.NO_ARTICLE, "only its first words stand here"
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


def wall_in(seen: Seen) -> tuple[Verdict, str] | None:
    """A page without text, or a short one that refuses its visitor."""
    total = sum(line.words for line in seen.lines if not line.block.hidden)
    if total == 0:
        return Verdict.EMPTY, "the page shows no text"
    if _apologises(seen):
        return Verdict.SOFT_NOT_FOUND, f"its headline says so: {seen.headline[:60]}"
    said = (line.text for line in seen.lines[:12] if not line.is_link)
    top = [seen.headline, seen.title, *said]
    return _refusing(seen, seen.words, top) if total < SHORT_PAGE else None


def _apologises(seen: Seen) -> bool:
    """Whether headline and text tell the visitor that what he asked for is not here.

    Such a headline speaks of this page; and it, the window, or the first words of the
    text say more than a headline of the news would.
    """
    title, opening = folded(seen.headline), folded(seen.body[:OPENING])
    told = says(title, seen.words.not_found, whole=False) or MOVED.search(title)
    if not told or OF_PAGE.match(title) is None:
        return False
    in_window = says(seen.title, seen.words.not_found, whole=False)
    return (
        APOLOGY.match(title) is not None
        or APOLOGY.match(opening) is not None
        or (in_window and title not in folded(seen.title))
    )


def _is_another_page(seen: Seen) -> bool:
    """Whether it names another page as itself, and does not belong to its address.

    Themes name a wrong address on all their pages, so that alone is no evidence; but
    such a page speaks of what its address says, or has the headline that led here.
    """
    if not (seen.names_other or seen.names_home):
        return False
    url, told = seen.page.url, [seen.headline, seen.body]
    if seen.headline and folded(seen.headline) in {
        folded(hint.headline) for hint in seen.page.hints if hint.headline
    }:
        return False
    is_of_day = seen.body_words >= MIN_SIGNED and _prints_day_of_address(seen)
    if is_of_day and not seen.names_other:
        return False
    says_something = len(slug_terms(url)) > 1
    is_own = says_something and speaks_of_address(url, told, most=True)
    if seen.names_other:
        return not is_own
    by_headline = speaks_of_address(url, [seen.headline])
    return not (is_own or by_headline)


def _prints_day_of_address(seen: Seen) -> bool:
    """Whether the article's day stands in the address as well: year, month, day."""
    found = URL_DAY.search(seen.page.url)
    if found is None:
        return False
    year, _, day = map(int, found.groups())
    printed = (line.text for line in shown(seen) if line.role in DATES)
    return any({year, day} <= set(map(int, DIGITS.findall(text))) for text in printed)


def _is_gallery(seen: Seen) -> bool:
    """A headline with pictures at the address of a gallery or a film, or its own."""
    at_gallery = seen.identity.kind in (AddressKind.GALLERY, AddressKind.VIDEO)
    is_told = bool(seen.headline) and seen.shows_pictures
    return is_told and (at_gallery or shows_own_picture(seen))


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


def _is_own(seen: Seen) -> bool:
    """Whether it is the address's own story, whatever words its headline has.

    A headline may speak of a church under construction, and a banner about cookies may
    stand below any brief. What refuses a visitor has no headline of its own, or no day
    and signature.
    """
    lines = shown(seen)
    roles = {line.role for line in lines}
    if roles & DATES and Role.BYLINE in roles and seen.body_words >= MIN_SIGNED:
        return True
    return (
        seen.body_words >= MIN_TOLD
        and len(slug_terms(seen.page.url)) > 1
        and speaks_of_address(seen.page.url, [seen.headline], most=True)
        and has_marks_of_news(lines)
    )
