"""What refuses its visitor at an address that is no article's."""

import re

from storage.identity import AddressKind, identify
from ucancrawl.pages.page import Page, Verdict
from ucancrawl.pages.reader import read_whatever
from ucancrawl.pages.verdict import wall_in

PAGES_OF_LINKS = frozenset({AddressKind.HOME, AddressKind.LISTING, AddressKind.SERIES})
"""What stands here instead is no page of the site's own to log in."""
ASKS_PASSWORD = re.compile(rb"<input\b[^<>]*\btype\s*=\s*[\"']?password\b", re.I)
LOGIN_WORDS = 60
"""Words of a page that has a form to log in and nothing else, in any language."""


def wall_shown(page: Page) -> Verdict | None:
    """What a page refuses its visitor with, whatever its address is that of.

    `read_page` would judge a page for logging in by its address alone: no article.
    """
    html = page.html or b""
    if not html.strip():
        return Verdict.EMPTY
    _, _, seen = read_whatever(page, identify(page.url))
    refused = wall_in(seen)
    if refused:
        return refused[0]
    words = sum(line.words for line in seen.lines if not line.block.hidden)
    if words <= LOGIN_WORDS and ASKS_PASSWORD.search(html):
        return Verdict.LOGIN
    return None
