"""Revisions of one article: which one a reading shows, and their numbers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.dedupe import (
    Content,
    Judgement,
    KnownContent,
    content_digest,
    content_of,
    is_cut_short,
    needs_rereading,
    same_content,
)
from storage.extractions import ReadBy, read_last_by, record_of, standing
from storage.record import NewsArticle
from storage.tables import Article, Extraction, Revision

Reread = Callable[[int], NewsArticle | None]
"""Reads a kept capture again with today's reader; null where it cannot."""


@dataclass(frozen=True, slots=True)
class KnownRevision:
    """A revision's row and what its readings say."""

    row: Revision
    content: KnownContent


def known_revisions(session: Session, key: str) -> list[KnownRevision]:
    """All revisions of an article that have a reading, in their order."""
    rows = session.scalars(
        select(Revision).where(Revision.article_key == key).order_by(Revision.number)
    ).all()
    readings: dict[int, list[Extraction]] = {}
    found = session.scalars(
        select(Extraction)
        .join(Revision, Extraction.revision_id == Revision.id)
        .where(Revision.article_key == key)
        .order_by(Extraction.id)
    )
    for reading in found:
        readings.setdefault(reading.revision_id, []).append(reading)
    read_by = read_last_by(session, chain.from_iterable(readings.values()))
    return [
        KnownRevision(row, _content(key, readings[row.id], read_by))
        for row in rows
        if row.id in readings
    ]


def matching(
    known: list[KnownRevision],
    article: NewsArticle,
    reader: str,
    reread: Reread | None,
) -> KnownRevision | None:
    """The first of these revisions that a reading shows."""
    new = content_of(article, reader)
    for revision in known:
        if same_content(revision.content, new):
            return revision
        if reread is not None and needs_rereading(revision.content, reader):
            again = reread(revision.row.capture_id)
            if again is not None and _same_by_one_reader(again, new):
                return revision
    digest = content_digest(article)
    return next((one for one in known if one.row.content_digest == digest), None)


def by_nearness(
    known: list[KnownRevision], at: datetime, current_id: int | None
) -> list[KnownRevision]:
    """The revisions, the one most likely standing at that instant first."""
    return sorted(
        known,
        key=lambda one: (
            one.row.id != current_id,
            one.row.captured_at > at,
            abs(one.row.captured_at - at),
        ),
    )


def add_revision(
    session: Session, article: NewsArticle, capture_id: int, at: datetime, number: int
) -> Revision:
    """A content that was never shown before."""
    row = Revision(
        article_key=article.key,
        number=number,
        content_digest=content_digest(article),
        captured_at=at,
        capture_id=capture_id,
    )
    session.add(row)
    session.flush()
    return row


def renumber(session: Session, key: str) -> None:
    """Number by the first capture that showed each, whatever was stored first."""
    rows = session.scalars(
        select(Revision)
        .where(Revision.article_key == key)
        .order_by(Revision.captured_at, Revision.id)
    ).all()
    if all(row.number == number for number, row in enumerate(rows, 1)):
        return
    # Numbers are unique, so they go out of each other's way first.
    for number, row in enumerate(rows, 1):
        row.number = -number
    session.flush()
    for number, row in enumerate(rows, 1):
        row.number = number
    session.flush()


def let_stand(session: Session, revision: Revision) -> None:
    """Point the revision to the reading that stands for it."""
    readings = session.scalars(
        select(Extraction).where(Extraction.revision_id == revision.id)
    ).all()
    if readings:
        revision.extraction_id = standing(readings, read_last_by(session, readings)).id
        session.flush()


def _content(key: str, readings: list[Extraction], read_by: ReadBy) -> KnownContent:
    first = standing(readings, read_by)
    ordered = [first, *(row for row in readings if row is not first)]
    return KnownContent(
        tuple(content_of(record_of(key, "", row), row.reader) for row in ordered)
    )


def _same_by_one_reader(again: NewsArticle, new: Content) -> bool:
    return same_content(KnownContent((content_of(again, new.reader),)), new)


def judgement_of(
    row: Article,
    known: list[KnownRevision],
    match: KnownRevision | None,
    article: NewsArticle,
    reader: str,
    *,
    newest: bool,
) -> Judgement:
    """What a reading is to the article: new, the same, changed, or no whole text."""
    if not known:
        return Judgement.NEW
    if match is not None:
        was_current = match.row.id == row.revision_id or not newest
        return Judgement.UNCHANGED if was_current else Judgement.RETURNED
    if is_cut_short(known[0].content.readings[0], content_of(article, reader)):
        return Judgement.INCOMPLETE
    return Judgement.REVISED
