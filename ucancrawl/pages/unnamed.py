"""Names the header lines that no label names: by place first, then by nature."""

import re

from ucancrawl.normalise.person import is_chinese_name
from ucancrawl.pages.apart import has_begun
from ucancrawl.pages.bare import is_dense
from ucancrawl.pages.bare_captions import (
    caption_below_date,
    captions_alt,
    captions_bare,
    is_below_day,
)
from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.byline_lines import agencies, is_name
from ucancrawl.pages.caption_signers import sign_caption, signs_caption
from ucancrawl.pages.date_lines import date_patterns
from ucancrawl.pages.labels import SIGNS
from ucancrawl.pages.picture_credits import awaits_caption
from ucancrawl.pages.pictures import (
    Picture,
    captions_itself,
    has_credit,
    is_alt_of,
    is_without_credit,
    is_word_list,
)
from ucancrawl.pages.sections import is_label
from ucancrawl.pages.setting import Header, Setting
from ucancrawl.pages.signing import names_alone, signs_with_place
from ucancrawl.pages.trail import is_trail, tells_title
from ucancrawl.words.notices import BUTTONS

TITLED = re.compile(
    r"(?:(?:Lm|Gm|Fr|Rev|Sr|Msgr|P|Br)\.|Sơ|Soeur|Linh mục|Giám mục|Tu sĩ) "
)
"""How a name begins that has more words than others."""
BARS = frozenset("|｜")
COLONS = frozenset(":：")
INITIALS = re.compile(r"[a-z]{2,3}(?:/[a-z]{2,3})*")
"""Of somebody of the newsroom, in small letters."""
MIN_TEXT = 18
"""Words of a paragraph that opens a text."""
NEAR = 5
"""Lines below the headline in which one word alone is its section."""
MIN_DECK = 3
"""Words of a deck that no heading is."""
MAX_SECTION = 3
"""Words of a label below the headline that is known from nowhere."""


def sort_rest(setting: Setting, header: Header, rest: list[int]) -> None:
    """Name the header lines that no label named: by place first, then by nature."""
    lines = setting.lines
    left: list[int] = []
    dense = is_dense(lines)
    for place, number in enumerate(rest):
        line = lines[number]
        following = lines[rest[place + 1]] if place + 1 < len(rest) else None
        if signs_caption(setting, header, number):
            sign_caption(setting, header, number)
        elif captions_itself(line, setting.lexicon, is_dense=dense):
            _caption(setting, header, number, left, rest[0])
        elif line.folded in setting.authors | agencies(setting.language):
            header.bylines.append(number)
        elif _is_no_part(setting, number):
            continue
        elif is_word_list(line):
            header.pictures.append(Picture(alt=number))
        elif captions_alt(setting, header, number):
            header.pictures[-1].caption = number
        elif is_label(line, setting.filed) or _is_of_row(setting, number):
            header.section = number if header.section is None else header.section
        elif (
            following is not None
            and place > 0
            and (following.words >= 8 or has_credit(following.text, setting.lexicon))
            and is_alt_of(line, following)
        ):
            header.pictures.append(Picture(alt=number))
        else:
            left.append(number)
    _captions_by_place(setting, header, left)
    caption_below_date(setting, header, left)
    _makers_by_place(setting, header, left)
    if not left:
        return
    chosen = _standfirst(setting, left, header.headline)
    if chosen is not None:
        header.standfirst = left.pop(chosen)
        printed = lines[header.standfirst].folded
        left = [number for number in left if lines[number].folded != printed]
        if printed == setting.description:
            left = [
                number for number in left if not _is_control(setting, header, number)
            ]
    for number in left:
        if captions_bare(setting, header, number):
            header.pictures.append(Picture(caption=number))
        else:
            _name_or_section(setting, header, number)


def _shares_frame(image: Block, caption: Block) -> bool:
    """Whether markup says that it is a caption, in an element close around an image."""
    close = set(image.parents[:4]) & set(caption.parents[:3])
    return caption.kind is BlockKind.CAPTION and bool(close)


def _is_of_row(setting: Setting, number: int) -> bool:
    """Whether a few words were printed on one line with the day: a section."""
    line = setting.lines[number]
    above = setting.lines[number - 1] if number else line
    printed = line.block.printed
    return (
        printed != ""
        and above.block.printed is printed
        and above.role in SIGNS
        and line.words <= MAX_SECTION
        and not is_name(line.text, setting.language)
    )


def _is_no_part(setting: Setting, number: int) -> bool:
    """Whether it is the way here, a counter, or beside the day a place in capitals.

    The text speaks of such a place.
    """
    line = setting.lines[number]
    if is_trail(line.text) or not any(map(str.isalpha, line.text)):
        return True
    if line.folded in BUTTONS:
        return True
    if line.text[0] in BARS and line.words <= MAX_SECTION:
        return True  # it explains the label in front of the bar
    if line.text[-1] in COLONS and line.words <= MAX_SECTION:
        return True  # the label of what stands below it
    if date_patterns(setting.language).label.fullmatch(line.text):
        return True  # "Updated on", and no day
    if line.words > MAX_SECTION or not line.text.isupper():
        return False
    name = line.text.strip(" ,").title()
    return setting.lines[number - 1].role in SIGNS and any(
        name in other.text for other in setting.lines if other.words > MAX_SECTION
    )


