"""Roles of header lines that only their place tells: a section, a profile's name."""

import re

from ucancrawl.pages.apart import stands_apart
from ucancrawl.pages.author_box import MAX_LIFE, MAX_NAME
from ucancrawl.pages.block import Block
from ucancrawl.pages.byline_lines import byline_patterns, is_name
from ucancrawl.pages.labels import DATES, SIGNS, Line, Role
from ucancrawl.pages.lives import tells_life
from ucancrawl.pages.sections import is_label
from ucancrawl.pages.set_in import are_beside, holder
from ucancrawl.pages.setting import Setting
from ucancrawl.pages.signing import names_alone
from ucancrawl.words.counters import COUNTED

MAX_STANDFIRST = 45
"""Words; a longer line is text already."""
WRITES = re.compile(
    r"\b(?:writes|wrote|writer|column(?:s|ist)?|journalist|reporter|correspondent|author|"
    r"editor|contributor|opinions?|views)\b|\b(?:penulis|menulis|wartawan|jurnalis|"
    r"kolumnis|kontributor|phóng viên|nhà báo|tác giả|viết)\b|[记記]者|作者|"
    r"[专專][栏欄]|撰稿"
)
MAX_LINE = 25
"""Words; a longer line below is text that goes on."""
REACH = 12
"""Lines below a label of comments among which text stands."""
MIN_TEXT = 3
"""Paragraphs of it."""
TOOLS = frozenset(
    (Role.SHARE, Role.SUPPORT, Role.COMMENT, Role.NAVIGATION, Role.NUMBER)
)


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


def name_counters(setting: Setting, top: int) -> None:
    """Above the text, "3 comments" counts them or leads to them: no area begins.

    It leads to a place on this page, or stands in one row with a button of sharing; or
    it stands beside the day or the signature and text comes next, without a day of its
    own as a comment has.
    """
    told = False
    for number in range(top + 1, len(setting.lines)):
        line = setting.lines[number]
        if setting.lines[number - 1].role is Role.NUMBER and COUNTED.fullmatch(
            line.folded
        ):
            line.role = Role.SHARE
        told = told or (line.is_prose and not stands_apart(line))
        if line.role is not Role.COMMENT or number in setting.inside:
            continue
        leads = line.is_link and all("#" in one.href for one in line.block.anchors)
        counted = not line.block.level and line.folded[:1].isdecimal()
        if leads and not line.block.level:
            line.role = Role.SHARE
        elif told:
            return
        elif _is_over_text(setting.lines, number, is_count=counted) or (
            not line.block.level
            and (
                _is_beside_day(setting, top, number) or _is_beside_tool(setting, number)
            )
        ):
            line.role = Role.SHARE


def _is_over_text(lines: list[Line], number: int, *, is_count: bool) -> bool:
    """Whether paragraphs of one element follow, which has the label in a box of it.

    Comments have an element each, or stand right below the label; a number of them
    may stand beside the day.
    """
    told = [line for line in lines[number + 1 : number + 1 + REACH] if line.is_prose]
    told = told[:MIN_TEXT]
    around = holder(told[0].block, told[-1].block) if told else 0
    return (
        len(told) == MIN_TEXT
        and (is_count or around in lines[number].block.parents[2:])
        and all(
            one.role is Role.NONE
            and (
                one.block.parents[1:] == told[0].block.parents[1:]
                or (not is_count and are_beside(told[0].block, one.block))
            )
            for one in told
        )
    )


def _is_beside_tool(setting: Setting, number: int) -> bool:
    lines, block = setting.lines, setting.lines[number].block
    beside = lines[max(0, number - 1) : number] + lines[number + 1 : number + 2]
    return bool(block.parents) and any(
        one.role is Role.SHARE and one.block.parents == block.parents for one in beside
    )


def _is_beside_day(setting: Setting, top: int, number: int) -> bool:
    """Whether the day or the signature stands right above, or below where no text is.

    The text comes next: a comment has its own day or signature between.
    """
    lines = setting.lines
    above = [line for line in lines[top + 1 : number] if line.role not in TOOLS]
    counter = lines[number].block
    while above and counter.joined and _shares_line(above[-1], counter):
        above.pop()
    below = lines[number + 1 : number + 9]
    if not any(line.is_prose for line in above):
        while below and below[0].role in SIGNS:
            above.append(below.pop(0))
    if not above or above[-1].role not in SIGNS:
        return False
    text = next((line for line in below if line.role in SIGNS or line.is_prose), None)
    return text is not None and text.role not in SIGNS and not text.is_link


def _shares_line(line: Line, counter: Block) -> bool:
    """Whether a section or another short piece stands on the counter's own line."""
    return (
        line.role is Role.NONE
        and not line.is_prose
        and bool(counter.parents)
        and line.block.parents == counter.parents
    )


def is_in_row_of_day(setting: Setting, number: int) -> bool:
    """Whether it is a name in one list of facts with a day: Joomla prints it above."""
    line = setting.lines[number]
    row = line.block.parents[1:2]
    beside = setting.lines[number + 1 : number + 4]
    return (
        line.role is Role.NONE
        and not line.block.level
        and row != ()
        and any(one.role in DATES and one.block.parents[1:2] == row for one in beside)
        and bool(names_alone(line.text, setting.language))
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
    _name_lives(setting, top)


def _name_lives(setting: Setting, top: int) -> None:
    """A name, and below it a paragraph that begins with it: a columnist's box.

    It stands over the text or ends it, and says that he writes. Several of them are a
    row of people that the text tells of.
    """
    lines = setting.lines
    if any(line.role is Role.BYLINE for line in lines[top + 1 :]):
        _name_life_of_signer(setting, top)
        return
    first = next(
        (n for n in range(top + 1, len(lines)) if lines[n].words > MAX_STANDFIRST), top
    )
    found = [
        number
        for number in range(top + 1, len(lines) - 1)
        if lines[number].role is Role.NONE
        and 1 < lines[number].words <= MAX_NAME
        and not lines[number].is_link
        and not lines[number].block.level
        and (number < first or not _goes_on(lines, number + 1))
        and WRITES.search(lines[number + 1].text)
        and lines[number + 1].is_prose
        and lines[number + 1].words <= MAX_LIFE
        and tells_life(lines[number + 1].text, lines[number].text)
        and len(names_alone(lines[number].text, setting.language)) == 1
    ]
    if len(found) == 1:
        lines[found[0]].role = Role.BYLINE
        lines[found[0] + 1].role = Role.SUPPORT


def _name_life_of_signer(setting: Setting, top: int) -> None:
    """A paragraph right below a signature over the text, which tells the signer's life.

    It begins with his name, in the signature's element.
    """
    lines = setting.lines
    prefix, _ = byline_patterns(setting.language)
    for number in range(top + 1, min(top + REACH, len(lines) - 1)):
        line, below = lines[number : number + 2]
        if line.role is not Role.BYLINE or not below.is_prose:
            continue
        names = names_alone(prefix.sub("", line.text, count=1), setting.language)
        shares = line.block.parents[1:2] == below.block.parents[1:2] != ()
        is_told = _goes_on(lines, number + 1)
        if shares and not is_told and any(tells_life(below.text, n) for n in names):
            below.role = Role.SUPPORT


def _goes_on(lines: list[Line], life: int) -> bool:
    """Whether text stands below it, in the element of both."""
    around = lines[life].block.parents[1:]
    return any(
        one.role is Role.NONE
        and one.words > MAX_LINE
        and one.block.parents[1:] == around
        for one in lines[life + 1 : life + 4]
    )
