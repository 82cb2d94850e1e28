"""Names the header lines that no label names: by place first, then by nature."""

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.byline_lines import is_name
from ucancrawl.pages.pictures import Picture, has_credit, is_alt_of
from ucancrawl.pages.places import PLACES
from ucancrawl.pages.setting import Header, Setting


def sort_rest(setting: Setting, header: Header, rest: list[int]) -> None:
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
        printed = lines[header.standfirst].folded
        left = [number for number in left if lines[number].folded != printed]
    for number in left:
        _name_or_section(setting, header, number)


def _is_signature_like(setting: Setting, left: list[int], place: int) -> bool:
    line = setting.lines[left[place]]
    if line.words > 7 or line.ends or not is_name(line.text, setting.language):
        return False
    if len(left) > place + 1:
        following = setting.lines[left[place + 1]].folded
        if following == line.folded or following.startswith(line.folded + ","):
            return True
    return line.words <= 4


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
