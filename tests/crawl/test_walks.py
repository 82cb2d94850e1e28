"""Listings that end, shift, repeat or never end, played without a network."""

import random

import pytest

from ucancrawl.walks import FALSE_IN_A_ROW, ListingWalk, Step, WalkEnd


class Listing:
    """A listing of ten items a page that may change before each request."""

    def __init__(self, items, size=10):
        self.items = list(items)
        self.size = size

    def page(self, number):
        start = (number - 1) * self.size
        shown = self.items[start : start + self.size]
        further = start + self.size < len(self.items)
        return shown, [f"/page/{number + 1}"] if further else []


def walk_through(walk, listing, change=lambda _: None, known=()):
    seen = set(known)
    step = Step(url="/page/1")
    while step.url is not None:
        number = int(step.url.rpartition("/")[2])
        change(listing)
        shown, following = listing.page(number)
        fresh = len(set(shown) - seen)
        seen |= set(shown)
        step = walk.take(frozenset(shown), fresh, following)
    return step, seen


def fresh_walk(**more):
    return ListingWalk("/page/1", **({"was_complete": False, "full": False} | more))


def test_a_still_listing_is_read_to_its_end_and_once_more():
    walk = fresh_walk()
    step, seen = walk_through(walk, Listing(range(95)))
    assert (step.end, step.complete) == (WalkEnd.LAST_PAGE, True)
    assert seen == set(range(95))
    assert walk.pages == 20


@pytest.mark.parametrize("seed", range(20))
def test_a_listing_that_shrinks_at_its_top_loses_nothing(seed):
    rng = random.Random(seed)
    taken = []

    def change(listing):
        if len(taken) < 6 and rng.random() < 0.3:
            taken.append(listing.items.pop(rng.randrange(5)))

    step, seen = walk_through(fresh_walk(), listing := Listing(range(80)), change)
    assert step.complete
    assert set(listing.items) <= seen


def test_one_page_is_read_once():
    walk = fresh_walk()
    step, _ = walk_through(walk, Listing(range(7)))
    assert (step.end, walk.pages) == (WalkEnd.LAST_PAGE, 1)


def test_a_known_listing_is_left_after_two_pages_without_news():
    walk = fresh_walk(was_complete=True)
    step, seen = walk_through(walk, Listing(range(200)), known=range(3, 200))
    assert step.end is WalkEnd.NOTHING_NEW
    assert {0, 1, 2} <= seen
    assert walk.pages == 3


def test_news_deep_in_an_unfinished_listing_is_found():
    step, seen = walk_through(fresh_walk(), Listing(range(200)), known=range(150))
    assert step.complete
    assert seen == set(range(200))


def test_full_reads_a_known_listing_to_its_end():
    walk = fresh_walk(was_complete=True, full=True)
    walk_through(walk, Listing(range(200)), known=range(200))
    assert walk.pages == 20


def test_a_server_that_ignores_the_number_ends_the_walk():
    walk = fresh_walk()
    names = frozenset({"a", "b"})
    assert walk.take(names, 2, ["/page/2"]).url == "/page/2"
    # The same page again ends the pass; it brought something, so there is another.
    assert walk.take(names, 0, ["/page/3"]).url == "/page/1"
    walk.take(names, 0, ["/page/2"])
    step = walk.take(names, 0, ["/page/3"])
    assert (step.end, step.complete) == (WalkEnd.REPEATS, True)


def endless(walk, **outcome):
    step, number = Step(url="/page/1"), 1
    while step.url is not None:
        number += 1
        step = walk.take(frozenset({str(number)}), 1, [f"/page/{number}"])
        if outcome:
            walk.learn(**outcome)
    return step


def test_an_endless_listing_ends_by_its_budget():
    walk = fresh_walk(page_budget=40)
    step = endless(walk)
    assert (step.end, step.complete, walk.pages) == (WalkEnd.BUDGET, False, 40)


def test_an_endless_listing_of_nothing_ends_as_a_trap():
    walk = fresh_walk()
    step = endless(walk, real=False)
    assert (step.end, step.complete) == (WalkEnd.TRAP, False)
    assert walk.pages + FALSE_IN_A_ROW <= 55


def test_one_real_article_in_twenty_is_no_trap():
    walk = fresh_walk()
    for number in range(1, 200):
        walk.learn(real=number % 20 == 0)
        assert walk.take(frozenset({str(number)}), 1, [f"/page/{number}"]).url
