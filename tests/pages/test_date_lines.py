"""Where a printed date ends: its zone and its bracket belong to it, a section not."""

import pytest

from storage.editions.registry import EDITIONS
from ucancrawl.normalise.dates import parse_date
from ucancrawl.pages.date_lines import date_in_line
from ucancrawl.pages.page import Page
from ucancrawl.reading import read_article

URL = "https://www.ucanews.com/news/weavers-of-lomitar-mend-their-bridge/81234"
TOLD = (
    "<p>The weavers of Lomitar have mended the bridge over the Tarvek in May.</p>"
    "<p>Their council asked the province for help, but nobody in it answered.</p>"
    "<p>A second bridge is to be built when the rains of the south are over.</p>"
)


def read(html: bytes):
    return read_article(Page(url=URL, edition=EDITIONS["english"], html=html))


def read_as(article) -> str:
    kept = [one for one in article.evidence if one.field == "date_published"]
    return next(one.value for one in kept if one.chosen)


def page(day: str) -> bytes:
    return (
        "<html><head><title>Weavers of Lomitar mend their bridge</title></head><body>"
        "<h1>Weavers of Lomitar mend their bridge</h1><p>By Ann Bo, Lomitar</p>"
        f"<p>{day}</p><div>{TOLD}</div></body></html>"
    ).encode()


@pytest.mark.parametrize(
    ("zone", "instant"),
    [
        *(("MYT", "2021-05-06T14:30:00Z"), ("SGT", "2021-05-06T14:30:00Z")),
        *(("PKT", "2021-05-06T17:30:00Z"), ("NPT", "2021-05-06T16:45:00Z")),
        *(("MMT", "2021-05-06T16:00:00Z"), ("HKT", "2021-05-06T14:30:00Z")),
        *(("(Manila time)", "2021-05-06T14:30:00Z"), ("GMT", "2021-05-06T22:30:00Z")),
        *(("Hong Kong Time", "2021-05-06T14:30:00Z"), ("", "2021-05-06T15:30:00Z")),
        *(("EST", "2021-05-06"), ("(BST)", "2021-05-06"), ("PST", "2021-05-06")),
        *(("CET", "2021-05-06"), ("Lomitar time", "2021-05-06")),
    ],
)
def test_a_zone_stays_with_its_clock(zone, instant):
    article = read(page(f"Published: May 6, 2021 10:30 PM {zone}")).article
    assert read_as(article) == instant
    assert article.section is None


@pytest.mark.parametrize("section", ["Asia", "Nepal", "USA"])
def test_a_section_behind_a_clock_is_no_zone(section):
    article = read(page(f"May 6, 2021 10:30 PM | {section}")).article
    assert read_as(article) == "2021-05-06T15:30:00Z"
    assert article.section == section


@pytest.mark.parametrize(
    ("day", "value"),
    [
        *(("May 6, 2021 (3 hours ago)", "2021-05-06"),),
        *(("6 May 2021 (Updated 3 hours ago)", "2021-05-06"),),
        *(("May 6, 2021 10:30 PM (3 hours ago)", "2021-05-06T15:30:00Z"),),
        *(("May 6, 2021 10:30 PM (Eastern)", "2021-05-06"),),
    ],
)
def test_a_bracket_adds_to_a_date(day, value):
    article = read(page(day)).article
    assert read_as(article) == value
    assert (article.section, article.standfirst) == (None, None)


@pytest.mark.parametrize(
    ("line", "language", "value"),
    [
        ("6 Mei 2021 (3 jam lalu)", "id", "2021-05-06"),
        ("06/05/2021 (cập nhật 3 giờ trước)", "vi", "2021-05-06"),
        ("2018年12月24日（農曆十一月十八）", "zh-Hant", "2018-12-24"),
        ("民國109年3月12日", "zh-Hant", "2020-03-12"),
        ("中华民国一百零九年三月十二日", "zh-Hans", "2020-03-12"),
        ("民國 99 年 3 月 12 日", "zh-Hant", "2010-03-12"),
    ],
)
def test_dates_of_other_counts(line, language, value):
    assert date_in_line(line, language) == (line, "")
    assert parse_date(line, language, "Asia/Taipei").iso() == value


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("May 6, 2021 (Photo by Ann Bo)", "en"),
        ("The bridge of May 6, 2021 (a week ago)", "en"),
        ("民國109年的洪水", "zh-Hant"),
    ],
)
def test_what_only_holds_a_date_is_none(line, language):
    assert date_in_line(line, language) is None
