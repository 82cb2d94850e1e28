"""Parts a caption from its credit: `... in Dhaka. (Photo by X/ucanews.com)`.

A bracket in a caption more often says where somebody stands, how old he is or what
an acronym means. So a closing bracket is a credit only where it speaks of a photo,
names an agency, or holds nothing but a person's name.
"""

import re
from dataclasses import dataclass
from functools import cache

from ucancrawl.normalise.person import (
    is_agency,
    is_chinese_name,
    is_name_shaped,
)
from ucancrawl.normalise.text import clean_line
from ucancrawl.words.han_credits import HAN_CREDIT, HAN_HEAD, LEAD_HEAD
from ucancrawl.words.picture_houses import BEHIND, HOUSED, PHOTO_OF
from ucancrawl.words.registry import words_for
from ucancrawl.words.words import Words, folded

_BRACKET = re.compile(
    r"[(（\[［【〔﹝]\s*(?P<inside>[^()（）\[\]［］【】〔〕﹝﹞]+(?:[(（][^()（）]*[)）][^()（）]*)?)"
    r"[)）\]］】〕﹞]\s*[.。,;]?\s*$"
)
_BAR = re.compile(
    r"(?:\s+(?P<mark>[/|｜])\s+|(?<=[.!?])\s+(?P<stroke>/))(?P<credit>[^|｜]{2,40})$"
)
_UNCLOSED = re.compile(r"[(（](?P<inside>[^()（）]{3,120})$")
_GIVEN = re.compile(
    r"\b(?:supplied|courtesy|handout|screenshot|screen grab|wikipedia|wikimedia|"
    r"facebook|youtube|unsplash|pixabay|shutterstock|getty images|istock|tersedia|"
    r"istimewa|dok(?:umentasi)?|cung cấp|tư liệu)\b|提供|来源|來源|资料|資料|截图|截圖"
)
_NAMED = re.compile(
    r"(?<=[^\W\d_A-Z]{3}[.!?])(?<!Msgr\.)(?<!Mons\.)(?<!Prof\.)(?<!Capt\.)(?<!Supt\.)"
    r"(?<!Pres\.)(?<!Asst\.)(?<![Dd]ok\.)\s+"
    r"(?P<name>[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){1,3}(?<![.]))"
    r"(?P<house>\s?/\s?[A-Z][\w. ]{1,30})?$"
)
_LABEL = re.compile(r"(?<=[\w)”’\"])\s+(?P<label>[^\W\d_]\w*)\s?[:：](?=\s*\S{2})")
_DROPPED_NAME = re.compile(
    r"^\s*(?:file\s+)?(?:photo|picture|image)s?\s*$", re.IGNORECASE
)
_PLACES = re.compile(
    r"\b(?:islands?|province|state|city|district|county|church|cathedral|seminary|school|"
    r"front|party|army|union|movement|group|church|diocese|parish|ministry|department|"
    r"forum|centre|center|hospital|college|temple|river|mountains?|sea|bay|north|south|"
    r"east|west|lanka|kong|korea|timor|nadu|pradesh|bengal|zealand|arabia|kingdom|states|"
    r"gereja|keuskupan|paroki|giáo xứ|giáo phận|nhà thờ)\b"
)
_SENTENCE_END = re.compile(r"[.!?。！？…][”\"’]?(?=\s|[\u3400-\u9fff])")
_FILED = re.compile(r"(?:file|archive|courtesy) (?:photo|picture|image)", re.IGNORECASE)
_MADE_BY = re.compile(
    r"\b(?:photos?|pictures?|images?|foto|gambar|ảnh) (?:by|courtesy|oleh|của|credit)\b"
)
_ENDS = frozenset('.!?。！？…”"')
MIN_BARRED = 8
"""Words of a caption, a stroke and a person: a row of places has fewer."""
MAX_GIVEN = 4
"""Words: `Photo supplied`, `Foto istimewa`."""
MAX_LETTERS = 40
_PARTICLES = frozenset("of by de da la dari dan oleh di và của from and".split())


@dataclass(frozen=True, slots=True)
class Caption:
    """A caption, and who made or gave the picture."""

    caption: str | None = None
    credit: str | None = None
    """As printed, without brackets and sign of copyright."""


