"""The policy of asking again, from what it promises."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.identity import AddressKind
from storage.outcome import FrontierState
from storage.recheck import Visit, next_due

AT = datetime(2026, 3, 1, tzinfo=UTC)
DAY = timedelta(days=1)


def wait(kind="article", state="stored", age=timedelta(0), **more):
    visit = Visit(kind=kind, state=state, at=AT, born_at=AT - age, **more)
    return next_due(visit) - AT


@given(
    kind=st.sampled_from(list(AddressKind)),
    state=st.sampled_from(list(FrontierState)),
    age=st.timedeltas(timedelta(days=-30), timedelta(days=20_000)),
    tries=st.integers(0, 10**9),
    visits=st.integers(0, 10**9),
    changes=st.integers(0, 10**9),
)
def test_nothing_is_given_up_for_ever(kind, state, age, tries, visits, changes):
    found = wait(kind, state, age, tries=tries, visits=visits, changes=changes)
    assert timedelta(0) <= found <= 366 * DAY


def test_recent_articles_are_asked_for_more_often_than_old_ones():
    waits = [wait(age=days * DAY) for days in (0, 3, 10, 100, 10_000)]
    assert waits == sorted(waits)
    assert waits[0] < DAY < waits[-1]


def test_failures_are_retried_later_and_later():
    waits = [wait(state="failed", tries=tries) for tries in range(1, 30)]
    assert waits == sorted(waits)
    assert waits[0] <= timedelta(hours=1)
    assert waits[3] == 8 * waits[0]
    assert waits[-1] == waits[-2]


def test_what_is_gone_is_asked_for_rarely_and_what_robots_refused_the_next_day():
    assert wait(state="gone", tries=1) >= 7 * DAY
    assert wait(state="refused", reason="robots", tries=1) == DAY
    assert wait(state="refused", reason="trap_calendar", tries=1) > 7 * DAY


def test_a_page_that_shows_no_article_is_looked_at_again_the_next_day():
    waits = [
        wait(state="refused", reason="no_article", tries=tries) for tries in range(1, 9)
    ]
    assert waits == sorted(waits)
    assert (waits[0], waits[-1]) == (DAY, 30 * DAY)


@pytest.mark.parametrize("kind", ["home", "feed", "robots"])
def test_the_quickest_sources_are_asked_in_every_run(kind):
    assert wait(kind, "unchanged", visits=500, changes=0) == timedelta(0)


@pytest.mark.parametrize("kind", ["home", "feed", "robots"])
def test_the_quickest_sources_are_asked_again_however_often_they_failed(kind):
    assert wait(kind, "failed", tries=40, reason="name_unknown") == timedelta(0)


@pytest.mark.parametrize("reason", ["name_unknown", "unreachable", "http_503"])
def test_no_page_waits_long_for_an_outage_that_is_not_its_own(reason):
    assert wait(state="failed", tries=40, reason=reason) == DAY
    assert wait(state="failed", tries=40, reason="too_costly") > 7 * DAY


def test_listings_are_asked_for_by_how_often_they_bring_something():
    assert wait("listing", "read", visits=1, changes=1) == timedelta(0)
    assert wait("listing", "read", visits=100, changes=60) == timedelta(0)
    fruitless = [wait("listing", "read", visits=n, changes=1) for n in (5, 8, 20, 900)]
    assert fruitless == sorted(fruitless)
    assert timedelta(0) < fruitless[0] < fruitless[1]
    assert fruitless[-1] <= 31 * DAY
