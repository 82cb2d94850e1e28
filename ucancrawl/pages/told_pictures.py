"""Captions that say word for word what a picture over the headline has for its text."""

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.picture_credits import SLASHED
from ucancrawl.pages.pictures import Picture
from ucancrawl.pages.setting import Header
from ucancrawl.pages.signing import names_alone
from ucancrawl.words.words import folded

REACH = 6
"""Lines above the headline in which such a picture stands."""
MIN_WORDS = 4
"""Words of a caption; what is shorter may be a name."""


def take_told_pictures(lines: list[Line], header: Header, language: str) -> None:
    """Take such a line of the header for the caption, and the name below it."""
    top = header.headline
    if top is None:
        return
    for picture in header.pictures:
        _take_maker_over(lines, header, picture, language)
    said = {
        folded(lines[number].block.alt or ""): number
        for number in range(max(0, top - REACH), top)
        if lines[number].block.kind is BlockKind.IMAGE
    }
    for number in range(top + 1, header.start):
        line = lines[number]
        image = said.get(line.folded)
        if image is None or line.words < MIN_WORDS or line.folded == lines[top].folded:
            continue
        known = next((one for one in header.pictures if one.image == image), None)
        picture = known or Picture(image=image)
        if known is None:
            header.pictures.insert(0, picture)
        header.pictures = [
            one for one in header.pictures if one is picture or one.caption != number
        ]
        picture.caption = number
        if header.standfirst == number:
            header.standfirst = None
        if SLASHED.fullmatch(lines[number + 1].text):
            picture.credit = number + 1


def _take_maker_over(
    lines: list[Line], header: Header, picture: Picture, language: str
) -> None:
    """Part a name that stands over a picture from the caption that stands below it."""
    name = picture.caption
    if name is None or picture.credit is not None or picture.image is None:
        return
    below = lines[name + 1] if name + 1 < header.start else None
    if (
        below is not None
        and lines[name].block.parents == lines[picture.image].block.parents != ()
        and len(names_alone(lines[name].text, language)) == 1
        and below.role is Role.NONE
        and below.words >= MIN_WORDS
        and not below.block.level
        and header.standfirst != name + 1
    ):
        picture.credit, picture.caption = name, name + 1
