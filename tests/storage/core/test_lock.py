"""One holder, by the kernel's word."""

import os
import signal
import time

import pytest

from storage.archive import Archive
from storage.errors import ArchiveLocked, ArchiveMissing, ArchiveUnwritable
from storage.lock import LOCK_NAME, run_lock

HOLD = """
import sys
from pathlib import Path
from storage.lock import run_lock
from storage.errors import ArchiveLocked
try:
    with run_lock(Path(sys.argv[1])):
        print("held", flush=True)
        sys.stdin.readline()
except ArchiveLocked as error:
    print("locked", error, flush=True)
"""


def test_the_second_is_refused_at_once_and_told_who_holds_it(tmp_path, child):
    holder = child(HOLD, tmp_path)
    assert holder.stdout.readline() == "held\n"
    begun = time.monotonic()
    with pytest.raises(ArchiveLocked, match=f"process {holder.pid}, since 20"):
        with run_lock(tmp_path):
            pass
    assert time.monotonic() - begun < 5


def test_a_kill_gives_the_lock_back(tmp_path, child):
    for _ in range(3):
        holder = child(HOLD, tmp_path)
        assert holder.stdout.readline() == "held\n"
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait()
        with run_lock(tmp_path):
            pass


def test_of_twenty_simultaneous_starts_exactly_one_runs(tmp_path, child):
    starts = [child(HOLD, tmp_path) for _ in range(20)]
    said = [start.stdout.readline().split()[0] for start in starts]
    assert sorted(said) == ["held"] + ["locked"] * 19


def test_what_stands_in_the_file_decides_nothing(tmp_path):
    for words in (b"", b"not json", b'{"pid": 1}', b"\xff" * 5000, b'{"pid": "x"}'):
        (tmp_path / LOCK_NAME).write_bytes(words)
        with run_lock(tmp_path):
            pass


def test_an_odd_file_still_gives_a_clear_refusal(tmp_path, child):
    holder = child(HOLD, tmp_path)
    assert holder.stdout.readline() == "held\n"
    (tmp_path / LOCK_NAME).write_bytes(b"[]")
    with pytest.raises(ArchiveLocked, match="Another run holds"), run_lock(tmp_path):
        pass


def test_the_holder_may_take_it_again_and_the_last_gives_it_back(tmp_path, child):
    with run_lock(tmp_path):
        with run_lock(tmp_path):
            pass
        assert child(HOLD, tmp_path).stdout.readline().startswith("locked")
    assert child(HOLD, tmp_path).stdout.readline() == "held\n"


def test_no_folder_and_no_permission(tmp_path):
    with pytest.raises(ArchiveMissing), run_lock(tmp_path / "none"):
        pass
    (tmp_path / LOCK_NAME).mkdir()
    with pytest.raises(ArchiveUnwritable), run_lock(tmp_path):
        pass


def test_a_forked_child_does_not_think_that_it_holds_the_lock(tmp_path):
    with run_lock(tmp_path):
        pid = os.fork()
        if pid == 0:
            try:
                with run_lock(tmp_path):
                    os._exit(1)
            except ArchiveLocked:
                os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0


def test_two_folders_cannot_write_into_one_server_database(tmp_path, archive, database):
    if database is None:
        pytest.skip("a SQLite file stands in its own folder")
    with pytest.raises(ArchiveLocked, match="Another run holds the database"):
        Archive.open(tmp_path / "other", database, write=True, create=True)
    archive.close()
    Archive.open(tmp_path / "other", database, write=True).close()
