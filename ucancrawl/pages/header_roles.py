"""Roles of header lines that only their place tells: a section, a profile's name."""

from ucancrawl.pages.byline_lines import is_name
from ucancrawl.pages.labels import DATES, Role
from ucancrawl.pages.sections import is_label
from ucancrawl.pages.setting import Setting

MAX_STANDFIRST = 45
"""Words; a longer line is text already."""


def name_opinions(setting: Setting, top: int) -> None:
    """Below a headline or a standfirst, "Comment" names a section, not an area.

    What names an area has the text above it, and that is more than a line.
    """
    told = 0
    for number in range(top + 1, min(top + 7, len(setting.lines))):
        line = setting.lines[number]
        told += line.is_prose
        if told > 1 or line.words > MAX_STANDFIRST:
            return
        if line.role is not Role.COMMENT or not is_label(line, setting.filed):
            continue
        if not told or _is_filed(setting, top, number):
            line.role = Role.NAVIGATION


def _is_filed(setting: Setting, top: int, number: int) -> bool:
    """Whether a label below the standfirst names the article's section.

    It is linked, or the metadata say so, or the article's day stands below it; an
    area's comments have days as well, but the article's stands above them.
    """
    line = setting.lines[number]
    if line.folded in setting.filed or line.is_link:
        return True
    above, below = setting.lines[top + 1 : number], setting.lines[number + 1 :][:2]
    is_dated = any(one.role in DATES for one in above)
    return (
        not line.block.level
        and not is_dated
        and any(one.role in DATES for one in below)
        and setting.prose_follows(number)
    )


def name_profiles(setting: Setting, top: int) -> None:
    """A profile name, and below it the signature that begins with it."""
    for number in range(top + 1, min(top + 9, len(setting.lines) - 1)):
        first, second = setting.lines[number : number + 2]
        if first.role is not Role.NONE or not 1 < first.words <= 6:
            continue
        again = second.folded == first.folded or second.folded.startswith(
            (f"{first.folded},", f"by {first.folded}", f"{first.folded} for ")
        )
        if again and second.words <= 12 and is_name(first.text, setting.language):
            first.role = Role.BYLINE
            second.role = Role.BYLINE
