"""Dates as printed against days and instants known before they were printed."""

import random
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from zoneinfo import ZoneInfo

import dateparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ucancrawl.normalise.dates import Precision, parse_date

ZONES = {
    "en": "Asia/Bangkok",
    "id": "Asia/Jakarta",
    "vi": "Asia/Ho_Chi_Minh",
    "zh-Hans": "Asia/Hong_Kong",
    "zh-Hant": "Asia/Hong_Kong",
}
EN = "January February March April May June July August September October November "
EN_MONTHS = (EN + "December").split()
ID = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November "
ID_MONTHS = (ID + "Desember").split()
VI_MONTHS = "Giêng Hai Ba Tư Năm Sáu Bảy Tám Chín Mười Mười_Một Mười_Hai".split()
ZH_DIGITS = "〇一二三四五六七八九"
EN_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
ID_DAYS = "Senin Selasa Rabu Kamis Jum'at Sabtu Minggu".split()
VI_DAYS = "Thứ_Hai Thứ_Ba Thứ_Tư Thứ_Năm Thứ_Sáu Thứ_Bảy Chúa_Nhật".split()
ZH_DAYS = "一二三四五六日"


def chinese(number: int) -> str:
    """A number up to 99 in Chinese numerals."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else ("十" if tens == 1 else ZH_DIGITS[tens] + "十")
    return head + (ZH_DIGITS[ones] if ones else "")


def english(d: date) -> list[str]:
    month, day, week = EN_MONTHS[d.month - 1], d.day, EN_DAYS[d.weekday()]
    short = month[:3]
    return [
        f"{month} {day}, {d.year}",
        f"{month} {day:02d} {d.year}",
        f"{month} {day:02d}, {d.year}",
        f"{short} {day}, {d.year}",
        f"{short}. {day}, {d.year}",
        f"{day} {month} {d.year}",
        f"{day}-{short}-{d.year}",
        f"{week}, {month} {day}, {d.year}",
        f"{week[:3]}, {day} {short} {d.year}",
        f"{month.upper()} {day}, {d.year}",
        f"Published: {month} {day}, {d.year}",
        f"Posted on {month} {day}, {d.year}",
        f"Updated : {short} {day}, {d.year}",
        f"Date: Published {day} {month}, {d.year} |",
        f"\ufeff{month}\u00a0{day},\u2009{d.year} ",
        f"{d:%Y-%m-%d}",
        f"{d:%Y-%m-%d} 00:00:00",
        f"{d:%Y/%m/%d}",
    ]


def indonesian(d: date) -> list[str]:
    month, week = ID_MONTHS[d.month - 1], ID_DAYS[d.weekday()]
    old = {"Februari": "Pebruari", "November": "Nopember"}.get(month, month)
    short = {"Agustus": "Agu", "November": "Nop", "Mei": "Mei"}.get(month, month[:3])
    return [
        f"{month} {d.day}, {d.year}",
        f"{d.day} {month} {d.year}",
        f"{d.day} {old} {d.year}",
        f"{d.day:02d} {short} {d.year}",
        f"{week}, {d.day} {month} {d.year}",
        f"{week.replace(chr(39), '’')}, {d.day} {old} {d.year}",
        f"{week.replace(chr(39), '')} {d.day} {short} {d.year}",
        f"{week[:3]}, {d.day:02d}/{d.month:02d}/{d.year}",
        f"{d.day}/{d.month}/{d.year}",
        f"{d.day}-{d.month}-{d.year}",
        f"Diterbitkan: {d.day} {month} {d.year}",
        f"Tanggal {d.day} {month} {d.year}",
        f"Diperbarui pada {d.day} {month} {d.year}",
        f"{EN_MONTHS[d.month - 1]} {d.day}, {d.year}",
        f"{d:%Y-%m-%d}",
    ]


def vietnamese(d: date) -> list[str]:
    month = VI_MONTHS[d.month - 1].replace("_", " ")
    week = VI_DAYS[d.weekday()].replace("_", " ")
    return [
        f"{d.day} tháng {d.month:02d} năm {d.year}",
        f"{d.day} tháng {d.month} năm {d.year}",
        f"{d.day} tháng {d.month}, {d.year}",
        f"Ngày {d.day} tháng {d.month} năm {d.year}",
        f"ngày {d.day:02d} Tháng {month}, {d.year}",
        f"Tháng {month} {d.day}, {d.year}",
        f"{d.day} Tháng {month} năm {d.year}",
        f"{d.day} Th{d.month} {d.year}",
        f"{d.day:02d}/{d.month:02d}/{d.year}",
        f"{d.day}-{d.month}-{d.year}",
        f"{d.day:02d}.{d.month:02d}.{d.year}",
        f"{week}, {d.day:02d}/{d.month:02d}/{d.year}",
        f"{week}, ngày {d.day} tháng {d.month} năm {d.year}",
        f"{week.upper()}, NGÀY {d.day} THÁNG {d.month} NĂM {d.year}",
        f"Đăng ngày: {d.day:02d}/{d.month:02d}/{d.year}",
        f"Cập nhật ngày {d.day}/{d.month}/{d.year}",
        f"{d:%Y-%m-%d}",
    ]


def chinese_forms(d: date) -> list[str]:
    digits = "".join(ZH_DIGITS[int(one)] for one in str(d.year))
    month, day, week = chinese(d.month), chinese(d.day), ZH_DAYS[d.weekday()]
    return [
        f"{d.year}年{d.month}月{d.day}日",
        f"{d.year}年{d.month:02d}月{d.day:02d}日",
        f"{d.year} 年 {d.month} 月 {d.day} 日",
        f"{d.year}年{d.month}月{d.day}號",
        f"{digits}年{month}月{day}日",
        f"{digits.replace('〇', '零')}年{month}月{day}日",
        f"{digits.replace('〇', '○')}年{month}月{day}日",
        f"{d.year}年{d.month}月{d.day}日 星期{week}",
        f"{d.year}年{d.month}月{d.day}日（{week}）",
        f"{d.year}年{d.month}月{d.day}日，週{week}",
        f"{d.year}年{d.month}月{d.day}日礼拜{week}",
        f"发布时间：{d.year}年{d.month}月{d.day}日",
        f"更新於{d.year}年{d.month}月{d.day}日",
        f"日期: {d:%Y-%m-%d}",
        f"{d:%Y/%m/%d}",
        f"{d:%Y.%m.%d}",
        f"公元{d.year}年{d.month}月{d.day}日",
        f"{EN_MONTHS[d.month - 1]} {d.day}, {d.year}",
        "".join(chr(ord(c) + 0xFEE0) for c in str(d.year)) + f"年{d.month}月{d.day}日",
    ]


FORMS = {
    "en": english,
    "id": indonesian,
    "vi": vietnamese,
    "zh-Hans": chinese_forms,
    "zh-Hant": chinese_forms,
}
DAYS = st.dates(min_value=date(1979, 1, 1), max_value=date(2079, 12, 31))


@pytest.mark.parametrize("language", list(FORMS))
@given(day=DAYS)
def test_a_printed_day_is_that_day(language: str, day: date) -> None:
    for printed in FORMS[language](day):
        parsed = parse_date(printed, language, ZONES[language])
        assert parsed is not None, printed
        assert (parsed.value, parsed.precision) == (day, Precision.DAY), printed


def clocks(language: str, t: datetime) -> list[str]:
    """The minute of a local time as the language prints it."""
    half = "PM" if t.hour >= 12 else "AM"
    twelve = t.hour % 12 or 12
    numeric = [f"{t:%H:%M}", f"- {t:%H:%M}", f"| {t:%H:%M}"]
    match language:
        case "en":
            return [*numeric, f"{twelve}:{t:%M} {half}", f"at {twelve}:{t:%M}{half}"]
        case "id":
            return [*numeric, f"pukul {t:%H.%M} WIB", f"{t:%H:%M} WIB", f"{t:%H.%M}"]
        case "vi":
            return [*numeric, f"lúc {t:%H:%M}", f"{t.hour}h{t:%M}", f"{t:%H:%M} GMT+7"]
        case _:
            part = "下午" if t.hour >= 12 else "上午"
            return [*numeric, f"{part}{twelve}:{t:%M}", f"{t.hour}时{t.minute}分"]


@pytest.mark.parametrize("language", list(FORMS))
def test_a_printed_minute_is_that_instant(language: str) -> None:
    dice = random.Random(language)
    zone = ZoneInfo(ZONES[language])
    for _ in range(150):
        local = datetime(2008, 1, 1, tzinfo=zone) + timedelta(
            minutes=dice.randrange(1, 9_000_000)
        )
        if (local.hour, local.minute) == (0, 0):
            continue
        form = dice.choice([f for f in FORMS[language](local.date()) if "00:" not in f])
        printed = f"{form.rstrip(' |')} {dice.choice(clocks(language, local))}"
        parsed = parse_date(printed, language, ZONES[language])
        assert parsed is not None, printed
        assert parsed.value == local, printed
        assert parsed.precision == Precision.MINUTE
        assert parsed.day == local.date()


@given(seconds=st.integers(480_000_000, 2_840_000_000))
def test_metadata_and_feeds_give_their_instant(seconds: int) -> None:
    instant = datetime.fromtimestamp(seconds, UTC)
    bangkok = instant.astimezone(ZoneInfo("Asia/Bangkok"))
    for printed in (
        instant.isoformat(),
        bangkok.isoformat(),
        f"{instant:%Y-%m-%dT%H:%M:%S}.000Z",
        f"{instant:%Y-%m-%d %H:%M:%S} UTC",
        f"{bangkok:%Y-%m-%dT%H:%M:%S+0700}",
        format_datetime(instant),
        format_datetime(bangkok),
        f"{instant:%a, %d %b %Y %H:%M:%S} GMT",
    ):
        parsed = parse_date(printed, "en", "Asia/Bangkok")
        assert parsed is not None, printed
        assert parsed.value == instant, printed
        assert parsed.zone_printed
    assert parsedate_to_datetime(format_datetime(bangkok)) == instant


@pytest.mark.parametrize(
    ("printed", "language", "expected"),
    [
        ("Published: June 30, 2011 09:22 AM GMT", "en", "2011-06-30T09:22:00Z"),
        ("Updated: April 11, 1989 05:00 PM GMT", "en", "1989-04-11T17:00:00Z"),
        ("2004-01-26 00:00:00", "en", "2004-01-26"),
        ("Oct 03 2013, 6:06 PM", "en", "2013-10-03T11:06:00Z"),
        ("June 14, 2023 / 06:20 am (PHT)", "en", "2023-06-13T22:20:00Z"),
        ("14-Jun-2023", "en", "2023-06-14"),
        ("Maret 22, 2019", "id", "2019-03-22"),
        ("Sel, 29/05/2018 - 10:23", "id", "2018-05-29T03:23:00Z"),
        ("Fri, 21/04/2017 - 15:00", "id", "2017-04-21T08:00:00Z"),
        ("September 4, 2012 12:30 a.m.", "en", "2012-09-03T17:30:00Z"),
        ("12 noon, May 3, 2012", "en", "2012-05-03T05:00:00Z"),
        ("May 1, 2012 at 5 pm", "en", "2012-05-01T10:00:00Z"),
        ("5 Mei 2019 14.05 WITA", "id", "2019-05-05T06:05:00Z"),
        ("10 giờ 30 ngày 21/9/2025", "vi", "2025-09-21T03:30:00Z"),
        ("Cập nhật lúc 2:30 chiều, 21/09/2025", "vi", "2025-09-21T07:30:00Z"),
        ("2015年3月7日 晚上8点30分", "zh-Hans", "2015-03-07T12:30:00Z"),
        ("2015年3月7日 凌晨12:30", "zh-Hant", "2015-03-06T16:30:00Z"),
        ("Tue 03/04/2012", "en", "2012-04-03"),
        ("Wed 03/04/2012", "en", None),
        ("Sat, 12/02/2000", "en", None),
        ("23/04/2012", "en", "2012-04-23"),
        ("04/23/2012", "en", "2012-04-23"),
        ("04/23/2012", "vi", "2012-04-23"),
    ],
)
def test_forms_seen_and_their_traps(
    printed: str, language: str, expected: str | None
) -> None:
    parsed = parse_date(printed, language, ZONES[language])
    assert (parsed and parsed.iso()) == expected


@pytest.mark.parametrize(
    "printed",
    [
        *("", " ", "2012", "May 2012", "March", "12:30", "Published:", "5 May", "GMT"),
        *("03/04/2012", "3-4-2012", "01.02.2003", "21/04/17", "May 5, 12"),
        *(
            "April 31, 2012",
            "February 29, 2011",
            "2012-13-01",
            "2012-02-30",
            "0/0/2012",
        ),
        *("May 3, 1912", "May 3, 1978", "May 3, 2012 25:00", "May 3, 2012 10:61"),
        *("May 3, 2012 10:00 AFP", "May 3, 2012 17:00 AM", "May 3, 2012 and June"),
        *("On May 3, 2012 nuns met", "3 years ago", "Room 12, May 3, 2012", "43072"),
        *("2012-05-03-04", "May 3, 2012 May 4, 2012", "May 3 - 5, 2012", "1521176641"),
        *("二〇一五年三月", "2015年2月30日", "tháng 9 năm 2025", "Maret 2019"),
        *("2 weeks ago", "Sunday", "Minggu", "12 noon", "May 3, 2012 10:00 +99:00"),
        *("10.30.2012.11", "May 3, 2012" + " " * 200 + "x", "５月", "五月五日"),
    ],
)
def test_what_names_no_one_day_is_no_date(printed: str) -> None:
    for language in FORMS:
        if language in ("id", "vi") and printed[:5] in ("03/04", "3-4-2", "01.02"):
            continue
        assert parse_date(printed, language, ZONES[language]) is None, language


@pytest.mark.parametrize(
    ("printed", "language", "expected"),
    [
        ("3 hours ago", "en", date(2025, 3, 10)),
        ("Updated 10 minutes ago", "en", date(2025, 3, 10)),
        ("2 giờ trước", "vi", date(2025, 3, 10)),
        ("2 jam yang lalu", "id", date(2025, 3, 10)),
        ("3小时前", "zh-Hans", date(2025, 3, 10)),
        ("yesterday", "en", date(2025, 3, 9)),
        ("昨天", "zh-Hant", date(2025, 3, 9)),
        ("9 hours ago", "en", None),
        ("2 days ago", "en", None),
        ("1 week ago", "en", None),
    ],
)
def test_relative_words_only_against_a_capture(
    printed: str, language: str, expected: date | None
) -> None:
    noon = datetime(2025, 3, 10, 9, 30, tzinfo=ZoneInfo("Asia/Bangkok"))
    parsed = parse_date(printed, language, "Asia/Bangkok", captured_at=noon)
    assert (parsed and parsed.value) == expected
    assert parse_date(printed, language, "Asia/Bangkok") is None


def test_a_date_after_its_capture_is_a_misprint() -> None:
    captured = datetime(2015, 3, 10, 9, tzinfo=UTC)
    assert parse_date("March 12, 2015", "en", "Asia/Bangkok", captured_at=captured)
    late = parse_date("March 14, 2015", "en", "Asia/Bangkok", captured_at=captured)
    assert late is None


@pytest.mark.parametrize("language", ["en", "id", "vi", "zh-Hans"])
def test_an_independent_program_agrees_on_plain_forms(language: str) -> None:
    """Labels, numerals and weekdays make dateparser give today's month: plain forms only."""
    dice = random.Random(7)
    settings = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"]}
    for _ in range(12):
        day = date(2001, 1, 1) + timedelta(days=dice.randrange(8_000))
        for printed in FORMS[language](day)[:2]:
            other = dateparser.parse(
                printed, languages=[language[:2]], settings=settings
            )
            own = parse_date(printed, language, ZONES[language])
            assert own is not None
            assert other is not None
            assert other.date() == own.day == day, printed


@given(st.text(max_size=150))
def test_no_string_raises(printed: str) -> None:
    parse_date(printed, "en", "Asia/Bangkok", captured_at=datetime.now(UTC))


@given(st.text(alphabet="0123456789-/.: ,年月日tZ+ MaymayTháng五十", max_size=40))
def test_no_likely_string_raises(printed: str) -> None:
    for language in FORMS:
        parse_date(printed, language, ZONES[language])
