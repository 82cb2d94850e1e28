"""WARC files of other people, written by warcio, an independent writer."""

import io
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from ucancrawl.ingest.files import read_path

HTML = ("Content-Type", "text/html; charset=utf-8")
DATE = "2019-03-22T10:00:00Z"


class Foreign:
    """A WARC file in the making; knows where each record begins."""

    def __init__(self, packed=True, version="1.0"):
        self.out = io.BytesIO()
        self.writer = WARCWriter(self.out, gzip=packed, warc_version=version)
        self.starts = []

    def add(self, url, body, headers=(HTML,), status="200 OK", kind="response", **rec):
        self.starts.append(self.out.tell())
        http = None
        if kind in ("response", "revisit"):
            http = StatusAndHeaders(status, list(headers), protocol="HTTP/1.1")
        warc_headers = {"WARC-Date": DATE}
        warc_headers |= {name.replace("_", "-"): v for name, v in rec.items()}
        record = self.writer.create_warc_record(
            url,
            kind,
            payload=io.BytesIO(body),
            http_headers=http,
            warc_headers_dict=warc_headers,
        )
        self.writer.write_record(record)
        return self

    def info(self):
        self.starts.append(self.out.tell())
        record = self.writer.create_warcinfo_record("x.warc.gz", {"software": "quill"})
        self.writer.write_record(record)
        return self

    def read(self, tmp_path, change=None):
        data = change(self.data) if change else self.data
        path = tmp_path / "foreign.data"
        path.write_bytes(data)
        return list(read_path(path))

    @property
    def data(self) -> bytes:
        return self.out.getvalue()

    def save(self, path: Path) -> Path:
        path.write_bytes(self.data)
        return path
