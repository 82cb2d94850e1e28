"""What is damaged is named, whatever it is, and what stands around it is read."""

import random
import zipfile

import pytest

from storage.errors import InputRefused
from tests.ingest.foreign import Foreign
from ucancrawl.ingest.files import read_path
from ucancrawl.ingest.incoming import Incoming, Skipped

PAGE = b"<html><body><p>" + b"Velm torra quin. " * 50 + b"</p></body></html>"
URLS = [f"https://www.example.org/{name}" for name in "abcd"]


def four(**options):
    file = Foreign(**options)
    for url in URLS:
        file.add(url, PAGE)
    return file


def urls(items):
    return [item.url for item in items if isinstance(item, Incoming)]


def skipped(items):
    return [str(item) for item in items if isinstance(item, Skipped)]


@pytest.mark.parametrize("record", [0, 1, 3])
@pytest.mark.parametrize("byte", range(10))
def test_a_damaged_head_of_a_member_loses_nothing_in_silence(tmp_path, record, byte):
    file = four()
    for bit in range(8):

        def hurt(data, at=file.starts[record] + byte, bit=bit):
            return data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :]

        items = file.read(tmp_path, hurt)
        # A time or a system's number in a head is nobody's loss.
        if urls(items) != URLS:
            assert urls(items) == URLS[:record] + URLS[record + 1 :]
            assert f"byte {file.starts[record]}:" in skipped(items)[0]


@pytest.mark.parametrize("place", [1, 4])
@pytest.mark.parametrize(
    ("between", "named"), [(bytes(5000), 0), (b"quill", 5), (bytes(512) + b"\x1f", 1)]
)
def test_only_zero_bytes_are_padding(tmp_path, place, between, named):
    file = four()
    at = [*file.starts, len(file.data)][place]
    items = file.read(tmp_path, lambda data: data[:at] + between + data[at:])
    assert urls(items) == URLS
    wanted = [f"foreign.data at byte {at}: {named} bytes there are no gzip data"]
    assert skipped(items) == (wanted if named else [])


def test_a_damaged_first_version_line_costs_one_record(tmp_path):
    items = four(packed=False).read(tmp_path, lambda data: b"W\xffRC" + data[4:])
    assert urls(items) == URLS[1:]
    assert "byte 0:" in skipped(items)[0]


def wacz(tmp_path):
    path = tmp_path / "file.wacz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("archive/data.warc", four(packed=False).data)
        package.writestr("datapackage.json", '{"resources": [' + "{}," * 50 + "{}]}")
    return path


@pytest.mark.parametrize("member", ["archive/data.warc", "datapackage.json"])
def test_a_damaged_wacz_member_is_named(tmp_path, member):
    path = wacz(tmp_path)
    with zipfile.ZipFile(path) as package:
        at = package.getinfo(member).header_offset + 30 + len(member)
    data = path.read_bytes()
    path.write_bytes(data[:at] + b"\xff" * 20 + data[at + 20 :])
    if member == "datapackage.json":
        items = list(read_path(path))
        assert urls(items) == URLS
        assert "datapackage.json cannot be read" in skipped(items)[0]
    else:
        assert everything(path)


def everything(path):
    """What a damaged file gives; nothing but InputRefused may end it early."""
    items = []
    try:
        items.extend(read_path(path))
    except InputRefused as error:
        items.append(error)
    return items


@pytest.mark.parametrize("seed", range(60))
def test_no_damage_ends_in_a_fault_of_ours(tmp_path, seed):
    source = random.Random(seed)
    path = (
        wacz(tmp_path)
        if seed % 3 == 0
        else four(packed=seed % 3 == 1).save(tmp_path / "x.warc")
    )
    data = bytearray(path.read_bytes())
    for _ in range(source.randint(1, 8)):
        data[source.randrange(len(data))] = source.randrange(256)
    path.write_bytes(data)
    assert everything(path)


def record(url, date="2019-03-22T10:00:00Z", extra=b""):
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
    head += b"\r\nWARC-Date: " + date.encode() + b"\r\n" + extra
    size = b"Content-Length: %d\r\n\r\n" % len(body)
    return head + size + body + b"\r\n\r\n"


@pytest.mark.parametrize(
    ("url", "extra", "wanted"),
    [
        (b"https://www.example.org/caf\xe9", b"", "https://www.example.org/caf%E9"),
        (b"https://www.example.org/ca\x00fe", b"", "https://www.example.org/ca%00fe"),
        (b"https://www.example.org/a", b"WARC-IP-Address: \xe9\r\n", URLS[0]),
    ],
)
def test_bytes_that_no_header_may_have(tmp_path, url, extra, wanted):
    path = tmp_path / "x.warc"
    path.write_bytes(record(url, extra=extra) + record(URLS[1].encode()))
    items = list(read_path(path))
    assert urls(items) == [wanted, URLS[1]]
    assert items[0].exchange.ip is None


@pytest.mark.parametrize(
    ("date", "fault"),
    [
        ("0001-01-01T00:00:00+14:00", "no readable capture time"),
        ("9999-12-31T23:59:59-14:00", "no readable capture time"),
        ("2099-01-01T00:00:00Z", "dated in the future (2099-01-01 00:00 UTC)"),
    ],
)
def test_a_time_that_cannot_be_is_named(tmp_path, date, fault):
    path = tmp_path / "x.warc"
    path.write_bytes(record(URLS[0].encode(), date) + record(URLS[1].encode()))
    items = list(read_path(path))
    assert urls(items) == URLS[1:2]
    assert fault in skipped(items)[0]
