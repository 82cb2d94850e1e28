"""The spiders of one process: they pass on what is another's, and end together."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from storage.frontier import Noted


@dataclass(slots=True)
class Crew:
    """Who is at work. A spider without work waits for what the others may yet name."""

    ends: dict[str, Callable[[], None]] = field(default_factory=dict)
    """How each spider at work is told that all is done."""
    _resting: set[str] = field(default_factory=set)
    _posted: defaultdict[str, list[Noted]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def join(self, name: str, end: Callable[[], None]) -> None:
        self.ends[name] = end

    def leave(self, name: str) -> None:
        self.ends.pop(name, None)
        self._resting.discard(name)
        self._posted.pop(name, None)

    def post(self, noted: Noted) -> None:
        """Pass on an address of another edition; of one not at work it stays due."""
        if noted.edition in self.ends:
            self._posted[noted.edition].append(noted)

    def collect(self, name: str) -> list[Noted]:
        return self._posted.pop(name, [])

    def may_end(self, name: str, *, is_idle: bool) -> bool:
        """Whether nobody can name anything more; then the others are told as well."""
        if not is_idle:
            self._resting.discard(name)
            return False
        self._resting.add(name)
        if any(self._posted.values()) or self._resting < set(self.ends):
            return False
        for other, end in tuple(self.ends.items()):
            if other != name:
                end()
        return True
