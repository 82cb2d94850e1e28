"""The same captures give the same archive, whichever is taken first."""

import json
import os
import sqlite3
from itertools import permutations

import pytest

from storage.archive import Archive
from storage.database import read_session
from storage.export.jsonl import export_lines
from storage.ingest_run import ingest_run
from tests.ingest.foreign import Foreign
from tests.loaded import ucancrawl
from ucancrawl.ingest.taking import Ingest

URL = "https://www.ucanews.com/news/weavers-mend-their-bridge/81234"
DAY = "2019-03-22T10:00:00Z"
TEXT = {"kind": "conversion", "headers": (("Content-Type", "text/plain"),)}
TOLD = [
    "The weavers of Lomitar have mended the bridge over the river Tarvek in May.",
    "Their council asked the province for help, but nobody in the office answered.",
    "A second bridge is to be built when the rains of the south are over at last.",
]


def page(headline, told=TOLD, date="May 6, 2018", links=("old-mill/70001",), cut=""):
    said = "".join(f"<p>{one}</p>" for one in told)
    stamp = f"<div>{date}</div>" if date else ""
    related = "".join(
        f"<li><a href=/news/{one}>{TITLES[one]}</a></li>" for one in links
    )
    return (
        f"<html><head><title>{headline} | UCA News</title></head><body>"
        f"<h1>{headline}</h1><div>By Ann Bo, Lomitar</div>{stamp}"
        f"<img src=/uploads/2018/x.jpg><div class=t>{said}</div>{cut}"
        f"<h3>Related</h3><ul>{related}</ul></body></html>"
    ).encode()


def text(headline, told=TOLD):
    lines = [headline, "By Ann Bo, Lomitar", "May 6, 2018", *told, "Related"]
    return "\n".join([*lines, "Old mill of Sarn reopens"]).encode()


def json_page(headline, told=TOLD):
    """Another template: the day, the section and the name in its metadata alone."""
    said = "<br><br>".join(told)
    return (
        (
            f"<html><head><title>{headline}</title><script type='application/ld+json'>"
            '{"@type": "NewsArticle", "headline": "%s", "datePublished": "2018-05-06",'
            '"articleSection": "Society", "author": {"name": "Ann Bo"}}</script></head>'
            f"<body><nav><a href=/>Home</a></nav><article><h1>{headline.upper()}</h1>"
            f"<figure><img src=/uploads/2018/x.jpg><figcaption>The bridge of Lomitar, mended"
            f"</figcaption></figure><p>{said}</p></article></body></html>"
        )
        .replace("%s", headline)
        .encode()
    )


TITLES = {
    "old-mill/70001": "Old mill of Sarn reopens",
    "ferry/70002": "Ferry of Tarvek",
}
FIRST, SECOND = "Weavers mend their bridge", "Weavers of Lomitar mend a bridge"
OLD_MILL = "https://www.ucanews.com/news/old-mill/70001"
DAYS = [f"2019-03-2{number}T10:00:00Z" for number in range(2, 9)]
OTHER_SLUG = URL.replace("weavers-mend-their-bridge", "a-bridge-is-mended")
AMP = URL.replace("/news/", "/amp/")


def taken(*pages):
    """Pages with their addresses, one a day."""
    return [
        (url, body, {"WARC_Date": day} | more)
        for (url, body, more), day in zip(pages, DAYS, strict=False)
    ]


def at_url(*bodies):
    return taken(*((URL, body, {}) for body in bodies))


