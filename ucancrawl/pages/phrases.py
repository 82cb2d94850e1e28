"""Many patterns of whole lines as one question that most lines answer at once."""

import re
from collections.abc import Iterable

INSIDE = re.compile(r"\.\{0,[0-9]+\}(?:\\b)?(?P<word>[^\W_][\w ']*[\w'])(?![?*{+|])")
"""A pattern with anything in front, and the plain words that follow there."""


class Phrases:
    """Patterns that a folded line is matched with as a whole.

    What begins with plain words fails at a line's first letters; a folded line has no
    capitals, and patterns that ignore case would look at every word instead. What may
    stand behind anything is tried at each letter, so its words are looked for first.
    """

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        front: list[str] = []
        self._inside: list[tuple[str, re.Pattern[str]]] = []
        for pattern in patterns:
            found = INSIDE.match(pattern.pattern)
            if found:
                self._inside.append((found["word"], pattern))
            else:
                front.append(f"(?:{pattern.pattern})")
        self._front = re.compile("|".join(front))

    def match(self, line: str) -> bool:
        """Whether one of the patterns is the whole line.

        >>> mine = Phrases([re.compile(r".{0,9}all rights reserved"), re.compile("a+")])
        >>> mine.match("(c) all rights reserved"), mine.match("aaa"), mine.match("ab")
        (True, True, False)
        """
        return self._front.fullmatch(line) is not None or any(
            word in line and pattern.fullmatch(line) for word, pattern in self._inside
        )
