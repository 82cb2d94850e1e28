"""What health sees in values and sources that stand where they always did."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storage.editions.registry import EDITIONS
from storage.health.finding import Rank
from storage.health.judging import judge
from storage.health.sighting import Sighting
from storage.health.sources import LINKS
from storage.record import Image, Link, LinkKind, NewsArticle
from tests.health.test_redesigns import _as_run
from tests.newsroom.mutations import TODAY
from tests.pages.weavers import TOLD, URLS, page
from ucancrawl.health.looking import Circumstances, look_at
from ucancrawl.health.markup import body_traits
from ucancrawl.health.value_traits import value_traits
from ucancrawl.pages.html import parse_html
from ucancrawl.pages.page import Page

URL = URLS["en"]


def article(**fields):
    return NewsArticle(key="english:news:81234", edition="english", url=URL, **fields)


def printed(html: str) -> list[str]:
    return body_traits(parse_html(html.encode()).root, html)["date_published.printed"]


@pytest.mark.parametrize(
    ("body", "signs"),
    [
        ("The elder said: “We are glad.”", ["curly quotes"]),
        ("The elder said: ?We are glad.?", ["question marks in words"]),
        ("He didn?t know.", ["question marks in words"]),
        ("Who knows? Nobody.", ["none"]),
        ("Chúng tôi vui", ["letters beyond ASCII"]),
    ],
)
def test_signs_of_a_body(body, signs):
    assert value_traits(article(body=body))["body.signs"] == signs


def test_a_text_that_is_told_twice():
    once = "\n\n".join(TOLD)
    assert value_traits(article(body=once))["body.told"] == ["once"]
    assert value_traits(article(body=f"{once}\n\n{once}"))["body.told"] == ["twice"]
    assert value_traits(article(body="Amen.\n\nGlad.\n\nAmen."))["body.told"] == [
        "once"
    ]


def test_where_links_and_images_lead():
    links = [
        Link(
            LinkKind.RELATED, "A", "https://www.ucanews.com/news/hills-turn-green/70001"
        ),
        Link(LinkKind.RELATED, "B", "https://ads.example.net/x"),
        Link(LinkKind.INLINE, "C", "https://www.ucanews.com/out?u=1"),
    ]
    images = [Image(url="https://www.ucanews.com/uploads/a.jpg", alt="image")]
    traits = value_traits(article(links=links, images=images))
    assert traits["related.leads"] == ["an article", "example.net"]
    assert traits["inline.leads"] == ["no article (page)"]
    assert traits["images.host"] == ["english"]
    assert traits["images.alt"] == ["a word"]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("<a>Synod 2026</a>", ["none"]),
        ("<p>© UCA News 2014-2027</p>", ["none"]),
        ("<b>May 6, 2021</b>", ["a 9, 9"]),
        ("<b>6 tháng 5, 2021</b>", ["9 a 9, 9"]),
        ("<b>6/5/2021</b>", ["9/9/9"]),
    ],
)
def test_only_a_year_with_its_day_is_a_printed_date(text, forms):
    assert printed(f"<html><body>{text}</body></html>") == forms


def dated(html: str, day: str) -> list[str]:
    content = html.replace("May 6, 2021", day).encode()
    seen = look_at(
        Page(URL, EDITIONS["english"], html=content, captured_at=TODAY), Circumstances()
    )
    return seen.traits["date_published.is"]


def test_the_day_of_the_capture_is_odd_only_against_other_evidence():
    html = page("".join(f"<p>{one}</p>" for one in TOLD)).decode()
    today = TODAY.strftime("%B %d, %Y")
    assert dated(html, today) == ["in time"]
    for days, said in ((3, "in time"), (40, "the day of the capture")):
        older = (TODAY - timedelta(days=days)).isoformat()
        told = f'<head><meta property="article:published_time" content="{older}">'
        assert dated(html.replace("<head>", told), today) == [said]


@pytest.fixture
def lists(newsroom):
    """Listings that name twelve articles each, none of them twice, in four runs."""
    some = [
        one for one in newsroom.sources("english") if one.stratum == "source/listing"
    ]
    named = [
        replace(one, sentences=[f"{n}-{k}" for k in range(12)], numbers={LINKS: 12.0})
        for n, one in enumerate(some[:6])
    ]
    return named, [one for run in (1, 2, 3, 4) for one in _as_run(run, named)]


def test_lists_that_all_name_the_same_articles_are_a_finding(lists):
    named, past = lists
    assert judge(_as_run(9, named), past) == []
    same = [replace(one, sentences=named[0].sentences) for one in named]
    (found,) = judge(_as_run(9, same), past)
    assert (found.field, found.rank) == ("discovery", Rank.LOST)
    assert "12 articles together" in found.sentence


def test_lists_cut_to_half_are_a_finding(lists):
    named, past = lists
    half = [
        replace(one, sentences=one.sentences[:6], numbers={LINKS: 6.0}) for one in named
    ]
    (found,) = judge(_as_run(9, half), past)
    assert found.field == "discovery"


@pytest.mark.parametrize(("links", "alarms"), [(3.0, True), (9.0, False)])
def test_a_feed_that_names_a_quarter_of_its_least_is_a_finding(lists, links, alarms):
    named, _ = lists
    feed = replace(named[0], stratum="source/feed", subject="https://x/feed/")
    past = [one for run in (1, 2, 3) for one in _as_run(run, [feed])]
    found = judge(_as_run(9, [replace(feed, numbers={LINKS: links})]), past)
    assert bool(found) is alarms


def test_the_case_of_a_headline():
    assert value_traits(article(headline="WEAVERS MEND A BRIDGE"))["headline.case"] == [
        "capitals"
    ]
    assert value_traits(article(headline="Weavers mend a bridge"))["headline.case"] == [
        "mixed"
    ]
    assert value_traits(article(headline="贵州教会的老会长"))["headline.case"] == [
        "mixed"
    ]


def sightings(run: int, pages: int, layout: str, standfirst: str) -> list[Sighting]:
    traits = {
        "page.layout": ["unknown" if layout == "unknown" else "known"],
        "standfirst.present": [standfirst],
    }
    return [
        Sighting(
            run, "indonesia", "post", f"{layout}-{run}-{n}", "article", layout, traits
        )
        for n in range(pages)
    ]


def test_pages_made_like_those_of_another_layout_are_compared_with_all_of_history():
    """Else the standfirsts would be missing as they always were in that layout."""
    past = [
        one
        for run in range(1, 6)
        for one in (
            *sightings(run, 30, "unknown", "yes"),
            *sightings(run, 2, "post2010", "no"),
        )
    ]
    found = judge(sightings(9, 30, "post2010", "no"), past)
    assert {"page", "standfirst"} <= {one.field for one in found}


def test_a_run_of_pages_of_a_layout_that_is_known_loses_nothing():
    past = [
        one
        for run in range(1, 6)
        for one in (
            *sightings(run, 30, "news2017", "yes"),
            *sightings(run, 6, "video", "no"),
        )
    ]
    assert judge(sightings(9, 20, "video", "no"), past) == []
