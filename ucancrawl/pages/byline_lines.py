"""Recognises that a line is a signature. Splits none of it."""

import re
from functools import lru_cache

from ucancrawl.normalise.han_report import read_report, unbracketed
from ucancrawl.normalise.person import is_chinese_name
from ucancrawl.words.furniture import EDITED
from ucancrawl.words.interface import is_han_control
from ucancrawl.words.registry import words_for
from ucancrawl.words.titles import BEHIND_NAME, HOUSED_REPORT
from ucancrawl.words.words import folded, says

PARTICLES = frozenset(
    "and & with for of do das de da del dela la le van von bin binti al dos der y e "
    "dan dari untuk và cùng từ the from in di anak binte".split()
)
CLOSED = frozenset(("by", "oleh", "bởi", "của", "penulis", "pewarta"))
"""Words before a name; after any other prefix, a noun, a colon must follow."""
WORD = re.compile(r"[^\s,]+")
TAIL = re.compile(
    r"(?P<name>[^|·–—/,]{5,40}?)(?:\s+[-|·–—/]\s+|,\s+)(?:(?:special (?:to|for)|for|"
    r"reporter|correspondent|contributor|kontributor|wartawan|phóng viên|"
    r"cộng tác viên)\s+)?(?P<house>[^|·–—/,]{2,30})",
    re.IGNORECASE,
)
"""A name and a house, with a mark between."""
MANY_TAIL = re.compile(
    r"(?P<name>[^|·–—/,]{5,40}(?:, [^|·–—/,]{5,40}){1,3}?)\s+[-|·–—]\s+"
    r"(?P<house>[^|·–—/,]{2,30})"
)
"""The same of several names."""
HOUSED = re.compile(
    r"(?P<name>[^()（）/,]{5,40}?)\s*[(（](?P<house>[^()（）]{2,30})[)）]"
)
"""The same with the house in brackets."""
JOINER = re.compile(r"\s+(?:and|dan|và|&)\s+")
STROKE = re.compile(r"\s+[/|]\s+")
HAN_WIRE = re.compile(
    r"[\u4e00-\u9fff]{2,4}[社网網报報][\s╱／/]*[\u4e00-\u9fff]{2,8}?(?:\d{1,2}月)?"
    r"\d{1,2}日(?:综合|綜合)?[电電讯訊]"
)
"""A wire's first words on a line of their own: whose, from where, of which day."""
DASH = re.compile(r"\s+[–—-]\s+")
"""What joins the names of two who sign."""
HAN = re.compile(r"[\u3400-\u9fff]")
HAN_NAME = re.compile(r"[\u3400-\u9fff·．・\s、，,（）()／/A-Za-z.\-]{2,30}")


@lru_cache(maxsize=16)
def byline_patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A prefix before a name; an agency's signature as a whole line."""
    words = words_for(language)
    prefixes = []
    for prefix in sorted(words.byline_prefixes, key=len, reverse=True):
        han = ord(prefix[-1]) > 0x2E80
        close = r"\s*[:：／/|｜]\s*|\s+|(?=[\u3400-\u9fff])" if han else r"\s*[:：]\s*"
        if prefix.split()[-1].lower() in CLOSED:
            close += r"|\s+"
        prefixes.append(r"\s+".join(map(re.escape, prefix.split())) + f"(?:{close})")
    agencies = "|".join(
        re.escape(n) for n in sorted(words.agency_names, key=len, reverse=True)
    )
    reporters = "|".join(
        re.escape(n) for n in sorted(words.reporter_words, key=len, reverse=True)
    )
    agency = (
        rf"(?:(?:a|the|our|from|đặc|Tin)\s+)?"
        rf"(?:(?:{agencies})\s*(?:{reporters})|(?:{reporters})\s*(?:{agencies})|"
        rf"(?:{reporters}))(?:s)?"
        rf"(?:\s*[,，:–—\-]\s*[^.,;!?]{{2,40}}|\s+(?:in|di|từ|tại)\s+[^.,;!?]{{2,40}})?"
        rf"(?:\s*[,，]\s*[^.,;!?]{{2,30}})?"
    )
    return re.compile(rf"(?:{'|'.join(prefixes)})", re.I), re.compile(agency, re.I)


