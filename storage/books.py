"""The books of a run: every address of it ends in exactly one state.

An address belongs to a run that discovered it first or that asked for it.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Select, exists, func, insert, literal, select, union
from sqlalchemy.orm import Session

from storage.outcome import OutcomeState, WhyDue
from storage.tables import Capture, Discovery, Frontier, Outcome

Cell = tuple[str, str | None]
"""State and reason."""


@dataclass(slots=True)
class EditionBooks:
    """One edition's addresses in one run."""

    discovered: int = 0
    """Addresses that the run discovered first or asked for."""
    ended: Counter[str] = field(default_factory=Counter)
    """Addresses by state."""
    reasons: Counter[Cell] = field(default_factory=Counter)
    """Addresses by state and reason, where a reason was given."""

    def count(self, state: OutcomeState) -> int:
        return self.ended[state]

    def by_reason(self, state: OutcomeState) -> dict[str, int]:
        """Why, most frequent first."""
        found = [
            (reason, count)
            for (named, reason), count in self.reasons.items()
            if named == state and reason is not None
        ]
        return dict(sorted(found, key=lambda item: (-item[1], item[0])))

    @property
    def closed(self) -> bool:
        return self.discovered == self.ended.total()


@dataclass(frozen=True, slots=True)
class Books:
    """The books of one run, by edition."""

    editions: dict[str, EditionBooks]

    @property
    def discovered(self) -> int:
        return sum(edition.discovered for edition in self.editions.values())

    @property
    def closed(self) -> bool:
        """Whether every address of the run has its one outcome."""
        return all(edition.closed for edition in self.editions.values())


def _addresses(run_id: int) -> Select[tuple[str]]:
    """Every address that the run discovered first, asked for or settled."""
    found = union(
        select(Discovery.url_key).where(Discovery.run_id == run_id),
        select(Outcome.url_key).where(Outcome.run_id == run_id),
        select(Capture.url_key)
        .join(Frontier, Frontier.url_key == Capture.url_key)
        .where(Capture.run_id == run_id),
    ).subquery()
    return select(found.c.url_key)


def close_books(
    session: Session,
    run_id: int,
    at: datetime,
    *,
    reason: str = WhyDue.NOT_ASKED,
) -> int:
    """Enters as due whatever address of the run has no outcome; returns how many."""
    ended = exists().where(
        Outcome.run_id == run_id, Outcome.url_key == Frontier.url_key
    )
    left = select(
        literal(run_id),
        Frontier.url_key,
        literal(OutcomeState.DUE.value),
        literal(str(reason)),
        literal(at, Outcome.at.type),
    ).where(Frontier.url_key.in_(_addresses(run_id)), ~ended)
    count = session.scalar(select(func.count()).select_from(left.subquery())) or 0
    if count:
        columns = ["run_id", "url_key", "state", "reason", "at"]
        session.execute(insert(Outcome).from_select(columns, left))
    return count


def books(session: Session, run_id: int) -> Books:
    """What became of every address of the run. Counted twice, by two ways."""
    editions: dict[str, EditionBooks] = {}
    discovered = (
        select(Frontier.edition, func.count())
        .where(Frontier.url_key.in_(_addresses(run_id)))
        .group_by(Frontier.edition)
    )
    for edition, count in session.execute(discovered):
        editions.setdefault(edition, EditionBooks()).discovered = count
    ended = (
        select(Frontier.edition, Outcome.state, Outcome.reason, func.count())
        .join(Frontier, Frontier.url_key == Outcome.url_key)
        .where(Outcome.run_id == run_id)
        .group_by(Frontier.edition, Outcome.state, Outcome.reason)
    )
    for edition, state, reason, count in session.execute(ended):
        page = editions.setdefault(edition, EditionBooks())
        page.ended[state] += count
        if reason is not None:
            page.reasons[(state, reason)] += count
    return Books(dict(sorted(editions.items())))
