"""Articles with the same text, or nearly: grouped, never merged.

Copies share whole sentences, so an index of sentences finds the few pairs worth
comparing; what decides is how many runs of three words (or signs) both have.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from zlib import crc32

from storage.folding import ideographs, is_ideograph

SAME_TEXT = "same_text"
NEAR_TEXT = "near_text"
NEAR = 0.8
"""Share of common word runs from which two texts count as one."""

_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+|[。！？]+|\n+")
_LEAST_TEXT = 80
"""Letters below which an equal text says nothing: captions, teasers, notices."""
_LEAST_SENTENCE = 30
_BOILERPLATE = 40
"""A sentence in more articles than this is the site's, not an article's."""
_WORDS = re.compile(r"\w+")
_NO_WORD = re.compile(r"[^\w\n]+|_+")


@dataclass(frozen=True, slots=True)
class Twins:
    """Two articles with one text."""

    key: str
    other: str
    method: str
    score: float


@dataclass(slots=True)
class _Texts:
    by_text: dict[str, list[str]] = field(default_factory=dict)
    by_sentence: dict[int, list[str]] = field(default_factory=dict)


def find_twins(bodies: dict[str, str]) -> list[Twins]:
    """All pairs with one text, by key; equal texts are paired with the smallest key."""
    texts = _Texts()
    for key in sorted(bodies):
        _take(texts, key, bodies[key])
    found: list[Twins] = []
    for keys in texts.by_text.values():
        found += [Twins(key, keys[0], SAME_TEXT, 1.0) for key in keys[1:]]
    shingles: dict[str, frozenset[int]] = {}
    for first, second in sorted(set(_suspects(texts))):
        for key in (first, second):
            if key not in shingles:
                shingles[key] = _shingles(bodies[key])
        score = _common(shingles[first], shingles[second])
        if score >= NEAR:
            found.append(Twins(second, first, NEAR_TEXT, round(score, 3)))
    return sorted(found, key=lambda pair: (pair.key, pair.other))


def groups(twins: Iterable[Twins]) -> dict[str, str]:
    """For each article in a group, the smallest key in it."""
    heads: dict[str, str] = {}

    def head(key: str) -> str:
        while heads.setdefault(key, key) != key:
            key = heads[key]
        return key

    for pair in twins:
        first, second = sorted((head(pair.key), head(pair.other)))
        heads[second] = first
    return {key: head(key) for key in sorted(heads)}


def _take(texts: _Texts, key: str, body: str) -> None:
    text = unicodedata.normalize("NFKC", body).casefold()
    sentences = _NO_WORD.sub("", _SENTENCE_END.sub("\n", text)).split("\n")
    whole = "".join(sentences)
    if _size(whole) < _LEAST_TEXT:
        return
    same = texts.by_text.setdefault(whole, [])
    same.append(key)
    if len(same) > 1:
        return
    for sentence in {one for one in sentences if _size(one) >= _LEAST_SENTENCE}:
        mark = crc32(sentence.encode("utf-8", "replace"))
        texts.by_sentence.setdefault(mark, []).append(key)


def _suspects(texts: _Texts) -> Iterator[tuple[str, str]]:
    for keys in texts.by_sentence.values():
        if 1 < len(keys) <= _BOILERPLATE:
            yield from combinations(keys, 2)


def _shingles(body: str) -> frozenset[int]:
    words: list[str] = []
    for word in _WORDS.findall(body.casefold()):
        words.extend(word) if is_ideograph(word[0]) else words.append(word)
    return frozenset(
        crc32(" ".join(words[start : start + 3]).encode("utf-8", "replace"))
        for start in range(max(len(words) - 2, 1))
    )


def _common(one: frozenset[int], other: frozenset[int]) -> float:
    if min(len(one), len(other)) < NEAR * max(len(one), len(other)):
        return 0.0
    both = len(one & other)
    return both / (len(one) + len(other) - both)


def _size(text: str) -> int:
    """Letters; a sign of a script without blanks counts for two."""
    return len(text) + ideographs(text)
