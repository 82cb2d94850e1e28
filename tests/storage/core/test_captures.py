"""Record first, then row: where it stands, what it refers to, what survives a kill."""

import gzip
import hashlib
import os
import signal
import sqlite3
from base64 import b32encode
from datetime import timedelta

import pytest
from sqlalchemy import select
from warcio.archiveiterator import ArchiveIterator

from storage.archive import Archive
from storage.captures import CaptureKeeper, holder_of, validators
from storage.database import read_session, write_session
from storage.errors import ArchiveError, DatabaseBusy
from storage.found import Found, SourceKind
from storage.frontier import note
from storage.outcome import OutcomeState
from storage.settling import settle
from storage.tables import Capture, CrawlRun
from storage.warc.exchange import Exchange, RecordType
from storage.warc.reader import locate, read_record

URL = "https://www.ucanews.com/news/invented-slug/70001"
OTHER = "https://www.ucanews.com/amp/invented-slug/70002"
PAGE = b"<html><p>Potters mend the wall.</p></html>"


def exchange(at, *, url=URL, body=PAGE, status=200, headers=(), **more):
    return Exchange(
        url=url,
        captured_at=at,
        status=status,
        reason="OK",
        headers=[("Content-Type", "text/html"), *headers],
        body=body,
        request_headers=[("Host", "www.ucanews.com")],
        **more,
    )


@pytest.fixture
def keeper(archive, run_id):
    with CaptureKeeper(archive, run_id, "test-1") as keeper:
        yield keeper


def row_of(archive, kept) -> Capture:
    with read_session(archive.engine) as session:
        return session.get(Capture, kept.id)


def test_the_row_points_to_the_record(archive, keeper, at):
    headers = [("ETag", '"e1"'), ("Last-Modified", "Sun, 01 Mar 2026 00:00:00 GMT")]
    kept = keeper.keep(exchange(at, headers=headers))
    row = row_of(archive, kept)
    assert (row.url, row.url_key, row.edition) == (URL, "english:news:70001", "english")
    assert (row.status, row.content_type, row.captured_at) == (200, "text/html", at)
    assert (row.record, row.refers_to_id, row.origin) == ("response", None, "crawl")
    assert (row.etag, row.payload_length) == ('"e1"', len(PAGE))
    digest = b32encode(hashlib.sha256(PAGE).digest()).decode()
    assert row.payload_digest == kept.payload_digest == f"sha256:{digest}"
    path = locate(archive.warc_folder, row.warc)
    assert read_record(path, row.offset).body == PAGE
    member = path.read_bytes()[row.offset : row.offset + row.length]
    assert gzip.decompress(member).endswith(PAGE + b"\r\n\r\n")


def test_the_file_is_open_until_it_is_closed_and_named_in_the_run(
    archive, run_id, keeper, at
):
    assert list(archive.warc_folder.iterdir()) == []
    kept = keeper.keep(exchange(at))
    assert [p.name for p in archive.warc_folder.iterdir()] == ["test-1.warc.gz.open"]
    with read_session(archive.engine) as session:
        assert session.get(CrawlRun, run_id).warc == kept.warc == "test-1.warc.gz"
    keeper.close()
    keeper.close()
    assert [p.name for p in archive.warc_folder.iterdir()] == ["test-1.warc.gz"]
    assert read_record(archive.warc_folder / kept.warc, kept.offset).body == PAGE


def test_a_repeated_payload_is_a_revisit_of_the_first(archive, keeper, at):
    first = keeper.keep(exchange(at))
    later = at + timedelta(hours=1)
    second = keeper.keep(exchange(later, url=OTHER))
    third = keeper.keep(exchange(later + timedelta(hours=1)))
    assert [kept.is_revisit for kept in (first, second, third)] == [False, True, True]
    assert second.confirms_id == third.confirms_id == first.id
    assert second.payload_digest == first.payload_digest
    keeper.close()
    with (archive.warc_folder / first.warc).open("rb") as file:
        revisits = [
            record.rec_headers
            for record in ArchiveIterator(file)
            if record.rec_type == "revisit"
        ]
    assert len(revisits) == 2
    for headers in revisits:
        assert headers.get_header("WARC-Refers-To-Target-URI") == URL
        told = headers.get_header("WARC-Refers-To-Date")
        assert told.startswith("2026-03-01T12:00:00")
        assert headers.get_header("WARC-Payload-Digest") == first.payload_digest


