"""Bad input gets one clear sentence and its exit code; the archive stays as it was."""

import gzip
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from storage.lock import run_lock
from tests.cli.conftest import ADDRESS
from tests.loaded import ucancrawl
from ucancrawl.exits import Exit


def contents(archive: Path) -> list[str]:
    """Every row of every table, by sqlite3 alone."""
    with sqlite3.connect(archive / "archive.db") as database:
        return list(database.iterdump())


def files(archive: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in (archive / "warc").iterdir()}


def spoken(done: subprocess.CompletedProcess[str]) -> str:
    """The one sentence; fails on a traceback or on silence."""
    assert "Traceback" not in done.stderr, done.stderr
    lines = [ln for ln in done.stderr.splitlines() if ln.startswith("ucancrawl: ")]
    assert len(lines) == 1, done.stderr
    assert lines[0].endswith("."), lines
    return lines[0]


@pytest.fixture
def untouched(archive):
    """The archive, which must hold the same when the test ends."""
    before, kept = contents(archive), files(archive)
    yield archive
    assert contents(archive) == before
    assert files(archive) == kept


def test_an_unknown_edition(untouched):
    done = ucancrawl("crawl", "klingon", "--archive", str(untouched))
    assert done.returncode == Exit.USAGE
    assert "english, china, india, indonesia, vietnam" in spoken(done)


BAD_FILES = {
    "empty": b"",
    "zeros": bytes(1000),
    "binary": bytes(range(256)) * 40,
    "gzip_of_something": gzip.compress(b"no web archive at all" * 50),
    "gzip_cut_off": gzip.compress(b"WARC/1.1\r\n" + b"x" * 5000)[:40],
    "warc_without_records": b"WARC/1.1\r\nWARC-Type: response\r\n",
    "png": b"\x89PNG\r\n\x1a\n" + bytes(64),
}


@pytest.mark.parametrize("name", BAD_FILES)
@pytest.mark.parametrize("url", [(), ("--url", ADDRESS)], ids=["bare", "url"])
def test_a_file_that_is_nothing_to_read(untouched, tmp_path, name, url):
    path = tmp_path / f"{name}.warc.gz"
    path.write_bytes(BAD_FILES[name])
    done = ucancrawl("ingest", str(path), *url, "--archive", str(untouched))
    assert done.returncode == Exit.INPUT_REFUSED
    assert path.name in spoken(done)


def test_a_file_that_is_not_there(untouched, tmp_path):
    missing = str(tmp_path / "missing.warc")
    done = ucancrawl("ingest", missing, "--archive", str(untouched))
    assert done.returncode == Exit.INPUT_REFUSED
    assert "missing.warc" in spoken(done)


def test_a_page_without_an_article(untouched, tmp_path):
    path = tmp_path / "page.html"
    path.write_text("<html><title>Loading</title><body><ul><li>Home</ul></body></html>")
    done = ucancrawl("ingest", str(path), "--url", ADDRESS, "--archive", str(untouched))
    assert done.returncode == Exit.INPUT_REFUSED
    assert "page.html" in spoken(done)


def test_a_page_of_somebody_else(untouched, page):
    url = "https://example.org/news/1"
    done = ucancrawl("ingest", str(page), "--url", url, "--archive", str(untouched))
    assert done.returncode == Exit.INPUT_REFUSED
    assert "example.org" in spoken(done)


def test_a_truncated_web_archive_gives_what_stands_before_the_cut(archive, tmp_path):
    whole = next((archive / "warc").iterdir()).read_bytes()
    cut = tmp_path / "cut.warc.gz"
    cut.write_bytes(whole[:-20])
    fresh = tmp_path / "fresh"
    done = ucancrawl("ingest", str(cut), "--archive", str(fresh))
    assert done.returncode == Exit.INPUT_REFUSED
    assert "cut.warc.gz" in done.stderr
    assert "Traceback" not in done.stderr
    shown = ucancrawl("show", ADDRESS, "--archive", str(fresh))
    assert "Invented ferry reopens after storm" in shown.stdout


