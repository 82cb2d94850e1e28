"""Q2: a redesign that reaches the pages bit by bit, in an archive of some age."""

from dataclasses import replace
from random import Random

import pytest

from storage.health.judging import judge
from tests.health.drawing import Newsroom, history
from tests.newsroom.mutations import ARTICLE
from tests.newsroom.shapes import HOSTS

SEED, RUNS, FRESH = 4713, 60, 20
SHARES = ((1.0, 6, 0.85), (0.3, 20, 0.85), (0.1, 60, 0.7))
"""Share of a run's pages that are changed, pages of the run, share to be alarmed."""
SOME = ("div to section", "headline gone", "json-ld broken", "challenge")


@pytest.mark.timeout(0)
def test_a_change_that_comes_bit_by_bit_is_seen(newsroom: Newsroom, campaign: int):
    rng = Random(SEED)
    asked = dict.fromkeys(SHARES, 0)
    seen = dict.fromkeys(SHARES, 0)
    for edition in HOSTS if campaign else list(HOSTS)[:2]:
        stories = list(newsroom.stories(edition))
        rng.shuffle(stories)
        fresh, known = stories[:FRESH], stories[FRESH:]
        pool = [newsroom.look(story) for story in known]
        past = history(rng, pool, newsroom.sources(edition), RUNS)
        for kind in ARTICLE if campaign else SOME:
            html = [(newsroom.html(one), newsroom.html(one, kind)) for one in fresh]
            if sum(old != new for old, new in html) * 3 <= FRESH:
                continue
            changed = [newsroom.look(story, kind) for story in fresh]
            for case in SHARES:
                share, pages, _ = case
                some = rng.sample(changed, round(share * pages))
                run = [*some, *rng.choices(pool, k=pages - len(some))]
                asked[case] += 1
                seen[case] += bool(
                    judge([replace(one, run_id=RUNS + 1) for one in run], past)
                )
    print(f"seed {SEED}:", [(case, seen[case], asked[case]) for case in SHARES])
    assert all(seen[case] >= case[2] * asked[case] for case in SHARES)
