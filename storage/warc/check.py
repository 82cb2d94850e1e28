"""Everything that one WARC file can tell of its own damage.

What only the tables know (a file that is gone, a pointer that leads nowhere) is not
seen from here.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from storage.errors import ArchiveDamaged
from storage.warc.exchange import CAPTURE_TYPES
from storage.warc.member import HEAD
from storage.warc.reader import Damage, digest_faults, exchange_of, scan
from storage.warc.record import Record, RecordError, parse_warc_date
from storage.warc.seal import is_seal, seal_faults
from storage.warc.writer import OPEN

MUST = ("WARC-Type", "WARC-Record-ID", "WARC-Date", "WARC-Block-Digest")
ALSO = {
    "response": ("WARC-Target-URI", "WARC-Payload-Digest"),
    "request": ("WARC-Target-URI", "WARC-Concurrent-To"),
    "revisit": (
        "WARC-Target-URI",
        "WARC-Payload-Digest",
        "WARC-Profile",
        "WARC-Refers-To-Target-URI",
        "WARC-Refers-To-Date",
    ),
    "resource": ("WARC-Target-URI", "WARC-Payload-Digest"),
    "conversion": ("WARC-Target-URI", "WARC-Payload-Digest"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a file, and where."""

    path: Path
    offset: int
    reason: str

    def __str__(self) -> str:
        return f"{self.path} at byte {self.offset}: {self.reason}"


def check_file(
    path: Path,
    see: Callable[[Record], None] | None = None,
    until: int | None = None,
) -> list[Finding]:
    """All that is wrong with a file; an empty list is a clean bill of health.

    `see` is shown every whole record. Of a file that is being written, only what
    begins before `until` is judged.
    """
    try:
        found = list(_findings(path, see, until))
    except ArchiveDamaged as error:
        return [Finding(path, 0, str(error))]
    except OSError as error:
        return [Finding(path, 0, f"it cannot be read ({error.strerror})")]
    return [Finding(path, offset, reason) for offset, reason in found]


def _findings(
    path: Path, see: Callable[[Record], None] | None, until: int | None
) -> Iterator[tuple[int, str]]:
    digest = hashlib.sha256()
    seen: set[str] = set()
    count, sealed = 0, False
    with path.open("rb") as raw:
        for item in scan(path):
            if until is not None and item.offset >= until:
                return
            raw.seek(item.offset)
            data = raw.read(item.length)
            if sealed:
                yield item.offset, "something stands behind the seal"
            if isinstance(item, Damage):
                yield item.offset, item.reason
            elif is_seal(item):
                sealed = True
                yield from (
                    (item.offset, fault)
                    for fault in seal_faults(item, data, count, digest.digest())
                )
            if isinstance(item, Record):
                count += 1
                if see is not None:
                    see(item)
                first = count == 1
                faults = _record_faults(item, data, first=first, seen=seen)
                yield from ((item.offset, fault) for fault in faults)
            digest.update(data)
    if not count:
        yield 0, "not one whole record stands in it"
    if not sealed and until is None and not path.name.endswith(OPEN):
        yield path.stat().st_size, "the seal that ends a closed file is missing"


def _record_faults(
    record: Record, data: bytes, *, first: bool, seen: set[str]
) -> Iterator[str]:
    if not data.startswith(HEAD):
        yield "the gzip head of the record was altered"
    if first and record.type != "warcinfo":
        yield "the file does not begin with its warcinfo record"
    for name in (*MUST, *ALSO.get(record.type, ())):
        if record.header(name) is None:
            yield f"the record has no {name}"
    if record.id in seen:
        yield f"the record {record.id} stands there twice"
    seen.add(record.id)
    yield from digest_faults(record)
    yield from _reading_faults(record, seen)


def _reading_faults(record: Record, seen: set[str]) -> Iterator[str]:
    try:
        parse_warc_date(record.header("WARC-Date") or "")
        if record.type in CAPTURE_TYPES:
            exchange_of(record)
    except (ValueError, RecordError) as error:
        yield str(error)
    if record.type == "request":
        response = (record.header("WARC-Concurrent-To") or "").strip("<>")
        if response not in seen:
            yield "the request stands before its response, or without it"
