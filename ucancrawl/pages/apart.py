"""Tells by markup alone where running text begins, and what stands apart from it.

Whatever the names, paragraphs of one text stand in one element and look alike; what
a template prints between headline and text differs from them in one or the other.
"""

from collections import Counter
from collections.abc import Iterator

from ucancrawl.pages.block import Block, BlockKind, Region
from ucancrawl.pages.labels import SIGNS, Line, Role
from ucancrawl.pages.set_in import are_parts, holder, is_set_in
from ucancrawl.words.author_heads import announces_author

OUTSIDE = frozenset((Region.NAV, Region.FOOTER, Region.ASIDE))
MAX_APART = 3
"""Long lines without a label between the last labelled one and the text."""
MAX_WORDS = 70
"""Words of a standfirst or a caption; what is longer is text."""
MAX_HEAD = 12
"""Words of a crosshead."""
HEAD_REACH = 12
"""Lines above the first paragraph in which a crosshead stands."""
MIN_HEADS = 3
"""Other crossheads like it."""
MOST_PARAGRAPHS = 3
"""Paragraphs of each part."""
MAX_OPENING = 6
"""Words; what is longer may be a standfirst."""
MAX_VERSE = 16
"""Words of a line in one element with the next: of a poem."""
CLOSED = (",", ".", "!", "?", "”", '"', "…", "。", "！", "？", "，")
KIN = 0
"""Alike by all that is around, not by one element."""
Manner = tuple[str, int]


def manner(block: Block, around: int = 1) -> Manner:
    """What paragraphs of one text have in common: look, and the element around."""
    return block.style, block.parents[around] if len(block.parents) > around else 0


def has_begun(lines: list[Line], number: int, headline: int | None) -> bool:
    """Whether a picture above a paragraph stands in the element of the text already.

    The headline does not; and the next paragraph is the element's as well.
    """
    around = lines[number].block.parents[1:2]
    if not around or headline is None or around[0] in lines[headline].block.parents:
        return False
    below = (line for line in lines[number + 1 : number + 8] if line.is_prose)
    after = next(below, None)
    return (
        after is not None
        and after.block.parents[1:2] == around
        and any(
            line.block.kind is BlockKind.IMAGE and around[0] in line.block.parents
            for line in lines[headline + 1 : number]
        )
    )


def first_paragraph(lines: list[Line], inside: set[int], start: int) -> int | None:
    """The first of the paragraphs that hold most of the words; null in bare text.

    They stand in one element, or each in a column of its own, or in parts of a builder.
    """
    for around in (1, 2, KIN):
        first = _first_alike(lines, inside, start, around)
        if first is None:
            continue
        above = [n for n in range(start, first) if n not in inside]
        if around == KIN and _is_amid(lines, above, first):
            return None
        return next((n for n in above if _is_part(lines, n, first)), first)
    return None


def _is_amid(lines: list[Line], above: list[int], first: int) -> bool:
    """Whether other prose stands above a paragraph, in the element of all its parts."""
    below = (n for n in range(first + 1, len(lines)) if _is_part(lines, n, first))
    other = next(below, first)
    around = holder(lines[first].block, lines[other].block)
    return any(
        lines[number].is_prose and around in lines[number].block.parents
        for number in above
    )


def _is_part(lines: list[Line], number: int, first: int) -> bool:
    """Whether a paragraph above is of the same text, in a part of its own."""
    line, below = lines[number], lines[first]
    is_told = line.is_prose and not line.is_link and line.role is Role.NONE
    return is_told and are_parts(below.block, line.block)


def _first_alike(
    lines: list[Line], inside: set[int], start: int, around: int
) -> int | None:
    weights: Counter[Manner] = Counter()
    firsts: dict[Manner, int] = {}
    free: set[Manner] = set()  # the others are the captions of a gallery
    for number in _told(lines, inside, start):
        line = lines[number]
        alike = manner(line.block, around) if around else ("", line.block.kin)
        first = firsts.setdefault(alike, number)
        if not around and not are_parts(lines[first].block, line.block):
            alike = ("", -number)  # it looks so, and is of another text
            firsts[alike] = number
        weights[alike] += line.words
        if number == 0 or lines[number - 1].block.kind is not BlockKind.IMAGE:
            free.add(alike)
    if free:
        weights = Counter({alike: weights[alike] for alike in free})
    if not weights:
        return None
    best, words = weights.most_common(1)[0]
    return firsts[best] if words * 2 >= weights.total() else None