@pytest.mark.parametrize(
    "changes",
    [
        {"status": 404},
        {"body": b""},
        {"body": PAGE + b" "},
        {"truncated": "length"},
        {"origin": "elsewhere.warc.gz"},
    ],
)
def test_what_is_no_repeated_page_is_written_whole(keeper, at, changes):
    keeper.keep(exchange(at))
    if changes.get("body") == b"":
        keeper.keep(exchange(at, body=b""))
    kept = keeper.keep(exchange(at + timedelta(hours=1), **changes))
    assert not kept.is_revisit


@pytest.mark.parametrize("first", [{"status": 404}, {"origin": "elsewhere.warc.gz"}])
def test_only_our_own_page_is_referred_to(keeper, at, first):
    keeper.keep(exchange(at, **first))
    assert not keeper.keep(exchange(at + timedelta(hours=1))).is_revisit


def test_a_304_confirms_the_newest_page_of_its_address(archive, keeper, at):
    def hour(n):
        return at + timedelta(hours=n)

    alone = keeper.keep(exchange(hour(0), status=304, body=b""))
    assert not alone.is_revisit
    old = keeper.keep(exchange(hour(1)))
    new = keeper.keep(exchange(hour(2), body=PAGE * 2))
    keeper.keep(exchange(hour(3), url=OTHER, body=PAGE * 3))
    confirmed = keeper.keep(exchange(hour(4), status=304, body=b""))
    assert (confirmed.is_revisit, confirmed.confirms_id) == (True, new.id)
    back = keeper.keep(exchange(hour(5)))
    assert (back.is_revisit, back.confirms_id) == (True, old.id)
    again = keeper.keep(exchange(hour(6), status=304, body=b""))
    assert again.confirms_id == old.id
    with read_session(archive.engine) as session:
        assert holder_of(session, again.id) == holder_of(session, old.id) == old.id


@pytest.mark.parametrize("left", [0, 100])
def test_what_stands_in_a_lost_file_is_kept_anew(archive, run_id, keeper, at, left):
    kept = keeper.keep(exchange(at, headers=[("ETag", '"e"')]))
    end(archive, run_id, kept, at)
    keeper.close()
    lost = archive.warc_folder / kept.warc
    if left:
        os.truncate(lost, left)
    else:
        lost.unlink()
    with read_session(archive.engine) as session:
        assert validators(session, URL, archive.warc_folder) is None
    with CaptureKeeper(archive, run_id, "test-2") as second:
        new = second.keep(exchange(at + timedelta(hours=1)))
        assert not new.is_revisit
        again = second.keep(exchange(at + timedelta(hours=2)))
        assert (again.is_revisit, again.confirms_id) == (True, new.id)
    assert read_record(archive.warc_folder / new.warc, new.offset).body == PAGE


def end(archive, run_id, kept, at, state="stored"):
    told = Found(URL, SourceKind.GIVEN, via=URL)
    with write_session(archive.engine) as session:
        note(session, run_id, [told], at)
        settle(
            session,
            run_id,
            kept.url_key,
            OutcomeState(state),
            capture_id=kept.id,
            at=at,
        )


def test_validators_are_those_of_the_newest_page_of_the_address(
    archive, run_id, keeper, at
):
    later = at + timedelta(hours=1)
    old = keeper.keep(exchange(at, headers=[("ETag", '"old"')]))
    end(archive, run_id, old, at)
    kept = keeper.keep(exchange(later, body=PAGE * 2, headers=[("ETag", '"new"')]))
    keeper.keep(exchange(later + timedelta(1), status=404, headers=[("ETag", '"4"')]))
    keeper.keep(exchange(later, url=OTHER, body=PAGE * 3))
    end(archive, run_id, kept, later, "revised")
    with read_session(archive.engine) as session:
        found = validators(session, URL, archive.warc_folder)
        assert (found.etag, found.last_modified) == ('"new"', None)
        assert found.capture_id == kept.id
        assert validators(session, OTHER, archive.warc_folder) is None
        assert validators(session, URL + "?never", archive.warc_folder) is None


