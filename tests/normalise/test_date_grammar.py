"""Numerals, zones and clock words, each against a value known beforehand."""

import pytest

from ucancrawl.normalise.date_grammar import grammar_of, parts_of, prepared
from ucancrawl.words.registry import ALL_WORDS


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("二〇一五年三月七日", "2015年3月7日"),
        ("二零零八年十二月三十一日", "2008年12月31日"),
        ("一九九九年十月二十日", "1999年10月20日"),
        ("廿一日", "21日"),
        ("卅日", "30日"),
        ("十十年", "0年"),
        ("二三十日", "0日"),
        ("星期日", "星期日"),
        ("一星期三日", "一星期3日"),
        ("２０１５／０３／０７", "2015/03/07"),
        ("Jum’at", "jum'at"),
    ],
)
def test_one_spelling(printed: str, plain: str) -> None:
    assert prepared(printed) == plain


@pytest.mark.parametrize(
    ("zone", "minutes"),
    [
        ("GMT", 0),
        ("UTC", 0),
        ("Z", 0),
        ("GMT+7", 420),
        ("(GMT+7)", 420),
        ("UTC+05:30", 330),
        ("UTC-3", -180),
        ("+0700", 420),
        ("+07:00", 420),
        ("-05:00", -300),
        ("WIB", 420),
        ("WITA", 480),
        ("WIT", 540),
        ("ICT", 420),
        ("IST", 330),
        ("HKT", 480),
        ("MYT", 480),
        ("NPT", 345),
        ("(Manila time)", 480),
        ("waktu Jakarta", 420),
    ],
)
def test_zones(zone: str, minutes: int) -> None:
    parts = parts_of(prepared(f"2015-03-07 10:30 {zone}"), "id")
    assert parts is not None
    assert parts.offset == minutes


@pytest.mark.parametrize("zone", ["CST", "(BST)", "EST", "XYZ", "Lomitar time"])
def test_zones_of_two_meanings_are_open(zone: str) -> None:
    parts = parts_of(prepared(f"2015-03-07 10:30 {zone}"), "en")
    assert parts is not None
    assert (parts.is_open, parts.offset) == (True, None)


@pytest.mark.parametrize("zone", ["+7:0", "AFP", "reading time", "in Lomitar"])
def test_what_is_no_zone_is_refused(zone: str) -> None:
    assert parts_of(prepared(f"2015-03-07 10:30 {zone}"), "en") is None


def test_every_month_name_of_every_language_is_understood() -> None:
    for language, words in ALL_WORDS.items():
        for name, number in words.months.items():
            if name.endswith("月"):
                text = prepared(f"2015年{name}9日")
            else:
                text = prepared(f"9 {name} 2015")
            parts = parts_of(text, language)
            assert parts is not None, text
            assert parts.days == [(2015, number, 9)], text


def test_only_languages_of_one_order_read_numbers_in_it() -> None:
    assert grammar_of("vi").day_first
    assert not grammar_of("en").day_first
