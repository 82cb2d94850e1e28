"""What a server said beside pages, and pages without their end: facts, no articles."""

import json
import sqlite3

import pytest

from tests.ingest.foreign import Foreign
from tests.loaded import ucancrawl
from tests.newsroom.dump import pages
from tests.newsroom.site import Site
from tests.newsroom.world import World
from tests.pages.weavers import TEXT, TOLD, URL, page
from ucancrawl.cli.main import main
from ucancrawl.exits import Exit
from ucancrawl.ingest import taking

THEN, LATER = "2019-01-01T00:00:00Z", "2020-01-01T00:00:00Z"


@pytest.fixture(scope="module")
def two():
    """Two pages of articles that the reader knows."""
    rows = [row for row in pages(Site(World(91, 40))) if row["key"]]
    return [(row["url"], row["html"].encode()) for row in rows[:2]]


@pytest.fixture
def archive(tmp_path):
    return tmp_path / "archive"


def ingest(archive, *files):
    return ucancrawl("ingest", *map(str, files), "--archive", str(archive))


def lines(archive):
    done = ucancrawl("export", "jsonl", "--archive", str(archive))
    return [json.loads(line) for line in done.stdout.splitlines()]


def verdicts(archive):
    with sqlite3.connect(archive / "archive.db") as database:
        query = "SELECT status, verdict FROM capture ORDER BY captured_at"
        return database.execute(query).fetchall()


def agree(archive):
    """Whether reading everything again says the same: `reextract` and `rebuild`."""
    before, said = lines(archive), verdicts(archive)
    with sqlite3.connect(archive / "archive.db") as database:
        database.execute("UPDATE capture SET reader = 'another'")
    for command in ("reextract", "rebuild"):
        done = ucancrawl(command, "--archive", str(archive))
        assert done.returncode == 0, done.stderr
        after = lines(archive)
        assert verdicts(archive) == said, command
        assert len(after) == len(before)
        for old, new in zip(before, after, strict=True):
            for name in ("key", "state", "revision", "body", "captured_at"):
                assert new[name] == old[name], (command, name)
    return True


@pytest.mark.parametrize("status", ["404 No", "500 Oops", "403 No", "000 X", "999 No"])
def test_only_a_200_is_an_article(tmp_path, archive, two, status):
    (url, html), (_, other) = two
    file = Foreign().add(url, html, WARC_Date=THEN)
    file.add(url, other, status=status, WARC_Date=LATER)
    done = ingest(archive, file.save(tmp_path / "a.warc.gz"))
    assert done.returncode == 0, done.stderr
    assert f"(http_{status[:3]})" in done.stderr
    (line,) = lines(archive)
    assert (line["revision"], line["captured_at"]) == (1, THEN)
    assert line["state"] == ("gone" if status[:3] == "404" else "live")
    assert verdicts(archive)[1] == (int(status[:3]), f"http_{status[:3]}")
    assert ucancrawl("verify", "--archive", str(archive)).returncode == 0
    if status[:3] in ("404", "000"):
        assert agree(archive)


@pytest.mark.parametrize("gone_at", [THEN, LATER])
@pytest.mark.parametrize("gone_first", [True, False])
@pytest.mark.parametrize("together", [True, False])
def test_what_was_gone_when_whatever_is_taken_first(
    tmp_path, archive, two, gone_at, gone_first, together
):
    url, html = two[0]
    live_at = THEN if gone_at == LATER else LATER
    parts = [(html, "200 OK", live_at), (b"<p>Gone</p>", "410 Gone", gone_at)]
    file = Foreign()
    for number, (body, status, at) in enumerate(parts[:: -1 if gone_first else 1]):
        file.add(url, body, status=status, WARC_Date=at)
        if not together:
            ingest(archive, file.save(tmp_path / f"{number}.warc.gz"))
            file = Foreign()
    if together:
        ingest(archive, file.save(tmp_path / "both.warc.gz"))
    (line,) = lines(archive)
    assert line["state"] == ("gone" if gone_at == LATER else "live")
    assert (line["revision"], line["captured_at"]) == (1, live_at)


