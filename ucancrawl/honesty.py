"""Whether a host's 304 can be believed: some answer so to everything.

A sample of those answers is put to the proof by asking for the whole page at once. A
host that was caught is no longer asked whether something changed, only for the page.
"""

import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Self

from storage.archive import Archive
from storage.database import read_session
from storage.tally import tally
from ucancrawl import stats

MEMORY = timedelta(days=180)
"""How long a lie is remembered; the servers behind a name are replaced at times."""
FIRST = 5
"""Answers of a host that are all put to the proof before a sample is enough."""


@dataclass(slots=True)
class Honesty:
    """Each host's 304 answers that were put to the proof, and how they stood it."""

    share: float = 0.05
    """Of the later answers, how many are."""
    checked: Counter[str] = field(default_factory=Counter)
    lies: Counter[str] = field(default_factory=Counter)

    @classmethod
    def remembered(cls, archive: Archive, at: datetime, share: float) -> Self:
        with read_session(archive.engine) as session:
            checked = tally(session, stats.CHECKED_304, at - MEMORY)
            lies = tally(session, stats.LIES_304, at - MEMORY)
        return cls(share, checked, lies)

    def trusts(self, host: str) -> bool:
        """One page that had changed is proof; nothing else makes a 304 of it."""
        return not self.lies[host]

    def is_to_be_proven(self, host: str) -> bool:
        return self.checked[host] < FIRST or random.random() < self.share

    def prove(self, host: str, *, lied: bool) -> None:
        self.checked[host] += 1
        self.lies[host] += lied
