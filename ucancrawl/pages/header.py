"""Reads what stands between the headline and the first paragraph, by its order."""

from dataclasses import dataclass, field

from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.byline_lines import is_name
from ucancrawl.pages.labels import DATES, Line, Role
from ucancrawl.pages.lexicon import Lexicon
from ucancrawl.pages.pictures import (
    Picture,
    has_credit,
    is_alt_of,
    is_caption,
    is_furniture_image,
)
from ucancrawl.pages.places import PLACES
from ucancrawl.words.words import folded

MAX_PROSE = 3
"""Lines of prose a header may hold: standfirst, alternative text, caption."""
STOPS = frozenset((Role.RELATED, Role.COMMENT, Role.READ_FULL))


@dataclass(slots=True)
class Header:
    """The parts of a header, as numbers of lines."""

    headline: int | None
    start: int
    """First body line."""
    standfirst: int | None = None
    section: int | None = None
    bylines: list[int] = field(default_factory=list)
    dates: list[int] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Setting:
    """What reading a header may know beside its lines."""

    lines: list[Line]
    inside: set[int]
    """Lines that lie in boxes."""
    lexicon: Lexicon
    language: str
    authors: frozenset[str]
    """Folded names that the metadata claims."""
    has_standfirst: bool
    """False where the address says that no standfirst is printed."""
    description: str
    """Folded description of the metadata."""


def read_header(setting: Setting, headline: int | None) -> Header:
    """Find the parts of the header and where the body starts."""
    lines = setting.lines
    top = -1 if headline is None else headline
    last = _last_anchor(setting, top)
    header = Header(headline, start=last + 1)
    title = lines[headline].folded if headline is not None else ""
    rest, taken = _gather(setting, header, top + 1, last, title)
    if last == top:
        _unmarked(setting, header, rest)
    header.start = _body_start(setting, header, max(taken, header.start - 1))
    _sort_rest(setting, header, rest)
    if headline is not None:
        _above(setting, header, headline)
    return header


def _above(setting: Setting, header: Header, headline: int) -> None:
    """What some templates print over the headline: a day, a picture, its caption."""
    lines = setting.lines
    caption: int | None = None
    for number in range(headline - 1, max(-1, headline - 6), -1):
        line = lines[number]
        if line.block.kind is BlockKind.IMAGE:
            if number not in setting.inside and not is_furniture_image(line.block):
                header.pictures.insert(0, Picture(image=number, caption=caption))
            return
        if not line.folded or number in setting.inside:
            continue
        if line.role in DATES:
            if not header.dates:
                header.dates.append(number)
        elif line.role is Role.BYLINE:
            if not header.bylines:
                header.bylines.append(number)
        elif (
            caption is None
            and line.role is Role.NONE
            and (
                line.block.kind is BlockKind.CAPTION
                or has_credit(line.text, setting.lexicon)
                or (line.words >= 7 and number == headline - 1 and not line.is_link)
            )
        ):
            caption = number
        elif line.words > 6:
            break
    if caption is not None and not setting.has_standfirst:
        header.pictures.insert(0, Picture(caption=caption))


def _last_anchor(setting: Setting, top: int) -> int:
    """The last line that can only stand in a header, with prose still to come."""
    lines = setting.lines
    title = lines[top].folded if top >= 0 else ""
    anchor, prose, seen_title = top, 0, False
    for number in range(top + 1, len(lines)):
        line = lines[number]
        if number in setting.inside:
            continue
        if line.role in STOPS:
            break
        again = bool(title) and title == (line.folded or folded(line.block.alt or ""))
        if (
            line.role in DATES
            or line.role is Role.BYLINE
            or again
            or (line.role is Role.SHARE and prose <= 2)
        ):
            if prose <= MAX_PROSE and _prose_follows(setting, number):
                anchor = number
                prose = min(prose, 1) if again else prose
                seen_title = seen_title or again
            continue
        if line.role is Role.NONE and line.folded:
            prose += (
                2 if line.words > 90 else 1 if line.is_prose or line.words > 6 else 0
            )
            if line.block.kind is BlockKind.CAPTION or has_credit(
                line.text, setting.lexicon
            ):
                prose -= 1
        if prose > MAX_PROSE:
            break
    return anchor


def _prose_follows(setting: Setting, number: int) -> bool:
    for after in range(number + 1, min(len(setting.lines), number + 60)):
        line = setting.lines[after]
        if after in setting.inside:
            continue
        if line.role in STOPS:
            return False
        if line.is_prose and not line.is_link:
            return True
    return False


def _gather(
    setting: Setting, header: Header, start: int, last: int, title: str
) -> tuple[list[int], int]:
    """Take the parts that name themselves; give back the others, and the last taken."""
    lines = setting.lines
    rest: list[int] = []
    number = start
    while number <= last:
        line = lines[number]
        if number in setting.inside:
            pass
        elif line.role in DATES:
            header.dates.append(number)
        elif line.role is Role.BYLINE:
            header.bylines.append(number)
        elif line.role is Role.SECTION:
            header.section = number
        elif line.block.kind is BlockKind.IMAGE:
            if not is_furniture_image(line.block):
                number = _picture(setting, header, number, None)
        elif line.role is Role.NONE and line.folded:
            if line.folded == title:
                number = _title_again(setting, header, number)
            else:
                rest.append(number)
        number += 1
    return rest, number - 1


def _picture(setting: Setting, header: Header, number: int, body: Block | None) -> int:
    """Take an image and its caption; give the last line taken."""
    lines = setting.lines
    picture = Picture(image=number)
    header.pictures.append(picture)
    after = number + 1
    if after < len(lines) and after not in setting.inside:
        line = lines[after]
        if (
            line.role is Role.NONE
            and line.folded
            and (is_caption(lines, after, number, body, setting.lexicon))
        ):
            picture.caption = after
            number = after
    return number


