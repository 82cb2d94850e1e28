"""Recognises that a line is, begins with or ends with a date. Understands none."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ucancrawl.words import zones
from ucancrawl.words.registry import words_for
from ucancrawl.words.zones import any_zone

ZONES = any_zone(zones.ZONES)
HAN_ZONES = any_zone(zones.HAN_ZONES)
JOINERS = (
    r"at|on|of|the|pada|pukul|jam|tanggal|lúc|vào|ngày|tháng|năm|hồi|giờ|st|nd|rd|th"
)
DIGIT = re.compile(r"[0-9]")
SHORT = re.compile(
    r"\d{1,2}(?P<part>[/.])\d{1,2}(?P=part)\d{2}(?:,? \d{1,2}:\d\d ?(?:[ap]m)?)?", re.I
)
"""A day with two figures of its year; only as a whole line."""
YEAR = re.compile(r"[\d年](?:(?<=年)|\d{3})|(?<![\d.])\d{1,2}\.\d{1,2}\.\d\d(?![\d.])")
"""Stands in every date with its day, see `DatePatterns.inside`: four digits, or 年.

A class in front lets the search skip what holds neither.
"""
MAX_DATE = 90
"""Letters of a line that is a date."""
LONGEST = 80
"""Letters that a date and its label have at most before their year."""
BRACKET = re.compile(
    r"\s*[(（][^()（）]{1,40}[)）]$|\s*(?:发表于|發表於|发布于|發佈於|發布於)[\u4e00-\u9fff]{2,6}$"
)
"""What a line adds to its date: how long ago, the day of another calendar."""
COUNTED = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:\s+(?:\d{1,3}(?:[.,]?\d{3})*[km]?|\d+[.,]\d[km])){1,3}$",
    re.I,
)
"""A year that ends a date, and bare counts of comments and views behind it."""
CHINESE_DIGITS = "〇零○一二三四五六七八九十廿卅两"
ROC_YEAR = rf"(?:中[華华])?民[國国]\s*(?:\d{{2,3}}|[{CHINESE_DIGITS}百]{{2,5}})"
ZONE = rf"(?:{ZONES})(?!\w)|{zones.PRINTED_OPEN}"
CLOCK = (
    rf"(?:[\s,|T\-–—@]*(?:at|pukul|jam|lúc|vào lúc|{HAN_ZONES})?\s*"
    r"(?:上午|下午|早上|晚上|中午|凌晨)?\s*"
    r"\d{1,2}[:.h時时点點]\d{2}(?:[:.分]\d{2})?(?:\.\d{1,6})?分?\s*(?:[ap]\.?m\.?(?!\w))?"
    rf"\s*[（(]?(?:{ZONE}|[+-]\d\d:?\d\d)?[)）]?(?:\s*[+-]\d{{1,2}}(?::?\d\d)?)?)"
)


@dataclass(frozen=True, slots=True)
class DatePatterns:
    """The patterns of one language."""

    whole: re.Pattern[str]
    """A line made of nothing but date words."""
    inside: re.Pattern[str]
    """A date with its day, and its clock if any, anywhere in a line."""
    relative: re.Pattern[str]
    label: re.Pattern[str]
    """A label that announces a date: group `p` published, `u` updated."""
    start: re.Pattern[str]
    """Where a labelled date begins inside a line."""
    credit: re.Pattern[str]
    """A word in a bracket that makes it a picture's."""


