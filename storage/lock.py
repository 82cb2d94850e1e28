"""The run lock: one writing process for one archive, by the kernel's word.

Not a pid file: the kernel releases the lock when its process dies, however it
died, and nothing written in the file decides anything.
"""

import errno
import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from storage.errors import ArchiveLocked, ArchiveMissing, ArchiveUnwritable

if TYPE_CHECKING:
    # A command that finds the lock taken leaves before the database is loaded.
    from sqlalchemy import Engine

LOCK_NAME = "run.lock"

_ADVISORY = 0x7563616E
"""Ours among the advisory locks of a PostgreSQL database: "ucan" in ASCII."""

_held: dict[tuple[int, Path], int] = {}
"""How often this process holds a folder's lock; the process id guards a fork."""


@contextmanager
def run_lock(folder: Path) -> Iterator[None]:
    """Holds the folder's lock, or raises `ArchiveLocked` at once.

    The process that holds it may take it again.
    """
    name = (os.getpid(), folder.resolve())
    if _held.get(name):
        _held[name] += 1
        try:
            yield
        finally:
            _held[name] -= 1
        return
    file = _take(folder)
    _held[name] = 1
    try:
        yield
    finally:
        _held.pop(name)
        # The file stays: removing it would let two processes lock two files.
        os.close(file)


def is_held(folder: Path) -> bool:
    """Whether some process writes to the archive at this instant.

    Asked by a shared lock that is let go at once, without a trace in the folder.
    """
    try:
        file = os.open(folder / LOCK_NAME, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(file)
    return False


def _take(folder: Path) -> int:
    path = folder / LOCK_NAME
    try:
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except FileNotFoundError as error:
        raise ArchiveMissing(
            f"There is no folder {folder}; name an archive's folder."
        ) from error
    except OSError as error:
        raise ArchiveUnwritable(
            f"{path} cannot be written ({error.strerror}); "
            "check the folder's permissions and the disk."
        ) from error
    try:
        _lock(file)
    except OSError as error:
        holder = _holder(file)
        os.close(file)
        if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
            raise ArchiveLocked(
                f"Another run holds {path}{holder}; wait for it to end."
            ) from error
        raise ArchiveUnwritable(
            f"{path} cannot be locked ({error.strerror}); "
            "keep the archive on a local file system."
        ) from error
    _say_who(file)
    return file


def _lock(file: int) -> None:
    """At once, or nearly: who only asks `is_held` holds it for a moment."""
    for pause in (0.02, 0.1):
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(pause)
        else:
            return
    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _say_who(file: int) -> None:
    """For people only; a disk too full to say it is no reason not to run."""
    who = {"pid": os.getpid(), "since": datetime.now(UTC).isoformat(timespec="seconds")}
    try:
        os.ftruncate(file, 0)
        os.pwrite(file, json.dumps(who).encode() + b"\n", 0)
    except OSError:
        return


def _holder(file: int) -> str:
    try:
        who = json.loads(os.pread(file, 1000, 0))
        return f" (process {int(who['pid'])}, since {who['since']})"
    except (OSError, ValueError, KeyError, TypeError):
        return ""


@contextmanager
def database_lock(engine: "Engine") -> Iterator[None]:
    """The same promise between two folders that share one PostgreSQL database.

    SQLite needs none: its file stands in the locked folder.
    """
    if engine.dialect.name != "postgresql":
        yield
        return
    from sqlalchemy import text

    from storage.database import translated

    with translated(engine):
        connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        taken = connection.scalar(
            text("SELECT pg_try_advisory_lock(:key)"), {"key": _ADVISORY}
        )
    try:
        if not taken:
            place = engine.url.render_as_string(hide_password=True)
            raise ArchiveLocked(
                f"Another run holds the database {place}; wait for it to end."
            )
        yield
    finally:
        # Closing the server's session releases the lock, whatever happened to it.
        connection.invalidate()
        connection.close()
