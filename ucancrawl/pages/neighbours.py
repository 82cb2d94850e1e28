"""Names lines by the line beside them: what a lone label labels, who signs at a day.

Block themes print "by", "in" and "on" as elements of their own. Such a word says what
the next line is, and is nothing itself.
"""

import re
from functools import lru_cache
from itertools import pairwise

from ucancrawl.pages.author_links import leads_to_author
from ucancrawl.pages.beside_days import name_clocks
from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.byline_lines import agencies, is_name
from ucancrawl.pages.editors import name_editors, name_jobs
from ucancrawl.pages.fact_lists import name_fact_lists
from ucancrawl.pages.labels import DATES, MAX_SIGNATURE, Line, Role
from ucancrawl.pages.picture_labels import name_beside_pictures
from ucancrawl.pages.pictures import is_furniture_image
from ucancrawl.pages.places import PLACES
from ucancrawl.pages.section_names import SECTION_NAMES
from ucancrawl.pages.signing import names_alone, names_and_place, signs_beside_day
from ucancrawl.pages.turning import name_turns
from ucancrawl.words.registry import words_for
from ucancrawl.words.words import folded

BY = frozenset(("by", "oleh", "bởi", "由"))
IN = frozenset(("in", "under", "di", "dalam", "trong", "tại", "在"))
ON = frozenset(("on", "at", "pada", "vào", "lúc", "于", "於"))
JOINERS = frozenset(("and", "dan", "và", "&", "和", "及", "与", "與"))
ALONE = BY | IN | ON | JOINERS
"""Words that are no line of a text, whatever stands below them."""
COLONS = (":", "：")
MAX_EXTRA = 3
"""Words of an alternative text beside the name: "Portrait of"."""
MAX_NAME = 4
TO_READ = re.compile(r"\d+ ?(?:min|menit|phút|分)")
SECTION_WORDS = frozenset(
    word for name in SECTION_NAMES | PLACES for word in name.split()
)
MAX_SECTION = 6
"""Words of a section's name."""


def name_by_neighbours(lines: list[Line], language: str) -> None:
    """Give the lines their roles that only the line above or below tells."""
    name_fact_lists(lines, language)
    _name_portraits(lines, language)
    name_beside_pictures(lines)
    captions = _captions(lines)
    _name_credits(lines)
    name_turns(lines)
    shown = [line for line in lines if line.folded and not line.block.hidden]
    name_clocks(shown)
    _name_writers(shown, language)
    name_editors(shown, language)
    name_jobs(shown, language)
    _name_houses(shown, language)
    for place, line in enumerate(shown):
        below = shown[place + 1] if place + 1 < len(shown) else None
        if line.role is not Role.NONE or line.block.level or line.is_link:
            continue
        in_row = below is not None and below.block.joined
        if line.words <= 3 and (in_row or line.block.kind is not BlockKind.ITEM):
            _name_below(line, below, language)
        if line.role is Role.NONE and not line.is_prose and id(line) not in captions:
            above = shown[place - 1] if place else None
            _name_signature(line, above, below, language)


def _name_credits(lines: list[Line]) -> None:
    """Markup says that a credit right below an image is its whole caption."""
    for above, line in pairwise(lines):
        if (
            line.block.kind is BlockKind.CAPTION
            and above.block.kind is BlockKind.IMAGE
            and line.role in (Role.CREDIT, Role.SUPPORT)
            and not leads_to_author(line.block)
        ):
            line.role = Role.NONE


def _name_portraits(lines: list[Line], language: str) -> None:
    """A name between its bearer's portrait and the day is a signature.

    The portrait is small, or its text says more than the name: "Writer: Ann Bo". What
    stands below a picture of somebody else is a caption.
    """
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        image = above.block
        if image.kind is not BlockKind.IMAGE or below.role not in DATES:
            continue
        said = folded(image.alt or "")
        if (
            line.role is Role.NONE
            and not line.block.level
            and 0 < line.words <= MAX_SIGNATURE
            and said.endswith(line.folded)
            and len(said.split()) <= line.words + MAX_EXTRA
            and (said != line.folded or is_furniture_image(image))
            and names_alone(line.text, language)
        ):
            line.role = Role.BYLINE


