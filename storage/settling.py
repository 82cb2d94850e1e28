"""How an address ended: in its run, and in the frontier that says when it is due."""

from datetime import datetime

from sqlalchemy.orm import Session

from storage.due import published_of
from storage.outcome import STANDS_AS, OutcomeState
from storage.recheck import Visit, is_second_look, next_due
from storage.tables import Frontier, Outcome

_FAILURES = frozenset({OutcomeState.FAILED, OutcomeState.GONE, OutcomeState.REFUSED})
_BROUGHT = frozenset({OutcomeState.STORED, OutcomeState.REVISED})


def settle(
    session: Session,
    run_id: int,
    url_key: str,
    state: OutcomeState,
    reason: str | None = None,
    *,
    capture_id: int | None = None,
    at: datetime,
    changed: bool | None = None,
    not_before: datetime | None = None,
) -> None:
    """Enters how an address ended, and when it is due again: not before it may be.

    `changed` says whether the visit brought something: for a page that names
    others, new addresses; by default, a new or revised article.
    """
    row = _row(session, url_key)
    stands = STANDS_AS[state]
    if stands is not None:
        brought = state in _BROUGHT if changed is None else changed
        _count(row, state, brought, at)
        row.state, row.reason, row.tried_at = stands.value, reason, at
        row.due_at = max(next_due(_visit(session, row, at)), not_before or at)
    _enter_outcome(session, run_id, url_key, state, reason, capture_id, at)


def settle_elsewhere(
    session: Session,
    run_id: int,
    url_key: str,
    state: OutcomeState,
    reason: str | None = None,
    *,
    capture_id: int,
    at: datetime,
) -> None:
    """Enters how an address ended for somebody else: a dated fact, no visit of ours.

    It says how the address stands where nobody has asked later, and when it is due
    again; what others could not have is as due as before.
    """
    row = _row(session, url_key)
    stands = STANDS_AS[state]
    is_newest = row.tried_at is None or row.tried_at < at
    if stands is not None and is_newest and state is not OutcomeState.FAILED:
        row.state, row.reason, row.tried_at = stands.value, reason, at
        row.due_at = next_due(_visit(session, row, at))
    _enter_outcome(session, run_id, url_key, state, reason, capture_id, at)


def _row(session: Session, url_key: str) -> Frontier:
    row = session.get(Frontier, url_key)
    if row is None:
        raise LookupError(f"{url_key} was never noted, so it cannot be settled.")
    return row


def _count(row: Frontier, state: OutcomeState, changed: bool, at: datetime) -> None:
    if not is_second_look(row.state, row.tried_at, state, at):
        row.tries = row.tries + 1 if state in _FAILURES else 0
    row.visits += 1
    row.changes += changed


def _visit(session: Session, row: Frontier, at: datetime) -> Visit:
    published = published_of(session, row.url_key)
    return Visit(
        kind=row.kind,
        state=row.state,
        at=at,
        born_at=published or row.first_seen_at,
        tries=row.tries,
        visits=row.visits,
        changes=row.changes,
        reason=row.reason,
    )


def _enter_outcome(
    session: Session,
    run_id: int,
    url_key: str,
    state: OutcomeState,
    reason: str | None,
    capture_id: int | None,
    at: datetime,
) -> None:
    """The last word counts, but a second look does not undo what was stored."""
    row = session.get(Outcome, (run_id, url_key))
    if row is None:
        row = Outcome(run_id=run_id, url_key=url_key)
        session.add(row)
    elif row.state in _BROUGHT and state not in _BROUGHT:
        return
    row.state, row.reason = state.value, reason
    row.capture_id, row.at = capture_id, at