@pytest.mark.parametrize(
    "command", ["status", "link", "export", "show", "crawl", "rebuild"]
)
def test_an_archive_of_a_newer_version(archive, command):
    with sqlite3.connect(archive / "archive.db") as database:
        database.execute("update alembic_version set version_num = '9999_future'")
    before = contents(archive)
    more = {"export": ["jsonl"], "show": ["english:news:1"]}.get(command, [])
    done = ucancrawl(command, *more, "--archive", str(archive))
    assert done.returncode == Exit.TOO_NEW
    assert "newer" in spoken(done)
    assert contents(archive) == before
    names = {path.name for path in archive.iterdir()} - {"status.json"}
    assert names == {"archive.db", "run.lock", "warc"}


def test_a_database_that_is_none(archive):
    (archive / "archive.db").write_bytes(b"this is no database" * 100)
    done = ucancrawl("status", "--archive", str(archive))
    assert done.returncode == Exit.DAMAGED
    spoken(done)


def test_no_archive_at_all(tmp_path):
    done = ucancrawl("status", "--archive", str(tmp_path / "nowhere"))
    assert done.returncode == Exit.NO_ARCHIVE
    spoken(done)
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_that_cannot_be_made(page):
    place = "/proc/nobody/archive"
    done = ucancrawl("ingest", str(page), "--url", ADDRESS, "--archive", place)
    assert done.returncode == Exit.DISK_FULL
    assert place in spoken(done)


def test_an_archive_on_a_file_system_that_refuses_writes(archive, page):
    """As root no permission bit refuses a write, an immutable lock file does."""
    lock = archive / "run.lock"
    lock.unlink()
    lock.mkdir()
    done = ucancrawl("link", "--archive", str(archive))
    assert done.returncode == Exit.DISK_FULL
    assert "run.lock" in spoken(done)


@pytest.mark.parametrize("command", ["crawl", "link", "migrate"])
def test_a_second_writer_at_the_same_time(untouched, command):
    with run_lock(untouched):
        done = ucancrawl(command, "--archive", str(untouched))
    assert done.returncode == Exit.LOCKED
    assert "Another run" in spoken(done)


def test_reading_goes_on_beside_a_writer(untouched):
    with run_lock(untouched):
        done = ucancrawl("export", "jsonl", "--archive", str(untouched))
    assert (done.returncode, done.stdout.count("\n")) == (0, 1)


def test_an_output_file_that_cannot_be_written(untouched, tmp_path):
    out = str(tmp_path / "no" / "such" / "folder.jsonl")
    done = ucancrawl("export", "jsonl", "-o", out, "--archive", str(untouched))
    assert done.returncode == Exit.DISK_FULL
    spoken(done)


def test_a_reader_of_a_pipe_that_goes_away(archive):
    program = Path(sys.executable).with_name("ucancrawl")
    line = f"{program} export jsonl --archive {archive} | head -c 5; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("command", ["status", "verify", "rebuild", "crawl"])
@pytest.mark.parametrize("url", ["nonsense", "mysql://host/name"])
def test_a_database_url_that_is_none(untouched, command, url):
    done = ucancrawl(command, "--archive", str(untouched), "--database", url)
    assert done.returncode == Exit.USAGE
    assert "postgresql://user@host/name" in spoken(done)


def test_a_wrong_database_url_makes_no_folder(tmp_path):
    folder = tmp_path / "archive"
    done = ucancrawl("crawl", "--archive", str(folder), "--database", "nonsense")
    assert done.returncode == Exit.USAGE
    assert not folder.exists()


@pytest.mark.parametrize("command", ["status", "verify", "link"])
def test_a_database_server_that_is_down(untouched, command):
    url = "postgresql://me:secret@127.0.0.1:9/name"
    done = ucancrawl(command, "--archive", str(untouched), "--database", url)
    assert done.returncode == Exit.UNREACHABLE
    sentence = spoken(done)
    assert "127.0.0.1:9/name cannot be reached" in sentence
    assert "secret" not in sentence
    assert "no archive" not in sentence


@pytest.mark.parametrize("asked", ["", "  ", "http://[::1", "http://", "hello"])
def test_what_is_neither_an_address_nor_a_key(untouched, asked):
    done = ucancrawl("why", asked, "--archive", str(untouched))
    assert done.returncode == Exit.USAGE
    assert "no address and no key" in spoken(done)


def test_an_export_to_a_file_without_a_name(untouched):
    done = ucancrawl("export", "jsonl", "-o", "", "--archive", str(untouched))
    assert done.returncode == Exit.USAGE
    assert "-o" in spoken(done)
