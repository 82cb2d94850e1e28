"""The map of numbers against what a test put there, number by number."""

from datetime import UTC, datetime
from itertools import pairwise
from random import Random

import pytest

from storage.coverage.id_space import (
    BLOCK,
    CELL,
    SIGNS,
    IdSpace,
    IdState,
    id_space,
    numbered_spaces,
    runs_of,
)
from storage.editions.registry import EDITIONS
from storage.tables import Frontier

AT = datetime(2020, 1, 1, tzinfo=UTC)


def put(shelf, key, state, reason=None):
    shelf.session.add(
        Frontier(
            url_key=key,
            url=f"https://www.ucanews.com/news/x/{key.rpartition(':')[2]}",
            edition="english",
            kind="article",
            state=state,
            reason=reason,
            tries=0,
            visits=0,
            changes=0,
            first_seen_at=AT,
            complete=False,
        )
    )


def test_the_numbered_spaces_are_the_five():
    names = [name for edition in EDITIONS for name in numbered_spaces(edition)]
    assert sorted(names) == [
        "english:directory",
        "english:gallery",
        "english:news",
        "english:story",
        "india:news",
    ]


def test_each_number_has_its_state(shelf, make):
    shelf.store(make(100))
    put(shelf, "english:news:100", "unchanged")
    put(shelf, "english:news:101", "gone", "http_404")
    put(shelf, "english:news:102", "gone", "soft_not_found")
    put(shelf, "english:news:103", "gone", "redirect_to_home")
    put(shelf, "english:news:104", "read", "shows english:news:100")
    put(shelf, "english:news:105", "refused", "robots")
    put(shelf, "english:news:106", "failed", "http_500")
    put(shelf, "english:news:107", "new")
    put(shelf, "english:news:1109", "new")
    put(shelf, "english:story:101", "new")
    shelf.session.flush()

    found = id_space(shelf.session, "english:news")

    assert [(run.first, run.last, run.state.value) for run in found.runs] == [
        (100, 100, "stored"),
        (101, 102, "absent"),
        (103, 104, "redirected"),
        (105, 105, "refused"),
        (106, 106, "failed"),
        (107, 107, "known"),
        (108, 1108, "never"),
        (1109, 1109, "known"),
    ]
    assert found.counts["never"] == 1001
    first, second = found.blocks
    assert (first.first, second.first) == (0, 1000)
    assert first.picture[100 // CELL] == SIGNS[IdState.STORED]
    assert second.picture[109 // CELL] == SIGNS[IdState.KNOWN]
    assert first.counts["never"] == 999 - 107


def test_an_article_that_later_vanished_is_still_stored(shelf, make):
    shelf.store(make(100))
    put(shelf, "english:news:100", "gone", "http_410")
    shelf.session.flush()
    assert id_space(shelf.session, "english:news").counts == {"stored": 1}


def test_an_empty_space_is_empty(shelf):
    assert id_space(shelf.session, "india:news") == IdSpace("india:news", {}, [])


@pytest.mark.parametrize("seed", range(20))
def test_runs_and_blocks_are_the_numbers_themselves(seed):
    rng = Random(seed)
    states = [state for state in IdState if state is not IdState.NEVER]
    known = {
        rng.randint(1, 5 * BLOCK): rng.choice(states)
        for _ in range(rng.choice((1, 5, 300, 3000)))
    }
    space = IdSpace("english:news", {}, runs_of(known))
    spread = {n: r.state for r in space.runs for n in range(r.first, r.last + 1)}
    assert list(spread) == list(range(min(known), max(known) + 1))
    assert {n: s for n, s in spread.items() if s is not IdState.NEVER} == known
    assert all(a.state != b.state for a, b in pairwise(space.runs))
    for block in space.blocks:
        inside = {
            n: s for n, s in spread.items() if block.first <= n < block.first + BLOCK
        }
        assert sum(block.counts.values()) == len(inside)
        assert len(block.picture) == BLOCK // CELL
        for place, sign in enumerate(block.picture):
            cell = {
                s
                for n, s in inside.items()
                if (n - block.first) // CELL == place and s is not IdState.NEVER
            }
            best = next((s for s in SIGNS if s in cell), IdState.NEVER)
            assert sign == SIGNS[best], (seed, block.first, place)
