"""Which of several articles with one title a link means, and whether it can at all."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from storage.record import LinkKind

_SLACK = timedelta(days=2)
"""A bare day, a time zone and a page made before its hour: two days at most."""
_CLEARLY = 4
"""How many times nearer than the next one the nearest must be."""
_NEAR = 60


@dataclass(frozen=True, slots=True)
class Facts:
    """What context knows of an article."""

    key: str
    edition: str
    published: date | None
    """Null also where only an `Updated` stamp is known, as that is no first day."""


@dataclass(frozen=True, slots=True)
class Printing:
    """Where and when a link was printed."""

    article: Facts
    kind: LinkKind
    first_printed: date


@dataclass(frozen=True, slots=True)
class Choice:
    """What context leaves of the candidates."""

    keys: tuple[str, ...]
    decided_by: str | None = None
    """edition or date, where there was more than one."""
    is_self: bool = False


def choose(
    candidates: tuple[str, ...], facts: dict[str, Facts], where: Printing
) -> Choice:
    """Drop what cannot be meant, then decide only where it is clear."""
    others = [facts[key] for key in candidates if key != where.article.key]
    if not others:
        return Choice((), is_self=True)
    possible = [one for one in others if _may_be_known(one, where)]
    if len(possible) < 2:
        return Choice(tuple(one.key for one in possible))
    near = _of_fitting_edition(possible, where)
    if len(near) == 1:
        return Choice((near[0].key,), "edition")
    nearest = _nearest(near, where)
    if nearest is not None:
        return Choice((nearest.key,), "date")
    return Choice(tuple(sorted(one.key for one in near)))


def _may_be_known(one: Facts, where: Printing) -> bool:
    """A page cannot name an article that appeared after it was captured."""
    return one.published is None or one.published <= where.first_printed + _SLACK


def _of_fitting_edition(possible: list[Facts], where: Printing) -> list[Facts]:
    """Another edition's for a link to another language, else the page's own."""
    own = [one for one in possible if one.edition == where.article.edition]
    other = [one for one in possible if one.edition != where.article.edition]
    wanted = other if where.kind is LinkKind.LANGUAGE else own
    return wanted or possible


def _nearest(possible: list[Facts], where: Printing) -> Facts | None:
    """The latest before the article, if the next is far and the capture agrees.

    A weekly title names the last one, both on the day of the article and on the
    day of the capture; where these differ, either can be meant.
    """
    if where.article.published is None:
        return None
    ends = (where.article.published, where.first_printed)
    found = {_nearest_before(possible, end) for end in ends}
    return found.pop() if len(found) == 1 else None


def _nearest_before(possible: list[Facts], end: date) -> Facts | None:
    if any(one.published is None for one in possible):
        return None
    earlier = sorted(
        ((end - one.published).days, one.key, one)
        for one in possible
        if one.published is not None and one.published <= end + _SLACK
    )
    if not earlier:
        return None
    distance, _, nearest = earlier[0]
    first = max(abs(distance), 1)
    clear = all(second[0] >= _CLEARLY * first for _, second in pairwise(earlier[:2]))
    return nearest if clear and distance <= _NEAR else None
