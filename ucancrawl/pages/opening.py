"""Takes pictures with their captions, up to the first line of the body."""

import re

from ucancrawl.normalise.dateline import opening_dateline
from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.byline_lines import agencies, is_name
from ucancrawl.pages.labels import DATES, Line, Role
from ucancrawl.pages.picture_credits import (
    has_credit_in_front,
    is_for_all,
    take_caption,
)
from ucancrawl.pages.pictures import (
    Picture,
    has_credit,
    is_alt_of,
    is_caption,
    is_furniture_image,
    is_word_list,
)
from ucancrawl.pages.sections import is_label
from ucancrawl.pages.setting import STOPS, Header, Setting
from ucancrawl.pages.signing import names_alone
from ucancrawl.words.words import folded

MAX_IN_ROW = 5
"""Words of a name or a section in the row of the day."""
GOES_ON = frozenset(":,;：，、；")
MIN_OPENED = 18
"""Words of a paragraph that a place and a colon open: `Sarn: The weavers ...`."""
QUESTION = re.compile(r"(?:Q|Question|Tanya|Hỏi|问|問)\s?[.:：]\s?(?=\S)")
"""How a reader's question begins, which the text answers."""
ANSWER = re.compile(r"(?:A|Answer|Jawab|Đáp|答)\s?[.:：]\s?(?=\S)")
HOUSE = re.compile(r"(?:UCAN?|UCA ?News)(?:\.com)?\s?[-–—]\s", re.IGNORECASE)
PLACED = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}: (?=[A-Z“\"])")
DATELINE = re.compile(
    r"(?P<place>[^\W\d_][\w .'’-]{2,40}?)(?:,[\w ,.]{0,40}?)?"
    r"(?: ?\([\w ]{3,12}\))?(?: -{1,2} | ?[–—] ?)"
    r"|[（【][^）】]{2,16}[讯訊电電][）】]"
)
"""A place in capitals and a dash: text begins so."""


def picture(setting: Setting, header: Header, number: int, body: Block | None) -> int:
    """Take an image and its caption; give the last line taken."""
    lines = setting.lines
    top = None if header.headline is None else lines[header.headline].block
    picture = Picture(image=number)
    header.pictures.append(picture)
    after = number + 1
    if after < len(lines) and after not in setting.inside:
        line = lines[after]
        if body is line.block and line.block.joined:
            body = setting.first_prose(after + 1)
        shown = after + has_credit_in_front(lines, after)
        if (
            line.folded
            and (line.role is Role.NONE or shown > after)
            and not _is_bearer(line, setting.language)
            and (
                bool(header.bylines)
                or not _stands_with_day(setting, after, lines[number].block.alt)
            )
            and is_caption(lines, shown, number, body, setting.lexicon, top)
        ):
            number += take_caption(lines, after, picture)
    return number


def _is_bearer(line: Line, language: str) -> bool:
    """Whether a link below a portrait says whose it is: captions lead nowhere."""
    return line.is_link and bool(names_alone(line.text, language))


def _stands_with_day(setting: Setting, number: int, alt: str | None) -> bool:
    """Whether names below a portrait are followed by the day: they sign.

    A picture whose alternative text says the same shows whom the article is about.
    """
    line = setting.lines[number]
    behind = setting.lines[number + 1 : number + 3]
    day = next((one for one in behind if one.role in DATES), None)
    row = set(line.block.parents[:3])
    return (
        day is not None
        and not row.isdisjoint(day.block.parents[:3])
        and line.block.kind is not BlockKind.CAPTION
        and folded(alt or "") != line.folded
        and bool(names_alone(line.text.rstrip(" ,"), setting.language))
    )


def title_again(setting: Setting, header: Header, number: int) -> int:
    """The alternative text of bare page text; its caption is the next line."""
    picture = Picture(alt=number)
    header.pictures.append(picture)
    after = number + 1
    while after < len(setting.lines) and after in setting.inside:
        after += 1
    if after >= len(setting.lines):
        return number
    line = setting.lines[after]
    if (
        line.role is Role.NONE
        and line.words <= 100
        and not _opens_below(setting, number, after)
        and (
            line.block.joined
            or has_credit(line.text, setting.lexicon)
            or setting.prose_follows(after)
        )
        and not line.block.level
    ):
        picture.caption = after
        return after
    return number


def _opens_below(setting: Setting, alt: int, number: int) -> bool:
    """Whether a paragraph that a box parts from an alternative text opens the body."""
    line = setting.lines[number]
    is_told = line.is_prose and line.ends and line.words >= MIN_OPENED
    return is_told and number > alt + 1


def body_start(setting: Setting, header: Header, last: int) -> int:
    """Step over image, caption and furniture between the last anchor and the body."""
    number = last + 1
    while number < len(setting.lines):
        line = setting.lines[number]
        if number in setting.inside:
            step = 1
        elif line.block.kind is BlockKind.IMAGE:
            step = 1
            if not is_furniture_image(line.block):
                body = setting.first_prose(number + 2)
                step = picture(setting, header, number, body) + 1 - number
        elif not line.folded:
            step = 1
        elif line.role is Role.NONE:
            step = _caption_step(setting, header, number)
        else:
            step = _label_step(setting, header, number)
        if step == 0:
            return number
        number += step
    return number


def _caption_step(setting: Setting, header: Header, number: int) -> int:
    """How many lines a caption takes here, or a house that signs; none for others."""
    line = setting.lines[number]
    is_house = line.is_link and line.folded in agencies(setting.language)
    if is_house and not header.bylines:
        header.bylines.append(number)
        return 1
    if line.block.kind is BlockKind.CAPTION or has_credit(line.text, setting.lexicon):
        header.pictures.append(Picture(caption=number))
        return 1
    after = setting.lines[number + 1] if number + 1 < len(setting.lines) else None
    if (
        after is not None
        and has_credit(after.text, setting.lexicon)
        and is_alt_of(line, after)
    ):
        header.pictures.append(Picture(alt=number, caption=number + 1))
        return 2
    if _is_caption_by_place(setting, header, number):
        header.pictures[-1].caption = number
        return 1
    if header.pictures:
        return 0
    if opens_text(setting, number):
        header.pictures.append(Picture(caption=number))
        return 1
    is_alt = is_word_list(line) or (after is not None and after.folded == line.folded)
    if is_alt and opens_text(setting, number + 1):
        header.pictures.append(Picture(alt=number, caption=number + 1))
        return 2
    return 0


def begins_text(line: Line) -> bool:
    """Whether a line goes on in the next one, or can only open a text."""
    return line.text[-1:] in GOES_ON or can_only_open(line)


def opens_at(lines: list[Line], number: int) -> bool:
    """Whether a line can only open a text, by itself or with the answer below it."""
    return can_only_open(lines[number]) or is_asked(lines, number)


def is_asked(lines: list[Line], number: int) -> bool:
    """Whether a line is a question that the next one answers: "Q. ...", "A. ..."."""
    pair = [line.text for line in lines[number : number + 2]]
    return (
        len(pair) > 1
        and QUESTION.match(pair[0]) is not None
        and ANSWER.match(pair[1]) is not None
    )


def can_only_open(line: Line) -> bool:
    """Whether a line opens with the place it was filed from: it is text."""
    if line.block.level and HOUSE.match(line.text):
        return False  # some print it in front of the standfirst
    found = DATELINE.match(line.text)
    if found is not None and (found["place"] or "X").isupper():
        return True
    if line.ends and line.words >= MIN_OPENED and PLACED.match(line.text):
        return True
    return opening_dateline(line.text) is not None


def opens_text(setting: Setting, number: int) -> bool:
    """In bare text, a line without an end, and below it the first sentences.

    Text begins with a sentence, and no crosshead stands above it: a caption is left.
    """
    if number + 1 >= len(setting.lines):
        return False
    line, after = setting.lines[number : number + 2]
    is_open = line.role is Role.NONE and 5 <= line.words <= 40 and not line.ends
    if begins_text(line):
        return False
    return is_open and not line.block.parents and after.is_prose and after.ends


def _label_step(setting: Setting, header: Header, number: int) -> int:
    line = setting.lines[number]
    if line.role in STOPS:
        return 0
    if line.role is Role.BYLINE:
        header.bylines.append(number)
    elif line.role in DATES:
        header.dates.append(number)
    elif line.role is Role.SECTION and header.section is None:
        header.section = number
    elif is_for_all(setting.lines, number, header.pictures, setting.lexicon):
        header.bylines.append(number)
    elif line.role is Role.CREDIT and header.pictures:
        header.pictures[-1].credit = number
    return 1


def _is_caption_by_place(setting: Setting, header: Header, number: int) -> bool:
    """The line after an alternative text that ended the header is its caption."""
    if not header.pictures:
        return False
    picture = header.pictures[-1]
    line = setting.lines[number]
    return (
        picture.alt is not None
        and picture.caption is None
        and picture.alt < number
        and all(
            between in setting.inside or not setting.lines[between].folded
            for between in range(picture.alt + 1, number)
        )
        and line.words <= 100
        and not _opens_below(setting, picture.alt, number)
        and (line.block.joined or setting.prose_follows(number))
    )


def row_end(lines: list[Line], last: int, language: str) -> int:
    """The last label of the row that a day or a signature stands in.

    `May 6, 2018 / Ann Bo / India`: names and sections only; text may begin in the
    element of its day.
    """
    row = lines[last].block.parents if last >= 0 else ()
    while row and last + 1 < len(lines):
        line = lines[last + 1]
        is_of_row = line.block.parents == row and line.block.joined
        is_named = line.is_link or is_label(line, frozenset())
        is_named = is_named or line.folded in agencies(language)
        printed = line.block.printed  # parted from the line of the day
        is_parted = printed != "" and printed is lines[last].block.printed
        is_named = is_named or is_parted
        if not is_of_row or line.is_prose or line.role is not Role.NONE:
            break
        if not (is_named or is_name(line.text, language)) or line.words > MAX_IN_ROW:
            break
        last += 1
    return last
