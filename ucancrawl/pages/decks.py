"""Decks over the headline, beside it, and below it where its kind has none."""

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.labels import SIGNS, Line, Role
from ucancrawl.pages.opening import can_only_open
from ucancrawl.pages.pictures import has_credit
from ucancrawl.pages.setting import Header, Setting
from ucancrawl.pages.top import series_above

MIN_DECK = 6
"""Words; what is shorter may be a section or a series."""
MAX_DECK = 60
MIN_TEXT = 3
"""Paragraphs below the headline's element."""


def take_deck(setting: Setting, header: Header, headline: int) -> None:
    """Take the standfirst that a headline with what is known of its header has."""
    _above(setting, header, headline)
    _below(setting, header, headline)
    _beside(setting, header, headline)


def _above(setting: Setting, header: Header, headline: int) -> None:
    """Take a lower heading right above the headline, in its element, as deck."""
    if headline == 0 or header.standfirst is not None or not setting.has_standfirst:
        return
    above, title = setting.lines[headline - 1], setting.lines[headline].block
    level = above.block.level
    if (
        above.role is Role.NONE
        and level > title.level > 0
        and above.block.parents[1:] == title.parents[1:]
        and above.words >= MIN_DECK
        and not above.is_link
        and headline - 1 not in setting.inside
        and not series_above(setting.lines, setting.inside, headline)
        and not _is_said_below(setting.lines, headline)
    ):
        header.standfirst = headline - 1


def _is_said_below(lines: list[Line], headline: int) -> bool:
    """Whether the text, or a caption, says what the line over the headline says."""
    said = lines[headline - 1].folded.rstrip(" .")
    return any(said in line.folded for line in lines[headline + 1 :])


def _below(setting: Setting, header: Header, headline: int) -> None:
    """Take the deck of a page whose like prints none: a heading, or above the day."""
    if setting.has_standfirst or header.standfirst is not None:
        return
    line, after = (*setting.lines[headline + 1 : headline + 3], None, None)[:2]
    if line is None or after is None or headline + 1 in setting.inside:
        return
    is_deck = line.block.level > 0 or (after.role in SIGNS and line.block.parents)
    if (
        is_deck
        and line.role is Role.NONE
        and line.words >= MIN_DECK
        and not line.is_link
        and not has_credit(line.text, setting.lexicon)
        and headline + 1 < header.start
    ):
        header.standfirst = headline + 1
        header.pictures = [
            one for one in header.pictures if headline + 1 not in (one.alt, one.caption)
        ]


def _beside(setting: Setting, header: Header, headline: int) -> None:
    """Take the one paragraph in the headline's element, where the text has its own.

    Day and signature may stand at the end of such a page.
    """
    lines, element = setting.lines, setting.lines[headline].block.parents[1:2]
    if not element or header.standfirst is not None or not setting.has_standfirst:
        return
    told = [
        number
        for number in range(headline + 1, len(lines))
        if number not in setting.inside
        and lines[number].role is Role.NONE
        and lines[number].block.kind is not BlockKind.CAPTION
        and lines[number].words >= MIN_DECK
        and element[0] in lines[number].block.parents
    ]
    below = [line for line in lines[header.start :] if line.is_prose]
    text = [line for line in below if element[0] not in line.block.parents]
    if len(told) != 1 or told[0] != header.start or len(text) < MIN_TEXT:
        return
    line = lines[told[0]]
    if (
        line.block.parents[1:2] == element
        and line.words <= MAX_DECK
        and not line.is_link
        and line.block.style not in {one.block.style for one in text}
        and not can_only_open(line)
        and not has_credit(line.text, setting.lexicon)
    ):
        header.standfirst = told[0]
        header.start += 1
