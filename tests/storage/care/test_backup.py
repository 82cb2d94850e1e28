"""Backups made while another process writes, killed, or made of damaged archives."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.archive import Archive
from storage.articles import load_article
from storage.care import backup as backup_module
from storage.care.backup import backup
from storage.database import read_session
from storage.errors import DiskFull, InputRefused
from storage.warc.reader import locate, read_record
from tests.running import ROOT, ucancrawl
from tests.storage.care.keeping import Keeping

NOW = datetime(2026, 4, 1, tzinfo=UTC)


def copy(folder: Path, place: Path):
    with Archive.open(folder, write=False) as archive:
        return backup(archive, place, NOW)


def content(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@contextmanager
def writing(folder: Path, count: int) -> Iterator[list[str]]:
    """A process that stores; the list grows with what it has acknowledged."""
    command = [sys.executable, "-m", "tests.storage.care.keeping", str(folder)]
    with subprocess.Popen(
        [*command, str(count)], cwd=ROOT, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        os.set_blocking(process.stdout.fileno(), False)
        told = Told(process)
        told.wait_for(3)
        yield told
        process.kill()


class Told(list[str]):
    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        super().__init__()
        self._process = process
        self._rest = b""

    def listen(self) -> list[str]:
        """What is acknowledged by now."""
        assert self._process.stdout is not None
        lines = (self._rest + (self._process.stdout.read() or b"")).split(b"\n")
        self._rest = lines.pop()
        self += [line.decode() for line in lines]
        return list(self)

    def wait_for(self, count: int) -> None:
        while len(self.listen()) < count and self._process.poll() is None:
            time.sleep(0.01)
        assert len(self) >= count


def test_a_backup_is_an_archive_and_its_list_is_right(folder, tmp_path, findings):
    place = tmp_path / "backup"
    report = copy(folder, place)
    assert (report.findings, report.is_kept, report.files) == ([], True, 2)
    assert findings(place) == []
    assert sorted(content(place)) == sorted(
        ["SHA256SUMS", "archive.db", *(n for n in content(folder) if "warc/" in n)]
    )
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=place, check=False,
        capture_output=True,
    )  # fmt: skip
    assert checked.returncode == 0


def test_the_second_time_only_what_is_new_is_copied(folder, tmp_path, findings):
    place = tmp_path / "backup"
    copy(folder, place)
    known = {path.stat().st_ino for path in (place / "warc").iterdir()}
    with Archive.open(folder, write=True) as archive:
        run = Keeping(archive, 5)
        run.page(50)
        run.close()
    report = copy(folder, place)
    assert (report.findings, report.linked, report.files) == ([], 2, 3)
    assert known < {path.stat().st_ino for path in (place / "warc").iterdir()}
    assert findings(place) == []
    assert [path.name for path in tmp_path.iterdir() if "backup" in path.name] == [
        "backup"
    ]


def test_rot_in_the_older_backup_is_not_handed_on(folder, tmp_path, findings):
    place = tmp_path / "backup"
    copy(folder, place)
    rotten = next((place / "warc").iterdir())
    data = bytearray(rotten.read_bytes())
    data[len(data) // 2] ^= 1
    rotten.write_bytes(data)
    report = copy(folder, place)
    assert (report.findings, report.linked) == ([], 1)
    assert findings(place) == []


@pytest.mark.timeout(1800)  # as a campaign it makes 80 of a growing archive
def test_backups_under_load_hold_all_that_was_acknowledged(
    folder, tmp_path, findings, times
):
    draw = random.Random(21)
    made = 0
    while made < 4 * times:
        with writing(folder, 1_000_000) as told:  # until it is killed
            for _ in range(4):
                place = tmp_path / f"backup-{made}"
                before = told.listen()
                report = copy(folder, place)
                made += 1
                assert report.findings == [], made
                assert findings(place) == []
                hold(place, before)
                told.wait_for(len(told) + draw.randrange(5))
        for old in tmp_path.glob("backup-*"):
            shutil.rmtree(old)


def test_a_run_may_end_before_its_file_is_copied(
    folder, tmp_path, findings, monkeypatch
):
    listed = backup_module.parts
    with Archive.open(folder, write=True) as archive:
        run = Keeping(archive, 5)
        run.page(50)

        def parts(*arguments):
            found = listed(*arguments)
            run.close()
            return found

        monkeypatch.setattr(backup_module, "parts", parts)
        report = copy(folder, tmp_path / "backup")
    assert (report.findings, report.files) == ([], 3)
    assert findings(tmp_path / "backup") == []


def hold(place: Path, keys: list[str]) -> None:
    """Each article is there, and its capture can be read from its record."""
    with Archive.open(place, write=True) as archive, read_session(archive.engine) as s:
        for key in keys:
            article = load_article(s, key)
            assert article is not None, key
            pointer = article.capture
            path = locate(archive.warc_folder, pointer.warc)
            assert read_record(path, pointer.offset).body
        assert not list(archive.warc_folder.glob("*.open"))


def test_a_killed_backup_leaves_the_older_one_or_the_new_one(
    folder, tmp_path, findings, times
):
    place = tmp_path / "backup"
    copy(folder, place)
    seed = int(os.environ.get("UCAN_SEED", "22"))
    draw = random.Random(seed)
    for round_ in range(3 * times):
        with Archive.open(folder, write=True) as archive:
            run = Keeping(archive, 10 + round_)
            run.page(100 + round_)
            run.close()
        before = content(place)
        program = Path(sys.executable).with_name("ucancrawl")
        with subprocess.Popen(
            [program, "backup", place, "--archive", folder], stderr=subprocess.DEVNULL
        ) as process:
            time.sleep(draw.uniform(0.5, 2.5))
            process.send_signal(signal.SIGKILL)
        after = content(place)
        assert after == before or findings(place) == [], (seed, round_)
    assert copy(folder, place).is_kept
    assert findings(place) == []
    left = [path.name for path in tmp_path.iterdir() if path.name.startswith("backup")]
    assert left == ["backup"]


def test_a_damaged_archive_replaces_no_older_backup(folder, files, tmp_path):
    place, new = tmp_path / "backup", tmp_path / "new"
    copy(folder, place)
    before = content(place)
    data = bytearray(files[0].read_bytes())
    data[len(data) // 2] ^= 1
    files[0].write_bytes(data)
    with Archive.open(folder, write=True) as archive:
        run = Keeping(archive, 5)
        run.page(50)
        run.close()
    # The sound copy of the damaged file is in the backup, and stays.
    assert copy(folder, place).findings == []
    shutil.rmtree(place)
    place.mkdir()
    for name, held in before.items():
        (place / name).parent.mkdir(exist_ok=True)
        (place / name).write_bytes(held)
    with closing(sqlite3.connect(folder / "archive.db")) as database:
        database.executescript("update capture set length = 1 where id = 3")
    report = copy(folder, place)
    assert report.findings
    assert not report.is_kept
    assert content(place) == before
    assert copy(folder, new).is_kept


def test_what_is_no_backup_of_this_archive_is_refused(folder, tmp_path, built):
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    (foreign / "letter.txt").write_text("velm")
    with pytest.raises(InputRefused, match="neither empty nor a backup"):
        copy(folder, foreign)
    with pytest.raises(InputRefused, match="is a file"):
        copy(folder, foreign / "letter.txt")
    for nested in (folder, folder / "inner", tmp_path):
        with pytest.raises(InputRefused, match="inside the archive or around"):
            copy(folder, nested)
    assert content(foreign) == {"letter.txt": b"velm"}


def test_a_backup_that_lived_on_or_knows_more_is_not_replaced(folder, files, tmp_path):
    place = tmp_path / "backup"
    copy(folder, place)
    files[1].rename(tmp_path / "elsewhere")
    with pytest.raises(InputRefused, match="which the archive lacks"):
        copy(folder, place)
    (tmp_path / "elsewhere").rename(files[1])
    with Archive.open(place, write=True) as archive:
        run = Keeping(archive, 5)
        run.page(50)
        run.close()
    before = content(place)
    with pytest.raises(InputRefused, match="no longer what its SHA256SUMS says"):
        copy(folder, place)
    assert content(place) == before


def test_no_space_is_seen_before_anything_is_written(folder, tmp_path, monkeypatch):
    usage = shutil.disk_usage(tmp_path)._replace(free=1 << 20)
    monkeypatch.setattr(backup_module.shutil, "disk_usage", lambda _: usage)
    with pytest.raises(DiskFull):
        copy(folder, tmp_path / "backup")
    assert not (tmp_path / "backup").exists()


def test_the_command_and_its_exit_codes(folder, files, tmp_path):
    place = str(tmp_path / "backup")
    made = ucancrawl("backup", place, "--archive", str(folder))
    assert (made.returncode, made.stdout) == (0, "")
    assert ucancrawl("verify", "--archive", place).returncode == 0
    files[0].write_bytes(files[0].read_bytes()[:-9])
    verified = ucancrawl("verify", "--archive", str(folder))
    assert verified.returncode == 9
    assert files[0].name in verified.stdout
