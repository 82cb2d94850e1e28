"""Pages that speak to their visitor where an article stood: its address tells it.

A story about cookies, a letter from the editors or a report on gambling has the words
of its address in its text; what a server, a shop or a burglar put there has not.
"""

import re
from urllib.parse import urljoin

from storage.identity import identify
from ucancrawl.pages.belonging import slug_terms, speaks_of_address
from ucancrawl.pages.date_lines import has_digit
from ucancrawl.pages.in_place import QUOTES, stands_in_place
from ucancrawl.pages.labels import DATES, Role
from ucancrawl.pages.page import Verdict
from ucancrawl.pages.seen import Seen, shown
from ucancrawl.words.notices import speaks_of_site
from ucancrawl.words.visitors import (
    FAULT,
    NOT_FOUND,
    OF_SERVICE,
    PARKED,
    PATH,
    POLICY,
    PRICE,
    SPAM,
    TO_VISITOR,
)
from ucancrawl.words.words import folded, says

MOST = 0.8
"""Share of a text that speaks to its visitor."""
LONGEST = 800
"""Words; a policy has more, and a head of its own."""
OPENING = 4_000
"""Characters in which a burglar has said what he sells."""
FIRST = 80
"""Characters in which a policy has said what it is."""
MIN_SPAM = 2
"""Different wares."""
MANY_WARES = 4
"""The same where the address sells them as well."""
BROKEN_OFF = ("...", "…", "[...]", "[…]")
"""How the beginning of a text ends."""
MORE = re.compile(
    r"\b(?:more|full|read|continue|selengkapnya|lanjut\w*|baca|tiếp|thêm)\b|全文|更多|"
    r"阅读|閱讀|[继繼][续續]"
)
"""What such a link says."""
BRIEF = 60
"""Words of such a beginning."""
REPLY = re.compile(r"reply|balas|trả lời|phản hồi|回[复覆應应]|答[复覆]")
"""The button below each comment."""
THREAD = 12
"""Lines below the first comments in which others are answered."""
OF_COMMENT = re.compile(r"\b(?:comment|reply|komentar|bình luận)\b|评论|評論|留言")
MAX_WALL = 60
"""Words that ask to pay for more, below it."""
NEAR = 3
"""Lines below it in which a link leads to all of it."""


def speaks_to_visitor(seen: Seen) -> tuple[Verdict, str] | None:
    """Why a page shows nothing but words for its visitor."""
    title = folded(seen.headline)
    said = f"its headline says so: {seen.headline[:60]}"
    if FAULT.fullmatch(title) or PARKED.fullmatch(title) or PATH.fullmatch(title):
        return Verdict.NO_ARTICLE, said
    if POLICY.match(folded(seen.body[:FIRST])) and not (
        _is_signed_and_dated(seen) or _speaks_of_slug(seen, [seen.headline])
    ):
        return Verdict.NO_ARTICLE, "the text of a policy of the site"
    if NOT_FOUND.fullmatch(title) and not _speaks_of_slug(seen, [seen.headline]):
        return Verdict.SOFT_NOT_FOUND, said
    if seen.body_words > LONGEST:
        return None
    if stands_in_place(seen):
        return _kind(seen), "its text only says why the article is not here"
    wares = _wares(seen, title)
    sells = wares >= MIN_SPAM
    told = [seen.lines[number] for number in seen.kept]
    prices = sum(PRICE.fullmatch(line.folded) is not None for line in told)
    if prices > 1 and not _is_signed_and_dated(seen):
        return Verdict.NO_ARTICLE, "offers with their prices"
    if wares >= MANY_WARES and not _is_signed_and_dated(seen):
        return Verdict.NO_ARTICLE, "nothing but wares stands on the page"
    if not (sells or _is_for_visitor(seen)):
        return None
    if _speaks_of_slug(seen, [seen.body], most=True):
        return None
    is_own = _speaks_of_slug(seen, [seen.headline])
    if sells and not is_own:
        return Verdict.NO_ARTICLE, "wares of a burglar stand in place of the article"
    if sells or (not is_own and _is_signed_and_dated(seen)):
        return None
    return _kind(seen), "its text speaks to its visitor, of the site alone"


def _is_for_visitor(seen: Seen) -> bool:
    """Whether nearly all of the text speaks to who reads it, of the site."""
    told = [seen.lines[number] for number in seen.kept]
    told = [line for line in told if line.is_prose]
    is_named = len(slug_terms(seen.page.url)) > 1
    least = MOST if is_named else 1
    spare = (1 - least) * sum(line.words for line in told)
    for line in told:
        spare -= 0 if _tells_visitor(line.folded, is_named=is_named) else line.words
        if spare < 0:
            return False
    return bool(told)


def _tells_visitor(said: str, *, is_named: bool) -> bool:
    if TO_VISITOR.search(said) is None or QUOTES & set(said):
        return False
    return OF_SERVICE.search(said) is not None or (is_named and speaks_of_site(said))


def _is_signed_and_dated(seen: Seen) -> bool:
    """Whether it is news, whatever it speaks of and whatever its address says."""
    roles = {line.role for line in shown(seen)}
    return bool(roles & DATES) and Role.BYLINE in roles


def breaks_off(seen: Seen) -> bool:
    """Whether only the first words stand here, and a link or a gift leads to all."""
    if not seen.kept or seen.body_words > BRIEF + MAX_WALL:
        return False
    told = [seen.lines[number] for number in seen.kept]
    ends = [n for n, line in enumerate(told) if line.text.rstrip().endswith(BROKEN_OFF)]
    if not ends or sum(line.words for line in told[: ends[-1] + 1]) > BRIEF:
        return False
    below = [line for line in told[ends[-1] + 1 :] if line.is_prose]
    if not below:
        return len(told) == ends[-1] + 1 and _leads_on(seen)
    return all(
        _tells_visitor(line.folded, is_named=False)
        and not OF_COMMENT.search(line.folded)
        for line in below
    )


def _leads_on(seen: Seen) -> bool:
    """Whether a link right below the text leads to this article's page."""
    last = seen.kept[-1]
    return any(
        identify(urljoin(seen.page.url, anchor.href)).key == seen.identity.key
        for line in seen.lines[last + 1 : last + 1 + NEAR]
        if MORE.search(line.folded)
        for anchor in line.block.anchors
    )


def _speaks_of_slug(seen: Seen, texts: list[str], *, most: bool = False) -> bool:
    """Whether texts have words of the address; never where it says nothing."""
    url = seen.page.url
    return len(slug_terms(url)) > 1 and speaks_of_address(url, texts, most=most)


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


def _wares(seen: Seen, title: str) -> int:
    """How many different wares the text names, where its headline names one."""
    if SPAM.search(title) is None:
        return 0
    return len(set(SPAM.findall(folded(f"{title} {seen.body[:OPENING]}"))))


def shows_comments_alone(seen: Seen) -> bool:
    """Whether the head of the comments stands over all of a text.

    Below a headline it says how many there are, or buttons to answer follow: a section
    and a crosshead may be called so.
    """
    first = min(seen.kept, default=0)
    top = next((n for n, one in enumerate(seen.lines) if one.text == seen.headline), -1)
    heads = [
        line
        for line in seen.lines[top + 1 : first]
        if line.role is Role.COMMENT and line.block.level > 0
    ]
    if top < 0 or not heads:
        return bool(heads)
    told = seen.lines[first : first + THREAD]
    answers = [n for n, line in enumerate(told) if REPLY.fullmatch(line.folded)]
    return len(answers) > 1 and answers[0] <= NEAR and has_digit(heads[-1].text)
