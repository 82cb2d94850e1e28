"""A database lost, damaged or half rebuilt: it comes back as it was."""

import json
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.archive import Archive
from storage.care.backup import backup
from storage.care.verify import Verification
from storage.errors import ArchiveMissing, InputRefused
from tests.rebuild.exporting import export
from tests.running import ROOT, ucancrawl
from ucancrawl.rebuild import rebuilding
from ucancrawl.rebuild.rebuilding import RebuildReport

NOW = datetime(2026, 4, 1, tzinfo=UTC)


@pytest.fixture
def archive(ingested: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "archive"
    shutil.copytree(ingested, copy)
    return copy


def rebuild(archive: Path, database: str | None = None) -> RebuildReport:
    return rebuilding.rebuild(archive, database, NOW, lambda _: None)


def findings(archive: Path, database: str | None = None) -> list[str]:
    return [str(one) for one in Verification(archive, database).findings()]


@pytest.fixture(scope="module")
def before(ingested: Path) -> bytes:
    found = export(ingested)
    assert found.count(b"\n") == 16
    return found


def test_a_lost_database_comes_back_as_it_was(archive, before):
    (archive / "archive.db").unlink()
    assert findings(archive)
    done = ucancrawl("rebuild", "--archive", str(archive))
    assert done.returncode == 0, done.stderr
    assert export(archive) == before
    assert findings(archive) == []
    names = {path.name for path in archive.iterdir()}
    assert names == {"archive.db", "run.lock", "warc"}


@pytest.mark.parametrize("rubbish", [b"", b"SQLite format 3\0" + b"velm" * 4000])
def test_a_damaged_database_is_kept_aside(archive, before, rubbish):
    database = archive / "archive.db"
    database.write_bytes(rubbish)
    database.with_name("archive.db-wal").write_bytes(b"stale")
    assert rebuild(archive).lost == []
    assert export(archive) == before
    aside = sorted(p for p in archive.iterdir() if ".broken-" in p.name)
    assert [p.read_bytes() for p in aside] == [rubbish, b"stale"]


def test_what_cannot_be_read_is_named_and_the_rest_rebuilt(archive, before):
    path = min((archive / "warc").iterdir())
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    report = rebuild(archive)
    assert any(str(path) in place for place in report.lost)
    assert report.captures == 15
    bodies = [body_of(line) for line in before.splitlines()]
    left = [body_of(line) for line in export(archive).splitlines()]
    assert len(left) >= 15
    assert all(body in bodies for body in left)
    assert findings(archive)


def body_of(line: bytes) -> tuple[str, str]:
    article = json.loads(line)
    return article["key"], article["body"]


def test_killed_at_any_step_the_old_database_stands_or_the_next_one_ends_it(
    archive, tmp_path
):
    min((archive / "warc").iterdir()).unlink()
    rebuild(archive)
    exported = tmp_path / "before.jsonl"
    exported.write_bytes(export(archive))
    done = subprocess.run(
        [sys.executable, "-m", "tests.rebuild.killing", archive, exported],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 8


def test_a_run_that_lives_keeps_rebuild_out(archive):
    from storage.lock import run_lock

    with run_lock(archive):
        assert ucancrawl("rebuild", "--archive", str(archive)).returncode == 5


def test_nothing_to_rebuild_from(tmp_path):
    (tmp_path / "empty").mkdir()
    for name in ("nowhere", "empty"):
        with pytest.raises(ArchiveMissing):
            rebuild(tmp_path / name)


def test_a_database_elsewhere_must_be_empty(archive, before, postgresql_url):
    from sqlalchemy import create_engine, make_url, text

    server = make_url(postgresql_url)
    name = "ucan_test_rebuild"
    admin = create_engine(
        server.set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT"
    )
    url = server.set(database=name).render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    try:
        assert rebuild(archive, url).lost == []
        assert export(archive, url) == before
        assert findings(archive, url) == []
        with pytest.raises(InputRefused, match="holds an archive already"):
            rebuild(archive, url)
        with (
            Archive.open(archive, url, write=False) as kept,
            pytest.raises(InputRefused, match="pg_dump"),
        ):
            backup(kept, archive.with_name("copy"), NOW)
    finally:
        with admin.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        admin.dispose()
