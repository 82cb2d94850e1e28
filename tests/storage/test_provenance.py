"""Every shown value names its source, its raw string and the record it was read from."""

from datetime import UTC, datetime

import pytest

from storage.found import Found, SourceKind
from storage.frontier import note
from storage.provenance import origins
from storage.record import Evidence
from storage.tables import Article
from tests.storage.conftest import START


def told(shelf, key="english:news:1"):
    found = origins(shelf.session, shelf.session.get_one(Article, key))
    return {origin.field: origin for origin in found}


def headline(source, raw, value=None, chosen=False):
    return Evidence("headline", source, raw, value or raw, chosen)


def test_agreement_counts_what_says_the_same(shelf, make):
    article = make(
        evidence=[
            headline("layout", "A “wall”", chosen=True),
            headline("json_ld", 'A "WALL"'),
            headline("open_graph", "Home of news"),
            Evidence("headline", "alt", "???"),
        ],
        headline="A “wall”",
    )
    shelf.store(article)
    origin = told(shelf)["headline"]
    assert (origin.source, origin.raw) == ("layout", "A “wall”")
    assert (origin.agreeing, origin.candidates) == (2, 3)
    assert [one.source for one in origin.losers] == ["json_ld", "open_graph", "alt"]
    assert [one.source for one in origin.against] == ["open_graph"]


def test_a_day_agrees_with_its_instant(shelf, make):
    at = datetime(2020, 1, 1, 9, tzinfo=UTC)
    article = make(
        date_published=at,
        date_published_raw="January 1, 2020 09:00 AM GMT",
        evidence=[
            Evidence("date_published", "label", "Jan", "2020-01-01T09:00:00Z", True),
            Evidence("date_published", "meta", "2020-01-01", "2020-01-01"),
            Evidence("date_published", "time", "2020-01-02", "2020-01-02"),
        ],
    )
    shelf.store(article)
    origin = told(shelf)["date_published"]
    assert (origin.agreeing, origin.candidates) == (2, 3)
    assert told(shelf)["date_published_raw"].record == origin.record


def test_fields_without_a_value_have_no_origin(shelf, make):
    shelf.store(make(byline=None, authors=[], section=None))
    assert {"headline", "body", "language"} <= told(shelf).keys()
    assert not {"byline", "authors", "section", "images"} & told(shelf).keys()
    assert told(shelf)["body"].source is None


def test_authors_are_told_by_the_byline(shelf, make):
    signed = Evidence("byline", "layout", "By Ana Tello, Cebu", "Ana Tello", True)
    shelf.store(make(authors=["Ana Tello"], evidence=[signed]))
    assert told(shelf)["authors"].raw == "By Ana Tello, Cebu"


def test_a_value_of_another_layout_names_the_record_of_that_page(shelf, make):
    print_like = make(layout="print2004", section=None, standfirst=None)
    shelf.store(make(section="Asia", byline=None, keywords=["wall"]), day=0)
    shelf.store(print_like, day=1, url="https://www.ucanews.com/amp/invented-slug/1")
    found = told(shelf)
    assert found["section"].record.captured_at == START
    assert found["section"].layout == "news2021"
    assert found["byline"].layout == "print2004"
    assert found["byline"].record.captured_at > START
    assert found["byline"].record.url.endswith("/amp/invented-slug/1")


def test_a_revisit_names_the_record_that_holds_the_bytes(shelf, make):
    first = shelf.capture(
        "https://www.ucanews.com/news/invented-slug/1", record_id="u:1"
    )
    again = shelf.capture(
        first.url, 2, record="revisit", refers_to_id=first.id, record_id="u:2"
    )
    shelf.store(make(), capture=again)
    record = told(shelf)["headline"].record
    assert (record.offset, record.record_id) == (first.offset, "u:1")
    assert record.captured_at == again.captured_at


@pytest.mark.parametrize("days", [0, 5])
def test_what_a_listing_said_names_the_listing(shelf, make, days):
    """If it was captured before it said so."""
    listing = shelf.capture("https://www.ucanews.com/news", days, record_id="u:list")
    address = make().url
    found = Found(address, SourceKind.LISTING, listing.url, "A wall", "01/01/2020")
    note(shelf.session, shelf.run.id, [found], shelf.capture(address, 1).captured_at)
    dated = Evidence("date_published", "listing", "01/01/2020", "2020-01-01", True)
    shelf.store(make(date_published=START.date(), evidence=[dated]), day=1)
    record = told(shelf)["date_published"].record
    assert record.url == (listing.url if days == 0 else address)


def test_only_what_one_version_of_the_reader_saw_is_told(shelf, make):
    capture = shelf.capture(make().url)
    shelf.store(make(section="Menu"), capture=capture, reader="1")
    shelf.store(make(section=None, layout="news2022"), capture=capture, reader="2")
    assert {origin.reader for origin in told(shelf).values()} == {"2"}
    assert "section" not in told(shelf)
