"""Opening an archive: what is refused, and what opening leaves on the disk."""

import os
import signal
import sqlite3
import tempfile
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage.archive import Archive
from storage.database import read_session, write_session
from storage.errors import (
    ArchiveDamaged,
    ArchiveError,
    ArchiveLocked,
    ArchiveMissing,
    ArchiveUnwritable,
)
from storage.tables import CrawlRun

ADD_RUN = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from storage.archive import Archive
from storage.database import write_session
from storage.runs import begin_run
archive = Archive.open(Path(sys.argv[1]), write=True, create=True)
with write_session(archive.engine) as session:
    begin_run(session, command="crawl", editions=[], settings={}, software="x",
              at=datetime.now(UTC))
"""
COUNT = """
import sys
from pathlib import Path
from sqlalchemy import func, select
from storage.archive import Archive
from storage.database import read_session
from storage.errors import ArchiveError
from storage.tables import CrawlRun
import os, tempfile
with tempfile.TemporaryDirectory() as folder:
    # Whatever is imported late is so before: nobody may not read our Python.
    Archive.open(Path(folder), write=True, create=True).close()
if os.getuid() == 0:
    os.setuid(65534)
try:
    with Archive.open(Path(sys.argv[1]), write=sys.argv[2] == "write") as archive:
        with read_session(archive.engine) as session:
            print(session.scalar(select(func.count()).select_from(CrawlRun)))
except ArchiveError as error:
    print(type(error).__name__, error)
"""


def snapshot(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    return {
        str(path.relative_to(folder)): (
            path.stat().st_mtime_ns,
            path.stat().st_mode,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in [folder, *folder.rglob("*")]
    }


@pytest.fixture
def open_to_all():
    """A folder that another user reaches; pytest's own stand below a closed one."""
    with tempfile.TemporaryDirectory() as name:
        os.chmod(name, 0o755)
        yield Path(name) / "archive"
        for path in Path(name).rglob("*"):
            path.chmod(0o755)


def one_sentence(error: ArchiveError) -> bool:
    words = str(error)
    return "\n" not in words and words.endswith(".") and ". " not in words


def test_a_new_archive_has_its_parts(tmp_path):
    with Archive.open(tmp_path / "a" / "b", write=True, create=True) as archive:
        assert archive.warc_folder == tmp_path / "a" / "b" / "warc"
        assert archive.warc_folder.is_dir()
    names = {path.name for path in (tmp_path / "a" / "b").iterdir()}
    assert names == {"archive.db", "warc", "run.lock"}


def test_at_rest_the_database_is_one_file_out_of_wal_mode(tmp_path):
    Archive.open(tmp_path, write=True, create=True).close()
    assert (tmp_path / "archive.db").read_bytes()[18:20] == b"\x01\x01"


def test_reading_changes_nothing_on_the_disk(tmp_path):
    Archive.open(tmp_path, write=True, create=True).close()
    before = snapshot(tmp_path)
    with Archive.open(tmp_path, write=False) as archive:
        with read_session(archive.engine) as session:
            assert session.scalar(select(func.count()).select_from(CrawlRun)) == 0
    assert snapshot(tmp_path) == before


def test_a_reader_works_beside_the_writer_and_sees_its_commits(tmp_path, child):
    with Archive.open(tmp_path, write=True, create=True) as writer:
        with Archive.open(tmp_path, write=False) as reader:
            for count in range(3):
                with read_session(reader.engine) as session:
                    found = session.scalar(select(func.count()).select_from(CrawlRun))
                    assert found == count
                with write_session(writer.engine) as session:
                    session.add(run_row())


def run_row() -> CrawlRun:
    from datetime import UTC, datetime

    return CrawlRun(
        command="crawl",
        editions=[],
        settings={},
        software="x",
        started_at=datetime.now(UTC),
        outcome="running",
        counts={},
    )


def test_a_reader_in_the_way_of_closing_loses_nothing(tmp_path):
    writer = Archive.open(tmp_path, write=True, create=True)
    with Archive.open(tmp_path, write=False) as reader:
        with read_session(reader.engine) as session:
            session.scalar(select(func.count()).select_from(CrawlRun))
            with write_session(writer.engine) as writing:
                writing.add(run_row())
            writer.close()
    with Archive.open(tmp_path, write=False) as archive:
        with read_session(archive.engine) as session:
            assert session.scalar(select(func.count()).select_from(CrawlRun)) == 1


def test_a_second_writer_is_refused(tmp_path, child):
    with Archive.open(tmp_path, write=True, create=True):
        process = child(ADD_RUN, tmp_path)
        _, said = process.communicate()
        assert process.returncode != 0
        assert "ArchiveLocked: Another run holds" in said


def test_a_refused_opening_gives_the_lock_back(tmp_path):
    (tmp_path / "archive.db").write_bytes(b"rubbish" * 1000)
    for _ in range(2):
        with pytest.raises(ArchiveDamaged):
            Archive.open(tmp_path, write=True, create=True)


