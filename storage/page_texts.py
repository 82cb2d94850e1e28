"""Bare texts that a web archive made of its pages: Common Crawl's WET by its WARC."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.tables import Capture, Extraction
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
