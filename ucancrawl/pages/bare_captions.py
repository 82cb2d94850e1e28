"""Captions of bare text, which nothing but their place tells from a standfirst."""

from ucancrawl.pages.bare import is_dense
from ucancrawl.pages.byline_lines import is_name
from ucancrawl.pages.pictures import Picture, has_credit
from ucancrawl.pages.setting import Header, Setting


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
