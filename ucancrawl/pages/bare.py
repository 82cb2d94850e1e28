"""What bare text of a page has that markup would have told apart: title, menus."""

import re

from ucancrawl.pages.block import Block
from ucancrawl.pages.headline import bare_title
from ucancrawl.pages.labels import DATES, Line, Role, count_words, mark
from ucancrawl.pages.lexicon import lexicon_for
from ucancrawl.words.words import folded

OF_SITE = frozenset((Role.NAVIGATION, Role.LANGUAGE, Role.SITE))
PARTS = DATES | {Role.BYLINE}
MAX_ENTRY = 4
"""Words of a menu's entry."""
MIN_TITLE = 3
"""Words of a headline, where nothing else says that it is one."""
PARTED = re.compile(r" ?[|｜_»·] ?| [-–—] ")
"""Marks between a headline, a section and a site in the window's title."""
MIN_MENU = 4
"""Different entries in a row that make a menu."""


def title_line(blocks: list[Block], language: str) -> str | None:
    """The first line, where it is the title of the browser's window.

    It stands on the page once more, without the site's name or below the site's
    own lines; a headline and its repetition have nothing of the site between them.
    """
    if not blocks:
        return None
    lexicon = lexicon_for(language)
    title = blocks[0].text
    again = folded(bare_title(title, lexicon.sites))
    if not again or again in lexicon.sites:
        return None
    later = [folded(block.text) for block in blocks[1:]]
    if again not in later:
        again = next((one for one in _pieces(title) if one in later), again)
    if again not in later:
        return None
    second = later.index(again) + 1
    below = blocks[second + 1].text if second + 1 < len(blocks) else None
    if blocks[1].text == below and again.count(" ") < MAX_ENTRY:
        return None  # the first entry of a menu that is printed twice
    is_wet = second == 1 and all(block.joined for block in blocks[1:])
    if again != folded(title) or is_wet:
        return title
    between, after = blocks[1:second], blocks[second:]
    is_site = _is_site_s(mark(between, language), mark(after, language))
    return title if is_site else None


def _pieces(title: str) -> list[str]:
    """The folded beginnings of a title, up to each mark: others are sites' names."""
    cuts = [found.start() for found in PARTED.finditer(title)]
    pieces = (title[:cut].strip() for cut in reversed(cuts))
    return [folded(one) for one in pieces if count_words(one) >= MIN_TITLE]


def _is_site_s(between: list[Line], after: list[Line]) -> bool:
    """Whether the lines between a title and its repetition are the site's own.

    A header of the site may print today's date, and say something of itself.
    """
    if not any(line.role in OF_SITE for line in between):
        return False
    told = sum(line.is_prose for line in between)
    if not told and not any(line.role in PARTS for line in between):
        return True
    entries = sum(line.words <= MAX_ENTRY and not line.ends for line in between)
    return entries >= 4 * told + 4 and sum(line.is_prose for line in after) > told


def is_dense(lines: list[Line]) -> bool:
    """Whether it is bare text without blank lines: only words part its lines."""
    return all(line.block.joined and not line.block.parents for line in lines[1:])


def menus_above(lines: list[Line], inside: set[int]) -> None:
    """Add all from the first to the last menu above the first day or paragraph.

    A menu is printed once for each size of screen, one after the other, and the
    newest titles in it stand between its copies.
    """
    if any(line.block.parents for line in lines[:1]):
        return
    end = _end_of_top(lines)
    counts: dict[str, int] = {}
    for line in lines[:end]:
        counts[line.folded] = counts.get(line.folded, 0) + 1
    first: int | None = None
    last = start = 0
    entries: set[str] = set()
    for number in range(end + 1):
        if number < end and _is_entry(lines[number], counts):
            entries.add(lines[number].folded)
            continue
        if len(entries) >= MIN_MENU:
            first = start if first is None else first
            last = number
        entries = set()
        start = number + 1
    if first is not None:
        inside.update(range(first, last))


def _end_of_top(lines: list[Line]) -> int:
    for number, line in enumerate(lines):
        if line.role in DATES or (line.is_prose and line.words >= 18):
            return number
    return len(lines)


def _is_entry(line: Line, counts: dict[str, int]) -> bool:
    if line.words > MAX_ENTRY or line.ends:
        return False
    if line.role in (Role.NAVIGATION, Role.LANGUAGE):
        return True
    return line.role in (Role.NONE, Role.BYLINE, Role.RELATED) and (
        counts[line.folded] > 1
    )
