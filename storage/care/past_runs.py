"""Runs that are over, as their WARC files tell of them: begun again, and ended."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.books import close_books
from storage.outcome import WhyDue
from storage.runs import end_run
from storage.tables import Capture, CrawlRun
from storage.warc.exchange import CAPTURE_TYPES, Exchange
from storage.warc.reader import Damage, exchange_of, scan
from storage.warc.record import Record, RecordError, parse_warc_date

REBUILT = "rebuilt"
"""The outcome of a run whose own is not known any more."""

_NAME = re.compile(r"(?P<command>[a-z]+)-\d{14}-(?P<id>\d{6,})-")
_SOFTWARE = re.compile(rb"^software: (\S.*?)\r?$", re.M)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """One capture as a file holds it, with the request that brought it."""

    record: Record
    exchange: Exchange
    request: bytes
    """Its head; empty where it has none."""


def warc_files(folder: Path) -> list[Path]:
    """All closed files in the order in which their runs began."""
    files = folder.glob("*.warc.gz") if folder.is_dir() else ()
    return sorted(files, key=lambda path: (_begun_at(path), path.name))


def kept_records(path: Path) -> Iterator[KeptRecord | Damage]:
    """Every capture in order; what cannot be read is named, and reading goes on."""
    waiting: KeptRecord | None = None
    for item in scan(path):
        if isinstance(item, Record) and item.type == "request" and waiting:
            asked = (item.header("WARC-Concurrent-To") or "").strip("<>")
            if asked == waiting.record.id:
                yield KeptRecord(waiting.record, waiting.exchange, item.block)
                waiting = None
            continue
        if waiting:
            yield waiting
            waiting = None
        if isinstance(item, Damage):
            yield item
        elif item.type in CAPTURE_TYPES:
            try:
                waiting = KeptRecord(item, exchange_of(item), b"")
            except RecordError as error:
                yield Damage(item.offset, item.length, str(error), False)
    if waiting:
        yield waiting


def begin_past_run(session: Session, path: Path) -> tuple[int, datetime]:
    """Enter the run that wrote a file; its number, and when it began.

    It is the number in the file's name, where that is free.
    """
    named = _NAME.match(path.name)
    info = _first(path)
    told = _SOFTWARE.search(info.block) if info else None
    run = CrawlRun(
        command="ingest" if named and named["command"] == "ingest" else "crawl",
        editions=[],
        settings={},
        software=told[1].decode("utf-8", "replace") if told else "unknown",
        started_at=_begun_at(path),
        outcome=REBUILT,
        counts={},
        warc=path.name,
    )
    # A number given by hand would not move PostgreSQL's own counter on.
    if named and session.get_bind().dialect.name == "sqlite":
        number = int(named["id"])
        if number > 0 and session.get(CrawlRun, number) is None:
            run.id = number
    session.add(run)
    session.flush()
    return run.id, run.started_at


def end_past_run(session: Session, run_id: int, captures: int, at: datetime) -> None:
    """Close the books: what was named and has no answer is still due."""
    session.get_one(CrawlRun, run_id).editions = sorted(
        name
        for name in session.scalars(
            select(Capture.edition).where(Capture.run_id == run_id).distinct()
        )
        if name
    )
    session.flush()
    close_books(session, run_id, at, reason=WhyDue.NOT_ASKED)
    counts = {"captures": captures}
    end_run(session, run_id, outcome=REBUILT, exit_code=None, counts=counts, at=at)


def _first(path: Path) -> Record | None:
    item = next(scan(path), None)
    return item if isinstance(item, Record) else None


def _begun_at(path: Path) -> datetime:
    first = _first(path)
    try:
        return parse_warc_date((first.header("WARC-Date") if first else "") or "")
    except ValueError:
        return _EPOCH
