"""The whole report of `coverage`, edition by edition."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.coverage.capture_recapture import Estimate, estimate, sum_of
from storage.coverage.comparison import Comparison, compare
from storage.coverage.days import Calendar, calendar
from storage.coverage.histories import GROUPS, SpaceHistories, histories
from storage.coverage.id_space import IdSpace, id_space, numbered_spaces
from storage.coverage.probing import ProbeEstimate, probe_estimate
from storage.outcome import FrontierState
from storage.tables import Article, Frontier


@dataclass(frozen=True, slots=True)
class SpaceCoverage:
    """One key space: its map where it is numbered, and how much of it there is."""

    name: str
    articles: int
    unasked: int
    """Addresses that a source named and nobody has asked for yet."""
    failed: int
    """Addresses that could not be had: articles or not, nobody knows."""
    estimate: Estimate
    numbers: IdSpace | None
    probes: ProbeEstimate | None


@dataclass(frozen=True, slots=True)
class EditionCoverage:
    """What an archive has of one edition."""

    edition: str
    articles: int
    estimate: Estimate
    spaces: list[SpaceCoverage]
    comparison: Comparison
    calendar: Calendar


def coverage(session: Session, edition: str, now: datetime) -> EditionCoverage:
    """Count, map, compare and estimate one edition; asks nobody but the archive."""
    held = _by_space(session, edition)
    known = histories(session, edition)
    numbered = numbered_spaces(edition)
    names = sorted({*held, *known}, key=lambda n: (n not in numbered, n))
    spaces = [
        _space(session, name, held.get(name, {}), known.get(name), name in numbered)
        for name in names
    ]
    return EditionCoverage(
        edition,
        sum(space.articles for space in spaces),
        sum_of([space.estimate for space in spaces] or [estimate({}, ())]),
        spaces,
        compare(session, edition),
        calendar(session, edition, now.date()),
    )


def _by_space(session: Session, edition: str) -> dict[str, dict[str, int]]:
    """Articles, and addresses that are none yet, by key space and state."""
    found: dict[str, dict[str, int]] = {}
    for key in session.scalars(select(Article.key).where(Article.edition == edition)):
        counts = found.setdefault(_space_of(key), {})
        counts["articles"] = counts.get("articles", 0) + 1
    open_states = (FrontierState.NEW, FrontierState.FAILED)
    rows = session.execute(
        select(Frontier.url_key, Frontier.state)
        .outerjoin(Article, Article.key == Frontier.url_key)
        .where(
            Frontier.edition == edition,
            Frontier.state.in_(open_states),
            Article.key.is_(None),
            ~Frontier.url_key.startswith("http"),
        )
    )
    for key, state in rows:
        counts = found.setdefault(_space_of(key), {})
        counts[state] = counts.get(state, 0) + 1
    return found


def _space_of(key: str) -> str:
    """`english:news` of `english:news:43072`, `china:post` of a dated key."""
    edition, space, _ = key.split(":", 2)
    return f"{edition}:{space}"


def _space(
    session: Session,
    name: str,
    counts: dict[str, int],
    known: SpaceHistories | None,
    is_numbered: bool,
) -> SpaceCoverage:
    return SpaceCoverage(
        name,
        counts.get("articles", 0),
        counts.get(FrontierState.NEW, 0),
        counts.get(FrontierState.FAILED, 0),
        estimate(known.counts() if known else {}, tuple(GROUPS)),
        id_space(session, name) if is_numbered else None,
        probe_estimate(session, name) if is_numbered else None,
    )
