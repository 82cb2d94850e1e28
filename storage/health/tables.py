"""The tables of health: what pages looked like, what was found, what was accepted."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base


class Observation(Base):
    """What one captured page looked like; a sample of each run is kept."""

    __tablename__ = "observation"

    capture_id: Mapped[int] = mapped_column(
        ForeignKey("capture.id"), primary_key=True, autoincrement=False
    )
    run_id: Mapped[int] = mapped_column(ForeignKey("crawl_run.id"), index=True)
    edition: Mapped[str] = mapped_column(index=True)
    stratum: Mapped[str]
    """Pages that may be compared with each other: `news/video`, `post`, `listing`."""
    subject: Mapped[str]
    """Key of the article, or address of the source."""
    layout: Mapped[str | None]
    verdict: Mapped[str]
    reader: Mapped[str]
    sampled: Mapped[bool]
    """False for what is kept for the second opinion alone: it would bias the counts."""
    traits: Mapped[dict[str, Any]]
    """Name, `<field>.<trait>`, to the values that the page has."""
    numbers: Mapped[dict[str, Any]]
    sentences: Mapped[list[str]]
    """Digests of the body's sentences."""
    second_opinion: Mapped[float | None]
    """Agreement of the body with another program's, as token F1; null if not asked."""


class Finding(Base):
    """One thing that was worse, or other, in a run than in all history before it."""

    __tablename__ = "finding"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("crawl_run.id"), index=True)
    edition: Mapped[str] = mapped_column(index=True)
    field: Mapped[str]
    rank: Mapped[str]
    """`lost`, `value` or `drift`: see `storage.health.finding.Rank`."""
    sentence: Mapped[str]
    evidence: Mapped[dict[str, Any]]
    found_at: Mapped[datetime]
    acknowledgement_id: Mapped[int | None] = mapped_column(
        ForeignKey("acknowledgement.id"), index=True
    )


class Acknowledgement(Base):
    """A person's word that a change is meant: history begins anew for an edition."""

    __tablename__ = "acknowledgement"

    id: Mapped[int] = mapped_column(primary_key=True)
    edition: Mapped[str] = mapped_column(index=True)
    since_run_id: Mapped[int] = mapped_column(ForeignKey("crawl_run.id"))
    """The first run that looked as all later ones shall."""
    note: Mapped[str]
    at: Mapped[datetime]
