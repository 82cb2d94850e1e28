"""One response kept: its WARC record on disk first, then the row that points to it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.archive import Archive
from storage.database import read_session, write_session
from storage.identity import identify
from storage.outcome import OutcomeState
from storage.rowless import enter_rowless
from storage.runs import name_warc
from storage.tables import Capture, Outcome
from storage.warc.digest import sha256_digest
from storage.warc.exchange import Exchange, RecordType, RefersTo
from storage.warc.reader import locate
from storage.warc.writer import FileInfo, WarcFile, Written

OWN = "crawl"
"""The origin of what we fetched ourselves."""

_NOT_MODIFIED = 304
_TAKEN_IN = (
    OutcomeState.STORED,
    OutcomeState.REVISED,
    OutcomeState.UNCHANGED,
    OutcomeState.READ,
)


@dataclass(frozen=True, slots=True)
class KeptCapture:
    """A capture that is on disk and in the database."""

    id: int
    url_key: str
    payload_digest: str
    is_revisit: bool
    warc: str
    """Name of the file below `warc/` once it is closed."""
    offset: int
    length: int
    is_known: bool = False
    """The same response of the same instant was kept before: nothing was written."""
    confirms_id: int | None = None
    """For a revisit: the capture that holds the payload."""


@dataclass(frozen=True, slots=True)
class Validators:
    """What a conditional request sends, and the capture that it asks about."""

    capture_id: int
    etag: str | None
    last_modified: str | None


class CaptureKeeper:
    """Writes a run's WARC file, made at its first capture, and the capture rows."""

    def __init__(
        self,
        archive: Archive,
        run_id: int,
        warc_name: str,
        info: FileInfo | None = None,
    ) -> None:
        self._archive = archive
        self._run_id = run_id
        self._open: Callable[[], WarcFile] = lambda: WarcFile.open(
            archive.warc_folder, warc_name, info
        )
        self._name = f"{warc_name}.warc.gz"
        self._file: WarcFile | None = None
        self._rowless: list[Callable[[], Capture]] = []

    def keep(self, exchange: Exchange) -> KeptCapture:
        """Keeps one response. When this returns it survives a power cut."""
        with read_session(self._archive.engine) as session:
            known = _same(session, exchange)
            holder = _payload_holder(session, exchange, self._archive.warc_folder)
        if known is not None:
            return kept_capture(known, is_known=True)
        written = self._warc().write(exchange, _refers_to(holder))
        refers_to = holder.id if holder and is_revisit(written.record) else None
        make = partial(capture_row, self._run_id, exchange, written, refers_to)
        self._rowless.append(make)
        row = make()
        with write_session(self._archive.engine) as session:
            session.add(row)
        self._rowless.pop()
        return kept_capture(row)

    def _warc(self) -> WarcFile:
        if self._file is None:
            with write_session(self._archive.engine) as session:
                name_warc(session, self._run_id, self._name)
            self._file = self._open()
        return self._file

    def close(self) -> None:
        """Seals the WARC file, once all its rows are in; a second time does nothing."""
        if self._file is None or self._file.is_closed:
            return
        try:
            enter_rowless(self._archive.engine, self._name, self._rowless)
        except BaseException:
            self._file.leave_open()
            raise
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def capture_row(
    run_id: int, exchange: Exchange, written: Written, refers_to: int | None = None
) -> Capture:
    """The row for a record; what it refers to is the caller's to know."""
    identity = identify(exchange.url)
    return Capture(
        run_id=run_id,
        url=exchange.url,
        url_key=identity.key or identity.url,
        edition=identity.edition,
        status=exchange.status,
        content_type=exchange.content_type,
        captured_at=exchange.captured_at,
        record=written.record.value,
        record_id=written.record_id,
        refers_to_id=refers_to,
        payload_digest=written.payload_digest,
        payload_length=written.payload_length,
        etag=exchange.header("ETag"),
        last_modified=exchange.header("Last-Modified"),
        warc=written.warc,
        offset=written.offset,
        length=written.length,
        origin=exchange.origin,
    )


def is_revisit(record: str) -> bool:
    return record == RecordType.REVISIT


def holder_of(session: Session, capture_id: int) -> int:
    """The capture whose record holds the payload: the capture itself or another."""
    refers_to = session.scalar(
        select(Capture.refers_to_id).where(Capture.id == capture_id)
    )
    return refers_to or capture_id


