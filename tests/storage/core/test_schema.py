"""Migrations: equal to the models, whole or not at all, and never backwards."""

import shutil
import signal
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

import storage.migrations
from storage import schema
from storage.archive import Archive
from storage.base import Base
from storage.database import database_url, open_database, write_session
from storage.errors import (
    ArchiveDamaged,
    ArchiveMissing,
    ArchiveNeedsMigrate,
    ArchiveTooNew,
)

NEXT = """
import os
import signal
import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{before}"

def upgrade():
{body}
"""

REBUILD = """
    with op.batch_alter_table("crawl_run", recreate="always") as batch:
        batch.add_column(sa.Column("mood", sa.Text))
"""
BREAK_KEYS = """
    op.execute("UPDATE discovery SET run_id = 99")
"""
FAIL = """
    op.create_table("half", sa.Column("a", sa.Text))
    op.execute("INSERT INTO crawl_run (nothing) VALUES (1)")
"""
KILL = """
    op.create_table("half", sa.Column("a", sa.Text))
    op.execute("DELETE FROM discovery")
    os.kill(os.getpid(), signal.SIGKILL)
"""


class Releases:
    """A copy of the shipped migrations to which later ones can be added."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        shutil.copytree(Path(storage.migrations.__path__[0]), folder)
        self.last = schema.head()

        def config(**attributes):
            made = Config(attributes=attributes)
            made.set_main_option("script_location", str(folder))
            return made

        monkeypatch.setattr(schema, "_config", config)
        schema._revisions.cache_clear()

    def add(self, revision: str, body: str) -> None:
        words = NEXT.format(revision=revision, before=self.last, body=body)
        (self.folder / "versions" / f"{revision}_next.py").write_text(words)
        self.last = revision
        schema._revisions.cache_clear()


@pytest.fixture
def releases(tmp_path, monkeypatch):
    yield Releases(tmp_path / "migrations", monkeypatch)
    schema._revisions.cache_clear()


@pytest.fixture
def filled(tmp_path):
    """An archive of today's release with a run and what it discovered."""
    folder = tmp_path / "filled"
    with Archive.open(folder, write=True, create=True) as archive:
        with write_session(archive.engine) as session:
            for statement in (
                "INSERT INTO crawl_run (id, command, editions, settings, software,"
                " started_at, outcome, counts) VALUES (1, 'crawl', '[]', '{}', 'x',"
                " '2026-01-01', 'done', '{}')",
                "INSERT INTO frontier VALUES ('k', 'u', 'english', 'page', 'new',"
                " NULL, 0, 0, 0, '2026-01-01', NULL, NULL, 0)",
                "INSERT INTO discovery VALUES ('k', 'given', 'v', 'u', NULL, NULL, 1,"
                " '2026-01-01', '2026-01-01')",
            ):
                session.execute(text(statement).execution_options(no_parameters=True))
    return folder


def content(folder: Path) -> list[str]:
    connection = sqlite3.connect(folder / "archive.db")
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def test_migrations_from_nothing_equal_the_models(archive):
    with archive.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_the_comparison_notices_a_missing_column(archive):
    with archive.engine.begin() as connection:
        connection.execute(text("ALTER TABLE crawl_run DROP COLUMN warc"))
    with archive.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) != []


def test_foreign_keys_of_both_databases_are_those_of_the_models(archive):
    """Alembic does not compare them on every database."""
    inspector = inspect(archive.engine)
    for name, table in Base.metadata.tables.items():
        there = {
            (*key["constrained_columns"], key["referred_table"])
            for key in inspector.get_foreign_keys(name)
        }
        meant = {
            (*constraint.column_keys, constraint.referred_table.name)
            for constraint in table.foreign_key_constraints
        }
        assert there == meant, name


def test_migrating_twice_applies_nothing_the_second_time(tmp_path):
    engine = open_database(database_url(tmp_path / "x.db"))
    assert schema.current(engine) is None
    assert schema.migrate(engine)[-1] == schema.head()
    assert schema.migrate(engine) == []
    assert schema.current(engine) == schema.head()
    engine.dispose()


def test_an_older_archive_says_migrate_and_loses_nothing(releases, filled):
    before = [line for line in content(filled) if line.startswith("INSERT")]
    releases.add("0099", REBUILD)
    for write in (True, False):
        with pytest.raises(ArchiveNeedsMigrate, match="ucancrawl migrate"):
            Archive.open(filled, write=write)
    assert Archive.migrate(filled) == ["0099"]
    Archive.open(filled, write=True).close()
    after = content(filled)
    kept = [
        line for line in before if "alembic" not in line and "crawl_run" not in line
    ]
    assert set(kept) <= set(after)
    assert len([line for line in after if 'INTO "crawl_run"' in line]) == 1


def test_a_failing_migration_leaves_nothing_of_it(releases, filled):
    before = content(filled)
    releases.add("0098", FAIL)
    with pytest.raises(Exception, match="nothing"):
        Archive.migrate(filled)
    assert content(filled) == before


def test_what_stood_before_a_failing_migration_is_kept(releases, filled):
    releases.add("0098", REBUILD)
    releases.add("0099", FAIL)
    with pytest.raises(Exception, match="nothing"):
        Archive.migrate(filled)
    dump = "\n".join(content(filled))
    assert "'0098'" in dump
    assert "mood" in dump
    assert "half" not in dump


def test_a_migration_that_breaks_a_foreign_key_is_undone(releases, filled):
    before = content(filled)
    releases.add("0098", BREAK_KEYS)
    with pytest.raises(ArchiveDamaged, match="0098 was undone"):
        Archive.migrate(filled)
    assert content(filled) == before


def test_a_kill_within_a_migration_leaves_the_old_schema(releases, filled, child):
    before = content(filled)
    releases.add("0098", KILL)
    code = (
        "import sys\nfrom pathlib import Path\nfrom alembic.config import Config\n"
        "from storage import schema\nfrom storage.archive import Archive\n"
        "def config(**attributes):\n"
        "    made = Config(attributes=attributes)\n"
        "    made.set_main_option('script_location', sys.argv[2])\n"
        "    return made\n"
        "schema._config = config\n"
        "Archive.migrate(Path(sys.argv[1]))\n"
    )
    assert child(code, filled, releases.folder).wait() == -signal.SIGKILL
    assert content(filled) == before


def test_a_newer_archive_is_refused_and_left_alone(filled):
    connection = sqlite3.connect(filled / "archive.db")
    connection.execute("UPDATE alembic_version SET version_num = 'f00d'")
    connection.commit()
    connection.close()
    before = content(filled)
    for write in (True, False):
        with pytest.raises(ArchiveTooNew, match="f00d"):
            Archive.open(filled, write=write, create=write)
    with pytest.raises(ArchiveTooNew, match="f00d"):
        Archive.migrate(filled)
    assert content(filled) == before


def test_a_database_of_something_else_is_refused(tmp_path):
    connection = sqlite3.connect(tmp_path / "archive.db")
    connection.execute("CREATE TABLE cake (recipe)")
    connection.close()
    for write in (True, False):
        with pytest.raises(ArchiveDamaged, match="not one of an archive"):
            Archive.open(tmp_path, write=write, create=write)


def test_migrating_what_is_not_there(tmp_path):
    with pytest.raises(ArchiveMissing):
        Archive.migrate(tmp_path)
    with pytest.raises(ArchiveMissing):
        Archive.migrate(tmp_path / "none")
    assert [path.name for path in tmp_path.iterdir()] in ([], ["run.lock"])
