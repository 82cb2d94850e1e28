"""A new database beside the old one, which takes its place when it is whole.

Killed at any moment, the old database or the new one stands there, or none; then the
next rebuild goes on, and until then no command takes an empty database for the archive.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from storage.database import close_database, database_url, open_database
from storage.warc.disk import sync_folder, unwritable

GROWING = ".rebuilding"
WHOLE = ".rebuilt"
BROKEN = ".broken-"
_BESIDE = ("", "-wal", "-shm", "-journal")
"""What SQLite keeps beside a file; a stale one would be played into the new file."""
_WAL_HEADER = 32
"""Bytes of a WAL without a change in it: https://www.sqlite.org/fileformat2.html."""


def schema_of(path: Path) -> str | None:
    """The schema of what is to be replaced; null where that cannot be read.

    Not even a stale `-wal` is touched, as SQLite would when it opens the file: whatever
    stands there is kept aside as it is.
    """
    wal = _named(path, "-wal")
    is_alone = not wal.exists() or wal.stat().st_size <= _WAL_HEADER
    address = path.absolute().as_uri() + "?mode=ro" + "&immutable=1" * is_alone
    try:
        with closing(sqlite3.connect(address, uri=True)) as database:
            row = database.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error:
        return None
    return str(row[0]) if row else None


def finish_earlier(path: Path, at: datetime) -> bool:
    """Put a database in place that a rebuild had finished when it was killed.

    Where the old one still stands, runs may have come since: then it is stale.
    """
    whole = _named(path, WHOLE)
    if not whole.exists() or path.exists():
        return False
    _swap(path, at)
    return True


@contextmanager
def replacement(path: Path, at: datetime) -> Iterator[Engine]:
    """An empty database to fill; when the block ends well it takes the place of `path`.

    What stood there stays as `<name>.broken-<time>`. An error leaves it where it was.
    """
    growing = _named(path, GROWING)
    _refusing(path, lambda: _remove(growing))
    engine = open_database(database_url(growing), write=True)
    # Until it is renamed nothing of it counts, so nothing is synced before.
    event.listen(engine, "connect", _leave_unsynced)
    try:
        yield engine
    except BaseException:
        engine.dispose()
        _remove(growing)
        raise
    close_database(engine, write=True)
    _refusing(path, lambda: _put(path, growing, at))


def _put(path: Path, growing: Path, at: datetime) -> None:
    descriptor = os.open(growing, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    os.replace(growing, _named(path, WHOLE))
    sync_folder(path.parent)
    _swap(path, at)


def _swap(path: Path, at: datetime) -> None:
    aside = _named(path, f"{BROKEN}{at:%Y%m%d%H%M%S}")
    for suffix in _BESIDE:
        old = _named(path, suffix)
        if old.exists():
            os.rename(old, _named(aside, suffix))
    sync_folder(path.parent)
    os.rename(_named(path, WHOLE), path)
    sync_folder(path.parent)


def _remove(path: Path) -> None:
    for suffix in _BESIDE:
        _named(path, suffix).unlink(missing_ok=True)


def _named(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _refusing(path: Path, work: Callable[[], None]) -> None:
    try:
        work()
    except OSError as error:
        raise unwritable(path, error) from error


def _leave_unsynced(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA synchronous=OFF")
