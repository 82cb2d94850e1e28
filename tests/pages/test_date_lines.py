"""Where a printed date ends: its zone and its bracket belong to it, a section not."""

import pytest

from storage.editions.registry import EDITIONS
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
