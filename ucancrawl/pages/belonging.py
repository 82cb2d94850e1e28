"""Whether a page belongs to its address, and whether it has the marks of news.

A server that answers an article's address with a notice of its own (consent,
error, sign-in, maintenance, search) shows text that has nothing to do with the
address: no word of the slug, which is made from a headline, and none of the
marks that an agency prints with a story.
"""

import re
from functools import lru_cache

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.headline import slug_words, unaccented
from ucancrawl.pages.labels import DATES, Line, Role

LONG_ENOUGH = 4
"""Letters; shorter words of a slug stand in any text."""
HAN = re.compile(r"[㐀-鿿]+")
NOTICE = 45
"""Words; a notice of a server has fewer, the shortest brief of an agency more."""
_MARKS = DATES | {Role.BYLINE, Role.CREDIT, Role.SECTION, Role.KEYWORDS}


@lru_cache(maxsize=512)
def slug_terms(address: str) -> frozenset[str]:
    """What a page of this address would speak of: long words, pairs of Han."""
    terms: set[str] = set()
    for word in slug_words(address):
        if HAN.fullmatch(word):
            terms |= {word[i : i + 2] for i in range(len(word) - 1)}
        elif len(word) >= LONG_ENOUGH and not word.isdigit():
            terms.add(unaccented(word.lower()))
    return frozenset(terms)


def speaks_of_address(address: str, texts: list[str], *, most: bool = False) -> bool:
    """Whether the words of the address stand in the text, or `most` of them.

    One word of a long slug may stand in any text by chance; an address whose slug
    says nothing (a bare number) is no evidence against its page.
    """
    terms = slug_terms(address)
    if len(terms) < 2:
        return True
    text = unaccented(" ".join(texts).lower())
    found = sum(term in text for term in terms)
    return found * 2 >= len(terms) if most else found >= (2 if len(terms) > 3 else 1)


def has_marks_of_news(lines: list[Line]) -> bool:
    """A date, a signature, a label of section or tags, or a picture with words."""
    return any(
        line.role in _MARKS
        or (line.block.kind is BlockKind.IMAGE and line.words >= 3)
        or line.block.kind is BlockKind.CAPTION
        for line in lines
        if not line.block.hidden
    )
