"""Sessions, pragmas, and errors that say what they mean."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import OperationalError

from storage.archive import Archive
from storage.database import (
    database_url,
    open_database,
    read_session,
    write_session,
)
from storage.database_errors import meaning_of
from storage.errors import (
    ArchiveDamaged,
    ArchiveUnwritable,
    DatabaseBusy,
    DatabaseMisnamed,
    DatabaseUnreachable,
    DiskFull,
)
from storage.tables import CrawlRun, Frontier


def frontier_row(key, at, **changes):
    values = {
        "url_key": key,
        "url": "https://www.ucanews.com/x",
        "edition": "english",
        "kind": "page",
        "state": "new",
        "tries": 0,
        "visits": 0,
        "changes": 0,
        "first_seen_at": at,
        "complete": False,
    }
    return Frontier(**(values | changes))


def sqlite_archive(tmp_path):
    return Archive.open(tmp_path / "a", write=True, create=True)


def test_pragmas(tmp_path):
    with sqlite_archive(tmp_path) as archive, write_session(archive.engine) as session:
        told = {
            name: session.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "query_only")
        }
    assert told == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "query_only": 0,
    }


def test_a_write_is_rolled_back_by_an_error(archive, at):
    def write_and_fail():
        with write_session(archive.engine) as session:
            session.add(frontier_row("a", at))
            session.flush()
            raise KeyError

    with pytest.raises(KeyError):
        write_and_fail()
    with read_session(archive.engine) as session:
        assert session.scalar(select(func.count()).select_from(Frontier)) == 0


def test_a_read_session_cannot_write(archive, at):
    def write_while_reading():
        with read_session(archive.engine) as session:
            session.add(frontier_row("a", at))
            session.flush()

    with pytest.raises(ArchiveUnwritable):
        write_while_reading()
    with write_session(archive.engine) as session:
        session.add(frontier_row("a", at))


def test_a_second_write_session_of_a_thread_is_refused(archive):
    with (
        write_session(archive.engine),
        pytest.raises(RuntimeError, match="already open"),
        write_session(archive.engine),
    ):
        pass
    with write_session(archive.engine):
        pass


def test_a_reader_sees_one_moment_while_another_writes(archive, at):
    count = select(func.count()).select_from(Frontier)
    with read_session(archive.engine) as reader:
        assert reader.scalar(count) == 0
        with write_session(archive.engine) as writer:
            writer.add(frontier_row("a", at))
        assert reader.scalar(count) == 0
    with read_session(archive.engine) as reader:
        assert reader.scalar(count) == 1


COUNT_UP = """
import sys, threading
from pathlib import Path
from storage.database import open_database, database_url, write_session
from storage.tables import CrawlRun
engine = open_database(sys.argv[1])
def work():
    for _ in range(int(sys.argv[2])):
        with write_session(engine) as session:
            run = session.get(CrawlRun, 1)
            run.exit_code = (run.exit_code or 0) + 1
