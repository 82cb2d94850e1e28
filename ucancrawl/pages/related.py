"""What stands below a related label: titles of others."""

import re
from collections import Counter
from dataclasses import dataclass

from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.labels import DATES, Line, Role
from ucancrawl.pages.places import PLACES
from ucancrawl.pages.section_names import SECTION_NAMES
from ucancrawl.words.author_heads import OTHERS

MAX_TITLE = 26
"""Words of a related title printed as a line."""
UNFOLDED = 4
"""Lines below a button that must be text."""
MIN_TITLE = 3
"""Words of a title that is a link."""
LONGEST = 60
"""Lines of a box; what stands below them is looked for no card."""
ENDS = frozenset((Role.RELATED, Role.TRENDING))
MAX_TOLD = 60
"""Words of a teaser; what tells more is a text."""
STAMPED = re.compile(r"[\W\d]{0,8}[(（\[【][^()（）\[\]]{1,24}[)）\]】]\W?")
"""What stands around the words of a link: a number, and brackets with a day."""
ALL = re.compile(
    r"(?:see|view|show|browse) (?:all|more)|all|more|lihat (?:semua|lainnya)|"
    r"selengkapnya|xem (?:tất cả|thêm)|更多|查看(?:更多|全部)"
)
"""The button to a whole list: folded."""
BETWEEN = frozenset((Role.NAVIGATION, Role.SUPPORT, Role.SHARE))


@dataclass(frozen=True, slots=True)
class Box:
    """How the titles below a label are set: by the elements that hold them."""

    around: int = 0
    """The innermost element of the label and two titles; 0 where there are not two."""
    cards: frozenset[int] = frozenset()
    """Elements side by side, each with one title and all that goes with it."""
    row: int = 0
    """The element of all cards."""
    styles: frozenset[str] = frozenset()
    """What the titles on cards look like."""

    def ends_before(self, line: Line) -> bool:
        """Whether a line stands outside of the box, or as a link of its own below it.

        What looks as the titles do may be on cards of another row.
        """
        block = line.block
        if not self.around or not block.parents:
            return False
        if self.around not in block.parents:
            return True
        is_apart = len(self.cards) > 1 and self.row not in block.parents
        return is_apart and _is_linked(line) and block.style not in self.styles

    def has_beside_title(self, line: Line, text: Block | None) -> bool:
        """Whether it goes with the title of a card: its day, section, counter.

        In a box without the text, so does whatever the site prints between.
        """
        if _is_linked(line) and line.role is Role.NONE:
            return False
        if self.cards.intersection(line.block.parents):
            return True
        is_own = self.around and text and self.around not in text.parents
        return bool(is_own) and line.role in BETWEEN and not _is_linked(line)


def box_below(lines: list[Line], number: int) -> Box:
    """The box of a label, told by the titles below it that are links.

    No card holds the label or another title.
    """
    label = lines[number].block
    titles: list[Line] = []
    for line in lines[number + 1 : number + LONGEST]:
        if _is_linked(line) and titles and _leads_as(line, titles[-1]):
            continue
        if line.role in ENDS:
            break
        if line.role is Role.NONE and _is_linked(line) and line.words >= MIN_TITLE:
            titles.append(line)
    if len(titles) < 2 or not label.parents:
        return Box()
    first, second = titles[0].block.parents, titles[1].block.parents
    row = next((one for one in first if one in second), 0)
    around = next((one for one in label.parents if one in first and one in second), 0)
    parted = [_part_of(row, title.block.parents) for title in titles]
    told = _told(lines[number + 1 : number + LONGEST])
    cards = {
        card
        for card in parted
        if card and parted.count(card) == 1 and card not in label.parents
        if told[card] <= MAX_TOLD
    }
    styles = frozenset(
        title.block.style
        for title, card in zip(titles, parted, strict=True)
        if card in cards
    )
    return Box(around, frozenset(cards), row, styles)


def _told(lines: list[Line]) -> Counter[int]:
    """How many words of prose each element has."""
    told: Counter[int] = Counter()
    for line in lines:
        if line.is_prose and not line.is_link:
            told.update(dict.fromkeys(line.block.parents, line.words))
    return told


def _is_linked(line: Line) -> bool:
    """Whether a line is a link, or one with its day or place in brackets behind it."""
    link = line.block.anchors[0].text if line.block.anchors else ""
    if line.is_link or not link:
        return line.is_link
    before, _, behind = line.text.partition(link)
    return STAMPED.fullmatch(before + behind) is not None


def _leads_as(line: Line, other: Line) -> bool:
    """Whether two lines are one card's: they lead to one place, and look unlike.

    Titles of a list that lead to one place have lost their addresses.
    """
    if line.block.anchors[0].href != other.block.anchors[0].href:
        return False
    are_peers = line.block.style == other.block.style and line.folded != other.folded
    return not (are_peers and min(line.words, other.words) >= MIN_TITLE)


