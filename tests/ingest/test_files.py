import gzip
import hashlib
import io
import json
import os
import zipfile
from datetime import UTC, datetime

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from storage.errors import InputRefused
from ucancrawl.ingest.files import read_path
from ucancrawl.ingest.incoming import Incoming, Skipped

PAGE = b"<!DOCTYPE html><html><head>%s</head><body><p>Velm torra.</p></body></html>"
URL = "https://www.example.org/news/velm/1"


def write(tmp_path, data, name="file"):
    path = tmp_path / name
    path.write_bytes(data)
    return path


def only(path, url=None):
    (item,) = read_path(path, url)
    assert isinstance(item, Incoming)
    return item


@pytest.mark.parametrize(
    "head",
    [
        b'<link rel="canonical" href="https://www.example.org/news/velm/1">',
        b"<LINK HREF='https://www.example.org/news/velm/1' REL='x Canonical' />",
        b'<meta content="https://www.example.org/news/velm/1" property="og:url">',
        b"<meta property=og:url content=https://www.example.org/news/velm/1>",
        b"<!-- saved from url=(0035)https://www.example.org/news/velm/1 -->",
        b'<link rel="canonical" href="/velm"><meta property="og:url" '
        b'content="https://www.example.org/news/velm/1">',
        b'<link rel="canonical" href="https://web.archive.org/web/20150527083000/'
        b'https://www.example.org/news/velm/1">',
    ],
)
def test_an_html_file_names_its_address(tmp_path, head):
    item = only(write(tmp_path, PAGE % head, "x.dat"))
    assert item.url == URL
    assert item.html == PAGE % head
    assert item.exchange.record == "resource"


def test_the_given_address_wins(tmp_path):
    head = b'<link rel="canonical" href="https://www.example.org/other">'
    assert only(write(tmp_path, PAGE % head), URL).url == URL


def test_an_html_file_without_an_address_is_refused(tmp_path):
    with pytest.raises(InputRefused, match="--url"):
        only(write(tmp_path, PAGE % b""))


@pytest.mark.parametrize(
    "note",
    [
        b"<!-- FILE ARCHIVED ON 08:30:00 May 27, 2015 AND RETRIEVED FROM THE -->",
        b"<!-- Page saved with SingleFile \n url: https://www.example.org/news/velm/1"
        b" \n saved date: Wed May 27 2015 15:30:00 GMT+0700 (Indochina Time)\n-->",
        b"<!-- saved from url=(0076)https://web.archive.org/web/20150527083000/"
        b"https://www.example.org/news/velm/1 -->",
    ],
)
def test_a_saved_page_tells_when_it_was_captured(tmp_path, note):
    item = only(write(tmp_path, PAGE % note), URL)
    assert item.exchange.captured_at == datetime(2015, 5, 27, 8, 30, tzinfo=UTC)


