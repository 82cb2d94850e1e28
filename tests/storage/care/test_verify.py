"""Damage made on purpose, each kind named; and no alarm where there is none."""

import hashlib
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from storage.archive import Archive
from storage.care.verify import Verification
from storage.care.warc_check import WarcCheck
from storage.errors import ArchiveMissing
from storage.lock import run_lock
from storage.warc.writer import OPEN
from tests.running import ROOT
from tests.storage.care.keeping import Keeping


def test_a_whole_archive_has_no_finding_and_is_not_touched(folder):
    def state():
        return {
            path: (path.stat().st_mtime_ns, hashlib.sha256(path.read_bytes()).digest())
            for path in folder.rglob("*")
            if path.is_file()
        }

    before = state()
    look = Verification(folder)
    assert list(look.findings()) == []
    assert (look.checked.files, look.checked.captures) == (2, 14)
    assert look.checked.records == 2 * (14 + 2)
    assert look.checked.articles == 9
    assert state() == before


def test_truncations_are_all_found(folder, files, findings, times):
    draw = random.Random(11)
    for _ in range(25 * times):
        path = draw.choice(files)
        data = path.read_bytes()
        size = draw.randrange(len(data))
        path.write_bytes(data[:size])
        assert findings(folder), (path.name, size)
        path.write_bytes(data)
    assert findings(folder) == []


def test_bit_flips_are_all_found(folder, files, findings, times):
    draw = random.Random(12)
    for _ in range(25 * times):
        path = draw.choice(files)
        data = path.read_bytes()
        bit = draw.randrange(len(data) * 8)
        hurt = bytearray(data)
        hurt[bit // 8] ^= 1 << bit % 8
        path.write_bytes(hurt)
        assert findings(folder), (path.name, bit)
        path.write_bytes(data)
    assert findings(folder) == []


def test_swapped_removed_and_strange_files_are_found(folder, files, findings):
    first, second = (path.read_bytes() for path in files)
    files[0].write_bytes(second)
    files[1].write_bytes(first)
    assert any("no whole capture stands here" in line for line in findings(folder))
    files[0].write_bytes(first)
    assert findings(folder)
    files[1].unlink()
    assert any("is missing, and 6 captures" in line for line in findings(folder))
    files[1].write_bytes(second)
    assert findings(folder) == []
    shutil.copy(files[0], folder / "warc/ucan-20200101000000-000009-ffffff.warc.gz")
    assert any("no run and no capture points" in line for line in findings(folder))
    (folder / "warc/notes.txt").write_text("velm")
    assert any("notes.txt: it is no file" in line for line in findings(folder))


def test_a_removed_file_takes_the_revisits_of_its_pages_along(folder, files, findings):
    files[0].unlink()
    named = [line for line in findings(folder) if "revisit of capture" in line]
    assert len(named) == 3


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("delete from outcome where capture_id = 14; delete from capture where id = 14",
         "no row points to this revisit"),
        ("update capture set offset = offset + 1 where id = 3", "no whole capture"),
        ("update capture set length = length - 1 where id = 3", "its length is"),
        ("update capture set payload_digest = 'sha256:A' where id = 3", "digest is"),
        ("update capture set record = 'resource' where id = 3", "its type is"),
        ("update capture set url = url || 'x' where id = 3", "its address is"),
        ("update capture set record_id = 'urn:uuid:0' where id = 3", "its id is"),
        ("update capture set captured_at = '2020-01-01 00:00:00.000000' where id = 3",
         "its time is"),
        ("update capture set captured_at = 'noon' where id = 3", "cannot be read"),
        ("update capture set refers_to_id = null where id = 9", "payload no capture"),
        ("update capture set refers_to_id = 2 where id = 9", "revisit of another"),
        ("update article set revision_id = null where key = 'english:news:5'",
         "has no revision"),
        ("update article set revision_id = 1 where key = 'english:news:5'",
         "revision of another article"),
        ("update article set state = 'lost' where key = 'english:news:5'",
         "its state is none that there is"),
        ("update article set duplicate_group = 'x' where key = 'english:news:5'",
         "named for no article"),
        ("update revision set number = 7 where id = 2", "numbered up to 7"),
        ("update revision set extraction_id = 1 where id = 2", "no reading of its own"),
        ("update extraction set images = '[{' where id = 2", "hold no JSON in images"),
        ("update extraction set date_published = '2020-13-01' where id = 2",
         "is no date"),
        ("update resolution set target = 'english:news:77' where target is not null",
         "resolved to no article"),
        ("delete from revision where id = 4", "points to no row of revision"),
        ("delete from outcome where url_key = 'english:news:5'", "the books do not say"),
        ("update frontier set visits = 0", "more often than it was visited"),
        ("update crawl_run set outcome = 'running' where id = 2", "run 2: it died"),
        ("drop index ix_capture_url_key; create index ix_capture_url_key"
         " on capture (url)", ""),
    ],
)  # fmt: skip
def test_broken_rows_are_named(folder, findings, change, told):
    with closing(sqlite3.connect(folder / "archive.db")) as database:
        database.executescript(change)
    if told:
        assert any(told in line for line in findings(folder)), findings(folder)


