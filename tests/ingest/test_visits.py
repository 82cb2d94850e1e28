"""What others captured is no visit of ours: it moves nothing that we asked later."""

import sqlite3
from datetime import UTC, datetime

import pytest

from storage.archive import Archive
from storage.database import write_session
from storage.outcome import OutcomeState
from storage.settling import settle
from tests.ingest.foreign import Foreign
from tests.ingest.test_order import FIRST, URL, page, take

KEY = "english:news:81234"
OURS = datetime(2024, 5, 6, 10, tzinfo=UTC)
STANDING = "select state, tried_at, due_at, tries, visits, changes from frontier"
GONE = {"status": "404 Not Found"}
AWAY = {"status": "503 Service Unavailable"}


@pytest.fixture
def taken(tmp_path):
    """Takes a page of one day; gives how its address stands then."""
    folder = tmp_path / "archive"

    def take_one(day, more):
        body = b"no" if more else page(FIRST)
        file = Foreign().add(URL, body, WARC_Date=f"{day}T00:00:00Z", **more)
        take(folder, file.save(tmp_path / f"{day}.warc"))
        with sqlite3.connect(folder / "archive.db") as database:
            return database.execute(STANDING).fetchone()

    return take_one


def visit(folder):
    with Archive.open(folder, write=True) as archive:
        with write_session(archive.engine) as session:
            settle(session, 1, KEY, OutcomeState.UNCHANGED, at=OURS)


@pytest.mark.parametrize("more", [{}, GONE, AWAY])
def test_a_page_of_before_our_visit_changes_nothing(tmp_path, taken, more):
    taken("2019-03-01", {})
    visit(tmp_path / "archive")
    with sqlite3.connect(tmp_path / "archive" / "archive.db") as database:
        before = database.execute(STANDING).fetchone()
    assert before[0] == "unchanged"
    assert before[1].startswith("2024-05-06")
    assert taken("2020-01-01", more) == before


def test_a_page_of_after_our_visit_says_how_the_address_stands(tmp_path, taken):
    taken("2019-03-01", {})
    visit(tmp_path / "archive")
    state, tried, due, *counts = taken("2025-01-01", GONE)
    assert (state, tried[:10]) == ("gone", "2025-01-01")
    assert due > tried
    assert counts == [0, 1, 0], "still one visit of ours"


@pytest.mark.parametrize(
    "days", [("2019-03-01", "2021-03-01")[::turn] for turn in (1, -1)]
)
def test_of_others_the_newest_page_counts_and_none_is_a_visit(taken, days):
    for day in days:
        state, tried, _, *counts = taken(day, {} if "2019" in day else GONE)
    assert (state, tried[:10], counts) == ("gone", "2021-03-01", [0, 0, 0])


def test_what_others_could_not_have_is_as_new_as_before(taken):
    state, tried, due, *_ = taken("2019-03-01", AWAY)
    assert (state, tried) == ("new", None)
    assert due is not None
