"""What pages give, by edition, layout and field; unknown pages by their shape."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from storage.health.sighting import Sighting

FIELDS = (
    *("headline", "standfirst", "byline", "dateline", "section", "keywords"),
    *("date_published", "date_modified", "images", "captions", "credits", "body"),
    *("related", "inline"),
)
_EXAMPLES = 5
_SHAPED_BY = ("headline", "standfirst", "byline", "date_published", "images", "body")


@dataclass(slots=True)
class LayoutFigures:
    """Pages of one layout, and how many of them give each field."""

    layout: str
    pages: int = 0
    present: dict[str, int] = field(default_factory=dict)
    disagreeing: dict[str, int] = field(default_factory=dict)
    """By field: pages on which another source said something else."""
    asked: int = 0
    """Pages whose body another program read too."""
    disputed: int = 0
    """Of these, pages on which it read another body."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Pages of no known layout that are made alike."""

    edition: str
    shape: str
    """Short name of the shape: a digest of the places of its parts."""
    pages: int
    places: dict[str, str]
    """Field to the place where it stood."""
    examples: list[str]


def figures(seen: Sequence[Sighting], disagrees_below: float) -> list[LayoutFigures]:
    """Figures of each layout, the most frequent first."""
    by_layout: dict[str, LayoutFigures] = {}
    for one in seen:
        if not one.is_article or not one.layout:
            continue
        row = by_layout.setdefault(one.layout, LayoutFigures(one.layout))
        row.pages += 1
        for name in FIELDS:
            has = one.traits.get(f"{name}.present") == ["yes"]
            row.present[name] = row.present.get(name, 0) + has
            sources = one.traits.get(f"{name}.sources", ())
            differs = any(said.endswith("differs") for said in sources)
            row.disagreeing[name] = row.disagreeing.get(name, 0) + differs
        if one.second_opinion is not None:
            row.asked += 1
            row.disputed += one.second_opinion < disagrees_below
    return sorted(by_layout.values(), key=lambda row: (-row.pages, row.layout))


def verdicts(seen: Sequence[Sighting]) -> dict[str, int]:
    """What pages at articles' addresses turned out to be, most frequent first."""
    counts = Counter(one.verdict for one in seen if not one.is_source)
    return dict(counts.most_common())


def shapes(seen: Sequence[Sighting]) -> list[Shape]:
    """Pages read with no layout, by how they are made; the largest group first."""
    groups: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for one in seen:
        if one.is_article and one.layout == "unknown":
            groups[one.edition, _name(_places(one))].append(one)
    found = [
        Shape(
            edition,
            name,
            len(pages),
            _places(pages[0]),
            sorted({page.subject for page in pages})[:_EXAMPLES],
        )
        for (edition, name), pages in groups.items()
    ]
    return sorted(found, key=lambda one: (-one.pages, one.edition, one.shape))


def _places(one: Sighting) -> dict[str, str]:
    found = {name: one.traits.get(f"{name}.place") for name in _SHAPED_BY}
    return {name: value[0] for name, value in found.items() if value}


def _name(places: dict[str, str]) -> str:
    text = "\n".join(f"{name} {place}" for name, place in sorted(places.items()))
    return hashlib.sha256(text.encode()).hexdigest()[:8]
