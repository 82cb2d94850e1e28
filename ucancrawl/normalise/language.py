"""The language of a text: what it is written in, not what the edition is called."""

import re
from functools import cache
from itertools import islice

from opencc import OpenCC
from py3langid.langid import MODEL_FILE, LanguageIdentifier

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_KANA = re.compile("[\u3040-\u30ff\uac00-\ud7af]")
_VIETNAMESE = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]")
_ENOUGH = 80
"""Letters below which a statistical guess is worse than the edition's own language."""
_SAMPLE = 1_500
_SMALL_WORDS = {
    "en": frozenset(
        "the of and to in a that for with was is on as by from at has are have".split()
    ),
    "id": frozenset(
        "yang dan di dengan untuk dari ini itu dalam pada tidak oleh akan para".split()
    ),
}
"""Words that make up a sixth of any text of the one and stand in none of the other."""
_MANY, _FEW = 0.1, 0.02


def language_of(text: str | None, default: str | None) -> str | None:
    """BCP 47 tag of a text: en, id, vi, zh-Hans or zh-Hant.

    A text too short to tell is in the edition's language; short Chinese texts still
    show their script where one character of it exists in one script only.

    >>> language_of("主教們呼籲各地教會加強對話", "zh"), language_of(None, "vi")
    ('zh-Hant', 'vi')
    """
    sample = (text or "")[:_SAMPLE]
    han = 0 if sample.isascii() else len(_HAN.findall(sample))
    if han and han * 3 >= _letters(sample) and not _is_foreign(sample, han):
        return _script(sample, default)
    marks = len(_VIETNAMESE.findall(sample))
    if marks >= 3 and marks * 20 >= _letters(sample):
        return "vi"
    if next(islice(filter(str.isalpha, sample), _ENOUGH - 1, None), None) is None:
        return _script(sample, default) if default == "zh" else default
    guess = _by_small_words(sample) or str(_identifier().classify(sample)[0])
    return "id" if guess == "ms" else guess if guess != "zh" else default


def _letters(sample: str) -> int:
    return sum(map(str.isalpha, sample))


def _by_small_words(sample: str) -> str | None:
    """English or Indonesian where their small words leave no doubt, else null."""
    words = sample.lower().split()
    if len(words) < 40:
        return None
    english, indonesian = (
        sum(map(small.__contains__, words)) / len(words)
        for small in _SMALL_WORDS.values()
    )
    if english >= _MANY and indonesian <= _FEW:
        return "en"
    return "id" if indonesian >= _MANY and english <= _FEW else None


def _is_foreign(sample: str, han: int) -> bool:
    """Whether kana or hangul show that the Han characters are not Chinese."""
    return len(_KANA.findall(sample)) * 5 > han


def _script(sample: str, default: str | None) -> str | None:
    """Simplified or traditional, by which conversion changes less.

    Characters common to both scripts count for neither; quoted traditional names in a
    simplified text lose against its body.
    """
    han = "".join(_HAN.findall(sample))
    simplified, traditional = _converters()
    if_simplified = _changes(han, simplified.convert(han))
    if_traditional = _changes(han, traditional.convert(han))
    if if_simplified == if_traditional:
        return default
    return "zh-Hant" if if_simplified > if_traditional else "zh-Hans"


def _changes(one: str, other: str) -> int:
    # A phrase may change its length, as a converter knows words and not only signs.
    return sum(map(str.__ne__, one, other)) + abs(len(one) - len(other))


@cache
def _converters() -> tuple[OpenCC, OpenCC]:
    return OpenCC("t2s"), OpenCC("s2t")


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(["en", "id", "ms", "vi", "zh"])
    return identifier
