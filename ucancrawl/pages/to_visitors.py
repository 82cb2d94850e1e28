"""Pages that speak to their visitor where an article stood: its address tells it.

A story about cookies, a letter from the editors or a report on gambling has the words
of its address in its text; what a server, a shop or a burglar put there has not.
"""

from urllib.parse import urljoin

from storage.identity import identify
from ucancrawl.pages.belonging import slug_terms, speaks_of_address
from ucancrawl.pages.labels import DATES, Line, Role
from ucancrawl.pages.page import Verdict
from ucancrawl.pages.seen import Seen, shown
from ucancrawl.words.notices import speaks_of_site
from ucancrawl.words.visitors import FAULT, NOT_FOUND, OF_SERVICE, SPAM, TO_VISITOR
from ucancrawl.words.words import folded, says

MOST = 0.8
"""Share of a text that speaks to its visitor."""
LONGEST = 800
"""Words; a policy has more, and a head of its own."""
OPENING = 4_000
"""Characters in which a burglar has said what he sells."""
MIN_SPAM = 2
"""Different wares."""
BROKEN_OFF = ("...", "…", "[...]", "[…]")
"""How the beginning of a text ends."""
BRIEF = 60
"""Words of such a beginning."""
NEAR = 3
"""Lines below it in which a link leads to all of it."""
QUOTES = frozenset('"“”«»「」『』')


def speaks_to_visitor(seen: Seen) -> tuple[Verdict, str] | None:
    """Why a page shows nothing but words for its visitor."""
    title = folded(seen.headline)
    is_own = _speaks_of_slug(seen, [seen.headline])
    if not is_own and NOT_FOUND.fullmatch(title):
        return Verdict.SOFT_NOT_FOUND, f"its headline says so: {seen.headline[:60]}"
    if FAULT.fullmatch(title):
        return Verdict.MAINTENANCE, f"its headline says so: {seen.headline[:60]}"
    if seen.body_words > LONGEST or _speaks_of_slug(seen, [seen.body]):
        return None
    if not is_own and _sells(seen):
        return Verdict.NO_ARTICLE, "wares of a burglar stand in place of the article"
    if not is_own and _is_signed_and_dated(seen):
        return None
    told = [seen.lines[number] for number in seen.kept]
    told = [line for line in told if line.is_prose]
    words = sum(line.words for line in told)
    about = sum(line.words for line in told if _is_for_visitor(line))
    least = MOST if len(slug_terms(seen.page.url)) > 1 else 1
    if not words or about < least * words:
        return None
    return _kind(seen), "its text speaks to its visitor, of the site alone"


def _is_signed_and_dated(seen: Seen) -> bool:
    """Whether it is news, whatever it speaks of and whatever its address says."""
    roles = {line.role for line in shown(seen)}
    return bool(roles & DATES) and Role.BYLINE in roles


def breaks_off(seen: Seen) -> bool:
    """Whether only the first words stand here, and a link leads to all of them."""
    if not seen.kept or seen.body_words > BRIEF:
        return False
    if not seen.body.rstrip().endswith(BROKEN_OFF):
        return False
    last = seen.kept[-1]
    return any(
        identify(urljoin(seen.page.url, anchor.href)).key == seen.identity.key
        for line in seen.lines[last + 1 : last + 1 + NEAR]
        for anchor in line.block.anchors
    )


def _speaks_of_slug(seen: Seen, texts: list[str]) -> bool:
    """Whether texts have words of the address; never where it says nothing."""
    url = seen.page.url
    return len(slug_terms(url)) > 1 and speaks_of_address(url, texts)


def _is_for_visitor(line: Line) -> bool:
    said = line.folded
    is_told = TO_VISITOR.search(said) is not None and not QUOTES & set(said)
    return is_told and (speaks_of_site(said) or OF_SERVICE.search(said) is not None)


def _kind(seen: Seen) -> Verdict:
    words = seen.words
    for verdict, patterns in (
        (Verdict.SOFT_NOT_FOUND, words.not_found),
        (Verdict.CONSENT, words.consent),
        (Verdict.LOGIN, words.login),
    ):
        if says(seen.body[:OPENING], patterns, whole=False):
            return verdict
    return Verdict.NO_ARTICLE


def _sells(seen: Seen) -> bool:
    wares = set(SPAM.findall(folded(seen.body[:OPENING])))
    return bool(SPAM.search(folded(seen.headline))) and len(wares) >= MIN_SPAM
