"""A limit of CPU time on reading one page: no page may stop a run.

The rooms bound what they parse, so this is the second fence. The clock is the kernel's
for this process; the exception is raised between two steps of Python, so a single call
into C is not cut short. Measured: the slowest such call on 10 MiB takes under 5 s.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from ucancrawl.failures import Failure

SECONDS = 5.0
AGAIN = 0.25
"""Seconds after which the signal is repeated, should a finaliser have swallowed it."""


class _Spent(BaseException):
    """Not an Exception: no room may take it for a fault of a page."""


@contextmanager
def cpu_limit(seconds: float = SECONDS) -> Iterator[None]:
    """Raises Failure("too_costly") where the block uses more CPU time than this.

    Only the main thread can be interrupted; elsewhere there is no limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    armed = True

    def spent(number: int, frame: object) -> None:
        if armed:
            raise _Spent

    before = signal.signal(signal.SIGPROF, spent)
    try:
        try:
            signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
            yield
        finally:
            armed = False
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, before)
    except _Spent:
        armed = False
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        raise Failure(
            "too_costly", f"Reading took more than {seconds:g} s of CPU time."
        ) from None
