"""Cards: a picture that leads to another article, its title, a line of teaser."""

from collections import Counter, defaultdict
from itertools import pairwise

from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.labels import Line
from ucancrawl.pages.links import leading_elsewhere, leads_elsewhere

MIN_CARDS = 3
"""Side by side; fewer may be pictures of the article."""
MAX_TOLD = 2
"""Paragraphs of a teaser."""
MAX_WORDS = 80


def of_others(lines: list[Line], url: str, base: str | None) -> set[int]:
    """Numbers of images that lead elsewhere, and of the teasers on their cards."""
    elsewhere = leading_elsewhere(lines, url, base)
    return elsewhere | _teasers(lines, elsewhere, url) | _linked_teasers(lines, url)


def _linked_teasers(lines: list[Line], url: str) -> set[int]:
    """Numbers of lines below a title inside one link to another article."""
    found = set()
    for number, (above, line) in enumerate(pairwise(lines), 1):
        if line.is_link and above.is_link and not line.block.joined:
            title, teaser = above.block.anchors[-1], line.block.anchors[0]
            if title.href == teaser.href and leads_elsewhere(teaser.href, url):
                found.add(number)
    return found


def _teasers(lines: list[Line], elsewhere: set[int], url: str) -> set[int]:
    """Numbers of the teasers' lines.

    Cards are elements side by side in one element. Each leads to one article, and
    has a few words of text: an element with all of the text is none.
    """
    images = [
        number
        for number in sorted(elsewhere)
        if lines[number].block.kind is BlockKind.IMAGE
        and leads_elsewhere(lines[number].block.anchors[0].href, url)
    ]
    if len(images) < MIN_CARDS:
        return set()
    held: Counter[int] = Counter()
    beside: dict[int, set[int]] = defaultdict(set)
    for number in images:
        held.update(lines[number].block.parents)
    for first, second in pairwise(images):
        shared, cards = _parted(lines[first].block, lines[second].block)
        beside[shared] |= cards
    cards = {
        card
        for found in beside.values()
        if len(found) >= MIN_CARDS
        for card in found
        if held[card] == 1
    }
    return _told_in(lines, cards)


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
    """The prose of each card that has little of it."""
    told: dict[int, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if line.is_prose and not line.is_link:
            for card in cards.intersection(line.block.parents):
                told[card].append(number)
    return {
        number
        for numbers in told.values()
        if len(numbers) <= MAX_TOLD
        and sum(lines[number].words for number in numbers) <= MAX_WORDS
        for number in numbers
    }
