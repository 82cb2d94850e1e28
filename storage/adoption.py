"""What a dead run left behind: files sealed, whole records entered, the run closed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.archive import Archive
from storage.captures import capture_row
from storage.database import read_session, write_session
from storage.runs import RUNNING, close_crashed
from storage.tables import Capture, CrawlRun
from storage.warc.exchange import CAPTURE_TYPES, Exchange, RecordType
from storage.warc.reader import Damage, exchange_of, scan
from storage.warc.record import Record, RecordError
from storage.warc.recovery import open_files, recover
from storage.warc.writer import Written


@dataclass(frozen=True, slots=True)
class Adoption:
    """What the successor of a crash found and did."""

    runs: list[int]
    """Runs that had been left running."""
    files: list[str]
    """WARC files that had not been closed, now sealed."""
    captures: int
    """Whole records that no row pointed to, now entered."""
    torn_bytes: int
    """Bytes behind the last whole record, moved into a side file."""


def adopt(archive: Archive, at: datetime) -> Adoption:
    """Brings the archive to rest after a crash; after a clean run it does nothing.

    Only for the holder of the run lock, before its own run begins. Killed at any
    moment, the next call goes on: a run is closed last.
    """
    torn_bytes = 0
    files = []
    for path in open_files(archive.warc_folder):
        recovery = recover(path)
        torn_bytes += recovery.torn_bytes
        if recovery.path is not None:
            files.append(recovery.path.name)
    captures = 0
    for run_id, warc in _left_running(archive):
        captures += _adopt_file(archive, run_id, archive.warc_folder / warc)
    with write_session(archive.engine) as session:
        runs = close_crashed(session, at)
    return Adoption(runs, files, captures, torn_bytes)


def _left_running(archive: Archive) -> list[tuple[int, str]]:
    with read_session(archive.engine) as session:
        rows = session.execute(
            select(CrawlRun.id, CrawlRun.warc).where(CrawlRun.outcome == RUNNING)
        ).all()
    return [
        (run_id, warc)
        for run_id, warc in rows
        if warc is not None and (archive.warc_folder / warc).exists()
    ]


def _adopt_file(archive: Archive, run_id: int, path: Path) -> int:
    adopted = 0
    with write_session(archive.engine) as session:
        known = set(
            session.scalars(select(Capture.offset).where(Capture.warc == path.name))
        )
        for record, exchange in captures_in(path):
            if record.offset in known:
                continue
            enter_capture(session, run_id, path.name, record, exchange)
            adopted += 1
    return adopted


def captures_in(path: Path) -> Iterator[tuple[Record, Exchange]]:
    """The readable captures; damage stays where it is, for `verify` to name."""
    for item in scan(path):
        if isinstance(item, Damage) or item.type not in CAPTURE_TYPES:
            continue
        try:
            yield item, exchange_of(item)
        except RecordError:
            continue


def enter_capture(
    session: Session, run_id: int, warc: str, record: Record, exchange: Exchange
) -> Capture:
    """The row for a record that no row points to yet."""
    holder = _holder(session, exchange)
    # A revisit has no body of its own; a 304 had none on the wire either.
    length = len(exchange.body)
    if holder is not None and exchange.status != 304:
        length = holder.payload_length
    written = Written(
        warc,
        record.offset,
        record.length,
        record.header("WARC-Payload-Digest") or "",
        length,
        RecordType(record.type),
        record.id,
    )
    row = capture_row(run_id, exchange, written)
    row.refers_to_id = holder.id if holder else None
    session.add(row)
    # A later record of the same file may refer to this one.
    session.flush()
    return row


def _holder(session: Session, exchange: Exchange) -> Capture | None:
    """The capture that a revisit names: its record, else its address and instant."""
    refers_to = exchange.refers_to
    if refers_to is None:
        return None
    query = select(Capture).where(Capture.record == RecordType.RESPONSE).limit(1)
    if refers_to.record_id:
        query = query.where(
            Capture.payload_digest == refers_to.payload_digest,
            Capture.record_id == refers_to.record_id,
        )
    else:
        query = query.where(
            Capture.url == refers_to.url, Capture.captured_at == refers_to.captured_at
        )
    return session.scalars(query).first()
