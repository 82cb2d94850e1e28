"""What a comparison finds: a field of an edition, how it was and how it is now."""

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Rank(StrEnum):
    """How much a finding matters, the worst first."""

    LOST = "lost"
    """Values or pages are missing that used to be there."""
    VALUE = "value"
    """Values are there, and are not what such values are."""
    DRIFT = "drift"
    """The pages are made otherwise; what is read of them still looks right."""


ORDER = {rank: number for number, rank in enumerate(Rank)}


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that chance does not explain."""

    edition: str
    field: str
    rank: Rank
    sentence: str
    chance: float
    """How often chance alone would do it."""
    evidence: dict[str, Any] = dataclasses.field(default_factory=dict)
    """trait, value, share before and now, layouts, keys of pages that show it."""
