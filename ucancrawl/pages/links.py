"""What the article prints as links: related, inline, language, syndication."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from storage.identity import AddressKind, identify
from storage.record import Link, LinkKind
from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.body_lines import Body
from ucancrawl.pages.labels import POINTERS, Line, Role
from ucancrawl.pages.metadata import absolute
from ucancrawl.pages.title_links import is_known_title, is_title_of_other
from ucancrawl.words.author_heads import OTHERS
from ucancrawl.words.words import folded

ENGLISH = re.compile(r"\b(?:the|of|for|and|with|to|by|from|after|over)\b", re.I)
MARKED = 6
"""One letter of so many has a mark in Vietnamese, whose titles may say "to" as well."""
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?|@\w+")
"""A link's text that is an address: of a person or a site, no title."""
DAY = re.compile(r"\s+\(?\d{1,2}([./-])\d{1,2}\1\d{4}\)?$")
"""Behind a related title: when it was published."""
LOST = ("", "#")
"""Addresses of titles that a saved page has lost."""
MIN_TITLE = 3
"""Words of a title that has no address."""
SCHEMES = ("http", "https")


@lru_cache(maxsize=512)
def whole_address(href: str, url: str, base: str | None) -> str | None:
    """An address that can be asked for, else null; of one page often the same."""
    found = absolute(href, url, base)
    if found is None:
        return None
    try:
        scheme = urlsplit(found).scheme
    except ValueError:
        return None
    return found if scheme in SCHEMES else None


def leading_elsewhere(lines: list[Line], url: str, base: str | None) -> set[int]:
    """Numbers of images that are links to another article than this page's.

    Those that lead to a home page are logos and flags.
    """
    own = identify(url).key
    found = set()
    for number, line in enumerate(lines):
        if line.block.kind is BlockKind.IMAGE and line.block.anchors:
            address = whole_address(line.block.anchors[0].href, url, base)
            leads = identify(address) if address else None
            if leads and (
                leads.kind is AddressKind.HOME or leads.key not in (None, own)
            ):
                found.add(number)
    return found


def leads_elsewhere(href: str, url: str) -> bool:
    """Whether a link of a page leads to another article of ours."""
    address = whole_address(href, url, None)
    key = identify(address).key if address else None
    return key is not None and key != identify(url).key


def article_links(
    lines: list[Line],
    body: Body,
    kept: list[int],
    glued: dict[int, str],
    url: str,
    base: str | None,
) -> list[Link]:
    """Links in page order; a title printed without an address keeps a null one."""
    own = identify(url).key
    placed: list[tuple[int, Link]] = []
    for number in kept:
        rest = glued.get(number, "")
        titles = []
        for anchor in lines[number].block.anchors:
            address = whole_address(anchor.href, url, base)
            if address and anchor.text and _is_other(address, own):
                is_title = anchor.text in rest
                kind = LinkKind.RELATED if is_title else LinkKind.INLINE
                titles += [anchor.text] if is_title else []
                placed.append((number, Link(kind, anchor.text, address)))
        if rest and not titles:
            placed.append((number, Link(LinkKind.RELATED, rest)))
    for number in body.related:
        links = _related(lines[number], url, base, own)
        if number in body.loose:
            is_near = body.loose[number]
            links = [
                one for one in links if is_near and is_known_title(one.text, one.url)
            ]
        placed += [(number, link) for link in links]
    for number in body.sources:
        link = _source(lines, number, url, base)
        if link:
            placed.append((number, link))
    placed.sort(key=lambda item: item[0])
    return list(dict.fromkeys(link for _, link in placed))


def _related(line: Line, url: str, base: str | None, own: str | None) -> list[Link]:
    links = []
    for anchor in line.block.anchors:
        address = whole_address(anchor.href, url, base)
        if not anchor.text or ADDRESS.fullmatch(anchor.text):
            continue
        if OTHERS.fullmatch(folded(anchor.text)):
            continue  # a tab
        if anchor.href.strip() in LOST and not line.ends and line.words >= MIN_TITLE:
            links.append(Link(LinkKind.RELATED, anchor.text.lstrip(POINTERS)))
            continue
        if address and is_title_of_other(anchor.text, address, own):
            kind = LinkKind.RELATED
            if line.value != line.text and _is_abroad(address, own):
                kind = LinkKind.LANGUAGE
            is_labelled = line.value and anchor.text.endswith(line.value)
            title = line.value if is_labelled else anchor.text
            bare = DAY.sub("", title.lstrip(POINTERS))
            links.append(Link(kind, bare or title, address))
    if not line.block.anchors and line.value:
        english = own is not None and _is_english(line.value) and not _english(own)
        kind = LinkKind.LANGUAGE if english else LinkKind.RELATED
        links.append(Link(kind, line.value))
    return links


def _is_abroad(address: str, own: str | None) -> bool:
    """Whether an address is of an edition in another language."""
    key = identify(address).key
    return key is not None and own is not None and _english(key) != _english(own)


def _english(key: str) -> bool:
    return key.partition(":")[0] in ("english", "india")


def _is_english(title: str) -> bool:
    """Whether a title is English, by its small words and its letters without marks."""
    letters = [letter for letter in title if letter.isalpha()]
    marked = sum(not letter.isascii() for letter in letters)
    return ENGLISH.search(title) is not None and marked * MARKED < len(letters)


def language_links(
    alternates: list[tuple[str, str]], url: str, base: str | None
) -> list[Link]:
    """Articles that `hreflang` names as this one in another language."""
    own = identify(url).key
    links = []
    for language, href in alternates:
        address = whole_address(href, url, base)
        key = identify(address).key if address else None
        if address and key and key != own:
            links.append(Link(LinkKind.LANGUAGE, language, address))
    return links


def _source(lines: list[Line], number: int, url: str, base: str | None) -> Link | None:
    line = lines[number]
    for anchor in line.block.anchors:
        address = whole_address(anchor.href, url, base)
        if address:
            return Link(LinkKind.SYNDICATION, line.value, address)
    if line.role is Role.SOURCE or line.role is Role.READ_FULL:
        return Link(LinkKind.SYNDICATION, line.value)
    return None


def _is_other(address: str, own: str | None) -> bool:
    identity = identify(address)
    return identity.key is None or identity.key != own