GROUPS = {
    "a page and its text": [
        (URL, page(FIRST), {"WARC_Date": DAY}),
        (URL, text(FIRST), {"WARC_Date": DAY} | TEXT),
    ],
    "two pages of one instant": [
        (URL, page(FIRST), {"WARC_Date": DAY}),
        (URL, page(SECOND), {"WARC_Date": DAY}),
    ],
    "a content that returns": at_url(page(FIRST), page(SECOND), page(FIRST)),
    "one that returns twice": at_url(*map(page, (FIRST, SECOND, FIRST, SECOND))),
    "a teaser and its whole text": at_url(
        page(FIRST, [TOLD[0][:40] + "..."]), page(FIRST)
    ),
    "a text that lost a paragraph": at_url(
        page(FIRST), page(FIRST, TOLD[:2]), page(FIRST)
    ),
    "two slugs": taken((URL, page(FIRST), {}), (OTHER_SLUG, page(SECOND), {})),
    "three templates": at_url(page(FIRST), json_page(FIRST), page(FIRST, date="")),
    "an edit between two templates": at_url(
        page(FIRST), json_page(SECOND), page(SECOND), json_page(FIRST)
    ),
    "http and amp": taken(
        (URL.replace("https:", "http:"), page(FIRST), {}), (AMP, page(FIRST), {})
    ),
    "a text that lacks a paragraph": [
        (URL, page(FIRST), {"WARC_Date": DAY}),
        (URL, text(FIRST, TOLD[:2]), {"WARC_Date": DAY} | TEXT),
        (URL, text(FIRST, TOLD[1:]), {"WARC_Date": DAYS[3]} | TEXT),
    ],
    "a text that lacks a paragraph, and a page of another day": [
        (URL, page(FIRST), {"WARC_Date": DAY}),
        (URL, text(FIRST, TOLD[:2]), {"WARC_Date": DAY} | TEXT),
        (URL, page(FIRST, date="May 7, 2018"), {"WARC_Date": DAYS[2]}),
    ],
    "a text beside a page whose content was known": [
        (URL, page(FIRST), {"WARC_Date": DAY}),
        (URL, page(FIRST), {"WARC_Date": DAYS[1]}),
        (AMP, text(FIRST, TOLD[:2]), {"WARC_Date": DAYS[1]} | TEXT),
    ],
    "two pages of one instant with other links": [
        (URL, page(FIRST), {"WARC_Date": DAY}),
        (URL, page(FIRST, links=TITLES), {"WARC_Date": DAY}),
    ],
    "templates that lack the day": [
        *at_url(page(FIRST, date=""), json_page(FIRST), page(FIRST, date="May 7, 2018")),
        (URL, text(FIRST), {"WARC_Date": DAYS[3]} | TEXT),
    ],
    "links that come and go": at_url(
        page(FIRST), page(FIRST, links=("ferry/70002",)), page(FIRST, links=TITLES)
    ),
}  # fmt: skip


@pytest.mark.parametrize("group", GROUPS.values(), ids=GROUPS)
def test_the_export_does_not_depend_on_the_order(tmp_path, group):
    files = [
        Foreign().add(url, body, **more).save(tmp_path / f"{number}.warc.gz")
        for number, (url, body, more) in enumerate(group)
    ]
    told = []
    for place, order in enumerate(orders(files)):
        archive = tmp_path / f"archive{place}"
        for file in order:
            take(archive, file)
        told.append(exported(archive))
    for file in files:
        take(archive, file)
    told.append(exported(archive))
    assert ucancrawl("rebuild", "--archive", str(archive)).returncode == 0
    told.append(exported(archive))
    assert told == [told[0]] * len(told)
    assert "Old mill of Sarn reopens" in [link["text"] for link in told[0]["links"]]


@pytest.mark.parametrize("turn", [1, -1])
def test_the_links_are_those_of_the_page_and_not_of_its_text(tmp_path, turn):
    for number, (url, body, more) in enumerate(GROUPS["a page and its text"][::turn]):
        file = Foreign().add(url, body, **more).save(tmp_path / f"{number}.warc.gz")
        take(tmp_path / "archive", file)
    with sqlite3.connect(tmp_path / "archive" / "archive.db") as database:
        links = database.execute("select url from link where withdrawn_by is null")
        assert [url for (url,) in links] == [OLD_MILL]


def orders(files):
    """The first and the last of all, as a campaign each of them."""
    each = list(permutations(files))
    if os.environ.get("UCAN_CAMPAIGN"):
        return each
    return [each[0], each[-1]]


def take(folder, file):
    """As `ucancrawl ingest` does, without a process of its own."""
    with Archive.open(folder, write=True, create=True) as archive:
        with ingest_run(archive, None) as run:
            assert not list(Ingest(archive, run).take([file], None))
            run.finish("done", 0)


def exported(folder, number=""):
    with Archive.open(folder, write=False) as archive:
        with read_session(archive.engine) as session:
            told = map(json.loads, export_lines(session))
            (told,) = (one for one in told if one["url"].endswith(number))
    return {name: value for name, value in told.items() if name != "capture"}
