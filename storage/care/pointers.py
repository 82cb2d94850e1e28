"""Rows of captures held against the records that they point to, file by file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, aliased

from storage.care.finding import Finding
from storage.tables import Capture
from storage.warc.exchange import CAPTURE_TYPES, RecordType
from storage.warc.record import Record, parse_warc_date, safe_uri


@dataclass(frozen=True, slots=True)
class Pointer:
    """What the tables say of one record."""

    capture_id: int
    offset: int
    length: int
    record: str
    record_id: str | None
    url: str
    captured_at: datetime
    payload_digest: str
    holder_id: int | None
    """For a revisit: the capture that holds its payload."""
    holder_record_id: str | None
    holder_digest: str | None

    @property
    def end(self) -> int:
        return self.offset + self.length


@dataclass(frozen=True, slots=True)
class Standing:
    """What a file says of one capture."""

    offset: int
    length: int
    type: str
    id: str
    url: str
    date: str
    payload_digest: str
    refers_to: str

    @classmethod
    def of(cls, record: Record) -> "Standing | None":
        """Null for what is no capture."""
        if record.type not in CAPTURE_TYPES:
            return None
        return cls(
            record.offset,
            record.length,
            record.type,
            record.id,
            record.url,
            record.header("WARC-Date") or "",
            record.header("WARC-Payload-Digest") or "",
            (record.header("WARC-Refers-To") or "").strip("<>"),
        )


def pointers(session: Session, warc: str, last_id: int) -> list[Pointer]:
    """All rows of a file up to one that was the newest a moment ago."""
    rows = session.execute(_query().where(Capture.warc == warc, Capture.id <= last_id))
    return [Pointer(*row) for row in rows]


def _query() -> Select[
    int, int, int, str, str | None, str, datetime, str, int | None, str | None, str
]:
    holder = aliased(Capture)
    return (
        select(
            Capture.id,
            Capture.offset,
            Capture.length,
            Capture.record,
            Capture.record_id,
            Capture.url,
            Capture.captured_at,
            Capture.payload_digest,
            Capture.refers_to_id,
            holder.record_id,
            holder.payload_digest,
        )
        .outerjoin(holder, Capture.refers_to_id == holder.id)
        .order_by(Capture.offset)
    )


class FilePointers:
    """The rows of one file and, once it is read, its records."""

    def __init__(self, place: str, rows: list[Pointer]) -> None:
        self.place = place
        self.rows = rows
        self.broken: set[int] = set()
        """Captures whose record is not there as the row says."""
        self._records: dict[int, Standing] = {}

    @property
    def end(self) -> int:
        """Up to where the rows vouch for a file that is still written."""
        return max((row.end for row in self.rows), default=0)

    def see(self, record: Record) -> None:
        standing = Standing.of(record)
        if standing is not None:
            self._records[record.offset] = standing

    def findings(self) -> Iterator[Finding]:
        """Rows without their record, then records without a row."""
        for row in self.rows:
            record = self._records.pop(row.offset, None)
            reasons = list(_differences(row, record))
            if reasons:
                self.broken.add(row.capture_id)
            for reason in reasons:
                yield Finding(f"{self.place} at byte {row.offset}", reason)
        for record in self._records.values():
            yield Finding(
                f"{self.place} at byte {record.offset}",
                f"no row points to this {record.type} of {record.url}",
            )


def _differences(row: Pointer, record: Standing | None) -> Iterator[str]:
    name = f"capture {row.capture_id} of {row.url}"
    if record is None:
        yield f"{name} points here, and no whole capture stands here"
        return
    for what, said, found in (
        ("length", row.length, record.length),
        ("type", row.record, record.type),
        ("id", row.record_id, record.id),
        ("address", safe_uri(row.url), record.url),
        ("time", row.captured_at, _time(record.date)),
        ("payload digest", row.payload_digest, record.payload_digest),
    ):
        if said != found:
            yield f"{name}: its {what} is {said} in the tables and {found} here"
    if row.record == RecordType.REVISIT:
        yield from _orphaned(name, row, record)


def _orphaned(name: str, row: Pointer, record: Standing) -> Iterator[str]:
    if row.holder_id is None:
        yield f"{name} is a revisit whose payload no capture of the archive holds"
    elif record.refers_to and record.refers_to != row.holder_record_id:
        yield f"{name} is a revisit of another record than capture {row.holder_id}"
    elif row.payload_digest != row.holder_digest:
        yield f"{name} is a revisit of another payload than capture {row.holder_id}'s"


def _time(text: str) -> datetime | None:
    try:
        return parse_warc_date(text)
    except ValueError:
        return None


def widowed(session: Session, broken: set[int], last_id: int) -> Iterator[Finding]:
    """Revisits of captures whose record is not whole: their payload is lost as well."""
    wanted = sorted(broken)
    for start in range(0, len(wanted), 400):
        rows = session.execute(
            select(
                Capture.id,
                Capture.url,
                Capture.warc,
                Capture.offset,
                Capture.refers_to_id,
            )
            .where(
                Capture.refers_to_id.in_(wanted[start : start + 400]),
                Capture.id <= last_id,
            )
            .order_by(Capture.id)
        )
        for number, url, warc, offset, holder in rows:
            yield Finding(
                f"warc/{warc} at byte {offset}",
                f"capture {number} of {url} is a revisit of capture {holder}, "
                "whose record is damaged",
            )
