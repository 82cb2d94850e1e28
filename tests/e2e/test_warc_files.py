"""What a crawl wrote, read by programs that are not ours."""

import sqlite3
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator


@pytest.fixture
def files(life) -> list[Path]:
    found = sorted((life.third.archive / "warc").iterdir())
    assert [path.name for path in found if not path.name.endswith(".warc.gz")] == []
    return found


def members(path: Path) -> list[bytes]:
    """The gzip members of a file, each checked by zlib alone."""
    found = []
    data = path.read_bytes()
    while data:
        gzip = zlib.decompressobj(16 + zlib.MAX_WBITS)
        found.append(gzip.decompress(data))
        assert gzip.eof
        data = gzip.unused_data
    return found


def test_warcio_finds_no_error(files):
    program = str(Path(sys.executable).with_name("warcio"))
    checked = subprocess.run(
        [program, "check", *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (checked.returncode, checked.stdout.strip()) == (0, "")


def test_fastwarc_reads_every_record_and_believes_its_digests(files):
    for path in files:
        with path.open("rb") as stream:
            records = list(_read(stream))
        assert len(records) == len(members(path))
        assert all(records)


def _read(stream):
    for record in ArchiveIterator(stream, parse_http=False):
        yield record.verify_block_digest() if record.content_length else True


def test_every_member_is_one_record(files):
    for path in files:
        assert all(member.startswith(b"WARC/1.1\r\n") for member in members(path))


def test_every_row_points_to_its_record(life, files):
    opened = {path.name: path.read_bytes() for path in files}
    with sqlite3.connect(life.third.archive / "archive.db") as database:
        rows = database.execute(
            "select warc, offset, length, url, payload_digest from capture"
        ).fetchall()
    assert rows
    for warc, offset, length, url, digest in rows:
        record = zlib.decompress(opened[warc][offset : offset + length], 31)
        head = record.split(b"\r\n\r\n")[0].decode()
        assert f"WARC-Target-URI: {url}" in head
        assert digest in head


def test_repeated_payloads_are_revisits(life):
    with sqlite3.connect(life.third.archive / "archive.db") as database:
        whole, again = (
            database.execute(
                "select count(*) from capture where record = ?", (kind,)
            ).fetchone()[0]
            for kind in ("response", "revisit")
        )
        lost = database.execute(
            "select count(*) from capture where record = 'revisit'"
            " and refers_to_id is null"
        ).fetchone()[0]
    assert whole
    assert again
    assert lost == 0
