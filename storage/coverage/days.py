"""Articles per day and month against what this archive's own history lets expect."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from math import exp, sqrt
from statistics import median

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.tables import Article, Extraction, Revision

AROUND_MONTHS = 6
AROUND_WEEKS = 8
AROUND_SILENCE = timedelta(days=182)
ODD = 3.5
"""Robust deviations that make a number odd (Iglewicz and Hoaglin 1993)."""
FALSE_ALARMS = 0.01
"""Silences that chance alone may bring in a whole history."""
RARE = 0.0002326
"""The share of chance that lies below 3.5 deviations."""
_FEWEST = 4
"""Neighbours without which nothing can be expected."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Expected:
    """One day or month beside its neighbours."""

    period: str
    """`2019-03` or `2019-03-22`."""
    articles: int
    expected: float | None
    """Median of its neighbours; null where there are too few."""
    low: int | None
    """Fewer would be a gap."""
    is_gap: bool


@dataclass(frozen=True, slots=True)
class Silence:
    """Days on end without an article where some were to be expected."""

    first: date
    last: date
    expected: float
    """Articles that the half years around it would have had in these days."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """When an edition's articles were published."""

    dated: int = 0
    undated: int = 0
    months: list[Expected] = field(default_factory=list)
    thin_days: list[Expected] = field(default_factory=list)
    """Days with far fewer articles than such days of the week around them."""
    silences: list[Silence] = field(default_factory=list)
    days: dict[str, int] = field(default_factory=dict)
    """Articles by day, days without any left out."""


def calendar(session: Session, edition: str, today: date) -> Calendar:
    """The calendar of one edition; `today` and what comes after it expect nothing."""
    published = session.execute(
        select(Article.key, Extraction.date_published)
        .outerjoin(Revision, Revision.id == Article.revision_id)
        .outerjoin(Extraction, Extraction.id == Revision.extraction_id)
        .where(Article.edition == edition)
    ).all()
    days = [_day(text) for _, text in published]
    known = [day for day in days if day is not None]
    return calendar_of(known, len(days) - len(known), today)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def calendar_of(
    published: Iterable[date], undated: int = 0, today: date | None = None
) -> Calendar:
    """The same out of the days themselves."""
    counts = Counter(day for day in published if today is None or day <= today)
    if not counts:
        return Calendar(undated=undated)
    first, last = min(counts), max(counts)
    return Calendar(
        counts.total(),
        undated,
        _months(counts, first, last),
        _thin_days(counts, first, last),
        _silences(counts, first, last),
        {day.isoformat(): counts[day] for day in sorted(counts)},
    )


def _months(counts: Mapping[date, int], first: date, last: date) -> list[Expected]:
    """Every month from the first article to the last; those two are not whole."""
    usual = _weekdays(counts)
    articles: dict[str, int] = {}
    weight: dict[str, float] = {}
    day = first
    while day <= last:
        name = day.isoformat()[:7]
        articles[name] = articles.get(name, 0) + counts.get(day, 0)
        weight[name] = weight.get(name, 0.0) + usual[day.weekday()]
        day += _DAY
    names = list(articles)
    found = []
    for place, name in enumerate(names):
        near = names[max(0, place - AROUND_MONTHS) : place]
        near += names[place + 1 : place + 1 + AROUND_MONTHS]
        # A month of 28 days, or one with five Sundays, has fewer by nature.
        around = [articles[n] * weight[name] / (weight[n] or 1.0) for n in near]
        whole = 0 < place < len(names) - 1
        found.append(_beside(name, articles[name], around if whole else []))
    return found


def _weekdays(counts: Mapping[date, int]) -> list[float]:
    """How much of the edition's articles each day of the week has."""
    found = [0.0] * 7
    for day, count in counts.items():
        found[day.weekday()] += count
    return [share / sum(found) for share in found]


def _thin_days(counts: Mapping[date, int], first: date, last: date) -> list[Expected]:
    """Each day beside the same day of the week, eight weeks before and after."""
    weeks = [w for w in range(-AROUND_WEEKS, AROUND_WEEKS + 1) if w]
    found = []
    day = first
    while day <= last:
        near = (day + timedelta(weeks=w) for w in weeks)
        around = [counts.get(n, 0) for n in near if first <= n <= last]
        beside = _beside(day.isoformat(), counts.get(day, 0), around)
        if beside.is_gap:
            found.append(beside)
        day += _DAY
    return found


def _beside(period: str, count: int, around: Sequence[float]) -> Expected:
    """Compare on the scale where chance alone scatters every count alike.

    Anscombe 1948: twice the root of a Poisson count has a deviation of one, whatever
    its mean. What scatters more than chance is measured by the median deviation.
    """
    if len(around) < _FEWEST:
        return Expected(period, count, None, None, is_gap=False)
    scaled = [_scale(other) for other in around]
    middle = median(scaled)
    spread = max(1.0, 1.4826 * median(abs(other - middle) for other in scaled))
    lowest = middle - ODD * spread
    usual = median(around)
    low = max(0, int((lowest / 2) ** 2 - 0.375) + 1) if lowest > _scale(0) else 0
    # For small numbers that scale is too coarse: chance must be ruled out exactly.
    while low and _tail(low - 1, usual) >= RARE:
        low -= 1
    return Expected(period, count, round(usual, 1), low, count < low)


def _tail(count: int, mean: float) -> float:
    """How often chance brings so few, where so many are usual (Poisson)."""
    term = total = exp(-mean)
    for n in range(1, count + 1):
        term *= mean / n
        total += term
    return total


def _scale(count: float) -> float:
    return 2 * sqrt(count + 0.375)


def _silences(counts: Mapping[date, int], first: date, last: date) -> list[Silence]:
    """Days on end without any, too many for chance at the rate of the weekdays."""
    length = (last - first).days + 1
    present = sorted(counts)
    found = []
    for before, after in pairwise(present):
        if after - before == _DAY:
            continue
        silence = (before + _DAY, after - _DAY)
        expected = _expected_in(counts, silence, first, last)
        if exp(-expected) * length < FALSE_ALARMS:
            found.append(Silence(*silence, round(expected, 1)))
    return found


def _expected_in(
    counts: Mapping[date, int], silence: tuple[date, date], first: date, last: date
) -> float:
    articles, days = [0] * 7, [0] * 7
    start = max(first, silence[0] - AROUND_SILENCE)
    end = min(last, silence[1] + AROUND_SILENCE)
    day = start
    while day <= end:
        if not silence[0] <= day <= silence[1]:
            articles[day.weekday()] += counts.get(day, 0)
            days[day.weekday()] += 1
        day += _DAY
    inside = (silence[1] - silence[0]).days + 1
    rates = [a / d if d else 0.0 for a, d in zip(articles, days, strict=True)]
    weekdays = [(silence[0] + timedelta(days=n)).weekday() for n in range(inside)]
    return sum(rates[weekday] for weekday in weekdays)
