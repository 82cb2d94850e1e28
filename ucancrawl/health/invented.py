"""Invented words for real ones: same length, same case, same script, always the same.

A word is replaced wherever it stands, so that a title still equals its slug. Labels,
names of agencies, months and weekdays stay: by them a page is read.
"""

import hashlib
import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from storage.editions.registry import edition_of_host
from ucancrawl.words.registry import words_for
from ucancrawl.words.words import Words

_LETTERS = re.compile(r"[^\W\d_]+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_VOWELS, _CONSONANTS = "aeiou", "bdfgjklmnprstvz"
_SIGNS = (
    "山水木石火土米竹田川林花草鱼鸟舟弓刀衣帽灯笔纸墨盐茶豆"
    "麦瓜果梨桃杏枣松柏梅兰菊荷沙雨雪云雾江河湖泉池坡谷洞崖"
)
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_SLUG = re.compile(r"[^\W\d_]+(?:[-_ +][^\W_]+)+|[^\W\d_]*[^\x00-\x7f]\S*", re.UNICODE)
_NUMERALS = "〇零一二三四五六七八九十"
_ZONES = (
    r"(?:(?<=\d)|(?<=\d[ ]))[ap]\.?m\.?(?!\w)"
    r"|(?<!\w)(?:GMT|UTC|ICT|IST|WIB|WITA|HKT)(?!\w)|(?<!\w)click here(?!\w)"
    r"|\d{4}-\d\d-\d\dT[\d:.]+Z?|(?<=\d[ ])năm(?=[ ]\d)|(?<!\w)ngày(?=[ ]\d)"
)
_TIME = re.compile(r"\d{4}-\d\d-\d\d")
_BARE = re.compile(r"[\w.\-/:;=,%#]+")


class Inventor:
    """Replaces the words of one page in one language."""

    def __init__(self, language: str) -> None:
        self._kept = _kept(language)

    def text(self, text: str) -> str:
        """The text in invented words; marks, digits, blanks and labels as they are."""
        plain = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
        pieces, start = [], 0
        for kept in self._kept.finditer(plain):
            pieces += [_invent_all(plain[start : kept.start()]), kept[0]]
            start = kept.end()
        return "".join([*pieces, _invent_all(plain[start:])])

    def url(self, url: str) -> str:
        """The address with invented slugs; foreign hosts become an example."""
        try:
            parts = urlsplit(url.strip())
            host = parts.hostname
        except ValueError:
            return "https://example.org/"
        if parts.scheme in ("mailto", "javascript", "data", "tel"):
            return f"{parts.scheme}:"
        netloc = parts.netloc
        if host and edition_of_host(host) is None:
            netloc = "example.org"
        return urlunsplit(
            (
                parts.scheme,
                netloc,
                self._path(parts.path),
                self._query(parts.query),
                self._slug(parts.fragment),
            )
        )

    def value(self, value: str) -> str:
        """A value out of metadata: address, stamp, technical word or text."""
        if "://" in value or value.startswith("/"):
            return self.url(value)
        if _TIME.match(value) or (value.isascii() and _BARE.fullmatch(value)):
            return self.names(value)
        return self.text(value)

    def names(self, names: str) -> str:
        """Classes and ids: only what is a whole slug."""
        return re.sub(
            r"[a-z]+(?:-[a-z]+){3,}", lambda found: self.text(found[0]), names
        )

    def _path(self, path: str) -> str:
        """The first word of a path says what stands there, and stays."""
        start, slash, rest = path.removeprefix("/").partition("/")
        if not slash or (not rest and start.count("-") > 1):
            return self._slug(path)
        lead = "/" if path.startswith("/") else ""
        return lead + start + "/" + "/".join(map(self._slug, rest.split("/")))

    def _query(self, query: str) -> str:
        pairs = (pair.partition("=") for pair in query.split("&"))
        return "&".join(name + sign + self._slug(value) for name, sign, value in pairs)

    def _slug(self, piece: str) -> str:
        plain = unquote(piece) if "%" in piece else piece
        if not _SLUG.search(plain):
            return piece
        done = "/".join(map(self.text, plain.split("/")))
        return quote(done, safe="/-_.~,:@!$'()*;+") if "%" in piece else done


def _invent_all(text: str) -> str:
    return _LETTERS.sub(lambda found: invented(found[0]), text)


@lru_cache(maxsize=65_536)
def invented(word: str) -> str:
    """A word that never was, alike in length, case, vowels, accents and script.

    >>> len(invented("Bangkok")), invented("Bangkok") == invented("bangkok").title()
    (7, True)
    """
    if _HAN.search(word):
        return "".join(_sign(char) for char in word)
    bare = [_bare(char) for char in word]
    digest = hashlib.sha256("".join(bare).encode("utf-8", "replace")).digest()
    letters = []
    for place, (char, base) in enumerate(zip(word, bare, strict=True)):
        number = digest[place % 32] + place // 32
        choice = _VOWELS if base in _VOWELS else _CONSONANTS
        letter = choice[number % len(choice)]
        if letter == base:
            letter = choice[(number + 1) % len(choice)]
        marks = unicodedata.normalize("NFD", char)[1:]
        letter = unicodedata.normalize("NFC", letter + marks)
        letters.append(letter.upper() if char.isupper() else letter)
    return "".join(letters)


def _bare(char: str) -> str:
    """The letter without its accents, small, as slugs write it."""
    base = unicodedata.normalize("NFD", char.casefold())[0]
    return {"đ": "d", "y": "i"}.get(base, base)


def _sign(char: str) -> str:
    if not _HAN.match(char):
        return char
    sign = _SIGNS[ord(char) % len(_SIGNS)]
    return sign if sign != char else _SIGNS[(ord(char) + 1) % len(_SIGNS)]


@lru_cache(maxsize=8)
def _kept(language: str) -> re.Pattern[str]:
    """What is never replaced, wherever it stands."""
    words = words_for(language)
    dates = "|".join(_spaced((*words.months, *words.weekdays, *words.day_halves)))
    labels = "|".join(_bounded(_labels(words)))
    number = r"\d{1,4}"
    return re.compile(
        rf"(?:(?<=\d)|(?<=\d[ ,./-]))(?:{dates})(?!\w)"
        rf"|(?<!\w)(?:{dates})(?=[.,]?\s*{number})"
        rf"|(?<=[{_NUMERALS}\d])[年月日号號时時分]|{_ZONES}|{labels}"
        rf"|[{_NUMERALS}]+(?=[年月日号號时時分])",
        re.IGNORECASE,
    )


def _labels(words: Words) -> tuple[str, ...]:
    return (
        *words.byline_prefixes,
        *words.published_labels,
        *words.updated_labels,
        *words.related_labels,
        *words.trending_labels,
        *words.keyword_labels,
        *words.section_labels,
        *words.source_labels,
        *words.share_labels,
        *words.read_full_labels,
        *words.comment_labels,
        *words.photo_words,
        *words.agency_names,
        *words.reporter_words,
        *words.name_joiners,
        *words.site_names,
    )


def _spaced(labels: tuple[str, ...]) -> list[str]:
    longest = sorted(set(labels), key=len, reverse=True)
    return [r"\s+".join(map(re.escape, one.split())) for one in longest if one.strip()]


def _bounded(labels: tuple[str, ...]) -> list[str]:
    """Whole words only, but where a script has no blanks."""
    return [
        one if _HAN.search(one) else rf"(?<!\w){one}(?!\w)" for one in _spaced(labels)
    ]
