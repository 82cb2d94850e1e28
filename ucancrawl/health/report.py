"""The whole of `health`: each edition's verdict, its findings and its figures."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from storage.archive import Archive
from storage.database import read_session
from storage.editions.registry import EDITIONS
from storage.health.findings import acknowledgements
from storage.health.observations import last_run, newest
from storage.health.overview import LayoutFigures, figures, verdicts
from ucancrawl.health.canaries import read_canaries
from ucancrawl.health.check import EditionCheck, kept_check, settle
from ucancrawl.health.second_opinion import DISAGREES_BELOW


@dataclass(slots=True)
class EditionHealth:
    """One edition: its last run, and what its pages give."""

    edition: str
    check: EditionCheck | None
    """Null where no page of it was ever looked at."""
    layouts: list[LayoutFigures] = field(default_factory=list)
    pages: dict[str, int] = field(default_factory=dict)
    """Pages looked at, by what they turned out to be."""
    notes: list[str] = field(default_factory=list)
    """What was acknowledged, newest first."""


def health_of(archive: Archive, editions: Sequence[str] = ()) -> list[EditionHealth]:
    """Every edition's health; reads the canaries, writes nothing."""
    return [_edition(archive, name) for name in editions or tuple(EDITIONS)]


def _edition(archive: Archive, edition: str) -> EditionHealth:
    with read_session(archive.engine) as session:
        run_id = last_run(session, edition)
        if run_id is None:
            return EditionHealth(edition, None)
        check = kept_check(session, run_id, edition)
        seen = newest(session, edition)
        notes = [
            f"{row.at:%Y-%m-%d}: {row.note}"
            for row in acknowledgements(session, edition)
        ]
    settle(check, read_canaries(archive, edition))
    return EditionHealth(
        edition, check, figures(seen, DISAGREES_BELOW), verdicts(seen), notes
    )


def as_json(one: EditionHealth) -> dict[str, Any]:
    """One edition for a machine."""
    check = one.check
    if check is None:
        return {"edition": one.edition, "verdict": "no_history", "findings": []}
    canaries = check.canaries
    return {
        "edition": one.edition,
        "verdict": check.verdict.value,
        "run": check.run_id,
        "pages_looked_at": check.pages,
        "history": check.history,
        "new_articles": check.silence.stored,
        "findings": [asdict(found) for found in check.findings],
        "canaries": None
        if canaries is None
        else {
            "read": canaries.read,
            "unreadable": canaries.unreadable,
            "lost": {k: v for k, v in canaries.lost.items() if v},
            "changed": {k: v for k, v in canaries.changed.items() if v},
        },
        "verdicts": one.pages,
        "layouts": [asdict(layout) for layout in one.layouts],
        "acknowledged": one.notes,
    }
