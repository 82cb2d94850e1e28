"""Whatever was cut off, what is whole in the spool is given, and nothing else."""

import os

from ucancrawl.reextraction.spool import NAME, Spool

ENTRIES = [b"", b"one", b"\x00\xff" * 40, b"four"]


def filled(folder, reader="1-a"):
    spool = Spool(folder, reader)
    spool.keep_own()
    spool.add(ENTRIES[:2])
    spool.add(ENTRIES[2:])
    return spool


def test_entries_come_back_in_order(tmp_path):
    assert list(filled(tmp_path).entries()) == ENTRIES


def test_cut_at_any_byte_it_gives_the_whole_entries_and_takes_more(tmp_path):
    whole = filled(tmp_path).path.read_bytes()
    lengths = [len(ENTRIES[0]), *(len(entry) for entry in ENTRIES)]
    for size in range(len(whole)):
        spool = Spool(tmp_path, "1-a")
        (tmp_path / NAME).write_bytes(whole[:size])
        spool.keep_own()
        before = list(spool.entries())
        assert before == ENTRIES[: len(before)]
        spool.add([b"more"])
        assert list(spool.entries()) == [*before, b"more"]
    assert len(before) == len(lengths) - 2


def test_a_changed_byte_ends_it(tmp_path):
    spool = filled(tmp_path)
    data = bytearray(spool.path.read_bytes())
    data[-20] ^= 1
    spool.path.write_bytes(data)
    assert list(spool.entries()) == ENTRIES[:2]


def test_what_another_version_wrote_is_not_taken(tmp_path):
    filled(tmp_path, "1-a")
    spool = Spool(tmp_path, "1-b")
    assert list(spool.entries()) == []
    spool.keep_own()
    assert list(spool.entries()) == []


def test_removing_it_twice_is_no_fault(tmp_path):
    spool = filled(tmp_path)
    spool.remove()
    spool.remove()
    assert os.listdir(tmp_path) == []
