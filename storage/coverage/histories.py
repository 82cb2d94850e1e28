"""Which independent lists named which articles, out of the archive's discoveries."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.found import SourceKind
from storage.outcome import FrontierState
from storage.tables import Article, Discovery, Frontier

GROUPS: dict[str, tuple[SourceKind, ...]] = {
    "front": (SourceKind.HOME, SourceKind.LISTING, SourceKind.FEED),
    "sitemap": (SourceKind.SITEMAP,),
    "links": (SourceKind.RELATED, SourceKind.INLINE, SourceKind.LANGUAGE),
}
"""Sources taken as one list, as they depend on each other: home page, sections and
feeds show the same newest articles; printed links are chosen by one hand. What an
operator gave, what we probed and what we knew are no lists of the publisher's."""

_GROUP_OF = {
    kind.value: place for place, kinds in enumerate(GROUPS.values()) for kind in kinds
}


@dataclass(slots=True)
class SpaceHistories:
    """The histories of one key space, e.g. `english:news`."""

    stored: Counter[tuple[bool, ...]] = field(default_factory=Counter)
    """Articles by which groups named them."""
    refuted: Counter[tuple[bool, ...]] = field(default_factory=Counter)
    """Addresses that turned out to be no article."""
    unasked: Counter[tuple[bool, ...]] = field(default_factory=Counter)

    def counts(self) -> dict[tuple[bool, ...], float]:
        """Articles; of what was never asked, the share that proved true elsewhere.

        The share is that of addresses with the same history, drawn towards the
        space's own by two addresses' weight.
        """
        true, false = self.stored.total(), self.refuted.total()
        usual = (true + 1) / (true + false + 1)
        found = {history: float(count) for history, count in self.stored.items()}
        for history, count in self.unasked.items():
            right = self.stored[history] + 2 * usual
            share = right / (self.stored[history] + self.refuted[history] + 2)
            found[history] = found.get(history, 0.0) + count * share
        return found


_REFUTED = frozenset({FrontierState.GONE, FrontierState.REFUSED, FrontierState.READ})


def histories(session: Session, edition: str) -> dict[str, SpaceHistories]:
    """By key space. Addresses that failed are left out: nobody knows what they are."""
    told = session.execute(
        select(Discovery.url_key, Discovery.source)
        .join(Frontier, Frontier.url_key == Discovery.url_key)
        .where(Frontier.edition == edition, ~Frontier.url_key.startswith("http"))
    )
    lists = _lists((key, source) for key, source in told)
    articles = set(
        session.scalars(select(Article.key).where(Article.edition == edition))
    )
    rows = session.execute(
        select(Frontier.url_key, Frontier.state).where(
            Frontier.edition == edition, ~Frontier.url_key.startswith("http")
        )
    )
    spaces: dict[str, SpaceHistories] = defaultdict(SpaceHistories)
    for key, state in rows:
        history = lists.get(key)
        if history is None:
            continue
        space = spaces[":".join(key.split(":", 2)[:2])]
        if key in articles:
            space.stored[history] += 1
        elif state == FrontierState.NEW:
            space.unasked[history] += 1
        elif state in _REFUTED:
            space.refuted[history] += 1
    return dict(sorted(spaces.items()))


def _lists(rows: Iterable[tuple[str, str]]) -> dict[str, tuple[bool, ...]]:
    named: dict[str, set[int]] = defaultdict(set)
    for key, source in rows:
        if source in _GROUP_OF:
            named[key].add(_GROUP_OF[source])
    return {
        key: tuple(place in groups for place in range(len(GROUPS)))
        for key, groups in named.items()
    }
