"""Findings as rows, and a person's word that a change is meant."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from storage.health.finding import Found, Rank
from storage.health.tables import Acknowledgement, Finding


def keep_findings(
    session: Session, run_id: int, found: Sequence[Found], at: datetime
) -> None:
    """Enter what a run's check found; a second check of the run replaces the first."""
    session.execute(
        delete(Finding).where(
            Finding.run_id == run_id, Finding.acknowledgement_id.is_(None)
        )
    )
    known = {
        (edition, field)
        for edition, field in session.execute(
            select(Finding.edition, Finding.field).where(Finding.run_id == run_id)
        )
    }
    for one in found:
        if (one.edition, one.field) not in known:
            session.add(
                Finding(
                    run_id=run_id,
                    edition=one.edition,
                    field=one.field,
                    rank=one.rank.value,
                    sentence=one.sentence,
                    evidence=one.evidence,
                    found_at=at,
                )
            )


def findings_of(session: Session, run_id: int, edition: str) -> list[Found]:
    """The findings of a run that nobody has acknowledged."""
    rows = session.scalars(
        select(Finding)
        .where(
            Finding.run_id == run_id,
            Finding.edition == edition,
            Finding.acknowledgement_id.is_(None),
        )
        .order_by(Finding.id)
    )
    return [
        Found(
            row.edition,
            row.field,
            Rank(row.rank),
            row.sentence,
            float(row.evidence.get("chance", 0.0)),
            dict(row.evidence),
        )
        for row in rows
    ]


def acknowledge(
    session: Session, note: str, at: datetime, editions: Sequence[str]
) -> dict[str, int]:
    """Take all open findings of these editions for meant; returns how many of each.

    History of an edition begins anew with the first run that showed the change. The
    findings stay, and name the note.
    """
    rows = session.scalars(
        select(Finding).where(
            Finding.acknowledgement_id.is_(None), Finding.edition.in_(editions)
        )
    ).all()
    counts: dict[str, int] = {}
    for edition in sorted({row.edition for row in rows}):
        own = [row for row in rows if row.edition == edition]
        meant = Acknowledgement(
            edition=edition,
            since_run_id=min(row.run_id for row in own),
            note=note,
            at=at,
        )
        session.add(meant)
        session.flush()
        for row in own:
            row.acknowledgement_id = meant.id
        counts[edition] = len(own)
    return counts


def acknowledgements(session: Session, edition: str) -> list[Acknowledgement]:
    """What was acknowledged for an edition, newest first."""
    query = select(Acknowledgement).where(Acknowledgement.edition == edition)
    return list(session.scalars(query.order_by(Acknowledgement.id.desc())))
