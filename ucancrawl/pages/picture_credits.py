"""Joins pictures with their captions and with the lines that say who made them."""

import re

from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.byline_lines import agencies
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.lexicon import Lexicon
from ucancrawl.pages.pictures import GIVEN, MAKER, STROKE, Picture, has_credit, is_maker
from ucancrawl.words.picture_houses import PHOTO_HOUSES
from ucancrawl.words.words import folded

MANY = re.compile(r"[(（]?\s*(?:all )?(?:photos|pictures|images)\b", re.IGNORECASE)
BARRED = re.compile(
    r"[^\W\d_a-z][\w.'’-]*(?: [\w.'’-]+){0,4}(?: \| [^\W\d_a-z][\w. '’-]{1,30}){1,3}"
)
"""A name and agencies, with bars between."""
SLASHED = re.compile(r"[/／|｜]\s*[^\W\d_][\w.'’ -]{1,40}(?:/[\w. ]{2,20})?")
"""A name behind the mark that parts it from the caption on the line above."""
PARTS = re.compile(r"\s*[/／|｜]\s*")
SITE = re.compile(r"\.(?:com|org|net|id|in|vn)$")
GIFT = re.compile(r"(?:dok(?:\.|umen|umentasi)|courtesy|handout|ist(?:imewa)?\b)", re.I)
BUTTON = re.compile(
    r"(?:click to )?(?:enlarge|expand|zoom|view|open|download|close|next|previous)"
    r"(?: (?:image|photo|picture))?|perbesar|phóng to|放大|查看大[图圖]"
)
"""What stands beside a caption and does something with the picture."""
NAMES_MAKER = (Role.CREDIT, Role.SOURCE)
MAX_MAKER = 6
"""Words of a line that says who made a picture."""


def is_for_all(
    lines: list[Line], number: int, pictures: list[Picture], lexicon: Lexicon
) -> bool:
    """Whether a credit names who took all pictures: the last has its own, or many.

    "Photos by A, Place" below a gallery is its signature.
    """
    if not pictures or lines[number].role is not Role.CREDIT:
        return False
    caption = pictures[-1].caption
    if caption is not None and has_credit(lines[caption].text, lexicon):
        return True
    return len(pictures) > 1 and bool(MANY.match(lines[number].text))


def with_credits(
    lines: list[Line], pictures: list[Picture], lexicon: Lexicon
) -> list[Picture]:
    """The pictures, each with the credit on a line above or below its caption."""
    joined: list[Picture] = []
    for picture in pictures:
        above = next((one for one in joined if _adjoins(one, picture)), None)
        last = picture.caption or 0
        if above is not None:
            first, caption = last - 1, lines[last].block
            if lines[first].role is Role.CREDIT and caption.kind is BlockKind.CAPTION:
                above.caption, above.credit = last, first
                continue
            if _is_credit_below(lines[first].block, lines[last]):
                above.credit = last
                continue
        joined.append(picture)
    for picture in joined:
        below = (picture.caption or len(lines)) + 1
        if picture.credit is None and below < len(lines):
            row = lines[below].block.parents == lines[below - 1].block.parents != ()
            names = lines[below].role in NAMES_MAKER or is_maker(lines[below], lexicon)
            names = names or SLASHED.fullmatch(lines[below].text) is not None
            picture.credit = below if row and names else None
    return joined


def take_caption(lines: list[Line], number: int, picture: Picture) -> int:
    """Take the line below an image for its caption; give how many lines were taken."""
    if has_credit_in_front(lines, number):
        picture.credit, picture.caption = number, number + 1
        return 2
    if lines[number].role is Role.CREDIT:
        picture.credit = number
        return 1
    picture.caption = number
    if number + 1 < len(lines) and _stands_around(lines, picture, number + 1):
        picture.credit = number + 1
        return 2
    return 1


def _stands_around(lines: list[Line], picture: Picture, number: int) -> bool:
    """Whether a few words below a caption stand around or beside it: who made it.

    The element that holds them and the picture has no text.
    """
    line, caption = lines[number], lines[number - 1].block
    if picture.image is None or line.is_link or line.ends:
        return False
    holder = _holder(line.block, caption, lines[picture.image].block)
    is_stroke = STROKE.fullmatch(line.text) is not None
    return (
        (line.role in (Role.NONE, Role.CREDIT) or is_stroke)
        and 0 < line.words <= MAX_MAKER
        and holder is not None
        and not any(
            (other.is_prose or other.block.level == 1) and holder in other.block.parents
            for place, other in enumerate(lines)
            if place != number - 1
        )
    )


