"""A host that asked to be left alone is left alone by the runs that come after, too."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from storage.turned_away import TurnedAway
from storage.warc.exchange import Exchange
from ucancrawl.crawl_session import CrawlSession, SessionPlan
from ucancrawl.earlier_waits import keep_waiting
from ucancrawl.politeness import Manners

HOST, OTHER = "www.ucanews.com", "india.ucanews.com"
KEY = "english:news:7"


@pytest.fixture
def open_run(tmp_path):
    def opened():
        plan = SessionPlan(tmp_path / "a", None, ("english",), Manners())
        return CrawlSession.open(plan)

    return opened


def answer(status, retry_after, ago=0.0, host=HOST):
    headers = [("Content-Type", "text/html")]
    if retry_after is not None:
        headers.append(("Retry-After", retry_after))
    return Exchange(
        url=f"https://{host}/news/any/7",
        captured_at=datetime.now(UTC) - timedelta(seconds=ago),
        status=status,
        reason="Busy",
        headers=tuple(headers),
        body=b"<p>Busy.</p>",
    )


def next_gate(open_run, *answers, alone=()):
    first = open_run()
    for one in answers:
        first.keep(one)
    first.close("done", 0, {})
    second = open_run()
    second.turned_away = TurnedAway(frozenset(alone), frozenset(alone))
    keep_waiting(second)
    second.close("done", 0, {})
    return second.gate


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("is_date", [False, True])
def test_a_day_is_waited_for_over_runs(open_run, status, is_date):
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    said = format_datetime(tomorrow, usegmt=True) if is_date else "86400"
    gate = next_gate(open_run, answer(status, said))
    assert gate.host(HOST).stopped == "rate_limited"
    assert gate.host(OTHER).stopped is None


def test_what_is_left_of_an_hour_is_waited_for_within_the_run(open_run):
    gate = next_gate(open_run, answer(503, "3600", ago=3000))
    state = gate.host(HOST)
    assert state.stopped is None
    left = state.ready_at - gate._clock()
    assert 500 < left <= 600


@pytest.mark.parametrize(
    "said", [(503, "600", 700), (503, None), (200, "86400")], ids=str
)
def test_nothing_is_waited_for_that_is_over_or_was_not_asked(open_run, said):
    state = next_gate(open_run, answer(*said)).host(HOST)
    assert (state.stopped, state.ready_at) == (None, 0.0)


def test_the_newest_answer_of_a_host_counts(open_run):
    older, newer = answer(503, "86400", ago=50), answer(503, "1", ago=10)
    assert next_gate(open_run, older, newer).host(HOST).stopped is None


def test_a_page_that_is_busy_alone_binds_no_host(open_run):
    gate = next_gate(open_run, answer(503, "86400"), alone=[KEY])
    assert gate.host(HOST).stopped is None
