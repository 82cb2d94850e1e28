"""Body lines to body text: paragraphs, line breaks, and no sentence printed twice."""

import re

from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.joined_pulls import joined_pulls, letters, size
from ucancrawl.pages.labels import Line
from ucancrawl.pages.lexicon import Lexicon
from ucancrawl.words.words import folded

MAX_COMPARED = 400
"""Paragraphs compared with each other; longer bodies are never pulled from."""
MAX_SIGNATURE = 6
"""Words of a name below a pull quote."""
MAX_STRAY = 5
"""Words of a label below the text."""
MIN_ALONE = 8
"""Letters of one in an element of its own."""
MIN_PULL = 25
"""Letters a pull quote has at least; shorter lines repeat by chance."""

QUOTED = re.compile(r"[\"“‘「『«].+[\"”’」』»]")
INITIAL = re.compile(r"^[\"“‘'«]?\w+(?: \w+)? [A-Z]$")
"""A quote that was cut at the full stop of an initial: no crosshead looks like it."""


def without_pulls(lines: list[Line], numbers: list[int]) -> list[int]:
    """Leave out lines that repeat a sentence of another line of the body."""
    if not 2 <= len(numbers) <= MAX_COMPARED:
        return numbers
    whole = "\n".join(lines[number].text for number in numbers)
    plain: dict[int, str] = {}
    pulled = joined_pulls(lines, numbers)
    kept = []
    for place, number in enumerate(numbers):
        text = lines[number].text
        if number in pulled:
            continue
        if len(text) <= 600:
            probe = _probe(text)
            if whole.count(probe) > 1:
                others = (n for n in numbers if n not in plain)
                plain |= {
                    n: letters(lines[n].text) for n in others if probe in lines[n].text
                }
                if _is_pulled(plain, lines, numbers, place):
                    pulled.add(number)
                    continue
        kept.append(number)
    return [number for number in kept if not _signs_pull(lines, number, pulled)]


def without_title(
    lines: list[Line], numbers: list[int], headline: int | None
) -> list[int]:
    """Leave out the headline where a bar or a player repeats it amid the text.

    A refrain looks as the text does, or comes again.
    """
    title = "" if headline is None else lines[headline].folded
    again = [number for number in numbers if lines[number].folded == title]
    if len(again) != 1 or len(numbers) == 1:
        return numbers
    block = lines[again[0]].block
    like = (lines[n].block for n in numbers if n != again[0] and lines[n].is_prose)
    if any(one.style == block.style and one.kind is block.kind for one in like):
        return numbers
    return [number for number in numbers if number != again[0]]


def _signs_pull(lines: list[Line], number: int, pulled: set[int]) -> bool:
    """Whether it says below a pull quote, in one element with it, who said so."""
    return (
        number - 1 in pulled
        and lines[number].words <= MAX_SIGNATURE
        and not lines[number].ends
        and _are_alone(lines, number)
    )


def _are_alone(lines: list[Line], number: int) -> bool:
    """Whether a line and the one above are all that a close element around them has."""
    line, above = lines[number].block, lines[number - 1].block
    if line.kind is BlockKind.QUOTE:
        return bool(set(line.parents[:2]) & set(above.parents[:2]))
    shared = next((one for one in line.parents[:3] if one in above.parents[:3]), None)
    beside = (*lines[max(0, number - 3) : number - 1], *lines[number + 1 : number + 3])
    return shared is not None and not any(
        shared in one.block.parents for one in beside if one.folded
    )


def is_stray(line: Line, alike: Block | None) -> bool:
    """Whether a last line of a few words is a label beside the text.

    Markup shows it: it looks unlike `alike`, a paragraph. A poem's or a letter's last
    words look like one.
    """
    block = line.block
    is_own = block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
    is_unlike = alike is not None and alike.style != block.style
    return bool(block.parents) and is_own and is_unlike and line.words <= MAX_STRAY


