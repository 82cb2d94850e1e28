"""What holds between the rows of an archive, beyond what keys enforce.

Each promise is a query for the rows that break it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import aliased

from storage.outcome import FrontierState, OutcomeState
from storage.record import ArticleState, LinkKind, ReferenceKind
from storage.references.resolve import ResolutionState
from storage.runs import RUNNING
from storage.tables import (
    Article,
    Capture,
    CrawlRun,
    Discovery,
    Extraction,
    Frontier,
    Link,
    Outcome,
    Reference,
    Resolution,
    Revision,
)
from storage.warc.exchange import CAPTURE_TYPES, RecordType


@dataclass(frozen=True, slots=True)
class Promise:
    """A rule and the rows that break it."""

    table: str
    sentence: str
    broken: Select[*tuple[Any, ...]]


def _one_of(column: Any, known: Iterable[str], *names: Any) -> Promise:
    return Promise(
        column.class_.__tablename__,
        f"its {column.key} is none that there is",
        select(*names).where(column.not_in([str(value) for value in known])),
    )


_head = aliased(Article)
_holder = aliased(Capture)

PROMISES: tuple[Promise, ...] = (
    _one_of(Article.state, ArticleState, Article.key),
    _one_of(Capture.record, CAPTURE_TYPES, Capture.id),
    _one_of(Link.kind, LinkKind, Link.id),
    _one_of(Reference.kind, ReferenceKind, Reference.article_key, Reference.target),
    _one_of(Resolution.state, ResolutionState, Resolution.link_id),
    _one_of(Frontier.state, FrontierState, Frontier.url_key),
    _one_of(Outcome.state, OutcomeState, Outcome.run_id, Outcome.url_key),
    Promise(
        "article",
        "it has no revision",
        select(Article.key).where(Article.revision_id.is_(None)),
    ),
    Promise(
        "article",
        "it shows a revision of another article",
        select(Article.key)
        .join(Revision, Article.revision_id == Revision.id)
        .where(Revision.article_key != Article.key),
    ),
    Promise(
        "article",
        "it was seen last before it was seen first",
        select(Article.key).where(Article.last_seen_at < Article.first_seen_at),
    ),
    Promise(
        "article",
        "its edition is not that of its key",
        select(Article.key).where(~Article.key.startswith(Article.edition + ":")),
    ),
    Promise(
        "article",
        "its duplicate group is named for no article",
        select(Article.key)
        .outerjoin(_head, Article.duplicate_group == _head.key)
        .where(Article.duplicate_group.is_not(None), _head.key.is_(None)),
    ),
    Promise(
        "revision",
        "no reading of its own stands for it",
        select(Revision.article_key, Revision.number)
        .outerjoin(Extraction, Revision.extraction_id == Extraction.id)
        .where(
            or_(Extraction.id.is_(None), Extraction.revision_id != Revision.id),
        ),
    ),
    Promise(
        "resolution",
        "it is resolved to no article, or to one without being resolved",
        select(Resolution.link_id, Resolution.part)
        .outerjoin(Article, Resolution.target == Article.key)
        .where(
            or_(
                and_(
                    Resolution.state == ResolutionState.RESOLVED.value,
                    Article.key.is_(None),
                ),
                and_(
                    Resolution.state != ResolutionState.RESOLVED.value,
                    Resolution.target.is_not(None),
                ),
            )
        ),
    ),
    Promise(
        "capture",
        "it is a revisit, or none, and the tables say the other",
        select(Capture.id).where(
            Capture.refers_to_id.is_not(None), Capture.record != RecordType.REVISIT
        ),
    ),
    Promise(
        "capture",
        "it is a revisit of what is no response itself",
        select(Capture.id)
        .join(_holder, Capture.refers_to_id == _holder.id)
        .where(_holder.record != RecordType.RESPONSE),
    ),
    Promise(
        "capture",
        "its place in the file cannot be",
        select(Capture.id).where(or_(Capture.offset < 0, Capture.length <= 0)),
    ),
    Promise(
        "frontier",
        "it changed more often than it was visited",
        select(Frontier.url_key).where(
            or_(
                Frontier.changes > Frontier.visits,
                Frontier.tries > Frontier.visits,
                Frontier.changes < 0,
            )
        ),
    ),
    Promise(
        "outcome",
        "its capture is of another run",
        select(Outcome.run_id, Outcome.url_key)
        .join(Capture, Outcome.capture_id == Capture.id)
        .where(Capture.run_id > Outcome.run_id),
    ),
    Promise(
        "discovery",
        "its run is over, and the books do not say what became of it",
        select(Discovery.run_id, Discovery.url_key)
        .join(CrawlRun, CrawlRun.id == Discovery.run_id)
        .outerjoin(
            Outcome,
            and_(
                Outcome.run_id == Discovery.run_id,
                Outcome.url_key == Discovery.url_key,
            ),
        )
        .where(CrawlRun.outcome != RUNNING, Outcome.run_id.is_(None)),
    ),
)
