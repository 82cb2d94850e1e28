"""How far a sitemap or a feed is believed: until what it names is not there for long.

An address has credit while one of its sources has. Real news is named by listings and
pages too, and these vouch for it whatever a sitemap says.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

TRIAL = 5
"""Addresses that a source which lost its credit in the run before may show first."""


@dataclass(slots=True)
class Credit:
    """The sources of one spider in one run."""

    limit: int
    """Addresses in a row that turned out to be nothing; 0 for no limit."""
    _named: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _in_vain: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    _earlier: frozenset[str] = frozenset()
    _doubted: set[str] = field(default_factory=set)

    def doubt(self, sources: Iterable[str]) -> None:
        """The run before this one did not believe these sources any more."""
        for source in sources:
            self._doubted.add(source)
            self._in_vain[source] = max(self.limit - TRIAL, 0)

    def remember(self, named: Mapping[str, frozenset[str]]) -> None:
        """What runs before this one left of new addresses, by their sources."""
        self._earlier = frozenset(named)
        for url_key, sources in named.items():
            self._named[url_key] |= sources

    def name(self, url_key: str, source: str | None) -> None:
        """A source named an address; null where a page did, and so vouches for it."""
        if source is None:
            self._named.pop(url_key, None)
        else:
            self._named[url_key].add(source)

    def covers(self, url_key: str) -> bool:
        """Whether an address may still be asked for."""
        sources = self._named.get(url_key)
        if not sources or not self.limit:
            return True
        return any(self._in_vain[source] < self.limit for source in sources)

    def is_of_this_run(self, url_key: str) -> bool:
        """Whether the books of this run must say what became of an address."""
        return url_key not in self._earlier

    def learn(self, url_key: str, *, real: bool) -> list[str]:
        """An address was asked for; returns the sources that this cost their credit."""
        lost = []
        for source in self._named.pop(url_key, ()):
            self._in_vain[source] = 0 if real else self._in_vain[source] + 1
            if real:
                self._doubted.discard(source)
            elif self._in_vain[source] == self.limit:
                self._doubted.add(source)
                lost.append(source)
        return sorted(lost)

    @property
    def doubted(self) -> list[str]:
        """Sources that have lost their credit, and have not shown an article since."""
        return sorted(self._doubted)
