import os
import random

import pytest
from warcio.archiveiterator import ArchiveIterator

from storage.warc.check import check_file
from storage.warc.recovery import open_files, recover
from storage.warc.writer import WarcFile

CUTS = 500 if float(os.environ.get("UCAN_CAMPAIGN") or 0) else 120
"""Places at which a file is cut."""


@pytest.fixture
def crashed(tmp_path, exchange, fill):
    """The bytes of a file whose run was killed."""
    file = WarcFile.open(tmp_path, "dead")
    fill(file, exchange)
    data = file.path.read_bytes()
    path = file.path
    file.close()
    path.with_name("dead.warc.gz").unlink()
    return path, data


def test_any_cut_keeps_every_whole_record(crashed, split):
    path, data = crashed
    ends = [*[offset for offset, _ in split(data)][1:], len(data)]
    for size in sorted(random.Random(7).sample(range(len(data) + 1), CUTS)):
        for old in path.parent.iterdir():
            old.unlink()
        path.write_bytes(data[:size])
        assert open_files(path.parent) == [path]
        found = recover(path)
        whole = [end for end in ends if end <= size]
        kept = max(whole, default=0)
        assert len(found.records) == len(whole)
        assert found.torn_bytes == size - kept
        torn = found.torn_file.read_bytes() if found.torn_file else b""
        assert torn == data[kept:size]
        assert open_files(path.parent) == []
        if found.path is None:
            assert not whole
            continue
        assert check_file(found.path) == []
        assert found.path.read_bytes().startswith(data[:kept])


def test_a_recovery_that_was_killed_is_finished(crashed):
    path, data = crashed
    path.write_bytes(data)
    closed = recover(path).path
    assert closed is not None
    sealed = closed.read_bytes()
    for size in range(len(data), len(sealed) + 1, 5):
        for old in path.parent.iterdir():
            old.unlink()
        path.write_bytes(sealed[:size])
        found = recover(path)
        assert found.path is not None
        assert check_file(found.path) == []
        assert len(found.records) == 9


def test_damage_in_the_middle_loses_nothing_behind_it(crashed, split):
    path, data = crashed
    at = split(data)[3][0] + 60
    path.write_bytes(data[:at] + bytes([data[at] ^ 255]) + data[at + 1 :])
    found = recover(path)
    assert len(found.records) == 8
    assert [damage.offset for damage in found.damages] == [split(data)[3][0]]
    assert found.torn_file is None


def test_a_recovered_file_is_read_by_warcio(crashed):
    path, data = crashed
    path.write_bytes(data[:-3])
    closed = recover(path).path
    with closed.open("rb") as file:
        types = [record.rec_type for record in ArchiveIterator(file)]
    assert types[-2:] == ["conversion", "metadata"]
