"""Captions amid a text, above their image or below it, and credits they close with."""

from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.labels import Line, bared
from ucancrawl.pages.lexicon import Lexicon
from ucancrawl.pages.picture_credits import awaits_caption
from ucancrawl.pages.pictures import Picture, has_credit, is_alt_of

MAX_SCENE = 16
"""Words of a caption that stands where text could."""


def add_caption(
    lines: list[Line],
    number: int,
    pictures: list[Picture],
    pending: list[int],
    lexicon: Lexicon,
) -> None:
    """Give a caption to the last picture, if it awaits one, else to a new picture.

    The last of the `pending` open lines may be its alternative text, and leaves them.
    """
    if pictures and awaits_caption(pictures[-1], number):
        pictures[-1].caption = number
        return
    if pictures and _ends_caption(lines, pictures[-1], number, lexicon):
        pictures[-1].credit = number
        return
    picture = Picture(caption=number)
    if pending and is_alt_of(lines[pending[-1]], lines[number]):
        picture.alt = pending.pop()
    pictures.append(picture)


def _ends_caption(
    lines: list[Line], picture: Picture, number: int, lexicon: Lexicon
) -> bool:
    """Whether a credit in brackets is the next line of a caption's own element."""
    if picture.caption != number - 1 or picture.credit is not None:
        return False
    block, caption = lines[number].block, lines[number - 1].block
    is_inside = block.parents == caption.parents != ()
    return is_inside and bared(block.text) != "" and has_credit(block.text, lexicon)


def shares_figure(lines: list[Line], picture: Picture, image: int) -> bool:
    """Whether an image stands right below its caption, in the element around both."""
    number = picture.credit or picture.caption
    if picture.image is not None or number is None or number != image - 1:
        return False
    caption, around = lines[number].block, lines[image].block.parents[:1]
    is_caption = caption.kind is BlockKind.CAPTION
    return is_caption and around != () and around[0] in caption.parents[1:3]


def paragraph_like(lines: list[Line], number: int, usual: Block | None) -> Block | None:
    """A paragraph of the text to compare a line with: the next one, if made like it.

    Builders of pages part a text, and each part has an element of its own; elsewhere
    it is the `usual` one.
    """
    pair = [line for line in lines[number : number + 2] if line.is_prose]
    if usual is None or len(pair) < 2 or not pair[1].ends:
        return usual
    if pair[0].words <= MAX_SCENE:
        return usual  # one short sentence says what a picture shows
    styles = {line.block.style for line in pair}
    homes = {line.block.parents[1:] for line in pair}
    return pair[1].block if styles == {usual.style} and len(homes) == 1 else usual
