"""`python -m tests.newsroom.score EXPORT.jsonl TRUTH.json`: the export against truth."""

import argparse
import json
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.newsroom import comparing
from tests.newsroom.comparing import Line, Truth
from tests.newsroom.truth import load_truth


@dataclass(slots=True)
class Score:
    """Counts of one comparison; `examples` names the first misses of each kind."""

    true: int = 0
    found: int = 0
    missing: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    links: dict[str, Counter[str]] = field(default_factory=dict)
    f1_sum: float = 0.0
    examples: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    per_layout: dict[str, Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter)
    )

    def share(self, name: str) -> float:
        return self.right[name] / self.asked[name] if self.asked[name] else 1.0

    @property
    def body_f1(self) -> float:
        return self.f1_sum / self.found if self.found else 0.0

    def precision(self, kind: str) -> float:
        counts = self.links[kind]
        return counts["good"] / counts["claimed"] if counts["claimed"] else 1.0

    def recall(self, kind: str) -> float:
        counts = self.links[kind]
        return counts["hit"] / counts["true"] if counts["true"] else 1.0


_LINKS = {
    "related": "related",
    "inline": "inline",
    "language": "language_links",
    "syndication": "language_links",
}


def score(lines: list[Line], truth: dict[str, Any]) -> Score:
    """Every exported line against the article of its key."""
    found = Score()
    by_key: dict[str, Truth] = {
        article["key"]: article for article in truth["articles"]
    }
    seen = Counter(line["key"] for line in lines)
    found.true = len(by_key)
    found.duplicates = sorted(key for key, count in seen.items() if count > 1)
    found.false = sorted(set(seen) - set(by_key))
    found.missing = sorted(set(by_key) - set(seen))
    found.links = {kind: Counter() for kind in _LINKS}
    for line in lines:
        article = by_key.get(line["key"])
        if article is not None:
            found.found += 1
            _score_fields(found, line, article)
            _score_body(found, line, article)
            _score_links(found, line, article)
    return found


def _language_targets(article: Truth) -> set[str]:
    """`Baca juga:` may be taken for a related line: the target is what counts."""
    return comparing.printed_targets(article, "language_links")[0]


def _mark(found: Score, name: str, good: bool, line: Line, article: Truth) -> None:
    found.asked[name] += 1
    layout = article["layout"]
    found.per_layout[layout][f"{name}/asked"] += 1
    if good:
        found.right[name] += 1
        found.per_layout[layout][f"{name}/right"] += 1
        return
    mine = line.get(name) if name not in ("caption", "credit") else line.get("images")
    true = article["faces"][0].get(name, article.get(name))
    if name in ("caption", "credit"):
        true = article["faces"][0]["images"]
    found.examples[name].append(f"{line['key']} ({layout}): {mine!r} for {true!r}")


def _score_fields(found: Score, line: Line, article: Truth) -> None:
    headline = comparing.folded(line.get("headline"))
    accepted = {comparing.folded(article["headline"])}
    _mark(found, "headline", headline in accepted, line, article)
    _mark(found, "language", line.get("language") == article["language"], line, article)
    for name in comparing.SCALARS:
        _mark(found, name, comparing.scalar_right(name, line, article), line, article)
    for name in ("authors", "keywords"):
        _mark(found, name, comparing.list_right(name, line, article), line, article)
    for name in ("caption", "credit"):
        _mark(found, name, comparing.images_right(name, line, article), line, article)
    verdict = comparing.date_verdict(line, article)
    _mark(found, "date_published", verdict == "right", line, article)
    found.right["date_wrong"] += verdict == "wrong"
    if "duplicate_group" in line:
        group = line["duplicate_group"] == article["duplicate_group"]
        _mark(found, "duplicate_group", group, line, article)
    _mark(found, "state", line.get("state") == article["state"], line, article)
    revision = line.get("revision") == article["revision"]
    _mark(found, "revision", revision, line, article)


def _score_body(found: Score, line: Line, article: Truth) -> None:
    found.f1_sum += comparing.body_f1(line, article)
    dirty = comparing.boilerplate(line, article)
    lost = comparing.missing(line, article)
    clean = not dirty and not lost and not comparing.repeats(line, article)
    found.asked["body_clean"] += 1
    found.right["body_clean"] += clean
    if not clean:
        what = [f"extra {text[:70]!r}" for text in dirty[:2]]
        what += [f"lost {text[:70]!r}" for text in lost[:2]]
        found.examples["body_clean"].append(
            f"{line['key']} ({article['layout']}): {'; '.join(what) or 'repeats'}"
        )
    count = comparing.paragraph_count_right(line, article)
    found.asked["paragraphs"] += 1
    found.right["paragraphs"] += count
    if not count and clean:
        found.examples["paragraphs"].append(f"{line['key']} ({article['layout']})")


def _score_links(found: Score, line: Line, article: Truth) -> None:
    for kind, name in _LINKS.items():
        mine = comparing.targets(line, kind)
        if kind == "language":
            mine |= comparing.targets(line, "related") & _language_targets(article)
        own, every = comparing.printed_targets(article, name)
        if kind == "related":
            every = every | comparing.printed_targets(article, "language_links")[1]
        if kind in ("language", "syndication"):
            is_syndicated = article["edition"] == "india"
            if is_syndicated != (kind == "syndication"):
                own, every = set(), set()
        counts = found.links[kind]
        counts["claimed"] += len(mine)
        counts["good"] += len(mine & every)
        counts["true"] += len(own)
        counts["hit"] += len(mine & own)
        if mine - every or own - mine:
            found.examples[f"links {kind}"].append(
                f"{line['key']} ({article['layout']}, {article['related_form']}): "
                f"false {sorted(mine - every)} lost {sorted(own - mine)}"
            )


def table(found: Score, examples: int) -> str:
    rows = [
        f"articles      {found.found} of {found.true}; missing {len(found.missing)}, "
        f"false {len(found.false)}, duplicate keys {len(found.duplicates)}",
        f"body token F1 {found.body_f1:.5f}",
        f"wrong dates   {found.right['date_wrong']}",
    ]
    rows += [f"{name:<14}{100 * found.share(name):7.2f} %" for name in found.asked]
    for kind in _LINKS:
        rows.append(
            f"{kind:<14}precision {found.precision(kind):.4f} "
            f"recall {found.recall(kind):.4f} of {found.links[kind]['true']}"
        )
    for name, misses in found.examples.items():
        rows += [f"  {name}: {text}" for text in misses[:examples]]
    for name in ("missing", "false", "duplicates"):
        keys = getattr(found, name)
        rows += [f"  {name}: {key}" for key in keys[:examples]]
    return "\n".join(rows)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.newsroom.score")
    parser.add_argument("export", type=Path, help="JSON lines of `export jsonl`")
    parser.add_argument("truth", type=Path, help="truth file of the newsroom")
    parser.add_argument("--examples", type=int, default=3, help="misses shown of each")
    arguments = parser.parse_args()
    text = arguments.export.read_text(encoding="utf-8")
    lines = [json.loads(row) for row in text.split("\n") if row]
    found = score(lines, load_truth(arguments.truth))
    print(table(found, arguments.examples))
    return 0 if found.found and not found.false else 1


if __name__ == "__main__":
    sys.exit(main())
