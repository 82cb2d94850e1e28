"""Addresses and times that the Wayback Machine put around somebody else's page."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from ucancrawl.pages.replay import WRAPPED, unwrapped

BARE = re.compile(
    r"https?://(?:web|wayback|webarchive)[\w.-]*/(?:[\w-]+/)*?"
    r"(?P<at>\d{14}|\d{8})(?:[a-z]{2}_)?/(?P<url>.+)\Z",
    re.I,
)
"""Where the inner address has no scheme, the host must tell that it is wrapped."""
BANNER = re.compile(
    rb"FILE ARCHIVED ON (\d\d:\d\d:\d\d \w{3} \d\d, \d{4}) AND RETRIEVED"
)


def unwrap(url: str) -> tuple[str, datetime | None]:
    """The address inside an archive's address, and the time it names.

    >>> unwrap("https://web.archive.org/web/20150527083000id_/http://news.example/a")[0]
    'http://news.example/a'
    >>> unwrap("http://news.example/a")
    ('http://news.example/a', None)
    """
    found = WRAPPED.match(url) or BARE.match(url)
    if not found:
        return url, None
    inner = unwrapped(url) if found.re is WRAPPED else f"http://{found['url']}"
    if len(found["at"]) not in (8, 14):
        return inner, None
    try:
        at = datetime.strptime(found["at"].ljust(14, "0") + "Z", "%Y%m%d%H%M%S%z")
    except ValueError:
        return inner, None
    return inner, at


def memento_time(value: str | None) -> datetime | None:
    """A Memento-Datetime header, RFC 7089."""
    if not value:
        return None
    try:
        at = parsedate_to_datetime(value)
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        return None


def banner_time(html: bytes) -> datetime | None:
    """The comment at the end of a page that was saved out of the Wayback Machine."""
    found = BANNER.search(html)
    if not found:
        return None
    try:
        at = datetime.strptime(found[1].decode() + "Z", "%H:%M:%S %b %d, %Y%z")
    except ValueError:
        return None
    return at