def _told(lines: list[Line], inside: set[int], start: int) -> Iterator[int]:
    """Numbers of the paragraphs of text, up to the comments or the author's box."""
    told: list[int] = []
    for number in range(start, len(lines)):
        line = lines[number]
        if line.role is Role.COMMENT and not is_set_in(lines, inside, number, told):
            return
        if told and line.block.level and announces_author(line.folded):
            return
        if number in inside or not line.is_prose or line.is_link:
            continue
        block = line.block
        is_caption = block.kind is BlockKind.CAPTION
        if block.parents and not is_caption and block.region not in OUTSIDE:
            told.append(number)
            yield number


def stands_apart(line: Line) -> bool:
    """Whether a line before the text may be a standfirst or a caption by its length."""
    if line.words > MAX_WORDS or line.is_link:
        return False
    if line.block.kind in (BlockKind.QUOTE, BlockKind.ITEM):
        return False
    sentences = sum(line.text.count(mark) for mark in (". ", "。", "? ", "! "))
    return line.words <= 45 or sentences < 2


def opens_story(lines: list[Line], number: int, below: int) -> bool:
    """Whether a few words above a paragraph, made like it, are text: "Dear Editor,".

    The lines of one element, as a prayer has them, stay together.
    """
    line, after = lines[number], lines[number + 1].block
    goes_on = after.joined and after.parents == line.block.parents
    return (
        line.role is Role.NONE
        and 0 < line.words <= (MAX_VERSE if goes_on else MAX_OPENING)
        and (goes_on or line.text.endswith(CLOSED))
        and line.block.kind is not BlockKind.CAPTION
        and manner(line.block) == manner(lines[below].block)
        and lines[number - 1].block.kind is not BlockKind.IMAGE
    )


def first_crosshead(
    lines: list[Line], inside: set[int], start: int, first: int | None
) -> int | None:
    """The crosshead that a text of several parts begins with: a round-up of briefs.

    It stands in the element of the first paragraph, and others like it are below, each
    with a paragraph of its own.
    """
    if first is None:
        return None
    signed = [n for n in range(start, first) if lines[n].role in SIGNS]
    above = max(signed, default=start - 1)
    for number in range(max(above + 1, first - HEAD_REACH), first):
        line = lines[number]
        block = line.block
        if (
            number in inside
            or line.role is not Role.NONE
            or line.is_link
            or not 0 < line.words <= MAX_HEAD
            or block.parents[1:2] != lines[first].block.parents[1:2]
            or block.style == lines[first].block.style
        ):
            continue
        alike = [
            other
            for other in range(first + 1, len(lines) - 1)
            if lines[other].block.style == block.style
            and not lines[other].is_prose
            and lines[other].folded
            and other not in inside
        ]
        told = [n for n in alike if any(one.is_prose for one in lines[n + 1 : n + 4])]
        paragraphs = sum(
            one.is_prose and one.block.style == lines[first].block.style
            for one in lines[first:]
        )
        if len(told) >= max(MIN_HEADS, paragraphs // MOST_PARAGRAPHS):
            return number
    return None


def is_loose(lines: list[Line], number: int, below: int, headline: int | None) -> bool:
    """Whether a paragraph has no element of its own in that of those below it.

    Old editors leave the first one so. The headline stands elsewhere.
    """
    line, holder = lines[number], lines[number].block.parents[:1]
    title = () if headline is None else lines[headline].block.parents
    return (
        line.role is Role.NONE
        and line.is_prose
        and line.ends
        and holder == lines[below].block.parents[1:2] != ()
        and holder[0] not in title
    )


def is_adorned(lines: list[Line], number: int, below: int) -> bool:
    """Whether a paragraph has all of the look of the one below it, and more.

    Both stand in one element, one right below the other, and no picture above them.
    """
    line, after = lines[number], lines[below]
    look, usual = (set(one.block.style.split()) for one in (line, after))
    return (
        below == number + 1
        and line.role is Role.NONE
        and line.is_prose
        and line.ends
        and line.block.kind is after.block.kind is BlockKind.PARAGRAPH
        and line.block.parents[1:] == after.block.parents[1:] != ()
        and after.block.style[-1:] not in ("", ".")
        and look > usual
        and lines[number - 1].block.kind is not BlockKind.IMAGE
    )


def is_more(block: Block, above: Line, last: Block) -> bool:
    """Whether an open line is made like the text's last paragraph, or listed by it."""
    is_item = block.kind is BlockKind.ITEM and block.parents[2:] == last.parents[1:]
    is_listed = above.block.kind is BlockKind.ITEM or above.text.endswith((":", "："))
    return manner(block) == manner(last) or (is_item and is_listed)


def heads_again(lines: list[Line], told: list[int], number: int) -> bool:
    """Whether a line looks, and stands, as a crosshead of the text above it does."""
    line = lines[number]
    return not line.is_prose and any(
        not lines[one].is_prose and manner(lines[one].block) == manner(line.block)
        for one in told
    )
