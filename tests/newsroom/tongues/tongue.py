"""A language as data, and the machine that makes sentences out of it.

Patterns are our own; names are put together from syllables by the world's seed, so no
sentence can be one that a newsroom has printed.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Tongue:
    """Words and patterns of one language. Slots name pools: `{noun}`, `{place}` ..."""

    language: str
    pools: dict[str, tuple[str, ...]]
    clauses: tuple[str, ...]
    quotes: tuple[str, ...]
    joins: tuple[str, ...]
    """Between two clauses, with its own punctuation and blanks."""
    headlines: tuple[str, ...]
    standfirsts: tuple[str, ...]
    captions: tuple[str, ...]
    crossheads: tuple[str, ...]
    name: Callable[[Random], str]
    place: Callable[[Random], str]
    stop: str = "."
    gap: str = " "


@dataclass(slots=True)
class Writer:
    """One language in one world: the same seed writes the same words."""

    tongue: Tongue
    people: tuple[str, ...]
    places: tuple[str, ...]
    _used: set[str] = field(default_factory=set)

    @classmethod
    def for_world(cls, tongue: Tongue, rng: Random, size: int) -> "Writer":
        people = tuple({tongue.name(rng): None for _ in range(60 + size // 2)})
        places = tuple({tongue.place(rng): None for _ in range(40 + size // 8)})
        return cls(tongue, people, places)

    def fill(self, pattern: str, rng: Random) -> str:
        def slot(match: re.Match[str]) -> str:
            name = match[1]
            if name == "person":
                return rng.choice(self.people)
            if name == "place":
                return rng.choice(self.places)
            if name == "num":
                return str(rng.choice((rng.randint(3, 90), rng.randint(100, 980))))
            if name == "big":
                return f"{rng.randint(1, 40)},{rng.randint(100, 999)}"
            if name == "year":
                return str(rng.randint(1952, 2008))
            return rng.choice(self.tongue.pools[name])

        return _SLOT.sub(slot, pattern)

    def sentence(self, rng: Random) -> str:
        """One sentence of 8 to 30 words, ended by its full stop."""
        tongue = self.tongue
        roll = rng.random()
        if roll < 0.22:
            text = self.fill(rng.choice(tongue.quotes), rng)
        else:
            text = self.fill(rng.choice(tongue.clauses), rng)
            if roll < 0.75:
                text += rng.choice(tongue.joins)
                second = self.fill(rng.choice(tongue.clauses), rng)
                text += second
            text += tongue.stop
        return text[0].upper() + text[1:]

    def paragraph(self, rng: Random, low: int = 1, high: int = 4) -> str:
        count = rng.randint(low, high)
        return self.tongue.gap.join(self.sentence(rng) for _ in range(count))

    def unique(self, patterns: tuple[str, ...], rng: Random) -> str:
        """A line no other call of this writer has returned."""
        for _ in range(500):
            text = self.fill(rng.choice(patterns), rng)
            text = text[0].upper() + text[1:]
            if text.casefold() not in self._used:
                self._used.add(text.casefold())
                return text
        raise ValueError(f"The patterns of {self.tongue.language} are used up.")

    def headline(self, rng: Random) -> str:
        return self.unique(self.tongue.headlines, rng)

    def standfirst(self, rng: Random) -> str:
        return self.unique(self.tongue.standfirsts, rng)

    def caption(self, rng: Random) -> str:
        return self.unique(self.tongue.captions, rng)

    def crosshead(self, rng: Random) -> str:
        text = self.fill(rng.choice(self.tongue.crossheads), rng)
        return text[0].upper() + text[1:]


def syllables(
    rng: Random, heads: str, cores: str, tails: str, low: int, high: int
) -> str:
    """A capitalised invented word; the tables are blank-separated, `-` is empty."""
    tables = [table.split() for table in (heads, cores, tails)]
    parts: list[str] = []
    for _ in range(rng.randint(low, high)):
        parts += [rng.choice(table).replace("-", "") for table in tables]
    return "".join(parts).capitalize()
