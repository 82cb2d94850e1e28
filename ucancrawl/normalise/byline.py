"""Understands a signature: who signed, and from where.

The newsroom writes `Name, Place` and joins two names by "and"; so after a comma comes
a place, unless what comes there bears a mark of a person (a title, an initial inside,
an "and" that ends the list of names, a name of baptism in front). Where both readings
stay possible the place is taken, as an author who does not exist is worse than one who
is missing.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cache

from ucancrawl.normalise.han_report import read_report, unbracketed
from ucancrawl.normalise.houses import REPORTS, names_source, without_house
from ucancrawl.normalise.person import (
    has_person_mark,
    is_agency,
    is_baptised,
    is_chinese_name,
    is_name_shaped,
)
from ucancrawl.normalise.signed_from import (
    each_with_place,
    is_lone_place,
    is_place,
    joined_suffixes,
    place_inside,
)
from ucancrawl.normalise.text import clean_lines
from ucancrawl.words.registry import words_for
from ucancrawl.words.titles import HAN_OFFICE, HOUSED_REPORT, REPORTERS, REPORTING
from ucancrawl.words.words import Words, folded

_LONGEST = 300
"""A longer line is kept as printed, but it is no signature that names anybody."""
_BRACKETED = re.compile(r"^[(（\[]\s*(?P<inside>[^()（）\[\]]+?)\s*[)）\]]$")
_BEHIND_NAME = re.compile(
    r"(?P<name>[^()（）,，;；]{2,40}?)\s*[(（](?P<inside>[^()（）,，;；]{2,30})[)）]"
)
_COMMA = re.compile(r"\s*[,，]\s*")
_HAN = "[\u4e00-\u9fff]"
_HARD = re.compile(r"\s*[;；|｜•·]\s*|\s+[-–—/／]\s+")
_FOR = re.compile(r"\s+(?:for|untuk|cho)\s+(?=[A-ZĐ\u4e00-\u9fff])")
_REPORTS = re.compile(rf"\s(?:{REPORTING})\s(?:from|dari|từ)\s(?=[A-ZĐ])")
_EDITOR = re.compile(r"(?:editor|penyunting|biên tập)\s+(?=[A-ZĐ])", re.IGNORECASE)
_PICTURES = re.compile(
    r"\s(?:图|圖|摄影|攝影|photos?|foto|ảnh)\s*[:：/／].*", re.IGNORECASE
)
_CLOSED = (
    *("by", "oleh", "bởi", "written by", "reported by", "report by", "story by"),
    *("posted by", "published by", "text by", "words by", "ditulis oleh", "viết bởi"),
    *("dilaporkan oleh", "diposting oleh", "diterbitkan oleh", "đăng bởi", "bài của"),
    *("photos by", "photo by", "pictures by", "text and photos by", "bài viết của"),
    *("words and photos by", "story and photos by", "words and pictures by"),
)
_GLUED = (
    *("记者", "記者", "作者", "撰文", "撰稿", "特约记者", "特約記者", "通讯员"),
    *("通訊員", "本报记者", "本報記者", "本社记者", "本社記者"),
)
_REPORTER = re.compile(
    rf"(?:{'|'.join(sorted(REPORTERS, key=len, reverse=True))})\s+", re.IGNORECASE
)
_ZH_AGENCY = re.compile(
    r"(?P<agency>(?:天亚社|天亞社|本社|本报|本報|UCAN)(?:特约|特約)?(?:记者|記者|通讯员|通訊員)?)"
    r"[\s，,．·:：]*(?P<place>[\u4e00-\u9fff]{2,8}?)?(?:讯|訊|电|電|报道|報道|報導)?"
)


@dataclass(frozen=True, slots=True)
class Byline:
    """A signature, understood."""

    byline: str | None = None
    """As printed, without its "by"."""
    authors: tuple[str, ...] = ()
    """The people in it, in order."""
    dateline: str | None = None
    """The place in it."""


def read_byline(
    raw: str | None,
    language: str | None,
    told: str = "",
    signers: Collection[str] = (),
) -> Byline:
    """A signature as printed, often twice: once as profile name, once with "by".

    What the text `told` speaks of is a place, and no second person. Of `signers` each
    has a link of its own in the signature.

    >>> read_byline("by John Choi, Seoul", "en")
    Byline(byline='John Choi, Seoul', authors=('John Choi',), dateline='Seoul')
    >>> read_byline("ucanews.com reporter, Hue City", "en").dateline
    'Hue City'
    >>> read_byline("(Ann Bo)", "en").authors
    ('Ann Bo',)
    >>> read_byline("香港教區主教 何啟明", "zh").authors
    ('何啟明',)
    """
    if not raw:
        return Byline()
    words = words_for(language)
    signed = [
        one
        for line in clean_lines(raw)
        if (one := _read_line(line, words, told, signers)).byline
    ]
    if not signed:
        return Byline()
    placed = [one for one in signed if one.dateline]
    named = [one for one in signed if one.authors]
    chosen = (placed or signed)[-1]
    if named and not chosen.authors:
        return replace(named[-1], dateline=chosen.dateline)
    return chosen


def _read_line(line: str, words: Words, told: str, signers: Collection[str]) -> Byline:
    if len(line) > _LONGEST:
        return Byline(line)
    line = _before_labels(line, words).strip("—–―~-•|· ")
    line = _BRACKETED.sub(r"\g<inside>", unbracketed(line))
    line = HOUSED_REPORT.sub("", line.replace(" ,", ","), count=1)
    if names_source(line):
        return Byline(line)
    report = read_report(line)
    if report:
        return Byline(line, *report)
    chinese = _ZH_AGENCY.fullmatch(line)
    if chinese and not is_chinese_name(chinese["place"] or ""):
        return Byline(line, (), chinese["place"])
    rest = _without_prefix(line, words)
    if not re.search(r"[^\W\d_]", rest) or folded(rest) in _CLOSED:
        return Byline()
    rest = without_house(rest)
    pairs = each_with_place(rest, _joiner(words.language), words)
    parted = _unfolded(_REPORTS.sub(", ", rest), words)
    names, place = pairs or _split_place(parted, words, told, signers)
    return Byline(rest, tuple(_people(names, words)), place)


def _unfolded(signature: str, words: Words) -> str:
    """A name without its house in brackets, or with its place behind a comma."""
    found = _BEHIND_NAME.fullmatch(signature)
    if found is None:
        return signature
    name, inside = found["name"], found["inside"]
    return name if is_agency(inside, words) else f"{name}, {inside}"


def _before_labels(line: str, words: Words) -> str:
    """The line up to where a date label or a hard separator with a date follows."""
    cut = _labels(words.language).search(line)
    return line[: cut.start()].rstrip(" ,|-–—") if cut and cut.start() else line


@cache
def _labels(language: str) -> re.Pattern[str]:
    words = words_for(language)
    labels = "|".join(
        re.escape(label) for label in (*words.published_labels, *words.updated_labels)
    )
    return re.compile(rf"(?<!\w)(?:{labels})\s*[:：]", re.IGNORECASE)


def _without_prefix(line: str, words: Words) -> str:
    for _ in range(2):
        found = _prefix(words.language).match(line)
        if not found:
            break
        line = line[found.end() :].strip(" :：/／|,，")
    return _without_reporter(line, words)


def _without_reporter(line: str, words: Words) -> str:
    """The line without the noun for who signs, where a person's name follows it."""
    found = _REPORTER.match(line)
    if found is None:
        return line
    rest = line[found.end() :]
    name = _joiner(words.language).split(_COMMA.split(rest)[0])[0]
    return rest if is_name_shaped(name) and not is_agency(name, words) else line


