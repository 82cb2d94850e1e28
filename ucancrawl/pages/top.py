"""Guesses the headline by place alone, for pages that repeat it nowhere."""

import re

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.byline_lines import is_name
from ucancrawl.pages.labels import DATES, Line, Role
from ucancrawl.pages.lexicon import Lexicon
from ucancrawl.pages.pictures import has_credit, is_alt_of
from ucancrawl.pages.places import PLACES
from ucancrawl.pages.trail import begins_at_home, leads_home

MAX_TITLE = 26
SERIES = re.compile(
    r"(?:(?:a|an) )?(?:uca ?news |ucan )?(?:special )?series|seri(?:al)? khusus|"
    r"loạt bài(?: đặc biệt)?|系列(?:报道|報道|報導)"
)
"""The label of a series, right over its name."""
REACH = 5
MAX_NAME = 8
"""Words of the name of a series."""
MAX_LABEL = 4
"""Words of a line that may be the name of a section or a series."""


def first_titles(
    lines: list[Line], inside: set[int], lexicon: Lexicon, language: str
) -> tuple[list[int], list[int]]:
    """Lines from the top to the first signature, date, picture or paragraph.

    Gives short labels apart from what may be series line, headline and standfirst.
    """
    labels: list[int] = []
    titles: list[int] = []
    for number, line in enumerate(lines):
        if number in inside or line.role in (Role.SUPPORT, Role.SHARE, Role.SITE):
            continue
        if line.block.kind is BlockKind.IMAGE or line.role in DATES:
            if titles:
                break
            continue
        if line.role is Role.BYLINE or has_credit(line.text, lexicon):
            break
        if line.role is not Role.NONE or begins_at_home(line.text):
            continue
        if not line.folded:
            continue
        after = lines[number + 1] if number + 1 < len(lines) else None
        if titles and (
            (after is not None and is_alt_of(line, after) and after.words >= 6)
            or (line.words <= MAX_LABEL and is_name(line.text, language))
            or (line.is_prose and line.words > 60)
        ):
            break
        if not titles and (line.words <= MAX_LABEL or line.folded in PLACES):
            labels.append(number)
        else:
            titles.append(number)
        if len(titles) > 3:
            break
    return labels, titles


def headline_by_place(
    lines: list[Line], inside: set[int], lexicon: Lexicon, language: str
) -> int | None:
    """The first title; below a series' name and its tag line, the second."""
    labels, titles = first_titles(lines, inside, lexicon, language)
    fit = [n for n in titles if lines[n].words <= MAX_TITLE]
    if not fit:
        return labels[-1] if labels and not titles else None
    if series_name(lines, labels) and len(titles) >= 3 and len(fit) >= 2:
        return fit[1]
    return None if lines[fit[0]].ends and lines[fit[0]].is_prose else fit[0]


def series_name(lines: list[Line], labels: list[int]) -> list[int]:
    """Two short lines in a row, the second right below the first."""
    if len(labels) < 2:
        return []
    first, second = labels[-2:]
    if second != first + 1:
        return []
    return labels[-2:] if lines[second].block.joined or _are_one(lines, first) else []


def _are_one(lines: list[Line], number: int) -> bool:
    """Whether two headings below one another look alike and stand in one element."""
    one, other = (line.block for line in lines[number : number + 2])
    return (
        one.level == other.level > 0
        and one.style == other.style
        and one.parents[1:] == other.parents[1:] != ()
    )


def series_above(
    lines: list[Line], inside: set[int], headline: int | None
) -> list[int]:
    """The name of a series in two lines, its tag line, and then the headline."""
    if headline is None:
        return []
    for number in range(max(0, headline - REACH), headline - 1):
        below = lines[number + 1]
        is_named = below.role is Role.NONE and 0 < below.words <= MAX_NAME
        if SERIES.fullmatch(lines[number].folded) and is_named and not below.is_link:
            return [number + 1]
    above = [
        number
        for number in range(max(0, headline - 6), headline)
        if number not in inside
        and lines[number].role is Role.NONE
        and lines[number].folded
    ]
    if len(above) < 3:
        return []
    if lines[above[-1]].words <= MAX_LABEL and not _are_one(lines, above[-3]):
        return []
    if len(lines[above[-1]].block.anchors) > 1:
        return []  # a menu below the site's name
    names = above[-3:-1]
    if any(lines[number].words > MAX_LABEL for number in names):
        return []
    if leads_home(lines[names[0]]):
        return []
    return series_name(lines, names)