def _caption(
    setting: Setting, header: Header, number: int, left: list[int], first: int
) -> None:
    """Take a caption, and the alternative text above it out of what is left."""
    last = header.pictures[-1] if header.pictures else Picture(caption=number)
    is_credited = last.credit is not None and awaits_caption(last, number)
    is_framed = last.image is not None and _shares_frame(
        setting.lines[last.image].block, setting.lines[number].block
    )
    if last.caption is None and (last.alt is not None or is_credited or is_framed):
        last.caption = number
        return
    header.pictures.append(Picture(caption=number))
    lines = setting.lines
    if (
        left
        and is_alt_of(lines[left[-1]], lines[number])
        and (
            len(left) > 1
            or left[-1] != first
            or is_below_day(setting, header, left[-1])
            or is_without_credit(lines[left[-1]], lines[number])
        )
    ):
        header.pictures[-1].alt = left.pop()


def _standfirst(setting: Setting, left: list[int], headline: int | None) -> int | None:
    """Where in the list the standfirst is: first, or below one or two signatures."""
    if not setting.has_standfirst:
        return None
    said = [n for n in left if setting.lines[n].folded == setting.description]
    if said and setting.description:
        return left.index(said[0])  # whatever stands between is a control
    top = "" if headline is None else setting.lines[headline].folded
    for place in range(min(3, len(left))):
        line = setting.lines[left[place]]
        if (
            line.is_link
            or tells_title(line.folded, top)
            or INITIALS.fullmatch(line.text)
        ):
            continue  # it leads to another article, is the headline again, or signs
        if not _is_signature_like(setting, left, place):
            if line.words < MIN_DECK and not line.block.level:
                continue  # a badge, a counter
            return place if place == 0 or line.words > MAX_SECTION + 1 else None
    return None


def _is_control(setting: Setting, header: Header, number: int) -> bool:
    """Whether a line between headline and standfirst is none of the article's."""
    top, deck = header.headline, header.standfirst
    is_between = top is not None and deck is not None and top < number < deck
    return is_between and not is_name(setting.lines[number].text, setting.language)


def _captions_by_place(setting: Setting, header: Header, left: list[int]) -> None:
    """A line right below an image is its caption, unless it alone can be standfirst.

    A heading below the image, or a line that the metadata repeat, can be.
    """
    for number in list(left):
        line = setting.lines[number]
        picture = _bare_picture(setting, header, number)
        if picture is None or line.words < 4:
            continue
        is_gallery = len(header.pictures) > 1 and not header.bylines
        if is_gallery and signs_with_place(line.text, setting.language):
            continue  # one caption is of one picture
        if line.words >= MIN_TEXT and has_begun(setting.lines, number, header.headline):
            continue
        likely = line.block.level or line.folded == setting.description
        if likely and setting.has_standfirst and left[0] == number:
            continue
        picture.caption = number
        left.remove(number)


def _makers_by_place(setting: Setting, header: Header, left: list[int]) -> None:
    """Take who made a picture, where his line is below a caption told by its place."""
    for number in [one for one in left if signs_caption(setting, header, one)]:
        sign_caption(setting, header, number)
        left.remove(number)


def _bare_picture(setting: Setting, header: Header, number: int) -> Picture | None:
    """The picture without caption whose image is the last thing above a line."""
    for before in range(number - 1, -1, -1):
        line = setting.lines[before]
        if before in setting.inside and line.folded:
            continue
        if line.folded:
            return None
        if line.block.kind is BlockKind.IMAGE:
            for picture in header.pictures:
                if picture.image == before and picture.caption is None:
                    return picture
    return None


def _is_signature_like(setting: Setting, left: list[int], place: int) -> bool:
    line = setting.lines[left[place]]
    if line.words > 7 or line.ends or not is_name(line.text, setting.language):
        return False
    if len(left) > place + 1:
        following = setting.lines[left[place + 1]].folded
        if following == line.folded or following.startswith(line.folded + ","):
            return True
        if "," in line.text and setting.lines[left[place + 1]].words > 6:
            return True
    if line.words <= 4 or TITLED.match(line.text) is not None:
        return True
    return len(names_alone(line.text, setting.language)) > 1


def _name_or_section(setting: Setting, header: Header, number: int) -> None:
    line = setting.lines[number]
    if line.words > 14 or (line.ends and line.words > 4):
        if not header.pictures or header.pictures[-1].caption is not None:
            return
        if header.pictures[-1].alt is not None or header.pictures[-1].image is not None:
            header.pictures[-1].caption = number
        return
    single = line.words <= 2 and not any(
        setting.lines[other].folded.startswith(line.folded)
        for other in range(number + 1, min(number + 4, len(setting.lines)))
    )
    if single and line.words == 1 and not is_chinese_name(line.text):
        is_free = header.section is None and not (header.bylines or line.block.level)
        is_free = is_free and number <= (header.headline or number) + NEAR
        is_word = line.text[:1].isalpha() and len(line.text) > 1
        if is_free and is_word and not INITIALS.fullmatch(line.text):
            header.section = number
        return
    if is_name(line.text, setting.language):
        header.bylines.append(number)
        header.bylines.sort()
    elif _may_be_section(header, number) and line.words <= MAX_SECTION:
        header.section = number


def _may_be_section(header: Header, number: int) -> bool:
    """A label that nothing names is a section right below the headline only."""
    return (
        header.section is None
        and header.headline is not None
        and number <= header.headline + 2
    )
