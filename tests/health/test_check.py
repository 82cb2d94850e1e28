"""Runs of an archive on disk, checked at their end: verdict, findings, acknowledgement."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from storage.archive import Archive
from storage.articles import store_article
from storage.captures import CaptureKeeper
from storage.database import read_session, write_session
from storage.editions.registry import EDITIONS
from storage.found import Found, SourceKind
from storage.frontier import note
from storage.health.findings import acknowledge, findings_of
from storage.health.observations import history, of_run, unexamined_runs
from storage.outcome import OutcomeState
from storage.runs import begin_run, end_run
from storage.settling import settle
from storage.warc.exchange import Exchange
from tests.health.drawing import Newsroom
from tests.newsroom.mutations import TODAY
from tests.newsroom.shapes import address_of
from tests.newsroom.story import Story
from ucancrawl.cli.main import main
from ucancrawl.exits import Exit
from ucancrawl.health import canaries, looking
from ucancrawl.health.check import EditionCheck, catch_up, check_run, kept_check
from ucancrawl.health.report import as_json, health_of
from ucancrawl.health.verdict import HealthVerdict
from ucancrawl.pages.page import Page, Reading
from ucancrawl.pages.version import READER_VERSION
from ucancrawl.reading import read_article

EDITION = "vietnam"
PAGES = 10
HEALTHY = 3


class Shelf:
    """An archive, and crawl runs made by its rooms without a network."""

    def __init__(self, archive: Archive, room: Newsroom) -> None:
        self.archive, self.room = archive, room
        self.stories = list(room.stories(EDITION))
        self.at = TODAY - timedelta(days=60)

    def crawl(self, kind: str | None = None, pages: int = PAGES) -> int:
        """A run over stories that no run before it had."""
        self.at += timedelta(days=1)
        taken, self.stories = self.stories[:pages], self.stories[pages:]
        assert len(taken) == pages
        with write_session(self.archive.engine) as session:
            run_id = begin_run(
                session,
                command="crawl",
                editions=[EDITION],
                settings={},
                software="test",
                at=self.at,
            )
        keeper = CaptureKeeper(self.archive, run_id, f"run-{run_id}")
        for story in taken:
            self._visit(keeper, run_id, story, kind)
        keeper.close()
        with write_session(self.archive.engine) as session:
            end_run(session, run_id, outcome="done", exit_code=0, counts={}, at=self.at)
        return run_id

    def _visit(
        self, keeper: CaptureKeeper, run_id: int, story: Story, kind: str | None
    ) -> None:
        url, body = address_of(story), self.room.html(story, kind).encode()
        with write_session(self.archive.engine) as session:
            found = Found(url, SourceKind.LISTING, "https://vietnam.ucanews.com/")
            (noted,) = note(session, run_id, [found], self.at)
        headers = [("Content-Type", "text/html; charset=utf-8")]
        kept = keeper.keep(
            Exchange(
                url=url, captured_at=self.at, status=200, headers=headers, body=body
            )
        )
        page = Page(url, EDITIONS[EDITION], html=body, captured_at=self.at)
        reading = read_article(page)
        with write_session(self.archive.engine) as session:
            state = OutcomeState.FAILED
            if reading.article is not None:
                state = OutcomeState.STORED
                store_article(
                    session,
                    reading.article,
                    capture_id=kept.id,
                    fetched_url=url,
                    reader=READER_VERSION,
                    at=self.at,
                )
            settle(
                session, run_id, noted.url_key, state, capture_id=kept.id, at=self.at
            )

    def check(self, run_id: int) -> EditionCheck:
        (check,) = check_run(self.archive, run_id)
        return check


@pytest.fixture(scope="module")
def healthy(tmp_path_factory, newsroom: Newsroom) -> tuple[Path, Shelf]:
    """An archive with some healthy runs, made once."""
    folder = tmp_path_factory.mktemp("healthy") / "archive"
    with Archive.open(folder, write=True, create=True) as archive:
        shelf = Shelf(archive, newsroom)
        for _ in range(HEALTHY):
            assert not shelf.check(shelf.crawl()).is_alarm
    return folder, shelf


@pytest.fixture
def shelf(tmp_path: Path, healthy: tuple[Path, Shelf]) -> Iterator[Shelf]:
    folder, made = healthy
    shutil.copytree(folder, tmp_path / "archive")
    with Archive.open(tmp_path / "archive", write=True) as archive:
        shelf = Shelf(archive, made.room)
        shelf.stories, shelf.at = list(made.stories), made.at
        yield shelf


def test_a_healthy_run_is_healthy(shelf):
    check = shelf.check(shelf.crawl())
    assert check.verdict is HealthVerdict.HEALTHY
    assert (check.pages, check.history) == (PAGES, PAGES * HEALTHY)
    assert check.silence.stored == PAGES


def test_a_redesign_is_the_site_s_change_and_names_the_field(shelf):
    check = shelf.check(shelf.crawl("same author for all"))
    assert check.verdict is HealthVerdict.SITE_CHANGED
    assert "byline" in {one.field for one in check.findings}
    assert check.canaries is not None
    assert check.canaries.read >= 25
    assert check.canaries.broken == []


def test_walls_are_no_redesign(shelf):
    assert shelf.check(shelf.crawl("challenge")).verdict is HealthVerdict.BLOCKED


def test_a_reader_that_loses_bylines_is_our_fault(shelf, monkeypatch):
    def forgetful(page: Page) -> Reading:
        reading = read_article(page)
        assert reading.article is not None
        return replace(reading, article=replace(reading.article, byline=None))

    monkeypatch.setattr(canaries, "read_article", forgetful)
    (health,) = health_of(shelf.archive, [EDITION])
    assert health.check is not None
    assert health.check.verdict is HealthVerdict.READER_BROKE
    assert [one.field for one in health.check.findings] == ["byline"]


def test_a_change_is_alarmed_until_it_is_acknowledged(shelf):
    first = shelf.crawl("classes hashed")
    second = shelf.crawl("classes hashed")
    assert shelf.check(first).is_alarm
    assert shelf.check(second).is_alarm
    with read_session(shelf.archive.engine) as session:
        assert len(history(session, second, EDITION)) == PAGES * HEALTHY
    with write_session(shelf.archive.engine) as session:
        assert list(acknowledge(session, "new theme", TODAY, [EDITION])) == [EDITION]
    third = shelf.crawl("classes hashed")
    assert not shelf.check(third).is_alarm
    with read_session(shelf.archive.engine) as session:
        assert {one.run_id for one in history(session, third, EDITION)} == {
            first,
            second,
        }
        assert findings_of(session, first, EDITION) == []
        assert len(of_run(session, 1)) == PAGES


def test_what_was_not_checked_is_caught_up_once(shelf):
    run_id = shelf.crawl("body gone")
    with read_session(shelf.archive.engine) as session:
        assert unexamined_runs(session) == [run_id]
    assert catch_up(shelf.archive) == [run_id]
    assert catch_up(shelf.archive) == []
    with read_session(shelf.archive.engine) as session:
        assert kept_check(session, run_id, EDITION).is_alarm


def test_checking_a_run_twice_changes_nothing(shelf):
    run_id = shelf.crawl("teaser")
    first, second = shelf.check(run_id), shelf.check(run_id)
    assert first.verdict == second.verdict
    assert [one.sentence for one in first.findings] == [
        one.sentence for one in second.findings
    ]


def test_the_command_says_so_and_exits_degraded(shelf, capfd):
    shelf.crawl("teaser")
    folder = str(shelf.archive.folder)
    shelf.archive.close()
    assert main(["health", "--archive", folder, "--json"]) == Exit.DEGRADED
    shown = {one["edition"]: one for one in json.loads(capfd.readouterr().out)}
    assert shown[EDITION]["verdict"] == "site_changed"
    assert "body" in {found["field"] for found in shown[EDITION]["findings"]}
    assert shown["china"]["verdict"] == "no_history"
    assert main(["health", "--archive", folder]) == Exit.DEGRADED
    assert "vietnam: site changed" in capfd.readouterr().out
    told = ["health", "--archive", folder, "--acknowledge", "they show teasers now"]
    assert main(told) == Exit.DONE
    assert main(["health", "--archive", folder]) == Exit.DONE
    assert "they show teasers now" in capfd.readouterr().out
    assert main(["health", "--archive", folder, "--shapes"]) == Exit.DONE


def test_figures_tell_each_layout_and_field(shelf):
    (health,) = health_of(shelf.archive, [EDITION])
    shown = as_json(health)
    assert sum(layout["pages"] for layout in shown["layouts"]) == PAGES * HEALTHY
    assert shown["layouts"][0]["present"]["headline"] > 0
    assert sum(layout["asked"] for layout in shown["layouts"]) > 0


def test_the_fixture_command_writes_page_and_fields(shelf, tmp_path, capfd):
    with read_session(shelf.archive.engine) as session:
        key = of_run(session, 1)[0].subject
    shelf.archive.close()
    made = tmp_path / "made"
    told = ["fixture", key, "--archive", str(shelf.archive.folder), "-o", str(made)]
    assert main(told) == Exit.DONE
    place = Path(capfd.readouterr().out.strip())
    assert place.parent == made
    assert place.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert json.loads(place.with_suffix(".json").read_text("utf-8"))["headline"]


def failing(urls: list[str], pages: int):
    """A reader that fails at so many pages, and names them."""

    def read(page: Page) -> Reading:
        if len(urls) < pages and page.url not in urls:
            urls.append(page.url)
        if page.url in urls:
            raise RecursionError
        return read_article(page)

    return read


def test_a_page_that_the_reader_fails_at_does_not_end_the_check(
    shelf, monkeypatch, caplog
):
    """Whatever is wrong with one page, the others are compared."""
    run, failed = shelf.crawl(), []
    monkeypatch.setattr(looking, "read_article", failing(failed, 1))
    check = shelf.check(run)
    assert check.pages == PAGES
    assert not check.is_alarm
    assert failed[0] in caplog.text


def test_a_reader_that_fails_at_all_pages_is_no_healthy_site(shelf, monkeypatch):
    run = shelf.crawl()
    for room in (looking, canaries):
        monkeypatch.setattr(room, "read_article", failing([], 10_000))
    check = shelf.check(run)
    assert check.verdict is HealthVerdict.READER_BROKE
    assert any("the reader failed" in one.sentence for one in check.findings), check