@pytest.mark.parametrize("state", [None, "failed", "refused", "gone", "due"])
def test_a_page_that_was_not_taken_in_vouches_for_nothing(
    archive, run_id, keeper, at, state
):
    """Killed between keeping and storing, or a wall in place of the page."""
    kept = keeper.keep(exchange(at, headers=[("ETag", '"e"')]))
    if state:
        end(archive, run_id, kept, at, state)
    with read_session(archive.engine) as session:
        assert validators(session, URL, archive.warc_folder) is None


def test_ingesting_the_same_again_writes_nothing(archive, keeper, at):
    outside = exchange(at, origin="a.warc.gz")
    first = keeper.keep(outside)
    again = keeper.keep(outside)
    assert (again.id, again.is_known, first.is_known) == (first.id, True, False)
    other = keeper.keep(exchange(at + timedelta(1), origin="a.warc.gz"))
    assert not other.is_known
    text = exchange(at, origin="b.txt", record=RecordType.CONVERSION, body=b"words")
    assert not keeper.keep(text).is_known
    assert keeper.keep(text).is_known


def test_bytes_of_a_hostile_server_make_no_write_fail(archive, keeper, at):
    odd = [("ETag", "\x80\xff"), ("X-\xe9", "\u2028")]
    kept = keeper.keep(exchange(at, headers=odd[:1], body=bytes(range(256))))
    assert row_of(archive, kept).etag == "\x80\xff"


def test_a_name_that_was_used_is_refused_and_nothing_is_lost(archive, new_run, at):
    with CaptureKeeper(archive, new_run(), "same") as keeper:
        kept = keeper.keep(exchange(at))
    other = CaptureKeeper(archive, new_run(), "same")
    with pytest.raises(ArchiveError):
        other.keep(exchange(at))
    other.close()
    assert read_record(archive.warc_folder / kept.warc, kept.offset).body == PAGE


