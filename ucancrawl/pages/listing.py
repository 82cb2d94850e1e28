"""Whether a page at an article's address is a list of others."""

from collections.abc import Iterator
from itertools import islice, pairwise

from ucancrawl.pages.belonging import (
    has_marks_of_news,
    slug_terms,
    speaks_of_address,
)
from ucancrawl.pages.block import BlockKind, Region
from ucancrawl.pages.card_lists import (
    dated_cards,
    is_card_list,
    is_headed_as_list,
    is_told_above_cards,
    run_in_teasers,
    titled_teasers,
)
from ucancrawl.pages.editors import JOB
from ucancrawl.pages.headline import slug_words
from ucancrawl.pages.labels import DATES, FURNITURE, HAN, SIGNS, Line, Role, count_words
from ucancrawl.pages.links import leads_elsewhere
from ucancrawl.pages.lives import tells_life
from ucancrawl.pages.page import Verdict
from ucancrawl.pages.seen import Seen, shown
from ucancrawl.pages.signing import names_alone
from ucancrawl.words.words import folded

NEAR = 8
"""Lines below a headline among which its day stands."""
MIN_STORIES = 3
"""In turn; two may be an article and the one a box below it tells of."""
MANY = 4
"""Titles of others; fewer may stand beside a brief."""
BRIEF = 60
"""Words; so few may be the line of text that a list of titles has on top."""


def refused_as_listing(seen: Seen) -> tuple[Verdict, str] | None:
    """Titles that lead elsewhere, each with a teaser, and little text of its own."""
    verdict = Verdict.HOME if seen.names_home else Verdict.LISTING
    stories = max(_stories(seen), _stories_apart(seen))
    stories = stories if stories >= MIN_STORIES else is_card_list(seen)
    stories = max(stories, titled_teasers(seen), run_in_teasers(seen))
    stories = max(stories, dated_cards(seen))
    if stories >= MIN_STORIES:
        return verdict, f"{stories} stories in turn, each with a link of its own"
    if is_headed_as_list(seen):
        return verdict, "its head is that of a list"
    heads = _heads(seen)
    if _is_named_list(seen) and _unlabelled(seen, heads) >= MANY:
        return verdict, "a name for its head, and titles of other articles"
    if len(heads) >= MIN_STORIES and _tells_of_author(seen):
        return verdict, "an author's name, who that is, and titles of articles"
    if seen.is_teaser or is_told_above_cards(seen):
        return None
    teasers = set(_teasers(seen.lines, heads))
    others = teasers | heads
    own = sum(seen.lines[number].words for number in seen.kept if number not in others)
    published = _unlabelled(
        seen, {n for n, line in enumerate(seen.lines) if line.role is Role.PUBLISHED}
    )
    if published >= 3 and own <= BRIEF and not _speaks_of_address(seen):
        return verdict, f"{published} articles with their dates"
    spare = 0 if seen.headline else BRIEF
    told = len(teasers.intersection(seen.kept))
    free = _unlabelled(seen, heads)
    if len(heads) >= MANY and (
        (seen.body_words == 0 and not shows_own_picture(seen))
        or (own == 0 and _stands_below(seen, heads, 1))
        or (own <= BRIEF and not seen.claims_article and _stands_below(seen, heads, 4))
        or (len(teasers) >= 3 and own <= spare and (told != 1 or free >= 4))
        or (told >= 4 and len(others.intersection(seen.kept)) * 5 >= len(seen.kept) * 3)
        or (own <= BRIEF and free >= 4 and _is_foreign(seen))
    ):
        return verdict, f"{len(heads)} titles of other articles and no text of its own"
    if len(heads) < MANY and _alternates(seen):
        return verdict, "titles and teasers in turn, none of them of this address"
    return None


def _is_named_list(seen: Seen) -> bool:
    """Whether a few words head a page that tells one paragraph, and nobody signs it.

    The pages of authors, sections and tags have their names for headlines.
    """
    has_han = HAN.search(seen.headline) is not None
    if seen.claims_article or count_words(seen.headline) > (1 if has_han else 3):
        return False
    told = [
        n for n in seen.kept if seen.lines[n].is_prose and not seen.lines[n].is_link
    ]
    own = [n for n, line in enumerate(seen.lines) if line.text == seen.headline]
    return (
        bool(own)
        and seen.body_words <= BRIEF
        and len(told) <= 1
        and not any(line.role in SIGNS for line in _around(seen.lines, own[-1]))
    )


def _around(lines: list[Line], own: int) -> list[Line]:
    """A few lines above a headline, and the first two of words below it."""
    below = (
        line
        for line in lines[own + 1 : own + NEAR]
        if line.folded
        and line.role not in FURNITURE
        and line.block.kind is not BlockKind.CAPTION
    )
    above = [
        line
        for line in lines[max(0, own - 3) : own]
        if not line.is_link and line.block.region is not Region.NAV
    ]
    return [*above, *islice(below, 2)]


