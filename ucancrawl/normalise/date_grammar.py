"""The strict grammar of printed dates: what tokens a language's dates are made of.

A string is a date only when tokens cover it from end to end; a year alone, or a
month and a year, is none. Nothing here guesses: where two readings are possible,
both are given, and the caller decides or refuses.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from ucancrawl.words.registry import words_for
from ucancrawl.words.zones import OPEN_ZONE, ZONES, any_zone

_ZONE = re.compile(
    rf"(?P<name>{any_zone(ZONES)})(?![^\W\d_])"
    r"\s*(?P<plus>[+-]\s?\d{1,2}(?::?\d{2})?(?!\d))?"
    r"|(?P<offset>[+-]\d{2}:?\d{2}(?!\d)|[+-]\d{2}(?![\d/.:-]))"
)
_TIME = re.compile(
    r"(?:(?P<h>\d{1,2})\s?[:h]\s?(?P<m>\d{2})(?::(?P<s>\d{2})(?:[.,]\d{1,9})?)?"
    r"|(?P<h2>\d{1,2})\.(?P<m2>\d{2})(?!\.\d)"
    r"|(?P<h3>\d{1,2})\s?(?:giờ|时|時|点钟|點鐘|点|點|h)"
    r"(?:\s?(?P<m3>\d{1,2})\s?(?:phút|分|(?=[,;|)]|$| -| sáng| chiều| tối| ngày))"
    r"(?:\s?(?P<s3>\d{1,2})\s?(?:giây|秒))?)?)(?!\d)"
)
_FILLER = re.compile(
    r"[\s,;|()\[\]·•–—-]|/(?=\s)|t(?=\d)|[@於于在]"
    r"|(?:at|on|the|lúc|vào|hồi|pukul|pkl|jam|ngày|tanggal|tgl|hari|hôm|公元|主历|主曆)"
    r"\.?(?!\w)|(?:公元|主历|主曆)(?=\d)"
)
_YEAR = r"(?P<y>(?:19|20|21)\d{2})(?!\d)"
FIRST_ROC = 1911
"""The year before the first of the Republic of China's own count."""
LAST_MONTH = 12
CENTURY = 2000
"""Of a year in two digits: the agency's pages are of this one."""
_NUMERALS = {
    character: value for value, character in enumerate("〇一二三四五六七八九")
} | {"零": 0, "○": 0, "◯": 0}
_NUMERAL = re.compile(
    r"([〇零○◯一二三四五六七八九十廿卅百]+)(?=\s?[年月日号號时時点點分秒])"
)


@dataclass(slots=True)
class Parts:
    """What the tokens of one string said."""

    days: list[tuple[int, int, int]] = field(default_factory=list)
    """Year, month, day: one reading, or two where the order is open."""
    weekday: int | None = None
    """0 for Monday."""
    time: tuple[int, int, int | None] | None = None
    half: str | None = None
    offset: int | None = None
    """Minutes east of Greenwich, where the string says so."""
    is_open: bool = False
    """Whether it names a zone that may be one of several, or any."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The tokens of one language."""

    dates: tuple[re.Pattern[str], ...]
    weekday: re.Pattern[str]
    weekdays: dict[str, int]
    half: re.Pattern[str]
    halves: dict[str, str]
    months: dict[str, int]
    day_first: bool
    """Whether `03/04/2012` can only mean the third of April."""


def prepared(raw: str) -> str:
    """The string in one spelling: digits, blanks, apostrophes, numerals, case."""
    text = unicodedata.normalize("NFKC", raw)
    text = re.sub(r"[\u200b-\u200f\u2060\ufeff\u00ad]", "", text)
    text = re.sub(r"['’‘´`ʼ]", "'", text).casefold()
    text = unicodedata.normalize("NFC", re.sub(r"\s+", " ", text)).strip()
    text = re.sub(r"(?<=\d{4}): (?=\d{1,2}:\d\d)", " ", text)
    return _NUMERAL.sub(lambda found: str(_number(found[1])), text)


def _number(numeral: str) -> int:
    """A Chinese numeral as used in dates; 0, which no date holds, where it is none.

    >>> _number("二〇一五"), _number("三十一"), _number("十"), _number("廿三")
    (2015, 31, 10, 23)
    """
    numeral = numeral.replace("廿", "二十").replace("卅", "三十")
    if "百" in numeral:
        hundreds, _, rest = numeral.partition("百")
        if len(hundreds) != 1 or hundreds not in _NUMERALS or "百" in rest:
            return 0
        return 100 * _NUMERALS[hundreds] + (_number(rest.lstrip("零〇")) if rest else 0)
    if "十" not in numeral:
        return int("".join(str(_NUMERALS[one]) for one in numeral))
    tens, _, ones = numeral.partition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return 0
    return 10 * (_NUMERALS[tens] if tens else 1) + (_NUMERALS[ones] if ones else 0)


