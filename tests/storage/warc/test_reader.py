import dataclasses

import pytest

from storage.errors import ArchiveDamaged
from storage.warc.exchange import RecordType
from storage.warc.reader import iterate, locate, read_file, read_record
from storage.warc.writer import WarcFile


def test_a_response_comes_back_as_it_was(tmp_path, exchange):
    with WarcFile.open(tmp_path, "x") as file:
        written = file.write(dataclasses.replace(exchange, truncated="time"))
    back = read_record(tmp_path / "x.warc.gz", written.offset)
    assert (back.url, back.captured_at) == (exchange.url, exchange.captured_at)
    assert (back.status, back.reason, back.ip) == (200, "OK", "192.0.2.7")
    assert (back.body, back.truncated) == (exchange.body, "time")
    assert back.record_id == written.record_id
    assert back.origin == "crawl"
    assert [value for name, value in back.headers if name.lower() == "set-cookie"] == [
        "lamp=1; Path=/",
        "lamp=2;  Path=/x",
    ]


def test_every_kind_of_capture_comes_back(sealed, exchange):
    captures = [capture for _, capture in read_file(sealed)]
    kinds = [capture.record for capture in captures]
    assert kinds == [
        RecordType.RESPONSE,
        RecordType.REVISIT,
        RecordType.REVISIT,
        RecordType.CONVERSION,
        RecordType.RESOURCE,
    ]
    response, revisit, unchanged, text, _ = captures
    assert revisit.body == b""
    assert (unchanged.status, unchanged.reason) == (304, "Not Modified")
    assert list(unchanged.headers) == [("ETag", '"v"')]
    for capture in (revisit, unchanged):
        assert capture.refers_to.url == exchange.url
        assert capture.refers_to.captured_at == exchange.captured_at
        assert capture.refers_to.record_id == response.record_id
    assert text.body.decode() == "Sạch sẽ"
    assert text.origin == "velm.txt"
    assert text.content_type == "text/plain; charset=utf-8"


def test_offsets_are_those_of_an_independent_splitter(sealed, split):
    offsets = [record.offset for record in iterate(sealed)]
    assert offsets == [offset for offset, _ in split(sealed.read_bytes())]


def test_damage_is_an_error_that_names_file_and_place(sealed, split):
    data = bytearray(sealed.read_bytes())
    offset = split(bytes(data))[1][0]
    data[offset + 80] ^= 1
    sealed.write_bytes(data)
    with pytest.raises(ArchiveDamaged, match=rf"run-1\.warc\.gz.*byte {offset}"):
        read_record(sealed, offset)
    with pytest.raises(ArchiveDamaged):
        list(iterate(sealed))


@pytest.mark.parametrize("offset", [1, 10_000_000])
def test_a_pointer_to_no_record_is_an_error(sealed, offset):
    with pytest.raises(ArchiveDamaged):
        read_record(sealed, offset)


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(ArchiveDamaged, match="missing"):
        read_record(tmp_path / "missing.warc.gz", 0)


def test_a_file_is_found_while_it_is_open(tmp_path):
    file = WarcFile.open(tmp_path, "x")
    assert locate(tmp_path, file.name).name == "x.warc.gz.open"
    file.close()
    assert locate(tmp_path, file.name).name == "x.warc.gz"
