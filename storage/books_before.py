"""The books of a run beside those of the runs before it: what is no news."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select, true
from sqlalchemy.orm import Session, aliased

from storage.identity import AddressKind
from storage.outcome import FORBIDDEN, OutcomeState
from storage.tables import Article, Frontier, Outcome

_SHOWN = tuple(
    state.value
    for state in (OutcomeState.STORED, OutcomeState.REVISED, OutcomeState.UNCHANGED)
)


@dataclass(slots=True)
class KnownBefore:
    """Counts of one edition's addresses in a run."""

    walls: int = 0
    """Failed as in a run before, see `failed_as_ever`."""
    forbidden: int = 0
    """Forbidden as in a run before, on a host that shows others."""
    shut: int = 0
    """Articles of the archive that robots.txt has come to forbid, see `newly_shut`."""
    rules: int = 0
    """Files robots.txt that were read."""


def known_before(
    session: Session, run_id: int, walls: Collection[str]
) -> dict[str, KnownBefore]:
    """What to know of a run's addresses before it is judged, by edition."""
    rules = (
        select(Frontier.edition, func.count())
        .join(Outcome, Outcome.url_key == Frontier.url_key)
        .where(
            Outcome.run_id == run_id,
            Outcome.state == OutcomeState.READ.value,
            Frontier.kind == AddressKind.ROBOTS,
        )
        .group_by(Frontier.edition)
    )
    known: dict[str, KnownBefore] = {}
    for name, count in failed_as_ever(session, run_id, walls).items():
        known.setdefault(name, KnownBefore()).walls = count
    forbidden = failed_as_ever(session, run_id, FORBIDDEN, articles_too=True)
    for name, count in forbidden.items():
        known.setdefault(name, KnownBefore()).forbidden = count
    for name, count in newly_shut(session, run_id).items():
        known.setdefault(name, KnownBefore()).shut = count
    for name, count in session.execute(rules):
        known.setdefault(name, KnownBefore()).rules = count
    return known


def newly_shut(session: Session, run_id: int) -> Counter[str]:
    """Articles of the archive that robots.txt forbids now, by edition.

    Not those that it forbade before, where the edition has shown an article since: a
    rule for some pages is no closed door.
    """
    counts: Counter[str] = Counter()
    shut = (
        Outcome.run_id == run_id,
        *_ended(Outcome, OutcomeState.REFUSED, ("robots",)),
        Outcome.url_key.in_(select(Article.key)),
    )
    editions = session.scalars(
        select(Frontier.edition)
        .join(Outcome, Outcome.url_key == Frontier.url_key)
        .where(*shut)
        .distinct()
    ).all()
    for edition in editions:
        before = aliased(Outcome)
        known = select(before.url_key).where(
            *_ended(before, OutcomeState.REFUSED, ("robots",)),
            before.run_id < run_id,
            before.run_id <= last_shown(session, run_id, edition),
        )
        counts[edition] = (
            session.scalar(
                select(func.count())
                .select_from(Outcome)
                .join(Frontier, Frontier.url_key == Outcome.url_key)
                .where(*shut, Frontier.edition == edition)
                .where(Outcome.url_key.not_in(known))
            )
            or 0
        )
    return counts


def failed_as_ever(
    session: Session,
    run_id: int,
    reasons: Collection[str],
    *,
    articles_too: bool = False,
) -> Counter[str]:
    """Addresses that failed in the run as in one before it, by edition.

    For one of the reasons both times, and never an article, unless those are asked
    for too; only where the edition has shown one since the first time, and so is open
    but for these.
    """
    counts: Counter[str] = Counter()
    known = select(Article.key)
    never = true() if articles_too else Outcome.url_key.not_in(known)
    for edition in _failing(session, run_id, reasons):
        shown = last_shown(session, run_id, edition)
        before = aliased(Outcome)
        counts[edition] = (
            session.scalar(
                select(func.count())
                .select_from(Outcome)
                .join(Frontier, Frontier.url_key == Outcome.url_key)
                .where(
                    Frontier.edition == edition,
                    *_ended(Outcome, OutcomeState.FAILED, reasons),
                    Outcome.run_id == run_id,
                    Outcome.url_key.in_(
                        select(before.url_key).where(
                            *_ended(before, OutcomeState.FAILED, reasons),
                            before.run_id < run_id,
                            before.run_id <= shown,
                        )
                    ),
                    never,
                )
            )
            or 0
        )
    return counts


def stood_open_since(session: Session, run_id: int, url_key: str, reason: str) -> bool:
    """Whether an address failed so in a run before, and its edition has since shown an
    article: then it is the address's own doing."""
    first = session.scalar(
        select(func.min(Outcome.run_id)).where(
            Outcome.url_key == url_key,
            Outcome.run_id < run_id,
            *_ended(Outcome, OutcomeState.FAILED, (reason,)),
        )
    )
    edition = url_key.partition(":")[0]
    return first is not None and last_shown(session, run_id, edition) > first


def _ended(
    outcome: type[Outcome], state: OutcomeState, reasons: Collection[str]
) -> tuple[Any, ...]:
    return (outcome.state == state.value, outcome.reason.in_(reasons))


def _failing(session: Session, run_id: int, reasons: Collection[str]) -> Sequence[str]:
    """The editions with such failures in the run."""
    return session.scalars(
        select(Frontier.edition)
        .join(Outcome, Outcome.url_key == Frontier.url_key)
        .where(Outcome.run_id == run_id, *_ended(Outcome, OutcomeState.FAILED, reasons))
        .distinct()
    ).all()


def last_shown(session: Session, run_id: int, edition: str) -> int:
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
