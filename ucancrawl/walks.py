"""How far one listing is read in one run, page by page.

A listing shifts while it is read: what is taken from its top moves an unread item onto
a page that was read already. So a first full reading is repeated until it brings
nothing new. Later runs stop where nothing is new any more.
"""

from dataclasses import dataclass, field
from enum import StrEnum

STALE_PAGES = 2
"""Pages without anything new after which a listing that is known to its end is left."""
PASSES = 3
FALSE_IN_A_ROW = 25
"""Addresses in a row that turned out to be nothing: the mark of an endless listing."""


class WalkEnd(StrEnum):
    """Why reading a listing ended."""

    LAST_PAGE = "last_page"
    NOTHING_NEW = "nothing_new"
    REPEATS = "repeats"
    """The server shows the same page under another number: there are no more."""
    PASSES = "passes"
    BUDGET = "budget"
    TRAP = "trap"


COMPLETE = frozenset(
    {WalkEnd.LAST_PAGE, WalkEnd.NOTHING_NEW, WalkEnd.REPEATS, WalkEnd.PASSES}
)
"""Ends after which everything the listing names is known."""


@dataclass(frozen=True, slots=True)
class Step:
    """What to do next: ask for a page, or end."""

    url: str | None = None
    end: WalkEnd | None = None

    @property
    def complete(self) -> bool:
        return self.end in COMPLETE


@dataclass(slots=True)
class ListingWalk:
    """One listing in one run."""

    url: str
    was_complete: bool
    """Whether an earlier run read it to its last page."""
    full: bool
    page_budget: int = 2000
    passes: int = 1
    pages: int = 0
    fresh: int = 0
    """New addresses in all passes."""
    false_in_a_row: int = 0
    _pages_of_pass: int = 0
    _fresh_of_pass: int = 0
    _stale: int = 0
    _asked: set[str] = field(default_factory=set)
    _shown: set[frozenset[str]] = field(default_factory=set)

    def learn(self, *, real: bool) -> None:
        """An address that this listing named turned out to be an article, or not."""
        self.false_in_a_row = 0 if real else self.false_in_a_row + 1

    def take(self, names: frozenset[str], fresh: int, following: list[str]) -> Step:
        """A page was read: what it names, how much is new, which pages it points to."""
        self.pages += 1
        self._pages_of_pass += 1
        self.fresh += fresh
        self._fresh_of_pass += fresh
        self._stale = 0 if fresh else self._stale + 1
        if self.false_in_a_row >= FALSE_IN_A_ROW:
            return Step(end=WalkEnd.TRAP)
        if self.pages >= self.page_budget:
            return Step(end=WalkEnd.BUDGET)
        if names in self._shown:
            return self._pass_over(WalkEnd.REPEATS)
        self._shown.add(names)
        stale = self._stale >= STALE_PAGES
        if self.was_complete and not self.full and stale:
            return Step(end=WalkEnd.NOTHING_NEW)
        url = next((u for u in following if u not in self._asked), None)
        if url is None:
            return self._pass_over(WalkEnd.LAST_PAGE)
        self._asked.add(url)
        return Step(url=url)

    def _pass_over(self, end: WalkEnd) -> Step:
        settled = self._pages_of_pass == 1 or not self._fresh_of_pass
        if settled or (self.was_complete and not self.full):
            return Step(end=end)
        if self.passes >= PASSES:
            return Step(end=WalkEnd.PASSES)
        self.passes += 1
        self._pages_of_pass = self._fresh_of_pass = self._stale = 0
        self._asked.clear()
        self._shown.clear()
        return Step(url=self.url)
