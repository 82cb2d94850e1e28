"""When an address is worth asking for again: the policy, without any database.

The steps are a start before an archive knows its own rates: news is corrected in
its first days, and hardly ever after a year. What an article showed at its visits so
far then makes its own step shorter or longer.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.identity import AddressKind
from storage.outcome import FrontierState

SOURCE_KINDS = frozenset(
    {
        AddressKind.HOME,
        AddressKind.FEED,
        AddressKind.SITEMAP,
        AddressKind.ROBOTS,
        AddressKind.LISTING,
        AddressKind.SERIES,
    }
)
"""Pages that are asked for what they name."""

_EVERY_RUN = frozenset({AddressKind.HOME, AddressKind.FEED, AddressKind.ROBOTS})
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)

ARTICLE_STEPS: tuple[tuple[timedelta, timedelta], ...] = (
    (2 * _DAY, 6 * _HOUR),
    (7 * _DAY, _DAY),
    (30 * _DAY, 7 * _DAY),
    (365 * _DAY, 60 * _DAY),
)
"""Up to this age an article is asked for again after this time."""

OLD_ARTICLE = 365 * _DAY
RATE = 0.1
"""Edits for each recheck that the steps were made for, before any is known."""
BELIEF = 10
"""Rechecks that this first belief weighs as much as."""
SOONER, LATER = 4.0, 0.5
"""How far experience bends a step: an edit seen is certain, none seen may be luck."""
STANDING_PAGE = 90 * _DAY
"""For pages such as "About us", which are no news and name none."""
FIRST_RETRY = _HOUR
LONGEST_RETRY = 30 * _DAY
FIRST_GONE = 7 * _DAY
LONGEST_GONE = 365 * _DAY
LONGEST_OUTAGE = _DAY
"""For what no page is to blame for: the network, the host, the certificate."""
OUTAGES = frozenset(
    {
        *("timeout", "name_unknown", "connection_refused", "connection_lost"),
        *("proxy_refused", "unreachable", "network", "tls", "certificate"),
        *("robots_unavailable", "robots_unreachable", "internal"),
        *("http_429", "http_502", "http_503", "http_504"),
    }
)
"""Causes that speak of the way to a page and not of the page."""
REFUSED = 30 * _DAY
READ_AS_NONE = frozenset(
    {
        *("no_article", "listing", "home", "not_a_page", "not_html"),
        *("other_article", "same_page"),
    }
)
"""Refusals by what a page showed: the page may be another one the next day."""
FIRST_LOOK = _DAY
"""After which such a page is looked at again; then later and later."""
LISTING_STEP = 6 * _HOUR
LONGEST_LISTING = 30 * _DAY
FRUITFUL = 4
"""A listing that brings something at least every so many visits is asked each run."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What the policy may know of an address after a visit."""

    kind: str
    state: str
    at: datetime
    born_at: datetime
    """When the article was published, else when its address was first seen."""
    tries: int = 0
    """Failures in a row, this one included; of refusals one a day."""
    visits: int = 1
    changes: int = 0
    reason: str | None = None


def next_due(visit: Visit) -> datetime:
    """When to ask again. Never never: what failed for years may be back."""
    return visit.at + _wait(visit)


def is_second_look(
    before: str, tried_at: datetime | None, state: str, at: datetime
) -> bool:
    """Whether it was refused on this day already: a second time says no more."""
    return (
        before == state == FrontierState.REFUSED
        and tried_at is not None
        and tried_at.date() == at.date()
    )


def _wait(visit: Visit) -> timedelta:
    match visit.state:
        case FrontierState.FAILED:
            if visit.kind in _EVERY_RUN:
                return timedelta(0)
            longest = LONGEST_OUTAGE if visit.reason in OUTAGES else LONGEST_RETRY
            return _doubled(FIRST_RETRY, visit.tries, longest)
        case FrontierState.REFUSED:
            # A robots.txt holds for a day (RFC 9309, section 2.4); our rules longer.
            if (visit.reason or "").startswith("robots"):
                return _DAY
            if visit.reason in READ_AS_NONE:
                return _doubled(FIRST_LOOK, visit.tries, REFUSED)
            return REFUSED
        case FrontierState.GONE:
            return _doubled(FIRST_GONE, visit.tries, LONGEST_GONE)
    if visit.kind in SOURCE_KINDS:
        return _wait_source(visit)
    if visit.kind == AddressKind.PAGE:
        return STANDING_PAGE
    return _wait_article(visit)


def _doubled(first: timedelta, tries: int, longest: timedelta) -> timedelta:
    # Capped before it is multiplied: a timedelta holds no 2 ** 60 hours.
    doublings = min(max(tries - 1, 0), 20)
    return min(first * (1 << doublings), longest)


def _wait_source(visit: Visit) -> timedelta:
    """Nothing for what brings news often; longer the more visits brought none."""
    fruitless = visit.visits - FRUITFUL * visit.changes
    if visit.kind in _EVERY_RUN or fruitless <= 0:
        return timedelta(0)
    return min(LISTING_STEP * min(fruitless, 10_000), LONGEST_LISTING)


def _wait_article(visit: Visit) -> timedelta:
    age = visit.at - visit.born_at
    step = next((wait for limit, wait in ARTICLE_STEPS if age < limit), OLD_ARTICLE)
    # The first visit brought the article itself.
    edits, rechecks = max(visit.changes - 1, 0), max(visit.visits - 1, 0)
    rate = (edits + RATE * BELIEF) / (rechecks + BELIEF)
    bent = step / min(max(rate / RATE, LATER), SOONER)
    return min(max(bent, _HOUR), OLD_ARTICLE)