def _title_again(setting: Setting, header: Header, number: int) -> int:
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
        and (
            line.block.joined
            or has_credit(line.text, setting.lexicon)
            or _prose_follows(setting, after)
        )
        and not line.block.level
    ):
        picture.caption = after
        return after
    return number


def _unmarked(setting: Setting, header: Header, rest: list[int]) -> None:
    """No anchor: decide whether the first line is a standfirst by its likeness."""
    lines = setting.lines
    following = [
        number
        for number in range(header.start, min(len(lines), header.start + 12))
        if number not in setting.inside
        and lines[number].role is Role.NONE
        and (lines[number].folded or lines[number].block.kind is BlockKind.IMAGE)
    ]
    texts = [number for number in following if lines[number].folded]
    if len(texts) < 2 or not setting.has_standfirst:
        return
    first, second = lines[texts[0]], lines[texts[1]]
    image_between = any(
        lines[number].block.kind is BlockKind.IMAGE
        for number in range(texts[0], texts[1])
    )
    apart = bool(first.block.style) and (
        first.block.style != second.block.style
        and (second.block.style == _common_style(setting, texts[1]))
    )
    if first.words <= 60 and (
        (not first.ends and first.words >= 4 and second.is_prose)
        or apart
        or image_between
        or first.folded == setting.description != ""
    ):
        rest.append(texts[0])
        header.start = texts[0] + 1


def _common_style(setting: Setting, start: int) -> str:
    styles = [
        line.block.style for line in setting.lines[start : start + 12] if line.is_prose
    ]
    return max(set(styles), key=styles.count, default="")


def _body_start(setting: Setting, header: Header, last: int) -> int:
    """Step over image, caption and furniture between the last anchor and the body."""
    lines = setting.lines
    number = last + 1
    while number < len(lines):
        line = lines[number]
        if number in setting.inside or not (
            line.folded or line.block.kind is BlockKind.IMAGE
        ):
            number += 1
        elif line.block.kind is BlockKind.IMAGE:
            if is_furniture_image(line.block):
                number += 1
                continue
            body = _first_prose(setting, number + 2)
            number = _picture(setting, header, number, body) + 1
        elif line.role is Role.NONE:
            after = lines[number + 1] if number + 1 < len(lines) else None
            if line.block.kind is BlockKind.CAPTION or has_credit(
                line.text, setting.lexicon
            ):
                header.pictures.append(Picture(caption=number))
                number += 1
            elif (
                after is not None
                and has_credit(after.text, setting.lexicon)
                and is_alt_of(line, after)
            ):
                header.pictures.append(Picture(alt=number, caption=number + 1))
                number += 2
            elif _is_caption_by_place(setting, header, number):
                header.pictures[-1].caption = number
                number += 1
            else:
                return number
        elif line.role in STOPS:
            return number
        else:
            if line.role is Role.BYLINE:
                header.bylines.append(number)
            elif line.role in DATES:
                header.dates.append(number)
            elif line.role is Role.CREDIT and header.pictures:
                header.pictures[-1].credit = number
            number += 1
    return number


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
        and (line.block.joined or _prose_follows(setting, number))
    )


def _first_prose(setting: Setting, start: int) -> Block | None:
    for number in range(start, min(len(setting.lines), start + 30)):
        line = setting.lines[number]
        if number not in setting.inside and line.is_prose and not line.is_link:
            return line.block
    return None


def _sort_rest(setting: Setting, header: Header, rest: list[int]) -> None:
    """Name the header lines that no label named: by place first, then by nature."""
    lines = setting.lines
    left: list[int] = []
    for place, number in enumerate(rest):
        line = lines[number]
        following = lines[rest[place + 1]] if place + 1 < len(rest) else None
        if line.block.kind is BlockKind.CAPTION or has_credit(
            line.text, setting.lexicon
        ):
            open_alt = header.pictures[-1:]
            if open_alt and open_alt[0].alt is not None and open_alt[0].caption is None:
                open_alt[0].caption = number
                continue
            header.pictures.append(Picture(caption=number))
            if (
                left
                and is_alt_of(lines[left[-1]], line)
                and (len(left) > 1 or left[-1] != rest[0])
            ):
                header.pictures[-1].alt = left.pop()
        elif line.folded in setting.authors:
            header.bylines.append(number)
        elif line.folded in PLACES and header.section is None:
            header.section = number
        elif (
            following is not None
            and place > 0
            and (following.words >= 8 or has_credit(following.text, setting.lexicon))
            and is_alt_of(line, following)
        ):
            header.pictures.append(Picture(alt=number))
        else:
            left.append(number)
    if not left:
        return
    if setting.has_standfirst and not _is_signature_like(setting, left, 0):
        header.standfirst = left.pop(0)
    for number in left:
        _name_or_section(setting, header, number)


def _is_signature_like(setting: Setting, left: list[int], place: int) -> bool:
    line = setting.lines[left[place]]
    if line.words > 7 or line.ends:
        return False
    if len(left) > place + 1:
        following = setting.lines[left[place + 1]].folded
        if following == line.folded or following.startswith(line.folded + ","):
            return True
    return is_name(line.text, setting.language) and line.words <= 4


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
    if single and not header.bylines and line.words == 1:
        if header.section is None:
            header.section = number
        return
    if is_name(line.text, setting.language):
        header.bylines.append(number)
        header.bylines.sort()
    elif header.section is None and line.words <= 4:
        header.section = number
