"""What is known of a body only when all of it is read: captions, closing notes."""

import re
from collections import Counter

from ucancrawl.pages.apart import manner
from ucancrawl.pages.author_box import signer_of_box
from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.body_lines import Body
from ucancrawl.pages.closing import read_closing
from ucancrawl.pages.labels import Line
from ucancrawl.pages.notes import NOTE
from ucancrawl.pages.picture_credits import SLASHED
from ucancrawl.pages.setting import Header, Setting
from ucancrawl.pages.signing import names_alone
from ucancrawl.words.words import folded

FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)", re.IGNORECASE)
"""The picture itself, larger."""


def look_back(setting: Setting, header: Header, body: Body) -> None:
    """Take captions, notes and what signs it out of a text that is read to its end."""
    _take_alike_captions(setting.lines, header, body)
    _take_makers(setting, body)
    _drop_notes(setting.lines, body)
    _drop_banners(setting.lines, body)
    read_closing(setting, header, body)
    if body.lines and not (header.bylines or body.bylines or header.signed):
        signer = signer_of_box(setting.lines, body.lines[-1], setting.language)
        if signer is not None and _is_apart(setting.lines, body.lines[0], signer):
            header.bylines = [signer]
            body.lines = [one for one in body.lines if one < signer]


def _is_apart(lines: list[Line], first: int, number: int) -> bool:
    """Whether a line stands in another element than the first of the text."""
    return lines[number].block.parents[1:2] != lines[first].block.parents[1:2]


def _take_alike_captions(lines: list[Line], header: Header, body: Body) -> None:
    """Take out of the text lines that look as the captions of other pictures do.

    Such a line stands right below a picture, and does not look like the text.
    """
    pictures = [*header.pictures, *body.pictures]
    styles = {lines[one.caption].block.style for one in pictures if one.caption}
    told = Counter(lines[number].block.style for number in body.lines)
    usual = told.most_common(1)[0][0] if told else ""
    for picture in body.pictures:
        below = -1 if picture.image is None else picture.image + 1
        if picture.caption is None and below in body.lines:
            style = lines[below].block.style
            if style in styles and style != usual:
                picture.caption = below
                body.lines.remove(below)


def _take_makers(setting: Setting, body: Body) -> None:
    """Take the line below a caption for its credit: a stroke and a name, or in the
    picture's own element a name alone.
    """
    lines = setting.lines
    for picture in body.pictures:
        below = -1 if picture.caption is None else picture.caption + 1
        if below not in body.lines or picture.credit is not None:
            continue
        row = lines[below - 1].block.parents[1:2]
        is_inside = row != () and row == lines[below].block.parents[1:2]
        told = (lines[one].block.parents for one in body.lines if one != below)
        is_inside = is_inside and not any(row[0] in parents for parents in told)
        names = names_alone(lines[below].text, setting.language)
        if SLASHED.fullmatch(lines[below].text) or (is_inside and len(names) == 1):
            picture.credit = below
            body.lines.remove(below)


def _drop_banners(lines: list[Line], body: Body) -> None:
    """Leave out the words of a banner below it: a picture that leads away."""
    body.lines = [number for number in body.lines if not _is_of_banner(lines, number)]


def _is_of_banner(lines: list[Line], number: int) -> bool:
    above = lines[number - 1].block if number else None
    return (
        above is not None
        and above.kind is BlockKind.IMAGE
        and bool(above.anchors)
        and not any(FILE.search(anchor.href) for anchor in above.anchors)
        and folded(above.alt or "") == lines[number].folded
    )


def _drop_notes(lines: list[Line], body: Body) -> None:
    """Leave out the corrections below a text, where markup sets them apart from it.

    Bare text has no markup that would say otherwise.
    """
    while len(body.lines) > 1:
        *told, last = body.lines
        usual = {manner(lines[one].block) for one in told}
        is_item = lines[told[-1]].block.kind is BlockKind.ITEM
        is_alike = is_item or manner(lines[last].block) in usual
        is_marked = bool(lines[last].block.parents)
        if (is_marked and is_alike) or not NOTE.match(lines[last].text):
            return
        body.lines.pop()