def _probe(text: str) -> str:
    """A piece of the line that every copy of it must hold."""
    before = text.rfind(" ", 0, len(text) // 2)
    after = text.find(" ", len(text) // 2)
    last = text.find(" ", after + 1)
    if before < 0 or after < 0 or last < 0:
        return text[1:-1] or text
    return text[before + 1 : last]


def _is_pulled(
    plain: dict[int, str], lines: list[Line], numbers: list[int], place: int
) -> bool:
    """Whether another line holds this one.

    Of two alike the whole sentence stays, and the one beside more of the text.
    """
    text = plain[numbers[place]]
    if size(text) < MIN_PULL and not INITIAL.search(lines[numbers[place]].text):
        is_head = lines[numbers[place]].block.kind is BlockKind.HEADING
        alone = _stands_with(lines, numbers, numbers[place]) == 1
        if is_head and _heads_boxes(lines, numbers, numbers[place]):
            return True
        quoted = _is_quoted_apart(plain, lines, numbers[place])
        if is_head or not (alone or quoted) or len(text) < MIN_ALONE:
            return False
    ends = lines[numbers[place]].ends
    for other_place, other in enumerate(numbers):
        if other_place == place or text not in plain.get(other, ""):
            continue
        if len(plain[other]) > len(text):
            return True
        if lines[other].ends is not ends:
            if not ends:
                return True
            continue
        mine, other_s = (
            _stands_with(lines, numbers, one) for one in (numbers[place], other)
        )
        if other_s > mine or (other_s == mine and other_place < place):
            return True
    return False


def _is_quoted_apart(plain: dict[int, str], lines: list[Line], number: int) -> bool:
    """Whether a line in quotes looks unlike each line that has its words as well."""
    line = lines[number]
    holders = [n for n, text in plain.items() if plain[number] in text and n != number]
    return QUOTED.fullmatch(line.text) is not None and all(
        lines[other].block.style != line.block.style for other in holders
    )


def _heads_boxes(lines: list[Line], numbers: list[int], number: int) -> bool:
    """Whether a heading is set into the text again and again, each time in a box.

    A crosshead stands beside paragraphs, or between the lines of loose text.
    """
    head = lines[number]
    around = head.block.parents[1:]
    return (
        around != ()
        and not any(
            around in (lines[other].block.parents, lines[other].block.parents[1:])
            and lines[other].is_prose
            for other in numbers
        )
        and sum(lines[other].folded == head.folded for other in numbers) > 1
    )


def _stands_with(lines: list[Line], numbers: list[int], number: int) -> int:
    """How many lines of the text are of its kind, and in its element."""
    block = lines[number].block
    return sum(
        lines[other].block.kind is block.kind
        and lines[other].block.parents[1:] == block.parents[1:]
        for other in numbers
    )


def cut_glued(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """Part running text from the related titles glued to its end.

    The label must follow the end of a sentence, and no sentence may end after it.
    """
    if not lexicon.related_words.search(text):
        return text, ""
    last = None
    for found in lexicon.glued.finditer(text):
        last = found
    if last is None:
        return text, ""
    rest = text[last.end() :].strip()
    if folded(text[last.start() :]) in dict(lexicon.labels)["related"]:
        return text[: last.start()].rstrip(), ""  # its titles stand below
    if not rest or len(rest) > 600 or rest.endswith((".", "。")):
        return text, ""
    return text[: last.start()].rstrip(), rest


def parted_whole(lines: list[Line], numbers: list[int]) -> dict[int, str]:
    """What to print of lines that were parted into labels and are text after all.

    The first part stands for the line as it was printed, the others for nothing.
    """
    found: dict[int, str] = {}
    kept = set(numbers)
    for number in numbers:
        printed = lines[number].block.printed
        if not printed or lines[number - 1].block.printed is printed:
            continue
        end = number
        while end < len(lines) and lines[end].block.printed is printed:
            end += 1
        if kept.issuperset(range(number, end)):
            found |= dict.fromkeys(range(number + 1, end), "")
            found[number] = printed
    return found


def body_text(lines: list[Line], numbers: list[int], texts: dict[int, str]) -> str:
    """Paragraphs joined by a blank line; a single line break stays one."""
    parts: list[str] = []
    whole = parted_whole(lines, numbers)
    last = -2
    for number in numbers:
        text = texts.get(number, whole.get(number, lines[number].text))
        if not text:
            continue
        block = lines[number].block
        broken = bool(
            parts
            and block.joined
            and block.parents
            and last == number - 1
            and not lines[last].ends
        )
        if broken:
            parts[-1] = f"{parts[-1]}\n{text}"
        else:
            parts.append(text)
        last = number
    return "\n\n".join(parts)
