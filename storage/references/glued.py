"""Several titles printed as one string, with no mark between them.

Known titles are laid over the string so that they cover most of it with the
fewest pieces. What stands between them is split off only where it could be a
title itself, so that a known title inside an unknown one does not tear it.
"""

import re
from dataclasses import dataclass

from storage.folding import ideographs
from storage.references.printed import Border, Printed
from storage.references.titles import Named, TitleIndex, weight

GLUED = ("title_glued", 0.9)
_LONGEST = 20_000
_MOST_SPANS = 200
_GOES_ON = frozenset(",;:，；：、")
"""Marks after which a title goes on: what follows is its own second half."""
_CLOSING_DASH = re.compile(r"\s[-\u2013\u2014]$")
_LEAST = 8
"""Weight of the smallest title that may be a piece."""
_SOLID = 12
_LONG = 20
_NO_LAST_WORD = {
    *("a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with"),
    *("and", "or", "as", "into"),
    *("dan", "di", "ke", "dari", "pada", "yang", "untuk", "dengan", "atau", "oleh"),
    *("và", "của", "với", "cho", "tại", "ở", "là", "trong", "về"),
}
"""Words that need another one after them, in the languages with blanks."""
_NO_FIRST_SIGN = "的了和与與及之后後中前上内內们們等，、：；,.:;)!?…-–—'’”"
_NO_LAST_SIGN = "的和与與及在对對向被把将將，、：；,:;(-–—&“‘"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the string: a known title, or what stands between two."""

    text: str
    named: Named | None


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int


def split(text: str, index: TitleIndex) -> list[Piece]:
    """The pieces of a string that holds at least one known title, else nothing."""
    if len(text) > _LONGEST:
        return []
    printed = Printed.of(text)
    spans = _known_spans(printed, index)
    chain = _best_chain(printed, spans)
    if not chain:
        return []
    return _pieces(printed, chain, index)


def _known_spans(printed: Printed, index: TitleIndex) -> list[_Span]:
    """Known titles in the string, between borders or directly after another one."""
    starts = {place for place, border in enumerate(printed.borders) if border}
    spans: list[_Span] = []
    for start in range(len(printed.letters)):
        if start not in starts or not index.begins_at(printed.letters, start):
            continue
        for end in index.ends_from(printed.letters, start):
            if weight(printed.letters[start:end]) < _LEAST:
                continue
            spans.append(_Span(start, end))
            starts.add(end)
    longest = sorted(spans, key=lambda span: span.start - span.end)[:_MOST_SPANS]
    return sorted(longest, key=lambda span: (span.start, -span.end))


def _best_chain(printed: Printed, spans: list[_Span]) -> list[_Span]:
    """Most letters covered, then fewest pieces; the first found where equal."""
    best: dict[_Span, tuple[int, int]] = {}
    before: dict[_Span, _Span | None] = {}
    for span in spans:
        size = span.end - span.start
        options: list[tuple[int, int, _Span | None]] = []
        if _may_part(printed, None, span):
            options.append((size, -1, None))
        for other, (covered, pieces) in best.items():
            if other.end <= span.start and _may_part(printed, other, span):
                options.append((covered + size, pieces - 1, other))
        if options:
            covered, pieces, previous = max(options, key=lambda one: one[:2])
            best[span], before[span] = (covered, pieces), previous
    ends = [span for span in best if _may_part(printed, span, None)]
    last = max(ends, key=lambda span: best[span], default=None)
    chain: list[_Span] = []
    while last is not None:
        chain.insert(0, last)
        last = before[last]
    return chain


def _may_part(printed: Printed, left: _Span | None, right: _Span | None) -> bool:
    """Whether what stands between two known titles, or beside one, may stand there."""
    start = left.end if left else 0
    end = right.start if right else len(printed.letters)
    if start == end:
        return _may_touch(printed, left, right)
    if not (printed.borders[start] and printed.borders[end]):
        return False
    if left and _GOES_ON.intersection(printed.marks(start)):
        return False
    if left and not _is_solid(printed, left, printed.borders[start]):
        return False
    if right and not _is_solid(printed, right, printed.borders[end]):
        return False
    shorter = min(
        weight(printed.letters[span.start : span.end]) for span in (left, right) if span
    )
    weak = Border.WEAK in (printed.borders[start], printed.borders[end])
    return _could_be_title(printed.part(start, end), known=shorter, weak=weak)


def _may_touch(printed: Printed, left: _Span | None, right: _Span | None) -> bool:
    """Titles side by side: where no border shows, both must be long."""
    if left is None or right is None or printed.borders[right.start]:
        return True
    sides = (left, right)
    return all(weight(printed.letters[one.start : one.end]) >= _SOLID for one in sides)


def _is_solid(printed: Printed, span: _Span, border: Border) -> bool:
    """Whether a known title is sure enough to split off what nobody knows."""
    text = printed.part(span.start, span.end)
    size = weight(printed.letters[span.start : span.end])
    if _is_unspaced(text):
        return size >= (17 if border is Border.WEAK else _SOLID)
    return (
        size >= _SOLID and len(text.split()) >= 3 and not printed.is_small(span.start)
    )


def _could_be_title(text: str, *, known: float, weak: bool) -> bool:
    """Whether an unknown rest reads like a title of its own."""
    letters = [letter for letter in text if letter.isalnum()]
    if not letters or text[0] in _NO_FIRST_SIGN or text[-1] in _NO_LAST_SIGN:
        return False
    if _is_unspaced(text):
        return weight("".join(letters)) >= (12 if weak else 10)
    words = text.split()
    enough = 2 if known >= _LONG else 3
    return (
        len(words) >= enough
        and len(letters) >= _LEAST
        and not letters[0].islower()
        and words[-1].casefold() not in _NO_LAST_WORD
    )


def _is_unspaced(text: str) -> bool:
    return ideographs(text) * 2 > sum(map(str.isalnum, text))


def _pieces(printed: Printed, chain: list[_Span], index: TitleIndex) -> list[Piece]:
    found: list[Piece] = []
    place = 0
    for span in chain:
        rest = printed.part(place, span.start)
        if rest:
            found.append(Piece(rest, index.find(rest)))
        keys = index.squashed_titles[printed.letters[span.start : span.end]]
        named = Named(*GLUED, tuple(sorted(keys)))
        title = _CLOSING_DASH.sub("", printed.part(span.start, span.end))
        found.append(Piece(title, named))
        place = span.end
    rest = printed.part(place, len(printed.letters))
    if rest:
        found.append(Piece(rest, index.find(rest)))
    return found
