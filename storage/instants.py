"""Captures of one instant: web archives hold a page beside the text they made of it."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.tables import Article, Capture, Extraction
from storage.warc.exchange import RecordType

_PAGE = 200


def is_text_of_page(session: Session, capture: Capture, key: str) -> bool:
    """Whether the page itself, captured at that instant, has been read for an article.

    Its text says nothing then that the page did not say better.
    """
    if capture.record != RecordType.CONVERSION:
        return False
    page = (
        select(Capture.id)
        .join(Extraction, Extraction.capture_id == Capture.id)
        .where(
            Capture.article_key == key,
            Capture.captured_at == capture.captured_at,
            Capture.status == _PAGE,
            Capture.record != RecordType.CONVERSION,
        )
    )
    return session.scalar(page.limit(1)) is not None


def goes_behind(session: Session, row: Article, capture: Capture, at: datetime) -> bool:
    """Whether what is shown now is later; of one instant, by what the two hold."""
    if at != row.last_seen_at or row.capture_id is None:
        return at < row.last_seen_at
    shown = session.get_one(Capture, row.capture_id)
    if shown.captured_at != at:
        return False
    return capture.payload_digest < shown.payload_digest