def test_a_full_warc_folder_leaves_no_row(archive, keeper, at, monkeypatch):
    keeper.keep(exchange(at))

    def full(descriptor, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("storage.warc.writer.write_all", full)
    with pytest.raises(ArchiveError):
        keeper.keep(exchange(at, body=b"other"))
    monkeypatch.undo()
    with read_session(archive.engine) as session:
        assert len(session.scalars(select(Capture)).all()) == 1
    kept = keeper.keep(exchange(at, body=b"other"))
    path = locate(archive.warc_folder, kept.warc)
    assert read_record(path, kept.offset).body == b"other"


KEEP_AND_DIE = """
import os, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
import storage.captures
from storage.archive import Archive
from storage.database import write_session
from storage.runs import begin_run
from storage.warc.exchange import Exchange

where, count = sys.argv[2], int(sys.argv[3])
now = datetime(2026, 3, 1, 12, tzinfo=UTC)
archive = Archive.open(Path(sys.argv[1]), write=True, create=True)
with write_session(archive.engine) as session:
    run = begin_run(session, command="crawl", editions=[], settings={}, software="x", at=now)
keeper = storage.captures.CaptureKeeper(archive, run, sys.argv[4])

def exchange(number):
    body = b"same" if number % 3 == 2 else b"page %d" % number
    return Exchange(url=f"https://www.ucanews.com/news/a/{number + 10}", status=200,
                    captured_at=now + timedelta(seconds=number), body=body)

for number in range(count):
    print(keeper.keep(exchange(number)).id, flush=True)

def die(*_, **__):
    os.kill(os.getpid(), 9)

if where == "before_record":
    die()
if where == "between":
    storage.captures.capture_row = die
if where.startswith("torn"):
    import storage.warc.writer
    real = storage.warc.writer.write_all
    end = -5 if where == "torn_request" else 100
    def some(descriptor, data):
        real(descriptor, data[:end])
        die()
    storage.warc.writer.write_all = some
keeper.keep(exchange(count))
die()
"""


@pytest.mark.parametrize(
    ("where", "count", "orphans"),
    [
        ("before_record", 2, 0),
        ("between", 0, 1),
        ("between", 5, 1),
        ("between", 6, 1),
        ("torn", 0, 0),
        ("torn", 5, 0),
        ("torn_request", 5, 1),
        ("after_row", 6, 0),
    ],
)
def test_a_kill_loses_nothing_that_was_acknowledged(
    tmp_path, child, at, where, orphans, count
):
    from storage.adoption import adopt

    process = child(KEEP_AND_DIE, tmp_path, where, count, "dead")
    acknowledged, trouble = process.communicate()
    assert process.returncode == -signal.SIGKILL, trouble
    with Archive.open(tmp_path, write=True) as archive:
        adopted = adopt(archive, at + timedelta(hours=1))
        assert len(adopted.runs) == 1
        assert adopted.captures == orphans
        assert bool(adopted.torn_bytes) == where.startswith("torn")
        again = adopt(archive, at + timedelta(hours=2))
        assert (again.runs, again.captures, again.files) == ([], 0, [])
        with read_session(archive.engine) as session:
            rows = session.scalars(select(Capture).order_by(Capture.id)).all()
            run = session.get(CrawlRun, 1)
        assert (run.outcome, run.ended_at) == ("crashed", at + timedelta(hours=1))
        expected = count + (orphans or where == "after_row")
        assert {int(i) for i in acknowledged.split()} <= {row.id for row in rows}
        assert len(rows) == expected
        holders = {}
        for number, row in enumerate(rows):
            assert row.url == f"https://www.ucanews.com/news/a/{number + 10}"
            read = read_record(archive.warc_folder / row.warc, row.offset)
            assert read.captured_at == row.captured_at
            body = b"same" if number % 3 == 2 else b"page %d" % number
            if number % 3 == 2 and "same" in holders:
                assert (row.record, row.refers_to_id) == ("revisit", holders["same"])
            else:
                assert (row.record, row.refers_to_id, read.body) == (
                    "response",
                    None,
                    body,
                )
                if body == b"same":
                    holders["same"] = row.id
            assert row.payload_length == len(body)
        assert not list(archive.warc_folder.glob("*.open"))


def test_a_kill_between_sealing_and_entering_is_made_good(tmp_path, child, at):
    from storage.adoption import adopt
    from storage.warc.recovery import open_files, recover

    process = child(KEEP_AND_DIE, tmp_path, "between", 2, "dead")
    process.communicate()
    with Archive.open(tmp_path, write=True) as archive:
        for path in open_files(archive.warc_folder):
            recover(path)
        assert adopt(archive, at + timedelta(hours=1)).captures == 1


def test_adopting_leaves_a_clean_archive_alone(archive, run_id, at):
    from storage.adoption import adopt
    from storage.runs import end_run

    with CaptureKeeper(archive, run_id, "clean") as keeper:
        keeper.keep(exchange(at))
    with write_session(archive.engine) as session:
        end_run(session, run_id, outcome="done", exit_code=0, counts={}, at=at)
    found = adopt(archive, at)
    assert (found.runs, found.files, found.captures, found.torn_bytes) == ([], [], 0, 0)


@pytest.fixture
def lock_out(archive, monkeypatch):
    """Another program that holds the database until it is told to let go."""
    if archive.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL locks no other writer out of a whole database")
    monkeypatch.setattr("storage.database.BUSY_SECONDS", 0.1)
    archive.engine.dispose()
    other = sqlite3.connect(archive.folder / "archive.db", isolation_level=None)
    yield other
    other.close()


def test_a_row_kept_out_is_entered_when_the_run_ends(archive, keeper, at, lock_out):
    first = keeper.keep(exchange(at))
    lock_out.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseBusy):
        keeper.keep(exchange(at, body=b"other"))
    lock_out.execute("ROLLBACK")
    keeper.close()
    with read_session(archive.engine) as session:
        rows = session.scalars(select(Capture).order_by(Capture.offset)).all()
    assert rows[0].offset == first.offset
    assert [row.payload_length for row in rows] == [len(PAGE), len(b"other")]
    assert not list(archive.warc_folder.glob("*.open"))


def test_a_row_kept_out_to_the_end_is_the_successor_s(archive, run_id, at, lock_out):
    from storage.adoption import adopt

    keeper = CaptureKeeper(archive, run_id, "kept-out")
    keeper.keep(exchange(at))
    lock_out.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseBusy):
        keeper.keep(exchange(at, body=b"other"))
    with pytest.raises(DatabaseBusy):
        keeper.close()
    lock_out.execute("ROLLBACK")
    found = adopt(archive, at + timedelta(hours=1))
    assert (found.runs, found.captures, len(found.files)) == ([run_id], 1, 1)
    with read_session(archive.engine) as session:
        rows = session.scalars(select(Capture)).all()
    assert {row.payload_length for row in rows} == {len(PAGE), len(b"other")}
