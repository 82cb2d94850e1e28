"""What reading the body gives: numbers of lines, by what they are."""

from dataclasses import dataclass, field

from ucancrawl.pages.apart import is_more
from ucancrawl.pages.block import Block
from ucancrawl.pages.labels import Line
from ucancrawl.pages.pictures import Picture
from ucancrawl.words.counters import OF_ENTRY

COMMAS = frozenset(" 、，,|｜/·•")
"""What stands between tags, in an element of its own."""


@dataclass(slots=True)
class Body:
    """Numbers of the lines of the body, and of what stands in it and after it."""

    lines: list[int] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    related: list[int] = field(default_factory=list)
    loose: dict[int, bool] = field(default_factory=dict)
    """Those of `related` that no label is above, and whether the text is around."""
    languages: list[int] = field(default_factory=list)
    sources: list[int] = field(default_factory=list)
    bylines: list[int] = field(default_factory=list)
    keywords: list[int] = field(default_factory=list)
    credits: list[int] = field(default_factory=list)
    """Lines such as "Photos by A and B." that close the text."""
    end: int = 0

    def is_unlike(self, lines: list[Line], block: Block) -> bool:
        """Whether a block looks as no line of the text so far does."""
        told = {lines[number].block.style for number in self.lines}
        return bool(told) and block.style not in told

    def take_more(self, lines: list[Line], pending: list[int]) -> None:
        """Move to the text what is open below it and made like its last line."""
        last = lines[self.lines[-1]].block
        while last.parents and pending:
            if not is_more(lines[pending[0]].block, lines[self.lines[-1]], last):
                break
            self.lines.append(pending.pop(0))

    def box_of(self, lines: list[Line], appeal: Line, near: set[int]) -> int:
        """The element around an appeal, 0 where text is in it as well.

        Commas and the hour head none.
        """
        is_mark = set(appeal.text) <= COMMAS or OF_ENTRY.fullmatch(appeal.text)
        holder = () if is_mark else appeal.block.parents[1:2]
        told = lines[self.lines[0]].block.parents if self.lines else ()
        return next((one for one in holder if one not in near and one not in told), 0)

    def drop_below(self, last: int, labelled: int) -> None:
        """Forget pictures below a line, and titles that are below a related box too."""
        self.related = [one for one in self.related if one < max(last, labelled)]
        self.pictures = [
            one
            for one in self.pictures
            if max(one.image or 0, one.alt or 0, one.caption or 0) < last
        ]