@lru_cache(maxsize=16)
def date_patterns(language: str) -> DatePatterns:
    """Patterns for the pages of a language."""
    words = words_for(language)
    months = _any(words.months)
    days = _any(words.weekdays)
    halves = _any(words.day_halves)
    numeral = rf"\d{{1,4}}|[{CHINESE_DIGITS}]{{1,4}}"
    atom = (
        rf"{ROC_YEAR}\s*年|"
        rf"\d{{1,2}}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*[（(]?{zones.PRINTED_OPEN}|"
        rf"(?:{months}|{days}|{halves}|{JOINERS}|{ZONES})(?!\w)|{halves}|{days}|{HAN_ZONES}|"
        rf"(?:{numeral})(?:\s?[年月日號号]|[时時点點分秒])?|{numeral}|t(?=\d)|z"
    )
    whole = rf"(?:(?:{atom})[\s,.:;/\-–—|·•()（）+@'’]*+)++"
    inside = (
        rf"(?:(?:{days})\.?,?\s*)?(?:"
        rf"(?:{months})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
        rf"|(?:ngày\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{months})\.?,?\s+(?:năm\s+)?\d{{4}}"
        rf"|\d{{1,2}}[-/](?:{months})[-/]\d{{4}}"
        rf"|\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}[/.\-]\d{{1,2}}[/.\-]\d{{4}}"
        rf"|\d{{4}}[/.]\d{{1,2}}[/.]\d{{1,2}}|\d{{1,2}}\.\d{{1,2}}\.\d\d(?![\d.])"
        rf"|(?:\d{{4}}|[{CHINESE_DIGITS}]{{4}}|{ROC_YEAR})\s*年\s*(?:\d{{1,2}}|[{CHINESE_DIGITS}]{{1,3}})"
        rf"\s*月\s*(?:\d{{1,2}}|[{CHINESE_DIGITS}]{{1,3}})\s*[日號号]"
        rf"(?:\s*[（(]?(?:{days})[)）]?)?"
        rf"){CLOCK}?"
    )
    published = _labels(words.published_labels)
    updated = _labels(words.updated_labels)
    label = rf"(?:(?P<u>{updated})|(?P<p>{published}))\s*[:：／/|\-–]?\s*"
    return DatePatterns(
        re.compile(whole, re.I),
        re.compile(rf"(?<![\w/]){inside}(?!\w)", re.I),
        re.compile(
            "|".join(f"(?:{p.pattern})" for p, _ in words.relative).replace(
                "(?P<n>", "(?:"
            ),
            re.I,
        ),
        re.compile(label, re.I),
        re.compile(
            rf"(?<!\w){label.replace('?P<u>', '?:').replace('?P<p>', '?:')}"
            rf"(?={inside.replace('(?P<', '(?:')})",
            re.I,
        ),
        re.compile(_any(words.photo_words), re.I),
    )


def date_in_line(line: str, language: str) -> tuple[str, str] | None:
    """The date a line consists of, and its label: `published`, `updated` or empty.

    >>> date_in_line("Updated: March 12, 2022 06:49 AM GMT", "en")
    ('March 12, 2022 06:49 AM GMT', 'updated')
    >>> date_in_line("May 03 2010", "en")
    ('May 03 2010', '')
    >>> date_in_line("May 3, 2010 0 1,234", "en")
    ('May 3, 2010', '')
    >>> date_in_line("March 2010 was a hard month", "en") is None
    True
    """
    if len(line) > MAX_DATE or (not has_digit(line) and "年" not in line):
        return None
    patterns = date_patterns(language)
    found = patterns.label.match(line)
    rest, label = line, ""
    if found and found.end() < len(line):
        rest = line[found.end() :]
        label = "updated" if found["u"] else "published"
    rest = COUNTED.sub(r"\g<year>", rest.strip(" |·•-–—,"))
    if patterns.relative.fullmatch(rest):
        return rest, label
    if _is_date(rest, patterns) or SHORT.fullmatch(rest):
        days = [found[0] for found in patterns.inside.finditer(rest)]
        # Two in a row, with no label: when it was published, when it was changed.
        return days[0] if len(days) == 2 else rest, label
    added = BRACKET.search(rest)
    if (
        added
        and not patterns.credit.search(added[0])
        and _is_date(rest[: added.start()], patterns)
    ):
        return rest, label
    return None


def _is_date(rest: str, patterns: DatePatterns) -> bool:
    return (
        YEAR.search(rest) is not None
        and patterns.inside.search(rest) is not None
        and patterns.whole.fullmatch(rest) is not None
    )


def find_date(
    text: str, language: str
) -> tuple[re.Match[str], re.Match[str] | None] | None:
    """The first date with its day in a text, and the label right before it."""
    year = YEAR.search(text)
    if year is None:
        return None
    patterns = date_patterns(language)
    found = patterns.inside.search(text, max(0, year.start() - LONGEST))
    if found is None:
        return None
    label = None
    for one in patterns.start.finditer(text, max(0, found.start() - LONGEST)):
        if one.end() == found.start():
            label = one
    return found, label


def has_digit(line: str) -> bool:
    """Whether any decimal digit stands in the line."""
    return DIGIT.search(line) is not None


def _any(names: object) -> str:
    assert hasattr(names, "__iter__")
    return "|".join(re.escape(str(n)) for n in sorted(names, key=len, reverse=True))


def _labels(labels: tuple[str, ...]) -> str:
    parts = []
    for label in sorted(labels, key=len, reverse=True):
        close = "" if ord(label[-1]) > 0x2E80 else r"(?!\w)"
        parts.append(r"\s+".join(map(re.escape, label.split())) + close)
    return "|".join(parts)
