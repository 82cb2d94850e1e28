"""What a run shows of itself: rows of counts, on a terminal or as sentences."""

import logging
import sys
from dataclasses import dataclass, field
from typing import TextIO

from rich.console import Console
from rich.live import Live
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Row:
    """One edition, now."""

    edition: str
    pages: int
    articles: int
    failed: int
    queue: int
    seconds: float

    @property
    def rate(self) -> float:
        """Pages a minute since the edition was begun."""
        return 60 * self.pages / self.seconds if self.seconds >= 1 else 0.0

    def sentence(self) -> str:
        return (
            f"{self.pages} pages, {self.articles} articles, {self.failed} failed,"
            f" {self.rate:.0f} pages a minute, {self.queue} in the queue"
        )


@dataclass(slots=True)
class ProgressTable:
    """Drawn while any edition is at work; gone when the last one ends."""

    rows: dict[str, Row] = field(default_factory=dict)
    live: Live | None = None
    _at_work: set[str] = field(default_factory=set)

    def put(self, row: Row) -> None:
        self.rows[row.edition] = row
        self._at_work.add(row.edition)
        if self.live is None:
            self.live = Live(console=Console(stderr=True), auto_refresh=False)
            self.live.start()
            _log_to(sys.stderr)
        self.live.update(self.table(), refresh=True)

    def leave(self, edition: str) -> None:
        self._at_work.discard(edition)
        if not self._at_work and self.live is not None:
            _log_to(sys.__stderr__)
            self.live.stop()
            self.live = None

    def table(self) -> Table:
        table = Table(box=None, pad_edge=False)
        table.add_column("edition")
        for name in ("pages", "articles", "failed", "pages/min", "queue"):
            table.add_column(name, justify="right")
        for row in self.rows.values():
            counts = (row.pages, row.articles, row.failed, round(row.rate), row.queue)
            table.add_row(row.edition, *map(str, counts))
        return table


def _log_to(stream: TextIO | None) -> None:
    """Let log lines pass above the table, which has put itself before stderr."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.StreamHandler) and stream is not None:
            handler.setStream(stream)
