"""Exact odds: how often chance alone would give what was counted.

A run and its history are one urn; if nothing changed, the run's pages are drawn from
it blindly (the permutation argument behind Fisher's exact test, 1935). Pages of
several layouts are drawn from an urn each, so that a run with many videos is no
surprise. No threshold is typed by hand but the budget of false alarms.
"""

from collections.abc import Sequence
from functools import cache
from math import exp, lgamma
from typing import NamedTuple

FALSE_ALARMS = 2e-5
"""Expected false alarms of one edition in one run, over all its tests together: for
five editions one in 10,000 runs."""


class Urn(NamedTuple):
    """Counts of one trait among pages that may be compared."""

    now: int
    """Pages of the run that have it."""
    run: int
    """Pages of the run."""
    before: int
    """Pages of history that have it."""
    history: int
    """Pages of history."""


@cache
def _log_factorial(number: int) -> float:
    return lgamma(number + 1)


def _log_choose(whole: int, part: int) -> float:
    return _log_factorial(whole) - _log_factorial(part) - _log_factorial(whole - part)


def _odds(urn: Urn) -> list[float]:
    """Chance of 0, 1, 2 ... of the run's pages having the trait."""
    having, whole = urn.now + urn.before, urn.run + urn.history
    odds = []
    for count in range(urn.run + 1):
        if count > having or urn.run - count > whole - having:
            odds.append(0.0)
            continue
        odds.append(
            exp(
                _log_choose(having, count)
                + _log_choose(whole - having, urn.run - count)
                - _log_choose(whole, urn.run)
            )
        )
    return odds


@cache
def least_chance(having: int, run: int, history: int) -> float:
    """The smallest chance that any split of so many pages could have.

    >>> round(least_chance(3, 3, 3), 6)
    0.05
    """
    whole = run + history
    ends = (min(run, having), max(0, having - history))
    return min(
        exp(
            _log_choose(having, end)
            + _log_choose(whole - having, run - end)
            - _log_choose(whole, run)
        )
        for end in ends
    )


def chance_of_so_many(urns: Sequence[Urn]) -> float:
    """Chance that at least so many pages of the run have the trait.

    >>> round(chance_of_so_many([Urn(3, 3, 0, 3)]), 6)
    0.05
    >>> chance_of_so_many([Urn(0, 3, 0, 9)])
    1.0
    """
    spread = [1.0]
    for urn in urns:
        odds = _odds(urn)
        wider = [0.0] * (len(spread) + len(odds) - 1)
        for first, chance in enumerate(spread):
            if chance:
                for second, other in enumerate(odds):
                    wider[first + second] += chance * other
        spread = wider
    return min(1.0, sum(spread[sum(urn.now for urn in urns) :]))


def chance_of_so_few(urns: Sequence[Urn]) -> float:
    """Chance that at most so many pages of the run have the trait.

    >>> round(chance_of_so_few([Urn(0, 3, 3, 3)]), 6)
    0.05
    """
    return chance_of_so_many(
        [Urn(u.run - u.now, u.run, u.history - u.before, u.history) for u in urns]
    )
