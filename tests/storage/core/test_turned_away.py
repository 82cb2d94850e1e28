"""What a page that was turned away says of its host, and when it is asked again."""

from datetime import timedelta

import pytest

from storage.database import read_session, write_session
from storage.found import Found, SourceKind
from storage.frontier import note
from storage.outcome import OutcomeState
from storage.settling import settle
from storage.tables import Article, Frontier
from storage.turned_away import BUSY_PAGE, TurnedAway, turned_away

SITE = "https://www.ucanews.com"
SHUT, OPEN = "english:news:1", "english:news:2"


@pytest.fixture
def visit(archive, at):
    with write_session(archive.engine) as session:
        session.add(an_article(OPEN, at))

    def visited(run_id, url_key, state, reason=None, **more):
        number = url_key.rpartition(":")[2]
        found = Found(f"{SITE}/news/invented/{number}", SourceKind.LISTING, via=SITE)
        with write_session(archive.engine) as session:
            note(session, run_id, [found], at)
            settle(session, run_id, url_key, state, reason, at=at, **more)

    return visited


def an_article(url_key, at):
    return Article(
        key=url_key,
        edition="english",
        url=url_key,
        state="live",
        first_seen_at=at,
        last_seen_at=at,
    )


def known(archive, run_id):
    with read_session(archive.engine) as session:
        return turned_away(session, run_id)


@pytest.mark.parametrize("reason", ["http_403", "http_401", "http_503", BUSY_PAGE])
def test_alone_is_who_failed_before_others_were_shown(archive, new_run, visit, reason):
    first = new_run()
    visit(first, SHUT, OutcomeState.FAILED, reason)
    only = frozenset({SHUT})
    second = new_run()
    assert known(archive, second) == TurnedAway(only, frozenset())
    visit(second, OPEN, OutcomeState.UNCHANGED)
    assert known(archive, new_run()) == TurnedAway(only, only)
    visit(new_run(), SHUT, OutcomeState.UNCHANGED)
    assert known(archive, new_run()) == TurnedAway()


def test_a_host_that_shows_nothing_since_is_not_excused(archive, new_run, visit):
    visit(new_run(), OPEN, OutcomeState.STORED)
    for _ in range(3):
        visit(new_run(), SHUT, OutcomeState.FAILED, "http_403")
    assert known(archive, new_run()).alone == frozenset()


def test_other_failures_are_none_of_these(archive, new_run, visit):
    visit(new_run(), SHUT, OutcomeState.FAILED, "timeout")
    assert known(archive, new_run()) == TurnedAway()


def test_nothing_is_due_before_the_server_allows(archive, new_run, visit, at):
    def due_at():
        with read_session(archive.engine) as session:
            return session.get(Frontier, SHUT).due_at

    allowed = at + timedelta(days=3)
    visit(new_run(), SHUT, OutcomeState.FAILED, "http_503", not_before=allowed)
    assert due_at() == allowed
    soon = at + timedelta(seconds=1)
    for _ in range(12):
        visit(new_run(), SHUT, OutcomeState.FAILED, BUSY_PAGE, not_before=soon)
    assert due_at() == at + timedelta(days=30)
