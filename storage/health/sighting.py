"""One page as health sees it: traits and numbers, without its words."""

from dataclasses import dataclass, field

NO_HISTORY_BELOW = 10
"""Pages; with fewer, hardly any odds could ever be small enough."""


FAULT = "fault"
"""Verdict of a page that the reader failed at: no verdict on the page."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one captured page looked like."""

    run_id: int
    edition: str
    stratum: str
    """Pages that may be compared with each other: `news/video`, `post`, `listing`."""
    subject: str
    """Key of the article, or address of the source."""
    verdict: str
    layout: str | None = None
    traits: dict[str, list[str]] = field(default_factory=dict)
    """`<field>.<trait>` to the values that the page has."""
    numbers: dict[str, float] = field(default_factory=dict)
    sentences: list[str] = field(default_factory=list)
    second_opinion: float | None = None
    capture_id: int = 0
    reader: str = ""
    sampled: bool = True

    @property
    def is_article(self) -> bool:
        return self.verdict == "article"

    @property
    def is_source(self) -> bool:
        return self.stratum.startswith("source/")
