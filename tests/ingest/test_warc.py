"""Files written by warcio, an independent writer, and then hurt."""

import gzip
import zlib
from datetime import UTC, datetime

import pytest

from storage.errors import InputRefused
from tests.ingest.foreign import DATE, HTML, Foreign
from ucancrawl.ingest import members
from ucancrawl.ingest.incoming import Incoming, Skipped

PAGE = b"<html><body><p>" + b"Velm torra quin. " * 50 + b"</p></body></html>"


def pages(items):
    return [(i.url, i.html) for i in items if isinstance(i, Incoming)]


def skipped(items):
    return [str(i) for i in items if isinstance(i, Skipped)]


def three(**options):
    file = Foreign(**options).info()
    for name in "abc":
        file.add(f"https://www.example.org/{name}", PAGE + name.encode())
    return file


THREE = [(f"https://www.example.org/{n}", PAGE + n.encode()) for n in "abc"]


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("version", ["1.0", "1.1"])
def test_captures_come_with_their_own_time_and_origin(tmp_path, packed, version):
    items = three(packed=packed, version=version).read(tmp_path)
    assert pages(items) == THREE
    assert skipped(items) == []
    for item in items:
        assert item.exchange.captured_at == datetime(2019, 3, 22, 10, tzinfo=UTC)
        assert item.exchange.origin == "foreign.data"
        assert item.charset == "utf-8"
        assert item.record_id.startswith("urn:uuid:")
        assert item.payload_digest.startswith("sha1:")


def test_a_whole_file_in_one_gzip_member(tmp_path):
    items = three(packed=False).read(tmp_path, gzip.compress)
    assert pages(items) == THREE


@pytest.mark.parametrize("packed", [True, False])
def test_a_cut_file_gives_what_stands_before(tmp_path, packed):
    file = three(packed=packed)
    items = file.read(tmp_path, lambda data: data[: file.starts[3] + 90])
    assert pages(items) == THREE[:2]
    assert f"byte {file.starts[3]}" in skipped(items)[0]


def test_a_cut_single_member_gives_what_stands_before(tmp_path):
    items = three(packed=False).read(tmp_path, lambda d: gzip.compress(d)[:-30])
    assert pages(items)[:1] == THREE[:1]
    assert skipped(items)


@pytest.mark.parametrize("packed", [True, False])
def test_a_hurt_record_is_named_and_the_rest_is_read(tmp_path, packed):
    file = three(packed=packed)

    def hurt(data):
        at = (file.starts[2] + file.starts[3]) // 2 + 20
        return data[:at] + bytes([data[at] ^ 255]) + data[at + 1 :]

    items = file.read(tmp_path, hurt)
    assert pages(items) == [THREE[0], THREE[2]]
    assert f"byte {file.starts[2]}" in skipped(items)[0]


def test_a_plain_file_is_held_to_its_payload_digests(tmp_path):
    def hurt(data):
        lines = [
            line
            for line in data.split(b"\r\n")
            if not line.startswith(b"WARC-Block-Digest")
        ]
        data = b"\r\n".join(lines)
        assert data.count(b"quin. </p></body></html>b") == 1
        return data.replace(b"quin. </p></body></html>b", b"quiN. </p></body></html>b")

    items = three(packed=False).read(tmp_path, hurt)
    assert pages(items) == [THREE[0], THREE[2]]
    assert "payload digest" in skipped(items)[0]


def test_a_plain_file_is_held_to_its_block_digests(tmp_path):
    def hurt(data):
        before, _, after = data.partition(b"HTTP/1.1 200 OK")
        return before + b"HTTP/1.1 404 OK" + after

    items = three(packed=False).read(tmp_path, hurt)
    assert pages(items) == THREE[1:]
    assert "digest" in skipped(items)[0]


def test_a_hurt_member_full_of_false_starts_is_named_once(tmp_path):
    file = three()

    def hurt(data):
        at = file.starts[2]
        return data[: at + 12] + b"\x1f\x8b\x08\x00" * 2000 + data[file.starts[3] :]

    items = file.read(tmp_path, hurt)
    assert pages(items) == [THREE[0], THREE[2]]
    assert len(skipped(items)) == 1


def test_a_wrong_length_costs_one_record(tmp_path):
    def longer(data):
        before, mark, after = data.rpartition(b"/b\r\n")
        head, name, rest = after.partition(b"Content-Length: ")
        return before + mark + head + name + b"9" + rest

    items = three(packed=False).read(tmp_path, longer)
    assert [url[-1] for url, _ in pages(items)] == ["a", "c"]
    assert len(skipped(items)) == 1


