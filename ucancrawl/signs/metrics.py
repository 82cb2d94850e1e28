"""A run as a Prometheus text file (format 0.0.4), for a textfile collector."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from ucancrawl import stats
from ucancrawl.exits import Exit
from ucancrawl.signs.run_end import RunEnd

HELP = {
    "ucancrawl_run_exit_code": "Exit code of the last crawl; 0 is success.",
    "ucancrawl_run_verdict": "1 for the outcome of the last crawl, 0 for the others.",
    "ucancrawl_run_started_timestamp_seconds": "When the last crawl began.",
    "ucancrawl_run_ended_timestamp_seconds": "When the last crawl ended.",
    "ucancrawl_last_success_timestamp_seconds": (
        "When the last crawl with exit code 0 ended."
    ),
    "ucancrawl_run_books_closed": "1 where every address of the run is accounted for.",
    "ucancrawl_run_new_articles": "Articles stored for the first time in the run.",
    "ucancrawl_articles": "Articles in the archive, by edition.",
}
"""Metrics beside the counters; docs/deployment.md is tested against this."""


@dataclass(slots=True)
class Metric:
    """One name with its samples: labels and value."""

    name: str
    help: str
    samples: list[tuple[dict[str, str], float]] = field(default_factory=list)

    def add(self, value: float, **labels: str) -> None:
        self.samples.append((labels, value))

    def lines(self) -> Iterator[str]:
        if not self.samples:
            return
        yield f"# HELP {self.name} {_escaped(self.help)}"
        yield f"# TYPE {self.name} gauge"
        for labels, value in self.samples:
            shown = ",".join(
                f'{name}="{_quoted(text)}"' for name, text in labels.items()
            )
            yield (
                f"{self.name}{{{shown}}} {value!r}"
                if shown
                else (f"{self.name} {value!r}")
            )


def counter_name(key: str) -> str:
    """The metric of one of our stats.

    >>> counter_name("ucan/captures/revisit")
    'ucancrawl_run_captures_revisit'
    """
    return "ucancrawl_run_" + key.removeprefix("ucan/").replace("/", "_")


def metrics_text(end: RunEnd) -> str:
    """The whole file. Nothing is said of what is not known."""
    metrics = [*_of_run(end), *_of_counters(end)]
    return "".join(f"{line}\n" for metric in metrics for line in metric.lines())


def _of_run(end: RunEnd) -> Iterator[Metric]:
    def metric(name: str, value: float | None) -> Metric:
        made = Metric(name, HELP[name])
        if value is not None:
            made.add(value)
        return made

    yield metric("ucancrawl_run_exit_code", int(end.exit))
    outcome = metric("ucancrawl_run_verdict", None)
    for code in Exit:
        outcome.add(int(code is end.exit), outcome=code.name.lower())
    yield outcome
    yield metric("ucancrawl_run_started_timestamp_seconds", _seconds(end.started_at))
    yield metric("ucancrawl_run_ended_timestamp_seconds", _seconds(end.ended_at))
    yield metric(
        "ucancrawl_last_success_timestamp_seconds", _seconds(end.last_success_at)
    )
    closed = None if end.books_closed is None else int(end.books_closed)
    yield metric("ucancrawl_run_books_closed", closed)
    new = end.new_articles if end.counts else None
    yield metric("ucancrawl_run_new_articles", new)
    articles = metric("ucancrawl_articles", None)
    for edition, number in (end.holdings.articles if end.holdings else {}).items():
        articles.add(number, edition=edition)
    yield articles


def _of_counters(end: RunEnd) -> Iterator[Metric]:
    """Every counter of `ucancrawl/stats.py`; what is named behind it is a label."""
    metrics = {
        key: Metric(counter_name(key), text) for key, text in stats.DESCRIBED.items()
    }
    for edition, counts in end.counts.items():
        for key, value in counts.items():
            if key in metrics:
                metrics[key].add(value, edition=edition)
                continue
            head, _, name = key.rpartition("/")
            if head in metrics:
                metrics[head].add(value, edition=edition, name=name)
    yield from metrics.values()


def _seconds(at: datetime | None) -> float | None:
    return round(at.timestamp(), 3) if at else None


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("\n", r"\n")


def _quoted(text: str) -> str:
    return _escaped(text).replace('"', r"\"")