def _part_of(row: int, parents: tuple[int, ...]) -> int:
    """The child of an element that is among the parents of a line."""
    place = parents.index(row) if row in parents else 0
    return parents[place - 1] if place else 0


def is_beside_title(line: Line, label: Line, text: Block | None) -> bool:
    """Whether it goes with a title below a label: picture, number, day, teaser or
    section.

    A teaser stands in the label's own box, and the text does not.
    """
    if line.block.kind is BlockKind.IMAGE or not line.folded:
        return True
    if line.role in {Role.NUMBER, *DATES}:
        return True
    if _is_linked(line) or line.role not in (Role.NONE, Role.SECTION):
        return False
    if not line.is_prose and not (
        line.folded in PLACES or line.folded in SECTION_NAMES
    ):
        return False
    box = label.block.parents[1:2]
    told = () if text is None else text.parents
    return bool(box) and box[0] in line.block.parents and box[0] not in told


def is_title(line: Line, label: Line) -> bool:
    """Whether a line below a related label is the title of another article."""
    block = line.block
    if block.anchors and _is_linked(line):
        return True
    if block.parents and not block.anchors:
        near = set(label.block.parents[:2])
        return not line.ends and (
            block.kind is BlockKind.ITEM
            or (line.words <= MAX_TITLE and bool(near & set(block.parents[:2])))
        )
    return line.words <= MAX_TITLE and not line.text.endswith((".", "。"))


def titles_below(
    lines: list[Line], number: int, text: Block | None, inside: set[int]
) -> tuple[list[int], int]:
    """The titles below a label, and how many lines the box has with its label.

    Where titles are links, what is none is a day, a tab's label or a footer.
    """
    label, box = lines[number], box_below(lines, number)
    found: list[int] = []
    end = number + 1
    for after in range(number + 1, len(lines)):
        line = lines[after]
        if not found and _leads_to_all(line):
            continue
        if box.ends_before(line):
            break
        if line.block.hidden and not _is_linked(line):
            continue
        if not (is_beside_title(line, label, text) or box.has_beside_title(line, text)):
            if after in inside and not _is_linked(line):
                break
            if line.role is not Role.NONE or not is_title(line, label):
                break
            last = lines[found[-1]] if found else None
            if last and _breaks_off(line, last):
                break
            if last and _is_linked(line) and _is_linked(last) and _leads_as(line, last):
                if _says_more(line, last):
                    found[-1] = after
            else:
                found.append(after)
        end = after + 1
    is_linked = any(_is_linked(lines[one]) for one in found)
    titles = [
        one
        for one in found
        if any(map(str.isalpha, lines[one].text))
        and (not is_linked or _may_stand_among_links(lines[one]))
    ]
    return titles, end - number


def _leads_to_all(line: Line) -> bool:
    """Whether it is a tab beside the label, or the button to the whole list."""
    if OTHERS.fullmatch(line.folded):
        return True
    return line.is_link and ALL.fullmatch(line.folded) is not None


def unfolds_text(lines: list[Line], number: int, told: Line) -> bool:
    """Whether a label is a button between two parts of a text: "Read more".

    The paragraphs in its box are made like the one above it, and none is a link.
    """
    box = lines[number].block.parents[1:2]
    held = [
        line
        for line in lines[number + 1 : number + UNFOLDED]
        if line.folded and box and box[0] in line.block.parents
    ]
    return bool(held) and all(
        line.is_prose
        and line.ends
        and not line.block.anchors
        and line.block.style == told.block.style
        for line in held
    )


def _may_stand_among_links(line: Line) -> bool:
    """Whether a line among titles that are links is one: an item may have lost its."""
    return _is_linked(line) or line.block.kind is BlockKind.ITEM


def _breaks_off(line: Line, above: Line) -> bool:
    """Whether a line that is no link, below a title that is, stands apart from it."""
    return (
        _is_linked(above)
        and not _may_stand_among_links(line)
        and line.block.parents != above.block.parents
    )


def _says_more(line: Line, above: Line) -> bool:
    """Which of two lines of one link is the title: the heading, else the first."""
    if bool(line.block.level) != bool(above.block.level):
        return line.block.level > 0
    return above.words < MIN_TITLE <= line.words


def is_listed(lines: list[Line], number: int, told: list[int]) -> bool:
    """Whether a link is an item of a list that the text announces, and goes on below.

    `told` are the lines of the text so far; between them and the item is nothing.
    """
    block = lines[number].block
    if block.kind is not BlockKind.ITEM or not told or len(block.parents) < 3:
        return False
    above = lines[told[-1]]
    is_next = block.parents[1:] == above.block.parents[1:]
    if not is_next and (
        not above.text.endswith((":", "："))
        or block.parents[2:] != above.block.parents[1:]
    ):
        return False
    return any(
        line.is_prose
        and not line.is_link
        and line.block.parents[1:] == block.parents[2:]
        for line in lines[number + 1 : number + LONGEST]
    )
