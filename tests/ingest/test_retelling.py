"""Articles told anew: after a crash, beside older readings, and where a page is lost."""

import sqlite3

import pytest

from storage.archive import Archive
from storage.ingest_run import ingest_run
from tests.ingest.foreign import Foreign
from tests.ingest.test_order import (
    FIRST,
    SECOND,
    TEXT,
    URL,
    exported,
    json_page,
    page,
    take,
    text,
)
from tests.ingest.test_order import (
    TOLD as TOLD_TEXT,
)
from tests.loaded import ucancrawl
from ucancrawl.ingest import taking
from ucancrawl.ingest.taking import Ingest
from ucancrawl.pages.page import Reading, Verdict
from ucancrawl.reading import read_article

DAYS = [f"2019-03-0{number}T10:00:00Z" for number in range(1, 4)]


@pytest.fixture
def files(tmp_path):
    """A content, another one, and the first again, a day apart."""
    return [
        Foreign().add(URL, page(headline), WARC_Date=day).save(tmp_path / f"{day}.warc")
        for headline, day in zip((FIRST, SECOND, FIRST), DAYS, strict=True)
    ]


def rows(folder, query):
    with sqlite3.connect(folder / "archive.db") as database:
        return database.execute(query).fetchall()


REVISIONS = (
    "select number, headline, substr(revision.captured_at, 1, 10) from revision"
    " join extraction on extraction.id = extraction_id order by number"
)
TOLD = [(1, FIRST, "2019-03-01"), (2, SECOND, "2019-03-02")]


def test_revisions_follow_the_time_of_the_pages(files, tmp_path):
    for file in reversed(files):
        take(tmp_path / "archive", file)
    assert rows(tmp_path / "archive", REVISIONS) == TOLD
    assert exported(tmp_path / "archive")["captured_at"] == DAYS[0]
    done = ucancrawl("verify", "--archive", str(tmp_path / "archive"))
    assert done.returncode == 0, done.stderr


def test_what_came_in_order_is_read_once(files, tmp_path, monkeypatch):
    monkeypatch.setattr("ucancrawl.ingest.retelling.tell_anew", pytest.fail)
    for file in files:
        take(tmp_path / "archive", file)
    assert rows(tmp_path / "archive", REVISIONS) == TOLD


def test_the_next_ingest_tells_what_a_dead_one_took(files, tmp_path, monkeypatch):
    folder = tmp_path / "archive"
    take(folder, files[2])
    monkeypatch.setattr(taking, "retell", lambda archive, keys: 0)
    with Archive.open(folder, write=True) as archive:
        for file in (files[1], files[0]):
            with ingest_run(archive, None) as run:
                assert not list(Ingest(archive, run).take([file], None))
    monkeypatch.undo()
    assert exported(folder)["captured_at"] != DAYS[0]
    other = Foreign().add(URL.replace("81234", "81235"), page(SECOND))
    take(folder, other.save(tmp_path / "other.warc"))
    assert exported(folder, "81234")["captured_at"] == DAYS[0]


def test_a_page_kept_by_a_dead_ingest_is_told_when_it_is_taken_again(
    files, tmp_path, monkeypatch
):
    """It died between keeping and reading; what came between stands behind it."""
    folder = tmp_path / "archive"
    monkeypatch.setattr(Ingest, "take_kept", lambda self, item, kept: None)
    with Archive.open(folder, write=True, create=True) as archive:
        with ingest_run(archive, None) as run:
            assert not list(Ingest(archive, run).take([files[0]], None))
    monkeypatch.undo()
    for file in (files[1], files[2], files[0]):
        take(folder, file)
    assert rows(folder, REVISIONS) == TOLD


def test_a_better_reader_finds_what_an_ingest_in_order_would_have_found(
    files, tmp_path, monkeypatch
):
    """A page that the older one refused shows the content that came first."""
    folder = tmp_path / "archive"

    def refuse(item):
        hides = "03-02" not in str(item.captured_at)
        return Reading(Verdict.NOT_A_PAGE, "old") if hides else read_article(item)

    beside = text(SECOND, ["Another word of it."])
    beside = Foreign().add(URL, beside, WARC_Date=DAYS[1], **TEXT)
    taken = [files[1], beside.save(tmp_path / "text.warc"), files[0], files[2]]
    monkeypatch.setattr(taking, "read_article", refuse)
    monkeypatch.setattr(taking, "READER_VERSION", "0-old")
    for file in taken:
        take(folder, file)
    monkeypatch.undo()
    assert [row[1] for row in rows(folder, REVISIONS)] == [SECOND]
    done = ucancrawl("reextract", "--archive", str(folder))
    assert done.returncode == 0, done.stderr
    assert rows(folder, REVISIONS) == TOLD
    for file in taken:
        take(tmp_path / "fresh", file)
    assert exported(folder) == exported(tmp_path / "fresh")


