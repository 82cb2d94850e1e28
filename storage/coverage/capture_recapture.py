"""How many articles there are, from how much independent lists of them overlap.

Two lists: Chapman 1951. Three: every log-linear model of `storage.coverage.loglinear`,
each believed as much as the lists bear it out (Akaike weights), and the interval by the
tail areas of their profile likelihoods together (Turek and Fletcher 2012).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, erf, exp, floor, fsum, inf, log, sqrt

from storage.coverage.loglinear import Counts, Profile, candidates, weights

LEVEL = 0.95
FEWEST_AGAIN = 7
"""Things named by two lists below which Chapman's estimate is biased (Robson and
Regier 1964, Transactions of the American Fisheries Society 93)."""
_WIDEST = 1e4
"""Unseen articles for each seen one that nobody would believe: no upper limit then."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """How many articles exist, or why nobody can say."""

    seen: int
    """Articles that at least one list named."""
    lists: tuple[str, ...]
    """The lists that were compared."""
    total: float | None
    low: int | None
    high: int | None
    """Limits of the 95 % interval; a high of null with a total: the data set none."""
    lower_bound: float | None
    """Chao's 1987 lower bound, which holds also where articles differ in how easily
    they are found."""
    method: str | None
    reason: str | None
    """Why there is no estimate, or what its interval leaves out."""


def estimate(counts: Counts, names: Sequence[str]) -> Estimate:
    """Estimate from histories: which of the named lists named how many articles."""
    used = [i for i in range(len(names)) if any(h[i] and n for h, n in counts.items())]
    kept: dict[tuple[bool, ...], float] = {}
    for history, count in counts.items():
        pattern = tuple(history[i] for i in used)
        if any(pattern):
            kept[pattern] = kept.get(pattern, 0) + count
    lists = tuple(names[i] for i in used)
    seen, again = (
        sum(count for history, count in kept.items() if sum(history) > floor_)
        for floor_ in (0, 1)
    )
    if len(lists) < 2:
        only = lists[0] if lists else "no list"
        reason = f"Only {only} named articles here; it takes two independent lists."
        return Estimate(round(seen), lists, None, None, None, None, None, reason)
    bound = chao(kept, len(lists))
    if again < FEWEST_AGAIN:
        reason = (
            f"Only {again:.0f} articles are named by two lists; "
            f"it takes {FEWEST_AGAIN} to estimate."
        )
        return Estimate(round(seen), lists, None, None, None, bound, None, reason)
    return _estimated(kept, lists, bound)


def _estimated(counts: Counts, lists: tuple[str, ...], bound: float | None) -> Estimate:
    profiles = list(candidates(counts, len(lists)))
    believed = weights(profiles)
    seen = profiles[0].seen
    low, high = _interval(profiles, believed)
    # Chao's bound holds for any unevenness, the models only for the plainest.
    high = max(high, (bound or seen) - seen)
    if len(lists) == 2:
        total, method = chapman(counts), "chapman"
    else:
        total = seen + fsum(
            weight * profile.best
            for weight, profile in zip(believed, profiles, strict=True)
            if profile.best < inf
        )
        method = "log-linear"
    reason = None if high < inf else "The lists overlap too little for an upper limit."
    return Estimate(
        round(seen),
        lists,
        round(max(total, seen + low), 1),
        floor(seen + low),
        ceil(seen + high) if high < inf else None,
        bound,
        method,
        reason,
    )


def chapman(counts: Counts) -> float:
    """Chapman 1951, (n1 + 1)(n2 + 1) / (m + 1) - 1: nearly without bias.

    >>> chapman({(True, True): 15, (True, False): 15, (False, True): 25})
    78.4375
    """
    both = counts.get((True, True), 0)
    first = both + counts.get((True, False), 0)
    second = both + counts.get((False, True), 0)
    return (first + 1) * (second + 1) / (both + 1) - 1


def chao(counts: Counts, lists: int) -> float | None:
    """Chao 1987 in its form without bias, of those named once and those named twice.

    >>> chao({(True, False): 10, (False, True): 10, (True, True): 9}, 2)
    38.5
    """
    once, twice = (
        sum(n for history, n in counts.items() if sum(history) == times)
        for times in (1, 2)
    )
    seen = sum(counts.values())
    if not seen:
        return None
    unseen = (lists - 1) / lists * once * max(once - 1, 0) / (2 * (twice + 1))
    return float(round(seen + unseen, 1))


def _interval(profiles: list[Profile], believed: list[float]) -> tuple[float, float]:
    """Limits of what was not seen: where the models' tails hold 2.5 % together."""
    tail = (1 - LEVEL) / 2
    return _reaches(profiles, believed, tail), _reaches(profiles, believed, 1 - tail)


def _reaches(profiles: list[Profile], believed: list[float], area: float) -> float:
    def below(unseen: float) -> float:
        return fsum(
            weight * _normal(profile.root(unseen))
            for weight, profile in zip(believed, profiles, strict=True)
        )

    low, high = 0.0, log(_WIDEST * max(profiles[0].seen, 1) + 1)
    if below(0.0) >= area:
        return 0.0
    if below(exp(high) - 1) < area:
        return inf
    while high - low > 1e-3:
        middle = (low + high) / 2
        if below(exp(middle) - 1) < area:
            low = middle
        else:
            high = middle
    return exp(high) - 1


def _normal(z: float) -> float:
    return 0.5 * (1 + erf(z / sqrt(2)))


def sum_of(estimates: Sequence[Estimate]) -> Estimate:
    """One estimate for several separate spaces (limits: Zou and Donner 2008).

    A space without an estimate counts with what was seen of it.
    """
    seen = sum(one.seen for one in estimates)
    lists = tuple(dict.fromkeys(name for one in estimates for name in one.lists))
    known = [one for one in estimates if one.total is not None]
    if len(estimates) == 1:
        return estimates[0]
    if not known:
        reason = "No space has enough articles named by two lists."
        return Estimate(seen, lists, None, None, None, None, None, reason)
    total = sum(one.seen if one.total is None else one.total for one in estimates)
    thin = sum(one.seen for one in estimates if one.total is None)
    bounds = [one.seen if one.lower_bound is None else one.lower_bound for one in known]
    low, high = _limits(known, total)
    return Estimate(
        seen,
        lists,
        round(total, 1),
        max(seen, floor(low)),
        None if high is None else ceil(high),
        round(sum(bounds) + thin, 1),
        "sum",
        f"{thin} articles of spaces too thin to estimate count as they are."
        if thin
        else None,
    )


def _limits(known: Sequence[Estimate], total: float) -> tuple[float, float | None]:
    down = up = 0.0
    bounded = True
    for one in known:
        assert one.total is not None
        assert one.low is not None
        down += (one.total - one.low) ** 2
        if one.high is None:
            bounded = False
        else:
            up += (one.high - one.total) ** 2
    return total - sqrt(down), total + sqrt(up) if bounded else None
