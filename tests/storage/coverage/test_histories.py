"""Which lists named which articles, against discoveries that the test put there."""

from datetime import UTC, datetime

import pytest

from storage.coverage.comparison import compare
from storage.coverage.histories import GROUPS, SpaceHistories, histories
from storage.coverage.report import coverage
from storage.found import Found, SourceKind
from storage.frontier import note
from storage.outcome import OutcomeState
from storage.settling import settle

AT = datetime(2020, 6, 1, tzinfo=UTC)


def name(shelf, number, *sources, at=AT):
    url = f"https://www.ucanews.com/news/invented-slug/{number}"
    founds = [Found(url, source, "somewhere") for source in sources]
    note(shelf.session, shelf.run.id, founds, at)


def store(shelf, make, number, *sources):
    name(shelf, number, *sources)
    shelf.store(make(number))
    key = f"english:news:{number}"
    settle(shelf.session, shelf.run.id, key, OutcomeState.STORED, at=AT)


def test_every_source_is_in_one_group_or_knowingly_in_none():
    grouped = [kind for kinds in GROUPS.values() for kind in kinds]
    assert len(grouped) == len(set(grouped))
    assert set(SourceKind) - set(grouped) == {
        SourceKind.ROBOTS,
        SourceKind.GIVEN,
        SourceKind.ARCHIVE,
        SourceKind.PROBE,
    }


def test_histories_are_by_group(shelf, make):
    store(shelf, make, 1, SourceKind.FEED, SourceKind.LISTING)
    store(shelf, make, 2, SourceKind.SITEMAP, SourceKind.RELATED, SourceKind.INLINE)
    store(shelf, make, 3, SourceKind.HOME, SourceKind.SITEMAP, SourceKind.LANGUAGE)
    store(shelf, make, 4, SourceKind.GIVEN)
    store(shelf, make, 5, SourceKind.PROBE, SourceKind.SITEMAP)
    name(shelf, 6, SourceKind.FEED)
    for number, state in ((7, "GONE"), (8, "FAILED"), (9, "REFUSED")):
        name(shelf, number, SourceKind.SITEMAP)
        key = f"english:news:{number}"
        settle(shelf.session, shelf.run.id, key, OutcomeState[state], at=AT)
    found = histories(shelf.session, "english")["english:news"]
    assert found.stored == {
        (True, False, False): 1,
        (False, True, True): 1,
        (True, True, True): 1,
        (False, True, False): 1,
    }
    assert found.unasked == {(True, False, False): 1}
    assert found.refuted == {(False, True, False): 2}


def test_unasked_addresses_count_as_much_as_their_like_proved_true():
    front, sitemap = (True, False, False), (False, True, False)
    space = SpaceHistories()
    space.stored.update({front: 900, sitemap: 50})
    space.refuted.update({sitemap: 50})
    space.unasked.update({front: 100, sitemap: 100})
    counts = space.counts()
    assert counts[front] == pytest.approx(1000, rel=0.001)
    assert counts[sitemap] == pytest.approx(100, rel=0.02)


def test_sources_are_compared(shelf, make):
    store(shelf, make, 1, SourceKind.FEED, SourceKind.LISTING)
    store(shelf, make, 2, SourceKind.LISTING)
    store(shelf, make, 3, SourceKind.SITEMAP)
    shelf.store(make(4))
    name(shelf, 5, SourceKind.SITEMAP)
    found = compare(shelf.session, "english")
    by_name = {one.source: one for one in found.sources}
    assert by_name["listing"].articles == 2
    assert by_name["listing"].alone == 1
    assert by_name["listing"].shared == {"feed": 1}
    assert by_name["feed"].alone == 0
    assert by_name["sitemap"].articles == by_name["sitemap"].alone == 1
    assert found.unnamed == 1
    assert sum(one.first for one in found.sources) == 3


def test_the_report_of_an_empty_and_of_a_small_edition(shelf, make):
    empty = coverage(shelf.session, "vietnam", AT)
    assert (empty.articles, empty.spaces, empty.estimate.total) == (0, [], None)
    store(shelf, make, 1, SourceKind.FEED)
    name(shelf, 2, SourceKind.FEED)
    found = coverage(shelf.session, "english", AT)
    (space,) = found.spaces
    assert (space.name, space.articles, space.unasked) == ("english:news", 1, 1)
    assert space.numbers.counts == {"stored": 1, "known": 1}
    assert "front" in found.estimate.reason
    assert (found.calendar.dated, found.calendar.undated) == (0, 1)
