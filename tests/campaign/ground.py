"""What the campaigns share: the archive asked by sqlite3 alone, WARC by three readers."""

import gzip
import json
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fastwarc.warc import ArchiveIterator
from warcio.archiveiterator import ArchiveIterator as WarcioIterator

from storage.warc.recovery import TORN
from tests.running import ucancrawl

PROGRAM = str(Path(sys.executable).with_name("ucancrawl"))
OF_THE_VISIT = ("captured_at", "capture", "first_seen_at", "last_seen_at")
"""What two crawls of the same site may say differently: when, and where it is kept."""


def ask(archive: Path, question: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(archive / "archive.db") as database:
        return database.execute(question).fetchall()


def exported(archive: Path) -> list[dict[str, Any]]:
    """The export, without what belongs to the visit."""
    done = ucancrawl("export", "jsonl", "--archive", str(archive))
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return [{k: v for k, v in one.items() if k not in OF_THE_VISIT} for one in lines]


def assert_sound(archive: Path) -> None:
    """Database, files, pointers and books, by programs that are not ours."""
    assert ask(archive, "pragma integrity_check") == [("ok",)]
    assert ask(archive, "pragma foreign_key_check") == []
    assert open_ends(archive) == []
    assert_files(archive)
    assert_pointers(archive)


def open_ends(archive: Path) -> list[tuple[Any, ...]]:
    """Addresses noted in a run that have no outcome in it: the books are open."""
    return ask(
        archive,
        "select d.run_id, d.url_key from discovery d left join outcome o"
        " on o.run_id = d.run_id and o.url_key = d.url_key where o.url_key is null",
    )


def assert_files(archive: Path) -> None:
    for path in sorted((archive / "warc").glob("*.warc.gz*")):
        if TORN in path.suffixes:  # bytes without a whole record, put aside on purpose
            continue
        assert path.suffix == ".gz", f"{path.name} was left open"
        found = {
            "gzip": sum(1 for _ in members(path)),
            "fastwarc": fastwarc_count(path),
            "warcio": warcio_count(path),
        }
        assert len(set(found.values())) == 1, (path.name, found)


def members(path: Path) -> Iterator[bytes]:
    """The gzip members of a file, each checked by zlib alone."""
    data = path.read_bytes()
    while data:
        inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)
        yield inflate.decompress(data)
        assert inflate.eof, f"{path.name} ends inside a record"
        data = inflate.unused_data


def fastwarc_count(path: Path) -> int:
    with path.open("rb") as stream:
        return sum(
            record.content_length == 0 or record.verify_block_digest()
            for record in ArchiveIterator(stream, parse_http=False)
        )


def warcio_count(path: Path) -> int:
    count = 0
    with path.open("rb") as stream:
        for record in WarcioIterator(stream, check_digests="raise"):
            record.content_stream().read()
            count += 1
    return count


def assert_pointers(archive: Path) -> None:
    opened: dict[str, bytes] = {}
    rows = ask(archive, "select warc, offset, length, url, payload_digest from capture")
    for warc, offset, length, url, digest in rows:
        if warc not in opened:
            opened[warc] = (archive / "warc" / warc).read_bytes()
        record = gzip.decompress(opened[warc][offset : offset + length])
        head = record.split(b"\r\n\r\n")[0].decode()
        assert f"WARC-Target-URI: {url}" in head
        assert digest in head


def start(running: Any, *arguments: str) -> "subprocess.Popen[bytes]":
    """The command in a process of its own, its output thrown away."""
    return subprocess.Popen(
        [PROGRAM, *arguments],
        env=running.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
