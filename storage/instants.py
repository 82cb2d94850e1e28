"""Pages of one article in order of time, and those captured at one instant.

Web archives hold a page beside the text that they made of it.
"""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.tables import Article, Capture
from storage.warc.exchange import RecordType

ARTICLE_VERDICT = "article"
TEXT_VERDICT = "text_of_page"
"""What the text of a page is called where the page itself shows the article."""
_PAGE = 200

Place = tuple[datetime, bool, str, str]


def place_in_time(capture: Capture) -> Place:
    """What an article's pages are sorted by.

    Of one instant a page goes before its text, and then the lesser digest first.
    """
    return (
        capture.captured_at,
        capture.record == RecordType.CONVERSION,
        capture.payload_digest,
        capture.url,
    )


def is_text_of_page(session: Session, capture: Capture, key: str) -> bool:
    """Whether the page itself, captured at that instant, shows the article.

    Its text says nothing then that the page does not say better.
    """
    if capture.record != RecordType.CONVERSION:
        return False
    page = select(Capture.id).where(
        Capture.article_key == key,
        Capture.verdict == ARTICLE_VERDICT,
        Capture.captured_at == capture.captured_at,
        Capture.status == _PAGE,
        Capture.record != RecordType.CONVERSION,
    )
    return session.scalar(page.limit(1)) is not None


def is_taken(capture: Capture, reader: str) -> bool:
    """Whether this version of the reader read it, and what it shows is stored."""
    has_part = capture.verdict in (ARTICLE_VERDICT, TEXT_VERDICT)
    return has_part and capture.reader == reader


def comes_last(session: Session, capture: Capture, key: str) -> bool:
    """Whether no page of the article that is known stands behind this capture."""
    later = select(Capture).where(
        Capture.article_key == key,
        Capture.verdict.in_([ARTICLE_VERDICT, TEXT_VERDICT]),
        Capture.captured_at >= capture.captured_at,
        Capture.id != capture.id,
    )
    place = place_in_time(capture)
    return all(place_in_time(other) < place for other in session.scalars(later))


def goes_behind(session: Session, row: Article, capture: Capture, at: datetime) -> bool:
    """Whether what is shown now is later; of one instant, by what the two hold."""
    if at != row.last_seen_at or row.capture_id is None:
        return at < row.last_seen_at
    shown = session.get_one(Capture, row.capture_id)
    if shown.captured_at != at:
        return False
    return place_in_time(capture) < place_in_time(shown)
