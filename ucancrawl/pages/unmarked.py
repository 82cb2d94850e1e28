"""Finds the standfirst that no label and no day sets apart, by its likeness."""

from ucancrawl.pages.apart import has_begun, is_loose, manner
from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.embeds import signs_embed
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.opening import begins_text, is_asked, opens_text
from ucancrawl.pages.pictures import has_credit, is_alt_of, is_word_list
from ucancrawl.pages.set_in import are_parts
from ucancrawl.pages.setting import Header, Setting
from ucancrawl.words.summary_heads import SUMMARY_HEAD

MIN_TITLE = 4
"""Words of a link that is the title of another article."""


def may_be_standfirst(setting: Setting, number: int) -> bool:
    """Whether a line is long enough for one, and no caption."""
    line = setting.lines[number]
    return (
        line.words > 6
        and line.block.kind is not BlockKind.CAPTION
        and not has_credit(line.text, setting.lexicon)
        and not signs_embed(setting.lines, min(number + 1, len(setting.lines) - 1))
    )


def take_unmarked(
    setting: Setting, header: Header, rest: list[int], start: int
) -> None:
    """No label tells: decide whether the first line is a standfirst by its likeness."""
    lines = setting.lines
    following = [
        number
        for number in range(start, min(len(lines), start + 12))
        if number not in setting.inside
        and lines[number].role is Role.NONE
        and not (lines[number].is_link and lines[number].words >= MIN_TITLE)
        and (lines[number].folded or lines[number].block.kind is BlockKind.IMAGE)
    ]
    texts = [number for number in following if lines[number].folded]
    if not texts or _names_picture(setting, texts, 0):
        return
    if not may_be_standfirst(setting, texts[0]) and lines[texts[0]].words > 6:
        return  # a caption, which its image goes with
    texts[1:] = [
        number
        for place, number in enumerate(texts)
        if place
        and not has_credit(lines[number].text, setting.lexicon)
        and not _names_picture(setting, texts, place)
        and not (place == 1 and opens_text(setting, number))
    ]
    if len(texts) < 2 or not setting.has_standfirst:
        return
    if has_begun(lines, texts[0], header.headline):
        return
    if is_loose(lines, texts[0], texts[1], header.headline):
        return
    if lines[texts[0]].ends and _has_parts(lines, texts):
        return
    if _is_set_apart(setting, texts[0], texts[1]):
        rest.append(texts[0])
        header.start = texts[0] + 1


def _has_parts(lines: list[Line], texts: list[int]) -> bool:
    """Whether a line below is made and placed as the first is, in an own element."""
    first = lines[texts[0]].block
    return any(
        are_parts(first, lines[number].block)
        and first.parents[1:] != lines[number].block.parents[1:]
        for number in texts[1:]
    )


def _is_set_apart(setting: Setting, number: int, following: int) -> bool:
    """Whether a line over the text differs from the paragraph below as a deck does."""
    lines = setting.lines
    first, second = lines[number], lines[following]
    if first.block.parents[:1] == second.block.parents[:1] != ():
        return False  # lines of one element: a prayer
    if SUMMARY_HEAD.match(first.text):
        return True
    if begins_text(first) or is_asked(lines, number):
        return False
    if first.ends and _goes_on(lines, number):
        return False
    is_alike = first.block.parents and (
        manner(first.block) == manner(second.block)
        or are_parts(first.block, second.block)
    )
    image_between = not is_alike and any(
        line.block.kind is BlockKind.IMAGE for line in lines[number:following]
    )
    apart = bool(first.block.style) and (
        first.block.style != second.block.style
        and (second.block.style == _common_style(setting, following))
    )
    is_open = not (first.ends or begins_text(first))
    return first.words <= 60 and (
        (is_open and first.words >= 4 and second.is_prose)
        or apart
        or image_between
        or (not is_alike and first.folded == setting.description != "")
    )


def _goes_on(lines: list[Line], number: int) -> bool:
    """Whether only a picture and its captions part a line from the next like it."""
    block = lines[number].block
    is_below_picture = False
    for line in lines[number + 1 : number + 8]:
        if line.block.kind is BlockKind.IMAGE:
            is_below_picture = True
        elif line.folded and line.is_prose and manner(line.block) == manner(block):
            return (
                is_below_picture and line.block.parents[1:] == block.parents[1:] != ()
            )
        elif line.folded and not is_below_picture:
            return False
    return False


def _names_picture(setting: Setting, texts: list[int], place: int) -> bool:
    """Whether a line is the alternative text of the caption below it."""
    line = setting.lines[texts[place]]
    if is_word_list(line) or place + 1 == len(texts):
        return is_word_list(line)
    below = setting.lines[texts[place + 1]]
    is_caption = below.folded == line.folded or has_credit(below.text, setting.lexicon)
    return is_caption and is_alt_of(line, below)


def _common_style(setting: Setting, start: int) -> str:
    styles = [
        line.block.style for line in setting.lines[start : start + 12] if line.is_prose
    ]
    return max(set(styles), key=styles.count, default="")
