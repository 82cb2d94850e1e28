"""Short texts under a real headline that are not its own: what a server put there.

Walls, notes that a story was withdrawn, places that are kept for it. Metadata, day and
signature are the story's; its words are missing.
"""

from itertools import pairwise

from ucancrawl.pages.belonging import HAN, slug_terms, speaks_of_address
from ucancrawl.pages.seen import Seen
from ucancrawl.words.in_place import IN_PLACE
from ucancrawl.words.words import folded

LONGEST = 150
"""Words of what stands in place of a text."""
FIRST = 3
"""Lines in which it says so."""
LETTERS = 4
"""Of a word that two texts share for a reason."""
QUOTES = frozenset('"“”«»「」『』')


def stands_in_place(seen: Seen) -> bool:
    """Whether the text says that the article is not here, and nothing of it."""
    if not seen.headline or seen.body_words > LONGEST or QUOTES & set(seen.body):
        return False
    told = [seen.lines[number].folded for number in seen.kept]
    says_so = any(IN_PLACE.search(line) for line in told[:FIRST])
    return says_so and not (_speaks_of_address(seen) or _shares(seen))


def _speaks_of_address(seen: Seen) -> bool:
    """Whether words of the address stand in the text; none can in pinyin."""
    url = seen.page.url
    is_told = len(slug_terms(url)) > 1 and not HAN.search(seen.headline)
    return is_told and speaks_of_address(url, [seen.body])


def _shares(seen: Seen) -> bool:
    """Whether the text has a word of its headline, or two syllables in a row."""
    headline, body = folded(seen.headline), folded(seen.body)
    if HAN.search(headline):
        pairs = (headline[n : n + 2] for n in range(len(headline) - 1))
        return any(HAN.fullmatch(pair) and pair in body for pair in pairs)
    words = headline.split()
    if seen.page.edition.language.startswith("vi"):
        pairs = (f"{one} {two}" for one, two in pairwise(words))
        return any(pair in body for pair in pairs)
    return any(len(word) >= LETTERS and word in body for word in words)
