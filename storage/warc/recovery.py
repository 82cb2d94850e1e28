"""Sealing a file whose run died: whole records stay, torn bytes go into a side file.

Nothing is ever written behind a torn tail: most readers lose everything behind it.
"""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from storage.warc.disk import sync_folder, unwritable, write_all
from storage.warc.exchange import CAPTURE_TYPES
from storage.warc.reader import Damage, scan
from storage.warc.record import Record
from storage.warc.seal import is_seal, seal_bytes
from storage.warc.writer import OPEN

TORN = ".torn"


@dataclass(frozen=True, slots=True)
class Place:
    """A whole record in a recovered file; `read_record` gives what it holds."""

    offset: int
    length: int
    type: str
    url: str
    payload_digest: str | None

    @property
    def is_capture(self) -> bool:
        return self.type in CAPTURE_TYPES


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was found in a file that a dead run had left open."""

    path: Path | None
    """The sealed file; null where not one whole record stood in it."""
    records: list[Place]
    torn_bytes: int
    torn_file: Path | None
    damages: list[Damage]
    """Damage between whole records: it stays where it is, for `verify` to name."""


def open_files(folder: Path) -> list[Path]:
    """The files that no run has closed, oldest name first."""
    return sorted(folder.glob(f"*.warc.gz{OPEN}"))


def recover(path: Path) -> Recovery:
    """Seal an open file. Only for a file that no living run holds.

    Whatever moment it is killed at, the next call goes on from there.
    """
    places: list[Place] = []
    damages: list[Damage] = []
    sealed, warcinfo, end = False, None, 0
    for item in scan(path):
        if isinstance(item, Damage):
            damages.append(item)
            continue
        sealed, end = is_seal(item), item.offset + item.length
        warcinfo = warcinfo or (item.id if item.type == "warcinfo" else None)
        if not sealed:
            places.append(_place(item))
    inner = [damage for damage in damages if damage.offset < end]
    try:
        torn_bytes, torn_file = _cut(path, end)
        if not places:
            path.unlink()
            sync_folder(path.parent)
            return Recovery(None, [], torn_bytes, torn_file, inner)
        if not sealed:
            _seal(path, len(places), warcinfo)
        closed = _rename(path)
    except OSError as error:
        raise unwritable(path, error) from error
    return Recovery(closed, places, torn_bytes, torn_file, inner)


def _place(record: Record) -> Place:
    return Place(
        record.offset,
        record.length,
        record.type,
        record.url,
        record.header("WARC-Payload-Digest"),
    )


def _cut(path: Path, end: int) -> tuple[int, Path | None]:
    """Move what stands behind the last whole record into a file of its own."""
    torn = path.stat().st_size - end
    if not torn:
        return 0, None
    side = _free_name(path)
    with path.open("rb") as file:
        file.seek(end)
        tail = file.read()
    descriptor = os.open(side, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    try:
        write_all(descriptor, tail)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    sync_folder(path.parent)
    os.truncate(path, end)
    return torn, side


def _free_name(path: Path) -> Path:
    stem = path.name.removesuffix(OPEN)
    side = path.with_name(f"{stem}{TORN}")
    number = 1
    while side.exists():
        number += 1
        side = path.with_name(f"{stem}{TORN}.{number}")
    return side


def _seal(path: Path, records: int, warcinfo: str | None) -> None:
    digest = hashlib.sha256()
    size = 0
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
            size += len(chunk)
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND)
    try:
        write_all(descriptor, seal_bytes(records, size, digest.digest(), warcinfo))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _rename(path: Path) -> Path:
    closed = path.with_name(path.name.removesuffix(OPEN))
    if closed.exists():
        raise FileExistsError(17, "a closed file of that name exists", str(closed))
    os.rename(path, closed)
    sync_folder(path.parent)
    return closed
