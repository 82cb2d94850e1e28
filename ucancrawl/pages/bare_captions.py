"""Captions of bare text, which nothing but their place tells from a standfirst."""

from ucancrawl.pages.bare import is_dense
from ucancrawl.pages.byline_lines import is_name
from ucancrawl.pages.labels import Role
from ucancrawl.pages.opening import begins_text
from ucancrawl.pages.pictures import Picture, captions_itself, has_credit
from ucancrawl.pages.setting import Header, Setting
from ucancrawl.pages.signing import names_alone

MIN_CAPTION = 5
"""Words of a caption."""
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
    """The open lines from the start on; none where one goes on in the next line."""
    lines, found = setting.lines, list[int]()
    for number in range(header.start, min(len(lines), header.start + REACH)):
        line = lines[number]
        if line.block.parents:
            return []
        if line.is_prose or (line.role is Role.NONE and begins_text(line)):
            return found if line.ends else []
        if line.role is Role.NONE and number not in setting.inside:
            found.append(number)
    return []


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
