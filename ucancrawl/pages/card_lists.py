"""Whether a page is a row of cards: titles that lead away, each with its own teaser.

Told by the shape alone, so it matters neither how the addresses look that the cards
lead to, nor which of their lines was taken for a headline or for text. An article may
have as many cards below it; but then it has text, which stands in none of them.
"""

from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from ucancrawl.pages.belonging import slug_terms, speaks_of_address
from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.headline import (
    SEPARATOR,
    WORD,
    bare_title,
    slug_words,
    unaccented,
)
from ucancrawl.pages.labels import DATES, HAN, Line, Role, count_words
from ucancrawl.pages.lexicon import lexicon_for
from ucancrawl.pages.links import leads_elsewhere, whole_address
from ucancrawl.pages.seen import ABOVE, Seen
from ucancrawl.words.list_titles import is_list_title, may_be_list_title
from ucancrawl.words.notices import speaks_of_site
from ucancrawl.words.words import folded

MIN_CARDS = 3
"""In turn; two may be an article and the one a box below it tells of."""
MORE = (Role.READ_FULL, Role.RELATED)
"""What stands at the end of a teaser."""
MIN_TITLE = 3
MAX_TITLE = 30
"""Words of a card's title."""
MIN_TEASER = 6
"""Words of a teaser that has no full stop."""
MIN_AGAIN = 4
"""The same, where another link of the card leads where its title leads."""
MAX_CARD = 110
"""Words; a card with more is a story."""
MAX_PROSE = 3
"""Paragraphs of a card's teaser."""
MAX_STRAY = 12
"""Words that may stand between the cards: names of sections, a line about the site."""
MIN_TOLD = 20
"""Words of a story; a line that says what a list holds has fewer."""
MIN_SLUG = 4
"""Short words of an address that say something together."""
MAX_LIFE = 150
"""Words above a list that is headed as one: who its author is."""


class Card(NamedTuple):
    """A title that leads away, and the lines that stand in one element with it."""

    title: int
    lines: frozenset[int]


def is_card_list(seen: Seen) -> int:
    """How many cards stand in turn, where nothing else is told; 0 for an article."""
    own, heads = _is_of_address(seen), _heads(seen)
    may_be_list = any(may_be_list_title(head) for head in heads)
    if not seen.kept or (own and not may_be_list):
        return 0
    cards = _cards(seen)
    held = {number for card in cards for number in card.lines}
    if len(cards) < MIN_CARDS or _is_signed_above(seen, cards, held):
        return 0
    stray = _stray(seen, held)
    words = sum(line.words for line in stray)
    if words <= MAX_STRAY and not any(line.is_prose for line in stray):
        return len(cards)
    is_list = may_be_list and (not own or any(is_list_title(head) for head in heads))
    return len(cards) if is_list and words <= MAX_LIFE else 0


def dated_cards(seen: Seen) -> int:
    """How many cards have a day of their own, where all text read stands in them.

    Whatever the headline says of the address: the pages of authors and topics are
    called so. An article's day is that of no card, and its text stands in none.
    """
    cards = _cards(seen)
    held = {number for card in cards for number in card.lines}
    told = {number for number in seen.kept if seen.lines[number].is_prose}
    own = {n for n, line in enumerate(seen.lines) if line.text == seen.headline}
    if not told or not told <= held or not own.isdisjoint(held):
        return 0
    is_long = count_words(seen.headline) >= (2 if HAN.search(seen.headline) else 4)
    if is_long and is_told_above_cards(seen):  # names of authors and topics are short
        return 0
    dated = [
        card
        for card in cards
        if any(seen.lines[number].role in DATES for number in card.lines)
    ]
    return len(dated) if len(dated) == len(cards) >= MIN_CARDS else 0


def is_headed_as_list(seen: Seen) -> bool:
    """Whether title or headline is the head of a list, and days or links repeat below.

    Bare text has no cards; their days and "Read more" are left of them.
    """
    turns = sum(line.role in DATES or line.role in MORE for line in seen.lines)
    heads = _heads(seen) if turns >= MIN_CARDS else set()
    return any(is_list_title(head) for head in heads) and not _is_signed_above(
        seen, [], set()
    )


def is_told_above_cards(seen: Seen) -> bool:
    """Whether the address's own story stands above cards, whatever was read as text.

    A brief has less of it than cards without a head of their own have below it.
    """
    if not _is_of_address(seen):
        return False
    cards = _cards(seen)
    held = {number for card in cards for number in card.lines}
    own = [n for n, line in enumerate(seen.lines) if line.text == seen.headline]
    if len(cards) < MIN_CARDS or not own or own[0] in held:
        return False
    told = [line for line in seen.lines[own[0] + 1 : min(held)] if line.is_prose]
    return sum(line.words for line in told) >= MIN_TOLD


def _is_of_address(seen: Seen) -> bool:
    """Whether the address says something, and the headline says most of it.

    In Vietnamese the words are short, and few of them are long enough to be terms.
    """
    url = seen.page.url
    if len(slug_terms(url)) > 1:
        return speaks_of_address(url, [seen.headline], most=True)
    words = slug_words(url)
    said = words.intersection(WORD.findall(unaccented(folded(seen.headline))))
    return len(words) >= MIN_SLUG and len(said) * 4 >= len(words) * 3


def _stray(seen: Seen, held: set[int]) -> list[Line]:
    """What was read, and what stands below the headline, outside of all cards."""
    own = [n for n, line in enumerate(seen.lines) if line.text == seen.headline]
    above = range(own[0] + 1 if own else min(held), min(held))
    told = {number for number in above if seen.lines[number].is_prose}
    lines = [seen.lines[number] for number in sorted((told | set(seen.kept)) - held)]
    return [line for line in lines if not speaks_of_site(line.folded)]


