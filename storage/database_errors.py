"""What an error of SQLite or PostgreSQL means to the person who runs us."""

import shutil
import sqlite3
from pathlib import Path

import psycopg
from sqlalchemy import URL

from storage.errors import (
    ArchiveDamaged,
    ArchiveError,
    ArchiveUnwritable,
    DatabaseBusy,
    DatabaseMisnamed,
    DatabaseUnreachable,
    DiskFull,
)

_LITTLE_SPACE = 1024 * 1024
"""Below this many free bytes an I/O error is taken for a full disk."""

_FULL = "The disk is full at {place}; free some space and run again."
_LOCKED = "Another program holds {place}; try again when it has let go."
_READ_ONLY = "{place} refuses writes ({detail}); check its permissions and the disk."
_DAMAGED = "{place} is damaged ({detail}); restore a backup or run `ucancrawl rebuild`."
_UNREACHABLE = (
    "{place} cannot be reached ({detail}); check the address and the server, "
    "and run again."
)
_MISNAMED = "{place} cannot be opened ({detail}); correct the database URL."

_SQLITE: dict[str, tuple[type[ArchiveError], str]] = {
    "SQLITE_FULL": (DiskFull, _FULL),
    "SQLITE_BUSY": (DatabaseBusy, _LOCKED),
    "SQLITE_LOCKED": (DatabaseBusy, _LOCKED),
    "SQLITE_READONLY": (ArchiveUnwritable, _READ_ONLY),
    "SQLITE_PERM": (ArchiveUnwritable, _READ_ONLY),
    "SQLITE_CANTOPEN": (ArchiveUnwritable, _READ_ONLY),
    "SQLITE_IOERR": (ArchiveUnwritable, _READ_ONLY),
    "SQLITE_CORRUPT": (ArchiveDamaged, _DAMAGED),
    "SQLITE_NOTADB": (ArchiveDamaged, _DAMAGED),
}

_POSTGRESQL: dict[str, tuple[type[ArchiveError], str]] = {
    "53100": (DiskFull, _FULL),
    "25006": (ArchiveUnwritable, _READ_ONLY),
    "42501": (ArchiveUnwritable, _READ_ONLY),
    "55P03": (DatabaseBusy, _LOCKED),
    "XX001": (ArchiveDamaged, _DAMAGED),
    "XX002": (ArchiveDamaged, _DAMAGED),
}
"""https://www.postgresql.org/docs/current/errcodes-appendix.html"""


def meaning_of(error: BaseException | None, url: URL) -> ArchiveError | None:
    """The error of ours, or None where it is a fault of the program."""
    if isinstance(error, sqlite3.Error):
        return _meaning_sqlite(error, url.database or "")
    if isinstance(error, psycopg.Error):
        return _meaning_postgresql(error, url)
    return None


def _meaning_sqlite(error: sqlite3.Error, path: str) -> ArchiveError | None:
    name = getattr(error, "sqlite_errorname", None) or ""
    known = _SQLITE.get("_".join(name.split("_")[:2]))
    if known is None:
        return None
    kind, sentence = known
    if name.startswith("SQLITE_IOERR") and _is_full(path):
        kind, sentence = DiskFull, _FULL
    return kind(sentence.format(place=path, detail=error))


def _is_full(path: str) -> bool:
    """A failed write for lack of space can surface as a bare I/O error."""
    try:
        return shutil.disk_usage(Path(path).parent).free < _LITTLE_SPACE
    except OSError:
        return False


def _meaning_postgresql(error: psycopg.Error, url: URL) -> ArchiveError | None:
    place = f"The database {url.render_as_string(hide_password=True)}"
    detail = " ".join(str(error).split())
    state = error.sqlstate
    if state in _POSTGRESQL:
        kind, sentence = _POSTGRESQL[state]
        return kind(sentence.format(place=place, detail=detail))
    # Class 08 and 28, 3D000 (no such database), 57P01-57P03 (server going or
    # coming); none at all when no connection came about.
    unreachable = state is None or state[:2] in ("08", "28", "3D") or state[:3] == "57P"
    if unreachable and isinstance(error, psycopg.OperationalError):
        return DatabaseUnreachable(_UNREACHABLE.format(place=place, detail=detail))
    if detail.startswith("invalid connection option"):
        return DatabaseMisnamed(_MISNAMED.format(place=place, detail=detail))
    return None
