"""What a page says of its author in a place of its own: portrait, name, life.

A portrait has the author's name for its alternative text. A box below the text has the
name, or a label that announces it, for its head; the text stands in another element.
"""

import re
from collections import Counter

from ucancrawl.pages.byline_lines import agencies, byline_patterns
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.pictures import Picture
from ucancrawl.pages.setting import Header, Setting
from ucancrawl.pages.signing import names_alone
from ucancrawl.words.author_heads import announces_author
from ucancrawl.words.words import folded

MAX_BOX = 12
"""Lines of a box with text about its author."""
NEAR = 8
"""Lines below the text in which such a box begins."""
MAX_NAME = 5
"""Words of a name."""
MIN_TOLD = 3
"""Paragraphs of a text above it."""
MAX_LIFE = 70
"""Words of a paragraph about its author."""
TITLED = (
    "father ",
    "fr ",
    "fr. ",
    "sister ",
    "sr ",
    "bishop ",
    "dr ",
    "dr. ",
    "pastor ",
)
MAX_TITLE = 9
"""Letters of such a title."""
WHO = re.compile(
    r",? (?:\w+,? )?(?:is|was|has|writes|lives|works|teaches|covers|serves|adalah|"
    r"ialah|menulis|là|viết)\b|是|[现現]任|为|為"
)
"""What follows the name."""
MAX_EXTRA = 3
"""Words of an alternative text beside the name: "Portrait of"."""


def names_of_authors(
    lines: list[Line], header: Header, setting: Setting
) -> frozenset[str]:
    """Folded names of those who sign, by the page or by its metadata; no agencies."""
    prefix, _ = byline_patterns(setting.language)
    bylines = [lines[number].text for number in header.bylines]
    signed = {_bare(folded(prefix.sub("", text, 1))) for text in bylines}
    return (setting.authors | signed) - agencies(setting.language) - {""}


def author_boxes(lines: list[Line], header: Header, names: frozenset[str]) -> set[int]:
    """Lines of the boxes about the author below the beginning of the text."""
    start = header.start
    if start >= len(lines):
        return set()
    if not lines[start].block.parents:
        return _bare_boxes(lines, start, names)
    found = _lives(lines, start, names)
    for number in range(start + 1, len(lines)):
        line = lines[number]
        if number in found or line.is_prose or not line.block.parents:
            continue
        if announces_author(line.folded) or _bare(line.folded) in names:
            found |= _box(lines, number, start)
    return found


def _bare_boxes(lines: list[Line], start: int, names: frozenset[str]) -> set[int]:
    """In bare text, a signer's name alone below the text, and what he does below it.

    A name that stands there twice and more speaks, in an interview.
    """
    found, told = list[int](), 0
    for number in range(start, len(lines)):
        line = lines[number]
        told += line.is_prose
        is_name = 1 < line.words <= MAX_NAME and not line.ends and told >= MIN_TOLD
        if is_name and any(line.folded in name for name in names):
            found.append(number)
    alone = Counter(lines[number].folded for number in found)
    boxes = set[int]()
    for number in (one for one in found if alone[lines[one].folded] == 1):
        below = lines[number + 1 : number + 2]
        is_life = any(1 < one.words <= MAX_LIFE and one.ends for one in below)
        boxes |= {number, number + 1} if is_life else {number}
    return boxes


def signer_of_box(lines: list[Line], last: int, language: str) -> int | None:
    """The head of a box at the text's end whose paragraph says who the one named is.

    Where nobody else signs, a newsroom tells so who wrote.
    """
    for number in range(max(0, last - 1), min(last + NEAR, len(lines) - 1)):
        line, below = lines[number], lines[number + 1]
        is_named = line.role in (Role.NONE, Role.BYLINE) and line.folded
        if not is_named or line.words > MAX_NAME:
            continue
        alike = sum(one.block.style == line.block.style for one in lines)
        is_told = below.is_prose and _says_who(below.folded, line.folded)
        is_told = is_told and (alike == 1 or not line.block.level)
        if is_told and len(names_alone(line.text, language)) == 1:
            return number
    return None


def _lives(lines: list[Line], start: int, names: frozenset[str]) -> set[int]:
    """Paragraphs in an element of their own that say who the one who signs is."""
    told = set(lines[start].block.parents)
    return {
        number
        for number in range(start + 1, len(lines))
        if lines[number].is_prose
        and lines[number].words <= MAX_LIFE
        and not told.intersection(lines[number].block.parents[:2])
        and any(_says_who(lines[number].folded, name) for name in names)
    }


def _says_who(line: str, name: str) -> bool:
    behind = line.partition(name)[2] if line.startswith((name, *TITLED)) else ""
    return line.find(name) <= MAX_TITLE and WHO.match(behind) is not None


def _box(lines: list[Line], number: int, start: int) -> set[int]:
    """The lines of the largest element around a head that holds none of the text."""
    told = set(lines[start].block.parents)
    apart = [one for one in lines[number].block.parents if one not in told]
    for element in reversed(apart):
        inside = [
            other
            for other in range(start + 1, len(lines))
            if element in lines[other].block.parents
        ]
        prose = [other for other in inside if lines[other].is_prose]
        is_about = prose and number <= prose[0] and len(prose) <= 2
        if is_about and len(inside) <= MAX_BOX:
            return set(inside)
    return set()


def without_portraits(
    lines: list[Line], pictures: list[Picture], names: frozenset[str]
) -> list[Picture]:
    """Pictures that show more than the one who signs."""
    return [one for one in pictures if not _is_portrait(lines, one, names)]


def _is_portrait(lines: list[Line], picture: Picture, names: frozenset[str]) -> bool:
    if picture.image is None or picture.caption is not None:
        return False
    block = lines[picture.image].block
    alt = folded(block.alt or "")
    return any(
        name in alt and len(alt.replace(name, "").split()) <= MAX_EXTRA
        for name in names
    )


def _bare(signature: str) -> str:
    """A folded signature without its preposition and its place."""
    for word in ("by ", "oleh ", "bởi "):
        signature = signature.removeprefix(word)
    return signature.partition(",")[0].strip(" -–—|·")
