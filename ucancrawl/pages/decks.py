"""Decks over the headline, and below it where a page of its kind has none."""

from ucancrawl.pages.labels import SIGNS, Line, Role
from ucancrawl.pages.pictures import has_credit
from ucancrawl.pages.setting import Header, Setting
from ucancrawl.pages.top import series_above

MIN_DECK = 6
"""Words; what is shorter may be a section or a series."""


def take_deck_above(setting: Setting, header: Header, headline: int) -> None:
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


def take_deck_below(setting: Setting, header: Header, headline: int) -> None:
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
