"""Pages of one article in order of time, and those captured at one instant.

Web archives hold a page beside the text that they made of it.
"""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from storage.tables import Article, Capture
from storage.warc.exchange import RecordType

ARTICLE_VERDICT = "article"
TEXT_VERDICT = "text_of_page"
"""What the text of a page is called where the page itself shows the article."""
SHOWN = (ARTICLE_VERDICT, TEXT_VERDICT)
"""Verdicts on what has a part in an article."""
_PAGE, _NOT_MODIFIED = 200, 304

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


def has_part() -> ColumnElement[bool]:
    """Captures that showed an article, or are the text of one that did.

    A 304 shows the page again that it refers to. A revisit whose payload is in no file
    of ours has nothing to read.
    """
    return and_(
        Capture.verdict.in_(SHOWN),
        Capture.status.in_([_PAGE, _NOT_MODIFIED]),
        or_(Capture.record != RecordType.REVISIT, Capture.refers_to_id.is_not(None)),
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
    return capture.verdict in SHOWN and capture.reader == reader


def comes_last(session: Session, capture: Capture, key: str) -> bool:
    """Whether no page of the article that is known stands behind this capture."""
    of_article = select(Capture).where(Capture.article_key == key, has_part())
    later = of_article.where(Capture.captured_at > capture.captured_at)
    if session.scalar(later.limit(1)) is not None:
        return False
    beside = of_article.where(Capture.captured_at == capture.captured_at)
    place = place_in_time(capture)
    return all(place_in_time(other) <= place for other in session.scalars(beside))


def was_replaced(session: Session, key: str, capture_id: int) -> bool:
    """Whether another page has been shown since the one that a 304 refers to."""
    row, asked = session.get(Article, key), session.get_one(Capture, capture_id)
    if row is None or row.capture_id is None or asked.refers_to_id is None:
        return False
    shown = session.get_one(Capture, row.capture_id)
    held = session.get_one(Capture, asked.refers_to_id)
    is_same = held.id in (shown.id, shown.refers_to_id)
    return not is_same and shown.captured_at > held.captured_at


def goes_behind(session: Session, row: Article, capture: Capture, at: datetime) -> bool:
    """Whether what is shown now is later; of one instant, by what the two hold."""
    if at != row.last_seen_at or row.capture_id is None:
        return at < row.last_seen_at
    shown = session.get_one(Capture, row.capture_id)
    if shown.captured_at != at:
        return False
    return place_in_time(capture) < place_in_time(shown)
