"""The day that a page prints at its very top: that of the visit, no article's."""

from ucancrawl.pages.block import Region
from ucancrawl.pages.labels import Line, Role

TOP = frozenset((Region.HEADER, Region.NAV))
MENU = frozenset((Role.NAVIGATION, Role.LANGUAGE, Role.SHARE, Role.SITE))


def is_of_visit(lines: list[Line], number: int, headline: int) -> bool:
    """Whether a day above the headline stands at the page's top, or above a menu.

    An article's own day stands beside its headline, with its section at most between.
    """
    line = lines[number]
    if line.block.region in TOP and lines[headline].block.region not in TOP:
        return True
    between = lines[number + 1 : headline]
    links = sum(one.is_link and one.role is not Role.BYLINE for one in between)
    return links > 1 or any(one.role in MENU for one in between)
