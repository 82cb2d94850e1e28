"""Crawl runs: begun, ended, and closed by the next one where they crashed."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import exists, func, select, update
from sqlalchemy.orm import Session

from storage.books import close_books
from storage.outcome import WhyDue
from storage.tables import Capture, CrawlRun
from storage.warc.reader import locate

RUNNING = "running"
CRASHED = "crashed"


def begin_run(
    session: Session,
    *,
    command: str,
    editions: Sequence[str],
    settings: dict[str, Any],
    software: str,
    at: datetime,
) -> int:
    """Opens a run; its number is known everywhere once the session has committed."""
    run = CrawlRun(
        command=command,
        editions=list(editions),
        settings=settings,
        software=software,
        started_at=at,
        outcome=RUNNING,
        counts={},
    )
    session.add(run)
    session.flush()
    return run.id


def end_run(
    session: Session,
    run_id: int,
    *,
    outcome: str,
    exit_code: int | None,
    counts: dict[str, Any],
    at: datetime,
) -> None:
    """Closes a run with what it came to. The second time it changes nothing."""
    session.execute(
        update(CrawlRun)
        .where(CrawlRun.id == run_id, CrawlRun.ended_at.is_(None))
        .values(outcome=outcome, exit_code=exit_code, counts=counts, ended_at=at)
    )


def close_crashed(session: Session, at: datetime) -> list[int]:
    """Closes what dead runs left "running", their books included.

    Only for the holder of the run lock: by it no other run can be alive.
    """
    runs = session.scalars(
        select(CrawlRun.id).where(CrawlRun.outcome == RUNNING).order_by(CrawlRun.id)
    ).all()
    for run_id in runs:
        close_books(session, run_id, at, reason=WhyDue.INTERRUPTED)
        end_run(session, run_id, outcome=CRASHED, exit_code=None, counts={}, at=at)
    return list(runs)


def name_warc(session: Session, run_id: int, warc: str) -> None:
    """Notes the run's WARC file before it exists, so that a crash leaves no orphan."""
    session.execute(update(CrawlRun).where(CrawlRun.id == run_id).values(warc=warc))


def missing_files(session: Session, folder: Path) -> list[str]:
    """WARC files of runs with captures that are not in the folder, by name."""
    holds = exists().where(Capture.run_id == CrawlRun.id, Capture.warc == CrawlRun.warc)
    names = session.scalars(
        select(CrawlRun.warc).where(CrawlRun.warc.is_not(None), holds)
    )
    return sorted(name for name in names if name and not locate(folder, name).exists())


def latest_end(session: Session, *, before: int) -> datetime | None:
    """When the last of the runs before this one ended, by the clock of that day."""
    return session.scalar(
        select(func.max(CrawlRun.ended_at)).where(CrawlRun.id < before)
    )


def latest_runs(session: Session, limit: int = 10) -> list[CrawlRun]:
    """The newest runs, newest first."""
    return list(
        session.scalars(select(CrawlRun).order_by(CrawlRun.id.desc()).limit(limit))
    )


def last_counts(session: Session, edition: str) -> dict[str, Any]:
    """What the newest crawl of an edition that came to an end has counted."""
    ended = (
        select(CrawlRun)
        .where(
            CrawlRun.command == "crawl",
            CrawlRun.ended_at.is_not(None),
            CrawlRun.outcome != CRASHED,
        )
        .order_by(CrawlRun.id.desc())
    )
    for run in session.scalars(ended.execution_options(yield_per=20)):
        if edition in run.counts:
            return dict(run.counts[edition])
    return {}
