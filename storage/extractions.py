"""Readings as rows: from a record to an extraction, back, and which one stands."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from storage.columns import storable
from storage.iso import from_iso, iso
from storage.record import Image, NewsArticle
from storage.tables import Capture, Evidence, Extraction

UNKNOWN_LAYOUT = "unknown"
ReadBy = Mapping[int, str | None]
"""Version of the reader by capture."""

_PLAIN = (
    "language",
    "headline",
    "standfirst",
    "byline",
    "dateline",
    "section",
    "date_published_raw",
    "date_published_source",
    "body",
)
_COUNTED = ("headline", "standfirst", "byline", "section", "date_published", "body")
TOGETHER = (
    ("language",),
    ("headline",),
    ("standfirst",),
    ("byline", "authors"),
    ("dateline",),
    ("section",),
    ("keywords",),
    ("date_published", "date_published_raw", "date_published_source"),
    ("date_modified",),
    ("images",),
    ("body",),
)
"""Fields that mean something only with each other: the first one decides."""


def values_of(article: NewsArticle) -> dict[str, Any]:
    """The columns of an extraction that come from the record."""
    values: dict[str, Any] = {name: getattr(article, name) for name in _PLAIN}
    return values | {
        "authors": [storable(name) for name in article.authors],
        "keywords": [storable(word) for word in article.keywords],
        "date_published": iso(article.date_published),
        "date_modified": iso(article.date_modified),
        "images": [_image_row(image) for image in article.images],
    }


def record_of(key: str, edition: str, row: Extraction) -> NewsArticle:
    """The record with an extraction's own fields; the archive's are still missing."""
    article = NewsArticle(key, edition, layout=row.layout)
    for name in _PLAIN:
        setattr(article, name, getattr(row, name))
    article.authors = list(row.authors)
    article.keywords = list(row.keywords)
    article.date_published = from_iso(row.date_published)
    article.date_modified = from_iso(row.date_modified)
    article.images = [Image(**image) for image in row.images]
    return article


def fill_gaps(article: NewsArticle, others: Iterable[NewsArticle]) -> None:
    """Take what the standing reading lacks from other layouts' readings."""
    for other in others:
        for names in TOGETHER:
            if not getattr(article, names[0]) and getattr(other, names[0]):
                for name in names:
                    setattr(article, name, getattr(other, name))


def fullness(values: Extraction | dict[str, Any]) -> tuple[int, bool, bool]:
    """How much a reading has: fields, an instant instead of a day, paragraphs."""
    row = values if isinstance(values, dict) else vars(values)
    fields = sum(1 for name in _COUNTED if row.get(name))
    captions = any(image.get("caption") for image in row.get("images") or ())
    instant = "T" in (row.get("date_published") or "")
    return fields + captions, instant, "\n\n" in (row.get("body") or "")


def standing(readings: Sequence[Extraction], read_by: ReadBy) -> Extraction:
    """The reading that stands for a revision: the fullest of those in force, then
    the newest. A page that prints less never takes a value away."""
    return max(in_force(readings, read_by), key=lambda row: (fullness(row), row.id))


def in_force(readings: Iterable[Extraction], read_by: ReadBy) -> list[Extraction]:
    """The newest reading of each layout.

    `read_by` names the version that read each capture last: what another version
    had made of the same capture is history, however full it is.
    """
    ordered = sorted(readings, key=lambda row: row.id)
    current = [
        row for row in ordered if read_by.get(row.capture_id) in (None, row.reader)
    ]
    return list({row.layout: row for row in current or ordered}.values())


def read_last_by(session: Session, readings: Iterable[Extraction]) -> ReadBy:
    """The version that read each capture of these readings last."""
    captures = {row.capture_id for row in readings}
    rows = session.execute(
        select(Capture.id, Capture.reader).where(Capture.id.in_(captures))
    )
    return {row.id: row.reader for row in rows}


def write_extraction(
    session: Session,
    article: NewsArticle,
    *,
    revision_id: int,
    capture_id: int,
    reader: str,
) -> None:
    """Add a reading, or bring the one of this reader and layout up to this capture.

    A later capture with the same content can still bring another `Updated` stamp
    or another section; a poorer reading changes nothing.
    """
    layout = article.layout or UNKNOWN_LAYOUT
    values = values_of(article)
    row = session.scalar(
        select(Extraction).where(
            Extraction.revision_id == revision_id,
            Extraction.reader == reader,
            Extraction.layout == layout,
        )
    )
    if row is None:
        row = Extraction(
            revision_id=revision_id, reader=reader, layout=layout, **values
        )
        session.add(row)
    elif not _brings_more(session, row, values, capture_id):
        return
    for name, value in values.items():
        setattr(row, name, value)
    row.capture_id = capture_id
    row.extracted_at = datetime.now(UTC)
    session.flush()
    _write_evidence(session, row.id, article)


def _brings_more(
    session: Session, row: Extraction, values: dict[str, Any], capture_id: int
) -> bool:
    if all(getattr(row, name) == value for name, value in values.items()):
        return False
    if row.capture_id == capture_id:
        return True
    kept = session.get_one(Capture, row.capture_id)
    fresh = session.get_one(Capture, capture_id)
    return fresh.captured_at >= kept.captured_at and fullness(values) >= fullness(row)


def _write_evidence(session: Session, extraction_id: int, article: NewsArticle) -> None:
    session.execute(delete(Evidence).where(Evidence.extraction_id == extraction_id))
    positions: dict[str, int] = {}
    rows = []
    for item in article.evidence:
        positions[item.field] = positions.get(item.field, -1) + 1
        rows.append(
            {
                "extraction_id": extraction_id,
                "field": item.field,
                "position": positions[item.field],
                "source": item.source,
                "raw": item.raw,
                "value": item.value,
                "chosen": item.chosen,
            }
        )
    if rows:
        session.execute(insert(Evidence), rows)


def _image_row(image: Image) -> dict[str, str | None]:
    fields = {
        name: getattr(image, name) for name in ("url", "alt", "caption", "credit")
    }
    return {name: storable(text) if text else None for name, text in fields.items()}
