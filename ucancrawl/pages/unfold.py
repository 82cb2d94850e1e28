"""The rest of a text that a control unfolds: hidden until a reader asks for more."""

from itertools import groupby

from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.lexicon import Lexicon

MIN_TOLD = 25
"""Words of a text that is shown although nothing asks for it."""
NEAR = 2
"""Lines between the hidden part and its control."""


def unfold(lines: list[Line], lexicon: Lexicon) -> None:
    """Show the hidden part of a text, as if its paragraphs stood among the others.

    Text stands right above it, in the element around the hidden one, a control that
    asks to read on stands beside it, and nothing of it is shown elsewhere.
    """
    if not any(line.block.hidden and line.is_prose for line in lines):
        return
    if _reveals(lines):
        return
    shown = {line.folded for line in lines if not line.block.hidden}
    groups = groupby(range(len(lines)), lambda number: lines[number].block.hidden)
    for hidden, group in groups:
        numbers = [number for number in group if lines[number].folded]
        if not hidden or not numbers or not _asks(lines, numbers, lexicon):
            continue
        told = [number for number in numbers if _is_told(lines[number])]
        above = _above(lines, numbers[0])
        if not told or above is None or any(lines[n].folded in shown for n in told):
            continue
        around = above.block.parents[1:]
        for number in numbers:
            line = lines[number]
            if around and around[0] in line.block.parents:
                parents = (line.block.parents[0], *around)
                line.block = line.block._replace(hidden=False, parents=parents)


def _reveals(lines: list[Line]) -> bool:
    """Show a text that a script shows when it has run: the page has no other.

    Public accounts of WeChat send their articles so.
    """
    if any(_is_told(line) and not line.block.hidden for line in lines):
        return False
    told = [line for line in lines if line.block.hidden and _is_told(line)]
    homes = [line.block.parents[1:2] for line in told]
    home = max(homes, key=homes.count, default=())
    if not home or sum(line.words for line in told) < MIN_TOLD:
        return False
    for line in lines:
        if home[0] in line.block.parents:
            line.block = line.block._replace(hidden=False)
    return True


def _asks(lines: list[Line], numbers: list[int], lexicon: Lexicon) -> bool:
    """Whether a control right above or below asks to read on."""
    near = [
        *range(max(0, numbers[0] - NEAR), numbers[0]),
        *range(numbers[-1] + 1, min(len(lines), numbers[-1] + 1 + NEAR)),
    ]
    return any(lines[number].folded in lexicon.read_on for number in near)


def _above(lines: list[Line], number: int) -> Line | None:
    """The paragraph of the text above, if nothing but a control stands between."""
    shown = [line for line in lines[max(0, number - 1 - NEAR) : number] if line.folded]
    return next((line for line in reversed(shown) if _is_told(line)), None)


def _is_told(line: Line) -> bool:
    return line.is_prose and line.role is Role.NONE and not line.is_link
