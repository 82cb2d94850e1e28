"""Whose turn it is to write, inside one process."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class WriteTurn:
    """A lock that refuses its own thread instead of waiting for ever.

    It spans the commit with its checkpoint: BEGIN IMMEDIATE alone lets a second
    connection write while the first one checkpoints, which is the WAL-reset
    fault of SQLite before 3.51.3.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._owner: int | None = None

    @contextmanager
    def taken(self) -> Iterator[None]:
        if self._owner == threading.get_ident():
            raise RuntimeError("A write session is already open in this thread.")
        with self._lock:
            self._owner = threading.get_ident()
            try:
                yield
            finally:
                self._owner = None
