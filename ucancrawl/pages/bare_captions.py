"""Captions of bare text, which nothing but their place tells from a standfirst."""

import re

from ucancrawl.pages.bare import is_dense
from ucancrawl.pages.byline_lines import is_name
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.opening import begins_text
from ucancrawl.pages.pictures import Picture, captions_itself, has_credit
from ucancrawl.pages.setting import Header, Setting
from ucancrawl.pages.signing import names_alone

MIN_CAPTION = 5
"""Words of a caption."""
MAX_OPEN = 4
"""Open lines above a text; more are verses, or a list."""
MAX_HEAD = 5
"""Words of a crosshead."""
FAR = 60
"""Lines below it in which another stands."""
SALUTATION = re.compile(
    r"(?:dear|yang ter(?:hormat|kasih)|saudara|kính (?:gửi|thưa)|"
    r"[亲親][爱愛]|尊敬)",
    re.IGNORECASE,
)
"""How a letter begins."""
REACH = 25
"""Lines in which a text begins with a sentence, if it does."""


def begin_at_sentence(setting: Setting, header: Header) -> None:
    """In bare text, let the body begin with a sentence: open lines above are no text.

    They sign it, or say what its picture shows; others are furniture.
    """
    for number in _before_sentence(setting, header):
        line = setting.lines[number]
        is_shown = captions_itself(line, setting.lexicon, is_dense=True)
        if line.words >= MIN_CAPTION and (is_shown or not header.pictures):
            header.pictures.append(Picture(caption=number))
        elif not header.bylines and names_alone(line.text, setting.language):
            header.bylines.append(number)
        header.start = number + 1


def _before_sentence(setting: Setting, header: Header) -> list[int]:
    """The open lines from the start to the first sentence, however short it is.

    None where they are verses: one goes on in the next, or they are many. A last one
    that others like it follow is the first crosshead.
    """
    lines, found = setting.lines, list[int]()
    for number in range(header.start, min(len(lines), header.start + REACH)):
        line = lines[number]
        if line.block.parents:
            return []
        is_text = line.role is Role.NONE and (line.ends or begins_text(line))
        if line.is_prose or is_text:
            if not line.ends or len(found) > MAX_OPEN:
                return []
            is_head = bool(found) and _heads_parts(lines, found[-1])
            return found[:-1] if is_head else found
        if line.role is Role.NONE and number not in setting.inside:
            if SALUTATION.match(line.text):
                return found
            found.append(number)
    return []


def _heads_parts(lines: list[Line], number: int) -> bool:
    """Whether a few open words above a paragraph are a crosshead as others below."""
    return lines[number].words <= MAX_HEAD and any(
        lines[place].role is Role.NONE
        and 0 < lines[place].words <= MAX_HEAD
        and not lines[place].ends
        and lines[place - 1].is_prose
        and lines[place + 1].is_prose
        for place in range(number + 2, min(len(lines) - 1, number + FAR))
    )


def captions_alt(setting: Setting, header: Header, number: int) -> bool:
    """In bare text, whether the line above is an alternative text without caption."""
    block = setting.lines[number].block
    last = header.pictures[-1] if header.pictures else Picture()
    is_below = last.alt == number - 1 and last.caption is None
    return is_below and block.joined and not block.parents


def caption_below_date(setting: Setting, header: Header, left: list[int]) -> None:
    """In bare text, a line below the day is a caption: a standfirst stands above it."""
    if not left or header.pictures:
        return
    if len(left) == 1 and not _is_pictured(setting, header, left[0]):
        return
    number = left[-1]
    line = setting.lines[number]
    if line.words < 5 or is_name(line.text, setting.language):
        return
    if is_below_day(setting, header, number):
        header.pictures.append(Picture(caption=number))
        left.remove(number)


def _is_pictured(setting: Setting, header: Header, number: int) -> bool:
    """Whether an only line is a caption, on a page without alternative texts.

    No template known prints a standfirst below the day, but one whose picture stands
    above the headline.
    """
    if setting.lines[number].ends or not is_dense(setting.lines):
        return False
    top = header.headline or 0
    return not any(
        has_credit(line.text, setting.lexicon)
        for line in setting.lines[max(0, top - 2) : top]
    )


def is_below_day(setting: Setting, header: Header, number: int) -> bool:
    top = header.headline
    return (
        top is not None
        and not setting.lines[number].block.parents
        and any(top < day < number for day in header.dates)
    )


def captions_bare(setting: Setting, header: Header, number: int) -> bool:
    """In bare text, the line below the standfirst that is no name is a caption."""
    line = setting.lines[number]
    return (
        not line.block.parents
        and not header.pictures
        and header.standfirst is not None
        and header.standfirst < number
        and line.words >= 5
        and not is_name(line.text, setting.language)
    )
