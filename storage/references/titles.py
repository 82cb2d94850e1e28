"""Every headline ever shown, to be found by what a page printed of it.

Levels go from certain to weak, the first that answers counts. No level guesses:
there is no fuzzy search, so a title nobody knows is not taken for another one.
"""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field

from storage.folding import ideographs, squashed, title_form, undiacritical

LEVELS: tuple[tuple[str, float, Callable[[str], str]], ...] = (
    ("title_folded", 0.95, lambda folded: folded),
    ("title_squashed", 0.92, squashed),
    ("title_unaccented", 0.85, undiacritical),
)
"""Method, its score, and what of the folded title is compared."""

EXACT = ("title", 0.97)
TRUNCATED = ("title_truncated", 0.85)
_ELLIPSES = ("...", "\u2026", "[...]", "[\u2026]")
_HEAD = 6
_LEAST = 4
_SURE = 12
"""Weight from which a weak form of a title says enough."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a printed title could mean."""

    method: str
    score: float
    keys: tuple[str, ...]


def weight(text: str) -> float:
    """Letters and figures; an ideograph says about as much as two and a half."""
    return len(text) + 1.5 * ideographs(text)


@dataclass(slots=True)
class TitleIndex:
    """Known titles in every form that is compared."""

    forms: dict[str, dict[str, set[str]]] = field(
        default_factory=lambda: {
            method: {} for method in (EXACT[0], *(level[0] for level in LEVELS))
        }
    )
    lengths: dict[str, list[int]] = field(default_factory=dict)
    """By the first letters of squashed titles: their lengths, longest first."""
    ordered: list[str] = field(default_factory=list)
    """Squashed titles in order, to look for beginnings."""
    _asked: dict[str, Named | None] = field(default_factory=dict)

    @classmethod
    def of(cls, titles: list[tuple[str, str]]) -> "TitleIndex":
        """Build from (title, key) pairs, in any order."""
        index = cls()
        for title, key in titles:
            index.forms[EXACT[0]].setdefault(_one_line(title), set()).add(key)
            folded = title_form(title)
            for method, _, form in LEVELS:
                shape = form(folded)
                if shape:
                    index.forms[method].setdefault(shape, set()).add(key)
        index.ordered = sorted(index.squashed_titles)
        heads: dict[str, set[int]] = {}
        for shape in index.ordered:
            heads.setdefault(shape[:_HEAD], set()).add(len(shape))
        index.lengths = {
            head: sorted(found, reverse=True) for head, found in heads.items()
        }
        return index

    @property
    def squashed_titles(self) -> dict[str, set[str]]:
        """Squashed titles and whose they are."""
        return self.forms["title_squashed"]

    def find(self, text: str) -> Named | None:
        """What a whole printed string means, if it is one title."""
        if text not in self._asked:
            self._asked[text] = self._by_level(text) or self._by_beginning(text)
        return self._asked[text]

    def begins_at(self, letters: str, start: int) -> bool:
        """Whether any known title begins like this; cheaper than to ask for all."""
        return letters[start : start + _HEAD] in self.lengths

    def ends_from(self, letters: str, start: int) -> list[int]:
        """Where known titles that begin at this letter end, longest first."""
        known = self.squashed_titles
        ends: list[int] = []
        for size in self.lengths.get(letters[start : start + _HEAD], ()):
            end = start + size
            if end <= len(letters) and letters[start:end] in known:
                ends.append(end)
        return ends

    def _by_level(self, text: str) -> Named | None:
        keys = self.forms[EXACT[0]].get(_one_line(text))
        folded = title_form(text)
        if weight(folded) < _LEAST:
            return None
        if keys:
            return Named(*EXACT, tuple(sorted(keys)))
        for method, score, form in LEVELS:
            shape = form(folded)
            if method == "title_unaccented" and weight(shape) < _SURE:
                return None
            keys = self.forms[method].get(shape)
            if keys:
                return Named(method, score, tuple(sorted(keys)))
        return None

    def _by_beginning(self, text: str) -> Named | None:
        """A title that the page cut short with an ellipsis."""
        printed = text.rstrip()
        mark = next((end for end in _ELLIPSES if printed.endswith(end)), None)
        if mark is None:
            return None
        start = squashed(printed.removesuffix(mark))
        if weight(start) < _SURE:
            return None
        keys: set[str] = set()
        for position in range(bisect_left(self.ordered, start), len(self.ordered)):
            if not self.ordered[position].startswith(start):
                break
            keys |= self.squashed_titles[self.ordered[position]]
        return Named(*TRUNCATED, tuple(sorted(keys))) if keys else None


def _one_line(text: str) -> str:
    return " ".join(text.split())
