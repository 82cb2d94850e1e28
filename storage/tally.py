"""What the runs of late had counted, added up by the last part of a key."""

from collections import Counter
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.tables import CrawlRun


def tally(session: Session, prefix: str, since: datetime) -> Counter[str]:
    """For `ucan/this`: the counts of `ucan/this/<name>` by name, of all editions."""
    total: Counter[str] = Counter()
    start = f"{prefix}/"
    runs = select(CrawlRun.counts).where(CrawlRun.started_at >= since)
    for counts in session.scalars(runs):
        for edition in counts.values():
            for key, count in edition.items() if isinstance(edition, dict) else ():
                if key.startswith(start):
                    total[key.removeprefix(start)] += count
    return total
