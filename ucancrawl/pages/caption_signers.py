"""Who made a picture, in a few words below its caption and of its element."""

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.byline_lines import is_name
from ucancrawl.pages.pictures import STROKE, is_maker
from ucancrawl.pages.setting import Header, Setting


def signs_caption(setting: Setting, header: Header, number: int) -> bool:
    """Whether it is a name in the element of the caption above it."""
    line = setting.lines[number]
    above = setting.lines[number - 1].block if number else None
    is_beside = above is not None and above.parents[1:] == line.block.parents[1:] != ()
    if (
        is_beside
        and STROKE.fullmatch(line.text)
        and any(picture.caption == number - 1 for picture in header.pictures)
    ):
        return True
    return (
        above is not None
        and above.parents[:1] != ()
        and above.parents[0] in line.block.parents[:2]
        and any(picture.caption == number - 1 for picture in header.pictures)
        and line.words <= 8
        and (is_name(line.text, setting.language) or is_maker(line, setting.lexicon))
    )


def sign_caption(setting: Setting, header: Header, number: int) -> None:
    """Inside the caption, and beside a signature, it is the photographer."""
    line = setting.lines[number]
    shown = next(one for one in header.pictures if one.caption == number - 1)
    is_inside = line.block.kind is BlockKind.CAPTION and "," not in line.text
    if is_maker(line, setting.lexicon):
        shown.credit = shown.credit or number
    elif not (is_inside and header.bylines):
        header.bylines.append(number)
    elif shown.credit is None:
        shown.credit = number
