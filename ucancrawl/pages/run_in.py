"""Labels that inline markup let run into the loose text behind them.

A browser sets `<span class=a>May 3, 2010</span> Text` on one line or on two, as
its style sheet says; a reader has the words alone. A day in front of a capital
letter, and a link whose whole text is the site's own asking, are no beginning
of a sentence.
"""

import re
from collections.abc import Iterable
from itertools import combinations

from ucancrawl.pages.block import Block
from ucancrawl.pages.byline_lines import byline_patterns, is_name, is_signature
from ucancrawl.pages.date_lines import YEAR, date_patterns, find_date
from ucancrawl.pages.lexicon import lexicon_for
from ucancrawl.words.words import folded

OPENING = re.compile(r"\s+[\"“‘'«(]?(?P<first>[^\W\d_])")
NAMES = re.compile(r"([^\W\d_])[\w.'’-]*,? ([^\W\d_])[\w.'’-]*,? ([^\W\d_])")
"""Three words in a row, by their first letters."""
ASKING = re.compile(
    r"contribut|support|donat|subscri|sign up|newsletter|share|follow|dukung|donasi|"
    r"bagikan|langganan|ủng hộ|chia sẻ|đăng ký|quyên góp"
)
"""A word that every asking of a site holds, small: a quick look before a long one."""
MOST_WORDS = 20
MOST_TIMES = 8
"""How often a page asks in one place."""
REACH = 120
"""Letters that a signature and its day have at most."""


def is_chronicle(blocks: Iterable[Block], language: str) -> bool:
    """Whether more than one block opens with a day: then the days are the text's."""
    inside = date_patterns(language).inside
    found = 0
    for block in blocks:
        if len(block.text) > 40 and YEAR.search(block.text, 0, 40):
            day = inside.match(block.text)
            found += day is not None and _opens_behind(block.text, day)
    return found > 1


def labels_in_front(block: Block, language: str) -> tuple[list[str], str]:
    """The links before the text of a block that are labels, and the text without."""
    labels: list[str] = []
    text = block.text
    for anchor in block.anchors[:MOST_TIMES]:
        if not anchor.text or not text.startswith(anchor.text):
            break
        if len(anchor.text) == len(text):
            break  # nothing runs in behind it
        if not lexicon_for(language).asks(anchor.text):
            break
        labels.append(anchor.text)
        text = text[len(anchor.text) :].lstrip()
    return labels, text


def day_in_front(
    text: str, language: str, *, alone: bool = True
) -> tuple[list[str], str]:
    """The same for a day, with its label and a signature before it, if any.

    `alone` says whether a day with neither may be the article's: on a page that has
    shown one, or some text, a day in front belongs to the sentence.

    >>> day_in_front("By Ann Bo Updated: May 3, 2010 The ferry came.", "en")
    (['By Ann Bo', 'Updated: May 3, 2010'], 'The ferry came.')
    """
    if not YEAR.search(text, 0, REACH):
        return [], text
    patterns = date_patterns(language)
    if not (
        patterns.inside.match(text)
        or patterns.start.match(text)
        or byline_patterns(language)[0].match(text)
        or _opens_with_names(text)
    ):
        return [], text
    place = find_date(text[:REACH], language)
    if place is None or not _opens_behind(text, place[0]):
        return [], text
    found, label = place
    start = label.start() if label else found.start()
    before = text[:start].strip()
    if before and not is_signature(before, language):
        return [], text
    is_marked = label is not None and label[0].rstrip()[-1:] in (":", "：")
    if not before and not is_marked and not alone:
        return [], text
    labels = [before] if before else []
    day = text[start : found.end()].rstrip()
    return [*labels, day], text[found.end() :].lstrip()


def _opens_behind(text: str, day: re.Match[str]) -> bool:
    opening = OPENING.match(text, day.start() + len(day[0].rstrip()))
    return opening is not None and not opening["first"].islower()


def _opens_with_names(text: str) -> bool:
    """Whether it opens with capitals in a row, as a signature and few sentences do."""
    found = NAMES.match(text)
    return found is not None and not any(first.islower() for first in found.groups())


def asking_in_front(text: str, language: str) -> tuple[list[str], str]:
    """The same for the site's asking, as often as it stands there, below a signature.

    >>> asking_in_front("Ann Bo, Orvane Support UCA News The ferry came.", "en")
    (['Ann Bo, Orvane', 'Support UCA News'], 'The ferry came.')
    """
    if not _opens_with_names(text) or not ASKING.search(text[:REACH].lower()):
        return [], text
    support = lexicon_for(language).support
    words = text[:REACH].split(" ")
    places = combinations(range(min(len(words), MOST_WORDS)), 2)
    asking = (" ".join(words[i:j]) for i, j in places if j > i + 1)
    found = next((words for words in asking if support.match(folded(words))), None)
    if found is None:
        return [], text
    before, _, rest = text.partition(found)
    before, rest = before.strip(), rest.lstrip()
    if before and not _signs(before, language):
        return [], text
    labels = [before, found] if before else [found]
    for _ in range(MOST_TIMES):
        if not rest.startswith(found):
            break
        labels.append(found)
        rest = rest.removeprefix(found).lstrip()
    return labels, rest


def _signs(text: str, language: str) -> bool:
    return is_signature(text, language) or is_name(text, language)