def _heads(seen: Seen) -> set[str]:
    """What may name the page: its title, its headline and its highest heading."""
    sites = lexicon_for(seen.page.edition.language).sites
    title = bare_title(seen.title, sites)
    highest = [line.text for line in seen.lines if line.block.level == 1]
    return {seen.headline, title, SEPARATOR.split(title)[0], *highest[:1]}


def _is_signed_above(seen: Seen, cards: list[Card], held: set[int]) -> bool:
    """Whether a day and a name stand at a headline that is of no card."""
    own = [n for n, line in enumerate(seen.lines) if line.text == seen.headline]
    if not own or own[0] in held:
        return False
    first = min((card.title for card in cards), default=own[0] + 2)
    below = seen.lines[max(0, own[0] - ABOVE) : max(own[0] + 1, first)]
    roles = {line.role for line in below}
    return Role.BYLINE in roles and not roles.isdisjoint(DATES)


def _cards(seen: Seen) -> list[Card]:
    """The cards of the most frequent shape."""
    links = [n for n, line in enumerate(seen.lines) if _is_title(line, seen)]
    titles = links[:1] + [
        number
        for before, number in pairwise(links)
        if not _leads_there_again(seen.lines[before], [seen.lines[number]])
    ]
    if len(titles) < MIN_CARDS:
        return []
    shared = Counter(
        parent for number in titles for parent in seen.lines[number].block.parents
    )
    cards = [
        card
        for number in titles
        for card in _card(seen.lines, number, shared)
        if _is_teaser(seen.lines, card)
    ]
    shapes = Counter(_shape(seen.lines[card.title]) for card in cards)
    alike = max(shapes, key=shapes.__getitem__, default=None)
    return [card for card in cards if _shape(seen.lines[card.title]) == alike]


def _shape(line: Line) -> tuple[BlockKind, int]:
    return line.block.kind, line.block.level


def _is_title(line: Line, seen: Seen) -> bool:
    """A short line that is a link to another page, or has one beside its day."""
    if line.role is not Role.NONE or not line.block.parents or line.block.hidden:
        return False
    if not MIN_TITLE <= line.words <= MAX_TITLE or (line.ends and not line.is_link):
        return False
    own = _page_of(seen.page.url)
    return any(
        count_words(anchor.text) >= MIN_TITLE
        and _page_of(whole_address(anchor.href, own, None) or own) != own
        for anchor in line.block.anchors
    )


def _page_of(href: str) -> str:
    return href.partition("#")[0]


def _card(lines: list[Line], title: int, shared: Counter[int]) -> list[Card]:
    """What stands in the widest element that holds no other title."""
    alone = [parent for parent in lines[title].block.parents if shared[parent] == 1]
    if not alone:
        return []
    element, first, last = alone[-1], title, title
    while first and element in lines[first - 1].block.parents:
        first -= 1
    while last + 1 < len(lines) and element in lines[last + 1].block.parents:
        last += 1
    return [Card(title, frozenset(range(first, last + 1)))]


def _is_teaser(lines: list[Line], card: Card) -> bool:
    """Whether a title has a few words of its story beside it, and no more."""
    others = [lines[number] for number in card.lines if number != card.title]
    least = MIN_AGAIN if _leads_there_again(lines[card.title], others) else MIN_TEASER
    told = [
        line
        for line in others
        if line.is_prose or (line.words >= least and not line.is_link)
    ]
    prose = sum(line.is_prose for line in told)
    words = sum(line.words for line in others)
    return bool(told) and prose <= MAX_PROSE and words <= MAX_CARD


def _leads_there_again(title: Line, others: list[Line]) -> bool:
    """Whether "Read more" or a picture leads where the title leads."""
    own = {
        _page_of(anchor.href)
        for anchor in title.block.anchors
        if count_words(anchor.text) >= MIN_TITLE
    }
    return any(
        _page_of(anchor.href) in own for line in others for anchor in line.block.anchors
    )


def run_in_teasers(seen: Seen) -> int:
    """How many lines are a title, its teaser and "More", where no text is told."""
    kept = [seen.lines[number] for number in seen.kept]
    if any(line.is_prose and not line.is_link for line in kept):
        return 0
    return sum(
        len(line.block.anchors) > 1
        and not line.is_link
        and line.text.startswith(line.block.anchors[0].text)
        and _ends_in_link_of(line, line)
        and leads_elsewhere(line.block.anchors[0].href, seen.page.url)
        for line in seen.lines
    )


def titled_teasers(seen: Seen) -> int:
    """How many teasers end in the link of the title above, if the text is made of them.

    Old software prints lists so: `<a>Title</a> (17/11/2016)<br>Teaser <a>More</a>`.
    """
    if not any(seen.lines[number].block.anchors for number in seen.kept):
        return 0
    shown = [n for n, line in enumerate(seen.lines) if line.folded]
    cards = [
        card
        for card in pairwise(shown)
        if _ends_in_link_of(seen.lines[card[1]], seen.lines[card[0]])
    ]
    own = {number for card in cards for number in card}
    return len(cards) if own.issuperset(seen.kept) else 0


def _ends_in_link_of(teaser: Line, title: Line) -> bool:
    links, own = title.block.anchors, teaser.block.anchors
    return bool(
        links
        and own
        and not teaser.is_link
        and own[-1].href == links[0].href
        and teaser.text.endswith(own[-1].text)
    )
