"""The map of a numbered key space: what is known of each number, as runs and blocks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.editions.registry import EDITIONS
from storage.outcome import FrontierState
from storage.tables import Article, Frontier

BLOCK = 1_000
CELL = 20
"""Numbers that one character of a block's picture stands for."""


class IdState(StrEnum):
    """What is known of one number."""

    STORED = "stored"
    FAILED = "failed"
    REFUSED = "refused"
    REDIRECTED = "redirected"
    KNOWN = "known"
    """Named by a source and not asked for yet."""
    ABSENT = "absent"
    """404, 410, or a page that says as much."""
    NEVER = "never"
    """No source named it and nobody asked."""


SIGNS = {
    IdState.STORED: "#",
    IdState.FAILED: "!",
    IdState.REFUSED: "r",
    IdState.REDIRECTED: ">",
    IdState.KNOWN: "?",
    IdState.ABSENT: "x",
    IdState.NEVER: ".",
}
"""A cell shows the first of these that any of its numbers is."""


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring numbers in one state."""

    first: int
    last: int
    state: IdState

    @property
    def count(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Block:
    """A thousand numbers in one line."""

    first: int
    counts: dict[str, int]
    """How many numbers are in each state, those of none left out."""
    picture: str


@dataclass(frozen=True, slots=True)
class IdSpace:
    """One numbered key space of an edition, from its lowest known number on."""

    name: str
    """The beginning of its keys, e.g. `english:news`."""
    counts: dict[str, int]
    runs: list[Run]

    @property
    def blocks(self) -> list[Block]:
        return list(_blocks(self.runs))


def numbered_spaces(edition: str) -> list[str]:
    """The key spaces of an edition whose keys end in a number."""
    names = [
        shape.key.removesuffix(":{id}")
        for shape in EDITIONS[edition].shapes
        if shape.key and shape.key.endswith(":{id}")
    ]
    return [f"{edition}:{name}" for name in dict.fromkeys(names)]


def id_space(session: Session, name: str) -> IdSpace:
    """The map of one space; without any known number it is empty."""
    runs = runs_of(known_ids(session, name))
    counts: Counter[str] = Counter()
    for run in runs:
        counts[run.state.value] += run.count
    return IdSpace(name, _in_order(counts), runs)


def known_ids(session: Session, name: str) -> dict[int, IdState]:
    """Every number of a space that the archive has heard of."""
    known: dict[int, IdState] = {}
    start = f"{name}:"
    rows = session.execute(
        select(Frontier.url_key, Frontier.state, Frontier.reason).where(
            Frontier.url_key.startswith(start, autoescape=True)
        )
    )
    for key, state, reason in rows:
        known[int(key[len(start) :])] = state_of(state, reason)
    keys = select(Article.key).where(Article.key.startswith(start, autoescape=True))
    for key in session.scalars(keys):
        known[int(key[len(start) :])] = IdState.STORED
    return known


def state_of(state: str, reason: str | None) -> IdState:
    """What an address without an article of its own says of its number."""
    match state:
        case FrontierState.NEW:
            return IdState.KNOWN
        case FrontierState.FAILED:
            return IdState.FAILED
        case FrontierState.REFUSED:
            return IdState.REFUSED
        case FrontierState.READ:
            return IdState.REDIRECTED
        case FrontierState.GONE:
            moved = (reason or "").startswith("redirect")
            return IdState.REDIRECTED if moved else IdState.ABSENT
    return IdState.STORED


def runs_of(known: dict[int, IdState]) -> list[Run]:
    """Known numbers and the gaps between them, without any number twice."""
    runs: list[Run] = []
    for number in sorted(known):
        state = known[number]
        last = runs[-1] if runs else None
        if last and number > last.last + 1:
            last = Run(last.last + 1, number - 1, IdState.NEVER)
            runs.append(last)
        if last and last.state is state:
            runs[-1] = Run(last.first, number, state)
        else:
            runs.append(Run(number, number, state))
    return runs


def _blocks(runs: Sequence[Run]) -> Iterator[Block]:
    pieces = (piece for run in runs for piece in _cut(run))
    for first, inside in groupby(pieces, lambda piece: piece.first // BLOCK * BLOCK):
        yield _block(first, list(inside))


def _cut(run: Run) -> Iterator[Run]:
    """A run in pieces that each lie in one block."""
    first = run.first
    while first <= run.last:
        last = min(run.last, first // BLOCK * BLOCK + BLOCK - 1)
        yield Run(first, last, run.state)
        first = last + 1


def _block(first: int, runs: Iterable[Run]) -> Block:
    cells = [IdState.NEVER] * (BLOCK // CELL)
    rank = list(SIGNS)
    counts: Counter[str] = Counter()
    for run in runs:
        counts[run.state.value] += run.count
        for cell in range((run.first - first) // CELL, (run.last - first) // CELL + 1):
            cells[cell] = min(cells[cell], run.state, key=rank.index)
    return Block(first, _in_order(counts), "".join(SIGNS[cell] for cell in cells))


def _in_order(counts: Counter[str]) -> dict[str, int]:
    return {state.value: counts[state] for state in IdState if counts[state]}
