"""Pages of our own crawl and those from elsewhere tell one history."""

from dataclasses import replace

import pytest

from storage.archive import Archive
from tests.ingest.foreign import Foreign
from tests.ingest.own import crawl
from tests.ingest.test_order import FIRST, SECOND, TOLD, URL, exported, page, take
from tests.ingest.test_retelling import REVISIONS, rows
from tests.loaded import ucancrawl
from ucancrawl.ingest import taking
from ucancrawl.pages.page import Reading, Verdict
from ucancrawl.pages.version import READER_VERSION
from ucancrawl.reading import read_article
from ucancrawl.reextraction import work
from ucancrawl.reextraction.work import Reextraction

DAYS = [f"2019-03-0{number}T10:00:00Z" for number in range(1, 8)]


@pytest.fixture
def between(tmp_path):
    """Another content, of a day between two of our visits."""
    return Foreign().add(URL, page(SECOND), WARC_Date=DAYS[2]).save(tmp_path / "b.warc")


def again(folder):
    return crawl(folder, (URL, b"", DAYS[4], 304))


@pytest.mark.parametrize("turn", [1, -1])
def test_a_304_shows_again_what_it_refers_to(tmp_path, between, turn):
    """Whichever comes first, and after `rebuild`."""
    folder = tmp_path / "archive"
    crawl(folder, (URL, page(FIRST), DAYS[0], 200))
    steps = [lambda: again(folder), lambda: take(folder, between)]
    for step in steps[::turn]:
        step()
    told = [(1, FIRST, DAYS[0][:10]), (2, SECOND, DAYS[2][:10])]
    assert rows(folder, REVISIONS) == told
    assert exported(folder)["headline"] == FIRST
    earlier = Foreign().add(URL, page(SECOND), WARC_Date="2019-02-01T10:00:00Z")
    take(folder, earlier.save(tmp_path / "earlier.warc"))
    assert exported(folder)["headline"] == FIRST, "also where all is told anew"
    before = exported(folder)
    assert ucancrawl("rebuild", "--archive", str(folder)).returncode == 0
    assert exported(folder) == before


def test_what_our_crawl_refused_stays_refused_when_its_file_is_taken(tmp_path):
    folder = tmp_path / "archive"
    other = URL.replace("81234", "81235")
    crawl(folder, (URL, page(FIRST), DAYS[0], 200), (other, page(FIRST), DAYS[1], 200))
    crawl(folder, (URL, b"no", DAYS[2], 404))
    kept = "select url, verdict, article_key, reader from capture order by id"
    before, states = rows(folder, kept), rows(folder, "select state from article")
    for file in sorted((folder / "warc").rglob("*.warc.gz")):
        copy = tmp_path / file.name
        copy.write_bytes(file.read_bytes())
        take(folder, copy)
    assert rows(folder, kept) == before
    assert rows(folder, "select state from article") == states


def test_an_article_that_moved_is_not_gone_by_an_older_404(tmp_path):
    folder, other = tmp_path / "archive", URL.replace("81234", "81235")
    crawl(folder, (URL, page(FIRST), DAYS[0], 200))
    crawl(
        folder,
        (URL, b"", DAYS[4], 301, other),
        (other, page(SECOND), DAYS[4], 200, URL),
    )
    states = "select key, state from article order by key"
    moved = rows(folder, states)
    assert [state for _, state in moved] == ["moved", "live"]
    gone = Foreign().add(URL, b"no", status="404 Not Found", WARC_Date=DAYS[2])
    take(folder, gone.save(tmp_path / "gone.warc"))
    assert rows(folder, states) == moved


def older_takes(monkeypatch, folder, files, changed):
    """An older version of the reader takes files, and reads some otherwise."""
    with monkeypatch.context() as older:
        older.setattr(taking, "READER_VERSION", "0-old")
        older.setattr(taking, "read_article", changed)
        for file in files:
            take(folder, file)


@pytest.mark.parametrize("retaken", [True, False])
def test_a_page_that_shows_no_article_any_more_ends_no_telling(
    tmp_path, monkeypatch, retaken
):
    """Whether the newer reader meets it by `ingest` or by `reextract`."""
    junk = b"<html><head><title>x</title></head><body><p>Just a moment...</p></body></html>"
    bodies = (junk, page(FIRST), page(FIRST, [TOLD[0][:40] + "..."]))
    files = [
        Foreign().add(URL, body, WARC_Date=day).save(tmp_path / f"{day}.warc")
        for day, body in zip(DAYS, bodies, strict=False)
    ]

    def believe(item):
        return read_article(
            replace(item, html=page(SECOND)) if item.html == junk else item
        )

    folder = tmp_path / "archive"
    older_takes(monkeypatch, folder, (files[0], files[2]), believe)
    if retaken:
        for file in (files[0], files[2]):
            take(folder, file)
    else:
        assert ucancrawl("reextract", "--archive", str(folder)).returncode == 0
    assert rows(folder, REVISIONS) == [(1, SECOND, DAYS[0][:10])], "as it was stored"
    take(folder, files[1])
    assert rows(folder, REVISIONS) == [(1, FIRST, DAYS[1][:10])]
    assert exported(folder)["body"].endswith(TOLD[2])


def test_a_reextract_killed_before_its_telling_is_made_up_for(tmp_path, monkeypatch):
    bodies = (page(FIRST), page(FIRST, [TOLD[0][:40] + "..."]))
    files = [
        Foreign().add(URL, body, WARC_Date=day).save(tmp_path / f"{day}.warc")
        for day, body in zip(DAYS, bodies, strict=False)
    ]

    def refuse(item):
        hides = DAYS[0][:10] in str(item.captured_at)
        return Reading(Verdict.NOT_A_PAGE, "old") if hides else read_article(item)

    folder = tmp_path / "archive"
    older_takes(monkeypatch, folder, files, refuse)
    with monkeypatch.context() as killed:
        killed.setattr(work, "retell", lambda archive, keys: 1 / (not keys))
        with Archive.open(folder, write=True) as archive:
            reextraction = Reextraction(
                archive,
                READER_VERSION,
                edition=None,
                jobs=1,
                progress=lambda *told: None,
            )
            with pytest.raises(ZeroDivisionError):
                reextraction.replace(reextraction.compare(keep=True))
    assert not exported(folder)["body"].endswith(TOLD[2])
    assert ucancrawl("reextract", "--archive", str(folder)).returncode == 0
    assert exported(folder)["body"].endswith(TOLD[2])
