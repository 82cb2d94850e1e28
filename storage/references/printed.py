"""A printed string as letters, with the places where a title could begin or end."""

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from storage.folding import is_ideograph, squashed_character

_OPEN_MARKS = re.compile(
    r"[\s\"“”„«»?!:;()\[\]{}|/•·…「」『』《》〈〉【】。，、！？：；–—]"
)

_FIRST_SIGN = "\u3040"
"""Below it there is no script without blanks: most letters need no closer look."""


class Border(IntEnum):
    """How plainly two neighbouring letters are of different words."""

    NONE = 0
    WEAK = 1
    """Scripts without blanks: any place may be one."""
    PLAIN = 2
    """A blank, a mark, or a capital after a small letter."""


@dataclass(frozen=True, slots=True)
class Printed:
    """Letters of a string, and where each stands in it."""

    text: str
    letters: str
    origins: tuple[int, ...]
    """Place in the text of each letter."""
    borders: tuple[Border, ...]
    """Before each letter, and at the end."""

    @classmethod
    def of(cls, text: str) -> "Printed":
        """Take a string to pieces. One character can give several letters."""
        text = unicodedata.normalize("NFC", text)
        letters: list[str] = []
        origins: list[int] = []
        for place, character in enumerate(text):
            for letter in squashed_character(character):
                letters.append(letter)
                origins.append(place)
        borders = [Border.PLAIN]
        for before, after in pairwise(origins):
            borders.append(_border(text, before, after))
        borders.append(Border.PLAIN)
        return cls(
            text, "".join(letters), tuple(origins), tuple(borders[: len(origins) + 1])
        )

    def begins(self, letter: int) -> int:
        """Where the text of this letter begins, the marks before it included."""
        if letter >= len(self.origins):
            return len(self.text)
        place = self.origins[letter]
        while place and _opens(self.text[place - 1]):
            place -= 1
        return place

    def part(self, start: int, end: int) -> str:
        """The text of some letters, with the marks that belong to it."""
        if start >= end:
            return ""
        first = self.begins(start) if start else 0
        return self.text[first : self.begins(end)].strip(" \t\r\n\u00a0|\u2022\u00b7/")

    def marks(self, letter: int) -> str:
        """What stands between this letter and the one before it."""
        if not 0 < letter < len(self.origins):
            return ""
        return self.text[self.origins[letter - 1] + 1 : self.origins[letter]]

    def is_small(self, letter: int) -> bool:
        """Whether this letter is printed small, as no title begins."""
        return self.text[self.origins[letter]].islower()


def _opens(mark: str) -> bool:
    return mark in "\"'(\u201c\u2018\u00ab\u300c\u300e\u300a\u3008\u3010[\u00bf\u00a1"


def _border(text: str, before: int, after: int) -> Border:
    if before == after:
        return Border.NONE
    old, new = text[before], text[after]
    if after - before > 1:
        between = text[before + 1 : after]
        if _OPEN_MARKS.search(between):
            return Border.PLAIN
        raised = not between.strip(".")
    else:
        raised = True
    if raised and new.isupper() and not old.isupper():
        return Border.PLAIN
    if max(old, new) >= _FIRST_SIGN and (is_ideograph(old) or is_ideograph(new)):
        return Border.WEAK
    return Border.NONE
