"""What servers had told runs that died: their successor need not ask again."""

from collections import defaultdict, deque
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.captures import OWN
from storage.runs import CRASHED, RUNNING
from storage.tables import Capture, CrawlRun

FRESH = timedelta(hours=1)
"""For how long an answer is as good as a new one; the site goes on living."""

_TELLING = (200, 301, 302, 303, 307, 308, 404, 410)
"""Statuses that speak of the page and not of the moment."""


def kept_answers(session: Session, at: datetime) -> dict[str, deque[int]]:
    """Captures by address, oldest first, of the runs that died since one ended well."""
    ended = select(func.max(CrawlRun.id)).where(
        CrawlRun.command == "crawl", CrawlRun.outcome.not_in([CRASHED, RUNNING])
    )
    last = session.scalar(ended) or 0
    rows = session.execute(
        select(Capture.url, Capture.id)
        .join(CrawlRun, CrawlRun.id == Capture.run_id)
        .where(
            CrawlRun.id > last,
            CrawlRun.command == "crawl",
            CrawlRun.outcome == CRASHED,
            Capture.origin == OWN,
            Capture.status.in_(_TELLING),
            Capture.captured_at > at - FRESH,
        )
        .order_by(Capture.captured_at, Capture.id)
    )
    answers: defaultdict[str, deque[int]] = defaultdict(deque)
    for url, capture_id in rows:
        answers[url].append(capture_id)
    return dict(answers)
