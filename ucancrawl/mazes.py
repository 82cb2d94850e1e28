"""Pages of links that lead only to more of themselves: calendars, sessions, filters.

Pages are taken together by the first part of their path. A family of them that named
no real article for long is left for this run; what it named stays due.
"""

from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass(slots=True)
class Mazes:
    """How long each family of newly found pages has led to nothing."""

    limit: int
    """Pages in a row; 0 for no limit."""
    _in_vain: dict[str, int] = field(default_factory=dict)

    def admits(self, url: str) -> bool:
        """Whether a newly found page of this family may be asked for; counts it."""
        family = family_of(url)
        asked = self._in_vain.get(family, 0)
        self._in_vain[family] = asked + 1
        return not self.limit or asked < self.limit

    def is_first_refused(self, url: str) -> bool:
        """Whether the last page of its family was the first one too many."""
        return self._in_vain.get(family_of(url), 0) == self.limit + 1

    def bore_fruit(self, url: str) -> None:
        """A page of this family named an article that is real."""
        self._in_vain[family_of(url)] = 0


def family_of(url: str) -> str:
    """Host and first part of the path: what a program of the site answers for.

    >>> family_of("https://www.ucanews.com/calendar/2031/04")
    'www.ucanews.com/calendar'
    """
    parts = urlsplit(url)
    return f"{parts.netloc}/{parts.path.strip('/').partition('/')[0]}"