def _is_closed(prefix: str) -> bool:
    """Whether it ends in a preposition, which needs no mark before the name."""
    return prefix.lower().endswith((" by", " oleh", " bởi", " của"))


@cache
def _prefix(language: str) -> re.Pattern[str]:
    """What may stand before a signature.

    A preposition needs a blank or a colon behind it, a noun ("Reporter", "文") a
    mark, as it may begin the signature itself; some Chinese nouns stand glued.
    """
    said = words_for(language).byline_prefixes
    closed = "|".join(
        sorted(
            {re.escape(one) for one in (*_CLOSED, *filter(_is_closed, said))},
            key=len,
            reverse=True,
        )
    )
    nouns = "|".join(sorted(map(re.escape, said), key=len, reverse=True))
    glued = "|".join(sorted(_GLUED, key=len, reverse=True))
    return re.compile(
        rf"\s*(?:(?:{closed})(?:\s*[:：]\s*|\s+)|(?:{nouns})\s*[:：/／|｜︱丨]\s*|(?:{glued})\s*)"
        r"(?=\S)",
        re.IGNORECASE,
    )


def _split_place(
    signature: str, words: Words, told: str, signers: Collection[str]
) -> tuple[list[str], str | None]:
    """The segments that hold names, and the first place behind them."""
    names: list[str] = []
    place: str | None = None
    for part in _HARD.split(_PICTURES.sub("", signature)):
        if names and place is None and is_lone_place(part):
            place = part
            continue
        if names and _EDITOR.match(part):
            continue
        segments = joined_suffixes([one for one in _COMMA.split(part) if one], words)
        stray = place is not None and len(segments) == 1
        if not segments or (stray and not has_person_mark(part)):
            continue
        last_name = _last_name(segments, words, told, signers)
        found = ", ".join(segments[last_name + 1 :]) or None
        people = segments[: last_name + 1]
        if found is None:
            people, found = place_inside(people, _joiner(words.language))
        names += people
        said = found.title() if found and segments[0].isupper() else found
        if place is None and said and is_place(said, words):
            place = found
    return names, place