def test_rubbish_between_members_is_passed_over(tmp_path):
    file = three()

    def padded(data):
        at = file.starts[2]
        return data[:at] + bytes(300) + data[at:] + bytes(512)

    assert pages(file.read(tmp_path, padded)) == THREE


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ((("Content-Encoding", "gzip"),), gzip.compress(PAGE, mtime=0)),
        ((("Content-Encoding", "gzip"),), PAGE),
        ((("Content-Encoding", "br"),), PAGE),
        ((("Content-Encoding", "deflate"),), zlib.compress(PAGE)),
        (
            (("Transfer-Encoding", "chunked"),),
            b"10;x=y\r\n"
            + PAGE[:16]
            + b"\r\n%x\r\n" % (len(PAGE) - 16)
            + PAGE[16:]
            + b"\r\n0\r\n\r\n",
        ),
        ((("Transfer-Encoding", "chunked"),), PAGE),
        ((("Content-Length", "3"),), PAGE),
    ],
)
def test_claims_about_the_body(tmp_path, headers, body):
    file = Foreign().add("https://www.example.org/a", body, (HTML, *headers))
    assert pages(file.read(tmp_path)) == [("https://www.example.org/a", PAGE)]


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ((("Content-Encoding", "gzip"),), gzip.compress(PAGE, mtime=0)[:40]),
        ((("Content-Length", "9000"),), PAGE),
        ((("Content-Encoding", "gzip"),), gzip.compress(bytes(30 << 20), mtime=0)),
    ],
)
def test_a_body_that_is_not_whole_is_no_page(tmp_path, headers, body):
    file = Foreign().add("https://www.example.org/a", body, (HTML, *headers))
    file.add("https://www.example.org/b", PAGE)
    items = file.read(tmp_path)
    assert [url[-1] for url, _ in pages(items)] == ["b"]
    assert "its body" in skipped(items)[0]


def test_a_missing_content_type_is_guessed_by_markup(tmp_path):
    file = Foreign().add("https://www.example.org/a", PAGE, ())
    file.add("https://www.example.org/b", b"\x89PNG\r\n", ())
    assert [bool(html) for _, html in pages(file.read(tmp_path))] == [True, False]


def test_revisits_are_resolved_inside_the_file(tmp_path):
    first = Foreign().add("https://www.example.org/a", PAGE).read(tmp_path)[0]
    file = Foreign().add("https://www.example.org/a", PAGE)
    refers = {
        "WARC_Refers_To_Target_URI": "https://www.example.org/a",
        "WARC_Refers_To_Date": DATE,
        "WARC_Payload_Digest": first.payload_digest,
    }
    later = {"WARC_Date": "2020-01-01T00:00:00.123456Z"}
    url = "https://www.example.org/a"
    file.add(url, b"", kind="revisit", **(refers | later))
    file.add(url, b"", (("ETag", "x"),), "304 Not Modified", "revisit", **refers)
    gone = {"WARC_Payload_Digest": "sha1:" + "A" * 32}
    file.add("https://www.example.org/z", b"", kind="revisit", **gone)
    items = file.read(tmp_path)
    assert pages(items) == [(url, PAGE)] * 3
    assert items[1].exchange.captured_at.isoformat() == (
        "2020-01-01T00:00:00.123456+00:00"
    )
    assert items[2].exchange.status == 200
    assert "repeats a capture" in skipped(items)[0]


def test_conversion_and_resource_records(tmp_path):
    file = Foreign().info()
    text = "Velm torra\nMột hai ba"
    file.add(
        "https://www.example.org/t",
        text.encode(),
        kind="conversion",
        Content_Type="text/plain",
    )
    file.add(
        "https://www.example.org/r", PAGE, kind="resource", Content_Type="text/html"
    )
    file.add("urn:quill:log", b"x", kind="resource")
    items = file.read(tmp_path)
    assert items[0].text == text
    assert items[0].exchange.record == "conversion"
    assert items[1].html == PAGE
    assert items[1].exchange.record == "resource"
    assert "urn:quill:log" in skipped(items)[0]


def test_a_page_out_of_the_wayback_machine_has_its_own_address(tmp_path):
    url = "https://web.archive.org/web/20150527083000id_/http://www.example.org/a"
    item = Foreign().add(url, PAGE).read(tmp_path)[0]
    assert item.url == "http://www.example.org/a"
    assert item.exchange.captured_at == datetime(2015, 5, 27, 8, 30, tzinfo=UTC)


def test_a_file_without_captures_is_refused(tmp_path):
    with pytest.raises(InputRefused, match="without a single capture"):
        Foreign().info().read(tmp_path)


def test_a_file_torn_in_its_first_record_is_refused(tmp_path):
    file = Foreign().add("https://www.example.org/a", PAGE)
    with pytest.raises(InputRefused, match=r"too early|ends"):
        file.read(tmp_path, lambda data: data[:120])


def test_many_revisits_open_what_they_repeat_once(tmp_path, monkeypatch):
    file = Foreign(packed=False).add("https://www.example.org/a", PAGE)
    digest = file.read(tmp_path)[0].payload_digest
    for _ in range(20):
        file.add(
            "https://www.example.org/a",
            b"",
            kind="revisit",
            WARC_Payload_Digest=digest,
            WARC_Profile="http://netpreserve.org/warc/1.1/revisit/"
            "identical-payload-digest",
        )
    opened = []
    inflate = members._inflate
    monkeypatch.setattr(
        members, "_inflate", lambda *given: opened.append(1) or inflate(*given)
    )
    items = file.read(tmp_path, gzip.compress)
    assert [item.html for item in items] == [PAGE] * 21
    assert len(opened) == 1
