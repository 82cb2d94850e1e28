"""The database: engine, pragmas, sessions, and what its errors mean to us.

One writer at a time: a write session holds a lock of the process from BEGIN
IMMEDIATE to the end of the commit, checkpoint included, and the archive's run
lock keeps other processes out. Read sessions cannot write.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.orm import Session

from storage.columns import json_text
from storage.database_errors import meaning_of
from storage.errors import ArchiveUnwritable, DatabaseMisnamed
from storage.write_turn import WriteTurn

BUSY_SECONDS = 30
"""How long a statement waits for another connection's lock."""

_JOURNAL_LIMIT = 64 * 1024 * 1024
_TURN = "ucan_write_turn"
_BEGIN = "ucan_begin"
_ALLOWED = "write it as postgresql://user@host/name, or sqlite:///path/of/a/file"


def database_url(path: Path) -> str:
    """The URL of a SQLite file."""
    return URL.create("sqlite", database=str(path.absolute())).render_as_string()


def parsed_url(url: str) -> URL:
    """A database URL taken apart; raises DatabaseMisnamed for any but ours."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        raise DatabaseMisnamed(
            f"The database URL cannot be understood; {_ALLOWED}."
        ) from error
    name = parsed.get_backend_name()
    if name == "postgresql" or (name == "sqlite" and parsed.database):
        return parsed
    place = parsed.render_as_string(hide_password=True)
    raise DatabaseMisnamed(f"No archive can be kept in {place}; {_ALLOWED}.")


def open_database(url: str, *, write: bool = True) -> Engine:
    """An engine on SQLite (a file) or PostgreSQL; nothing is connected yet."""
    parsed = parsed_url(url)
    options = {_TURN: WriteTurn()}
    if parsed.get_backend_name() == "postgresql":
        return create_engine(
            parsed.set(drivername="postgresql+psycopg"),
            execution_options=options,
            json_serializer=json_text,
            pool_pre_ping=True,
            connect_args={"connect_timeout": 10},
        )
    path = Path(str(parsed.database))
    engine = create_engine(
        parsed.set(drivername="sqlite"),
        creator=lambda: _connect_sqlite(path, write),
        execution_options=options,
        json_serializer=json_text,
    )
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _connect_sqlite(path: Path, write: bool) -> sqlite3.Connection:
    if not write:
        _roll_back(path)
    connection = sqlite3.connect(
        path.absolute().as_uri() + ("?mode=rwc" if write else _reading_mode(path)),
        uri=True,
        timeout=BUSY_SECONDS,
        # BEGIN is ours: https://docs.sqlalchemy.org/en/21/dialects/sqlite.html
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA foreign_keys=ON")
        if write:
            _prefer_wal(connection)
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute(f"PRAGMA journal_size_limit={_JOURNAL_LIMIT}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _roll_back(path: Path) -> None:
    """Undo the half of a change that a dead or failing program left in a journal.

    Only a connection that may write can: https://www.sqlite.org/lockingv3.html,
    "hot journals". SQLite itself tells them from the journal of a living writer.
    """
    journal = path.with_name(path.name + "-journal")
    if not journal.exists() or not os.access(path.parent, os.W_OK):
        return
    with suppress(sqlite3.Error):
        address = path.absolute().as_uri() + "?mode=rw"
        with closing(sqlite3.connect(address, uri=True, timeout=0)) as connection:
            connection.execute("PRAGMA schema_version")


def _reading_mode(path: Path) -> str:
    """Read-only; `immutable` where SQLite could not even make its `-shm` file.

    A file left in WAL mode cannot be read on a read-only file system otherwise;
    with a `-wal` beside it, ignoring that would hide committed articles.
    """
    wal = path.with_name(path.name + "-wal")
    if os.access(path.parent, os.W_OK) or not _is_wal(path):
        return "?mode=ro"
    if wal.exists() and wal.stat().st_size:
        if path.with_name(path.name + "-shm").exists():
            return "?mode=ro"
        raise ArchiveUnwritable(
            f"The archive at {path.parent} was not closed cleanly and its folder "
            "cannot be written; copy it to a writable folder and open it there."
        )
    return "?mode=ro&immutable=1"


def _is_wal(path: Path) -> bool:
    """Bytes 18 and 19 of the header: https://www.sqlite.org/fileformat.html."""
    try:
        with path.open("rb") as file:
            return file.read(20)[18:20] == b"\x02\x02"
    except OSError:
        return False


def _prefer_wal(connection: sqlite3.Connection) -> None:
    """Readers do not block the writer; else the rollback journal is as safe."""
    try:
        connection.execute("PRAGMA journal_mode=WAL")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname not in ("SQLITE_BUSY", "SQLITE_LOCKED"):
            raise


def _begin_sqlite(connection: Connection) -> None:
    mode = connection.get_execution_options().get(_BEGIN, "IMMEDIATE")
    reading = mode == "DEFERRED"
    connection.exec_driver_sql(f"PRAGMA query_only={'ON' if reading else 'OFF'}")
    connection.exec_driver_sql(f"BEGIN {mode}")


@contextmanager
def write_session(engine: Engine) -> Iterator[Session]:
    """One transaction that writes: committed at the end, rolled back on error."""
    turn: WriteTurn = engine.get_execution_options()[_TURN]
    immediate = engine.execution_options(**{_BEGIN: "IMMEDIATE"})
    with (
        turn.taken(),
        translated(engine),
        Session(immediate, expire_on_commit=False) as session,
        session.begin(),
    ):
        # A BEGIN that fails must be seen here, before the caller does anything.
        session.connection()
        yield session


@contextmanager
def read_session(engine: Engine) -> Iterator[Session]:
    """One consistent view that cannot write. Keep it short: it holds the WAL."""
    options: dict[str, Any] = {_BEGIN: "DEFERRED"}
    if engine.dialect.name == "postgresql":
        options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    with (
        translated(engine),
        Session(engine.execution_options(**options), expire_on_commit=False) as session,
        session.begin(),
    ):
        yield session


@contextmanager
def translated(engine: Engine) -> Iterator[None]:
    """Turns a database error that means something to a person into ours."""
    try:
        yield
    except DBAPIError as error:
        meant = meaning_of(error.orig, engine.url)
        if meant is None:
            raise
        raise meant from error


def close_database(engine: Engine, *, write: bool) -> None:
    """Disposes of the engine; a SQLite file is left as one file, without a WAL.

    Then a reader changes nothing on the disk, and a copy of the file is whole.
    Where somebody still reads, the WAL stays, which is as safe.
    """
    path = engine.url.database if engine.dialect.name == "sqlite" else None
    engine.dispose()
    if not (write and path and Path(path).exists()):
        return
    connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error:
        # Closing is no moment to fail: whatever is wrong, the next opening says it.
        pass
    finally:
        connection.close()
