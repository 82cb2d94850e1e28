"""Tells signatures that say so only beside a day: a bare name, a title and a name.

A title opens a caption and a sentence as well, and a name alone may be a section. So
the whole line must be names, with a place where nothing else marks a signature.
"""

import re
from functools import lru_cache

from ucancrawl.normalise.houses import without_house
from ucancrawl.normalise.person import is_agency, is_chinese_name, is_name_shaped
from ucancrawl.pages.byline_lines import byline_patterns, is_name, is_signature
from ucancrawl.pages.lexicon import Lexicon
from ucancrawl.pages.places import PLACES
from ucancrawl.pages.section_names import SECTION_NAMES
from ucancrawl.words.registry import words_for
from ucancrawl.words.titles import REPORTERS, REPORTING, TITLES
from ucancrawl.words.words import folded

PLACE = re.compile(
    r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}(?:, [^\W\d_][\w ]{2,20})?"
)
SIGNED_IN = re.compile(
    rf"(?P<name>[^,()]{{5,40}}?) (?:in|di|tại|từ|(?:{REPORTING}) (?:from|dari|từ)) "
    r"[A-ZĐ][\w.'’-]+(?: [A-ZĐ][\w.'’-]+){0,2}"
)
"""A name and where its bearer is, as on British pages."""
ACCOUNT = re.compile(
    r"(?:(?:posted |written |diposting )?by|oleh) (?=\S*(?:admin|editor|redaksi|ucan|"
    r"news|web|staff|team|desk|[\d_@]))[\w.@-]{2,30}",
    re.IGNORECASE,
)
"""An account of the site, which has no capitals."""
REPORTS = re.compile(
    r"(?:khusus|tahunan|utama|akhir|lengkap|singkat|keuangan|bulanan|mingguan|resmi|"
    r"investigasi|kegiatan|perjalanan|langsung|special|annual|sans)\b",
    re.IGNORECASE,
)
"""What makes a report of the word before it, not a reporter."""
COMMON = frozenset("文時时高方安康向周成華华紀纪路盛包解甘谷管曲白金石商常水牛解時黃黄")
"""Surnames that words begin with as often: two characters prove nothing."""
HONOUR = re.compile(r"(?:修女|神父|修士|主教|牧師|牧师|執事|执事)$")
"""What stands behind a Chinese name."""
NO_NAME = re.compile(
    r"(?:the|to|a|an|our|god|happy|merry|amen|more|read|see|for|in|photos?|and|thank|"
    r"selamat|salam|terima|tuhan|kính|chúc|xin|cảm|hết|còn)\b",
    re.IGNORECASE,
)
"""What opens a last line that is a wish, an end or a pointer in capitals."""
CLOSED = re.compile(r"[.)\]）】]\s+(?=\S)")
"""Where a caption ends, and a signature may follow."""
MAX_CAPITALS = 4
"""Words of a name in capitals, as newspapers of Vietnam sign."""
COMMA = re.compile(r"\s*[,，]\s*(?:(?:from|in|dari|di|từ|tại) (?=[A-ZĐ]))?")
"""Before a place, and a word that says so."""
IN_BRACKETS = re.compile(
    r"\s*[(（](?:from|in|dari|di|từ|tại) (?P<place>[A-ZĐ][^()（）]{1,30})[)）]$"
)
"""A place behind a name: `Ann Bo (from Orsa)`."""
BAR = re.compile(r"\s*[|｜]\s*|\s+[–—-]\s+")


def signs_beside_day(text: str, language: str) -> bool:
    """Whether a line with a day right above or below it is a signature.

    >>> signs_beside_day("Sister Mira Sen, Orsa", "en")
    True
    >>> signs_beside_day("Sister Mira Sen opens a school, Orsa", "en")
    False
    """
    if not 2 <= len(text) <= 90 or text[-1] in "!?:;。":
        return False
    if language.startswith("zh") and text[0] > "\u2e80":
        return _is_han_signature(text)
    signed = SIGNED_IN.fullmatch(text)
    if (signed and is_name_shaped(signed["name"])) or ACCOUNT.fullmatch(text):
        return True
    title, is_reporter = _title(text)
    names, *place = COMMA.split(text[title:], maxsplit=1)
    people = _joiner(language).split(names)
    if not all(map(is_name_shaped, people)) or not _may_be_place(*place):
        return False
    if is_reporter:
        return not REPORTS.match(names)
    return bool(place) and (title > 0 or len(people) > 1)


