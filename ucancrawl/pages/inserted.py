"""Boxes set into a text to lead the reader elsewhere: a card, a player, an offer.

Between two paragraphs of one text stands a box with elements of its own. If a link, a
button or a player is in it, its few words are about that, and none of the article's.
Quotations, captions, lists and tables of the text are none.
"""

from collections.abc import Iterator
from itertools import groupby

from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.labels import SIGNS, Line, Role
from ucancrawl.pages.set_in import HIGH, are_beside, holder, is_told

REACH = 40
"""Lines between two paragraphs of a text."""
TOLD = 4
"""Paragraphs among which the last of the text is; the others are a box's own."""
MOST = 45
"""Words of a box that no link says."""
MIN_TITLE = 4
"""Words of the title of another article."""
SMALL = 12
"""Words of an offer."""
FEW = 3
"""Lines of one."""
KEPT = frozenset((BlockKind.QUOTE, BlockKind.CAPTION, BlockKind.ITEM))
CELLS = ("td", "th", "dt", "dd", "summary")


def name_inserted(lines: list[Line]) -> None:
    """Name the words of such boxes, between two paragraphs or above the first."""
    told = [number for number, line in enumerate(lines) if is_told(line)]
    if len(told) > 1:
        _name_above(lines, *told[:2])
    for place, number in enumerate(told):
        for last in reversed(told[max(0, place - TOLD) : place]):
            around = _around(lines[last].block, lines[number].block)
            if around and number - last <= REACH:
                _name_boxes(lines[last + 1 : number], around)
                break


def _around(one: Block, other: Block) -> int:
    return holder(one, other) if are_beside(one, other) else 0


def _name_above(lines: list[Line], first: int, second: int) -> None:
    """The same in the element of the first two, where no headline is in it.

    Where one is, only players are such boxes: names may stand beside buttons.
    """
    around = _around(lines[first].block, lines[second].block)
    above = lines[max(0, first - REACH) : first]
    inside = [line for line in above if around in line.block.parents]
    if around and inside and not any(line.role in SIGNS for line in inside):
        is_header = any(line.block.level in HIGH for line in inside)
        _name_boxes(inside, around, of_players=is_header)


def _name_boxes(between: list[Line], around: int, *, of_players: bool = False) -> None:
    for box in _boxes(between, around):
        players = {line.block.parents[0] for line in box if _is_player(line)}
        words = [line for line in box if line.role is Role.NONE and line.folded]
        words = [line for line in words if not _is_way(line)]
        if of_players:
            words = [one for one in words if players.intersection(one.block.parents)]
        is_card = any(map(_is_card, box))
        is_shown = any(line.block.kind is BlockKind.IMAGE for line in box)
        if (
            any(map(_is_way, box))
            and (is_card or not is_shown)
            and sum(line.words for line in words) <= MOST
            and not any(map(_is_kept, box))
        ):
            said = words if is_card else _labels(box, words)
            for line in said:
                line.role = Role.SHARE


def _labels(box: list[Line], words: list[Line]) -> list[Line]:
    """The few words of an offer; a poem has more lines, and sentences are text.

    An offer of a dozen words may have one, but not below a button with a question.
    """
    labels = [line for line in words if not line.is_prose and not line.ends]
    is_linked = any(line.is_link and line.folded for line in box)
    is_small = sum(line.words for line in words) <= SMALL and is_linked
    is_small = is_small and len(words) - len(labels) <= 1
    if any(line.text.endswith((",", "，")) for line in words):
        return []
    labels = words if is_small else labels
    return labels if len(labels) <= FEW else []


def _boxes(between: list[Line], around: int) -> Iterator[list[Line]]:
    """The lines of each child of an element that has elements itself."""

    def child(line: Line) -> int:
        parents = line.block.parents
        return parents[parents.index(around) - 1] if around in parents[1:] else 0

    for number, run in groupby(between, child):
        box = list(run)
        if number and any(line.block.parents[0] != number for line in box):
            yield box


def _is_way(line: Line) -> bool:
    """Whether it is a link, a button, or the place of a player; all share a text."""
    is_linked = line.is_link and line.folded != ""
    is_button = is_linked or line.block.kind is BlockKind.CONTROL
    return is_button and line.role is not Role.SHARE


def _is_player(line: Line) -> bool:
    return line.block.kind is BlockKind.CONTROL and not line.folded


def _is_card(line: Line) -> bool:
    """Whether it is the title of another article: what is beside it is its teaser."""
    is_title = line.is_link and line.words >= MIN_TITLE and line.block.level > 0
    return is_title and not line.block.anchors[0].href.startswith("#")


def _is_kept(line: Line) -> bool:
    return line.block.kind in KEPT or line.block.style.startswith(CELLS)
