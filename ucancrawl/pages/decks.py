"""Decks that stand over the headline."""

from ucancrawl.pages.labels import Line, Role
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