def _holder(credit: Block, caption: Block, image: Block) -> int | None:
    """The element of a credit around or beside a caption, and of the picture.

    Beside it, both are elements of one that is without the picture.
    """
    if credit.parents[:1] and credit.parents[0] in caption.parents[1:]:
        is_near = set(credit.parents[:3]) & set(image.parents[:3])
        return credit.parents[0] if is_near else None
    frame = credit.parents[1:2]
    if (
        frame != caption.parents[1:2]
        or frame == ()
        or frame[0] in image.parents
        or credit.parents[0] == caption.parents[0]
        or not _begins_name(credit.text)
    ):
        return None
    return next((one for one in credit.parents[2:4] if one in image.parents), None)


def _begins_name(text: str) -> bool:
    """Whether it may be a name: a capital or an ideograph first, and no button."""
    is_name = not text[:1].islower() and not any(map(str.isdigit, text))
    return is_name and BUTTON.fullmatch(folded(text)) is None


def has_credit_in_front(lines: list[Line], number: int) -> bool:
    """Whether a few words below an image say who made it, and the next line shows it.

    The two are lines of one element, or a maker's name and a line in elements beside
    the image.
    """
    credit, caption = lines[number], lines[number + 1 : number + 2]
    if caption and _names_maker(credit) and _stand_below(lines, number):
        return True
    return (
        bool(caption)
        and caption[0].role is Role.NONE
        and caption[0].block.joined
        and caption[0].block.parents == credit.block.parents != ()
        and credit.role in (Role.NONE, Role.CREDIT, Role.SITE, Role.LANGUAGE)
        and credit.words <= MAX_MAKER
        and (credit.role is Role.CREDIT or credit.words + 2 < caption[0].words)
    )


def _names_maker(line: Line) -> bool:
    """Whether a line names a maker: with an agency behind a stroke or a second bar.

    A name and one bar are a writer and his house, or his place.
    """
    parts = [folded(part) for part in PARTS.split(line.text)]
    is_barred = BARRED.fullmatch(line.text) is not None and (
        len(parts) > 2 or parts[-1] in PHOTO_HOUSES
    )
    is_stroke = STROKE.fullmatch(line.text) is not None and any(
        part in PHOTO_HOUSES or part in agencies("en") or SITE.search(part)
        for part in parts
    )
    is_given = line.words <= MAX_MAKER and GIFT.match(line.text) is not None
    return line.role is Role.CREDIT or is_barred or is_stroke or is_given


def _stand_below(lines: list[Line], number: int) -> bool:
    """Whether a line and the next are elements side by side below one image."""
    image, credit, caption = (line.block for line in lines[number - 1 : number + 2])
    frame = caption.parents[1:2]
    is_told = lines[number + 1].role is Role.NONE and lines[number + 1].words >= 4
    return (
        image.kind is BlockKind.IMAGE
        and is_told
        and frame != ()
        and frame[0] in credit.parents[:2]
        and frame[0] in image.parents
        and len(image.parents) - image.parents.index(frame[0]) > 2
        and not any(
            line.is_prose and frame[0] in line.block.parents
            for place, line in enumerate(lines)
            if place != number + 1
        )
    )


def awaits_caption(picture: Picture, number: int) -> bool:
    """Whether a picture without caption, and who made it, stand right above a line."""
    last = max(picture.image or 0, picture.alt or 0, picture.credit or 0)
    return picture.caption is None and last >= number - 2


def _adjoins(above: Picture, picture: Picture) -> bool:
    """Whether the one has no image, and its caption is right below the other's line."""
    if picture.image is not None or picture.alt is not None or not picture.caption:
        return False
    place = picture.caption - 1
    return above.image is not None and place in (above.caption, above.credit)


def _is_credit_below(caption: Block, line: Line) -> bool:
    """Whether a line in the same caption's element names who made the picture."""
    block = line.block
    if caption.kind is not BlockKind.CAPTION or block.kind is not BlockKind.CAPTION:
        return False
    is_near = bool(set(caption.parents[:2]) & set(block.parents[:2]))
    names = (
        line.role is Role.CREDIT
        or STROKE.fullmatch(block.text.strip("()（） "))
        or line.folded in GIVEN
        or (not line.ends and MAKER.fullmatch(block.text))
    )
    return is_near and bool(names)