def read_caption(raw: str | None, language: str | None) -> Caption:
    """A caption as printed, parted.

    >>> read_caption("Nuns in Dhaka. (Photo by Ann Roy/ucanews.com)", "en")
    Caption(caption='Nuns in Dhaka.', credit='Photo by Ann Roy/ucanews.com')
    >>> read_caption("Father Paul (center)", "en")
    Caption(caption='Father Paul (center)', credit=None)
    """
    line = clean_line(raw)
    if line is None:
        return Caption()
    line = LEAD_HEAD.sub("", BEHIND.sub("", line), count=1).lstrip("▲△▼▽↑● ")
    words = words_for(language)
    if words.language == "zh":
        line = HAN_HEAD.sub("", line, count=1)
        if found := HAN_CREDIT.search(line):
            return Caption(line[: found.start()].strip() or None, found["credit"])
    elif (found := HOUSED.search(line)) and _names_an_agency(found["house"], words):
        return Caption(line[: found.start()].strip() or None, found["credit"])
    elif found := PHOTO_OF.search(line):
        return Caption(line[: found.start()].strip(), found["credit"])
    for pattern in (_BRACKET, _UNCLOSED):
        found = pattern.search(line)
        if found is None:
            continue
        before, inside = line[: found.start()].strip(), found["inside"].strip()
        if _is_credit(inside, before, words, closed=pattern is _BRACKET):
            return Caption(before or None, inside.lstrip("© "))
    barred, plain = _behind_bar(line, words), _without_brackets(line, words)
    if barred is None or (plain.credit or "").endswith(f" {barred.credit}"):
        return plain  # `Photo: Ann Roy / UCA News`
    return barred


def _behind_bar(line: str, words: Words) -> Caption | None:
    """A caption, a stroke or a bar with blanks around it, and who made the picture."""
    found = _BAR.search(line)
    if found is None:
        return None
    credit = found["credit"]
    is_maker = (
        _names_an_agency(credit, words)
        or _speaks_of_photo(credit, words)
        or _GIVEN.fullmatch(folded(credit)) is not None
        or (found["mark"] != "/" and is_name_shaped(credit))
        or (len(line.split()) >= MIN_BARRED and is_name_shaped(credit))
    )
    return Caption(line[: found.start()].strip(), credit) if is_maker else None


def _is_credit(inside: str, before: str, words: Words, *, closed: bool) -> bool:
    if _speaks_of_photo(inside, words):
        return True
    if not closed:
        return False
    return _names_an_agency(inside, words) or _is_bare_name(inside, before, words)


def _speaks_of_photo(inside: str, words: Words) -> bool:
    """Whether its first or last word is one for a picture, or says it was given."""
    line = folded(inside)
    if _MADE_BY.search(line):
        return True
    if _GIVEN.search(line) and not _begins_beside(line, words):
        return True
    return bool(_photo_edge(words.language).search(line))


@cache
def _photo_edge(language: str) -> re.Pattern[str]:
    names = sorted(map(folded, words_for(language).photo_words), key=len, reverse=True)
    latin = "|".join(re.escape(one) for one in names if ord(one[0]) < 0x2E80)
    han = "|".join(re.escape(one) for one in names if ord(one[0]) >= 0x2E80)
    return re.compile(
        rf"^(?:file |ảnh |\W)*(?:{latin})(?:\b|(?=\W))(?! (?:shows?|taken|of)\b)"
        rf"|(?<!\w)(?:{latin})(?:$|\s*[/／]\s*\S)"
        rf"|^©|^(?:{han or '图'})(?:\s*[:：/／]|\s|$|由)"
        rf"|(?:{han or '图'})$"
    )


def _begins_beside(line: str, words: Words) -> bool:
    first = next(iter(line.split()), "")
    return first in words.side_words or first.isdecimal()


def _names_an_agency(inside: str, words: Words) -> bool:
    """Whether a part of it, parted by strokes, is an agency's or the site's name."""
    agencies = {folded(one) for one in (*words.agency_names, *words.site_names)}
    parts = [folded(one) for one in re.split(r"\s*[/／]\s*", inside)]
    if len(parts) > 1:
        return any(one in agencies for one in parts) or all(map(is_name_shaped, parts))
    return parts[0] in agencies and len(parts[0]) > 1


def _is_bare_name(inside: str, before: str, words: Words) -> bool:
    """Whether it is nothing but a person's name.

    After a closed sentence that is enough; inside a sentence it must not be what
    the words before it are explained by, such as a place or a body.
    """
    line = folded(inside)
    if _begins_beside(line, words) or any(w in words.side_words for w in line.split()):
        return False
    is_behind = before[-1:] in _ENDS
    if is_behind and _is_body(inside):
        return True
    if not is_name_shaped(inside) or is_agency(inside, words):
        return False
    if is_behind:
        return True
    return not _PLACES.search(line) and inside not in before and len(before) > 0


def _is_body(inside: str) -> bool:
    """Whether a few words with capitals name somebody: `(Diocese of Lomitar)`."""
    names = [one for one in inside.split() if one not in _PARTICLES]
    is_short = 0 < len(names) <= MAX_GIVEN and not re.search(r"[\d.,:;]", inside)
    return is_short and all(one[0].isupper() and len(one) > 1 for one in names)


