"""Reads what some templates print below the text: picture, signature and day.

It is the article's where the header lacks it and it stands right below the last
paragraph. A day that a title follows belongs to a list of other articles.
"""

import re

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.body_lines import Body
from ucancrawl.pages.byline_lines import is_name, is_signature
from ucancrawl.pages.end_signature import end_signature, is_signed
from ucancrawl.pages.labels import DATES, FURNITURE, Line, Role
from ucancrawl.pages.lives import without_life
from ucancrawl.pages.notes import NOTE
from ucancrawl.pages.pictures import Picture, is_alt_of, is_caption, is_furniture_image
from ucancrawl.pages.setting import Header, Setting
from ucancrawl.pages.trail import leads_to_section

DASHED = re.compile(r"[—–―-]{1,2}\s*(?P<name>[^\s\d—–―-].{2,80})")
JOINING = frozenset(("in", "on", "di", "pada", "trong", "vào", "於", "于"))
"""What joins a day to a section, in an element of its own."""
REACH = 10
MAX_NAME = 10


def read_closing(setting: Setting, header: Header, body: Body) -> None:
    """Move to the header what it lacks and the page prints at the end."""
    is_above = _is_dated_above(header)
    has_signed = is_signed(setting, header)
    if not body.lines or (has_signed and header.dates and not is_above):
        without_life(setting, header, body)
        return
    last = body.lines[-1]
    signed = _signed(setting, header, body)
    dates: list[int] = []
    pictures: list[Picture] = []
    for number in range(last + 1, min(len(setting.lines), last + REACH)):
        line = setting.lines[number]
        if line.block.kind is BlockKind.IMAGE:
            if not is_furniture_image(line.block):
                pictures.append(Picture(image=number))
        elif number in signed or _is_passed_over(setting, number):
            continue
        elif number in setting.inside:
            break
        elif line.role in DATES:
            if _heads_a_list(setting, number):
                break
            dates.append(number)
        elif (
            line.role is Role.BYLINE
            or is_dashed(line, setting.language)
            or (not signed and _is_bare_name(setting, number))
        ):
            signed.append(number)
        elif _is_alt(setting, header, number):
            pictures.append(Picture(alt=number, caption=number + 1))
        elif pictures and pictures[-1].caption == number:
            continue
        elif (
            pictures
            and pictures[-1].caption is None
            and _is_caption(setting, number, pictures[-1], body)
        ):
            pictures[-1].caption = number
        else:
            break
    roles = {setting.lines[number].role for number in dates}
    if is_above and Role.PUBLISHED in roles:
        header.dates = []  # a day at the page's top may be that of the visit
    _take(header, body, [] if has_signed else signed, dates, pictures)
    without_life(setting, header, body)


def _is_passed_over(setting: Setting, number: int) -> bool:
    """Labels, the section's link and the site's own lines stand between the facts."""
    line = setting.lines[number]
    return (
        not line.folded
        or NOTE.match(line.text) is not None
        or line.role in (Role.SUPPORT, Role.SHARE, Role.LABEL, Role.SECTION)
        or line.folded in JOINING
        or (number in setting.inside and line.role in FURNITURE)
        or leads_to_section(line)
    )


def _is_dated_above(header: Header) -> bool:
    top = header.headline
    return bool(header.dates) and top is not None and max(header.dates) < top


def _is_alt(setting: Setting, header: Header, number: int) -> bool:
    """In bare text: an alternative text, and its caption on the next line."""
    line, after = setting.lines[number], setting.lines[number + 1 : number + 2]
    if line.block.parents or line.role is not Role.NONE or not after:
        return False
    top = header.headline
    is_title = top is not None and setting.lines[top].folded == line.folded
    return after[0].block.joined and (is_title or is_alt_of(line, after[0]))


def _is_caption(setting: Setting, number: int, picture: Picture, body: Body) -> bool:
    first = setting.lines[body.lines[0]].block
    image = picture.image
    return image is not None and is_caption(
        setting.lines, number, image, first, setting.lexicon
    )


def _signed(setting: Setting, header: Header, body: Body) -> list[int]:
    """The last line of the text, or the one below it, where it is a signature."""
    last = body.lines[-1]
    if is_signed(setting, header):
        return []
    if len(body.lines) > 1 and is_dashed(setting.lines[last], setting.language):
        body.lines.pop()
        return [last]
    found = end_signature(setting, header, body)
    if found is None:
        return []
    body.lines = [number for number in body.lines if number != found]
    body.pictures = [one for one in body.pictures if one.caption != found]
    return [found]


def _take(
    header: Header,
    body: Body,
    signed: list[int],
    dates: list[int],
    pictures: list[Picture],
) -> None:
    if header.dates:
        dates = []
    if not signed and not dates:
        return
    header.bylines += signed
    header.dates += dates
    known = {(one.image, one.caption) for one in body.pictures}
    known |= {(one.image, None) for one in body.pictures if one.image is not None}
    body.pictures += [
        one
        for one in pictures
        if (one.image, None) not in known and (one.image, one.caption) not in known
    ]


def is_dashed(line: Line, language: str) -> bool:
    """Whether the line is a dash and a name."""
    found = DASHED.fullmatch(line.text)
    if found is None or line.role not in (Role.NONE, Role.BYLINE):
        return False
    name = found["name"]
    return line.words <= MAX_NAME and (
        is_name(name, language) or is_signature(name, language)
    )


def _is_bare_name(setting: Setting, number: int) -> bool:
    """Whether the line is a name alone, with the day of the text below it."""
    line = setting.lines[number]
    if line.role is not Role.NONE or line.is_link or line.words > MAX_NAME:
        return False
    for after in range(number + 1, min(number + 3, len(setting.lines))):
        if setting.lines[after].role in DATES:
            return is_name(line.text, setting.language) and not _heads_a_list(
                setting, after
            )
        if setting.lines[after].folded:
            return False
    return False


def _heads_a_list(setting: Setting, number: int) -> bool:
    """Whether the next line is a title: of another article, as ours is over."""
    for line in setting.lines[number + 1 : number + 6]:
        if line.block.kind is BlockKind.IMAGE or not line.folded:
            continue
        if line.role in DATES or line.role in (Role.SUPPORT, Role.SHARE):
            continue
        if line.role is Role.BYLINE or is_dashed(line, setting.language):
            return False
        return line.role is Role.NONE and line.words >= 3 and not line.is_prose
    return False
