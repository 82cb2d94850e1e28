"""What a better reader changes, field by field, to be looked at before it is stored."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

SAMPLES = 3
"""Samples for each field and kind of change."""
_WIDTH = 76


class Change(StrEnum):
    """What became of a field."""

    CHANGED = "changed"
    GAINED = "gained"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Sample:
    """One value before and after, cut to a line around where they differ."""

    key: str
    field: str
    change: Change
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A capture that could not be read again."""

    key: str
    capture_id: int
    why: str
    is_ours: bool
    """Whether the fault is the reader's and not the archive's."""


@dataclass(slots=True)
class Difference:
    """Between what is stored and what today's reader says."""

    captures: int = 0
    keys: int = 0
    readings: int = 0
    """Stored readings that were compared."""
    differing: int = 0
    """Of these, how many differ in any field."""
    fields: Counter[tuple[str, str, str, Change]] = field(default_factory=Counter)
    """By edition, layout as stored, field and kind of change."""
    samples: list[Sample] = field(default_factory=list)
    became_articles: list[str] = field(default_factory=list)
    """Keys without an article so far, of which a kept page shows one."""
    no_articles: list[tuple[str, str]] = field(default_factory=list)
    """Stored articles with a page that shows none now, and the verdict. They stay."""
    same_revisions: list[tuple[str, int, int]] = field(default_factory=list)
    """Neighbouring revisions that one reader reads as one content. They stay two."""
    other_content: list[tuple[str, int]] = field(default_factory=list)
    """Captures that fit none of the revisions of their article any more."""
    faults: list[Fault] = field(default_factory=list)
    """Captures that could not be read again."""

    def note(
        self, key: str, edition: str, layout: str, name: str, old: Any, new: Any
    ) -> bool:
        """Count a field that differs; false where it does not."""
        if old == new or not (old or new):
            return False
        change = Change.CHANGED if old and new else Change.GAINED
        if old and not new:
            change = Change.LOST
        self.fields[edition, layout, name, change] += 1
        alike = sum(1 for s in self.samples if (s.field, s.change) == (name, change))
        if alike < SAMPLES:
            shown = _around(_text(old), _text(new))
            self.samples.append(Sample(key, name, change, *shown))
        return True

    def by(self, place: int) -> dict[str, dict[str, int]]:
        """Sums by edition (0), layout (1) or field (2), of each kind of change."""
        sums: dict[str, dict[str, int]] = {}
        for cell, count in sorted(self.fields.items()):
            row = sums.setdefault(cell[place], dict.fromkeys(Change, 0))
            row[cell[3]] += count
        return sums


def _text(value: Any) -> str:
    """
    >>> _text([{"caption": "A boat", "credit": None}])
    'caption: A boat'
    """
    if isinstance(value, list):
        return " | ".join(_text(one) for one in value)
    if isinstance(value, dict):
        return ", ".join(f"{name}: {text}" for name, text in value.items() if text)
    return " ".join(str(value or "").split())


def _around(old: str, new: str) -> tuple[str, str]:
    """
    >>> _around("a" * 100 + "b", "a" * 100 + "c")[0][:3]
    '…aa'
    """
    pairs = enumerate(zip(old, new, strict=False))
    least = min(len(old), len(new))
    first = next((place for place, (a, b) in pairs if a != b), least)
    start = max(first - 20, 0) if first > _WIDTH // 2 else 0
    return _cut(old, start), _cut(new, start)


def _cut(text: str, start: int) -> str:
    end = start + _WIDTH
    return ("…" if start else "") + text[start:end] + ("…" if len(text) > end else "")