def _name_writers(shown: list[Line], language: str) -> None:
    """A name in one row with the day and how long the text takes to read: who wrote.

    A section may stand there as well; no word of it is one of a section's name.
    """
    for first, second, third in zip(shown, shown[1:], shown[2:], strict=False):
        if second.role in DATES and _is_to_read(third):
            line = first
        elif (
            first.role in DATES
            and _is_to_read(second)
            and first.block.parents[:1] == third.block.parents[:1]
        ):
            line = third
        else:
            continue
        if (
            line.role is Role.NONE
            and line.words <= MAX_NAME
            and (
                line.folded in agencies(language)
                or (
                    line.words > 1
                    and SECTION_WORDS.isdisjoint(line.folded.split())
                    and names_alone(line.text, language)
                )
            )
        ):
            line.role = Role.BYLINE


def _name_houses(shown: list[Line], language: str) -> None:
    """The site's own name between a heading and a day signs; elsewhere it does not."""
    for above, line, day in zip(shown, shown[1:], shown[2:], strict=False):
        if (
            line.role in (Role.SITE, Role.LANGUAGE)
            and above.block.level
            and not line.block.level
            and day.role in DATES
            and above.role is Role.NONE
            and line.folded in agencies(language)
        ):
            line.role = Role.BYLINE


def _is_to_read(line: Line) -> bool:
    return line.role is Role.SUPPORT and TO_READ.search(line.folded) is not None


def _captions(lines: list[Line]) -> set[int]:
    """Lines right below a picture: a title and a name are a caption there."""
    return {
        id(line)
        for above, line in pairwise(lines)
        if line.block.kind is BlockKind.CAPTION
        or (above.block.kind is BlockKind.IMAGE and not is_furniture_image(above.block))
    }


def _name_below(line: Line, below: Line | None, language: str) -> None:
    """Name a label that has a line to itself, and the line below it."""
    says = labels_alone(language).get(line.folded)
    marked = line.text.endswith(COLONS)
    role = (
        None if below is None or says is None else _role(says, below, marked, language)
    )
    if role is not None and below is not None:
        below.role, below.value = role, below.text
    elif line.folded not in ALONE and not (
        says and marked and (below is None or not below.is_prose)
    ):
        return
    line.role = Role.LABEL


def _role(says: Role, line: Line, marked: bool, language: str) -> Role | None:
    """The role that a label gives to a line, if the line can have it."""
    if says is Role.PUBLISHED or says is Role.UPDATED:
        return says if line.role in DATES else None
    is_entry = line.block.kind is BlockKind.ITEM and not line.block.joined
    if line.block.level or line.is_prose or is_entry:
        return None
    if says is Role.BYLINE:
        if line.role is Role.BYLINE:
            return says
        fits = line.role is Role.NONE and line.words <= MAX_SIGNATURE
        return says if fits and (is_name(line.text, language) or line.is_link) else None
    if line.role not in (Role.NONE, Role.NAVIGATION) or line.words > MAX_SECTION:
        return None
    known = line.folded in PLACES or line.folded in SECTION_NAMES
    return says if line.is_link or known or (marked and not line.ends) else None


@lru_cache(maxsize=16)
def labels_alone(language: str) -> dict[str, Role]:
    """The folded labels of a language, and the role of what stands below them."""
    words = words_for(language)
    return {
        folded(label): role
        for role, labels in (
            (Role.UPDATED, words.updated_labels),
            (Role.PUBLISHED, (*words.published_labels, *ON)),
            (Role.SECTION, (*words.section_labels, *IN)),
            (Role.BYLINE, (*words.byline_prefixes, *BY)),
        )
        for label in labels
    }


def _name_signature(
    line: Line, above: Line | None, below: Line | None, language: str
) -> None:
    """Beside a day, names alone are a signature; a title has both below."""
    beside = [one for one in (above, below) if one is not None and one.role in DATES]
    if not beside or line.words > MAX_SIGNATURE + 2 or leads_to_author(line.block):
        return
    joined = below in beside and below is not None and below.block.joined
    if signs_beside_day(line.text, language) or (joined and names_and_place(line.text)):
        line.role = Role.BYLINE
