"""Links as rows: what a page printed, from which capture to which."""

import hashlib
from collections.abc import Sequence
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
        session.add(_new_row(key, mark, link, position, capture_id))
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
    is_back = row.withdrawn_by is not None
    row.withdrawn_by = None
    if is_back or at < begin:
        row.first_capture_id = capture_id
    if is_back or at >= end:
        row.last_capture_id = capture_id
        row.position = position


def rewrite_links(
    session: Session,
    key: str,
    pages: Sequence[tuple[int, list[PrintedLink]]],
    reader: str,
) -> None:
    """Say anew which link stood on which page, from a reading of all of them.

    `pages` are captures in order of time with what one version of the reader finds
    on each. What it finds on none is withdrawn by it, and stays in the table.
    """
    known = {
        row.fingerprint: row
        for row in session.scalars(select(Link).where(Link.article_key == key))
    }
    printed: set[str] = set()
    for capture_id, links in pages:
        marks: set[str] = set()
        for position, link in enumerate(links):
            mark = fingerprint(link)
            if mark in marks:
                continue
            marks.add(mark)
            row = known.get(mark)
            if row is None:
                row = known[mark] = _new_row(key, mark, link, position, capture_id)
                session.add(row)
            elif mark not in printed:
                row.first_capture_id = capture_id
            row.position, row.last_capture_id = position, capture_id
            row.withdrawn_by = None
        printed |= marks
    for mark, row in known.items():
        if mark not in printed and row.withdrawn_by is None:
            row.withdrawn_by = reader
    session.flush()


def _new_row(
    key: str, mark: str, link: PrintedLink, position: int, capture_id: int
) -> Link:
    return Link(
        article_key=key,
        fingerprint=mark,
        kind=link.kind,
        text=link.text,
        url=link.url,
        position=position,
        first_capture_id=capture_id,
        last_capture_id=capture_id,
    )
