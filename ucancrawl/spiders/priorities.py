"""In which order a run asks for what waits: sources, new articles, known ones."""

from storage.identity import AddressKind
from storage.turned_away import TurnedAway
from ucancrawl.errand import Errand

PRIORITIES = {
    AddressKind.ROBOTS: 1000,
    AddressKind.SITEMAP: 900,
    AddressKind.FEED: 800,
    AddressKind.HOME: 700,
    AddressKind.LISTING: 400,
    AddressKind.SERIES: 400,
    AddressKind.DIRECTORY: 350,
    AddressKind.PAGE: 50,
}
NEW_ARTICLE = 500
RECHECK = 100
LAST = -1000
"""What may end a host's run for all others is asked when they have been."""


def priority_of(kind: AddressKind, errand: Errand, turned: TurnedAway) -> int:
    """The priority of an errand, as Scrapy takes it: higher is asked sooner."""
    if errand.is_article:
        if errand.url_key in turned.addresses:
            return LAST
        return NEW_ARTICLE if errand.is_new else RECHECK
    if errand.url_key in turned.alone and kind != AddressKind.ROBOTS:
        return LAST
    return PRIORITIES.get(kind, 0)