threads = [threading.Thread(target=work) for _ in range(2)]
[t.start() for t in threads]
[t.join() for t in threads]
"""


def test_no_update_is_lost(archive, run_id, child):
    """Two processes with two threads each read, add one, write back."""
    url = archive.engine.url.render_as_string(hide_password=False)
    if archive.engine.dialect.name == "postgresql":
        pytest.skip("PostgreSQL has one writer by the run lock only")
    children = [child(COUNT_UP, url, 50) for _ in range(2)]
    assert [c.wait() for c in children] == [0, 0]
    with read_session(archive.engine) as session:
        assert session.get(CrawlRun, run_id).exit_code == 200


@pytest.mark.parametrize(
    ("odd", "kept"),
    [
        ("a\ud800b", "a\ufffdb"),
        ("a\x00b", "a\ufffdb"),
        ("a\U0001f600\u2028\x1b\ufeff", "a\U0001f600\u2028\x1b\ufeff"),
        ("x" * 300_000, "x" * 300_000),
    ],
)
def test_no_text_makes_a_write_fail(archive, at, odd, kept):
    with write_session(archive.engine) as session:
        session.add(frontier_row("a", at, reason=odd))
    with read_session(archive.engine) as session:
        assert session.scalar(select(Frontier.reason)) == kept


def test_a_time_without_a_zone_is_refused_and_a_zone_kept(archive, at):
    from datetime import datetime, timedelta, timezone

    bangkok = at.astimezone(timezone(timedelta(hours=7)))
    with write_session(archive.engine) as session:
        session.add(frontier_row("a", bangkok))
    with read_session(archive.engine) as session:
        kept = session.scalar(select(Frontier.first_seen_at))
        assert kept == at
        assert kept.tzinfo is not None
    naive = datetime(2026, 1, 1)  # noqa: DTZ001
    with pytest.raises(Exception, match="without a zone"):
        with write_session(archive.engine) as session:
            session.add(frontier_row("b", naive))


def test_a_full_database_is_told_as_a_full_disk(tmp_path, at):
    def fill(engine):
        with write_session(engine) as session:
            pages = session.scalar(text("PRAGMA page_count"))
            session.execute(text(f"PRAGMA max_page_count={pages}"))
            for number in range(500):
                session.add(frontier_row(f"k{number}", at, reason="x" * 900))
            session.flush()

    with sqlite_archive(tmp_path) as archive:
        with pytest.raises(DiskFull, match=r"archive\.db"):
            fill(archive.engine)
        with read_session(archive.engine) as session:
            assert session.scalar(text("PRAGMA integrity_check")) == "ok"
            assert session.scalar(select(func.count()).select_from(Frontier)) == 0


def test_a_foreign_writer_is_told_as_a_lock(tmp_path, monkeypatch):
    monkeypatch.setattr("storage.database.BUSY_SECONDS", 0.1)
    with sqlite_archive(tmp_path) as archive:
        other = sqlite3.connect(tmp_path / "a" / "archive.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with (
            pytest.raises(DatabaseBusy, match="program holds"),
            write_session(archive.engine),
        ):
            pass
        other.close()


def test_a_broken_page_is_told_as_damage(tmp_path, at):
    with sqlite_archive(tmp_path) as archive, write_session(archive.engine) as session:
        session.add_all(frontier_row(f"k{n}", at, reason="x" * 900) for n in range(99))
    path = tmp_path / "a" / "archive.db"
    data = bytearray(path.read_bytes())
    first = len(data) // 4096 * 3 // 4 * 4096
    data[first:] = b"\xff" * (len(data) - first)
    path.write_bytes(data)
    with Archive.open(tmp_path / "a", write=False) as archive:
        with pytest.raises(ArchiveDamaged), read_session(archive.engine) as session:
            session.execute(select(Frontier)).all()


def test_a_fault_of_the_program_is_not_hidden(archive):
    with pytest.raises(Exception, match="no_such") as raised:
        with read_session(archive.engine) as session:
            session.execute(text("SELECT * FROM no_such"))
    assert type(raised.value).__module__.startswith("sqlalchemy")


def test_an_error_with_little_space_left_is_a_full_disk(tmp_path, monkeypatch):
    engine = open_database(f"sqlite:///{tmp_path}/x.db")
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = "SQLITE_IOERR_WRITE"
    assert type(meaning_of(error, engine.url)) is ArchiveUnwritable
    usage = type("Usage", (), {"free": 0})
    monkeypatch.setattr("shutil.disk_usage", lambda path: usage)
    assert type(meaning_of(error, engine.url)) is DiskFull


@pytest.mark.parametrize(
    "url",
    [
        "mysql://x/y",
        "nonsense",
        "sqlite://",
        "postgresql+nodriver:/",
        "postgresql://h:port/x",
    ],
)
def test_an_url_that_is_no_database_is_refused_in_one_sentence(url):
    with pytest.raises(DatabaseMisnamed, match="postgresql://user@host/name"):
        with open_database(url).connect():
            pass


def test_a_server_that_is_not_there_is_told_without_the_password(tmp_path):
    url = "postgresql://me:geheim@127.0.0.1:9/none"
    with pytest.raises(DatabaseUnreachable, match="cannot be reached") as raised:
        Archive.open(tmp_path, url, write=False)
    assert "geheim" not in str(raised.value)
    assert "127.0.0.1:9" in str(raised.value)


def test_operational_errors_stay_chained(tmp_path):
    engine = open_database(f"sqlite:///{tmp_path}/none/x.db", write=False)
    with pytest.raises(ArchiveUnwritable) as raised, read_session(engine) as session:
        session.execute(text("SELECT 1"))
    assert isinstance(raised.value.__cause__, OperationalError)


def test_a_reader_undoes_what_a_dead_writer_left_half_done(tmp_path):
    """A hot journal: pages spilled into the file, the writer gone before its commit."""
    living, dead = tmp_path / "living", tmp_path / "dead"
    living.mkdir()
    with closing(sqlite3.connect(living / "a.db", isolation_level=None)) as writer:
        writer.execute("create table t (n integer, filling blob)")
        writer.execute("insert into t values (1, zeroblob(9000))")
        writer.execute("pragma cache_size=1")
        writer.execute("begin immediate")
        writer.execute("update t set n = 2, filling = randomblob(90000)")
        shutil.copytree(living, dead)
    assert (dead / "a.db-journal").stat().st_size > 0
    engine = open_database(database_url(dead / "a.db"), write=False)
    with read_session(engine) as session:
        assert session.scalar(text("select n from t")) == 1
    engine.dispose()
