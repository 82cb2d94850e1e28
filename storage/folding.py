"""The same words in other type: what a template may change without changing text.

Curly or straight quotes, kinds of dashes, blanks, invisible characters and the
Unicode form differ between templates of one article (shown by pages kept from
several years); they carry no words.
"""

import re
import unicodedata
from functools import lru_cache

_SINGLE = (
    "\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\u02b9\u02bb\u02bc\u02c8\uff07"
    "\u2039\u203a"
)
_DOUBLE = (
    "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u301d\u301e\u301f\uff02"
    "\u300c\u300d\u300e\u300f"
)
_DASH = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u2e3a\u2e3b"
_NOTHING = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00"
)
_TYPE = (
    dict.fromkeys(map(ord, _SINGLE), "'")
    | dict.fromkeys(map(ord, _DOUBLE), '"')
    | dict.fromkeys(map(ord, _DASH), "-")
    | dict.fromkeys(map(ord, _NOTHING), "")
)
_DASHES = re.compile("-(?:\\s?-)+")
_DOTS = re.compile(r"\.(?:\s?\.){2,}")
_QUOTES = re.compile("''")
_BLANKS = re.compile(r"\s+")
_NO_ASCII_LETTER = re.compile(r"[^a-z0-9]+")
_IDEOGRAPH = re.compile(
    "[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_SITE = re.compile(
    r"\s*[-|:\u00b7]\s*(?:uca ?news(?:\.com|\.org)?|ucan(?: india| indonesia| vietnam"
    r"| china)?|(?:www\.)?ucanews\.(?:com|org)|union of catholic asian news)\s*$",
    re.IGNORECASE,
)


def typographic(text: str) -> str:
    """One spelling for all typographic variants; letters and their case stay.

    >>> typographic("\u201cTaiwan\u00b4s\u201d \u2014 now")
    '"Taiwan\\'s" - now'
    """
    text = unicodedata.normalize("NFKC", text.translate(_TYPE)).translate(_TYPE)
    text = _QUOTES.sub('"', text)
    text = _DASHES.sub("-", text)
    text = _DOTS.sub("...", text)
    return _BLANKS.sub(" ", text).strip()


def unspaced(text: str) -> str:
    """The typographic form without blanks: equal for flat and broken paragraphs.

    >>> unspaced("One.\\n\\nTwo") == unspaced("One. Two")
    True
    """
    return typographic(text).replace(" ", "")


def title_form(text: str) -> str:
    """A printed title without case, closing stop, or the site's name.

    >>> title_form("Bishops meet in Rome. - UCA News")
    'bishops meet in rome'
    """
    text = _SITE.sub("", typographic(text)).casefold()
    return text.rstrip(".\u3002 ").lstrip("\u2022-* ").strip()


def squashed(text: str) -> str:
    """Letters and figures only, without case: no blank, mark or bracket counts.

    >>> squashed("Church  voices: \u2018No!\u2019")
    'churchvoicesno'
    """
    if text.isascii():
        return _NO_ASCII_LETTER.sub("", text.lower())
    return "".join(map(squashed_character, unicodedata.normalize("NFC", text)))


@lru_cache(maxsize=65536)
def squashed_character(character: str) -> str:
    """What `squashed` leaves of one character: none, one or several."""
    folded = unicodedata.normalize("NFKC", character.casefold()).casefold()
    return "".join(part for part in folded if unicodedata.category(part)[0] in "LNM")


def undiacritical(text: str) -> str:
    """Squashed, and without accents or tone marks: weaker, as words may collide.

    >>> undiacritical("\u0110\u1ee9c Gi\u00e1m m\u1ee5c")
    'ducgiammuc'
    """
    plain = unicodedata.normalize("NFD", squashed(text)).replace("\u0111", "d")
    return "".join(part for part in plain if not unicodedata.combining(part))


def ideographs(text: str) -> int:
    """How many signs belong to a script that is written without blanks."""
    return 0 if text.isascii() else len(_IDEOGRAPH.findall(text))


def is_ideograph(character: str) -> bool:
    """Whether this one does."""
    return bool(_IDEOGRAPH.match(character))
