"""Articles through many captures, in any order, told apart from their templates."""

import dataclasses
from datetime import UTC, date, datetime, timedelta
from itertools import permutations

import pytest
from sqlalchemy import event, select

from storage.articles import load_article, load_articles, mark_gone, mark_seen
from storage.dedupe import Judgement
from storage.record import ArticleState, Evidence, Image, Link, LinkKind
from storage.tables import Alias, Base, Extraction, Revision

KEY = "english:news:1"
START = datetime(2020, 1, 1, tzinfo=UTC)


def rows(shelf):
    """Every row of every table, to see that nothing moved."""
    return {
        table.name: sorted(map(repr, shelf.session.execute(select(table))))
        for table in Base.metadata.sorted_tables
    }


def full(make, number=1):
    return make(
        number,
        images=[Image("https://x.example/1.jpg", "alt", "Boats at the pier", "Ana")],
        authors=["Ana Tello"],
        keywords=["stones", "walls"],
        section="Nepal",
        dateline="Cebu",
        date_published=datetime(2019, 5, 1, 9, 25, tzinfo=UTC),
        date_published_raw="Published: May 01, 2019 09:25 AM GMT",
        date_published_source="label",
        date_modified=date(2019, 5, 2),
        links=[
            Link(LinkKind.RELATED, "One", None),
            Link(LinkKind.INLINE, "two", "https://www.ucanews.com/news/two/2"),
        ],
        evidence=[
            Evidence("headline", "layout", "Potters", "Potters", True),
            Evidence("headline", "open_graph", "Potters | Site", None),
        ],
    )


def test_every_field_comes_back_as_it_was_stored(shelf, make):
    stored = full(make)
    shelf.store(stored)
    loaded = load_article(shelf.session, KEY)
    kept = {
        field.name
        for field in dataclasses.fields(loaded)
        if getattr(loaded, field.name) == getattr(stored, field.name)
    }
    assert {field.name for field in dataclasses.fields(loaded)} - kept == {
        "revision",
        "content_digest",
        "captured_at",
        "capture",
        "first_seen_at",
        "last_seen_at",
    }
    assert (loaded.revision, loaded.captured_at) == (1, START)


def test_storing_the_same_capture_again_changes_nothing(shelf, make):
    capture = shelf.capture(make().url)
    shelf.store(full(make), capture=capture)
    before = rows(shelf)
    again = shelf.store(full(make), capture=capture)
    assert again.judgement is Judgement.UNCHANGED
    assert rows(shelf) == before


def test_a_content_that_comes_back_is_no_third_revision(shelf, make):
    said = [
        shelf.store(make(body=body), day)
        for day, body in enumerate(["A a", "B b", "A a"])
    ]
    assert [one.judgement for one in said] == ["new", "revised", "returned"]
    assert [one.revision_number for one in said] == [1, 2, 1]
    loaded = load_article(shelf.session, KEY)
    assert (loaded.body, loaded.revision) == ("A a", 2)


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_captures_in_any_order_give_one_history(shelf, make, order):
    bodies = ["A a", "B b", "B b", "C c"]
    for day in order:
        shelf.store(make(body=bodies[day]), day)
    history = shelf.session.execute(
        select(Revision.number, Extraction.body, Revision.captured_at)
        .join(Extraction, Revision.extraction_id == Extraction.id)
        .order_by(Revision.number)
    ).all()
    assert [tuple(row) for row in history] == [
        (1, "A a", START),
        (2, "B b", START + timedelta(days=1)),
        (3, "C c", START + timedelta(days=3)),
    ]
    loaded = load_article(shelf.session, KEY)
    assert (loaded.body, loaded.first_seen_at, loaded.last_seen_at) == (
        "C c",
        START,
        START + timedelta(days=3),
    )


def test_a_poorer_page_takes_nothing_away(shelf, make):
    shelf.store(full(make))
    poor = make(layout="amp2022", standfirst=None, byline=None, links=[])
    said = shelf.store(poor, 1, url="https://www.ucanews.com/amp/invented-slug/1")
    assert (said.judgement, said.is_alias) == (Judgement.UNCHANGED, True)
    loaded = load_article(shelf.session, KEY)
    rich = full(make)
    assert (loaded.standfirst, loaded.byline) == (rich.standfirst, rich.byline)
    assert (loaded.images, loaded.links) == (rich.images, rich.links)
    assert (loaded.layout, loaded.captured_at) == ("news2021", START)
    assert loaded.aliases == ["https://www.ucanews.com/amp/invented-slug/1"]


def test_the_links_are_those_of_the_newest_page_in_its_order(shelf, make):
    one, two, three = (Link(LinkKind.RELATED, text) for text in ("One", "Two", "Three"))
    inline = Link(LinkKind.INLINE, "here", "https://www.ucanews.com/news/two/2")
    shelf.store(make(links=[inline, one, two]))
    shelf.store(make(links=[three, two]), 2)
    shelf.store(make(links=[one]), 1)
    assert load_article(shelf.session, KEY).links == [inline, three, two]


