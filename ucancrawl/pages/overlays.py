"""Cards whose link is empty and lies over them: it belongs to the title beside it."""

from lxml.etree import SubElement, XPath, _Element

EMPTY_LINKS = XPath("//a[@href][not(*)][not(normalize-space())]")

REACH = 3
"""Elements around an empty link in which its card's title stands."""
FEWEST = 2
"""Cards of a row; one alone may be a headline beside the icon of a tool."""
TITLES = ("h2", "h3", "h4", "h5", "h6")


def link_titles(root: _Element) -> None:
    """Put empty links around the one heading of their card, where it has none itself.

    Style sheets stretch such a link over its card (Bootstrap's `stretched-link`).
    """
    found: dict[_Element, str] = {}
    doubtful: set[_Element] = set()
    links = EMPTY_LINKS(root)
    for link in links if isinstance(links, list) else ():
        if isinstance(link, _Element) and (href := link.get("href")):
            title = _title_beside(link)
            if title is not None and found.setdefault(title, href) != href:
                doubtful.add(title)  # the icons of several tools
    cards = [title for title in found if title not in doubtful]
    if len(cards) >= FEWEST:
        for title in cards:
            _wrap(title, found[title])


def _title_beside(link: _Element) -> _Element | None:
    card = link.getparent()
    for _ in range(REACH):
        if card is None:
            return None
        titles = list(card.iter(*TITLES))
        if titles:
            is_one = len(titles) == 1 and titles[0].find(".//a") is None
            is_free = next(titles[0].iterancestors("a"), None) is None
            return titles[0] if is_one and is_free else None
        card = card.getparent()
    return None


def _wrap(title: _Element, href: str) -> None:
    inner = list(title)
    link = SubElement(title, "a", href=href)
    link.text, title.text = title.text, None
    for child in inner:
        link.append(child)
