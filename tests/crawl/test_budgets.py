"""Budgets of a run, and places under --limit."""

import pytest

from ucancrawl.budgets import Budgets
from ucancrawl.quota import Quota


def test_nothing_is_spent_without_budgets():
    assert Budgets(used_requests=10**9, used_bytes=10**12).spent() is None


@pytest.mark.parametrize(
    ("budgets", "why"),
    [
        (Budgets(requests=5, used_requests=5), "requests"),
        (Budgets(requests=5, used_requests=4), None),
        (Budgets(bytes=100, used_bytes=120), "bytes"),
        (Budgets(free_bytes=10**18), "disk"),
        (Budgets(free_bytes=1), None),
    ],
)
def test_what_is_spent(budgets, why):
    assert budgets.spent() == why


def test_minutes_by_the_clock():
    clock = iter([0.0, 59.0, 61.0])
    budgets = Budgets(minutes=1, clock=lambda: next(clock))
    assert budgets.spent() is None
    assert budgets.spent() == "minutes"


def test_a_place_without_an_article_is_given_back():
    quota = Quota(limit=2)
    assert [quota.take() for _ in range(3)] == [True, True, False]
    quota.give_back()
    assert quota.take()
    assert [quota.finish(), quota.finish()] == [False, True]


def test_no_limit_never_ends():
    quota = Quota()
    assert all(quota.take() for _ in range(1000))
    assert not quota.finish()
