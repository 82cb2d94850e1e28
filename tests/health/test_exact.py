"""The odds against an enumeration of every draw."""

from itertools import combinations, product
from math import comb

import pytest

from storage.health.exact import (
    Urn,
    chance_of_so_few,
    chance_of_so_many,
    least_chance,
)


def enumerated(urns: list[Urn]) -> float:
    """Share of all possible draws with at least so many pages having the trait."""
    draws = []
    for urn in urns:
        having = urn.now + urn.before
        pages = [True] * having + [False] * (urn.run + urn.history - having)
        draws.append([sum(drawn) for drawn in combinations(pages, urn.run)])
    wanted = sum(urn.now for urn in urns)
    every = list(product(*draws))
    return sum(sum(counts) >= wanted for counts in every) / len(every)


@pytest.mark.parametrize(
    "urns",
    [
        [Urn(2, 3, 1, 5)],
        [Urn(0, 2, 3, 4)],
        [Urn(3, 3, 0, 6)],
        [Urn(1, 2, 0, 4), Urn(2, 2, 1, 3)],
        [Urn(0, 1, 2, 3), Urn(1, 1, 0, 3), Urn(1, 2, 1, 2)],
    ],
)
def test_chance_is_the_share_of_all_draws(urns):
    assert chance_of_so_many(urns) == pytest.approx(enumerated(urns))
    other = [Urn(u.run - u.now, u.run, u.history - u.before, u.history) for u in urns]
    assert chance_of_so_few(urns) == pytest.approx(enumerated(other))


def test_the_least_chance_is_that_of_the_extreme_draws():
    assert least_chance(4, 4, 8) == pytest.approx(1 / comb(12, 4))
    assert least_chance(10, 4, 8) == pytest.approx(1 / comb(12, 2) * comb(4, 2))


def test_twenty_of_twenty_is_no_chance_and_three_is_one():
    assert chance_of_so_many([Urn(20, 20, 0, 200)]) < 1e-20
    assert chance_of_so_many([Urn(3, 3, 0, 200)]) > 1e-7
