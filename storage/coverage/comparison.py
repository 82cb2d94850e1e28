"""The sources of an edition beside each other: what each found, what only it found."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.tables import Article, Discovery


@dataclass(slots=True)
class SourceFinds:
    """What one kind of source found of an edition's stored articles."""

    source: str
    articles: int = 0
    alone: int = 0
    """Articles that no other kind of source named."""
    first: int = 0
    """Articles that it named before any other."""
    shared: dict[str, int] = field(default_factory=dict)
    """Articles that another source named as well, by its name."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every kind of source that named articles, most fruitful first."""

    sources: list[SourceFinds]
    unnamed: int
    """Articles that no source named: they came from files."""


def compare(session: Session, edition: str) -> Comparison:
    """Count articles by the kinds of source that named them."""
    named: dict[str, list[str]] = defaultdict(list)
    rows = session.execute(
        select(Discovery.url_key, Discovery.source)
        .join(Article, Article.key == Discovery.url_key)
        .where(Article.edition == edition)
        .order_by(Discovery.url_key, Discovery.first_seen_at, Discovery.source)
    )
    for key, source in rows:
        named[key].append(source)
    articles = session.scalars(select(Article.key).where(Article.edition == edition))
    unnamed = sum(key not in named for key in articles)
    return Comparison(_finds(named), unnamed)


def _finds(named: dict[str, list[str]]) -> list[SourceFinds]:
    finds: dict[str, SourceFinds] = {}
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for sources in named.values():
        for source in sources:
            find = finds.setdefault(source, SourceFinds(source))
            find.articles += 1
            find.alone += len(sources) == 1
            shared[source].update(other for other in sources if other != source)
        finds[sources[0]].first += 1
    for source, find in finds.items():
        find.shared = dict(sorted(shared[source].items()))
    return sorted(finds.values(), key=lambda find: (-find.articles, find.source))
