"""What the article prints as links: related, inline, language, syndication."""

from urllib.parse import urlsplit

from storage.identity import AddressKind, identify
from storage.record import Link, LinkKind
from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.body import Body
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.metadata import absolute

SCHEMES = ("http", "https")


def whole_address(href: str, url: str, base: str | None) -> str | None:
    """An address that can be asked for, else null."""
    found = absolute(href, url, base)
    if found is None:
        return None
    try:
        scheme = urlsplit(found).scheme
    except ValueError:
        return None
    return found if scheme in SCHEMES else None


def leading_elsewhere(lines: list[Line], url: str, base: str | None) -> set[int]:
    """Numbers of images that are links to another article than this page's."""
    own = identify(url).key
    found = set()
    for number, line in enumerate(lines):
        if line.block.kind is BlockKind.IMAGE and line.block.anchors:
            address = whole_address(line.block.anchors[0].href, url, base)
            key = identify(address).key if address else None
            if key is not None and key != own:
                found.add(number)
    return found


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
        for anchor in lines[number].block.anchors:
            address = whole_address(anchor.href, url, base)
            if address and anchor.text and _is_other(address, own):
                placed.append((number, Link(LinkKind.INLINE, anchor.text, address)))
        if number in glued:
            placed.append((number, Link(LinkKind.RELATED, glued[number])))
    for number in body.related:
        placed += [(number, link) for link in _related(lines[number], url, base, own)]
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
        if address and anchor.text and _is_article(address, own):
            links.append(Link(LinkKind.RELATED, anchor.text, address))
    if not line.block.anchors and line.text:
        links.append(Link(LinkKind.RELATED, line.text))
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


def _is_article(address: str, own: str | None) -> bool:
    identity = identify(address)
    if identity.key is None:
        return identity.kind in (AddressKind.NOT_OURS, AddressKind.PAGE)
    return identity.key != own
