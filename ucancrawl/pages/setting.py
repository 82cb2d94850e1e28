"""The parts of a header, and what reading one may know."""

from dataclasses import dataclass, field

from ucancrawl.pages.block import Block
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.lexicon import Lexicon
from ucancrawl.pages.pictures import Picture
from ucancrawl.words.author_heads import announces_author

STOPS = frozenset((Role.RELATED, Role.COMMENT, Role.READ_FULL))
"""Labels below which no header goes on."""


@dataclass(slots=True)
class Header:
    """The parts of a header, as numbers of lines."""

    headline: int | None
    start: int
    """First body line."""
    standfirst: int | None = None
    points: list[int] = field(default_factory=list)
    """The other lines of a standfirst that is a list."""
    section: int | None = None
    bylines: list[int] = field(default_factory=list)
    signed: str | None = None
    """A signature that shared the line of a caption."""
    dates: list[int] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Setting:
    """What reading a header may know beside its lines."""

    lines: list[Line]
    inside: set[int]
    """Lines that lie in boxes."""
    lexicon: Lexicon
    language: str
    authors: frozenset[str]
    """Folded names that the metadata claims."""
    has_standfirst: bool
    """False where the address says that no standfirst is printed."""
    description: str
    """Folded description of the metadata."""
    filed: frozenset[str] = frozenset()
    """Folded sections that the metadata claim."""

    def prose_follows(self, number: int) -> bool:
        """Whether running text comes after a line, before any box of others."""
        for after in range(number + 1, min(len(self.lines), number + 60)):
            line = self.lines[after]
            if after in self.inside:
                continue
            if line.role in STOPS:
                return False
            if line.block.level and announces_author(line.folded):
                return False
            if line.is_prose and not line.is_link:
                return True
        return False

    def first_prose(self, start: int) -> Block | None:
        """The first paragraph from a line on."""
        for number in range(start, min(len(self.lines), start + 30)):
            line = self.lines[number]
            if number not in self.inside and line.is_prose and not line.is_link:
                return line.block
        return None
