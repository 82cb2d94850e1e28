"""Sightings as tokens: what a page has or has not, ready to be counted.

Every kind of token says how far its share must move before anybody should care:
the odds say whether a change is real, this says whether it is one of the site.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from storage.health.finding import Rank
from storage.health.sighting import Sighting

VALUES = ".value"
SENTENCE = "body.sentence"
PRESENT = ".present"
LAYOUT = "page.layout"
UNSEEN = "never seen before"
MISSING = "none"
_CUTS = (0.02, 0.1, 0.5, 0.9, 0.98)
"""Where numbers are cut: quantiles of run and history together."""
LOSSES = frozenset({"page.verdict", LAYOUT})
ODD = (
    *("date_published.is", "headline.is", "language.", "page.text", "body.second"),
    *("body.length", "body.paragraphs", "images.count", "related.count"),
    *("headline.case", "body.signs", "body.told", "related.leads", "inline.leads"),
)


class Token(NamedTuple):
    """Something that a page has."""

    name: str
    """`<field>.<trait>`."""
    value: str

    @property
    def field(self) -> str:
        return self.name.partition(".")[0]


def tokens_of(sighting: Sighting) -> set[Token]:
    """Everything that can be counted on a page by itself."""
    found = {
        Token(name, value)
        for name, values in sighting.traits.items()
        for value in values
    }
    found.update(Token(SENTENCE, digest) for digest in sighting.sentences)
    return found


def unseen_tokens(
    now: Sequence[Sighting], before: Sequence[Sighting]
) -> list[set[Token]]:
    """For each sighting, the traits with a value that no other subject ever had.

    A page of history is compared with all others of history, as a page of the run
    is. So a site whose every page is new in something is known for it.
    """
    subjects: dict[tuple[str, str | None, str, str], set[str]] = {}
    names: dict[str, set[str]] = {}
    for one in before:
        for name, value in _marks(one):
            for layout in (None, one.layout):
                key = (one.stratum, layout, name, value)
                subjects.setdefault(key, set()).add(one.subject)
            names.setdefault(one.stratum, set()).add(name)
    layouts = {(one.stratum, one.layout) for one in before}
    found: list[set[Token]] = []
    for one in (*now, *before):
        layout = one.layout if (one.stratum, one.layout) in layouts else None
        marks = set(_marks(one))
        absent = names.get(one.stratum, set()) - {name for name, _ in marks}
        marks |= {(name, MISSING) for name in absent}
        unseen = {
            name
            for name, value in marks
            if _is_alone(one.subject, subjects.get((one.stratum, layout, name, value)))
        }
        found.append({Token(name, UNSEEN) for name in unseen})
    return found


def _is_alone(subject: str, subjects: set[str] | None) -> bool:
    """Whether nobody else is among the subjects that have something."""
    return not subjects or (len(subjects) == 1 and subject in subjects)


def _marks(one: Sighting) -> Iterable[tuple[str, str]]:
    for name, values in one.traits.items():
        if not name.endswith(VALUES):
            for value in values:
                yield name, value


def number_tokens(
    sightings: Sequence[Sighting],
) -> list[set[Token]]:
    """For each sighting, on which side of the pool's quantiles its numbers are."""
    names = {name for one in sightings for name in one.numbers}
    found: list[set[Token]] = [set() for _ in sightings]
    for name in names:
        pool = sorted(one.numbers[name] for one in sightings if name in one.numbers)
        for cut in cuts_of(pool):
            low = bisect_left(pool, cut) < bisect_right(pool, cut)
            for one, tokens in zip(sightings, found, strict=True):
                number = one.numbers.get(name)
                if low and number is not None and number <= cut:
                    tokens.add(Token(name, f"at most {cut:g}"))
    return found


def cuts_of(pool: Sequence[float]) -> Iterable[float]:
    """Quantiles that part the pool in two."""
    last = len(pool) - 1
    cuts = {pool[round(share * last)] for share in _CUTS} if pool else set()
    return sorted(cut for cut in cuts if cut < pool[-1])


def is_presence(token: Token) -> bool:
    """Whether it says that a field is there, or is not."""
    return token.name.endswith(PRESENT)


def is_broad(token: Token) -> bool:
    """Whether it asks for any change of a kind, not for one value."""
    return token.value == UNSEEN or token.name.endswith(PRESENT) or token.name in LOSSES


def rank_of(token: Token, *, rises: bool) -> Rank:
    """What a change of this token means to who reads the data."""
    if token.name in LOSSES:
        return Rank.LOST
    if token.name.endswith(PRESENT):
        return Rank.LOST if (token.value == "no") == rises else Rank.VALUE
    if token.name.endswith(VALUES) or token.name == SENTENCE:
        return Rank.VALUE
    if token.name.startswith(ODD):
        return Rank.VALUE
    return Rank.DRIFT


def least_move(token: Token, before: float) -> float:
    """How far the share must move, whatever the odds: news comes in clusters.

    A day can bring five stories from one place by one writer; markup that was never
    seen before does not come by news.
    """
    if token.name.endswith(VALUES):
        return 0.5
    if token.value.startswith("at most "):
        return 0.4
    if token.name == SENTENCE:
        return 0.2
    return 0.05 if before < 0.005 else 0.25
