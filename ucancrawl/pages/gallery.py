"""Pictures in the midst of a text: alternative texts and captions line by line."""

from ucancrawl.pages.labels import Line
from ucancrawl.pages.lexicon import Lexicon
from ucancrawl.pages.pictures import has_credit, is_alt_of

MIN_CAPTION = 6
"""Words of a caption that nothing but its neighbours tells."""
MIN_ALONE = {"en": 8, "id": 8, "vi": 12, "zh": 6}
"""The same of one between two paragraphs, where a crosshead may stand as well."""
OPEN = frozenset("?!:;,？！：；，、")
"""How questions end, and lines that go on in the next one."""
QUOTED = frozenset("\"'“‘「『«")


def is_alt_with_caption(
    lines: list[Line], number: int, lexicon: Lexicon, *, is_dense: bool
) -> bool:
    """Whether the next line is a caption, and this one its alternative text."""
    if number + 1 >= len(lines):
        return False
    line, after = lines[number : number + 2]
    if not has_credit(after.text, lexicon):
        return False
    return is_alt_of(line, after) or (
        not line.is_prose and _is_tied(line, after, is_dense=is_dense)
    )


def _is_tied(line: Line, after: Line, *, is_dense: bool) -> bool:
    """Whether a line of bare text and the caption below it stand for one picture."""
    if line.block.parents or not after.block.joined:
        return False
    if not is_dense:
        return True
    words = line.folded.split()
    return 2 * sum(word in after.folded for word in words) > len(words)


def goes_on(lines: list[Line], number: int, lexicon: Lexicon) -> bool:
    """Whether an open line of bare text below a caption is the next one.

    It is where another caption follows: no text, and no crosshead, stands between.
    """
    after = lines[number + 1 : number + 3]
    is_open = _is_open(lines[number])
    return is_open and any(has_credit(one.text, lexicon) for one in after)


def begins(lines: list[Line], number: int, lexicon: Lexicon) -> bool:
    """Whether an open line of bare text is the first caption of a row of them."""
    after = lines[number + 1 : number + 3]
    is_open = _is_open(lines[number])
    is_row = len(after) > 1 and all(has_credit(one.text, lexicon) for one in after)
    return is_open and is_row


def _is_open(line: Line) -> bool:
    return not line.block.parents and not line.ends and line.words >= MIN_CAPTION


def stands_alone(lines: list[Line], number: int, lexicon: Lexicon) -> bool:
    """Whether an open line of bare text between two paragraphs is a caption.

    A crosshead has fewer words, a line of a list or a poem stands below another, and
    a pull quote repeats words of the text.
    """
    if not 0 < number < len(lines) - 1:
        return False
    above, line, below = lines[number - 1 : number + 2]
    return (
        _is_open(line)
        and line.words >= MIN_ALONE[lexicon.words.language]
        and line.text[-1] not in OPEN
        and line.text[0] not in QUOTED
        and above.is_prose
        and above.ends
        and below.is_prose
        and below.ends
        and not _is_one_of_many(lines, number, lexicon)
        and not any(line.text in one.text for one in lines if one is not line)
    )


def _is_one_of_many(lines: list[Line], number: int, lexicon: Lexicon) -> bool:
    """Whether another long open line parts two paragraphs: crossheads, or titles."""
    least = MIN_ALONE[lexicon.words.language]
    return any(
        one.words >= least
        and _is_open(one)
        and lines[place - 1].is_prose
        and lines[place + 1].is_prose
        for place, one in enumerate(lines[:-1])
        if 0 < place != number
    )
