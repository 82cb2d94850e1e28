"""Refuses addresses that lead nowhere or for ever, each with a named rule."""

import re
from datetime import UTC, datetime
from enum import StrEnum
from itertools import pairwise
from urllib.parse import parse_qsl, urlsplit

from storage.identity import identify

FOUNDED = 1979
"""Year the agency was founded: nothing of it is older."""
MAX_LENGTH = 2_083
"""Longest address any site of this kind prints: the limit browsers set for decades;
the sitemap protocol allows 2,048. A slug of WordPress has at most 200 bytes."""
MAX_SEGMENTS = 20
MAX_PARAMETERS = 6
MAX_PLACE = 20_000
"""Highest page number believed: 20,000 pages are four times what any edition holds."""


class Trap(StrEnum):
    """Why an address is not asked for."""

    SCHEME = "scheme"
    TOO_LONG = "too_long"
    TOO_DEEP = "too_deep"
    REPEATED_SEGMENTS = "repeated_segments"
    SESSION = "session"
    CALENDAR = "calendar"
    DAY_ARCHIVE = "day_archive"
    GROWING_QUERY = "growing_query"
    ENDLESS_PAGING = "endless_paging"
    REPLY = "reply"
    SHARE = "share"
    LOGIN = "login"
    MACHINE = "machine"
    """An interface for programs: `/wp-json/`, `xmlrpc.php`."""
    SEARCH = "search"


_SESSION = re.compile(
    r"(?:php|j|asp|asp\.net_)?sess(?:ion)?_?id.*|sid|aspsessionid.*|cfid|cftoken|zenid"
    r"|oscsid",
    re.IGNORECASE,
)
_SESSION_PATH = re.compile(
    r";(?:jsessionid|phpsessid|sid)=|/\((?:[a-z]\([0-9a-z]+\))+\)/", re.IGNORECASE
)
_PATHS = (
    (
        Trap.LOGIN,
        re.compile(
            r"/(?:wp-login\.php|wp-admin|login|logout|register|wp-signup\.php)(?:/.*)?"
        ),
    ),
    (
        Trap.MACHINE,
        re.compile(r"/(?:wp-json|xmlrpc\.php|cdn-cgi|wp-cron\.php|oembed)(?:/.*)?"),
    ),
    (Trap.SEARCH, re.compile(r"/(?:search|home/googlesearch)(?:/.*)?")),
    (
        Trap.SHARE,
        re.compile(
            r"/(?:share|print|email|mail|sendtofriend)(?:/.*)?|.*/(?:print|share|email)"
        ),
    ),
    (Trap.REPLY, re.compile(r".*/(?:trackback|comment-page-[0-9]+)")),
)
_QUERIES = {
    "replytocom": Trap.REPLY,
    "share": Trap.SHARE,
    "print": Trap.SHARE,
    "s": Trap.SEARCH,
    "q": Trap.SEARCH,
    "search": Trap.SEARCH,
    "rest_route": Trap.MACHINE,
    "add-to-cart": Trap.LOGIN,
    "redirect_to": Trap.LOGIN,
}
_CALENDAR_NAMES = frozenset(
    ("month", "mon", "year", "yr", "day", "date", "cal", "week")
)
_PLACES = frozenset(("page", "paged", "pg", "start", "offset"))
_DATE_PATH = re.compile(
    r"(?:/[a-z\-]+)?/(?P<year>[0-9]{4})(?:/(?P<month>[0-9]{1,2})"
    r"(?:/(?P<day>[0-9]{1,2}))?)?(?:/page/[0-9]+)?"
)


def trap_in(url: str, *, this_year: int | None = None) -> Trap | None:
    """Name the rule that refuses an address; none where it may be asked for.

    An address with a key is judged by its canonical form: a session id behind it
    names nothing and costs no article.
    """
    if not url[:8].lower().startswith(("http://", "https://")):
        return Trap.SCHEME
    identity = identify(url)
    judged = identity.url if identity.key else url
    if len(judged) > MAX_LENGTH:
        return Trap.TOO_LONG
    try:
        parts = urlsplit(judged)
    except ValueError:
        return Trap.SCHEME
    if identity.key:
        return None
    path = parts.path.rstrip("/").lower()
    year = this_year or datetime.now(UTC).year
    return _in_path(path, year) or _in_query(parse_qsl(parts.query), year)


def _in_path(path: str, this_year: int) -> Trap | None:
    segments = [segment for segment in path.split("/") if segment]
    if len(segments) > MAX_SEGMENTS:
        return Trap.TOO_DEEP
    if _SESSION_PATH.search(path + "/"):
        return Trap.SESSION
    if _repeats(segments):
        return Trap.REPEATED_SEGMENTS
    for trap, pattern in _PATHS:
        if pattern.fullmatch(path):
            return trap
    dated = _DATE_PATH.fullmatch(path)
    if dated:
        return _in_date(dated, this_year)
    if re.search(r"/page/[0-9]{6,}|/page/[2-9][0-9]{4}", path):
        return Trap.ENDLESS_PAGING
    return None


def _repeats(segments: list[str]) -> bool:
    """Tell whether words of a path come round again: three times, or two in a row."""
    words = [segment for segment in segments if not segment.isdigit()]
    if any(words.count(word) > 2 for word in set(words)):
        return True
    pairs = list(pairwise(segments))
    return any(
        pair == after and not (pair[0].isdigit() and pair[1].isdigit())
        for pair, after in zip(pairs, pairs[2:], strict=False)
    )


def _in_date(dated: re.Match[str], this_year: int) -> Trap | None:
    """Month archives of plausible years are bounded; a day of each is not needed."""
    if not FOUNDED <= int(dated["year"]) <= this_year + 1:
        return Trap.CALENDAR
    if dated["month"] and not 1 <= int(dated["month"]) <= 12:
        return Trap.CALENDAR
    return Trap.DAY_ARCHIVE if dated["day"] else None


def _in_query(pairs: list[tuple[str, str]], this_year: int) -> Trap | None:
    names = [name.lower() for name, _ in pairs]
    if any(_SESSION.fullmatch(name) for name in names):
        return Trap.SESSION
    for name, value in pairs:
        trap = _QUERIES.get(name.lower())
        if trap:
            return trap
        if name.lower() == "m" and not _is_month(value, this_year):
            return Trap.CALENDAR
        if name.lower() in _PLACES and value.isdigit() and len(value.lstrip("0")) > 6:
            return Trap.ENDLESS_PAGING
    if _CALENDAR_NAMES.intersection(names):
        return Trap.CALENDAR
    if len(names) > MAX_PARAMETERS or len(set(names)) < len(names):
        return Trap.GROWING_QUERY
    return None


def _is_month(value: str, this_year: int) -> bool:
    return (
        re.fullmatch("[0-9]{4}(?:[0-9]{2})?", value) is not None
        and FOUNDED <= int(value[:4]) <= this_year + 1
    )
