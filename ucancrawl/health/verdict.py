"""What the findings of an edition come to: one word, with its evidence."""

from collections.abc import Sequence
from enum import StrEnum

from storage.health.finding import Found, Rank
from ucancrawl.health.canaries import Canaries


class HealthVerdict(StrEnum):
    """The state of reading one edition."""

    HEALTHY = "healthy"
    NOTHING_NEW = "nothing_new"
    """The run brought no new article, and that is not strange."""
    NO_HISTORY = "no_history"
    """Nothing to compare with yet; only contradictions would have been found."""
    SITE_CHANGED = "site_changed"
    """Pages are made otherwise than ever; what is kept reads as it did."""
    READER_BROKE = "reader_broke"
    """Pages that are kept read worse than they did: the fault is ours."""
    BLOCKED = "blocked"
    """The server shows walls instead of articles."""


ALARMS = frozenset(
    {HealthVerdict.SITE_CHANGED, HealthVerdict.READER_BROKE, HealthVerdict.BLOCKED}
)
_WALLS = ("challenge", "consent", "login", "http_401", "http_403", "http_429")


def reader_findings(edition: str, canaries: Canaries) -> list[Found]:
    """A finding for each field that the canaries lost."""
    return [
        Found(
            edition,
            name,
            Rank.LOST,
            f"{name}: of {canaries.read} kept pages read again, {canaries.lost[name]}"
            f" lost it and {canaries.changed[name]} read it otherwise.",
            0.0,
            {"trait": "canaries", "examples": canaries.examples.get(name, [])[:3]},
        )
        for name in canaries.broken
    ]


def verdict_of(
    found: Sequence[Found],
    canaries: Canaries | None,
    *,
    stored: int,
    has_history: bool,
) -> HealthVerdict:
    """The verdict; who is at fault is told by the canaries."""
    if canaries is not None and canaries.broken:
        return HealthVerdict.READER_BROKE
    if any(_is_wall(one) for one in found):
        return HealthVerdict.BLOCKED
    if found:
        return HealthVerdict.SITE_CHANGED
    if not has_history:
        return HealthVerdict.NO_HISTORY
    return HealthVerdict.HEALTHY if stored else HealthVerdict.NOTHING_NEW


def _is_wall(one: Found) -> bool:
    if one.field != "page":
        return False
    told = f"{one.evidence.get('value', '')} {one.sentence}"
    return any(word in told for word in _WALLS)


def at_risk(found: Sequence[Found]) -> list[str]:
    """Fields that a redesign may touch next, the worst first."""
    return list(dict.fromkeys(one.field for one in found))