def test_gaps_are_filled_from_another_layout(shelf, make):
    shelf.store(make(byline=None, date_published=date(2019, 5, 1), section="Nepal"))
    shelf.store(make(layout="news2019"), 1)
    loaded = load_article(shelf.session, KEY)
    assert (loaded.byline, loaded.date_published) == (
        "Ana Tello, Cebu",
        date(2019, 5, 1),
    )


def test_an_updated_stamp_alone_is_noted_without_a_revision(shelf, make):
    shelf.store(make(date_modified=date(2019, 5, 1)))
    shelf.store(make(date_modified=date(2019, 5, 9)), 1)
    loaded = load_article(shelf.session, KEY)
    assert (loaded.revision, loaded.date_modified) == (1, date(2019, 5, 9))


def test_a_better_reader_is_no_edit_where_the_old_capture_is_read_again(shelf, make):
    shelf.store(make(body="Wrong. The wall’s stones fell."), reader="1")
    asked = []

    def reread(capture_id):
        asked.append(capture_id)
        return make(body="The wall’s stones fell.")

    said = shelf.store(
        make(body="The wall’s stones fell."), 1, reader="2", reread=reread
    )
    assert (said.judgement, len(asked)) == (Judgement.UNCHANGED, 1)
    loaded = load_article(shelf.session, KEY)
    assert (loaded.body, loaded.revision) == ("The wall’s stones fell.", 1)


def test_gone_keeps_the_last_good_capture_and_comes_back(shelf, make):
    shelf.store(full(make))
    lost = shelf.capture(make().url, 5, status=404)
    assert mark_gone(shelf.session, KEY, lost.captured_at, capture_id=lost.id)
    gone = load_article(shelf.session, KEY)
    assert (gone.state, gone.body, gone.last_seen_at) == ("gone", make().body, START)
    shelf.store(full(make), 2)
    assert load_article(shelf.session, KEY).state == ArticleState.GONE
    assert shelf.store(full(make), 6).judgement is Judgement.UNCHANGED
    assert load_article(shelf.session, KEY).state == ArticleState.LIVE


def test_an_old_404_says_nothing_and_an_unknown_key_is_no_article(shelf, make):
    shelf.store(make(), 5)
    assert not mark_gone(shelf.session, KEY, START)
    assert not mark_gone(shelf.session, "english:news:9", START)
    assert not mark_seen(shelf.session, "english:news:9", START)
    assert mark_seen(shelf.session, KEY, START + timedelta(days=9))
    loaded = load_article(shelf.session, KEY)
    assert (loaded.state, loaded.last_seen_at) == ("live", START + timedelta(days=9))


def test_addresses_of_one_article(shelf, make):
    shelf.store(
        make(),
        url="http://www.ucanews.com/news/Invented-Slug/1?tablet=yes",
        aliases=[
            ("https://www.ucanews.com/news/moved-here/77", "redirect"),
            ("https://www.ucanews.com/", "canonical"),
            ("https://www.ucanews.com/category/news/7711", "redirect"),
            ("https://elsewhere.example/news/a/1", "canonical"),
        ],
    )
    urls = sorted(shelf.session.scalars(select(Alias.url)))
    assert urls == [
        "http://www.ucanews.com/news/Invented-Slug/1?tablet=yes",
        "https://www.ucanews.com/news/moved-here/77",
    ]
    for url in (*urls, make().url, "https://ucanews.com/amp/any/1"):
        assert load_article(shelf.session, url).key == KEY
    assert load_article(shelf.session, "https://www.ucanews.com/news/x/2") is None


def test_the_pointer_goes_to_the_record_that_holds_the_bytes(shelf, make):
    held = shelf.capture("https://www.ucanews.com/amp/x/1", 0, offset=700)
    again = shelf.capture(
        make().url, 1, record="revisit", refers_to_id=held.id, offset=9
    )
    shelf.store(make(), capture=again)
    loaded = load_article(shelf.session, KEY)
    assert (loaded.capture.offset, loaded.captured_at) == (700, again.captured_at)


def test_nothing_is_stored_of_a_reading_without_headline_and_body(shelf, make):
    said = shelf.store(make(headline=None, body=None))
    assert (said.judgement, said.revision_number) == (Judgement.INCOMPLETE, None)
    assert load_article(shelf.session, KEY) is None


def test_articles_come_sorted_in_a_fixed_number_of_queries(shelf, make):
    for number in (1, 10, 2, 30):
        shelf.store(make(number, date_published=date(2019, 1, number)))
    statements = []
    event.listen(
        shelf.session.get_bind(),
        "before_cursor_execute",
        lambda *given: statements.append(given[2]),
    )

    def count(**filters):
        statements.clear()
        found = [article.key for article in load_articles(shelf.session, **filters)]
        return found, len(statements)

    everything, many = count()
    assert everything == sorted(everything)
    _, one = count(keys=[KEY])
    assert (len(everything), one) == (4, many)
    assert count(since=date(2019, 1, 2), until=date(2019, 1, 10))[0] == [
        "english:news:10",
        "english:news:2",
    ]
    assert count(edition="india")[0] == []
