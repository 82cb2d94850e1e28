"""Tells by where a link leads whether its words are the title of another article."""

import re
from urllib.parse import urlsplit

from storage.identity import AddressKind, identify
from ucancrawl.pages.belonging import slug_terms, speaks_of_address
from ucancrawl.pages.labels import HAN, count_words
from ucancrawl.pages.tag_rows import TAG
from ucancrawl.pages.trail import ADDRESS as FILED
from ucancrawl.words.site_pages import SITE_PAGES
from ucancrawl.words.words import folded

MIN_TITLE = 3
"""Words of a title whose address names no article of ours."""
MIN_HEADLINE = 6
"""Words of a title that no section's name has."""
MIN_HAN = 8
"""The same of ideographs."""
MIN_TERMS = 2
"""Words of an address that speaks."""
TOOL = re.compile(
    r"/(?:print(?:er|able|[-_]?friendly|[-_]?version)?|e?-?mail|send(?:mail|tofriend)?|"
    r"share|tell-?a-?friend|recommend|log-?in|sign-?in|sign-?up|register|subscribe|"
    r"cetak|kirim|in-bai)(?:[/_.?]|$)",
    re.IGNORECASE,
)
"""Where a link leads that does something with the page or with the reader."""
HOME = re.compile(
    r"(?:/.*)?/(?:index|default|home|main)\.[a-z]{3,5}|/(?:index|home|news|en|id|vi|zh)?/?",
    re.IGNORECASE,
)
"""The path of a home page, or of a folder's."""
NUMBERED = re.compile(r"/(?!page/|(?:19|20)\d\d/)[^/]+/\d+(?:\.[a-z]{3,5})?/?")
"""A path that ends in the number of what it shows, no page of a list and no month."""


def is_title_of_other(text: str, address: str, own: str | None) -> bool:
    """Whether a link below a label of related titles is one of them.

    Of an address whose shape names no article, its own words tell: the article's, or a
    number. What leads to a tag, to a tool, home, or to a section is none.
    """
    identity = identify(address)
    if identity.key is not None:
        return identity.key != own and TAG.search(address) is None
    if folded(text) in SITE_PAGES:
        return False
    if TAG.search(address) or count_words(text) < MIN_TITLE or _is_furniture(address):
        return False
    if identity.kind is AddressKind.DIRECTORY and "/news/" not in address:
        return False  # a diocese, a country
    if identity.kind in (AddressKind.LISTING, AddressKind.DIRECTORY):
        is_headline = (
            count_words(text) >= MIN_HEADLINE or len(HAN.findall(text)) >= MIN_HAN
        )
        return is_headline or says_title(text, address) or _is_numbered(address)
    return identity.kind in (AddressKind.NOT_OURS, AddressKind.PAGE)


def is_known_title(text: str, address: str | None) -> bool:
    """Whether a link without any label leads to an article by its address alone."""
    if address is None or folded(text) in SITE_PAGES:
        return False
    return identify(address).key is not None or says_title(text, address)


def says_title(text: str, address: str) -> bool:
    """Whether the address is made of the words of the text.

    >>> says_title("Potters count their bricks", "https://a.example/potters-count-bricks/")
    True
    >>> says_title("More stories from India", "https://a.example/india/")
    False
    """
    return len(slug_terms(address)) >= MIN_TERMS and speaks_of_address(
        address, [text], most=True
    )


def _is_furniture(address: str) -> bool:
    parts = urlsplit(address)
    filed = FILED.search(parts.path)
    return (
        TOOL.search(parts.path) is not None
        or (filed is not None and "/" not in parts.path[filed.end() :].rstrip("/"))
        or (not parts.query and HOME.fullmatch(parts.path) is not None)
    )


def _is_numbered(address: str) -> bool:
    return NUMBERED.fullmatch(urlsplit(address).path) is not None
