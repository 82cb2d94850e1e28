"""Every file in `warc/`, held against itself and against the tables.

What was listed before the tables were asked can be judged while a run writes: the
tables are never behind a closed file, and vouch for an open one up to their last row.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine, func, select

from storage.care.finding import Finding
from storage.care.pointers import FilePointers, pointers, widowed
from storage.database import read_session
from storage.lock import is_held
from storage.tables import Capture, CrawlRun
from storage.warc.check import check_file
from storage.warc.reader import locate
from storage.warc.record import Record
from storage.warc.recovery import TORN
from storage.warc.writer import OPEN, SUFFIX


@dataclass(slots=True)
class Listing:
    """What stood in `warc/` at one moment, by the names of closed files."""

    closed: set[str] = field(default_factory=set)
    still_open: set[str] = field(default_factory=set)
    strange: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Known:
    """What the tables say of files, a moment later."""

    last_id: int
    captures: dict[str, int]
    """Rows by file."""
    named: frozenset[str]
    """Files that a run says are its own."""


def listing(folder: Path) -> Listing:
    """Side files of torn bytes are left out: nothing acknowledged stands in them."""
    found = Listing()
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name.endswith(SUFFIX):
            found.closed.add(path.name)
        elif path.name.endswith(SUFFIX + OPEN):
            found.still_open.add(path.name.removesuffix(OPEN))
        elif TORN not in path.suffixes:
            found.strange.add(path.name)
    return found


def known_files(engine: Engine) -> Known:
    """The last capture of this moment, and the files that there are by then."""
    with read_session(engine) as session:
        last_id = session.scalar(select(func.max(Capture.id))) or 0
        counts = session.execute(
            select(Capture.warc, func.count()).group_by(Capture.warc)
        )
        captures = dict(iter(counts))
        runs = session.scalars(select(CrawlRun.warc).where(CrawlRun.warc.is_not(None)))
        named = frozenset(name for name in runs if name)
    return Known(last_id, captures, named)


class WarcCheck:
    """One look at all WARC files of an archive."""

    def __init__(self, folder: Path, engine: Engine | None) -> None:
        self._folder = folder
        self._warc = folder / "warc"
        self._engine = engine
        self._listing = listing(self._warc)
        self._known = known_files(engine) if engine is not None else None
        self.files = 0
        self.records = 0
        self.captures = 0
        self._broken: set[int] = set()

    def findings(self) -> Iterator[Finding]:
        """All that is wrong, file by file; then what the tables miss."""
        seen = self._listing
        for name in sorted(seen.strange):
            yield Finding(f"warc/{name}", "it is no file of the archive")
        for name in sorted(seen.closed & seen.still_open):
            yield Finding(f"warc/{name}", "it stands here twice, open and closed")
        for name in sorted(seen.closed | seen.still_open):
            self.files += 1
            yield from self._file(name)
        if self._engine is not None and self._known is not None:
            yield from self._missing(self._known)
            with read_session(self._engine) as session:
                yield from widowed(session, self._broken, self._known.last_id)

    def _file(self, name: str) -> Iterator[Finding]:
        was_open = name not in self._listing.closed
        path = locate(self._warc, name)
        place = f"warc/{path.name}"
        rows = self._rows(place, name)
        until = rows.end if rows and was_open else None
        faults = check_file(path, self._see(rows), until)
        if faults and not path.exists() and locate(self._warc, name) != path:
            yield from self._file(name)  # its run ended before it could be opened
            return
        if was_open and self._is_abandoned(path):
            yield Finding(
                place, "a run that died left it open; the next crawl or ingest seals it"
            )
        for fault in faults:
            yield Finding(f"{place} at byte {fault.offset}", fault.reason)
        if rows is None or self._known is None:
            return
        self.captures += len(rows.rows)
        if not rows.rows and not was_open and name not in self._known.named:
            yield Finding(place, "no run and no capture points to it")
            return
        yield from rows.findings()
        self._broken |= rows.broken

    def _is_abandoned(self, path: Path) -> bool:
        """Open before and after a moment at which nobody held the lock."""
        is_open = path.name.endswith(OPEN)
        return is_open and not is_held(self._folder) and path.exists()

    def _rows(self, place: str, name: str) -> FilePointers | None:
        if self._engine is None or self._known is None:
            return None
        with read_session(self._engine) as session:
            return FilePointers(place, pointers(session, name, self._known.last_id))

    def _see(self, rows: FilePointers | None) -> Callable[[Record], None]:
        def see(record: Record) -> None:
            self.records += 1
            if rows is not None:
                rows.see(record)

        return see

    def _missing(self, known: Known) -> Iterator[Finding]:
        listed = self._listing.closed | self._listing.still_open
        for name, count in sorted(known.captures.items()):
            if name not in listed and not locate(self._warc, name).exists():
                yield Finding(
                    f"warc/{name}",
                    f"it is missing, and {count} captures point into it; "
                    "bring it back from a backup",
                )
                self._broken |= self._captures_of(name, known.last_id)

    def _captures_of(self, name: str, last_id: int) -> set[int]:
        assert self._engine is not None
        with read_session(self._engine) as session:
            return {row.capture_id for row in pointers(session, name, last_id)}