def test_damaged_pages_of_the_database_are_found(folder, findings, times):
    """A page of the file replaced by noise; pages that hold nothing are left out."""
    path = folder / "archive.db"
    data = path.read_bytes()
    with closing(sqlite3.connect(path)) as database:
        ((free,),) = database.execute("pragma freelist_count").fetchall()
        ((size,),) = database.execute("pragma page_size").fetchall()
    assert free == 0
    draw = random.Random(13)
    for _ in range(25 * times):
        page = draw.randrange(len(data) // size)
        noise = draw.randbytes(size)
        path.write_bytes(data[: page * size] + noise + data[(page + 1) * size :])
        assert findings(folder), page
    path.write_bytes(data)
    assert findings(folder) == []


def test_an_empty_or_missing_database_is_a_finding_and_the_files_are_checked(
    folder, files, findings
):
    database = folder / "archive.db"
    database.write_bytes(b"")
    files[0].write_bytes(files[0].read_bytes()[:-3])
    lines = findings(folder)
    assert lines[0].startswith("database: ")
    assert any(files[0].name in line for line in lines)
    database.unlink()
    assert findings(folder)[0].startswith("database: ")


def test_no_archive_is_no_finding_but_an_error(tmp_path):
    with pytest.raises(ArchiveMissing):
        list(Verification(tmp_path / "nowhere").findings())


def test_a_file_left_open_is_named_unless_a_run_is_alive(folder, files, findings):
    data = files[1].read_bytes()
    files[1].unlink()
    still_open = files[1].with_name(files[1].name + ".open")
    still_open.write_bytes(data + b"\x1f\x8b\x08\x00half a record")
    assert [line for line in findings(folder) if "a run that died" in line]
    with run_lock(folder):
        assert findings(folder) == []


def test_no_false_alarm_when_the_run_ends_before_its_file_is_opened(
    folder, monkeypatch
):
    with Archive.open(folder, write=True) as archive:
        run = Keeping(archive, 5)
        run.page(50)
        rows_of = WarcCheck._rows
        ended = []

        def rows(self, place, name):
            found = rows_of(self, place, name)
            if place.endswith(OPEN):
                run.close()
                ended.append(place)
            return found

        monkeypatch.setattr(WarcCheck, "_rows", rows)
        look = Verification(folder)
        assert list(look.findings()) == []
    assert len(ended) == 1
    assert (look.checked.files, look.checked.captures) == (3, 15)


def test_no_false_alarm_while_a_run_writes(folder, findings, times):
    command = [sys.executable, "-m", "tests.storage.care.keeping", str(folder)]
    looks = 0
    with subprocess.Popen(
        [*command, str(60 * times)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        while writer.poll() is None:
            assert findings(folder) == []
            looks += 1
            for _ in range(10):
                writer.stdout.readline()
    assert writer.returncode == 0
    assert looks > 2
    assert findings(folder) == []
