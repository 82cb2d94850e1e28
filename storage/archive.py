"""An opened archive: its folder, its database, and the lock of who writes."""

import os
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine, make_url, text

from storage import schema
from storage.database import close_database, database_url, open_database, parsed_url
from storage.errors import (
    ArchiveDamaged,
    ArchiveMissing,
    ArchiveNeedsMigrate,
    ArchiveUnwritable,
)
from storage.lock import database_lock, run_lock

DATABASE_NAME = "archive.db"
WARC_NAME = "warc"


class Archive:
    """A folder with `archive.db` (or a database elsewhere), `warc/` and `run.lock`.

    Opened for writing it holds the run lock until it is closed. Opened for
    reading it changes nothing on the disk.
    """

    def __init__(self, folder: Path, engine: Engine, held: ExitStack) -> None:
        self.folder = folder
        self.engine = engine
        self._held = held

    @classmethod
    def open(
        cls,
        folder: Path,
        database: str | None = None,
        *,
        write: bool,
        create: bool = False,
    ) -> Self:
        """Opens an archive of this program's schema; `create` makes a new one."""
        with ExitStack() as held:
            engine = _enter(held, folder, database, write=write, create=create)
            if write and create and schema.current(engine) is None:
                _refuse_orphans(folder, engine)
                schema.migrate(engine)
            try:
                schema.check(engine)
            except ArchiveNeedsMigrate:
                # Killed between two steps of its making, it holds nothing yet.
                if not (write and create and _is_unused(engine)):
                    raise
                schema.migrate(engine)
            if write:
                _make_folder(folder / WARC_NAME)
            return cls(folder, engine, held.pop_all())

    @classmethod
    def migrate(cls, folder: Path, database: str | None = None) -> list[str]:
        """Brings an older archive up to this program's schema."""
        with ExitStack() as held:
            engine = _enter(held, folder, database, write=True, create=False)
            if schema.current(engine) is None:
                schema.check(engine)
            return schema.migrate(engine)

    @property
    def warc_folder(self) -> Path:
        """Where the WARC files stand, those still `.open` included."""
        return self.folder / WARC_NAME

    def close(self) -> None:
        """Closes the database and gives the lock back."""
        self._held.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def _enter(
    held: ExitStack, folder: Path, database: str | None, *, write: bool, create: bool
) -> Engine:
    """Folder, locks and engine; whatever was entered is left again by `held`."""
    if database:
        parsed_url(database)
    if create:
        _make_folder(folder)
    _check_folder(folder)
    if write:
        held.enter_context(run_lock(folder))
    url = database or database_url(folder / DATABASE_NAME)
    engine = open_database(url, write=write)
    if engine.dialect.name == "sqlite":
        _check_file(Path(str(make_url(url).database)), create=create)
    held.callback(close_database, engine, write=write)
    if write:
        held.enter_context(database_lock(engine))
    return engine


def _is_unused(engine: Engine) -> bool:
    with engine.connect() as connection:
        return connection.scalar(text("SELECT 1 FROM crawl_run LIMIT 1")) is None


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        _check_folder(folder)
    except OSError as error:
        raise ArchiveUnwritable(
            f"The folder {folder} cannot be made ({error.strerror}); "
            "check the permissions above it and the disk."
        ) from error


def _check_folder(folder: Path) -> None:
    if not folder.exists():
        raise ArchiveMissing(
            f"There is no archive at {folder}; `ucancrawl crawl` makes one."
        )
    if not folder.is_dir():
        raise ArchiveMissing(f"{folder} is a file; name the archive's folder.")
    if not os.access(folder, os.R_OK | os.X_OK):
        raise ArchiveUnwritable(f"{folder} cannot be read; check its permissions.")


def _check_file(path: Path, *, create: bool) -> None:
    """What SQLite would not say: it takes an empty file for an empty database."""
    if not path.exists():
        if not create:
            raise ArchiveMissing(
                f"There is no archive at {path.parent}; `ucancrawl crawl` makes one."
            )
        return
    if not path.is_file():
        raise ArchiveDamaged(f"{path} is no file; move it away.")
    if path.stat().st_size == 0 and not create:
        raise ArchiveDamaged(
            f"{path} is empty; restore a backup or run `ucancrawl rebuild`."
        )


def _refuse_orphans(folder: Path, engine: Engine) -> None:
    """A lost database must not be replaced by an empty one in silence."""
    warc = folder / WARC_NAME
    if warc.is_dir() and any(warc.iterdir()):
        raise ArchiveDamaged(
            f"{warc} holds WARC files, but their database is empty or gone; "
            "restore a backup or run `ucancrawl rebuild`."
        )