def _last_name(
    segments: list[str], words: Words, told: str, signers: Collection[str]
) -> int:
    """Index of the last segment that holds names.

    A place in capitals behind a name in capitals looks like an agency.
    """
    last = 0
    for place, segment in enumerate(segments[1:], 1):
        people = _joiner(words.language).split(segment)
        if len(people) > 1:
            listed = place == last + 1 or has_person_mark(segments[place - 1])
            if all(len(one.split()) > 1 for one in people) or not listed:
                last = place
        elif (
            has_person_mark(segment)
            or (is_agency(segment, words) and not segments[0].isupper())
            or ((segment in signers or is_baptised(segment)) and segment not in told)
        ):
            last = place
    return last


@cache
def _joiner(language: str) -> re.Pattern[str]:
    joiners = words_for(language).name_joiners
    latin = "|".join(re.escape(one) for one in joiners if ord(one[0]) < 0x2E80)
    return re.compile(
        rf"\s+(?:{latin})\s+|\s*[、&]\s*|(?<=[\u4e00-\u9fff])[和与與及](?=[\u4e00-\u9fff])"
    )


def _people(segments: list[str], words: Words) -> list[str]:
    """The persons named, each once."""
    people: list[str] = []
    for segment in segments:
        for part in _joiner(words.language).split(segment):
            name = _without_prefix(_FOR.split(part)[0], words)
            name, stroke, house = name.partition("/")
            if stroke and not (is_agency(house, words) or REPORTS.match(house)):
                name = f"{name}/{house}"
            name = name.strip(" .,;:-–—")
            if not name or is_agency(name, words) or not name[0].isalpha():
                continue
            if HAN_OFFICE.fullmatch(name):
                continue  # the blank behind it parts it from its bearer
            if name[0].islower() or folded(name) in map(folded, people):
                continue
            people.append(name)
    return people
