import dataclasses
import errno
import hashlib
import io
import os
import random
import shutil
import socket
import subprocess
import sys
import threading
from base64 import b32encode
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator as FastIterator
from warcio.archiveiterator import ArchiveIterator

from storage.errors import ArchiveUnwritable, DiskFull
from storage.warc.check import check_file
from storage.warc.disk import unwritable
from storage.warc.exchange import Exchange
from storage.warc.reader import read_record
from storage.warc.writer import WarcFile

TYPES = [
    "warcinfo",
    "response",
    "request",
    "revisit",
    "request",
    "revisit",
    "request",
    "conversion",
    "resource",
    "metadata",
]


def block_of(member: bytes) -> bytes:
    return member.partition(b"\r\n\r\n")[2].removesuffix(b"\r\n\r\n")


def test_warcio_reads_every_record_and_finds_no_fault(sealed):
    with sealed.open("rb") as file:
        records = list(ArchiveIterator(file, check_digests="raise"))
        types = [record.rec_type for record in records]
    assert types == TYPES
    command = [sys.executable, "-m", "warcio.cli", "check", str(sealed)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_fastwarc_reads_the_same_records_and_digests(sealed):
    with sealed.open("rb") as file:
        types = []
        for record in FastIterator(file, parse_http=False):
            types.append(record.headers["WARC-Type"])
            assert record.verify_block_digest()
    assert types == TYPES


def test_each_member_is_one_record(sealed, split):
    members = split(sealed.read_bytes())
    assert len(members) == len(TYPES)
    for _, data in members:
        assert data.startswith(b"WARC/1.1\r\n")
        assert data.endswith(b"\r\n\r\n")
    gzip = shutil.which("gzip")
    if gzip:
        assert subprocess.run([gzip, "-t", str(sealed)], check=False).returncode == 0


def test_headers_stay_as_they_were_but_for_the_chunks(sealed, exchange, split):
    block = block_of(split(sealed.read_bytes())[1][1])
    head, _, body = block.partition(b"\r\n\r\n")
    assert body == exchange.body
    assert head.split(b"\r\n") == [
        b"HTTP/1.1 200 OK",
        b"Server: quill",
        b"Set-Cookie: lamp=1; Path=/",
        b"Content-Type: text/html; charset=utf-8",
        b"set-cookie: lamp=2;  Path=/x",
        b"Content-Encoding: gzip",
        b"X-Crawler-Transfer-Encoding: chunked",
        b"X-Odd: caf\xe9",
    ]


def test_record_headers(sealed, exchange):
    with sealed.open("rb") as file:
        heads = [record.rec_headers for record in ArchiveIterator(file)]
    _, response, request, revisit, _, unchanged, *_ = heads
    payload = "sha256:" + b32encode(hashlib.sha256(exchange.body).digest()).decode()
    assert response["WARC-Payload-Digest"] == payload
    assert response["WARC-Date"] == "2015-05-27T08:30:00.250001Z"
    assert response["WARC-IP-Address"] == "192.0.2.7"
    assert response["WARC-Target-URI"] == exchange.url
    assert request["WARC-Concurrent-To"] == response["WARC-Record-ID"]
    for record, profile in (
        (revisit, "identical-payload-digest"),
        (unchanged, "server-not-modified"),
    ):
        assert record["WARC-Profile"].endswith(f"/1.1/revisit/{profile}")
        assert record["WARC-Refers-To"] == response["WARC-Record-ID"]
        assert record["WARC-Refers-To-Target-URI"] == exchange.url
        assert record["WARC-Refers-To-Date"] == response["WARC-Date"]
        assert record["WARC-Payload-Digest"] == payload


def test_request_keeps_its_query(sealed, split):
    line = block_of(split(sealed.read_bytes())[2][1]).split(b"\r\n")[0]
    assert line == b"GET /news/velm?b=2&a=1&a=%20 HTTP/1.1"


def test_a_raw_server_and_what_is_kept_of_it(tmp_path, split):
    sent = (
        b"HTTP/1.1 203 Half True\r\nVia: a\r\nVia: b\r\nvia: c\r\n"
        b"Content-Type: text/html\r\nContent-Length: 5\r\nX-Empty: \r\n\r\nv\x00lm\xff"
    )
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        peer, _ = listener.accept()
        peer.recv(65536)
        peer.sendall(sent)
        peer.close()

    thread = threading.Thread(target=serve)
    thread.start()
    with socket.create_connection(listener.getsockname()) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        got = b"".join(iter(lambda: client.recv(4096), b""))
    thread.join()
    listener.close()
    head, _, body = got.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    exchange = Exchange(
        url="http://x.example/",
        captured_at=datetime(2020, 1, 1, tzinfo=UTC),
        status=203,
        reason="Half True",
        headers=[tuple(line.split(": ", 1)) for line in lines[1:]],
        body=body,
    )
    with WarcFile.open(tmp_path, "raw") as file:
        file.write(exchange)
    member = split((tmp_path / "raw.warc.gz").read_bytes())[1][1]
    assert block_of(member) == sent


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 400_000, 10 << 20])
def test_bodies_of_any_size_come_back(tmp_path, exchange, size):
    body = random.Random(size).randbytes(min(size, 300_000))
    body += b"x" * (size - len(body))
    with WarcFile.open(tmp_path, "large") as file:
        first = file.write(dataclasses.replace(exchange, body=body))
        second = file.write(exchange)
    path = tmp_path / "large.warc.gz"
    assert read_record(path, first.offset).body == body
    assert read_record(path, second.offset).body == exchange.body
    assert check_file(path) == []


