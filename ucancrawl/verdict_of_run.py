"""What a run came to: one exit out of all that was counted. Only real success is 0."""

from collections import Counter
from dataclasses import dataclass, field

from storage.errors import ArchiveError
from ucancrawl.exits import Exit, exit_of_error

BUDGETS = frozenset({"requests", "bytes", "minutes"})
LEFT_ALONE = frozenset({"blocked", "rate_limited"})
"""Why a host was left alone that did answer: it does not want us now."""
NO_RULES = ("robots_unavailable", "robots_unreachable")


ASTRAY = "redirect_"
"""Refusals of what led away from the editions' hosts: where most do, it is no article's
own doing."""
WALLS = frozenset({"challenge", "consent", "login", "maintenance", "empty"})
"""Failures by what a page with a good status showed instead of an article."""


@dataclass(slots=True)
class EditionFacts:
    """One edition in one run, as it was counted."""

    responses: int = 0
    articles: int = 0
    """Addresses that showed an article."""
    read: int = 0
    """Addresses that gave something: stored, revised, unchanged, read. Not robots.txt,
    which can be read where nothing else may."""
    failed: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    shut: int = 0
    """Articles of the archive that robots.txt has come to forbid."""
    settled: int = 0
    """Addresses that were asked for or refused, robots.txt as well."""
    rules: int = 0
    """Files robots.txt that were read."""
    known_walls: int = 0
    """Addresses that were a wall as in a run before, and never an article."""
    known_forbidden: int = 0
    """Addresses that were forbidden as in a run before, where others are not."""
    missing: int = 0
    """Articles whose pages show none, see `storage/missing.py`."""
    is_nameless: bool = False
    """No source of it names an article, nor ever did."""
    stopped: dict[str, str] = field(default_factory=dict)
    """Hosts left alone, by why."""

    @property
    def is_blocked(self) -> bool:
        """Nothing could be read, and it was the server that did not want it.

        Single pages that are a wall to anybody come up again in every run; in a small
        one they are more than the articles, and say nothing of the site.
        """
        if max(self.walls - self.known_walls, self.shut) > self.articles:
            return True
        if self.read or not self.responses:
            return False
        if self.settled == self.rules > 0:
            # Even the home page waits for the day to pass on which it was refused.
            return True
        if self.walls:
            return True
        shut = self.refused["robots"] + self.failed["robots_unavailable"]
        forbidden = self.failed["http_403"] + self.failed["http_401"]
        return bool(shut + forbidden)

    @property
    def walls(self) -> int:
        return sum(self.failed[name] for name in WALLS)

    @property
    def losses(self) -> int:
        """Addresses that may hold an article, and could not be had.

        A site has single pages that are a wall to anybody; those are no losses.
        """
        known = self.walls + self.known_forbidden
        failed = self.failed.total() - known
        led_astray = self.astray > self.articles
        return failed + led_astray + self.missing + self.is_nameless

    @property
    def astray(self) -> int:
        return sum(n for why, n in self.refused.items() if why.startswith(ASTRAY))


@dataclass(slots=True)
class RunFacts:
    """One run, as it was counted."""

    editions: dict[str, EditionFacts]
    error: ArchiveError | None = None
    faults: int = 0
    """Exceptions of ours, in callbacks or components."""
    interrupted: bool = False
    stopping: str | None = None
    """Why the run was told to end before its work was done."""
    books_closed: bool = True
    files_missing: bool = False
    """A WARC file that the archive names is not there."""
    degraded: bool = False
    """The pages read worse than this archive's history."""


def outcome_of(facts: RunFacts) -> Exit:
    """The exit of a run; what an operator must know first comes first."""
    if facts.error is not None:
        return exit_of_error(facts.error)
    if facts.faults:
        return Exit.INTERNAL_ERROR
    if facts.interrupted:
        return Exit.INTERRUPTED
    if facts.stopping == "disk":
        return Exit.DISK_FULL
    if facts.files_missing:
        return Exit.DAMAGED
    if facts.stopping in BUDGETS:
        return Exit.BUDGET
    return _of_editions(list(facts.editions.values()), facts)


def _of_editions(editions: list[EditionFacts], facts: RunFacts) -> Exit:
    why = {reason for edition in editions for reason in edition.stopped.values()}
    if not (why & LEFT_ALONE or any(edition.responses for edition in editions)):
        return Exit.UNREACHABLE
    if why & LEFT_ALONE or any(edition.is_blocked for edition in editions):
        return Exit.BLOCKED
    if facts.degraded:
        return Exit.DEGRADED
    if facts.stopping == "limit":
        return Exit.DONE
    if any(not edition.read and not edition.astray for edition in editions):
        return Exit.UNREACHABLE
    if not facts.books_closed or any(edition.losses for edition in editions):
        return Exit.INCOMPLETE
    return Exit.DONE