def test_a_text_file_needs_an_address(tmp_path):
    path = write(tmp_path, "Velm torra\nMột hai ba\n".encode(), "velm.txt")
    os.utime(path, (1_400_000_000, 1_400_000_000))
    with pytest.raises(InputRefused, match="--url"):
        only(path)
    item = only(path, URL)
    assert item.text == "Velm torra\nMột hai ba\n"
    assert item.html is None
    assert item.exchange.record == "conversion"
    assert item.exchange.origin == "velm.txt"
    assert item.exchange.captured_at == datetime.fromtimestamp(1_400_000_000, UTC)


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "gb18030", "cp1252"])
def test_text_in_other_charsets(tmp_path, codec):
    text = "速 velm torra 二零一五年" if codec == "gb18030" else "“Velm” torra — quin"
    item = only(write(tmp_path, text.encode(codec)), URL)
    if codec != "cp1252":
        assert item.text == text
    assert "\ufeff" not in item.text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (bytes(500), "zero bytes"),
        (bytes(range(256)) * 20, "neither text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "neither text"),
        (gzip.compress(b"velm torra", mtime=0), "no WARC"),
        (gzip.compress(b"filedesc://x", mtime=0), "ARC"),
        (b"\x1f\x8b\x08\x00\xff\xff\xff\xff\x00\x03\xff\xff\xff", "gzip"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"PK\x03\x04rubbish", "zip"),
        (b"BZh91AY", "bzip2"),
        (b"\x28\xb5\x2f\xfd0000", "zstd"),
        (b"%PDF-1.4", "PDF"),
        (b"WARC/1.0\r\n", "WARC|ends|nothing"),
    ],
)
def test_what_is_refused_and_how(tmp_path, data, said):
    path = write(tmp_path, data, "odd.warc.gz")
    with pytest.raises(InputRefused, match=said) as caught:
        list(read_path(path, URL))
    assert "odd.warc.gz" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(InputRefused, match="does not exist"):
        list(read_path(tmp_path / "none"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_refused(tmp_path):
    path = write(tmp_path, PAGE % b"")
    path.chmod(0)
    with pytest.raises(InputRefused, match="cannot be read"):
        list(read_path(path, URL))


def test_a_folder_is_walked_and_what_is_odd_is_named(tmp_path):
    (tmp_path / "below").mkdir()
    link = b'<link rel="canonical" href="%s">' % URL.encode()
    write(tmp_path / "below", PAGE % link, "a.html")
    write(tmp_path, b"", "empty.html")
    write(tmp_path, b"x", ".hidden")
    items = list(read_path(tmp_path))
    assert [i.url for i in items if isinstance(i, Incoming)] == [URL]
    (odd,) = [i for i in items if isinstance(i, Skipped)]
    assert "empty.html" in str(odd)
    with pytest.raises(InputRefused, match="one by one"):
        list(read_path(tmp_path, URL))


def test_an_empty_folder_is_refused(tmp_path):
    with pytest.raises(InputRefused, match="no file"):
        list(read_path(tmp_path))


def warc() -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], "HTTP/1.1")
    body = io.BytesIO(PAGE % b"")
    writer.write_record(
        writer.create_warc_record(URL, "response", payload=body, http_headers=http)
    )
    return out.getvalue()


def wacz(tmp_path, digest=None):
    data = warc()
    named = digest or "sha256:" + hashlib.sha256(data).hexdigest()
    path = tmp_path / "x.wacz"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("archive/data.warc.gz", data)
        package.writestr("indexes/index.cdx", b"x")
        listed = {"resources": [{"path": "archive/data.warc.gz", "hash": named}]}
        package.writestr("datapackage.json", json.dumps(listed))
    return path


def test_a_wacz_is_read_with_its_digests(tmp_path):
    item = only(wacz(tmp_path))
    assert item.html == PAGE % b""
    assert item.exchange.origin == "x.wacz!archive/data.warc.gz"


def test_a_wacz_with_another_digest_is_named(tmp_path):
    first, second = read_path(wacz(tmp_path, "sha256:" + "0" * 64))
    assert "digest" in str(first)
    assert isinstance(second, Incoming)


def test_a_cut_wacz_is_refused(tmp_path):
    path = wacz(tmp_path)
    path.write_bytes(path.read_bytes()[:-60])
    with pytest.raises(InputRefused, match="zip"):
        list(read_path(path))


def test_a_folder_that_nobody_may_look_into_is_named(tmp_path, monkeypatch):
    shut = tmp_path / "in" / "shut"
    shut.mkdir(parents=True)
    write(shut, PAGE % b"", "lost.html")
    write(tmp_path / "in", PAGE % f'<link rel="canonical" href="{URL}">'.encode())
    look = os.scandir

    def scandir(path):
        if str(path) == str(shut):
            raise PermissionError(13, "Permission denied", str(shut))
        return look(path)

    # The superuser, as whom tests may run, may look into everything.
    monkeypatch.setattr(os, "scandir", scandir)
    named, page = read_path(tmp_path / "in")
    assert page.url == URL
    assert str(named) == f"{shut}: it cannot be read (Permission denied)"


def test_a_saved_page_of_a_time_to_come_is_refused(tmp_path):
    path = write(tmp_path, PAGE % b"")
    os.utime(path, (4_102_444_800, 4_102_444_800))
    with pytest.raises(InputRefused, match="dated in the future"):
        list(read_path(path, URL))
