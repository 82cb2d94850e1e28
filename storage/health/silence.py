"""Nothing new: for how long, and whether that is longer than this edition's habit."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.health.finding import Found, Rank
from storage.outcome import OutcomeState
from storage.tables import CrawlRun, Frontier, Outcome

LOOKED_BACK = timedelta(days=90)
TIMES_LONGEST = 3
GAPS = 5
"""Gaps between runs with something new, before there is a habit to speak of."""


@dataclass(frozen=True, slots=True)
class Silence:
    """How long an edition has brought nothing new."""

    stored: int
    """New articles of the run."""
    lasts: timedelta | None = None
    longest: timedelta | None = None
    """The longest gap of the last 90 days before the silence."""

    @property
    def is_strange(self) -> bool:
        if self.stored or self.lasts is None or self.longest is None:
            return False
        return self.lasts > TIMES_LONGEST * self.longest


def silence_of(session: Session, run_id: int, edition: str) -> Silence:
    """Compare the time since the last new article with the gaps before it."""
    at = session.get_one(CrawlRun, run_id).started_at
    query = (
        select(CrawlRun.id, CrawlRun.started_at, func.count())
        .join(Outcome, Outcome.run_id == CrawlRun.id)
        .join(Frontier, Frontier.url_key == Outcome.url_key)
        .where(
            Frontier.edition == edition,
            Outcome.state == OutcomeState.STORED.value,
            CrawlRun.started_at >= at - 2 * LOOKED_BACK,
            CrawlRun.id <= run_id,
        )
        .group_by(CrawlRun.id, CrawlRun.started_at)
        .order_by(CrawlRun.started_at)
    )
    rows = session.execute(query).all()
    stored = sum(count for run, _, count in rows if run == run_id)
    times: list[datetime] = [started for run, started, _ in rows if run != run_id]
    gaps = [later - sooner for sooner, later in pairwise(times)]
    if len(gaps) < GAPS:
        return Silence(stored)
    return Silence(stored, at - times[-1], max(gaps))


def strange_silence(edition: str, silence: Silence) -> list[Found]:
    """A finding where the silence is longer than chance or habit explain."""
    if not silence.is_strange or silence.lasts is None or silence.longest is None:
        return []
    return [
        Found(
            edition,
            "discovery",
            Rank.LOST,
            f"Nothing new for {_days(silence.lasts)}; the longest gap before was"
            f" {_days(silence.longest)}.",
            0.0,
            {"trait": "discovery.silence"},
        )
    ]


def _days(span: timedelta) -> str:
    hours = span.total_seconds() / 3600
    return f"{hours / 24:.1f} days" if hours >= 48 else f"{hours:.1f} hours"
