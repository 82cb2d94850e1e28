"""`python -m benchmarks.compare`: the reader beside three others, on the same pages.

The pages are the replica newsroom's, so the truth is known; every reader is asked for
the fields it has. A date counts by its day, in the zone of the page or in UTC, since
not all readers give a time. CPU time is this process's own, reader by reader in turn
over several rounds on the same pages, so that a slow moment of the machine meets all.
"""

import argparse
import statistics
import sys
import time
from collections import defaultdict
from typing import Any

from benchmarks.readers import READERS, Line, Reader, quieten
from tests.newsroom import comparing
from tests.newsroom.dump import pages
from tests.newsroom.site import Site
from tests.newsroom.truth import truth
from tests.newsroom.world import World

FIELDS = (
    *("headline", "standfirst", "authors", "date_published", "section", "keywords"),
    *("body F1", "clean body"),
)
Row = dict[str, Any]


def right(name: str, said: Line, true: Row) -> float:
    """1 for a right value, 0 for a wrong one; the body's F1 is between."""
    if name == "headline":
        mine = comparing.folded(said.get("headline"))
        return float(mine == comparing.folded(true["headline"]))
    if name == "date_published":
        return float(_day_right(said.get("date_published"), true))
    if name in ("authors", "keywords"):
        return float(comparing.list_right(name, said, true))
    if name == "body F1":
        return comparing.body_f1(said, true)
    if name == "clean body":
        lost = comparing.missing(said, true)
        return float(not lost and not comparing.boilerplate(said, true))
    return float(comparing.scalar_right(name, said, true))


def _day_right(value: str | None, true: Row) -> bool:
    accepted = {true["published_day"], true["published"][:10]}
    for face in true["faces"]:
        accepted |= {(day or "")[:10] for day in (face["date_accepted"] or [None])}
    return (value or "")[:10] in accepted


def compare(sample: list[Row], rounds: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """Shares of right values and CPU seconds a round, both by reader."""
    shares: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    spent: dict[str, list[float]] = defaultdict(list)
    for reader in READERS:  # which warms each up as well
        lines = [_read(reader, row) for row in sample]
        _score(reader, lines, sample, shares[reader.name])
    for _ in range(rounds):
        for reader in READERS:
            start = time.process_time()
            for row in sample:
                _read(reader, row)
            spent[reader.name].append(time.process_time() - start)
    return shares, spent


def _read(reader: Reader, row: Row) -> Line:
    """What a reader raises on a page counts as nothing found."""
    try:
        return reader.read(row["html"], row["url"], row["edition"])
    except Exception as error:  # noqa: BLE001
        sys.stderr.write(f"{reader.name}: {row['url']}: {error!r}\n")
        return {}


def _score(
    reader: Reader, lines: list[Line], sample: list[Row], shares: dict[str, list[float]]
) -> None:
    for said, row in zip(lines, sample, strict=True):
        for name in FIELDS:
            if name in reader.fields or "body" in name:
                shares[name].append(right(name, said, row["true"]))


def table(
    shares: dict[str, Any], spent: dict[str, list[float]], sample: list[Row]
) -> str:
    """Both results as one table of Markdown."""
    names = [reader.name for reader in READERS]
    rows = [["field", *names], ["---"] * (len(names) + 1)]
    for field in FIELDS:
        means = (shares[name].get(field) for name in names)
        cells = [f"{100 * statistics.mean(got):.1f}" if got else "–" for got in means]
        rows.append([field, *cells])
    each = {n: 1000 * statistics.median(spent[n]) / len(sample) for n in names}
    rows.append(["CPU ms a page", *(f"{each[name]:.2f}" for name in names)])
    ratios = []
    for name in names:
        paired = zip(spent[name], spent["trafilatura"], strict=True)
        ratios.append(statistics.median(mine / theirs for mine, theirs in paired))
    rows.append(["of trafilatura's", *(f"{ratio:.2f}" for ratio in ratios)])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def sample_of(seed: int, articles: int) -> list[Row]:
    """Article pages of a newsroom, each with its truth."""
    site = Site(World(seed, articles))
    known = {article["key"]: article for article in truth(site, 0, {})["articles"]}
    return [
        {**row, "true": known[row["key"]]}
        for row in pages(site)
        if row["key"] in known and row["layout"] != "listing"
    ]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.compare")
    parser.add_argument("--seed", type=int, default=7, help="world and markup")
    parser.add_argument("--articles", type=int, default=200, help="over five editions")
    parser.add_argument("--rounds", type=int, default=5, help="of measured time")
    arguments = parser.parse_args()
    quieten()
    sample = sample_of(arguments.seed, arguments.articles)
    size = statistics.median(len(row["html"].encode()) for row in sample) / 1024
    sys.stdout.write(
        f"{len(sample)} pages of seed {arguments.seed}, median {size:.0f} KB; right "
        f"values in per cent; CPU: median of {arguments.rounds} rounds\n\n"
    )
    sys.stdout.write(table(*compare(sample, arguments.rounds), sample) + "\n")


if __name__ == "__main__":
    main()
