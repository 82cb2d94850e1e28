"""The day that a page prints at its very top: that of the visit, no article's."""

from ucancrawl.pages.block import Region
from ucancrawl.pages.labels import SIGNS, Line, Role

TOP = frozenset((Region.HEADER, Region.NAV))
MENU = frozenset((Role.NAVIGATION, Role.LANGUAGE, Role.SHARE))


def is_of_visit(lines: list[Line], number: int, headline: int) -> bool:
    """Whether a day above the headline stands at the page's top, or above a menu.

    An article's own day stands beside its headline, with its section at most between.
    """
    line = lines[number]
    if line.block.region in TOP and lines[headline].block.region not in TOP:
        return True
    between = [one for one in lines[number + 1 : headline] if one.role not in SIGNS]
    if any(one.role is Role.SITE for one in between):
        return True
    return sum(one.is_link or one.role in MENU for one in between) > 1
