"""The models against tables that they generate exactly, with the unseen known."""

from itertools import product
from math import exp, inf, lgamma, log

import pytest

from storage.coverage.loglinear import Model, Profile, models, weights


def expected(size, effects):
    """A table of three lists from log-linear effects: what the model predicts."""
    cells = list(product((False, True), repeat=3))
    raw = {
        cell: exp(sum(e for which, e in effects.items() if all(cell[i] for i in which)))
        for cell in cells
    }
    scale = size / sum(raw.values())
    return {cell: mean * scale for cell, mean in raw.items()}


EFFECTS = {
    Model(3, ()): {(0,): 0.4, (1,): -0.3, (2,): 0.1},
    Model(3, ((0, 1),)): {(0,): 0.2, (1,): -0.3, (2,): 0.1, (0, 1): 0.9},
    Model(3, ((0, 1), (1, 2))): {
        (0,): 0.2,
        (1,): -0.3,
        (2,): 0.1,
        (0, 1): 0.9,
        (1, 2): -0.6,
    },
    Model(3, ((0, 1), (0, 2), (1, 2))): {
        (0,): 0.2,
        (1,): -0.3,
        (2,): 0.1,
        (0, 1): 0.5,
        (0, 2): 0.7,
        (1, 2): -0.4,
    },
    Model(3, (), uneven=True): {
        (0,): 0.2,
        (1,): -0.3,
        (2,): 0.1,
        (0, 1): 0.5,
        (0, 2): 0.5,
        (1, 2): 0.5,
    },
}


@pytest.mark.parametrize("model", EFFECTS, ids=str)
def test_a_model_finds_what_its_own_table_hides(model):
    table = expected(200_000, EFFECTS[model])
    unseen = table.pop((False, False, False))
    assert Profile(model, table).best == pytest.approx(unseen, rel=0.002)


def test_independence_alone_is_wrong_where_lists_copy_each_other():
    table = expected(200_000, EFFECTS[Model(3, ((0, 1),))])
    unseen = table.pop((False, False, False))
    assert Profile(Model(3, ()), table).best < 0.9 * unseen


def test_the_true_model_is_believed():
    for truth, effects in EFFECTS.items():
        table = expected(200_000, effects)
        table.pop((False, False, False))
        profiles = [Profile(model, table) for model in models(3)]
        believed = dict(
            zip((p.model for p in profiles), weights(profiles), strict=True)
        )
        with_it = {
            m: w
            for m, w in believed.items()
            if set(truth.pairs) <= set(m.pairs)
            and (m.uneven == truth.uneven or len(m.pairs) == 3)
        }
        # Models that hold more than the truth are right too; uneven is one of those
        # of independence.
        if not truth.pairs and not truth.uneven:
            with_it = believed
        assert sum(with_it.values()) > 0.99, (truth, believed)


def test_two_lists_have_one_model_and_three_have_nine():
    assert models(2) == [Model(2, ())]
    assert len(set(models(3))) == 9


def test_two_lists_agree_with_the_oldest_estimate():
    """Lincoln 1930, n1 n2 / m, and the likelihood written out and searched by hand."""
    counts = {(True, True): 30, (True, False): 70, (False, True): 20}

    def likelihood(size):
        named = sum(n * log(n / size) for n in (100, 50))
        passed = sum((size - n) * log(1 - n / size) for n in (100, 50))
        return lgamma(size + 1) - lgamma(size - 120 + 1) + named + passed

    best = max(range(121, 400), key=likelihood)
    profile = Profile(Model(2, ()), counts)
    assert profile.seen + profile.best == pytest.approx(best, abs=1)
    assert best == pytest.approx(100 * 50 / 30, rel=0.02)
    fall = likelihood(best) - likelihood(best + 30)
    assert profile.peak - profile.at(best + 30 - 120) == pytest.approx(fall, abs=0.01)


def test_lists_without_overlap_have_no_end():
    profile = Profile(Model(2, ()), {(True, False): 50, (False, True): 50})
    assert profile.best == inf


def test_the_root_is_nothing_at_the_best_and_grows_away_from_it():
    counts = {(True, True): 30, (True, False): 70, (False, True): 20}
    profile = Profile(Model(2, ()), counts)
    roots = [profile.root(profile.best + step) for step in (-30, -10, 0, 10, 60)]
    assert roots == sorted(roots)
    assert roots[2] == pytest.approx(0, abs=0.01)
    assert roots[0] < -0.5 < 0.5 < roots[-1]
