"""Log-linear models of two or three lists that each name some of the same things.

Fienberg 1972 (Biometrika 59) for the models, Cormack 1992 (Biometrics 48) for the
profile likelihood of the total. A history is a tuple of booleans: which lists named a
thing. The history that is false everywhere is the one that nobody can count.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product
from math import exp, inf, lgamma, log, sqrt

History = tuple[bool, ...]
Counts = Mapping[History, float]
Pair = tuple[int, int]

_ROUNDS = 60
_CLOSE = 1e-7
_STEPS = 3
_MOST_UNSEEN = 1e4
"""Unseen things for each seen one beyond which a total counts as unbounded."""


@dataclass(frozen=True, slots=True)
class Model:
    """Which pairs of lists may depend on each other; none is independence."""

    lists: int
    pairs: tuple[Pair, ...]
    uneven: bool = False
    """Things differ in how easily any list names them (Darroch et al. 1993)."""

    @property
    def parameters(self) -> int:
        return 1 + self.lists + len(self.pairs) + self.uneven

    def margins(self) -> list[tuple[int, ...]]:
        """The margins that the model reproduces exactly."""
        alone = [
            (one,) for one in range(self.lists) if all(one not in p for p in self.pairs)
        ]
        return [*self.pairs, *alone]


def models(lists: int) -> list[Model]:
    """Every hierarchical model that the lists can tell from the others.

    Two lists cannot tell their own dependence; three tell all pairs apart.
    """
    if lists < 3:
        return [Model(lists, ())]
    pairs = list(combinations(range(lists), 2))
    chosen = (c for size in range(len(pairs) + 1) for c in combinations(pairs, size))
    return [Model(lists, ()), Model(lists, (), uneven=True)] + [
        Model(lists, one) for one in chosen if one
    ]


class Profile:
    """The log likelihood of how many things no list named, under one model."""

    def __init__(self, model: Model, counts: Counts) -> None:
        self.model = model
        self._cells = list(product((False, True), repeat=model.lists))
        self._seen = [float(counts.get(cell, 0)) for cell in self._cells[1:]]
        self.seen = sum(self._seen)
        self._fixed = -sum(lgamma(count + 1) for count in self._seen)
        self._margins = [
            [tuple(cell[i] for i in margin) for cell in self._cells]
            for margin in model.margins()
        ]
        together = [sum(cell) * (sum(cell) - 1) / 2 for cell in self._cells]
        self._together = together if model.uneven else []
        self._near: list[float] | None = None
        self._known: dict[float, float] = {}
        self.best = self._highest()
        """Unseen things at the highest likelihood; infinite where there is none."""
        self.peak = self.at(min(self.best, self._cap))

    @property
    def _cap(self) -> float:
        return _MOST_UNSEEN * max(self.seen, 1)

    def at(self, unseen: float) -> float:
        if unseen not in self._known:
            self._known[unseen] = self._log_likelihood(unseen)
        return self._known[unseen]

    def root(self, unseen: float) -> float:
        """Signed root of the likelihood ratio: about standard normal at the truth."""
        fall = max(0.0, 2 * (self.peak - self.at(unseen)))
        return sqrt(fall) if unseen >= self.best else -sqrt(fall)

    def _log_likelihood(self, unseen: float) -> float:
        counts = [unseen, *self._seen]
        total = unseen + self.seen
        fitted = self._fitted(counts)
        likelihood = sum(
            count * log(mean / total)
            for count, mean in zip(counts, fitted, strict=True)
            if count > 0 and mean > 0
        )
        return likelihood + lgamma(total + 1) - lgamma(unseen + 1) + self._fixed

    def _fitted(self, counts: list[float]) -> list[float]:
        """Iterative proportional fitting: exact after one round where it can be."""
        # A table of the same model fitted before has its interactions already.
        fitted = self._near or [sum(counts) / len(counts)] * len(counts)
        for _ in range(_ROUNDS):
            before = fitted
            # The margins last: they make the table's total right.
            if self._together:
                fitted = _leaned(fitted, counts, self._together)
            for margin in self._margins:
                fitted = _scaled(fitted, counts, margin)
            change = max(abs(a - b) for a, b in zip(before, fitted, strict=True))
            if change < _CLOSE * max(1.0, self.seen):
                break
        self._near = fitted if min(fitted) > 0 else None
        return fitted

    def _highest(self) -> float:
        best = lowest_of(lambda x: -self.at(exp(x) - 1), 0.0, log(self._cap + 1))
        unseen = exp(best) - 1
        if self.at(0.0) >= self.at(unseen):
            return 0.0
        return inf if unseen > self._cap * 0.9 else unseen


def _scaled(
    fitted: list[float], counts: list[float], margin: list[tuple[bool, ...]]
) -> list[float]:
    want: dict[tuple[bool, ...], float] = {}
    have: dict[tuple[bool, ...], float] = {}
    for key, count, mean in zip(margin, counts, fitted, strict=True):
        want[key] = want.get(key, 0.0) + count
        have[key] = have.get(key, 0.0) + mean
    return [
        mean * want[key] / have[key] if have[key] else 0.0
        for key, mean in zip(margin, fitted, strict=True)
    ]


def _leaned(
    fitted: list[float], counts: list[float], together: list[float]
) -> list[float]:
    """Tilt the table until as many pairs of lists agree as did (by Newton's steps)."""
    want = sum(c * t for c, t in zip(counts, together, strict=True))
    if not want:
        return fitted
    lean = 0.0
    for _ in range(_STEPS):
        tilted = [f * t * exp(lean * t) for f, t in zip(fitted, together, strict=True)]
        have = sum(tilted)
        slope = sum(x * t for x, t in zip(tilted, together, strict=True))
        if not have or not slope:
            return fitted
        # On the logarithm the curve is nearly straight, so no step overshoots.
        lean += log(want / have) * have / slope
    return [f * exp(lean * t) for f, t in zip(fitted, together, strict=True)]


def lowest_of(f: Callable[[float], float], low: float, high: float) -> float:
    """Where a function with one valley is lowest (golden section)."""
    ratio = (sqrt(5) - 1) / 2
    a, b = low, high
    c, d = b - ratio * (b - a), a + ratio * (b - a)
    fc, fd = f(c), f(d)
    while b - a > 1e-3:
        if fc < fd:
            b, d, fd = d, c, fc
            c = b - ratio * (b - a)
            fc = f(c)
        else:
            a, c, fc = c, d, fd
            d = a + ratio * (b - a)
            fd = f(d)
    return (a + b) / 2


def weights(profiles: list[Profile]) -> list[float]:
    """Akaike's: how much each model is believed (Burnham and Anderson 2002)."""
    criteria = [2 * p.model.parameters - 2 * p.peak for p in profiles]
    least = min(criteria)
    raw = [exp((least - one) / 2) for one in criteria]
    return [one / sum(raw) for one in raw]


def candidates(counts: Counts, lists: int) -> Iterator[Profile]:
    for model in models(lists):
        yield Profile(model, counts)
