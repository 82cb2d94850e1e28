"""Everything the archive knows of one article, for `show`: observed and concluded."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.provenance import FieldOrigin, origins
from storage.tables import Article, Capture, Extraction, Revision


@dataclass(frozen=True, slots=True)
class RevisionView:
    """One published content, as the reading that stands for it tells it."""

    number: int
    captured_at: datetime
    content_digest: str
    standing: bool
    """Whether it is what the publisher shows now."""
    layout: str | None
    reader: str | None
    headline: str | None
    standfirst: str | None
    byline: str | None
    body: str | None


@dataclass(frozen=True, slots=True)
class CaptureView:
    """One response that concerned the article, and the record that holds it."""

    captured_at: datetime
    url: str
    status: int
    record: str
    verdict: str | None
    record_id: str | None
    warc: str
    offset: int
    payload_digest: str
    reader: str | None
    """Version of the reader that read it last."""
    origin: str


@dataclass(frozen=True, slots=True)
class History:
    """What `show` shows beside the record itself."""

    origins: list[FieldOrigin]
    revisions: list[RevisionView]
    captures: list[CaptureView]


def history(session: Session, key: str) -> History:
    """Where its values came from, all revisions and all captures of an article.

    Raises KeyError where no such article is stored.
    """
    article = session.get(Article, key)
    if article is None:
        raise KeyError(key)
    return History(
        origins=origins(session, article),
        revisions=_revisions(session, article),
        captures=_captures(session, key),
    )


def _revisions(session: Session, article: Article) -> list[RevisionView]:
    rows = session.execute(
        select(Revision, Extraction)
        .outerjoin(Extraction, Extraction.id == Revision.extraction_id)
        .where(Revision.article_key == article.key)
        .order_by(Revision.number)
    )
    return [
        RevisionView(
            number=revision.number,
            captured_at=revision.captured_at,
            content_digest=revision.content_digest,
            standing=revision.id == article.revision_id,
            layout=reading.layout if reading else None,
            reader=reading.reader if reading else None,
            headline=reading.headline if reading else None,
            standfirst=reading.standfirst if reading else None,
            byline=reading.byline if reading else None,
            body=reading.body if reading else None,
        )
        for revision, reading in rows
    ]


def _captures(session: Session, key: str) -> list[CaptureView]:
    rows = session.scalars(
        select(Capture)
        .where((Capture.article_key == key) | (Capture.url_key == key))
        .order_by(Capture.captured_at, Capture.id)
    )
    return [
        CaptureView(
            captured_at=row.captured_at,
            url=row.url,
            status=row.status,
            record=row.record,
            verdict=row.verdict,
            record_id=row.record_id,
            warc=row.warc,
            offset=row.offset,
            payload_digest=row.payload_digest,
            reader=row.reader,
            origin=row.origin,
        )
        for row in rows
    ]
