"""Captures replay in pywb, an independent program: also revisits and 304 answers."""

import gzip
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.archive import Archive
from storage.captures import CaptureKeeper
from storage.database import write_session
from storage.found import Found, SourceKind
from storage.frontier import note
from storage.outcome import OutcomeState
from storage.runs import begin_run
from storage.settling import settle
from storage.warc.exchange import Exchange
from tests.running import ROOT

BIN = ROOT / ".venv-replay" / "bin"
FIRST = datetime(2026, 3, 1, 12, tzinfo=UTC)
ADDRESS = "https://www.ucanews.com/news/invented-lantern-festival/900001"
TWIN = "https://www.ucanews.com/amp/invented-lantern-festival/900001"
PAGE = "<html><body><p>An invented lantern. 燈籠</p></body></html>".encode()
TYPE = ("Content-Type", "text/html; charset=utf-8")


@pytest.fixture(scope="module")
def program() -> Path:
    if not (BIN / "wayback").exists():
        reason = "pywb is not installed; `make test` puts it into .venv-replay"
        if os.environ.get("UCAN_TEST_ALL"):
            pytest.fail(reason)
        pytest.skip(reason)
    return BIN / "wayback"


def exchange(url: str, days: int, status: int = 200, body: bytes = b"", **more: object):
    headers = (TYPE, ("ETag", '"v1"'), ("X-Repeated", "one"), ("X-Repeated", "two"))
    encoded = (("Content-Encoding", "gzip"),) if more.pop("zipped", False) else ()
    return Exchange(
        url=url,
        captured_at=FIRST + timedelta(days=days),
        status=status,
        reason="OK",
        headers=headers + encoded,
        body=body,
    )


def crawled(folder: Path) -> Path:
    """An archive of four captures: whole, repeated, repeated elsewhere, 304."""
    zipped = gzip.compress(PAGE, mtime=0)
    visits = [
        exchange(ADDRESS, 0, body=zipped, zipped=True),
        exchange(ADDRESS, 1, body=zipped, zipped=True),
        exchange(TWIN, 2, body=zipped, zipped=True),
        exchange(ADDRESS, 3, status=304),
    ]
    with Archive.open(folder, write=True, create=True) as archive:
        with write_session(archive.engine) as session:
            run = begin_run(
                session,
                command="crawl",
                editions=["english"],
                settings={},
                software="test",
                at=FIRST,
            )
        with CaptureKeeper(archive, run, "replayed") as keeper:
            for visit in visits:
                kept = keeper.keep(visit)
                with write_session(archive.engine) as session:
                    found = Found(visit.url, SourceKind.GIVEN, "test")
                    note(session, run, [found], visit.captured_at)
                    settle(
                        session,
                        run,
                        kept.url_key,
                        OutcomeState.UNCHANGED,
                        capture_id=kept.id,
                        at=visit.captured_at,
                    )
                assert kept.is_revisit == (visit is not visits[0])
        return archive.warc_folder


@pytest.fixture(scope="module")
def replay(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a pywb that serves the archive."""
    base = tmp_path_factory.mktemp("replay")
    warcs = crawled(base / "archive")
    index = base / "index.cdxj"
    with index.open("wb") as out:
        files = [str(path) for path in sorted(warcs.glob("*.warc.gz"))]
        indexer = [str(program.with_name("cdx-indexer")), "-s", "-j", *files]
        subprocess.run(indexer, stdout=out, check=True)
    (base / "config.yaml").write_text(
        f"collections:\n  a:\n    index_paths: {index}\n    archive_paths: {warcs}/\n"
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(program), "-p", str(port), "-b", "127.0.0.1"]
    with (
        (base / "log").open("wb") as log,
        subprocess.Popen(command, cwd=base, stdout=log, stderr=log) as server,
    ):
        try:
            _wait(port)
            yield f"http://127.0.0.1:{port}/a"
        finally:
            server.terminate()


def _wait(port: int) -> None:
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise TimeoutError("pywb did not start")


@pytest.mark.parametrize(
    ("url", "day"),
    [(ADDRESS, 0), (ADDRESS, 1), (TWIN, 2), (ADDRESS, 3)],
    ids=["response", "revisit", "revisit-of-another-address", "not-modified"],
)
def test_every_capture_replays_with_its_payload(replay, url, day):
    stamp = (FIRST + timedelta(days=day)).strftime("%Y%m%d%H%M%S")
    request = urllib.request.Request(f"{replay}/{stamp}id_/{url}")
    with urllib.request.urlopen(request, timeout=60) as answer:
        body = answer.read()
        if answer.headers.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
    assert (answer.status, body) == (200, PAGE)


def test_an_address_never_captured_is_not_replayed(replay):
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{replay}/20260301id_/{ADDRESS}9", timeout=60)
    assert refused.value.code == 404
