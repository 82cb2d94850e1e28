"""Listings, feeds and sitemaps against their own past: do they still name articles?"""

from collections import defaultdict
from collections.abc import Sequence

from storage.health.finding import Found, Rank
from storage.health.sighting import Sighting

LINKS = "discovery.links"
ENOUGH = 3
"""Articles a source must always have named before its silence means anything."""
PAGING = "paging.form"
CHANGING = (PAGING, "discovery.place", "discovery.way")
MANY = 8
"""Articles of a source that is missed when it names less than half of them."""
NONE = "none"
SINGLE = ("source/feed", "source/sitemap", "source/home", "source/robots")
"""Sources that an edition has one or two of: each is missed by itself."""


def compare_sources(now: Sequence[Sighting], before: Sequence[Sighting]) -> list[Found]:
    """Sources that fell silent, and listings that name far fewer than ever before."""
    past: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    for one in before:
        if one.is_source and one.verdict == "source":
            past[one.edition, one.subject].append(one)
    by_edition: dict[str, list[tuple[Sighting, float]]] = defaultdict(list)
    for one in now:
        known = past.get((one.edition, one.subject))
        if one.is_source and known and not _is_passing(one):
            least = min(other.numbers.get(LINKS, 0.0) for other in known)
            by_edition[one.edition].append((one, least))
    found = []
    for edition, pairs in by_edition.items():
        found += [
            _silent(one, least)
            for one, least in pairs
            if _fell(one, past[edition, one.subject], least)
        ]
        found += _cut(edition, pairs) or _alike(edition, pairs, past)
    for edition in by_edition:
        found += _made_otherwise(edition, now, past)
    return found


def _made_otherwise(
    edition: str,
    now: Sequence[Sighting],
    past: dict[tuple[str, str], list[Sighting]],
) -> list[Found]:
    """Traits that most sources had in one form in all their past, and have no more."""
    had: dict[str, list[Sighting]] = defaultdict(list)
    lost: dict[str, list[Sighting]] = defaultdict(list)
    for one in now:
        known = past.get((one.edition, one.subject), [])
        if one.edition != edition or one.verdict != "source" or len(known) < ENOUGH:
            continue
        for trait in CHANGING:
            always = set.intersection(*(set(o.traits.get(trait, ())) for o in known))
            if always - {NONE}:
                had[trait].append(one)
                if always.isdisjoint(one.traits.get(trait, ())):
                    lost[trait].append(one)
    return [
        Found(
            edition,
            trait.partition(".")[0],
            Rank.LOST if trait == PAGING else Rank.DRIFT,
            f"{len(pages)} of {len(had[trait])} sources changed their"
            f" {trait.replace('.', ' ').replace('_', ' ')}.",
            0.0,
            {"trait": trait, "examples": sorted(one.subject for one in pages)[:3]},
        )
        for trait, pages in sorted(lost.items())
        if len(pages) * 2 > len(had[trait])
    ]


def _is_passing(one: Sighting) -> bool:
    """A server's bad hour is a matter of the books, not of the site's making."""
    return one.verdict.startswith("http_5") or one.verdict == "http_429"


def _fell(one: Sighting, known: list[Sighting], least: float) -> bool:
    """Whether a single source names nothing; or, long known, less than half.

    A sitemap of the last days has as many as the days brought, and no less.
    """
    links = one.numbers.get(LINKS, 0.0)
    if one.stratum not in SINGLE or least < ENOUGH:
        return False
    is_known = len(known) >= ENOUGH and least >= MANY
    return links == 0 or (is_known and links * 2 < least)


def _silent(one: Sighting, least: float) -> Found:
    kind = one.stratum.removeprefix("source/")
    links = one.numbers.get(LINKS, 0.0)
    how = f"names {links:g} articles" if links else "names no article any more"
    how = "is gone" if one.verdict != "source" else how
    return Found(
        one.edition,
        "discovery",
        Rank.LOST,
        f"The {kind} {one.subject} {how}; it always named at least {least:g}.",
        0.0,
        {"trait": LINKS, "examples": [one.subject], "verdict": one.verdict},
    )


def _cut(edition: str, pairs: Sequence[tuple[Sighting, float]]) -> list[Found]:
    """Most listings at once: one alone may be empty by the editors' will."""
    known = [(one, least) for one, least in pairs if least >= ENOUGH]
    short = [one for one, least in known if one.numbers.get(LINKS, 0.0) <= least / 2]
    if len(short) < ENOUGH or len(short) * 2 < len(known):
        return []
    sentence = (
        f"{len(short)} of {len(known)} sources name half or less of what they always"
        " named."
    )
    return [_lost(edition, sentence, short)]


def _alike(
    edition: str,
    pairs: Sequence[tuple[Sighting, float]],
    past: dict[tuple[str, str], list[Sighting]],
) -> list[Found]:
    """Listings that name as much as ever, but all of them the same few articles."""
    lists = [one for one, _ in pairs if one.stratum not in SINGLE and one.sentences]
    runs: dict[int, set[str]] = defaultdict(set)
    sizes: dict[int, int] = defaultdict(int)
    for one in lists:
        for other in past[edition, one.subject]:
            runs[other.run_id].update(other.sentences)
            sizes[other.run_id] += 1
    whole = [len(keys) for run, keys in runs.items() if sizes[run] == len(lists)]
    now = len({key for one in lists for key in one.sentences})
    if len(lists) < ENOUGH or len(whole) < ENOUGH or now * 2 >= min(whole):
        return []
    sentence = (
        f"{len(lists)} listings name {now} articles together; they always named at"
        f" least {min(whole)}."
    )
    return [_lost(edition, sentence, lists)]


def _lost(edition: str, sentence: str, sources: Sequence[Sighting]) -> Found:
    """Articles that sources name no more."""
    examples = sorted(one.subject for one in sources)[:3]
    evidence = {"trait": LINKS, "examples": examples}
    return Found(edition, "discovery", Rank.LOST, sentence, 0.0, evidence)
