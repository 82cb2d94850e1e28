"""What is wrong whatever history says: for a first run, and for small ones."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from storage.health.finding import Found, Rank
from storage.health.sighting import FAULT, Sighting

ENOUGH = 8
"""Pages of an edition that must show it; less may be a handful of odd pages."""
ABSURD: tuple[tuple[str, str, str, Rank, str], ...] = (
    ("headline", "headline.present", "no", Rank.LOST, "no headline was read"),
    ("body", "body.present", "no", Rank.LOST, "no body was read"),
    ("headline", "headline.is", "a name of the site", Rank.VALUE, "the site's name"),
    ("date_published", "date_published.is", "in the future", Rank.VALUE, "the future"),
    ("page", "page.text", "broken encoding", Rank.VALUE, "broken encoding"),
)
"""Field, trait, value, rank, words: contradictions when most pages of a run have it."""
WALLS = frozenset({"challenge", "consent", "login", "maintenance", "empty"})
ONE_VALUE = ("headline", "standfirst")
"""Fields that no two stories share; a byline or a section may well be one."""


def contradictions(now: Sequence[Sighting]) -> list[Found]:
    """What most pages of an edition show and no newsroom would print."""
    by_edition: dict[str, list[Sighting]] = defaultdict(list)
    for one in now:
        if not one.is_source:
            by_edition[one.edition].append(one)
    found: list[Found] = []
    for edition, pages in by_edition.items():
        found += _walls(edition, pages)
        failed = [page for page in pages if page.verdict == FAULT]
        words = "the reader failed"
        found += _if_most(edition, "page", Rank.LOST, words, failed, pages)
        articles = [page for page in pages if page.is_article]
        for field, trait, value, rank, words in ABSURD:
            having = [p for p in articles if value in p.traits.get(trait, ())]
            found += _if_most(edition, field, rank, words, having, articles)
        found += _same_everywhere(edition, articles)
    return found


def _walls(edition: str, pages: Sequence[Sighting]) -> list[Found]:
    behind = [page for page in pages if page.verdict in WALLS]
    kinds = ", ".join(sorted({page.verdict for page in behind}))
    words = f"a wall instead of an article ({kinds})"
    return _if_most(edition, "page", Rank.LOST, words, behind, pages)


def _same_everywhere(edition: str, articles: Sequence[Sighting]) -> list[Found]:
    found: list[Found] = []
    for field in ONE_VALUE:
        values = Counter(
            value
            for page in articles
            for value in page.traits.get(f"{field}.value", ())
        )
        for value, _ in values.most_common(1):
            having = [
                p for p in articles if value in p.traits.get(f"{field}.value", ())
            ]
            words = f"the same {field}, {value[:60]!r}"
            found += _if_most(edition, field, Rank.VALUE, words, having, articles)
    return found


def _if_most(
    edition: str,
    field: str,
    rank: Rank,
    words: str,
    having: Sequence[Sighting],
    pages: Sequence[Sighting],
) -> list[Found]:
    if len(having) < ENOUGH or len(having) * 2 <= len(pages):
        return []
    return [
        Found(
            edition,
            field,
            rank,
            f"{len(having)} of {len(pages)} pages: {words}.",
            0.0,
            {"examples": sorted(page.subject for page in having)[:3]},
        )
    ]
