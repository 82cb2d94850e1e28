"""What came of the files that were given to `ingest`."""

from collections import Counter
from dataclasses import dataclass, field

from ucancrawl.ingest.incoming import Skipped


@dataclass(slots=True)
class IngestReport:
    """What came of the files."""

    captures: int = 0
    articles: Counter[str] = field(default_factory=Counter)
    """Readings of articles, by judgement."""
    refused: Counter[str] = field(default_factory=Counter)
    """Captures that show no article of ours, by reason."""
    skipped: list[Skipped] = field(default_factory=list)
    """What was damaged, with its place."""
    useless: list[str] = field(default_factory=list)
    """Paths that gave nothing at all, each with its reason."""
    retold: int = 0
    """Articles whose pages came out of order, and whose history was told anew."""
    examples: dict[str, str] = field(default_factory=dict)
    """A place and its evidence, for each reason to refuse."""

    def refuse(self, reason: str, place: str) -> None:
        self.refused[reason] += 1
        self.examples.setdefault(reason, place)

    def counts(self) -> dict[str, int]:
        """For the run's row."""
        return {
            "captures": self.captures,
            "skipped": len(self.skipped),
            "retold": self.retold,
            **{f"articles_{name}": n for name, n in sorted(self.articles.items())},
            **{f"refused_{name}": n for name, n in sorted(self.refused.items())},
        }
