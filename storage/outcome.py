"""How an address can stand in the frontier, and how it can end in one run."""

from enum import StrEnum


class OutcomeState(StrEnum):
    """How one address ended in one run. Each ends in exactly one of these."""

    STORED = "stored"
    """A new article was stored."""
    REVISED = "revised"
    """A known article showed new content."""
    UNCHANGED = "unchanged"
    """A known page or article showed what it had shown before."""
    READ = "read"
    """A page without an article of its own was read: a listing, a feed, a redirect."""
    REFUSED = "refused"
    """A rule of ours or of the site's robots.txt forbade it; the reason names it."""
    FAILED = "failed"
    """It could not be had or not be read; the reason names the cause."""
    GONE = "gone"
    """The server says that it is not there; what was kept of it stays."""
    DUE = "due"
    """It was not asked for, or not to the end: still to be done; reason says why."""


class FrontierState(StrEnum):
    """What the newest visit made of an address."""

    NEW = "new"
    """Never asked for."""
    STORED = "stored"
    UNCHANGED = "unchanged"
    READ = "read"
    REFUSED = "refused"
    FAILED = "failed"
    GONE = "gone"


STANDS_AS: dict[OutcomeState, FrontierState | None] = {
    OutcomeState.STORED: FrontierState.STORED,
    OutcomeState.REVISED: FrontierState.STORED,
    OutcomeState.UNCHANGED: FrontierState.UNCHANGED,
    OutcomeState.READ: FrontierState.READ,
    OutcomeState.REFUSED: FrontierState.REFUSED,
    OutcomeState.FAILED: FrontierState.FAILED,
    OutcomeState.GONE: FrontierState.GONE,
    OutcomeState.DUE: None,
}
"""What an outcome leaves in the frontier; null leaves it as it was."""


FORBIDDEN = ("http_401", "http_403")
"""Failures by which a server says that it does not want to be asked for a page."""


class DueReason(StrEnum):
    """Why an address is worth asking for now, in the order in which they are asked."""

    NEW = "new"
    SOURCE = "source"
    """A page that names others and may name new ones."""
    RETRY = "retry"
    """It failed or was refused, and its time has come again."""
    RECHECK = "recheck"
    """A known article that may have changed by now."""
    FULL = "full"
    """Not due, but everything known was asked for."""


class WhyDue(StrEnum):
    """Why an address was left over when a run ended."""

    BUDGET = "budget"
    LIMIT = "limit"
    INTERRUPTED = "interrupted"
    NOT_ASKED = "not_asked"


GONE_STATUSES = (404, 410)
REDIRECTS = frozenset({301, 302, 303, 307, 308})


def state_of_status(status: int) -> OutcomeState:
    """What a status other than 200 and 304 means for an address."""
    return OutcomeState.GONE if status in GONE_STATUSES else OutcomeState.FAILED
