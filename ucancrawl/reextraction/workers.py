"""Reading on all cores: processes that read WARC files by pointer, and nothing else.

They are spawned, not forked, so they inherit no connection and no lock; and they
cannot reach the network.
"""

import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from pathlib import Path
from threading import Thread

from ucancrawl.reextraction.again import Answer, Errand, broken, read_errand

_CHUNK = 8
"""Keys handed over at once."""
_AHEAD = 3
"""Chunks that wait for each process."""
_FORBIDDEN = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto")

Chunk = list[Errand]


def read_all(
    warc_folder: Path, errands: Iterable[Errand], jobs: int
) -> Iterator[bytes]:
    """The packed answer to each errand, in order; `jobs` 1 reads in this process."""
    if jobs <= 1:
        for errand in errands:
            yield read_errand(warc_folder, errand).packed()
        return
    waiting = iter(errands)
    pending = _Pool(warc_folder, jobs)
    try:
        while pending.fill(waiting):
            yield from pending.next()
    finally:
        pending.close()


class _Pool:
    """Chunks on their way, answered in the order in which they were given."""

    def __init__(self, warc_folder: Path, jobs: int) -> None:
        self._folder = warc_folder
        self._jobs = jobs
        self._given: deque[tuple[Chunk, Future[list[bytes]]]] = deque()
        self._pool = self._fresh(jobs)

    def _fresh(self, jobs: int) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(jobs, context, initializer=_begin)

    def fill(self, errands: Iterator[Errand]) -> bool:
        """Hand over what there is room for; false once everything is answered."""
        while len(self._given) < self._jobs * _AHEAD:
            chunk = list(islice(errands, _CHUNK))
            if not chunk:
                break
            self._given.append((chunk, self._submit(chunk)))
        return bool(self._given)

    def _submit(self, chunk: Chunk) -> "Future[list[bytes]]":
        return self._pool.submit(_read_chunk, self._folder, chunk)

    def next(self) -> Iterator[bytes]:
        """The answers of the oldest chunk."""
        chunk, future = self._given.popleft()
        try:
            yield from future.result()
        except BrokenProcessPool:
            yield from self._one_by_one(chunk)

    def _one_by_one(self, chunk: Chunk) -> Iterator[bytes]:
        """A page killed a process: find it, name it, and go on with the others."""
        given = [one for one, _ in self._given]
        self.close()
        self._pool = self._fresh(1)
        for errand in chunk:
            try:
                yield from self._submit([errand]).result()
            except BrokenProcessPool:
                yield _fatal(errand).packed()
                self._pool = self._fresh(1)
        self.close()
        self._pool = self._fresh(self._jobs)
        self._given = deque((one, self._submit(one)) for one in given)

    def close(self) -> None:
        self._pool.shutdown(cancel_futures=True)


def _fatal(errand: Errand) -> Answer:
    readings = [broken(page, "ended the process") for page in errand.pages]
    return Answer(errand.key, {one.capture_id: one for one in readings})


def _read_chunk(warc_folder: Path, chunk: Chunk) -> list[bytes]:
    return [read_errand(warc_folder, errand).packed() for errand in chunk]


def _begin() -> None:
    """A process that stays offline, and does not outlive the one it reads for."""
    sys.addaudithook(_refuse_network)
    Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    # A killed parent leaves its queues open in the others: none would see an end.
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _refuse_network(event: str, _arguments: object) -> None:
    if event in _FORBIDDEN:
        raise RuntimeError(f"Reading kept captures must not use the network: {event}.")