def _tells_of_author(seen: Seen) -> bool:
    """Whether a person's name heads a page, and a paragraph or two say who that is.

    It begins with the name, or stands right below it, where articles have their day.
    """
    told = [n for n in seen.kept if seen.lines[n].is_prose]
    if seen.body_words > BRIEF or len(told) not in (1, 2):
        return False
    own, text = folded(seen.headline), seen.lines[told[0]].text
    begins = tells_life(text, seen.headline)
    if seen.claims_article and not begins:
        return False
    if any(
        line.role is Role.BYLINE
        and own not in line.folded
        and not JOB.fullmatch(line.text)
        for line in seen.lines[: told[0]]
        if not line.block.hidden
    ):
        return False  # somebody else signs: it tells of a person
    is_below = seen.lines[told[0] - 1].text == seen.headline
    named = names_alone(seen.headline, seen.page.edition.language)
    return (begins or is_below) and len(named) == 1


def _stories(seen: Seen) -> int:
    """Stories one below the other, as the front page of a blog prints them.

    Each has a heading that leads elsewhere with text below it; the first of them is
    taken for the page's own. They are as high, and none is what the address says.
    """
    if speaks_of_address(seen.page.url, [seen.headline], most=True):
        return 0
    own = folded(seen.headline)
    first = next((line for line in seen.lines if line.folded == own), None)
    if first is None or not first.block.level or not _leads_away(first, seen):
        return 0
    told = {n for n, line in enumerate(seen.lines) if line.is_prose and line.words >= 9}
    return sum(
        line.block.level == first.block.level
        and _leads_away(line, seen)
        and not told.isdisjoint(range(number + 1, number + NEAR))
        for number, line in enumerate(seen.lines)
    )


def _stories_apart(seen: Seen) -> int:
    """The same where a name or a day among them was taken for the page's headline.

    What was read as text is all of the first story, and nothing else says that the page
    is an article.
    """
    heads = [
        number
        for number, line in enumerate(seen.lines)
        if line.block.level and _leads_away(line, seen)
    ]
    if len(heads) < MIN_STORIES or not seen.kept or seen.claims_article:
        return 0
    is_first = heads[0] < min(seen.kept) and max(seen.kept) < heads[1]
    is_titled = folded(seen.headline) in folded(seen.title)
    return 0 if is_titled or not is_first or _speaks_of_address(seen) else len(heads)


def _leads_away(line: Line, seen: Seen) -> bool:
    return line.is_link and all(
        leads_elsewhere(anchor.href, seen.page.url) for anchor in line.block.anchors
    )


def shows_own_picture(seen: Seen) -> bool:
    """Whether it is a picture of the day: the address's headline, a day, a caption."""
    own = [n for n, line in enumerate(seen.lines) if line.text == seen.headline]
    below = seen.lines[own[0] + 1 : own[0] + NEAR] if own else []
    return (
        seen.shows_pictures
        and any(line.role in DATES for line in below)
        and len(slug_terms(seen.page.url)) > 1
        and speaks_of_address(seen.page.url, [seen.headline], most=True)
    )


def _stands_below(seen: Seen, heads: set[int], least: int) -> bool:
    """Whether titles of others part what was read from a headline of no address."""
    if speaks_of_address(seen.page.url, [seen.headline], most=True):
        return False
    own = [n for n, line in enumerate(seen.lines) if line.text == seen.headline]
    if not own or not seen.kept:
        return False
    return sum(own[-1] < head < min(seen.kept) for head in heads) >= least


def _speaks_of_address(seen: Seen) -> bool:
    """Whether the address says something, and the page speaks of it."""
    url = seen.page.url
    return len(slug_terms(url)) > 1 and speaks_of_address(
        url, [seen.headline, seen.body]
    )


def _is_foreign(seen: Seen) -> bool:
    """Whether it has no mark of a story and does not speak of what its address says.

    A brief stands among as many titles of others as a list that has a line of text.
    """
    return not (
        seen.claims_article
        or has_marks_of_news(shown(seen))
        or speaks_of_address(seen.page.url, [seen.headline, seen.body], most=True)
    )


def _unlabelled(seen: Seen, numbers: set[int]) -> int:
    """How many lines stand in no box: above the first label of related or trending.

    A label in the menus above the headline is of no box.
    """
    own = (n for n, line in enumerate(seen.lines) if line.text == seen.headline)
    first = next(own, 0)
    labels = [
        number
        for number, line in enumerate(seen.lines)
        if line.role in (Role.RELATED, Role.TRENDING)
        and line.value == line.text
        and number > first
    ]
    return sum(number < min(labels, default=len(seen.lines)) for number in numbers)


def _heads(seen: Seen) -> set[int]:
    """Lines that are titles of other articles, linked, or with their link beside."""
    own = folded(seen.headline)
    return {
        number
        for number, line in enumerate(seen.lines)
        if line.role is Role.NONE
        and 4 <= line.words <= 30
        and line.folded != own
        and (line.is_link or (line.block.level and _is_on_card(seen, number)))
    }


def _is_on_card(seen: Seen, number: int) -> bool:
    """Whether the picture above a heading, or "Read more" below, leads elsewhere."""
    around = seen.lines[max(0, number - 2) : number + 4]
    return any(
        (line.block.kind is BlockKind.IMAGE or line.role is Role.READ_FULL)
        and leads_elsewhere(anchor.href, seen.page.url)
        for line in around
        for anchor in line.block.anchors
    )


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
