"""Estimates against worlds whose size is known beforehand."""

from random import Random

import pytest

from storage.coverage.capture_recapture import Estimate, chao, estimate, sum_of

LISTS = ("front", "sitemap", "links")


@pytest.mark.parametrize(
    ("kind", "lists"),
    [
        ("independent", 2),
        ("independent", 3),
        ("copying", 3),
        ("dividing", 3),
        ("uneven", 3),
    ],
)
def test_the_interval_holds_the_truth(kind, lists, world, how_many):
    rng = Random(f"{kind} {lists}")
    tried = how_many(25, 400)
    missed = []
    for number in range(tried):
        size, counts = world(rng, kind, lists)
        found = estimate(counts, LISTS[:lists])
        high = float("inf") if found.high is None else found.high
        if not found.low <= size <= high:
            missed.append((number, size, found))
    print(f"{kind}, {lists} lists: {1 - len(missed) / tried:.3f} of {tried}")
    # A short run allows for its own chance: two deviations above one in ten.
    chance = 0 if tried >= 400 else 2 * (0.09 * tried) ** 0.5
    assert len(missed) <= 0.1 * tried + chance, missed


def test_estimates_are_near_the_truth_and_say_something(world, how_many):
    """An interval from nothing to everything would hold the truth as well."""
    rng = Random("near")
    errors, widths = [], []
    for _ in range(how_many(11, 200)):
        size, counts = world(rng, "independent", 3)
        found = estimate(counts, LISTS)
        errors.append(abs(found.total - size) / size)
        widths.append(((found.high or 10**9) - found.low) / size)
    middle = len(errors) // 2
    assert sorted(errors)[middle] < 0.05
    assert sorted(widths)[middle] < 0.25


def test_a_lower_bound_is_one_where_articles_are_uneven(world):
    rng = Random("bound")
    over = 0
    for _ in range(200):
        size, counts = world(rng, "uneven", 3)
        over += chao(counts, 3) > size * 1.1
    assert over <= 10


def test_one_list_tells_nothing():
    found = estimate({(True, False, False): 900}, LISTS)
    assert found == Estimate(
        900, ("front",), None, None, None, None, None, found.reason
    )
    assert "front" in found.reason


def test_nothing_at_all_tells_nothing():
    assert estimate({}, LISTS).total is None
    assert "no list" in estimate({}, LISTS).reason


def test_a_small_overlap_gives_a_reason_instead_of_a_number():
    thin = estimate({(True, False): 40, (False, True): 40, (True, True): 6}, LISTS[:2])
    assert (thin.total, thin.low, thin.high) == (None, None, None)
    assert "6" in thin.reason
    enough = {(True, False): 40, (False, True): 40, (True, True): 7}
    assert estimate(enough, LISTS[:2]).total is not None


def test_a_list_that_named_nothing_is_no_list():
    counts = {
        (True, False, True): 50,
        (True, False, False): 20,
        (False, False, True): 9,
    }
    found = estimate(counts, LISTS)
    assert (found.lists, found.method) == (("front", "links"), "chapman")
    assert found.total == pytest.approx(71 * 60 / 51 - 1, abs=0.1)


def test_an_interval_never_begins_below_what_was_seen():
    counts = {(True, True): 500, (True, False): 1, (False, True): 1}
    found = estimate(counts, LISTS[:2])
    assert found.seen == found.low == 502
    assert found.high < 505


def test_spaces_are_summed_and_thin_ones_named():
    solid = estimate(
        {(True, True): 60, (True, False): 30, (False, True): 30}, LISTS[:2]
    )
    thin = estimate({(True, False): 4, (False, True): 4}, LISTS[:2])
    both = sum_of([solid, solid])
    assert both.total == pytest.approx(2 * solid.total, abs=0.2)
    assert both.high - both.total < 2 * (solid.high - solid.total)
    assert both.low < both.total < both.high
    mixed = sum_of([solid, thin])
    assert mixed.total == pytest.approx(solid.total + 8, abs=0.1)
    assert mixed.seen == 128
    assert "8 articles" in mixed.reason
    assert sum_of([thin]) == thin
    assert sum_of([thin, thin]).total is None
