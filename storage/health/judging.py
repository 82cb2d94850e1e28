"""One run against its history: every finding, the strongest of each field."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from storage.health.comparison import compare
from storage.health.contradiction import contradictions
from storage.health.finding import ORDER, Found
from storage.health.sighting import Sighting
from storage.health.sources import compare_sources

WINDOW = 20
"""Pages that a slow edition's runs are joined up to, so that it is judged at all."""


def judge(now: Sequence[Sighting], before: Sequence[Sighting]) -> list[Found]:
    """Findings by edition and field, the worst first; `before` in order of runs."""
    found = [*contradictions(now), *compare_sources(now, before)]
    found += compare(now, before)
    wider, earlier = _widened(now, before)
    if len(wider) > len(now):
        found += compare(wider, earlier)
    return strongest(found)


def _widened(
    now: Sequence[Sighting], before: Sequence[Sighting]
) -> tuple[list[Sighting], list[Sighting]]:
    """Runs of few pages, with as many of the newest before them as make a score."""
    wanted: dict[tuple[str, str], int] = defaultdict(lambda: WINDOW)
    for one in now:
        wanted[one.edition, one.stratum] -= 1
    wider, earlier = list(now), list[Sighting]()
    for run in sorted({one.run_id for one in before}, reverse=True):
        sizes: dict[tuple[str, str], int] = defaultdict(int)
        for one in before:
            if one.run_id == run:
                place = (one.edition, one.stratum)
                joins = place in wanted and wanted[place] > 0 and not one.is_source
                (wider if joins else earlier).append(one)
                sizes[place] += joins
        for place, size in sizes.items():
            wanted[place] -= size
    return wider, earlier


def strongest(found: Sequence[Found]) -> list[Found]:
    """One finding an edition and field; how many others say so stands in it."""
    groups: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for one in found:
        groups[one.edition, one.field].append(one)
    kept = []
    for group in groups.values():
        first = min(group, key=lambda one: (ORDER[one.rank], one.chance, one.sentence))
        others = sorted({one.sentence for one in group} - {first.sentence})
        kept.append(replace(first, evidence={**first.evidence, "also": others[:10]}))
    return sorted(kept, key=lambda one: (one.edition, ORDER[one.rank], one.chance))