def validators(session: Session, url: str, folder: Path) -> Validators | None:
    """What to send with a request for an address whose newest page we have taken in.

    A page that was kept but not read to the end, by a crash or because it was no
    article, must not vouch for itself: a 304 would hide its content for ever. Nor a
    page whose WARC file is gone.
    """
    row = _newest_whole(session, url)
    if row is None or not (row.etag or row.last_modified):
        return None
    holder = session.get(Capture, row.refers_to_id) if row.refers_to_id else row
    if holder is None or not _stands(holder, folder):
        return None
    taken_in = select(Outcome.run_id).where(
        Outcome.url_key == row.url_key,
        Outcome.capture_id == row.id,
        Outcome.state.in_(_TAKEN_IN),
    )
    if session.scalar(taken_in.limit(1)) is None:
        return None
    return Validators(row.id, row.etag, row.last_modified)


def newest_capture(session: Session, url: str) -> int | None:
    """What we were last told at exactly this address, a redirect included."""
    newest = select(Capture.id).where(Capture.url == url, Capture.origin == OWN)
    return session.scalar(
        newest.order_by(Capture.captured_at.desc(), Capture.id.desc()).limit(1)
    )


def answered_at(session: Session, url: str) -> datetime | None:
    """When exactly this address last answered us, whatever it said."""
    return session.scalar(
        select(func.max(Capture.captured_at)).where(
            Capture.url == url, Capture.origin == OWN
        )
    )


def _newest_whole(session: Session, url: str) -> Capture | None:
    """The newest 200 of exactly this address that we fetched ourselves."""
    return session.scalars(
        select(Capture)
        .where(Capture.url == url, Capture.status == 200, Capture.origin == OWN)
        .order_by(Capture.captured_at.desc(), Capture.id.desc())
        .limit(1)
    ).first()


def _same(session: Session, exchange: Exchange) -> Capture | None:
    """For what comes from outside: the same response, ingested before."""
    if exchange.origin == OWN:
        return None
    return session.scalars(
        select(Capture)
        .where(
            Capture.url == exchange.url,
            Capture.captured_at == exchange.captured_at,
            Capture.payload_digest == sha256_digest(exchange.body),
            Capture.status == exchange.status,
        )
        .limit(1)
    ).first()


def _stands(row: Capture, folder: Path) -> bool:
    """Whether the file of a record is there, and long enough to hold it."""
    try:
        size = locate(folder, row.warc).stat().st_size
    except OSError:
        return False
    return size >= row.offset + row.length


def _payload_holder(
    session: Session, exchange: Exchange, folder: Path
) -> Capture | None:
    """The response of our own crawl that a revisit of this exchange refers to.

    The address may be another: WARC 1.1 names it. Only a whole 200 is referred
    to, so that the payload that a replay shows is a page; and only one whose file
    stands, as the body is in our hands now and nowhere else.
    """
    if exchange.origin != OWN or exchange.record != RecordType.RESPONSE:
        return None
    if exchange.status == _NOT_MODIFIED:
        newest = _newest_whole(session, exchange.url)
        if newest is None or newest.refers_to_id is None:
            return newest
        return session.get(Capture, newest.refers_to_id)
    if exchange.status != 200 or not exchange.body or exchange.truncated:
        return None
    holders = session.scalars(
        select(Capture)
        .where(
            Capture.payload_digest == sha256_digest(exchange.body),
            Capture.record == RecordType.RESPONSE,
            Capture.status == 200,
            Capture.origin == OWN,
        )
        .order_by(Capture.id)
    )
    return next((row for row in holders if _stands(row, folder)), None)


def _refers_to(holder: Capture | None) -> RefersTo | None:
    if holder is None:
        return None
    return RefersTo(
        url=holder.url,
        captured_at=holder.captured_at,
        payload_digest=holder.payload_digest,
        record_id=holder.record_id,
    )


def kept_capture(row: Capture, *, is_known: bool = False) -> KeptCapture:
    """A row as those who read the page want it."""
    return KeptCapture(
        id=row.id,
        url_key=row.url_key,
        payload_digest=row.payload_digest,
        is_revisit=is_revisit(row.record),
        warc=row.warc,
        offset=row.offset,
        length=row.length,
        is_known=is_known,
        confirms_id=row.refers_to_id,
    )