def test_what_a_list_said_of_a_page_is_known_to_an_ingest(tmp_path):
    folder = tmp_path / "archive"
    other = Foreign().add(URL.replace("81234", "81235"), page(SECOND))
    take(folder, other.save(tmp_path / "other.warc"))
    with sqlite3.connect(folder / "archive.db") as database:
        database.execute(
            "update discovery set url_key = 'english:news:81234', source = 'listing',"
            " date_raw = 'May 9, 2018'"
        )
    bare = Foreign().add(URL, page(FIRST, date=""))
    take(folder, bare.save(tmp_path / "bare.warc"))
    assert exported(folder, "81234")["date_published"] == "2018-05-09"


def test_readings_of_another_version_stay_with_their_page(files, tmp_path):
    folder = tmp_path / "archive"
    take(folder, files[1])
    with sqlite3.connect(folder / "archive.db") as database:
        database.execute("update extraction set reader = '0-old', headline = 'Old'")
        database.execute("update capture set reader = '0-old'")
        evidence = database.execute("select count(*) from evidence").fetchone()
    take(folder, files[2])
    take(folder, files[0])
    assert rows(folder, REVISIONS) == TOLD
    (kept,) = rows(
        folder,
        "select extraction.id, number, headline from extraction"
        " join revision on revision.id = revision_id where reader = '0-old'",
    )
    assert kept[1:] == (2, "Old")
    count = f"select count(*) from evidence where extraction_id = {kept[0]}"
    assert rows(folder, count) == [evidence]


def test_an_older_reading_of_a_text_without_part_stays_however_often_it_is_told(
    tmp_path,
):
    folder = tmp_path / "archive"
    told = [
        (text(FIRST), {"WARC_Date": DAYS[1]} | TEXT),
        (page(FIRST), {"WARC_Date": DAYS[1]}),
        (page(SECOND), {"WARC_Date": DAYS[0]}),
    ]
    for number, (body, more) in enumerate(told):
        file = Foreign().add(URL, body, **more).save(tmp_path / f"{number}.warc")
        take(folder, file)
        if not number:
            with sqlite3.connect(folder / "archive.db") as database:
                database.execute("update extraction set reader = '0-old'")
                database.execute("update capture set reader = '0-old'")
    kept = "select count(*) from extraction where reader = '0-old'"
    assert rows(folder, kept) == [(1,)]


def test_a_link_begins_on_a_page_that_has_a_part(tmp_path):
    """Not on a text whose page came later, and prints none."""
    told = [
        (text(FIRST), {"WARC_Date": DAYS[0]} | TEXT),
        (json_page(SECOND), {"WARC_Date": DAYS[0]}),
        (text(FIRST, TOLD_TEXT[:2]), {"WARC_Date": DAYS[1]} | TEXT),
    ]
    files = [
        Foreign().add(URL, body, **more).save(tmp_path / f"{number}.warc")
        for number, (body, more) in enumerate(told)
    ]
    begins = (
        "select text, captured_at from link join capture on capture.id = first_capture_id"
        " where withdrawn_by is null"
    )
    found = []
    for place, order in enumerate((files, files[::-1])):
        for file in order:
            take(tmp_path / f"archive{place}", file)
        found.append(rows(tmp_path / f"archive{place}", begins))
    assert found[0] == found[1]
    assert [day[:10] for _, day in found[0]] == [DAYS[1][:10]]


def test_an_article_with_a_lost_page_stays_as_it_was_told(files, tmp_path):
    folder = tmp_path / "archive"
    take(folder, files[2])
    (warc,) = (folder / "warc").rglob("*.warc.gz")
    warc.unlink()
    before = rows(folder, REVISIONS)
    take(folder, files[0])
    assert len(before) == 1
    assert [row[1] for row in rows(folder, REVISIONS)] == [FIRST]
    assert exported(folder)["headline"] == FIRST
