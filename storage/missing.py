"""Articles that are missing: their pages came, and showed no article.

A broken template answers with a good status; nothing has failed, and the articles are
not there. Single addresses are no articles for anybody (a film, a form at an address
like a story's); what tells them is that the edition showed new articles in between.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.found import SourceKind
from storage.outcome import FrontierState, OutcomeState
from storage.recheck import READ_AS_NONE
from storage.record import ArticleState
from storage.runs import CRASHED
from storage.tables import Article, CrawlRun, Discovery, Frontier, Outcome

_LISTS = (SourceKind.FEED, SourceKind.SITEMAP, SourceKind.HOME, SourceKind.LISTING)
ENOUGH = 3
"""Addresses; fewer may be odd pages."""
SETTLED = 6
"""Different days on which it showed no article, after which nobody waits for it."""
KNOWN_SETTLED = 3
"""The same for an article that the archive has: its page may be taken for another."""


@dataclass(slots=True)
class Missing:
    """What one edition lacks."""

    new: int = 0
    """Addresses that lists name and that showed no article, most of those of their
    time: more than the articles that were stored in the same runs."""
    known: int = 0
    """Articles of the archive whose pages show none now."""


@dataclass(frozen=True, slots=True)
class _Refused:
    edition: str
    kind: str
    tries: int
    first: int
    """Run in which it showed no article for the first time."""
    last: int


@dataclass(slots=True)
class _Edition:
    refused: list[_Refused] = field(default_factory=list)
    stored: Counter[int] = field(default_factory=Counter)
    """New articles by run."""


def missing(session: Session) -> dict[str, Missing]:
    """What is missing as the archive stands, by edition."""
    found: defaultdict[str, Missing] = defaultdict(Missing)
    for edition, count in _known(session):
        found[edition].known = count
    whole = _whole_runs(session)
    for name, one in _editions(session).items():
        found[name].new = _most(_unsettled(session, one), one.stored, whole)
    return {name: one for name, one in found.items() if one.new or one.known}


def _whole_runs(session: Session) -> list[int]:
    """The runs that did not crash, in their order.

    What a crashed run had read by then is a piece, in whatever order it asked; the
    next run goes on, so it counts with that one.
    """
    whole = select(CrawlRun.id).where(CrawlRun.outcome != CRASHED)
    return sorted(session.scalars(whole))


def editions_with_articles(session: Session) -> set[str]:
    """Editions of which the address of any article is known, read or not."""
    # Keys are no addresses, see storage/identity.py.
    no_key = Frontier.url_key.like("http%")
    known = select(Frontier.edition).where(~no_key).distinct()
    return set(session.scalars(known))


def _known(session: Session) -> Sequence[tuple[str, int]]:
    return session.execute(
        select(Article.edition, func.count())
        .join(Frontier, Frontier.url_key == Article.key)
        .where(
            Frontier.state == FrontierState.REFUSED,
            Frontier.reason.in_(READ_AS_NONE),
            Frontier.tries < KNOWN_SETTLED,
            Article.state == ArticleState.LIVE,
        )
        .group_by(Article.edition)
    ).all()


def _editions(session: Session) -> dict[str, _Edition]:
    """The addresses that lists name and that never were an article."""
    named = select(Discovery.url_key).where(
        Discovery.url_key == Frontier.url_key, Discovery.source.in_(_LISTS)
    )
    rows = session.execute(
        select(
            Frontier.edition,
            Frontier.kind,
            Frontier.tries,
            func.min(Outcome.run_id),
            func.max(Outcome.run_id),
        )
        .join(Outcome, Outcome.url_key == Frontier.url_key)
        .where(
            Frontier.state == FrontierState.REFUSED,
            Frontier.reason.in_(READ_AS_NONE),
            Outcome.state == OutcomeState.REFUSED,
            Outcome.reason.in_(READ_AS_NONE),
            named.exists(),
            Frontier.url_key.not_in(select(Article.key)),
        )
        .group_by(Frontier.url_key)
    )
    editions: defaultdict[str, _Edition] = defaultdict(_Edition)
    for row in rows:
        editions[row[0]].refused.append(_Refused(*row))
    if editions:
        stored = session.execute(
            select(Frontier.edition, Outcome.run_id, func.count())
            .join(Outcome, Outcome.url_key == Frontier.url_key)
            .where(Outcome.state == OutcomeState.STORED, Frontier.edition.in_(editions))
            .group_by(Frontier.edition, Outcome.run_id)
        )
        for name, run_id, count in stored:
            editions[name].stored[run_id] = count
    return editions


def _unsettled(session: Session, edition: _Edition) -> list[_Refused]:
    """Those that may yet be articles, by what became of others like them."""
    open_ones = [one for one in edition.refused if not _is_settled(one, edition)]
    if len(open_ones) < ENOUGH:
        return []
    settled = Counter(one.kind for one in edition.refused)
    settled.subtract(one.kind for one in open_ones)
    barren = {
        kind
        for kind, count in settled.items()
        if count >= ENOUGH and count > _articles(session, edition.refused[0], kind)
    }
    return [one for one in open_ones if one.kind not in barren]


def _is_settled(one: _Refused, edition: _Edition) -> bool:
    """Refused on another day too, with new articles read in between."""
    seen_between = any(one.first < run <= one.last for run in edition.stored)
    return one.tries >= SETTLED or (one.tries > 1 and seen_between)


def _articles(session: Session, one: _Refused, kind: str) -> int:
    return (
        session.scalar(
            select(func.count())
            .select_from(Article)
            .join(Frontier, Frontier.url_key == Article.key)
            .where(Article.edition == one.edition, Frontier.kind == kind)
        )
        or 0
    )


def _most(refused: list[_Refused], stored: Counter[int], whole: list[int]) -> int:
    """The largest number, in some runs on end, that outnumbers their new articles."""
    by_run = Counter(_ended_with(one.first, whole) for one in refused)
    new_by_run: Counter[int] = Counter()
    for run, count in stored.items():
        new_by_run[_ended_with(run, whole)] += count
    runs = sorted(by_run)
    most = 0
    for place, first in enumerate(runs):
        count = 0
        for last in runs[place:]:
            count += by_run[last]
            new = sum(n for run, n in new_by_run.items() if first <= run <= last)
            if count >= ENOUGH and count > new:
                most = max(most, count)
    return most


def _ended_with(run_id: int, whole: list[int]) -> int:
    """The run itself, or the first whole one after a crashed one."""
    place = bisect_left(whole, run_id)
    return whole[place] if place < len(whole) else run_id
