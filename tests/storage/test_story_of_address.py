"""The story of an address against what the test let happen to it."""

from datetime import UTC, datetime, timedelta

import pytest

from storage.articles import mark_gone
from storage.found import Found, SourceKind
from storage.frontier import note
from storage.outcome import OutcomeState
from storage.settling import settle
from storage.story_of_address import story_of_address

AT = datetime(2020, 1, 1, tzinfo=UTC)
URL = "https://www.ucanews.com/news/invented-slug/1"
KEY = "english:news:1"


@pytest.fixture
def told(shelf, make):
    """Named twice, failed, stored, revised, gone."""
    hour = timedelta(hours=1)
    run = shelf.run.id
    listing = Found(URL, SourceKind.LISTING, "https://www.ucanews.com/l", text="Title")
    sitemap = Found(f"{URL}?utm_source=x", SourceKind.SITEMAP, "the sitemap")
    note(shelf.session, run, [listing], AT)
    note(shelf.session, run, [sitemap], AT + hour)
    note(shelf.session, run, [listing], AT + 2 * hour)
    shelf.capture(URL, 0, url_key=KEY, status=500, verdict="http_500")
    settle(shelf.session, run, KEY, OutcomeState.FAILED, "http_500", at=AT)
    shelf.store(make(1), 1, aliases=[("https://ucanews.com/news/old/1", "redirect")])
    shelf.store(make(1, body="Another text altogether."), 2)
    settle(shelf.session, run, KEY, OutcomeState.REVISED, at=AT + 48 * hour)
    gone = shelf.capture(URL, 3, url_key=KEY, status=410)
    mark_gone(shelf.session, KEY, gone.captured_at, capture_id=gone.id)
    return shelf.session


@pytest.mark.parametrize(
    "asked",
    [
        KEY,
        URL,
        "http://ucanews.com/amp/other-slug/1?tablet=yes",
        f"  {URL}#top ",
        "https://ucanews.com/news/old/1",
    ],
)
def test_any_spelling_gets_the_same_story(told, asked):
    story = story_of_address(told, asked)
    assert story.url_key == KEY
    assert story.identity.key == KEY
    assert story.is_known
    assert [(one.source, one.text) for one in story.tellings] == [
        ("listing", "Title"),
        ("sitemap", None),
    ]
    listing = story.tellings[0]
    assert listing.last_seen_at - listing.first_seen_at == timedelta(hours=2)
    assert [one.status for one in story.askings] == [500, 200, 200, 410]
    assert [one.verdict for one in story.askings] == [
        "http_500",
        "article",
        "article",
        "gone",
    ]
    assert [(one.state, one.reason) for one in story.endings] == [("revised", None)]
    assert story.article.state == "gone"
    assert len(story.article.revisions) == 2
    assert [(one.url, one.method) for one in story.aliases] == [
        ("https://ucanews.com/news/old/1", "redirect")
    ]
    assert (story.standing.state, story.standing.visits) == ("stored", 2)
    assert story.standing.due_at > AT


@pytest.mark.parametrize(
    "asked",
    [
        "https://www.ucanews.com/news/never-named/2",
        "english:news:2",
        "nonsense:kind",
        "http://[broken",
        "\x00",
        "x" * 100_000,
        "",
    ],
)
def test_what_nobody_heard_of_has_an_empty_story(told, asked):
    story = story_of_address(told, asked)
    assert not story.is_known
    assert (story.tellings, story.askings, story.endings) == ([], [], [])
    assert story.article is story.standing is None


def test_an_article_out_of_a_file_has_no_place_in_the_frontier(shelf, make):
    shelf.store(make(5))
    story = story_of_address(shelf.session, "english:news:5")
    assert story.is_known
    assert story.standing is None
    assert story.article.key == "english:news:5"
    assert len(story.askings) == 1
