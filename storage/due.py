"""What is worth asking for now, in the order in which to ask."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import ColumnElement, Select, case, exists, or_, select
from sqlalchemy.orm import Session

from storage.identity import AddressKind
from storage.outcome import DueReason, FrontierState
from storage.recheck import SOURCE_KINDS
from storage.tables import Article, Extraction, Frontier, Outcome, Revision

SLIP = timedelta(hours=1)
"""How far clocks may differ: what was visited later than that from now was visited by a
clock that was wrong, and says nothing of when it is due."""
_FAILED = (FrontierState.FAILED, FrontierState.REFUSED, FrontierState.GONE)
_DATED_KEY = re.compile(r"[a-z]+:post:(\d{4})/(\d\d)/(\d\d)/")


@dataclass(frozen=True, slots=True)
class Due:
    """One address to ask for, and why."""

    url_key: str
    url: str
    kind: AddressKind
    why: DueReason


def due(
    session: Session,
    edition: str,
    now: datetime,
    *,
    full: bool = False,
    since: date | None = None,
    limit: int | None = None,
    run_id: int | None = None,
) -> list[Due]:
    """New addresses first, then sources, retries and rechecks.

    `full` adds everything known. `since` leaves out articles that are known to be
    older. With `run_id`, what this run has settled already is left out too.
    """
    query = _query(edition, now, full=full)
    if run_id is not None:
        settled = exists().where(
            Outcome.run_id == run_id, Outcome.url_key == Frontier.url_key
        )
        query = query.where(~settled)
    if since is None:
        query = query.limit(limit)
    found = list(_since(session, query, since))
    return found if limit is None else found[:limit]


def _query(
    edition: str, now: datetime, *, full: bool
) -> Select[str, str, str, str, datetime]:
    is_due = or_(Frontier.due_at <= now, Frontier.tried_at > now + SLIP)
    why = _why(is_due)
    order = list(DueReason)
    rank = case({reason.value: place for place, reason in enumerate(order)}, value=why)
    query = select(
        Frontier.url_key,
        Frontier.url,
        Frontier.kind,
        why.label("why"),
        Frontier.first_seen_at,
    ).where(Frontier.edition == edition)
    if not full:
        query = query.where(or_(is_due, Frontier.state == FrontierState.NEW))
    newest = case((Frontier.state == FrontierState.NEW, Frontier.first_seen_at))
    return query.order_by(
        rank, newest.desc().nulls_last(), Frontier.due_at, Frontier.url_key
    )


def _why(is_due: ColumnElement[bool]) -> ColumnElement[str]:
    return case(
        (Frontier.state == FrontierState.NEW, DueReason.NEW.value),
        (~is_due | Frontier.due_at.is_(None), DueReason.FULL.value),
        (Frontier.state.in_(_FAILED), DueReason.RETRY.value),
        (Frontier.kind.in_(SOURCE_KINDS), DueReason.SOURCE.value),
        else_=DueReason.RECHECK.value,
    )


def _since(
    session: Session,
    query: Select[str, str, str, str, datetime],
    since: date | None,
) -> Iterator[Due]:
    if since is None:
        for key, url, kind, why, _ in session.execute(query):
            yield Due(key, url, AddressKind(kind), DueReason(why))
        return
    day = since.date() if isinstance(since, datetime) else since
    dated = (
        query.add_columns(Extraction.date_published)
        .outerjoin(Article, Article.key == Frontier.url_key)
        .outerjoin(Revision, Revision.id == Article.revision_id)
        .outerjoin(Extraction, Extraction.id == Revision.extraction_id)
    )
    for key, url, kind, why, first_seen_at, published in session.execute(dated):
        known = _day(published) or _day_of_key(key) or first_seen_at.date()
        if kind in SOURCE_KINDS or known >= day:
            yield Due(key, url, AddressKind(kind), DueReason(why))


def published_of(session: Session, url_key: str) -> datetime | None:
    """When the article at an address was published, where that is known."""
    published = session.scalar(
        select(Extraction.date_published)
        .join(Revision, Revision.extraction_id == Extraction.id)
        .join(Article, Article.revision_id == Revision.id)
        .where(Article.key == url_key)
    )
    day = _day(published) or _day_of_key(url_key)
    if day is None:
        return None
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _day_of_key(key: str) -> date | None:
    """The day in the address of a dated post, which is that of publication."""
    found = _DATED_KEY.match(key)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
