"""Worlds of known size, and lists that each name a part of them."""

import os
from collections import Counter
from collections.abc import Callable
from math import exp, log
from random import Random

import pytest

History = tuple[bool, ...]
CAMPAIGN = float(os.environ.get("UCAN_CAMPAIGN") or 0)
"""0 in `make test`; `make campaign` sets 1 or more and the same code runs larger."""


def worlds(small: int, large: int) -> int:
    """How many worlds to try."""
    return round(large * CAMPAIGN) if CAMPAIGN else small


def independent(rng: Random, shares: list[float]) -> History:
    return tuple(rng.random() < share for share in shares)


def copying(rng: Random, shares: list[float]) -> History:
    """The second list copies the first half of the time."""
    first = rng.random() < shares[0]
    second = first if rng.random() < 0.5 else rng.random() < shares[1]
    return (first, second, *independent(rng, shares[2:]))


def dividing(rng: Random, shares: list[float]) -> History:
    """The second list rather names what the first does not."""
    first = rng.random() < shares[0]
    second = rng.random() < (shares[1] / 2 if first else min(1, shares[1] * 1.5))
    return (first, second, *independent(rng, shares[2:]))


def uneven(rng: Random, shares: list[float]) -> History:
    """Some things are easily found by every list, some hardly by any."""
    ease = rng.gauss(0, 0.7)
    odds = [log(share / (1 - share)) + ease for share in shares]
    return tuple(rng.random() < 1 / (1 + exp(-one)) for one in odds)


KINDS: dict[str, Callable[[Random, list[float]], History]] = {
    "independent": independent,
    "copying": copying,
    "dividing": dividing,
    "uneven": uneven,
}


def draw(rng: Random, kind: str, lists: int) -> tuple[int, Counter[History]]:
    """How many things there are, and which lists named those that any list named."""
    size = round(exp(rng.uniform(log(80), log(2000))))
    shares = [rng.uniform(0.25, 0.85) for _ in range(lists)]
    named = Counter(KINDS[kind](rng, shares) for _ in range(size))
    named.pop((False,) * lists, None)
    return size, named


@pytest.fixture
def world() -> Callable[[Random, str, int], tuple[int, Counter[History]]]:
    return draw


@pytest.fixture
def how_many() -> Callable[[int, int], int]:
    return worlds
