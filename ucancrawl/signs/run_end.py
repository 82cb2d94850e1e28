"""How a run ended, in the facts that a watcher asks for."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from storage.holdings import Holdings
from ucancrawl import stats
from ucancrawl.exits import Exit

STORED = f"{stats.OUTCOME}/stored"


@dataclass(frozen=True, slots=True)
class RunEnd:
    """One run, from outside."""

    exit: Exit
    sentence: str
    """What happened, as it was said to the operator."""
    started_at: datetime
    ended_at: datetime
    run_id: int | None = None
    """Null where no run could begin."""
    counts: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Our stats by edition."""
    books_closed: bool | None = None
    holdings: Holdings | None = None
    """Null where the archive could not be asked."""

    @property
    def is_success(self) -> bool:
        return self.exit is Exit.DONE

    @property
    def last_success_at(self) -> datetime | None:
        if self.is_success:
            return self.ended_at
        return self.holdings.last_success_at if self.holdings else None

    def total(self, key: str) -> int:
        """A counter over all editions."""
        return sum(counts.get(key, 0) for counts in self.counts.values())

    @property
    def new_articles(self) -> int:
        return self.total(STORED)


def per_article(number: int, articles: int) -> float | None:
    """What one new article cost; null where there was none.

    >>> per_article(30, 8), per_article(30, 0)
    (3.75, None)
    """
    return round(number / articles, 2) if articles else None
