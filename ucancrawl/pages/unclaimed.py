"""Paragraphs above the text's main element that no part of the header claims.

Builders of pages put the first paragraph, or what stands above a picture, into an
element of its own. What is neither standfirst nor caption there is text.
"""

import re

from ucancrawl.pages.apart import has_begun, manner
from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.labels import HAN, Role
from ucancrawl.pages.pictures import Picture
from ucancrawl.pages.setting import Header, Setting

SAID = 40
"""Characters by which a summary is known again; metadata cut it off."""
LONG = 5
"""Letters of a word that two texts share for a reason."""
MIN_SHARED = 3
"""Words of any length that do so together."""
MIN_BRIEF = 25
"""Words of a text of one paragraph; a deck has fewer, or one sentence."""
SENTENCE_END = re.compile(r"[.!?。！？](?=\s|$|[\u3400-\u9fff])")
MIN_WORDS = 15
"""A shorter line may be a label that nothing names."""


def give_back(setting: Setting, header: Header, rest: list[int]) -> None:
    """Let the text begin with the first paragraph that the header does not need."""
    lines = setting.lines
    left = [number for number in rest if _is_open(setting, header, number)]
    if not left:
        _give_back_summary(setting, header)
        _give_back_brief(setting, header)
        return
    above = header.standfirst
    if above is not None and manner(lines[above].block) == manner(lines[left[0]].block):
        left.insert(0, above)  # two that are made alike are two paragraphs
    named = (*header.bylines, *header.dates, header.section or 0)
    if max(named) > left[0] or (above is not None and above > left[0]):
        return
    if above == left[0]:
        header.standfirst = None
    header.start = left[0]
    header.pictures = [one for one in header.pictures if _first(one) < left[0]]


def _give_back_summary(setting: Setting, header: Header) -> None:
    """Let the text begin with what only looks like a standfirst.

    Software takes a description from the first paragraph where an editor wrote none;
    and where metadata sum the article up in other words, or a picture stands above it
    in the text's element, a style sheet set it larger.
    """
    lines = setting.lines
    number, start = header.standfirst, header.start
    if number is None or start >= len(lines) or number != start - 1:
        return
    line, below = lines[number], lines[start]
    said = setting.description
    is_beside = line.block.parents[1:] == below.block.parents[1:] != ()
    if (
        is_beside
        and line.ends
        and line.is_prose
        and below.is_prose
        and line.block.kind is below.block.kind is BlockKind.PARAGRAPH
        and (
            (line.folded == said and line.block.style == below.block.style)
            or has_begun(lines, number, header.headline)
            or (_tells_of(said, setting, header) and not _is_same(line.folded, said))
        )
    ):
        header.standfirst, header.start = None, number


def _give_back_brief(setting: Setting, header: Header) -> None:
    """Take the only paragraph of a page for its text, where it tells as much as one.

    It has sentences, and an element of its own apart from the headline's.
    """
    lines, number, top = setting.lines, header.standfirst, header.headline
    if number is None or top is None or setting.first_prose(number + 1) is not None:
        return
    line = lines[number]
    sentences = len(SENTENCE_END.findall(line.text))
    around = line.block.parents[1:2]
    is_apart = around != () and around[0] not in lines[top].block.parents
    if line.ends and line.words >= MIN_BRIEF and sentences > 1 and is_apart:
        header.standfirst, header.start = None, number


def _tells_of(said: str, setting: Setting, header: Header) -> bool:
    """Whether a summary is of this article: many sites have one for all their pages."""
    if header.headline is None:
        return False
    title = setting.lines[header.headline].folded
    if HAN.search(title):
        return any(title[at : at + 2] in said for at in range(len(title) - 1))
    shared = set(title.split()).intersection(said.split())
    return len(shared) >= MIN_SHARED or any(len(word) >= LONG for word in shared)


def _is_same(text: str, said: str) -> bool:
    return said.startswith(text[:SAID]) or text.startswith(said[:SAID])


def _is_open(setting: Setting, header: Header, number: int) -> bool:
    line = setting.lines[number]
    claimed = {header.standfirst, header.section, *header.bylines, *header.dates}
    for picture in header.pictures:
        claimed |= {picture.caption, picture.alt, picture.credit}
    above = header.standfirst
    again = above is not None and setting.lines[above].folded == line.folded
    return (
        number not in claimed
        and bool(line.block.parents)
        and line.role is Role.NONE
        and line.is_prose
        and line.ends
        and not line.is_link
        and line.words >= MIN_WORDS
        and not again
        and line.folded != setting.description
    )


def _first(picture: Picture) -> int:
    numbers = (picture.image, picture.alt, picture.caption)
    return min((n for n in numbers if n is not None), default=0)
