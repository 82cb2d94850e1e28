"""Another program's reading of the body: trafilatura's, and how far it agrees."""

import re
from collections import Counter

from ucancrawl.pages.page import Page

ONE_IN = 5
"""Of the pages that are looked at, chosen by the digest of the key."""
DISAGREES_BELOW = 0.8
"""Token F1 under which the two bodies are not the same text."""
_TOKEN = re.compile(r"[\u3400-\u9fff]|\w+")


def second_opinion(page: Page, body: str | None) -> float | None:
    """Token F1 of the body against trafilatura's; null for bare text."""
    if page.html is None:
        return None
    # A heavy import that only health needs.
    import trafilatura

    other = trafilatura.extract(
        page.html,
        include_comments=False,
        include_tables=False,
        include_images=False,
        deduplicate=False,
    )
    return token_f1(body or "", other or "")


def token_f1(one: str, other: str) -> float:
    """How much two texts share, word by word, order aside.

    >>> token_f1("one two three", "one two four")
    0.667
    >>> token_f1("", "")
    1.0
    """
    first, second = (Counter(_TOKEN.findall(t.casefold())) for t in (one, other))
    if not first and not second:
        return 1.0
    shared = (first & second).total()
    return round(2 * shared / (first.total() + second.total()), 3)
