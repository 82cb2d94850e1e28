"""Prints dates in the forms the editions use, and notes what they say."""

from datetime import UTC, datetime, timedelta, timezone

from tests.newsroom.layouts.composer import Composer

MONTHS = (
    "January February March April May June July August September October November "
    "December"
).split()
BULAN = (
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November "
    "Desember"
).split()
_ZONE = timezone(timedelta(hours=7))
_DIGITS = "〇一二三四五六七八九"


def iso(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def gmt(when: datetime) -> str:
    """`June 30, 2011 09:22 AM GMT`."""
    return f"{MONTHS[when.month - 1]} {when:%d, %Y %I:%M %p} GMT"


def local(when: datetime) -> datetime:
    return when.astimezone(_ZONE)


def published(c: Composer) -> None:
    raw = gmt(c.story.published)
    c.put("date", f"Published: {raw}")
    _note_instant(c, c.story.published, raw, "published")


def updated(c: Composer) -> None:
    when = c.story.modified or c.story.published
    c.put("date", f"Updated: {gmt(when)}")
    note_updated(c)


def note_updated(c: Composer) -> None:
    """Updated counts as the date only where no other is printed."""
    when = c.story.modified or c.story.published
    c.face.date_modified = iso(when)
    if c.face.date_published is None:
        _note_instant(c, when, gmt(when), "updated")


def archive_updated(c: Composer) -> None:
    """Bangkok's midnight of the address's day: always 05:00 PM GMT of the day before."""
    day = local(c.story.published)
    before = day - timedelta(days=1)
    raw = f"{MONTHS[before.month - 1]} {before:%d, %Y} 05:00 PM GMT"
    c.put("date", f"Updated: {raw}")
    note_day(c, raw, "url")


def day(c: Composer, form: str) -> None:
    raw = day_text(local(c.story.published), form)
    c.put("date", raw)
    note_day(c, raw, "day")


def note_day(c: Composer, raw: str, source: str) -> None:
    value = local(c.story.published).strftime("%Y-%m-%d")
    c.face.date_published = value
    c.face.date_accepted = [value]
    c.face.date_raw = raw
    c.face.date_source = source


def local_minute(c: Composer, raw_form: str) -> None:
    """A minute without a zone: the bare day, or the instant in any zone of Asia."""
    when = local(c.story.published)
    raw = when.strftime(raw_form)
    c.put("date", raw)
    note_day(c, raw, "day")
    naive = when.replace(second=0, tzinfo=None)
    for hours in (0, 5.5, 7, 8, 9):
        zone = timezone(timedelta(hours=hours))
        c.face.date_accepted.append(iso(naive.replace(tzinfo=zone)))


def _note_instant(c: Composer, when: datetime, raw: str, source: str) -> None:
    c.face.date_published = iso(when)
    c.face.date_accepted = [iso(when)]
    c.face.date_raw = raw
    c.face.date_source = source


def day_text(when: datetime, form: str) -> str:
    """The bare day in one of the printed forms."""
    y, m, d = when.year, when.month, when.day
    forms = {
        "english": f"{MONTHS[m - 1]} {d}, {y}",
        "english_zero": f"{MONTHS[m - 1]} {d:02d}, {y}",
        "no_comma": f"{MONTHS[m - 1]} {d:02d} {y}",
        "short": f"{MONTHS[m - 1][:3]} {d}, {y}",
        "plain": f"{y}-{m:02d}-{d:02d} 00:00:00",
        "bulan_first": f"{BULAN[m - 1]} {d}, {y}",
        "bulan": f"{d} {BULAN[m - 1]} {y}",
        "thang": f"{d:02d} tháng {m:02d} năm {y}",
        "thang_ngay": f"Ngày {d} tháng {m} năm {y}",
        "slashes": f"{d:02d}/{m:02d}/{y}",
        "chinese": f"{y}年{m}月{d}日",
        "chinese_iso": f"{y}-{m:02d}-{d:02d}",
        "chinese_words": f"{_words(y)}年{_count(m)}月{_count(d)}日",
    }
    return forms[form]


def _words(year: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(year))


def _count(number: int) -> str:
    tens, ones = divmod(number, 10)
    text = ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "")
    return text + (_DIGITS[ones] if ones else "")
