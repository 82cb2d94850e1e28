"""Numbers that nobody named: drawn from gaps alone, and what their hits tell."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from sqlalchemy import select

from storage.coverage.id_space import numbered_spaces
from storage.coverage.probing import (
    is_probe_address,
    probe_address,
    probe_estimate,
    probes,
    wilson,
)
from storage.due import due
from storage.editions.registry import EDITIONS
from storage.found import Found, SourceKind
from storage.frontier import note
from storage.identity import identify
from storage.outcome import OutcomeState
from storage.settling import settle
from storage.tables import Article, Discovery, Frontier

AT = datetime(2020, 6, 1, tzinfo=UTC)
SPACES = [name for edition in EDITIONS for name in numbered_spaces(edition)]


@pytest.mark.parametrize("name", SPACES)
def test_every_numbered_space_has_an_address_to_probe(name):
    for number in (1, 77, 43072, 112909):
        url = probe_address(name, number)
        key = f"{name}:{number}"
        assert identify(url).key == key
        assert is_probe_address(identify(url).url, key)


def test_no_printed_address_is_taken_for_ours():
    url = "https://www.ucanews.com/news/potters-mend-the-wall/43072"
    assert not is_probe_address(url, "english:news:43072")
    assert not is_probe_address("https://www.ucanews.com/", "https://www.ucanews.com/")
    assert not is_probe_address(url, "china:post:2019/01/02/abc")


def numbers(found):
    return [int(identify(one.url).key.rpartition(":")[2]) for one in found]


def test_only_gaps_of_thousands_that_hold_articles_are_probed(shelf, make):
    for number in (5_010, 5_990, 9_500):
        shelf.store(make(number))
    note(
        shelf.session,
        shelf.run.id,
        [Found("https://www.ucanews.com/news/named/5020", SourceKind.FEED, "feed")],
        AT,
    )
    found = probes(shelf.session, "english", 100_000, 1)
    assert {one.source for one in found} == {SourceKind.PROBE}
    gap = {*range(5_011, 6_000), *range(9_000, 9_500)} - {5_020, 5_990}
    assert set(numbers(found)) == gap
    assert len(found) == len(gap)


def test_the_limit_holds_and_each_run_draws_anew(shelf, make):
    shelf.store(make(5_001))
    shelf.store(make(5_999))
    first = numbers(probes(shelf.session, "english", 20, 1))
    again = numbers(probes(shelf.session, "english", 20, 1))
    other = numbers(probes(shelf.session, "english", 20, 2))
    assert first == again != other
    assert len(set(first)) == 20
    assert probes(shelf.session, "english", 0, 1) == []
    assert probes(shelf.session, "china", 20, 1) == []


def probe(shelf, make, number, *, is_article):
    url = probe_address("english:news", number)
    key = f"english:news:{number}"
    found = Found(url, SourceKind.PROBE, "a gap")
    note(shelf.session, shelf.run.id, [found], AT)
    if is_article:
        shelf.store(make(number, url=url))
    state = OutcomeState.STORED if is_article else OutcomeState.GONE
    settle(shelf.session, shelf.run.id, key, state, None, at=AT)
    return key


def test_hits_estimate_what_the_gaps_hold(shelf, make):
    rng = Random(8)
    held = {1_000, 1_999, *rng.sample(range(1_001, 1_999), 200)}
    shelf.store(make(1_000))
    shelf.store(make(1_999))
    assert probe_estimate(shelf.session, "english:news").missing is None
    for one in probes(shelf.session, "english", 150, 3):
        number = numbers([one])[0]
        probe(shelf, make, number, is_article=number in held)
    found = probe_estimate(shelf.session, "english:news")
    assert (found.gaps, found.asked) == (998 - 150, 150)
    left = 200 - found.hits
    assert found.low <= left <= found.high
    assert found.high - found.low < 150


def test_the_share_s_interval_holds_the_truth():
    rng = Random(4)
    held = 0
    for _ in range(2000):
        share, asked = rng.uniform(0.02, 0.6), rng.randint(20, 200)
        low, high = wilson(sum(rng.random() < share for _ in range(asked)), asked)
        held += low <= share <= high
    assert held / 2000 > 0.93


def test_a_source_that_names_a_probed_number_takes_over(shelf, make):
    """A made-up slug that got a 404 must not hide the real address."""
    key = probe(shelf, make, 700, is_article=False)
    row = shelf.session.get_one(Frontier, key)
    assert row.due_at > AT + timedelta(days=1)
    real = "https://www.ucanews.com/news/real-words/700"
    later = AT + timedelta(hours=1)
    (noted,) = note(
        shelf.session, shelf.run.id, [Found(real, SourceKind.LISTING, "l")], later
    )
    shelf.session.expire_all()
    # Settled in this run: the next one asks for it first.
    assert (noted.url, noted.is_due) == (real, False)
    (due_one,) = due(shelf.session, "english", later)
    assert (due_one.url, due_one.why) == (real, "retry")
    assert shelf.session.get_one(Frontier, key).url == real
    sources = select(Discovery.source).where(Discovery.url_key == key)
    assert set(shelf.session.scalars(sources)) == {"probe", "listing"}


def test_a_probed_article_gets_its_real_address_and_is_not_asked_again(shelf, make):
    key = probe(shelf, make, 701, is_article=True)
    real = "https://www.ucanews.com/news/real-words/701"
    later = AT + timedelta(minutes=1)
    (noted,) = note(
        shelf.session, shelf.run.id, [Found(real, SourceKind.FEED, "f")], later
    )
    shelf.session.expire_all()
    assert not noted.is_due
    assert shelf.session.get_one(Article, key).url == real


def test_a_later_probe_never_replaces_a_named_address(shelf):
    real = "https://www.ucanews.com/news/real-words/702"
    note(shelf.session, shelf.run.id, [Found(real, SourceKind.FEED, "f")], AT)
    made = probe_address("english:news", 702)
    note(shelf.session, shelf.run.id, [Found(made, SourceKind.PROBE, "g")], AT)
    assert shelf.session.get_one(Frontier, "english:news:702").url == real