def parts_of(text: str, language: str | None) -> Parts | None:
    """The parts of a prepared string, or null where any of it is left over."""
    grammar = grammar_of(words_for(language).language)
    parts, at = Parts(), 0
    while at < len(text):
        end = _token(text, at, grammar, parts)
        if end is None:
            return None
        at = end
    return parts if parts.days else None


def _token(text: str, at: int, grammar: Grammar, parts: Parts) -> int | None:
    """Takes the token at this place into the parts; gives the place after it."""
    if not parts.days:
        for pattern in grammar.dates:
            if found := pattern.match(text, at):
                parts.days = _days(found, grammar)
                return found.end()
    if parts.weekday is None and (found := grammar.weekday.match(text, at)):
        parts.weekday = grammar.weekdays[found[1]]
        return found.end()
    if parts.time is None and (found := _TIME.match(text, at)):
        parts.time = _time(found)
        return found.end()
    if parts.half is None and (found := grammar.half.match(text, at)):
        parts.half = grammar.halves[found[1]]
        return found.end()
    if parts.time is None and (found := _LONE_HOUR.match(text, at)):
        parts.time = (int(found[1]), 0, None)
        return found.end()
    found = _ZONE.match(text, at) if parts.offset is None else None
    if found and (found["name"] or parts.time is not None):
        parts.offset = _offset(found)
        return found.end()
    if found := _FILLER.match(text, at):
        return found.end()
    if parts.time is not None and (found := OPEN_ZONE.match(text, at)):
        parts.is_open = True
        return found.end()
    return None


_LONE_HOUR = re.compile(r"(\d{1,2})(?=\s?(?:[ap]\.?m\.?|noon)(?!\w))")


def _days(found: re.Match[str], grammar: Grammar) -> list[tuple[int, int, int]]:
    groups = found.groupdict()
    if groups.get("yy"):
        a, b, c = int(groups["a"]), int(groups["b"]), int(groups["yy"])
        return [(CENTURY + c, a, b), (CENTURY + c, b, a), (CENTURY + a, b, c)]
    year = int(groups["y"]) if groups["y"] else FIRST_ROC + int(groups["roc"])
    if groups.get("a"):
        first, second = int(groups["a"]), int(groups["b"])
        readings = [(year, second, first)]
        if second > LAST_MONTH or (not grammar.day_first and first != second):
            readings.append((year, first, second))
        return readings
    if groups.get("name"):
        return [(year, grammar.months[groups["name"]], int(groups["d"]))]
    return [(year, int(groups["m"]), int(groups["d"]))]


def _time(found: re.Match[str]) -> tuple[int, int, int | None]:
    hour = found["h"] or found["h2"] or found["h3"]
    minute = found["m"] or found["m2"] or found["m3"] or "0"
    second = found["s"] or found["s3"]
    return int(hour), int(minute), int(second) if second else None


def _offset(found: re.Match[str]) -> int:
    name, plus = found["name"], found["plus"] or found["offset"]
    minutes = ZONES[name] if name else 0
    if plus:
        sign = -1 if plus[0] == "-" else 1
        hours, rest = re.findall(r"\d{1,2}", plus)[0], plus[1:].strip()
        tail = rest[len(hours) :].lstrip(":")
        minutes += sign * (60 * int(hours) + int(tail or 0))
    return minutes


@cache
def grammar_of(language: str) -> Grammar:
    """The grammar of a language; English forms are part of every one."""
    words = words_for(language)
    months = {name: n for name, n in words.months.items() if not name.endswith("月")}
    week = dict(words.weekdays)
    if language == "zh":
        week |= {f"({day})": number for number, day in enumerate("一二三四五六日")}
    return Grammar(
        dates=_date_patterns(_any_of(months)),
        weekday=re.compile(rf"({_any_of(week)})(?![^\W_])\.?"),
        weekdays=week,
        half=re.compile(rf"({_any_of(words.day_halves)})(?![^\W\d_])"),
        halves=dict(words.day_halves),
        months=months,
        day_first=language in ("id", "vi"),
    )


def _any_of(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def _date_patterns(months: str) -> tuple[re.Pattern[str], ...]:
    name = rf"(?P<name>{months})(?!\w)\.?"
    day = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
    return tuple(
        re.compile(source)
        for source in (
            rf"{_YEAR}(?P<sep>[-/.])(?P<m>\d{{1,2}})(?P=sep)(?P<d>\d{{1,2}})(?!\d)",
            rf"(?:{_YEAR}|(?:中[華华])?民[國国]\s?(?P<roc>\d{{2,3}}))\s?年"
            r"\s?(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})(?!\d)\s?[日号號]?",
            rf"(?P<a>\d{{1,2}})(?P<sep>\s?[-/.]\s?)(?P<b>\d{{1,2}})(?P=sep){_YEAR}",
            r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<yy>\d{2})(?!\d)",
            rf"{day}(?:\s+of)?[\s,./-]*{name}[\s,./-]*(?:năm\s+)?{_YEAR}",
            rf"{name}[\s./-]*{day}[\s,./-]+(?:năm\s+)?{_YEAR}",
            rf"{_YEAR}[\s,./-]*{name}[\s./-]*{day}",
        )
    )
