"""A small file of invented exchanges, and an independent splitter of gzip members."""

import dataclasses
import gzip
import zlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.warc.exchange import Exchange, RecordType, RefersTo
from storage.warc.writer import FileInfo, WarcFile

AT = datetime(2015, 5, 27, 8, 30, 0, 250001, tzinfo=UTC)
HEADERS = (
    ("Server", "quill"),
    ("Set-Cookie", "lamp=1; Path=/"),
    ("Content-Type", "text/html; charset=utf-8"),
    ("set-cookie", "lamp=2;  Path=/x"),
    ("Content-Encoding", "gzip"),
    ("Transfer-Encoding", "chunked"),
    ("X-Odd", "caf\xe9"),
)
PAGE = b"<p>" + b"Velm torra quin. " * 40 + b"</p>"


@pytest.fixture
def exchange() -> Exchange:
    return Exchange(
        url="https://www.example.org/news/velm?b=2&a=1&a=%20",
        captured_at=AT,
        status=200,
        reason="OK",
        headers=HEADERS,
        body=gzip.compress(PAGE, mtime=0),
        request_headers=(("Host", "www.example.org"), ("User-Agent", "quill/1")),
        ip="192.0.2.7",
    )


@pytest.fixture
def fill() -> Callable[[WarcFile, Exchange], None]:
    """Response, revisit, 304, page text, saved HTML."""

    def _fill(file: WarcFile, exchange: Exchange) -> None:
        day = timedelta(days=1)
        first = file.write(exchange)
        refers_to = RefersTo(
            url=exchange.url,
            captured_at=exchange.captured_at,
            payload_digest=first.payload_digest,
            record_id=first.record_id,
        )
        again = dataclasses.replace(exchange, captured_at=AT + day)
        file.write(again, refers_to)
        unchanged = dataclasses.replace(
            exchange,
            captured_at=AT + 2 * day,
            status=304,
            reason="Not Modified",
            headers=(("ETag", '"v"'),),
            body=b"",
        )
        file.write(unchanged, refers_to)
        file.write_resource(
            "https://www.example.org/text",
            "text/plain; charset=utf-8",
            "Sạch sẽ".encode(),
            AT,
            record=RecordType.CONVERSION,
            origin="velm.txt",
        )
        file.write_resource("https://www.example.org/file", "text/html", PAGE, AT)

    return _fill


@pytest.fixture
def sealed(
    tmp_path: Path, exchange: Exchange, fill: Callable[[WarcFile, Exchange], None]
) -> Path:
    with WarcFile.open(tmp_path, "run-1", FileInfo(operator="me@example.org")) as file:
        fill(file, exchange)
    return tmp_path / "run-1.warc.gz"


@pytest.fixture
def split() -> Callable[[bytes], list[tuple[int, bytes]]]:
    """Offset and data of every gzip member, by nothing but zlib."""

    def _split(data: bytes) -> list[tuple[int, bytes]]:
        found, offset = [], 0
        while offset < len(data):
            inflate = zlib.decompressobj(31)
            opened = inflate.decompress(data[offset:]) + inflate.flush()
            assert inflate.eof
            found.append((offset, opened))
            offset = len(data) - len(inflate.unused_data)
        return found

    return _split
