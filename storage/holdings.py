"""What stands in the archive, in the few numbers that a watcher asks for."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.editions.registry import EDITIONS
from storage.tables import Article, CrawlRun


@dataclass(frozen=True, slots=True)
class Holdings:
    """The archive at one moment."""

    articles: dict[str, int] = field(default_factory=dict)
    """Articles by edition, gone and moved ones included."""
    last_success_at: datetime | None = None
    """When the last crawl with exit code 0 ended."""


def holdings(session: Session) -> Holdings:
    """Two short questions; every edition is there, with zero at least."""
    counted = dict.fromkeys(EDITIONS, 0)
    by_edition = select(Article.edition, func.count()).group_by(Article.edition)
    for edition, number in session.execute(by_edition):
        counted[edition] = number
    last = session.scalar(
        select(CrawlRun.ended_at)
        .where(CrawlRun.command == "crawl", CrawlRun.exit_code == 0)
        .order_by(CrawlRun.id.desc())
        .limit(1)
    )
    return Holdings(counted, last)