def test_a_value_cannot_forge_a_header(tmp_path, exchange):
    forged = dataclasses.replace(
        exchange,
        url="https://www.example.org/a\r\nWARC-Type: request",
        headers=(("X", "a\r\nSet-Cookie: b"),),
        origin="a\r\nb",
    )
    with WarcFile.open(tmp_path, "forged") as file:
        written = file.write(forged)
    back = read_record(tmp_path / "forged.warc.gz", written.offset)
    assert back.record == "response"
    assert list(back.headers) == [("X", "a Set-Cookie: b")]
    assert back.origin == "a\r\nb"


def test_a_name_is_used_once(tmp_path):
    WarcFile.open(tmp_path, "once").close()
    with pytest.raises(ArchiveUnwritable):
        WarcFile.open(tmp_path, "once")
    open_file = WarcFile.open(tmp_path, "twice")
    with pytest.raises(ArchiveUnwritable):
        WarcFile.open(tmp_path, "twice")
    open_file.close()
    with pytest.raises(ValueError, match="name"):
        WarcFile.open(tmp_path, "../outside")


def test_nothing_goes_into_a_closed_file(tmp_path, exchange):
    file = WarcFile.open(tmp_path, "shut")
    path = file.close()
    assert file.close() == path
    with pytest.raises(ArchiveUnwritable):
        file.write(exchange)


def test_an_unwritable_folder_is_named(tmp_path):
    with pytest.raises(ArchiveUnwritable, match="missing"):
        WarcFile.open(tmp_path / "missing", "x")


@pytest.mark.parametrize("call", ["write", "fsync"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_failed_write_leaves_whole_records(
    tmp_path, exchange, monkeypatch, call, code
):
    file = WarcFile.open(tmp_path, "failing")
    first = file.write(exchange)
    real_write, real_fsync = os.write, os.fsync
    fails = iter([True])

    def write(descriptor, data):
        if next(fails, False):
            real_write(descriptor, data[: len(data) // 2])
            raise OSError(code, os.strerror(code))
        return real_write(descriptor, data)

    def fsync(descriptor):
        if next(fails, False):
            raise OSError(code, os.strerror(code))
        real_fsync(descriptor)

    monkeypatch.setattr(os, call, {"write": write, "fsync": fsync}[call])
    expected = DiskFull if code == errno.ENOSPC else ArchiveUnwritable
    with pytest.raises(expected):
        file.write(exchange)
    path = tmp_path / "failing.warc.gz.open"
    assert check_file(path) == []
    assert path.stat().st_size == file.size
    if call == "fsync":
        with pytest.raises(ArchiveUnwritable):
            file.write(exchange)
        with pytest.raises(ArchiveUnwritable):
            file.close()
        return
    again = file.write(exchange)
    assert again.offset > first.offset
    closed = file.close()
    assert check_file(closed) == []
    with closed.open("rb") as stream:
        assert len(list(ArchiveIterator(io.BytesIO(stream.read())))) == 6


def test_a_record_is_synced_before_write_returns(tmp_path, exchange, monkeypatch):
    calls = []
    real_write, real_fsync = os.write, os.fsync
    monkeypatch.setattr(
        os, "write", lambda d, b: (calls.append("write"), real_write(d, b))[1]
    )
    monkeypatch.setattr(
        os, "fsync", lambda d: (calls.append("fsync"), real_fsync(d))[1]
    )
    file = WarcFile.open(tmp_path, "synced")
    calls.clear()
    file.write(exchange)
    assert calls == ["write", "fsync"]
    file.close()
    assert calls[-1] == "fsync"


def test_the_file_is_open_until_it_is_closed(tmp_path):
    file = WarcFile.open(tmp_path, "named")
    assert [p.name for p in tmp_path.iterdir()] == ["named.warc.gz.open"]
    assert file.close() == tmp_path / "named.warc.gz"
    assert [p.name for p in tmp_path.iterdir()] == ["named.warc.gz"]
    assert Path(file.path).exists()


@pytest.mark.parametrize("number", [errno.EMFILE, errno.ENFILE])
def test_too_many_open_files_are_no_fault_of_the_disk(tmp_path, number):
    error = unwritable(tmp_path / "any", OSError(number, "said"))
    assert "ulimit -n" in str(error)
    assert "disk" not in str(error)
