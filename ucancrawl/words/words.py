"""What an edition's pages say around the article, as data. One file a language.

Labels are compared by `is_label`; patterns are written for the folded line and
compared by `says`. Both fold the line first, so case, blanks and closing marks
do not matter.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache

_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\ufeff\u2060"), " ")
_EDGES = " \t:：.。…»›>＞«‹<|-–—*•·#+↓→▶【】[]"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    language: str
    """BCP 47 tag, without script."""
    months: Mapping[str, int]
    """Name or short name, case-folded, without a closing full stop."""
    weekdays: Mapping[str, int]
    """Full and short names, case-folded, to their number; 0 for Monday."""
    day_halves: Mapping[str, str]
    """Word for a part of the day, case-folded, to `am`, `pm`, `noon` or `night`."""
    relative: tuple[tuple[re.Pattern[str], str], ...]
    """Pattern with an optional group `n`, and its unit; against a capture time only."""

    related_labels: tuple[str, ...]
    """Heads of a related box, and what stands before one related title."""
    trending_labels: tuple[str, ...]
    """Heads of lists that belong to the site, not to the article."""
    language_labels: tuple[str, ...]
    """Heads and items of the menu of the other editions."""
    byline_prefixes: tuple[str, ...]
    """What stands before a name in a signature; longest first is up to the reader."""
    published_labels: tuple[str, ...]
    updated_labels: tuple[str, ...]
    keyword_labels: tuple[str, ...]
    """What stands before the article's own tags."""
    section_labels: tuple[str, ...]
    """What stands before the article's section."""
    source_labels: tuple[str, ...]
    """What stands before the place a piece was taken from."""
    share_labels: tuple[str, ...]
    read_full_labels: tuple[str, ...]
    """Links of a teaser to the whole article."""
    more_labels: tuple[str, ...]
    """Links of a listing to its next page."""
    comment_labels: tuple[str, ...]
    """Heads of a comment area."""
    navigation_labels: tuple[str, ...]
    """Single items of menus."""
    support_lines: tuple[re.Pattern[str], ...]
    """Whole lines that ask, offer or belong to the site: gifts, newsletters, shops,
    mail forms, copyright."""

    photo_words: tuple[str, ...]
    """What opens or closes a credit."""
    side_words: tuple[str, ...]
    """What a bracket in a caption says of a person in the picture: never a credit."""
    agency_names: tuple[str, ...]
    """Signatures, and names in them, that name no person."""
    reporter_words: tuple[str, ...]
    """What an agency calls a person whom it does not name."""
    name_joiners: tuple[str, ...]
    """What joins the last two names of a signature."""
    site_names: tuple[str, ...]
    """What a page title ends or begins with."""

    not_found: tuple[re.Pattern[str], ...]
    consent: tuple[re.Pattern[str], ...]
    challenge: tuple[re.Pattern[str], ...]
    login: tuple[re.Pattern[str], ...]
    maintenance: tuple[re.Pattern[str], ...]

    def joined(self, other: "Words") -> "Words":
        """These words, and after them those of `other`.

        An edition's pages speak its language and, in what the theme leaves
        untranslated, English.
        """
        merged: dict[str, object] = {"language": self.language}
        for field in fields(Words)[1:]:
            own, more = getattr(self, field.name), getattr(other, field.name)
            if isinstance(own, Mapping):
                merged[field.name] = {**more, **own}
            else:
                merged[field.name] = tuple(dict.fromkeys((*own, *more)))
        return Words(**merged)  # type: ignore[arg-type]


def folded(line: str) -> str:
    """The line as labels and patterns are compared.

    >>> folded("  Share this\\xa0article\\u200b : ")
    'share this article'
    >>> folded("Asia’s")
    "asia's"
    """
    if not line.isascii():
        line = unicodedata.normalize("NFC", line).replace("’", "'").replace("´", "'")
        if not line.isprintable():
            line = line.translate(_UNSEEN)
    return " ".join(line.split()).casefold().strip(_EDGES)


def label_in_front(line: str, labels: tuple[str, ...]) -> str | None:
    """What follows where the line begins with a label and a colon or a blank.

    >>> label_in_front("Updated: May 6, 2021", ("Updated",))
    'May 6, 2021'
    >>> label_in_front("Posted on May 6, 2021", ("Posted", "Posted on"))
    'May 6, 2021'
    """
    for label in sorted(labels, key=len, reverse=True):
        found = _front(label).match(line)
        if found and found.end() < len(line):
            return line[found.end() :].strip()
    return None


@cache
def _front(label: str) -> re.Pattern[str]:
    spaced = r"\s+".join(re.escape(word) for word in label.split())
    close = "" if ord(label[-1]) > 0x2E80 else r"(?!\w)"
    return re.compile(rf"\s*{spaced}{close}\s*[:：／/\-–—|]?\s*", re.IGNORECASE)


def says(line: str, patterns: tuple[re.Pattern[str], ...], *, whole: bool) -> bool:
    """Whether the line is (`whole`) or holds what one of the patterns describes."""
    line = folded(line)
    if not line:
        return False
    if whole:
        return any(pattern.fullmatch(line) for pattern in patterns)
    return any(pattern.search(line) for pattern in patterns)


def numbered(*names: str, first: int) -> dict[str, int]:
    """Names to numbers; the names of one number are separated by a bar."""
    return {
        name: number
        for number, same in enumerate(names, first)
        for name in same.split("|")
    }


def patterns(*sources: str) -> tuple[re.Pattern[str], ...]:
    """Patterns over a folded line."""
    return tuple(re.compile(source, re.IGNORECASE) for source in sources)