def test_a_redirect_says_nothing_of_the_article(tmp_path, archive, two):
    url, html = two[0]
    file = Foreign().add(url, html, WARC_Date=THEN)
    moved = (("Content-Type", "text/html"), ("Location", url))
    file.add(url, b"<p>Moved</p>", moved, "301 Moved", WARC_Date=LATER)
    done = ingest(archive, file.save(tmp_path / "a.warc.gz"))
    assert "(http_301)" in done.stderr
    with sqlite3.connect(archive / "archive.db") as database:
        states = database.execute("SELECT state, reason FROM frontier").fetchall()
    assert ("stored", None) in states
    assert "failed" not in [state for state, _ in states]


@pytest.mark.parametrize(
    ("whole_first", "why"), [(True, "length"), (False, "disconnect")]
)
def test_a_cut_page_is_no_edit(tmp_path, archive, two, whole_first, why):
    url, html = two[0]
    cut = html[: len(html) * 3 // 4]
    parts = [(html, {}, THEN), (cut, {"WARC_Truncated": why}, LATER)]
    file = Foreign()
    for body, said, at in parts[:: 1 if whole_first else -1]:
        file.add(url, body, WARC_Date=at, **said)
    done = ingest(archive, file.save(tmp_path / "a.warc.gz"))
    assert done.returncode == 0, done.stderr
    assert "(cut_off)" in done.stderr
    (line,) = lines(archive)
    assert (line["revision"], line["captured_at"]) == (1, THEN)
    assert verdicts(archive)[1] == (200, "cut_off")
    assert agree(archive)


def test_a_page_cut_behind_its_end_is_read(tmp_path, archive, two):
    url, html = two[0]
    file = Foreign().add(url, html, WARC_Truncated="disconnect")
    ingest(archive, file.save(tmp_path / "a.warc.gz"))
    assert [line["revision"] for line in lines(archive)] == [1]


@pytest.mark.parametrize("useless", ["empty", "information"])
def test_one_useless_path_stops_no_other(tmp_path, archive, two, useless):
    files = [
        Foreign().add(url, html).save(tmp_path / f"{number}.warc.gz")
        for number, (url, html) in enumerate(two)
    ]
    nothing = tmp_path / "nothing.warc.gz"
    nothing.write_bytes(b"" if useless == "empty" else Foreign().info().data)
    done = ingest(archive, files[0], nothing, files[1])
    assert done.returncode == Exit.INPUT_REFUSED
    assert done.stderr.count(str(nothing)) == 1
    assert len(lines(archive)) == 2


def test_useless_paths_alone_are_named(tmp_path, archive):
    files = [tmp_path / "a.warc", tmp_path / "b.warc"]
    for file in files:
        Foreign().info().save(file)
    done = ingest(archive, *files)
    assert done.returncode == Exit.INPUT_REFUSED
    assert all(str(file) in done.stderr for file in files)
    assert "Traceback" not in done.stderr


def test_a_later_page_of_an_article_is_no_edit(tmp_path, archive):
    file = Foreign().add(URL, page(TEXT), WARC_Date=THEN)
    file.add(f"{URL}/2", page(f"<p>{TOLD[2]}</p><p>{TOLD[0]}</p>"), WARC_Date=LATER)
    done = ingest(archive, file.save(tmp_path / "a.warc.gz"))
    assert done.returncode == 0, done.stderr
    assert "a later page of an article" in done.stderr
    (line,) = lines(archive)
    assert line["revision"] == 1
    assert line["body"].split("\n\n") == list(TOLD)
    assert agree(archive)


def test_a_page_that_the_reader_fails_at_is_named_and_the_others_are_taken(
    tmp_path, archive, two, monkeypatch, capsys
):
    """What was kept of it is read again by the next `reextract`."""
    file = Foreign()
    for url, html in two:
        file.add(url, html, WARC_Date=THEN)
    read = taking.read_article

    def failing(page):
        if page.url == two[0][0]:
            raise RecursionError
        return read(page)

    monkeypatch.setattr(taking, "read_article", failing)
    done = main(
        ["ingest", str(file.save(tmp_path / "a.warc.gz")), "--archive", str(archive)]
    )
    said = capsys.readouterr().err
    assert done == Exit.INPUT_REFUSED, said
    assert f"reading {two[0][0]} failed" in said
    assert "Traceback" not in said
    assert [line["url"] for line in lines(archive)] == [two[1][0]]
    assert ucancrawl("reextract", "--archive", str(archive)).returncode == 0
    assert len(lines(archive)) == 2
