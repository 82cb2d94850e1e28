"""Cards: a picture that leads to another article, its title, a line of teaser."""

from collections import Counter, defaultdict
from itertools import pairwise

from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.links import leading_elsewhere, leads_elsewhere

MIN_CARDS = 3
"""Side by side; fewer may be pictures of the article."""
MIN_TITLED = 2
"""The same where each has its title as a link."""
MIN_TITLE = 3
"""Words."""
MAX_HEAD = 9
"""Words of what stands over a row of cards."""
MAX_TOLD = 2
"""Paragraphs of a teaser."""
MAX_WORDS = 80


def of_others(lines: list[Line], url: str, base: str | None) -> set[int]:
    """Numbers of images that lead elsewhere, and of the teasers on their cards."""
    elsewhere = leading_elsewhere(lines, url, base)
    pictured = [
        number
        for number in sorted(elsewhere)
        if lines[number].block.kind is BlockKind.IMAGE
        and leads_elsewhere(lines[number].block.anchors[0].href, url)
    ]
    teasers = _told_in(lines, _cards(lines, pictured, MIN_CARDS))
    elsewhere |= _titled_figures(lines)
    return elsewhere | teasers | _linked_teasers(lines, url) | _below_text(lines, url)


def _titled_figures(lines: list[Line]) -> set[int]:
    """Numbers of images and captions that are the cards of a list: all are links."""
    titles = [
        number
        for number, line in enumerate(lines)
        if line.block.kind is BlockKind.CAPTION
        and line.is_link
        and line.words >= MIN_TITLE
    ]
    if len(titles) < MIN_CARDS:
        return set()
    above = {n - 1 for n in titles if n and lines[n - 1].block.kind is BlockKind.IMAGE}
    return above.union(titles)


def _below_text(lines: list[Line], url: str) -> set[int]:
    """Numbers of what stands on titled cards beside the title, below running text.

    Where no text stands above them, they may be all that the page has; those side by
    side with its paragraphs may be items of a round-up.
    """
    titled: list[int] = []
    for number, line in enumerate(lines):
        if line.is_link and line.words >= MIN_TITLE and line.role is Role.NONE:
            href = line.block.anchors[0].href
            again = titled and lines[titled[-1]].block.anchors[0].href == href
            if not again and leads_elsewhere(href, url):
                titled.append(number)
    cards = _cards(lines, titled, MIN_TITLED)
    told = _told_in(lines, cards)
    if not told:
        return told
    first = next(n for n, line in enumerate(lines) if cards & set(line.block.parents))
    above = [line for line in lines[:first] if line.is_prose and not line.is_link]
    parents = lines[first].block.parents
    row = next(n for n, parent in enumerate(parents) if parent in cards) + 1
    if not above or above[-1].block.parents[1:2] == parents[row : row + 1]:
        return set()
    beside = {
        number
        for number, line in enumerate(lines)
        if line.folded and not line.is_link and cards & set(line.block.parents)
        if line.role is not Role.RELATED
    }
    return told | beside | _head_over(lines, first)


def _head_over(lines: list[Line], first: int) -> set[int]:
    """What stands over a row of cards, in one element with it."""
    above = first - 1
    while above > 0 and not lines[above].folded:
        above -= 1
    head, card = lines[above], lines[first].block
    is_head = head.block.kind is BlockKind.HEADING and head.words <= MAX_HEAD
    shared = set(head.block.parents[1:2]) & set(card.parents)
    return {above} if is_head and shared and head.role is Role.NONE else set()


def _linked_teasers(lines: list[Line], url: str) -> set[int]:
    """Numbers of lines below a title inside one link to another article."""
    found: set[int] = set()
    title = ""
    for number, line in enumerate(lines):
        if not line.folded:
            continue
        href = line.block.anchors[0].href if line.is_link else ""
        is_more = href != "" and href == title
        if is_more and (not line.block.joined or number - 1 in found):
            found.add(number)
        elif not is_more:
            title = line.block.anchors[-1].href if line.is_link else ""
            title = title if title and leads_elsewhere(title, url) else ""
    return found


def _cards(lines: list[Line], leading: list[int], least: int) -> set[int]:
    """The elements that are cards, each with one of these lines.

    Cards are elements side by side in one element. Each leads to one article, and
    has a few words of text: an element with all of the text is none.
    """
    if len(leading) < least:
        return set()
    held: Counter[int] = Counter()
    beside: dict[int, set[int]] = defaultdict(set)
    for number in leading:
        held.update(lines[number].block.parents)
    for first, second in pairwise(leading):
        shared, cards = _parted(lines[first].block, lines[second].block)
        beside[shared] |= cards
    cards = {
        card
        for found in beside.values()
        if len(found) >= least
        for card in found
        if held[card] == 1
    }
    return _of_few_words(lines, cards)


def _parted(first: Block, second: Block) -> tuple[int, set[int]]:
    """The innermost element of both, and its two parts that hold one each."""
    for place, parent in enumerate(first.parents):
        if parent in second.parents:
            other = second.parents.index(parent)
            if not place or not other:
                return parent, set()
            return parent, {first.parents[place - 1], second.parents[other - 1]}
    return 0, set()


def _told_in(lines: list[Line], cards: set[int]) -> set[int]:
    """The prose of each card."""
    return {
        number
        for number, line in enumerate(lines)
        if line.is_prose and not line.is_link and cards & set(line.block.parents)
    }


def _of_few_words(lines: list[Line], cards: set[int]) -> set[int]:
    """The cards that have little prose: an element with all of the text is none."""
    told: dict[int, list[int]] = defaultdict(list)
    for line in lines:
        if line.is_prose and not line.is_link:
            for card in cards.intersection(line.block.parents):
                told[card].append(line.words)
    return {
        card
        for card in cards
        if len(told[card]) <= MAX_TOLD and sum(told[card]) <= MAX_WORDS
    }
