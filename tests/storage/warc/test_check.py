import itertools
import random

from storage.warc.check import check_file


def test_a_whole_file_is_clean(sealed):
    assert check_file(sealed) == []


def test_500_tail_cuts_are_all_found(sealed):
    data = sealed.read_bytes()
    for size in random.Random(5).sample(range(len(data)), 500):
        sealed.write_bytes(data[:size])
        assert check_file(sealed), size


def test_cuts_between_records_are_found(sealed, split):
    data = sealed.read_bytes()
    for offset, _ in split(data):
        sealed.write_bytes(data[:offset])
        assert check_file(sealed), offset


def test_500_bit_flips_are_all_found(sealed):
    data = sealed.read_bytes()
    for bit in random.Random(6).sample(range(len(data) * 8), 500):
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << bit % 8
        sealed.write_bytes(flipped)
        assert check_file(sealed), bit


def test_swapped_removed_and_doubled_records_are_found(sealed, split):
    data = sealed.read_bytes()
    starts = [offset for offset, _ in split(data)] + [len(data)]
    parts = [data[a:b] for a, b in itertools.pairwise(starts)]
    for at in range(len(parts)):
        removed = parts[:at] + parts[at + 1 :]
        doubled = parts[: at + 1] + parts[at:]
        swapped = parts[:]
        swapped[at], swapped[at - 1] = swapped[at - 1], swapped[at]
        for changed in (removed, doubled, swapped):
            sealed.write_bytes(b"".join(changed))
            assert check_file(sealed), at


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path):
    assert check_file(tmp_path / "missing.warc.gz")
    (tmp_path / "rubbish.warc.gz").write_bytes(b"\x00\x01rubbish")
    assert check_file(tmp_path / "rubbish.warc.gz")
    (tmp_path / "empty.warc.gz").write_bytes(b"")
    assert check_file(tmp_path / "empty.warc.gz")


def test_a_hurt_gzip_head_is_found_in_an_open_file_too(sealed, split):
    data = sealed.read_bytes()
    seal = split(data)[-1][0]
    still_open = sealed.with_name("other.warc.gz.open")
    still_open.write_bytes(data[:seal])
    assert check_file(still_open) == []
    for at in range(10):
        still_open.write_bytes(data[:at] + bytes([data[at] ^ 4]) + data[at + 1 : seal])
        assert check_file(still_open), at
