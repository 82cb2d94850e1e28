"""Hosts that asked a run before this one to wait, and whose time is not over yet.

What a host asked for stands in the answer that was kept; nothing else remembers it.
"""

import logging
from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.captures import OWN
from storage.database import read_session
from storage.tables import Capture
from storage.warc.reader import locate, read_record
from storage.warc.record import RecordError
from ucancrawl.crawl_session import CrawlSession
from ucancrawl.politeness import BUSY, LONGEST, not_before

logger = logging.getLogger(__name__)
MOST = 500
"""Answers of the last month that are looked at; the newest of each host counts."""


def keep_waiting(run: CrawlSession) -> None:
    """Hold each such host back until its time is over; one page alone binds none."""
    now = datetime.now(UTC)
    with read_session(run.archive.engine) as session:
        asked = _asked(session, run.archive.warc_folder, run.turned_away.alone, now)
    for host, until in asked.items():
        run.gate.wait_for(host, (until - now).total_seconds())
        logger.warning(
            "%s asked to be left alone until %s.", host, f"{until:%Y-%m-%d %H:%M}"
        )


def _asked(
    session: Session, folder: Path, alone: Collection[str], now: datetime
) -> dict[str, datetime]:
    """Until when each host asked to be left alone, where that is yet to come."""
    rows = session.execute(
        select(Capture.url, Capture.url_key, Capture.status, Capture.captured_at)
        .add_columns(Capture.warc, Capture.offset)
        .where(Capture.status.in_(BUSY), Capture.origin == OWN)
        .where(Capture.captured_at > now - LONGEST, Capture.captured_at <= now)
        .order_by(Capture.captured_at.desc())
        .limit(MOST)
    )
    asked: dict[str, datetime] = {}
    seen: set[str] = set()
    for url, url_key, status, captured_at, warc, offset in rows:
        host = urlsplit(url).hostname or ""
        if host in seen or url_key in alone:
            continue
        seen.add(host)
        try:
            answer = read_record(locate(folder, warc), offset)
        except (OSError, RecordError):
            continue
        until = not_before(status, answer.header("Retry-After"), captured_at)
        if until is not None and until > now:
            asked[host] = until
    return asked
