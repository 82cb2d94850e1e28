"""The elements that hold most of the prose: a hint for what lies outside the body."""

from collections import Counter
from typing import NamedTuple

from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.set_in import are_parts, is_set_in
from ucancrawl.pages.setting import Header

MIN_PIECE = 2
"""Paragraphs of a block that is a piece of the text; a teaser has one."""
DEEPEST = 10
"""Elements between a paragraph and that of the whole text."""
PAGE_DEPTH = 2
"""Elements that hold the whole page."""
MIN_OPENING = 15
"""Words; a shorter line may be a label that nothing names."""


class Home(NamedTuple):
    """Where the running text lives."""

    near: set[int]
    """Elements that hold more than half of the words."""
    deep: int
    """The innermost element that holds nearly all of them, 0 for none."""
    style: Block | None
    """A block that looks as most of the text does."""
    parts: frozenset[int] = frozenset()
    """Elements of several paragraphs each, of which a text in parts is made."""

    def holds(self, block: Block) -> bool:
        """Whether a block is near the prose; bare text is everywhere."""
        near = not block.parents or not self.near
        return near or bool(self.near.intersection(block.parents))

    def _is_part(self, block: Block) -> bool:
        """Whether a block is made and placed as the parts of the text are."""
        return self.style is not None and are_parts(self.style, block)

    def may_close(self, block: Block) -> bool:
        """Whether a short line may be the last of the text."""
        is_next = block.joined or block.kind is BlockKind.ITEM
        return self.holds(block) if block.parents else is_next

    def takes(self, line: Line, told: list[int]) -> bool:
        """Whether a line is near the prose, or is a paragraph that opens it.

        Such a one stands in an element around that of the rest, and nothing is told.
        """
        if self.holds(line.block) or self._is_part(line.block):
            return True
        around = line.block.parents[1:2]
        is_around = self.style is not None and set(around) & set(self.style.parents)
        is_first = not told and line.is_prose and line.words >= MIN_OPENING
        return bool(is_first and is_around)

    def is_outside(self, block: Block) -> bool:
        """Whether a block lies outside the element that holds nearly all prose."""
        inside = {self.deep, *self.parts}
        is_out = self.deep > 0 and inside.isdisjoint(block.parents)
        return is_out and not self._is_part(block)


def home_of(lines: list[Line], inside: set[int], start: int) -> Home:
    """Weigh the elements around the prose from a line on, up to the comments."""
    weights: Counter[int] = Counter()
    styles: Counter[str] = Counter()
    blocks: dict[str, list[Block]] = {}
    told: list[int] = []
    total = 0
    for number in range(start, len(lines)):
        line = lines[number]
        if line.role is Role.COMMENT and total:
            if not is_set_in(lines, inside, number, told):
                break
            continue
        if number in inside or not line.is_prose or line.is_link:
            continue
        block = line.block
        told.append(number)
        total += line.words
        for parent in block.parents[: 6 if block.kind is BlockKind.ITEM else 4]:
            weights[parent] += line.words
        styles[block.style] += line.words
        blocks.setdefault(block.style, []).append(block)
    deep = max(
        (parent for parent, words in weights.items() if words >= 0.7 * total),
        default=0,
    )
    alike = blocks[styles.most_common(1)[0][0]] if styles else []
    near = {parent for parent, words in weights.items() if words * 2 > total}
    style = next((one for one in alike if deep in one.parents), next(iter(alike), None))
    near |= _around_pieces(lines[start:], alike, near)
    parts = _around_parts(alike, style)
    near |= parts if near else set()  # none: it is everywhere
    return Home(near, deep, style, frozenset(parts))


def _around_parts(alike: list[Block], style: Block | None) -> set[int]:
    """The elements of several paragraphs each that are parts of one text."""
    parts = [
        block
        for block in alike
        if style is not None and len(block.parents) > 1 and are_parts(style, block)
    ]
    held = Counter(block.parents[0] for block in parts)  # lines of loose text share it
    rows = Counter(block.parents[held[block.parents[0]] == 1] for block in parts)
    return {row for row, count in rows.items() if count >= MIN_PIECE}


def _around_pieces(lines: list[Line], alike: list[Block], near: set[int]) -> set[int]:
    """The element of paragraphs that look alike and stand in blocks apart.

    Page builders part a text so wherever something is set into it, and each block is
    made as the others. An element with many links is the page's.
    """
    apart = [block for block in alike if not near.intersection(block.parents)]
    rows = Counter(block.parents[1:2] for block in apart if len(block.parents) > 1)
    if max(rows.values(), default=0) < MIN_PIECE:
        return set()
    held = Counter(parent for block in alike for parent in block.parents[:DEEPEST])
    whole = [
        parent
        for parent, count in held.items()
        if count == len(alike) and _depth(alike[0], parent) > PAGE_DEPTH
    ]
    if not whole:
        return set()
    inside = [one for one in lines if max(whole) in one.block.parents and one.folded]
    links = sum(one.is_link for one in inside)
    is_page = links * 3 >= len(inside)
    depths = {block.parents.index(max(whole)) for block in alike}
    return set() if is_page or len(depths) > 1 else {max(whole)}


def _depth(block: Block, parent: int) -> int:
    """How many elements hold it."""
    return len(block.parents) - block.parents.index(parent)


def left_over(
    lines: list[Line], inside: set[int], header: Header, end: int
) -> list[int]:
    """Prose below the headline that nothing claims: the text of a page without more.

    A gallery prints one paragraph above its pictures, and captions below them.
    """
    first = -1 if header.headline is None else header.headline
    taken = {header.standfirst, *header.points, *header.bylines, *header.dates}
    for picture in header.pictures:
        taken |= {picture.caption, picture.alt}
    return [
        number
        for number in range(first + 1, min(end, len(lines)))
        if lines[number].is_prose
        and lines[number].role is Role.NONE
        and not lines[number].is_link
        and number not in inside
        and number not in taken
    ]
