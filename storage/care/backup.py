"""A checked copy of an archive, made while a crawl runs.

The database first, the files after it: they only grow. Everything is put together in
a folder beside the destination, verified there, and only then takes its name, so that
an older backup is never touched by a failure.
"""

import os
import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from storage.adoption import adopt
from storage.archive import DATABASE_NAME, WARC_NAME, Archive
from storage.care.exchange_folders import PREVIOUS, put_in_place, restore_previous
from storage.care.finding import Finding
from storage.care.manifest import NAME, digest_of, read_manifest, write_manifest
from storage.care.snapshot import (
    WarcPart,
    closed_names,
    copy_database,
    database_path,
    open_name,
    parts,
)
from storage.care.verify import Verification
from storage.errors import DiskFull, InputRefused
from storage.lock import LOCK_NAME
from storage.warc.disk import sync_folder, unwritable, write_all
from storage.warc.reader import locate, open_wherever

GROWING = ".growing-"
_SLACK = 16 << 20
_CHUNK = 1 << 20


@dataclass(slots=True)
class BackupReport:
    """What a backup holds, and whether it took its place."""

    files: int = 0
    bytes: int = 0
    linked: int = 0
    """Files that the older backup held already and that were not copied again."""
    findings: list[Finding] = field(default_factory=list)
    is_kept: bool = False


def backup(archive: Archive, place: Path, now: datetime) -> BackupReport:
    """Copy the archive to a folder that is new, empty, or an older backup of it.

    A copy with findings replaces no older backup.
    """
    database_path(archive)
    place = Path(os.path.abspath(place))
    _refuse_nested(archive.folder.resolve(), place.resolve())
    try:
        restore_previous(place)
        older = _older(place)
        _refuse_other(archive, place, older or {})
        _check_space(archive, place, older)
        return _backup(archive, place, older, now)
    except OSError as error:
        raise unwritable(place, error) from error


def _backup(
    archive: Archive, place: Path, older: dict[str, str] | None, now: datetime
) -> BackupReport:
    _sweep(place)
    growing = Path(tempfile.mkdtemp(prefix=place.name + GROWING, dir=place.parent))
    try:
        growing.chmod(0o777 & ~_umask())
        report = _copy(archive, growing, place, older or {}, now)
        report.findings = sorted(Verification(growing).findings())
        if report.findings and older is not None:
            return report
        if older is None and place.exists():
            place.rmdir()
        previous = put_in_place(growing, place)
        report.is_kept = True
        if previous is not None:
            shutil.rmtree(previous)
        return report
    finally:
        shutil.rmtree(growing, ignore_errors=True)


def _copy(
    archive: Archive, growing: Path, place: Path, older: dict[str, str], now: datetime
) -> BackupReport:
    report = BackupReport()
    warc = growing / WARC_NAME
    warc.mkdir()
    closed = closed_names(archive.warc_folder)
    copied = growing / DATABASE_NAME
    copy_database(archive, copied)
    for part in parts(archive, copied, closed):
        target = warc / open_name(part)
        name = f"{WARC_NAME}/{part.name}"
        if part.is_whole and _link(place / name, target, older.get(name), part.size):
            report.linked += 1
        else:
            _copy_bytes(part, target)
        report.files += 1
        report.bytes += part.size
    sync_folder(warc)
    # What was open becomes a closed file, as after a crash: by the same rooms.
    with Archive.open(growing, write=True) as copy:
        adopt(copy, now)
    (growing / LOCK_NAME).unlink()
    digests = {
        str(path.relative_to(growing)): digest_of(path)
        for path in (copied, *warc.iterdir())
    }
    write_manifest(growing, digests)
    report.bytes += copied.stat().st_size
    sync_folder(growing)
    return report


def _link(known: Path, target: Path, digest: str | None, size: int) -> bool:
    """Take over what the older backup holds, if it is still what it was."""
    if digest is None or not known.is_file() or known.stat().st_size != size:
        return False
    if digest_of(known) != digest:
        return False
    try:
        os.link(known, target)
    except OSError:
        return False
    return True


def _copy_bytes(part: WarcPart, target: Path) -> None:
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    left = part.size
    try:
        with open_wherever(part.source.parent, part.name) as source:
            while left and (chunk := source.read(min(_CHUNK, left))):
                write_all(descriptor, chunk)
                left -= len(chunk)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _older(place: Path) -> dict[str, str] | None:
    """The files of an older backup there; null for a new or empty folder."""
    if not place.exists() or (place.is_dir() and not any(place.iterdir())):
        return None
    if not place.is_dir():
        raise InputRefused(f"{place} is a file; name a folder for the backup.")
    known = read_manifest(place)
    database = place / DATABASE_NAME
    if not database.is_file() or digest_of(database) != known.get(DATABASE_NAME):
        raise InputRefused(
            f"{place} is no longer what its {NAME} says, so it may hold work of its "
            "own; name a new folder."
        )
    return known


def _refuse_nested(folder: Path, place: Path) -> None:
    if place.is_relative_to(folder) or folder.is_relative_to(place):
        raise InputRefused(
            f"A backup in {place} would stand inside the archive or around it; "
            "name a folder elsewhere."
        )


def _refuse_other(archive: Archive, place: Path, older: dict[str, str]) -> None:
    """An older backup is not replaced by one that holds less."""
    held = sorted(Path(n).name for n in older if n.startswith(f"{WARC_NAME}/"))
    lost = [n for n in held if not locate(archive.warc_folder, n).exists()]
    if lost:
        raise InputRefused(
            f"{place} holds {lost[0]}, which the archive lacks: it is the backup of "
            "another archive, or this one lost files; name a new folder."
        )


def _check_space(archive: Archive, place: Path, older: dict[str, str] | None) -> None:
    known = older or {}
    needed = 2 * database_path(archive).stat().st_size + _SLACK
    for path in archive.warc_folder.iterdir():
        if f"{WARC_NAME}/{path.name}" not in known:
            needed += path.stat().st_size
    free = shutil.disk_usage(place.parent).free
    if free < needed:
        raise DiskFull(
            f"A backup needs about {needed >> 20} MiB at {place.parent}, and "
            f"{free >> 20} MiB are free; make room or name another disk."
        )


def _sweep(place: Path) -> None:
    """What killed backups left: never the one that counts."""
    for left in place.parent.glob(f"{place.name}{GROWING}*"):
        shutil.rmtree(left)
    previous = place.with_name(place.name + PREVIOUS)
    if previous.exists() and place.exists():
        shutil.rmtree(previous)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
