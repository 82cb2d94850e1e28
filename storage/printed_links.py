"""Links as rows: what a page printed, from which capture to which."""

import hashlib
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from storage.columns import storable
from storage.record import Link as PrintedLink
from storage.tables import Capture, Link


def fingerprint(link: PrintedLink) -> str:
    """What makes two printed links the same one: kind, text and address."""
    parts = "\x1f".join((link.kind, link.text, link.url or ""))
    return hashlib.sha256(storable(parts).encode()).hexdigest()


def record_links(
    session: Session,
    key: str,
    links: list[PrintedLink],
    *,
    capture_id: int,
    at: datetime,
) -> None:
    """Add the new ones; widen the time of those known. Captures come in any order."""
    first, last = aliased(Capture), aliased(Capture)
    known = {
        row.fingerprint: (row, begin, end)
        for row, begin, end in session.execute(
            select(Link, first.captured_at, last.captured_at)
            .join(first, Link.first_capture_id == first.id)
            .join(last, Link.last_capture_id == last.id)
            .where(Link.article_key == key)
        )
    }
    seen: set[str] = set()
    for position, link in enumerate(links):
        mark = fingerprint(link)
        if mark in seen:
            continue
        seen.add(mark)
        if mark in known:
            _widen(*known[mark], position=position, capture_id=capture_id, at=at)
            continue
        session.add(
            Link(
                article_key=key,
                fingerprint=mark,
                kind=link.kind,
                text=link.text,
                url=link.url,
                position=position,
                first_capture_id=capture_id,
                last_capture_id=capture_id,
            )
        )
    session.flush()


def _widen(
    row: Link,
    begin: datetime,
    end: datetime,
    *,
    position: int,
    capture_id: int,
    at: datetime,
) -> None:
    row.withdrawn_by = None
    if at < begin:
        row.first_capture_id = capture_id
    if at >= end:
        row.last_capture_id = capture_id
        row.position = position
