"""From a date as printed to an instant, a bare day, or nothing. Never a guess.

* Where the string names a zone, its clock time is an instant. Where it names none, the
  clock time is meant in the edition's own zone.
* `10:30 PM EST` is a clock of two places: the day stands, the clock time does not.
* `2004-01-26 00:00:00`, midnight without a zone, is how the old archive prints a day.
* `03/04/2012` is a day only where the language has one order (Indonesian and
  Vietnamese: day first), where one part is above 12, or where a weekday settles it.
* "3 hours ago" is a day where a capture time is known and rounding cannot change the
  day; "2 days ago" is nothing, as sites count it in two ways.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from zoneinfo import ZoneInfo

from ucancrawl.normalise.date_grammar import Parts, parts_of, prepared
from ucancrawl.words.registry import words_for
from ucancrawl.words.words import label_in_front

FIRST_YEAR = 1979
"""The year the agency was founded: an article's date before it is a misprint."""

_LONGEST = 120
_BRACKET = re.compile(r"\s*\([^()]{1,40}\)$")
_AHEAD = timedelta(days=2)


class Precision(StrEnum):
    """How much of a date was printed."""

    SECOND = "second"
    MINUTE = "minute"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class ParsedDate:
    """A date that was understood."""

    value: date | datetime
    """An instant in UTC, or a bare day."""
    precision: Precision
    day: date
    """The day in the edition's zone."""
    zone_printed: bool = False
    """Whether the string itself said which zone its clock time is in."""

    def iso(self) -> str:
        """As it stands in the archive: `2012-02-21` or `2011-06-30T09:22:00Z`."""
        if isinstance(self.value, datetime):
            return self.value.strftime("%Y-%m-%dT%H:%M:%SZ")
        return self.value.isoformat()


def parse_date(
    raw: str | None,
    language: str | None,
    time_zone: str,
    *,
    captured_at: datetime | None = None,
) -> ParsedDate | None:
    """The date that the whole string is, or null.

    >>> parse_date("Updated: April 11, 1989 05:00 PM GMT", "en", "Asia/Bangkok").iso()
    '1989-04-11T17:00:00Z'
    >>> parse_date("Jum'at, 5 Januari 2018", "id", "Asia/Jakarta").iso()
    '2018-01-05'
    >>> parse_date("February 2012", "en", "Asia/Bangkok") is None
    True
    """
    if not raw or len(raw) > _LONGEST:
        return None
    zone = ZoneInfo(time_zone)
    for text in _without_labels(raw, language):
        parts = parts_of(text, language)
        parsed = (
            _from_parts(parts, zone) if parts else _before_bracket(text, language, zone)
        )
        parsed = parsed or _relative(text, language, zone, captured_at)
        if parsed:
            return parsed if _is_credible(parsed, captured_at) else None
    return None


def open_days(raw: str, language: str | None) -> frozenset[date]:
    """The days that a string may name; empty where it is no date.

    >>> sorted(day.isoformat() for day in open_days("04/02/2012", "en"))
    ['2012-02-04', '2012-04-02']
    """
    for text in _without_labels(raw, language):
        parts = parts_of(text, language)
        if parts:
            return frozenset(day for one in parts.days if (day := _day(*one)))
    return frozenset()


def _without_labels(raw: str, language: str | None) -> Iterator[str]:
    """The prepared string, and it without one, two or three labels in front."""
    text = prepared(raw)
    yield text
    words = words_for(language)
    labels = words.published_labels + words.updated_labels
    for _ in range(3):
        rest = label_in_front(text, labels)
        if not rest:
            return
        yield rest
        text = rest


def _from_parts(parts: Parts, zone: ZoneInfo) -> ParsedDate | None:
    days = [day for one in parts.days if (day := _day(*one))]
    if len(set(days)) > 1 and parts.weekday is not None:
        days = [day for day in days if day.weekday() == parts.weekday]
    if len(set(days)) != 1:
        return None
    day = days[0]
    if parts.time is None:
        return None if parts.half else ParsedDate(day, Precision.DAY, day)
    clock = _clock(parts)
    if clock is None:
        return None
    hour, minute, second = clock
    midnight = parts.offset is None and clock in ((0, 0, 0), (0, 0, None))
    if midnight or (parts.is_open and parts.offset is None):
        return ParsedDate(day, Precision.DAY, day)
    local = zone if parts.offset is None else _fixed(parts.offset)
    if local is None:
        return None
    instant = datetime(
        day.year, day.month, day.day, hour, minute, second or 0, tzinfo=local
    ).astimezone(UTC)
    return ParsedDate(
        instant,
        Precision.MINUTE if second is None else Precision.SECOND,
        instant.astimezone(zone).date(),
        parts.offset is not None,
    )


def _before_bracket(
    text: str, language: str | None, zone: ZoneInfo
) -> ParsedDate | None:
    """The date in front of a bracket that adds to it: "(3 hours ago)".

    Behind a clock the bracket may name a zone, unless it holds a number: then only
    the day is sure.
    """
    added = _BRACKET.search(text)
    parts = parts_of(text[: added.start()], language) if added else None
    if added is None or parts is None:
        return None
    parts.is_open = parts.is_open or not re.search(r"\d", added[0])
    return _from_parts(parts, zone)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _fixed(minutes: int) -> timezone | None:
    return timezone(timedelta(minutes=minutes)) if abs(minutes) <= 14 * 60 else None


def _clock(parts: Parts) -> tuple[int, int, int | None] | None:
    """The clock time on a 24-hour clock, or null where its parts contradict.

    A word for a part of the day beside an hour above 12 is only its comment.
    """
    assert parts.time is not None
    hour, minute, second = parts.time
    if hour > 23 or minute > 59 or (second or 0) > 59:
        return None
    match parts.half:
        case "am" if hour == 12:
            hour = 0
        case "am" if hour > 12:
            return None
        case "pm" if hour < 12:
            hour += 12
        case "noon" if hour < 6:
            hour += 12
        case "night" if hour == 12:
            return None
        case "night" if 6 <= hour < 12:
            hour += 12
    return hour, minute, second


def _relative(
    text: str, language: str | None, zone: ZoneInfo, captured_at: datetime | None
) -> ParsedDate | None:
    if captured_at is None:
        return None
    for pattern, unit in words_for(language).relative:
        if found := pattern.fullmatch(text):
            count = found.groupdict().get("n") or "0"
            number = int(count) if count.isdecimal() else 1
            return _ago(number, unit, captured_at.astimezone(zone))
    return None


def _ago(number: int, unit: str, local: datetime) -> ParsedDate | None:
    """A day, where neither rounding up nor down of the unit would change it."""
    if unit in ("today", "yesterday"):
        day = local.date() - timedelta(days=unit == "yesterday")
        return ParsedDate(day, Precision.DAY, day)
    steps = {"now": timedelta(0), "second": timedelta(seconds=1)}
    steps |= {"minute": timedelta(minutes=1), "hour": timedelta(hours=1)}
    if unit not in steps or number > 10_000:
        return None
    days = {
        (local - count * steps[unit]).date()
        for count in (max(number - 1, 0), number, number + 1)
    }
    if len(days) != 1:
        return None
    day = days.pop()
    return ParsedDate(day, Precision.DAY, day)


def _is_credible(parsed: ParsedDate, captured_at: datetime | None) -> bool:
    if parsed.day.year < FIRST_YEAR:
        return False
    if captured_at is None:
        return True
    return parsed.day <= (captured_at + _AHEAD).date()
