"""The policy of asking again against a ladder without memory, on invented years.

Articles differ: most are never edited again, a few are edited often, and edits grow
rarer with age. Neither the rates nor their spread are known to the policy.
"""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from storage.identity import AddressKind
from storage.outcome import FrontierState
from storage.recheck import ARTICLE_STEPS, OLD_ARTICLE, Visit, next_due

SEED = 2604
DAY = timedelta(days=1)
BORN = datetime(2025, 1, 1, tzinfo=UTC)
YEAR = BORN + 365 * DAY
Policy = Callable[[Visit], datetime]


def ladder(visit: Visit) -> datetime:
    """The same steps by age alone, whatever an article has shown."""
    age = visit.at - visit.born_at
    steps = (wait for limit, wait in ARTICLE_STEPS if age < limit)
    return visit.at + next(steps, OLD_ARTICLE)


def weekly(visit: Visit) -> datetime:
    return visit.at + 7 * DAY


def edits_of(rng: random.Random) -> list[datetime]:
    """When one article is edited in its first year."""
    busy = rng.random() < 0.15
    rate, half = (rng.gammavariate(2, 6), 20.0) if busy else (rng.random() * 0.4, 5.0)
    count = sum(rng.random() < rate / 40 for _ in range(40))
    return sorted(BORN + DAY * rng.expovariate(1 / half) for _ in range(count))


def lived(policy: Policy, edits: list[datetime]) -> tuple[int, int]:
    """Rechecks of one article in a year, and visits that showed something new."""
    at, seen, visits, changes, found = BORN, BORN, 1, 1, 0
    while True:
        state = FrontierState.STORED if changes > 1 else FrontierState.UNCHANGED
        visit = Visit(
            AddressKind.ARTICLE, state, at, BORN, visits=visits, changes=changes
        )
        at = policy(visit)
        if at >= YEAR:
            return visits - 1, found
        visits += 1
        if any(seen < edit <= at for edit in edits):
            found, changes = found + 1, changes + 1
        seen = at


def yielded(policy: Policy, world: list[list[datetime]]) -> tuple[float, int]:
    """Edits found for each request, and all of them."""
    lives = [lived(policy, edits) for edits in world]
    requests, found = sum(r for r, _ in lives), sum(f for _, f in lives)
    return found / requests, found


def test_more_edits_are_found_for_each_request(size):
    rng = random.Random(SEED)
    world = [edits_of(rng) for _ in range(size(600, 20_000))]
    ours, found = yielded(next_due, world)
    fixed, found_fixed = yielded(ladder, world)
    flat, found_flat = yielded(weekly, world)
    print(f"seed {SEED}: {len(world)} articles, {sum(map(len, world))} edits;")
    print(f"found {found}, {found_fixed} by the ladder, {found_flat} weekly;")
    print(f"per request {ours / fixed:.2f} times the ladder, {ours / flat:.2f} weekly")
    assert ours > 1.05 * fixed
    assert ours > 2 * flat
    assert found > 0.9 * found_fixed
