"""What a backup copies: the database at one moment, and the files it speaks of then."""

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import make_url

from storage.archive import Archive
from storage.database_errors import meaning_of
from storage.errors import InputRefused
from storage.warc.member import MemberError
from storage.warc.reader import locate, open_wherever, record_at
from storage.warc.record import RecordError
from storage.warc.writer import OPEN, SUFFIX


@dataclass(frozen=True, slots=True)
class WarcPart:
    """One file, whole if its run was over, else up to the last acknowledged record."""

    name: str
    source: Path
    size: int
    is_whole: bool


def database_path(archive: Archive) -> Path:
    """The SQLite file; raises InputRefused for tables that stand elsewhere."""
    if archive.engine.dialect.name != "sqlite":
        raise InputRefused(
            "The tables are in PostgreSQL: back them up with pg_dump first and copy "
            "warc/ after it, as docs/care.md says."
        )
    return Path(str(make_url(str(archive.engine.url)).database))


def copy_database(archive: Archive, target: Path) -> None:
    """`VACUUM INTO`: one view of the tables, whatever is written meanwhile."""
    source = database_path(archive)
    try:
        connection = sqlite3.connect(
            source.absolute().as_uri() + "?mode=ro", uri=True, isolation_level=None
        )
        try:
            connection.execute(
                "VACUUM INTO ?", (target.absolute().as_uri() + "?mode=rwc",)
            )
        finally:
            connection.close()
    except sqlite3.Error as error:
        meant = meaning_of(error, archive.engine.url)
        if meant is None:
            raise
        raise meant from error
    descriptor = os.open(target, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def closed_names(warc: Path) -> set[str]:
    """Listed before the database is copied: it speaks of all that is in these."""
    return {path.name for path in warc.glob(f"*{SUFFIX}")} if warc.is_dir() else set()


def parts(archive: Archive, database: Path, closed: set[str]) -> list[WarcPart]:
    """The files that the copied database speaks of, and those nobody speaks of."""
    ends = _ends(database)
    found = []
    for name in sorted(closed):
        path = archive.warc_folder / name
        found.append(WarcPart(name, path, path.stat().st_size, True))
    for name in sorted(ends.keys() - closed):
        path = locate(archive.warc_folder, name)
        end = _behind_request(archive.warc_folder, name, ends[name])
        found.append(WarcPart(name, path, end, False))
    return found


def _ends(database: Path) -> dict[str, int]:
    connection = sqlite3.connect(database.absolute().as_uri() + "?mode=ro", uri=True)
    try:
        rows = connection.execute(
            "SELECT warc, max(offset + length) FROM capture GROUP BY warc"
        ).fetchall()
    finally:
        connection.close()
    return dict(rows)


def _behind_request(folder: Path, name: str, end: int) -> int:
    """The last capture's request stands behind it, in the same write."""
    try:
        with open_wherever(folder, name) as file:
            record = record_at(file, end)
    except (OSError, MemberError, RecordError):
        return end
    return end + record.length if record.type == "request" else end


def open_name(part: WarcPart) -> str:
    """As what the copy is written: a part is sealed in the backup."""
    return part.name if part.is_whole else part.name + OPEN
