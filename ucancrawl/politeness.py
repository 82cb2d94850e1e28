"""One request at a time per host, a pause after each, and longer ones when asked.

Plain asyncio, shared by every spider of the process. Times are from a monotonic
clock, so that a changed wall clock neither hurries nor stalls a run.
"""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from ucancrawl.failures import Later

BUSY = frozenset({429, 503})
"""What a server says that wants to be asked less."""
LONGEST = timedelta(days=30)
"""A longer Retry-After is taken for a mistake: nothing is given up for ever."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How a host is treated; the values come from settings.py."""

    delay: float = 3.0
    jitter: float = 0.5
    """Share of the delay that may be added to it; never taken away."""
    wait_most: float = 3600.0
    stop_blocked: int = 3
    stop_busy: int = 5
    stop_failing: int = 20
    stop_walled: int = 20
    retries: int = 2
    timeouts_tried_again: int = 3

    def pause(self, at_least: float = 0.0) -> float:
        return max(self.delay, at_least) * (1 + random.uniform(0, self.jitter))

    def back_off(self, in_a_row: int) -> float:
        """Without a Retry-After: twice as long each time."""
        base = max(1.0, 2 * self.delay)
        return min(base * 2.0 ** (in_a_row - 1), self.wait_most)


@dataclass(slots=True)
class HostState:
    """What one host has answered so far in this run."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    ready_at: float = 0.0
    blocked: int = 0
    busy: int = 0
    failing: int = 0
    waited: float = 0.0
    """Seconds that requests stood before the gate, the usual pauses included."""
    timeouts: int = 0
    """Requests of this run that used up their time."""
    walled: int = 0
    """Pages in a row that were a challenge for browsers and nothing else."""
    delay: float = 0.0
    """Seconds that its robots.txt asks for."""
    stopped: str | None = None
    """Why it is left alone for the rest of the run."""


class HostGate:
    """Lets one request at a time through to each host."""

    def __init__(
        self, manners: Manners, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.manners = manners
        self.hosts: dict[str, HostState] = {}
        self._clock = clock
        self._closing: asyncio.Event | None = None

    def host(self, name: str) -> HostState:
        return self.hosts.setdefault(name, HostState())

    def slow_down(self, name: str, delay: float) -> None:
        """Leave at least so many seconds between two requests to a host."""
        state = self.host(name)
        state.delay = max(state.delay, delay)
        state.ready_at = max(state.ready_at, self._clock() + state.delay)

    def wait_for(self, name: str, seconds: float) -> None:
        """Ask a host for nothing so long; for none of this run where that is longer."""
        state = self.host(name)
        if seconds > self.manners.wait_most:
            state.stopped = "rate_limited"
        else:
            self._hold_for(state, seconds)

    def close(self) -> None:
        """Nothing waits any more; who waits is told that it is too late."""
        self._event().set()

    @asynccontextmanager
    async def turn(self, name: str) -> AsyncIterator[None]:
        """Hold the host for one request; the pause runs from its end."""
        state = self.host(name)
        async with state.lock:
            await self._wait(state)
            if state.stopped:
                raise Later(state.stopped)
            try:
                yield
            finally:
                pause = self._clock() + self.manners.pause(state.delay)
                state.ready_at = max(state.ready_at, pause)

    async def _wait(self, state: HostState) -> None:
        closing = self._event()
        while (left := state.ready_at - self._clock()) > 0 and not closing.is_set():
            before = self._clock()
            with suppress(TimeoutError):
                await asyncio.wait_for(closing.wait(), left)
            state.waited += self._clock() - before
        if closing.is_set():
            raise Later("interrupted")

    def _event(self) -> asyncio.Event:
        if self._closing is None:
            self._closing = asyncio.Event()
        return self._closing

    def answered(
        self, name: str, status: int, retry_after: str | None, *, alone: bool = False
    ) -> None:
        """Take note of an answer; may make the host wait, or end its run.

        `alone` says of a page that it was turned away before while others were not:
        forbidden once more, it tells nothing of its host.
        """
        state, manners = self.host(name), self.manners
        if alone and status in (401, 403):
            return
        state.blocked = state.blocked + 1 if status in (401, 403) else 0
        state.busy = state.busy + 1 if status in BUSY else 0
        state.failing = state.failing + 1 if status >= 500 and not state.busy else 0
        if state.blocked >= manners.stop_blocked:
            state.stopped = "blocked"
        elif state.busy >= manners.stop_busy:
            state.stopped = "rate_limited"
        elif state.failing >= manners.stop_failing:
            state.stopped = "server_errors"
        if state.busy:
            self._hold(state, retry_after, alone=alone)
        elif state.blocked:
            self._hold_for(state, manners.back_off(state.blocked))

    def failed(self, name: str, cause: str) -> None:
        """Take note of a request that brought no whole answer."""
        state = self.host(name)
        state.failing += 1
        state.timeouts += cause == "timeout"
        if state.failing >= self.manners.stop_failing:
            state.stopped = "unreachable"

    def is_worth_another(self, name: str, cause: str, tries: int) -> bool:
        """Whether to try once more in this run.

        A request without an answer costs a minute: eight of them must not cost a
        run of two hundred pages half an hour.
        """
        state = self.host(name)
        if state.stopped:
            return False
        if cause == "timeout":
            return tries < 1 and state.timeouts <= self.manners.timeouts_tried_again
        return tries < self.manners.retries

    def shown(self, name: str, *, wall: bool) -> None:
        """Take note of what a page with a good status was."""
        state = self.host(name)
        state.walled = state.walled + 1 if wall else 0
        if state.walled >= self.manners.stop_walled:
            state.stopped = "blocked"

    def _hold(self, state: HostState, retry_after: str | None, *, alone: bool) -> None:
        asked = seconds_of(retry_after, datetime.now(UTC))
        if asked is not None and asked > self.manners.wait_most:
            state.stopped = "single_page" if alone else "rate_limited"
            return
        wait = asked if asked is not None else self.manners.back_off(state.busy)
        self._hold_for(state, wait)

    def _hold_for(self, state: HostState, seconds: float) -> None:
        state.ready_at = max(state.ready_at, self._clock() + seconds)


def not_before(status: int, retry_after: str | None, now: datetime) -> datetime | None:
    """Until when a server wants a page not to be asked for; a month at most."""
    seconds = seconds_of(retry_after, now) if status in BUSY else None
    return None if seconds is None else now + min(timedelta(seconds=seconds), LONGEST)


def seconds_of(retry_after: str | None, now: datetime) -> float | None:
    """What a Retry-After header asks for; null where it is absent or makes no sense.

    >>> seconds_of("120", datetime(2026, 1, 1, tzinfo=UTC))
    120.0
    """
    text = (retry_after or "").strip()
    if not text:
        return None
    if text.isascii() and text.isdigit():
        return float(int(text[:12]))
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, IndexError, OverflowError):
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return max(0.0, (when - now).total_seconds())