def names_and_place(text: str) -> bool:
    """Whether a line is a person's name and, behind a bar, a place.

    >>> names_and_place("Ann Bo | Orsa"), names_and_place("Ann Bo | Nepal")
    (True, False)
    """
    parts = BAR.split(text)
    if len(parts) != 2 or not is_name_shaped(parts[0]):
        return False
    place = folded(parts[1])
    return place not in PLACES | SECTION_NAMES and _may_be_place(parts[1])


def names_alone(text: str, language: str) -> list[str]:
    """The people of a line that is nothing but names and, perhaps, a place.

    >>> names_alone("Ann Bo and Lia Ree, Orsa", "en"), names_alone("The End", "en")
    (['Ann Bo', 'Lia Ree'], [])
    """
    text = IN_BRACKETS.sub(r", \g<place>", text.strip())
    if language.startswith("vi") and text.isupper() and not text.title().isupper():
        names = names_alone(text.title(), language)
        return [name.upper() for name in names if len(name.split()) <= MAX_CAPITALS]
    if language.startswith("zh") and text[:1] > "\u2e80":
        people = [one for one in re.split(r"[\s、，,／/]+", text) if one]
        names = [one for one in people[:3] if _is_han_name(one)]
        is_whole = len(names) == len(people) or (
            names == people[:1] and len(people) < 3
        )
        return names if is_whole else []
    signed, *place = COMMA.split(text, maxsplit=1)
    names = _joiner(language).split(signed)
    names = BAR.split(signed) if len(names) == 1 and not place else names
    known = PLACES | SECTION_NAMES
    is_signed = _may_be_place(*place) and all(
        is_name_shaped(name)
        and folded(name) not in known
        and not NO_NAME.match(name)
        and not is_agency(name, words_for(language))
        for name in names
    )
    return names if is_signed else []


def signs_with_place(text: str, language: str) -> bool:
    """Whether a line is names and a place, and no title is in front of them.

    >>> signs_with_place("Ann Bo, Orsa", "en"), signs_with_place("Ann Bo", "en")
    (True, False)
    """
    is_placed = len(COMMA.split(text)) == 2
    return is_placed and _title(text)[0] == 0 and bool(names_alone(text, language))


def _title(text: str) -> tuple[int, bool]:
    """Where the title in front ends, and whether it is a reporter's."""
    for names, is_reporter in ((REPORTERS, True), (TITLES, False)):
        found = _front(names).match(text)
        if found:
            return found.end(), is_reporter
    return 0, False


@lru_cache(maxsize=4)
def _front(names: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest))})\s+", re.IGNORECASE)


@lru_cache(maxsize=16)
def _joiner(language: str) -> re.Pattern[str]:
    joiners = "|".join(map(re.escape, words_for(language).name_joiners))
    return re.compile(rf"\s+(?:{joiners})\s+")


def _may_be_place(place: str = "X") -> bool:
    return place[:1].isupper() and PLACE.fullmatch(place) is not None


def _is_han_signature(text: str) -> bool:
    """One to three names, parted by a blank or a mark; a section's name is none."""
    signed = without_house(text)
    names = [name for name in re.split(r"[\s、，,／/]+", signed) if name]
    return 1 <= len(names) <= 3 and all(map(_is_han_name, names))


def _is_han_name(name: str) -> bool:
    name = HONOUR.sub("", name)
    if not is_chinese_name(name) or name in PLACES or name in SECTION_NAMES:
        return False
    return len(name) == 3 or (len(name) == 2 and name[0] not in COMMON)


def at_signature(text: str, language: str, lexicon: Lexicon) -> list[str]:
    """Part a caption from the signature that shares its line."""
    _, agency = byline_patterns(language)
    for found in CLOSED.finditer(text):
        rest = text[found.end() :]
        if len(rest) < 80 and (
            agency.fullmatch(rest)
            or (rest[:3].lower() == "by " and is_signature(rest, language))
            or (
                lexicon.credit.search(text[: found.end()].rstrip())
                and 2 <= len(rest.split()) <= 8
                and is_name(rest, language)
            )
        ):
            return [text[: found.end()].strip(), rest]
    return [text]