def _without_brackets(line: str, words: Words) -> Caption:
    """A credit behind the last sentence, opened by its word and a colon or "by"."""
    found = _open_credit(words.language).search(line)
    if found is None:
        return _given(line, words) or _named(line) or _at_label(line, words)
    before = line[: found.start()].strip(" |/-–—")
    credit = found[found.lastgroup or 0].strip()
    if found.lastgroup == "credit" and not before and _tells(credit, words):
        return Caption(line)
    if found.lastgroup == "owner" and not _is_owner(credit):
        return Caption(line)
    if found.lastgroup == "taker":
        taker = re.split("[/／]", credit.rstrip("摄攝影 "))[0]
        if not is_chinese_name(taker) and not is_agency(taker, words):
            return Caption(line)
    return Caption(before or None, credit)


def _given(line: str, words: Words) -> Caption | None:
    """A few words behind the last sentence that say the picture was given."""
    ends = [found.end() for found in _SENTENCE_END.finditer(line[:-1])]
    credit = line[max(ends, default=len(line)) :].strip(". 。")
    if not credit or len(credit.split()) > MAX_GIVEN or len(credit) > MAX_LETTERS:
        return None
    said = folded(credit)
    is_named = _photo_edge(words.language).search(said) or credit[0] < "\u2e80"
    is_given = is_named and _GIVEN.search(said) and not _begins_beside(said, words)
    if not is_given and not _FILED.fullmatch(credit):
        return None
    return Caption(line[: ends[-1]].strip(), credit)


def _named(line: str) -> Caption | None:
    """A name, or a name and an agency, behind the last sentence, and no full stop."""
    found = _NAMED.search(line)
    if found is None or found["name"] in line[: found.start()]:
        return None
    return Caption(
        line[: found.start()].strip(), found["name"] + (found["house"] or "")
    )


def _at_label(line: str, words: Words) -> Caption:
    """A credit that no mark parts from the caption: `by the river Photo: Ann Roy`.

    The word for a picture has a capital and a colon there, and a name behind it.
    """
    for found in _LABEL.finditer(line):
        label, credit = found["label"], line[found.start("label") :]
        if label in words.photo_words and not _tells(credit, words):
            before, _, last = line[: found.start()].rpartition(" ")
            before = before.rstrip(" |/–—-")
            if before and last in words.photo_words:  # `Photo Credit: ...`
                return Caption(before, f"{last} {credit}")
            return Caption(line[: found.start()], credit)
    return Caption(line)


def _is_owner(name: str) -> bool:
    """Whether what follows a copyright sign is a name, up to the end of the line."""
    words = name.split()
    is_named = name[:1].isupper() or name[:1] > "\u2e80" or "." in name[1:]
    return len(words) <= 7 and is_named


def _tells(line: str, words: Words) -> bool:
    """Whether what follows the word for a picture is what the picture shows.

    A name, an agency or somebody who gave it is a credit; a sentence is not.
    """
    _, colon, rest = line.replace("：", ":").partition(":")
    rest = rest.strip()
    if not colon or not rest or _GIVEN.search(folded(rest)):
        return False
    if rest[0] > "\u2e80":
        names = re.split(r"[\s/／、，]+", rest)
        return len(rest) > 6 and not any(
            is_agency(name, words) or is_chinese_name(name) for name in names
        )
    said = [word for word in rest.split() if word[:1].islower()]
    told = [word for word in said if word not in _PARTICLES]
    return len(rest.split()) >= 5 and len(told) >= 2


@cache
def _open_credit(language: str) -> re.Pattern[str]:
    words = words_for(language)
    names = sorted(words.photo_words, key=len, reverse=True)
    latin = "|".join(re.escape(one) for one in names if ord(one[0]) < 0x2E80)
    han = "|".join(re.escape(one) for one in names if ord(one[0]) >= 0x2E80) or "图"
    agencies = "|".join(map(re.escape, (*words.agency_names, *words.site_names)))
    by = r"(?:\s+(?:by|oleh|bởi|courtesy)\b|\s*[:：/]|(?<=source),)"
    short = (
        r"(?<=\b\w)\.|(?<=\b(?-i:[A-Z][a-z]))\.|(?<=\b(?-i:[A-Z][a-z][a-z])|\bdok)\."
    )
    rest = rf"\s*\S(?:[^.。]|\.(?=\S)|{short}){{1,80}}"
    return re.compile(
        r"(?:(?:^|(?<=[.!?。！？…”\"’])\s*|\s+[|–—-]\s*|\s*[/｜／]\s*)"
        rf"(?P<credit>(?:(?:(?:{agencies}|(?-i:[A-Z]{{2,5}}))\s+)?(?:{latin}){by}"
        rf"|(?:{han})\s*[:：/／]){rest}"
        rf")|(?:^|(?<=[。！？…”])|\s+)(?P<taker>[\u4e00-\u9fff]{{2,4}}(?:[/／][\w\u4e00-\u9fff]{{2,12}})?\s?(?:摄|攝)影?)"
        rf"|\s*©\s*(?P<owner>(?:[^.。©]|\.(?=\w)){{2,60}}))[.。]?\s*$",
        re.IGNORECASE,
    )
