"""Finds the words of a language."""

from ucancrawl.words.chinese import CHINESE
from ucancrawl.words.english import ENGLISH
from ucancrawl.words.indonesian import INDONESIAN
from ucancrawl.words.vietnamese import VIETNAMESE
from ucancrawl.words.words import Words

ALL_WORDS: dict[str, Words] = {
    "en": ENGLISH,
    "id": INDONESIAN.joined(ENGLISH),
    "vi": VIETNAMESE.joined(ENGLISH),
    "zh": CHINESE.joined(ENGLISH),
}
"""Words by primary language; all but English know the English ones as well."""


def words_for(language: str | None) -> Words:
    """The words of a BCP 47 tag, by its first part; English where it is unknown.

    >>> words_for("zh-Hant").language, words_for("ms").language
    ('zh', 'en')
    """
    return ALL_WORDS.get((language or "en").split("-")[0].lower(), ENGLISH)
