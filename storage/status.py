"""What the archive holds, in counts: for `status` and the demo's table."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Executable, func, select
from sqlalchemy.orm import Session

from storage.books import books as all_books
from storage.editions.registry import EDITIONS
from storage.record import ArticleState
from storage.tables import (
    Article,
    Capture,
    CrawlRun,
    Link,
    Outcome,
    Reference,
    Resolution,
    Revision,
)


@dataclass(slots=True)
class EditionStatus:
    """Counts of one edition."""

    edition: str
    articles: int = 0
    live: int = 0
    moved: int = 0
    gone: int = 0
    revisions: int = 0
    captures: int = 0
    links: int = 0
    """Distinct links that pages printed; a string of several titles is one."""
    resolved: int = 0
    """Links and parts of links, by what the last link pass made of them."""
    ambiguous: int = 0
    unresolved: int = 0
    outside: int = 0
    unlinked: int = 0
    """Links that no link pass has seen yet."""
    references: int = 0


@dataclass(frozen=True, slots=True)
class RunStatus:
    """One run, with its books."""

    run: int
    command: str
    editions: list[str]
    started_at: datetime
    ended_at: datetime | None
    outcome: str
    exit_code: int | None
    counts: dict[str, Any]
    books: dict[str, int]
    """How many addresses ended in each state."""
    discovered: int
    """Addresses that the run discovered first or asked for."""
    books_closed: bool | None
    """Whether those two agree in every edition; null while the run goes on."""


@dataclass(frozen=True, slots=True)
class ArchiveStatus:
    """The whole archive: an entry per edition, and the newest runs first."""

    editions: list[EditionStatus] = field(default_factory=list)
    runs: list[RunStatus] = field(default_factory=list)


def archive_status(session: Session, runs: int = 5) -> ArchiveStatus:
    """Count everything; a known edition without articles is there with zeros."""
    counts = {name: EditionStatus(name) for name in EDITIONS}
    for edition, name, number in _counted(session):
        if edition is None:
            continue
        entry = counts.setdefault(edition, EditionStatus(edition))
        setattr(entry, name, number)
    for entry in counts.values():
        entry.articles = entry.live + entry.moved + entry.gone
    return ArchiveStatus(list(counts.values()), _runs(session, runs))


def _counted(session: Session) -> Iterable[tuple[str | None, str, int]]:
    """Edition, name of the count, number."""
    by_state = (
        select(Article.edition, Article.state, func.count())
        .where(Article.state.in_(list(ArticleState)))
        .group_by(Article.edition, Article.state)
    )
    by_resolution = (
        select(Article.edition, Resolution.state, func.count())
        .join(Link, Link.article_key == Article.key)
        .join(Resolution, Resolution.link_id == Link.id)
        .group_by(Article.edition, Resolution.state)
    )
    for query in (by_state, by_resolution):
        for edition, state, number in session.execute(query):
            yield edition, state, number
    for name, counting in _simple_counts().items():
        for edition, number in session.execute(counting):
            yield edition, name, number


def _simple_counts() -> dict[str, Executable]:
    per_article = select(Article.edition, func.count()).group_by(Article.edition)
    linked = select(Resolution.link_id)
    links = per_article.join(Link, Link.article_key == Article.key).where(
        Link.withdrawn_by.is_(None)
    )
    return {
        "revisions": per_article.join(Revision, Revision.article_key == Article.key),
        "links": links,
        "unlinked": links.where(Link.id.not_in(linked)),
        "references": per_article.join(Reference, Reference.article_key == Article.key),
        "captures": select(Capture.edition, func.count()).group_by(Capture.edition),
    }


def _runs(session: Session, limit: int) -> list[RunStatus]:
    rows = session.scalars(
        select(CrawlRun).order_by(CrawlRun.id.desc()).limit(limit)
    ).all()
    books: dict[int, dict[str, int]] = {row.id: {} for row in rows}
    ended = session.execute(
        select(Outcome.run_id, Outcome.state, func.count())
        .where(Outcome.run_id.in_(books))
        .group_by(Outcome.run_id, Outcome.state)
        .order_by(Outcome.run_id, Outcome.state)
    )
    for run, state, number in ended:
        books[run][state] = number
    closing = {row.id: all_books(session, row.id) for row in rows}
    return [
        RunStatus(
            run=row.id,
            command=row.command,
            editions=list(row.editions),
            started_at=row.started_at,
            ended_at=row.ended_at,
            outcome=row.outcome,
            exit_code=row.exit_code,
            counts=dict(row.counts),
            books=books[row.id],
            discovered=closing[row.id].discovered,
            books_closed=None if row.ended_at is None else closing[row.id].closed,
        )
        for row in rows
    ]
