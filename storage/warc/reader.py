"""Reading our own WARC files strictly: every member, length, checksum and digest.

Files from elsewhere are read by `ucancrawl/ingest/`, which forgives more.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from storage.errors import ArchiveDamaged
from storage.warc.digest import digest_matches
from storage.warc.exchange import CAPTURE_TYPES, Exchange, RecordType, RefersTo
from storage.warc.http import parse_response, split_head
from storage.warc.member import HEAD, Member, MemberError, unpack
from storage.warc.record import Record, RecordError, parse_record, parse_warc_date
from storage.warc.records import METADATA
from storage.warc.writer import OPEN

LIMIT = 256 << 20
"""Bytes a record may open to; our bodies end at 10 MiB, ingested ones may be larger."""

WINDOW = 1 << 20
START = HEAD[:4]
"""How the next record is found behind damage."""


@dataclass(frozen=True, slots=True)
class Damage:
    """Bytes that hold no whole record."""

    offset: int
    length: int
    reason: str
    torn: bool
    """Whether they are the end of a file that stopped inside a record."""


def locate(folder: Path, name: str) -> Path:
    """Where a file stands now: closed, or still open while its run goes on."""
    closed = folder / name
    if closed.exists():
        return closed
    still_open = folder / f"{name}{OPEN}"
    return still_open if still_open.exists() else closed


def open_wherever(folder: Path, name: str) -> BinaryIO:
    """Open a file to be read, closed or not, even if its run ends in this moment."""
    try:
        return locate(folder, name).open("rb")
    except FileNotFoundError:
        return (folder / name).open("rb")


def scan(path: Path) -> Iterator[Record | Damage]:
    """Every record in order; what is damaged is named and reading goes on behind it."""
    size = _size(path)
    with path.open("rb") as file:
        offset = 0
        while offset < size:
            try:
                record = record_at(file, offset)
            except (MemberError, RecordError) as error:
                next_offset = _next_record(file, offset + 1, size)
                torn = next_offset == size and getattr(error, "torn", False)
                yield Damage(offset, next_offset - offset, str(error), torn)
                offset = next_offset
                continue
            yield record
            offset += record.length


def iterate(path: Path) -> Iterator[Record]:
    """Every record in order; raises ArchiveDamaged at the first damage."""
    for item in scan(path):
        if isinstance(item, Damage):
            raise ArchiveDamaged(
                f"{path} is damaged at byte {item.offset}: {item.reason}; "
                "see `ucancrawl verify`."
            )
        yield item


def read_file(path: Path) -> Iterator[tuple[Record, Exchange]]:
    """Every capture in order with its record; raises ArchiveDamaged at damage."""
    for record in iterate(path):
        if record.type in CAPTURE_TYPES:
            yield record, exchange_of(record)


def read_record(path: Path, offset: int) -> Exchange:
    """The capture whose record begins at an offset, its digests proven.

    A revisit is given as it stands, with no body and with `refers_to`.
    """
    _size(path)
    try:
        with path.open("rb") as file:
            record = record_at(file, offset)
        faults = digest_faults(record)
        if faults:
            raise RecordError(faults[0])
        if record.type not in CAPTURE_TYPES:
            raise RecordError(f"a {record.type or 'nameless'} record is no capture")
        return exchange_of(record)
    except (MemberError, RecordError) as error:
        raise ArchiveDamaged(
            f"{path} holds no whole capture at byte {offset}: {error}; "
            "see `ucancrawl verify`."
        ) from error


def record_at(file: BinaryIO, offset: int) -> Record:
    """The record at an offset; raises MemberError or RecordError."""
    member = member_at(file, offset)
    return parse_record(member.data, member.offset, member.length)


def member_at(file: BinaryIO, offset: int) -> Member:
    """The gzip member at an offset, its checksum proven."""
    member = unpack(file, offset, LIMIT)
    if member is None:
        raise MemberError("the file ends before it", torn=True)
    return member


def exchange_of(record: Record) -> Exchange:
    """What a capture's record says; raises RecordError where it is not readable."""
    kind = RecordType(record.type)
    try:
        captured_at = parse_warc_date(record.header("WARC-Date") or "")
        extra = json.loads(record.header(METADATA) or "{}")
        origin = str(extra.get("origin", "crawl"))
        head = str(extra.get("http", "")).encode("latin-1")
        redirected_from = tuple(map(str, extra.get("redirected_from", ())))
        refers_to = _refers_to(record)
    except (ValueError, AttributeError, TypeError) as error:
        raise RecordError(f"a header cannot be read ({error})") from error
    if kind in (RecordType.RESOURCE, RecordType.CONVERSION):
        return Exchange(
            url=record.url,
            captured_at=captured_at,
            status=200,
            headers=[("Content-Type", record.header("Content-Type") or "")],
            body=record.block,
            record=kind,
            truncated=record.header("WARC-Truncated"),
            origin=origin,
            record_id=record.id,
        )
    message = parse_response(record.block or head)
    if message is None:
        raise RecordError("the block is no HTTP response")
    return Exchange(
        url=record.url,
        captured_at=captured_at,
        status=message.status,
        reason=message.reason,
        protocol=record.header("WARC-Protocol") or message.protocol,
        headers=message.headers,
        body=message.body,
        ip=record.header("WARC-IP-Address"),
        record=kind,
        truncated=record.header("WARC-Truncated"),
        origin=origin,
        redirected_from=redirected_from,
        record_id=record.id,
        refers_to=refers_to,
    )


def digest_faults(record: Record) -> list[str]:
    """Digests that the record names and its bytes do not bear out."""
    checks = [("WARC-Block-Digest", record.block)]
    if record.type in ("response", "request"):
        checks.append(("WARC-Payload-Digest", split_head(record.block)[1]))
    elif record.type != "revisit":
        checks.append(("WARC-Payload-Digest", record.block))
    faults = []
    for name, data in checks:
        claimed = record.header(name)
        if claimed is not None and digest_matches(claimed, data) is not True:
            faults.append(f"its {name} does not fit its bytes")
    return faults


def _refers_to(record: Record) -> RefersTo | None:
    url = record.header("WARC-Refers-To-Target-URI")
    date = record.header("WARC-Refers-To-Date")
    if record.type != "revisit" or url is None or date is None:
        return None
    named = record.header("WARC-Refers-To")
    return RefersTo(
        url=url.strip("<>"),
        captured_at=parse_warc_date(date),
        payload_digest=record.header("WARC-Payload-Digest"),
        record_id=named.strip("<>") if named else None,
    )


def _next_record(file: BinaryIO, start: int, size: int) -> int:
    """Where the next whole record begins, or the end of the file."""
    while start < size:
        file.seek(start)
        window = file.read(WINDOW)
        at = window.find(START)
        while at >= 0:
            try:
                record_at(file, start + at)
                return start + at
            except (MemberError, RecordError):
                at = window.find(START, at + 1)
        start += max(len(window) - len(START) + 1, 1)
    return size


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError as error:
        raise ArchiveDamaged(
            f"{path} of the archive cannot be read ({error.strerror}); "
            "bring it back from a backup."
        ) from error
