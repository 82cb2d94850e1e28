"""`reextract`: first read and compare everything, then replace; each can be killed.

What was read stands in the spool, what was stored says with each capture which
version read it: so the next run goes on where this one was.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from itertools import islice
from typing import TypeVar

from storage.adoption import adopt
from storage.archive import Archive
from storage.database import read_session, write_session
from storage.editions.registry import EDITIONS
from storage.rereading import captures_to_read, load_groups
from storage.retelling import left_untold
from storage.runs import begin_run, end_run
from storage.warc.writer import software
from ucancrawl.exits import Exit
from ucancrawl.ingest.retelling import retell
from ucancrawl.reading import look_up_each
from ucancrawl.reextraction.again import Answer, Errand
from ucancrawl.reextraction.comparing import compare
from ucancrawl.reextraction.difference import Difference
from ucancrawl.reextraction.replacing import Storing, replace_group
from ucancrawl.reextraction.spool import Spool
from ucancrawl.reextraction.workers import read_all

T = TypeVar("T")

COMMAND = "reextract"
DONE = "done"
BATCH = 50
"""Keys in one look at the database, and in one transaction."""

Progress = Callable[[str, int, int], None]
"""What is being done, how many keys are done, and of how many."""


class Reextraction:
    """Every kept capture that another version of the reader read."""

    def __init__(
        self,
        archive: Archive,
        reader: str,
        *,
        edition: str | None,
        jobs: int,
        progress: Progress,
    ) -> None:
        self._archive = archive
        self._reader = reader
        self._edition = edition
        self._jobs = jobs
        self._progress = progress
        self._spool = Spool(archive.folder, reader)
        with read_session(archive.engine) as session:
            self.wanted = captures_to_read(session, reader, edition)
            self._untold = left_untold(session, COMMAND)

    @property
    def is_due(self) -> bool:
        """Whether there is anything to store, of this run or of one that died."""
        return bool(self.wanted or self._untold)

    def compare(self, *, keep: bool) -> Difference:
        """What today's reader says otherwise; `keep` keeps its readings for storing."""
        found = Difference()
        done: set[str] = set()
        if keep and self.wanted:
            self._spool.keep_own()
            for answers in _batches(self._kept(done)):
                self._compare(answers, found)
        rest = [key for key in self.wanted if key not in done]
        packed = read_all(self._archive.warc_folder, self._errands(rest), self._jobs)
        for entries in _batches(packed):
            if keep:
                self._spool.add(entries)
            self._compare([Answer.unpacked(entry) for entry in entries], found)
            self._progress("read", found.keys, len(self.wanted))
        return found

    def replace(self, found: Difference) -> Exit:
        """Store what was read, in a run of its own."""
        now = datetime.now(UTC)
        adopt(self._archive, now)
        with write_session(self._archive.engine) as session:
            run_id = begin_run(
                session,
                command=COMMAND,
                editions=[self._edition] if self._edition else list(EDITIONS),
                settings={"reader": self._reader},
                software=software(),
                at=now,
            )
        retell(self._archive, self._untold)
        stored = 0
        for answers in _batches(self._kept(set())):
            stored += len(answers)
            self._store(run_id, answers)
            self._progress("stored", stored, len(self.wanted))
        exit_code = exit_of(found)
        with write_session(self._archive.engine) as session:
            end_run(
                session,
                run_id,
                outcome=DONE if exit_code is Exit.DONE else exit_code.name.lower(),
                exit_code=int(exit_code),
                counts=_counts(found),
                at=datetime.now(UTC),
            )
        self._spool.remove()
        return exit_code

    def _errands(self, keys: Iterable[str]) -> Iterator[Errand]:
        for some in _batches(keys):
            with read_session(self._archive.engine) as session:
                pages = look_up_each(
                    session, (n for key in some for n in self.wanted[key])
                )
                errands = [
                    Errand(key, tuple(pages[number] for number in self.wanted[key]))
                    for key in some
                ]
            yield from errands

    def _kept(self, done: set[str]) -> Iterator[Answer]:
        """Answers in the spool that are still to be stored, each key once."""
        for entry in self._spool.entries():
            answer = Answer.unpacked(entry)
            due = self.wanted.get(answer.key)
            if due and answer.key not in done and set(due) == set(answer.readings):
                done.add(answer.key)
                yield answer

    def _compare(self, answers: list[Answer], found: Difference) -> None:
        readings = {one.key: one.readings for one in answers}
        with read_session(self._archive.engine) as session:
            for group in load_groups(
                session, {k: list(v) for k, v in readings.items()}
            ):
                compare(group, readings[group.key], self._reader, found)

    def _store(self, run_id: int, answers: list[Answer]) -> None:
        readings = {one.key: one.readings for one in answers}
        with write_session(self._archive.engine) as session:
            storing = Storing(session, run_id, self._reader)
            for group in load_groups(
                session, {k: list(v) for k, v in readings.items()}
            ):
                replace_group(storing, group, readings[group.key])
        retell(self._archive, storing.late)


def exit_of(found: Difference) -> Exit:
    """A page that breaks the reader is our fault, not the archive's."""
    if any(fault.is_ours for fault in found.faults):
        return Exit.INTERNAL_ERROR
    return Exit.DAMAGED if found.faults else Exit.DONE


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    waiting = iter(items)
    while batch := list(islice(waiting, BATCH)):
        yield batch


def _counts(found: Difference) -> dict[str, int]:
    """For the run's row."""
    return {
        "captures": found.captures,
        "readings": found.readings,
        "differing": found.differing,
        "became_articles": len(found.became_articles),
        "no_articles": len(found.no_articles),
        "same_revisions": len(found.same_revisions),
        "other_content": len(found.other_content),
        "faults": len(found.faults),
    }