def test_after_a_kill_the_archive_opens_with_all_that_was_committed(tmp_path, child):
    kill = ADD_RUN + "os.kill(os.getpid(), 9)\n"
    for count in (1, 2, 3):
        assert child(kill, tmp_path).wait() == -signal.SIGKILL
        with Archive.open(tmp_path, write=False) as archive:
            with read_session(archive.engine) as session:
                found = session.scalar(select(func.count()).select_from(CrawlRun))
        assert found == count


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize(
    ("prepare", "error", "words"),
    [
        (lambda path: None, ArchiveMissing, "no archive at"),
        (lambda path: path.mkdir(), ArchiveMissing, "no archive at"),
        (lambda path: path.write_text("x"), ArchiveMissing, "is a file"),
        (
            lambda path: (path.mkdir(), (path / "archive.db").touch()),
            ArchiveDamaged,
            "is empty",
        ),
        (
            lambda path: (path.mkdir(), (path / "archive.db").write_text("x" * 5000)),
            ArchiveDamaged,
            "archive.db is damaged",
        ),
        (
            lambda path: (path.mkdir(), (path / "archive.db").mkdir()),
            ArchiveDamaged,
            "is no file",
        ),
    ],
)
def test_what_is_no_archive_is_refused(tmp_path, prepare, error, words, write):
    path = tmp_path / "a"
    prepare(path)
    before = snapshot(path) if path.exists() else None
    with pytest.raises(error, match=words) as raised:
        Archive.open(path, write=write)
    assert one_sentence(raised.value)
    if before and not write:
        assert snapshot(path) == before


def test_a_file_in_the_way_of_a_new_archive(tmp_path):
    (tmp_path / "a").write_text("x")
    for path in (tmp_path / "a", tmp_path / "a" / "b"):
        with pytest.raises((ArchiveMissing, ArchiveUnwritable)) as raised:
            Archive.open(path, write=True, create=True)
        assert one_sentence(raised.value)
    assert (tmp_path / "a").read_text() == "x"


def test_an_empty_file_left_by_a_kill_is_no_hindrance(tmp_path):
    (tmp_path / "archive.db").touch()
    Archive.open(tmp_path, write=True, create=True).close()


def test_a_lost_database_is_not_replaced_in_silence(tmp_path):
    Archive.open(tmp_path, write=True, create=True).close()
    (tmp_path / "warc" / "a.warc.gz").write_bytes(b"x")
    (tmp_path / "archive.db").unlink()
    with pytest.raises(ArchiveDamaged, match="rebuild"):
        Archive.open(tmp_path, write=True, create=True)


def test_a_truncated_database_is_damage(tmp_path):
    Archive.open(tmp_path, write=True, create=True).close()
    path = tmp_path / "archive.db"
    path.write_bytes(path.read_bytes()[:4096])
    with pytest.raises(ArchiveDamaged):
        Archive.open(tmp_path, write=False)


def test_another_user_reads_what_he_cannot_write(open_to_all, child):
    Archive.open(open_to_all, write=True, create=True).close()
    open_to_all.chmod(0o555)
    (open_to_all / "archive.db").chmod(0o444)
    (open_to_all / "run.lock").chmod(0o444)
    before = snapshot(open_to_all)
    said, trouble = child(COUNT, open_to_all, "read").communicate()
    assert (said, trouble) == ("0\n", "")
    said, _ = child(COUNT, open_to_all, "write").communicate()
    assert said.startswith("ArchiveUnwritable")
    assert snapshot(open_to_all) == before


def test_another_user_reads_a_file_left_in_wal_mode(open_to_all, child):
    Archive.open(open_to_all, write=True, create=True).close()
    connection = sqlite3.connect(open_to_all / "archive.db")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.close()
    open_to_all.chmod(0o555)
    before = snapshot(open_to_all)
    said, trouble = child(COUNT, open_to_all, "read").communicate()
    assert (said, trouble) == ("0\n", "")
    assert snapshot(open_to_all) == before


def test_unfinished_work_in_an_unwritable_folder_is_not_ignored(open_to_all, child):
    assert child(ADD_RUN + "os.kill(os.getpid(), 9)\n", open_to_all).wait() < 0
    (open_to_all / "archive.db-shm").unlink()
    open_to_all.chmod(0o555)
    said, _ = child(COUNT, open_to_all, "read").communicate()
    assert said.startswith("ArchiveUnwritable")
    assert "not closed cleanly" in said


def test_locked_is_told_before_anything_is_touched(tmp_path, child):
    process = child(
        ADD_RUN + "print('open', flush=True)\nsys.stdin.readline()", tmp_path
    )
    assert process.stdout.readline() == "open\n"
    for create in (True, False):
        with pytest.raises(ArchiveLocked) as raised:
            Archive.open(tmp_path, write=True, create=create)
        assert one_sentence(raised.value)
