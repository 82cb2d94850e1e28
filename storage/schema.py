"""Which schema a database has, which one this program needs, and the way there."""

from functools import cache
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect, text

from storage.database import translated
from storage.errors import (
    ArchiveDamaged,
    ArchiveMissing,
    ArchiveNeedsMigrate,
    ArchiveTooNew,
)


def head() -> str:
    """The revision that this program reads and writes."""
    return _revisions()[0]


@cache
def _revisions() -> tuple[str, ...]:
    """Every revision the program knows, newest first."""
    script = ScriptDirectory.from_config(_config())
    return tuple(step.revision for step in script.walk_revisions())


def _config(**attributes: Any) -> Config:
    config = Config(attributes=attributes)
    config.set_main_option("script_location", "storage:migrations")
    return config


def current(engine: Engine) -> str | None:
    """The database's revision, or None where it has no table at all."""
    with translated(engine), engine.connect() as connection:
        tables = inspect(connection).get_table_names()
        if "alembic_version" not in tables:
            if tables:
                raise ArchiveDamaged(
                    f"{_place(engine)} is a database, but not one of an archive; "
                    "name another folder or database."
                )
            return None
        found = connection.scalars(text("SELECT version_num FROM alembic_version"))
        return found.one_or_none()


def check(engine: Engine) -> None:
    """Raises unless the database has exactly the schema of this program."""
    found = current(engine)
    if found == head():
        return
    if found is None:
        raise ArchiveMissing(
            f"{_place(engine)} holds no archive yet; `ucancrawl crawl` makes one."
        )
    refuse_newer(engine, found)
    raise ArchiveNeedsMigrate(
        f"{_place(engine)} has the older schema {found}; run `ucancrawl migrate`."
    )


def refuse_newer(engine: Engine, found: str | None) -> None:
    """Raises where the database names a revision that this program has never seen."""
    if found is not None and found not in _revisions():
        raise ArchiveTooNew(
            f"{_place(engine)} has the schema {found} of a newer ucancrawl; "
            "install that version or a later one."
        )


def migrate(engine: Engine) -> list[str]:
    """Brings the schema to `head()`; returns the revisions applied, oldest first.

    Each revision is one transaction: a failure or a kill leaves the one before.
    """
    refuse_newer(engine, current(engine))
    applied: list[str] = []
    with translated(engine), engine.connect() as connection:
        _foreign_keys(connection, on=False)
        try:
            config = _config(connection=connection, applied=applied)
            command.upgrade(config, "head")
        finally:
            connection.rollback()
            _foreign_keys(connection, on=True)
    return applied


def _foreign_keys(connection: Connection, *, on: bool) -> None:
    """Off while tables are rebuilt: dropping one would delete what points to it.

    SQLite hears this pragma outside of transactions only, so the driver is
    spoken to directly; env.py looks for broken keys before each commit.
    """
    if connection.dialect.name == "sqlite":
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")


def _place(engine: Engine) -> str:
    if engine.dialect.name == "sqlite":
        return str(engine.url.database)
    return engine.url.render_as_string(hide_password=True)
