"""All of it joined: printed fields in, clean fields out, nothing printed lost."""

from copy import deepcopy
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.editions.registry import EDITIONS
from storage.record import Evidence, Image, Link, LinkKind, NewsArticle
from ucancrawl.normalise.article import normalise_article
from ucancrawl.pages.page import Page


def page(edition: str = "english") -> Page:
    return Page(
        url="https://www.ucanews.com/news/nuns-open-school/43072",
        edition=EDITIONS[edition],
        captured_at=datetime(2022, 5, 1, tzinfo=UTC),
    )


RAW = NewsArticle(
    key="english:news:43072",
    edition="english",
    headline="Pope\u00b4s  nuns open school | UCA News",
    standfirst=" A school\u00a0for forty villages ",
    byline="By Tomo Varel, Orsa",
    section=" Velia ",
    keywords=["Nuns", "nuns", "#School", " "],
    body="ORSA (UCAN) -- Nuns met.\r\n\r\n\r\nThey  sang.",
    images=[
        Image("/uploads/a.jpg", "Nuns", "Nuns sing. (Photo: AFP)"),
        Image("/uploads/a.jpg", "Nuns", "Nuns sing. (Photo: AFP)"),
        Image("data:image/gif;base64,AAAA", None, None, "(Photo supplied)"),
    ],
    links=[
        Link(LinkKind.RELATED, " Old  school ", "/news/old-school/7"),
        Link(LinkKind.RELATED, "Title only"),
        Link(LinkKind.INLINE, "script", "javascript:alert(1)"),
        Link(LinkKind.INLINE, "bad", "http://[::1"),
        Link(LinkKind.INLINE, " ", "mailto:a@example.com"),
    ],
    evidence=[
        Evidence("headline", "open_graph", "Nuns  open school - UCA News"),
        Evidence("date_published", "header", "February 4, 2013"),
        Evidence("date_published", "updated_label", "February 6, 2013 03:00 AM GMT"),
    ],
)


def test_fields_come_out_clean() -> None:
    clean = normalise_article(RAW, page())
    assert clean.headline == "Pope's nuns open school"
    assert clean.standfirst == "A school for forty villages"
    assert (clean.byline, clean.authors) == ("Tomo Varel, Orsa", ["Tomo Varel"])
    assert clean.dateline == "Orsa"
    assert clean.section == "Velia"
    assert clean.keywords == ["Nuns", "School"]
    assert clean.body == "ORSA (UCAN) -- Nuns met.\n\nThey sang."
    assert clean.language == "en"
    assert clean.date_published == date(2013, 2, 4)
    assert clean.date_published_raw == "February 4, 2013"
    assert clean.date_published_source == "header"
    assert clean.date_modified == datetime(2013, 2, 6, 3, tzinfo=UTC)
    assert clean.captured_at == datetime(2022, 5, 1, tzinfo=UTC)


def test_images_are_parted_and_safe() -> None:
    assert normalise_article(RAW, page()).images == [
        Image(
            "https://www.ucanews.com/uploads/a.jpg", "Nuns", "Nuns sing.", "Photo: AFP"
        ),
        Image(None, None, None, "Photo supplied"),
    ]


def test_links_are_absolute_web_addresses_or_none() -> None:
    assert [(one.text, one.url) for one in normalise_article(RAW, page()).links] == [
        ("Old school", "https://www.ucanews.com/news/old-school/7"),
        ("Title only", None),
        ("script", None),
        ("bad", None),
    ]


@pytest.mark.parametrize(
    ("printed", "url"),
    [
        ("/news/a b/7", "https://www.ucanews.com/news/a%20b/7"),
        ("\n /news/a\n/7\t", "https://www.ucanews.com/news/a/7"),
        ("//indonesia.ucanews.com/", "https://indonesia.ucanews.com/"),
        ("?page=2", "https://www.ucanews.com/news/nuns-open-school/43072?page=2"),
        ("/news/\ud800/7", None),
        ("/news/\x00/7", None),
        ("http://host:port/", None),
        ("ftp://www.ucanews.com/a", None),
        ("tel:12345", None),
    ],
)
def test_addresses(printed: str, url: str | None) -> None:
    raw = NewsArticle(
        key="k", edition="english", links=[Link(LinkKind.INLINE, "x", printed)]
    )
    assert normalise_article(raw, page()).links[0].url == url


def test_what_was_printed_stays() -> None:
    clean = normalise_article(RAW, page())
    kept = {(one.field, one.raw): one for one in clean.evidence}
    assert kept["byline", "By Tomo Varel, Orsa"].value == "Tomo Varel, Orsa"
    assert kept["headline", "Nuns  open school - UCA News"].value == "Nuns open school"
    assert kept["date_published", "February 4, 2013"].chosen
    assert not kept["date_published", "February 6, 2013 03:00 AM GMT"].chosen
    assert kept["date_modified", "February 6, 2013 03:00 AM GMT"].chosen


def test_the_given_article_is_left_alone() -> None:
    before = deepcopy(RAW)
    normalise_article(RAW, page())
    assert before == RAW


def test_the_opening_names_the_place_where_no_byline_does() -> None:
    raw = deepcopy(RAW)
    raw.byline = None
    assert normalise_article(raw, page()).dateline == "ORSA"


@pytest.mark.parametrize(
    ("opening", "name", "place"),
    [
        ("〔記者許佳穎／香港報導〕", "許佳穎", "香港"),
        ("【天亞社記者李文台北報道】", "李文", "台北"),
        ("（天亞社／記者王小明／新竹即時報導）", "王小明", "新竹"),
    ],
)
def test_the_opening_names_the_reporter_where_no_byline_does(
    opening: str, name: str, place: str
) -> None:
    raw = deepcopy(RAW)
    raw.byline, raw.body = None, f"{opening}清晨六時，鐘聲響起。"
    clean = normalise_article(raw, page("china"))
    assert (clean.authors, clean.dateline) == ([name], place)
    assert (clean.byline, clean.body) == (opening[1:-1], raw.body)
    raw.byline = "陳大文"
    assert normalise_article(raw, page("china")).authors == ["陳大文"]


def test_a_raw_date_without_evidence_is_understood() -> None:
    raw = NewsArticle(key="k", edition="english", date_published_raw="May 3, 2012")
    clean = normalise_article(raw, page())
    assert clean.date_published == date(2012, 5, 3)
    odd = NewsArticle(key="k", edition="english", date_published_raw="next spring")
    clean = normalise_article(odd, page())
    assert (clean.date_published, clean.date_published_raw) == (None, "next spring")


ODD = st.one_of(st.none(), st.text(max_size=80))


@pytest.mark.parametrize("edition", sorted(EDITIONS))
@settings(max_examples=40)
@given(fields=st.lists(ODD, min_size=8, max_size=8))
def test_no_input_raises_and_a_second_turn_changes_nothing(
    edition: str, fields: list[str | None]
) -> None:
    headline, standfirst, byline, body, raw_date, caption, address, alt = fields
    raw = NewsArticle(
        key="k",
        edition=edition,
        headline=headline,
        standfirst=standfirst,
        byline=byline,
        body=body,
        date_published_raw=raw_date,
        images=[Image(address, alt, caption)],
        links=[Link(LinkKind.INLINE, alt or "", address)],
    )
    once = normalise_article(raw, page(edition))
    again = normalise_article(once, page(edition))
    assert (again.headline, again.body, again.links, again.standfirst) == (
        once.headline,
        once.body,
        once.links,
        once.standfirst,
    )
