"""The books of a run: every address of it ends in exactly one state.

An address belongs to a run that discovered it first or that asked for it.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Select, exists, func, insert, literal, select, union
from sqlalchemy.orm import Session, aliased

from storage.outcome import OutcomeState, WhyDue
from storage.tables import Article, Capture, Discovery, Frontier, Outcome

_SHOWN = tuple(
    state.value
    for state in (OutcomeState.STORED, OutcomeState.REVISED, OutcomeState.UNCHANGED)
)
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


def failed_as_ever(
    session: Session, run_id: int, reasons: Collection[str]
) -> Counter[str]:
    """Addresses that failed in the run as in one before it, by edition.

    For one of the reasons both times, and never an article; only where the edition
    has shown one since the first time, and so is open but for these.
    """
    counts: Counter[str] = Counter()
    for edition in _failing(session, run_id, reasons):
        shown = _last_shown(session, run_id, edition)
        before = aliased(Outcome)
        counts[edition] = (
            session.scalar(
                select(func.count())
                .select_from(Outcome)
                .join(Frontier, Frontier.url_key == Outcome.url_key)
                .where(
                    Frontier.edition == edition,
                    *_failed(Outcome, reasons),
                    Outcome.run_id == run_id,
                    Outcome.url_key.in_(
                        select(before.url_key).where(
                            *_failed(before, reasons),
                            before.run_id < run_id,
                            before.run_id <= shown,
                        )
                    ),
                    Outcome.url_key.not_in(select(Article.key)),
                )
            )
            or 0
        )
    return counts


def _failed(outcome: type[Outcome], reasons: Collection[str]) -> tuple[Any, ...]:
    return (outcome.state == OutcomeState.FAILED.value, outcome.reason.in_(reasons))


def _failing(session: Session, run_id: int, reasons: Collection[str]) -> Sequence[str]:
    """The editions with such failures in the run."""
    return session.scalars(
        select(Frontier.edition)
        .join(Outcome, Outcome.url_key == Frontier.url_key)
        .where(Outcome.run_id == run_id, *_failed(Outcome, reasons))
        .distinct()
    ).all()


def _last_shown(session: Session, run_id: int, edition: str) -> int:
    """The last run, up to this one, in which the edition showed an article; or 0."""
    return (
        session.scalar(
            select(Outcome.run_id)
            .join(Article, Article.key == Outcome.url_key)
            .where(
                Article.edition == edition,
                Outcome.run_id <= run_id,
                Outcome.state.in_(_SHOWN),
            )
            .order_by(Outcome.run_id.desc())
            .limit(1)
        )
        or 0
    )
