"""The difference between two readers as text for a terminal, and as data."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from ucancrawl.reextraction.difference import Change, Difference

_SHOWN = 10
"""Names of one kind that a terminal is shown; `--json` has them all."""


def as_data(found: Difference, reader: str) -> dict[str, Any]:
    """All of it."""
    return {
        "reader": reader,
        "captures": found.captures,
        "readings": found.readings,
        "differing": found.differing,
        "fields": [
            {
                "edition": e,
                "layout": layout,
                "field": name,
                "change": change,
                "count": n,
            }
            for (e, layout, name, change), n in sorted(found.fields.items())
        ],
        "samples": [asdict(sample) for sample in found.samples],
        "became_articles": found.became_articles,
        "no_articles": [
            {"key": key, "verdict": verdict} for key, verdict in found.no_articles
        ],
        "same_revisions": [
            {"key": key, "revisions": pair} for key, *pair in found.same_revisions
        ],
        "other_content": [
            {"key": key, "capture": number} for key, number in found.other_content
        ],
        "faults": [
            {"key": one.key, "capture": one.capture_id, "why": one.why}
            for one in found.faults
        ],
    }


def as_text(found: Difference, reader: str) -> str:
    """Counts first, then samples, then what a person should look at."""
    return "\n".join(_lines(found, reader)) + "\n"


def _lines(found: Difference, reader: str) -> Iterator[str]:
    if not found.captures:
        yield f"Reader {reader} has read every kept capture; nothing to do."
        return
    yield (
        f"Reader {reader}: {found.captures:,} captures of {found.keys:,} pages read "
        f"again; {found.differing:,} of {found.readings:,} stored readings differ."
    )
    for place, title in enumerate(("edition", "layout", "field")):
        yield from _table(title, found.by(place))
    yield from _samples(found)
    yield from _names("Articles now that were none", found.became_articles)
    yield from _names(
        "No articles now (they stay as they are)",
        [f"{key}: {verdict}" for key, verdict in found.no_articles],
    )
    yield from _names(
        "Revisions that this reader takes for one (they stay two)",
        [f"{key}: {old} and {new}" for key, old, new in found.same_revisions],
    )
    yield from _names(
        "Captures that show another content than their revision",
        [f"{key}: capture {number}" for key, number in found.other_content],
    )
    yield from _names(
        "Not readable (what was read before stays)",
        [f"{one.key}: {one.why}" for one in found.faults],
    )


def _table(title: str, rows: dict[str, dict[str, int]]) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield f"{title:<24}" + "".join(f"{change:>10}" for change in Change)
    for name, counts in rows.items():
        yield f"{name:<24}" + "".join(f"{counts[change]:>10,}" for change in Change)


def _samples(found: Difference) -> Iterator[str]:
    for one in sorted(found.samples, key=lambda one: (one.field, one.change)):
        yield ""
        yield f"{one.field} {one.change}: {one.key}"
        yield f"  - {one.old}"
        yield f"  + {one.new}"


def _names(title: str, names: list[str]) -> Iterator[str]:
    if not names:
        return
    yield ""
    yield f"{title}: {len(names):,}"
    for name in names[:_SHOWN]:
        yield f"  {name}"
    if len(names) > _SHOWN:
        yield f"  and {len(names) - _SHOWN:,} more; --json has them all"
