"""Sightings as rows: kept after a run, and called up as its history by later ones."""

from collections.abc import Iterable, Sequence

from sqlalchemy import exists, func, insert, or_, select
from sqlalchemy.orm import Session

from storage.health.sighting import Sighting
from storage.health.tables import Acknowledgement, Finding, Observation
from storage.tables import Capture, CrawlRun

NEWEST = 2_000
"""Pages of an edition that make its history: enough for any odds."""
_CHUNK = 400


def keep(session: Session, sightings: Sequence[Sighting]) -> int:
    """Add what is not kept yet; returns how many rows that were."""
    fresh = []
    for start in range(0, len(sightings), _CHUNK):
        chunk = sightings[start : start + _CHUNK]
        ids = [one.capture_id for one in chunk]
        query = select(Observation.capture_id).where(Observation.capture_id.in_(ids))
        known = set(session.scalars(query))
        fresh += [_row(one) for one in chunk if one.capture_id not in known]
    if fresh:
        session.execute(insert(Observation), fresh)
    return len(fresh)


def of_run(session: Session, run_id: int) -> list[Sighting]:
    """The sample that was looked at of one run."""
    query = select(Observation).where(
        Observation.run_id == run_id, Observation.sampled.is_(True)
    )
    return [_sighting(row) for row in session.scalars(query)]


def history(session: Session, run_id: int, edition: str) -> list[Sighting]:
    """The healthy pages of an edition before a run, since the last acknowledgement.

    Runs with findings that nobody has acknowledged are left out: a fault that lasts
    would soon be what is usual.
    """
    since = session.scalar(
        select(func.max(Acknowledgement.since_run_id)).where(
            Acknowledgement.edition == edition
        )
    )
    open_finding = exists().where(
        Finding.run_id == Observation.run_id,
        Finding.edition == Observation.edition,
        Finding.acknowledgement_id.is_(None),
    )
    query = (
        select(Observation)
        .where(
            Observation.edition == edition,
            Observation.run_id < run_id,
            Observation.run_id >= (since or 0),
            Observation.sampled.is_(True),
            ~open_finding,
        )
        .order_by(Observation.run_id.desc(), Observation.capture_id.desc())
        .limit(NEWEST)
    )
    return [_sighting(row) for row in session.scalars(query)][::-1]


def newest(session: Session, edition: str, limit: int = NEWEST) -> list[Sighting]:
    """The newest sightings of an edition, healthy or not, second opinions too."""
    query = (
        select(Observation)
        .where(Observation.edition == edition)
        .order_by(Observation.run_id.desc(), Observation.capture_id.desc())
        .limit(limit)
    )
    return [_sighting(row) for row in session.scalars(query)]


def unexamined_runs(session: Session) -> list[int]:
    """Ended crawl runs with captures, none of which was looked at, oldest first."""
    looked = exists().where(Observation.run_id == CrawlRun.id)
    captured = exists().where(
        Capture.run_id == CrawlRun.id,
        Capture.record == "response",
        Capture.edition.is_not(None),
        or_(Capture.status == 200, Capture.status >= 400),
    )
    query = select(CrawlRun.id).where(
        CrawlRun.command == "crawl",
        CrawlRun.ended_at.is_not(None),
        captured,
        ~looked,
    )
    return list(session.scalars(query.order_by(CrawlRun.id)))


def last_run(session: Session, edition: str) -> int | None:
    """The newest run of which pages of an edition were looked at."""
    return session.scalar(
        select(func.max(Observation.run_id)).where(Observation.edition == edition)
    )


def editions_of(sightings: Iterable[Sighting]) -> list[str]:
    """Editions that are seen there, sorted."""
    return sorted({one.edition for one in sightings})


def _row(one: Sighting) -> dict[str, object]:
    return {
        "capture_id": one.capture_id,
        "run_id": one.run_id,
        "edition": one.edition,
        "stratum": one.stratum,
        "subject": one.subject,
        "layout": one.layout,
        "verdict": one.verdict,
        "reader": one.reader,
        "sampled": one.sampled,
        "traits": one.traits,
        "numbers": one.numbers,
        "sentences": one.sentences,
        "second_opinion": one.second_opinion,
    }


def _sighting(row: Observation) -> Sighting:
    return Sighting(
        run_id=row.run_id,
        edition=row.edition,
        stratum=row.stratum,
        subject=row.subject,
        verdict=row.verdict,
        layout=row.layout,
        traits=dict(row.traits),
        numbers=dict(row.numbers),
        sentences=list(row.sentences),
        second_opinion=row.second_opinion,
        capture_id=row.capture_id,
        reader=row.reader,
        sampled=row.sampled,
    )