def is_signature(line: str, language: str) -> bool:
    """Whether the line, as a whole, says who wrote.

    >>> is_signature("by Ann Bo, Hanoi", "en")
    True
    >>> is_signature("UCA News reporter, Hanoi", "en"), is_signature("From Rome", "en")
    (True, False)
    >>> is_signature("By the time they came it was over", "en")
    False
    """
    if not 3 <= len(line) <= 120:
        return False
    line = BEHIND_NAME.sub("", unbracketed(line), count=1)
    if says(line, EDITED, whole=True):
        return False
    if is_affiliated(line, language):
        return True
    if HAN_WIRE.fullmatch(line):
        return True
    housed = HOUSED_REPORT.match(line)
    if housed:
        return is_name(line[housed.end() :], language)
    prefix, agency = byline_patterns(language)
    if agency.fullmatch(line) or read_report(line):
        return True
    found = prefix.match(line)
    if not found or found.end() >= len(line):
        return False
    rest = line[found.end() :]
    if agency.fullmatch(rest) or folded(rest) in agencies(language):
        return True
    if line[found.end() - 1] > "\u2e80" and rest[0] > "\u2e80" and _is_open(found[0]):
        return _opens_with_name(rest)
    names = DASH.split(rest)
    if len(names) > 1 and all(" " in one and is_name(one, language) for one in names):
        return True
    parts = JOINER.split(rest)
    if len(parts) > 1 and is_name(parts[0], language) and agency.fullmatch(parts[-1]):
        return True  # a person, and reporters whom the agency does not name
    return all(is_name(one, language) for one in STROKE.split(rest))


def is_affiliated(line: str, language: str) -> bool:
    """Whether it is a name, and behind a mark the house that its bearer writes for.

    >>> is_affiliated("Ann Bo, special to UCA News", "en")
    True
    >>> is_affiliated("Ann Bo | Reuters", "en"), is_affiliated("Ann Bo | Hanoi", "en")
    (True, False)
    """
    parts = MANY_TAIL.fullmatch(line) or TAIL.fullmatch(line) or HOUSED.fullmatch(line)
    if parts is None:
        return False
    people = re.split(r",\s+", parts["name"])
    if not all(2 <= len(name.split()) <= 5 for name in people):
        return False
    house = folded(parts["house"])
    known = any(
        house == one or house.startswith(f"{one} ") for one in agencies(language)
    )
    return known and len(house.split()) <= 4 and is_name(parts["name"], language)


@lru_cache(maxsize=16)
def agencies(language: str) -> frozenset[str]:
    """Folded names that no person bears, the site's own accounts among them."""
    return frozenset(folded(name) for name in words_for(language).agency_names)


def _is_open(prefix: str) -> bool:
    """Whether nothing, no colon and no blank, stands between a Han noun and a name."""
    return prefix[-1] not in "：／"


def _opens_with_name(rest: str) -> bool:
    first = re.split(r"[、，,\s（(／/]+", rest)[0]
    return is_chinese_name(first)


def _is_han_name(line: str) -> bool:
    """Names of two to four characters, or of a foreigner, and perhaps a place."""
    if not HAN_NAME.fullmatch(line) or len(line) > 24 or re.search("[的了在是]", line):
        return False
    if is_han_control(line):
        return False
    names = re.split(r"[、，,（(\s/／]+", line)
    return len(names) <= 5 and all(len(name) <= 10 for name in names)


def is_name(line: str, language: str) -> bool:
    """Whether the line looks like one or more names, with or without a place.

    >>> is_name("Rosa de la Cruz, Manila", "en"), is_name("Floods hit the north", "en")
    (True, False)
    """
    line = line.strip()
    if language.startswith("zh") and HAN.search(line):
        return _is_han_name(line)
    words = WORD.findall(line)
    if not 1 <= len(words) <= 14 or len(line) > 100 or line[-1:] in "!?:;":
        return False
    if line.endswith(".") and not re.search(r"\b[A-Z][a-z]?\.$|\b(?:Jr|Sr)\.$", line):
        return False
    names = 0
    for word in words:
        bare = word.strip("()'\"“”‘’.")
        if bare.lower() in PARTICLES:
            continue
        if not bare or not (bare[0].isupper() or bare[0] > "\u2e80"):
            return word.lower() in ("ucanews.com", "reporter") and names > 0
        if any("0" <= sign <= "9" for sign in bare):
            return False
        names += 1
    return names > 0
