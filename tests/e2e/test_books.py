"""The books of runs that go wrong in many ways, counted once more without our code."""

import json
import sqlite3
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from storage.archive import Archive
from storage.books import books, close_books
from storage.database import read_session, write_session
from storage.found import Found, SourceKind
from storage.frontier import note
from storage.identity import identify
from storage.runs import begin_run, end_run
from tests.running import ROOT, Running, newsroom, ucancrawl
from ucancrawl.why import why

SEED = 523
PRIVATE = "https://www.ucanews.com/private/desk"
"""Forbidden by the newsroom's robots.txt."""
STATES = {"stored", "revised", "unchanged", "read", "refused", "failed", "gone", "due"}
FAULTS = (
    "name=500&rate=0.06",
    "name=500&rate=1&path=/topic/health",
    "name=500&rate=1&host=india&path=/feed",
    "name=reset&rate=0.03",
    "name=cut_body&rate=0.03",
    "name=truncated_gzip&rate=0.03",
    "name=hang&rate=0.01&times=3",
    "name=403&rate=1&path=/commentary/&times=1",
    "name=redirect_private&rate=0.02",
    "name=503&rate=1&host=vietnam&path=/robots.txt",
)
CRAWL = """
import json, sys
from pathlib import Path
from ucancrawl.crawl_options import CrawlOptions
from ucancrawl.crawling import run_crawl
options = json.loads(sys.argv[2])
editions = ("english", "india", "vietnam")
sys.exit(run_crawl(CrawlOptions(editions, Path(sys.argv[1]), **options)).exit)
"""
QUICK = {"DOWNLOAD_TIMEOUT": 1.5, "UCAN_RETRIES": 1}


def crawl(running: Running, archive: Path, **options: Any) -> int:
    options = {"delay": 0.0, "extra": QUICK} | options
    ended = subprocess.run(
        [sys.executable, "-c", CRAWL, str(archive), json.dumps(options)],
        env=running.environment(),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ended.returncode != 1, ended.stderr[-3000:]
    return ended.returncode


def name_private_page(archive: Path) -> None:
    """A page that only robots.txt keeps us from, named before the first run."""
    at = datetime.now(UTC)
    with Archive.open(archive, write=True, create=True) as kept:
        with write_session(kept.engine) as session:
            run = begin_run(
                session,
                command="given",
                editions=["english"],
                settings={},
                software="test",
                at=at,
            )
            note(session, run, [Found(PRIVATE, SourceKind.GIVEN, "test")], at)
            close_books(session, run, at)
            end_run(session, run, outcome="done", exit_code=0, counts={}, at=at)


@dataclass(frozen=True)
class Faulty:
    """An archive after a cut-off run, a run full of faults and a healthy one."""

    archive: Path
    exits: list[int]
    asked: list[tuple[str, str]]
    """Host and target of all that the newsroom was asked for."""


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Faulty:
    base = tmp_path_factory.mktemp("books")
    archive = base / "archive"
    name_private_page(archive)
    with newsroom(base / "newsroom", seed=SEED, articles=30) as running:
        for fault in FAULTS:
            running.ask(f"/fault?{fault}")
        exits = [crawl(running, archive, requests=60)]
        exits += [crawl(running, archive)]
        running.ask("/faults/clear")
        running.ask("/advance?new=3&revised=3&gone=3&rerendered=2")
        exits += [crawl(running, archive, full=True, probe=4)]
        asked = [(host, target) for _, host, target, _ in running.ask("/requests")]
    return Faulty(archive, exits, asked)


def rows(archive: Path, query: str, *values: object) -> list[tuple[Any, ...]]:
    with sqlite3.connect(f"file:{archive / 'archive.db'}?mode=ro", uri=True) as db:
        return db.execute(query, values).fetchall()


def addresses(archive: Path, run: int) -> set[str]:
    """All that belongs to a run: first named in it, asked for in it, ended in it."""
    known = {key for (key,) in rows(archive, "SELECT url_key FROM frontier")}
    found: set[str] = set()
    for table in ("discovery", "outcome", "capture"):
        query = f"SELECT url_key FROM {table} WHERE run_id = ?"
        found |= {key for (key,) in rows(archive, query, run)}
    return found & known


def runs(archive: Path) -> list[int]:
    crawls = "SELECT id FROM crawl_run WHERE command = 'crawl' ORDER BY id"
    return [run for (run,) in rows(archive, crawls)]


def test_the_books_of_every_run_close_exactly(faulty):
    ids = runs(faulty.archive)
    assert len(ids) == 3
    for run in ids:
        ended = rows(
            faulty.archive, "SELECT url_key, state FROM outcome WHERE run_id = ?", run
        )
        assert len({key for key, _ in ended}) == len(ended)
        assert {key for key, _ in ended} == addresses(faulty.archive, run)
        assert {state for _, state in ended} <= STATES
        counted = Counter(state for _, state in ended)
        with Archive.open(faulty.archive, write=False) as kept:
            with read_session(kept.engine) as session:
                ours = books(session, run)
        assert ours.closed
        assert ours.discovered == len(addresses(faulty.archive, run))
        assert sum((e.ended for e in ours.editions.values()), Counter()) == counted


def test_every_refusal_failure_and_delay_has_its_cause(faulty):
    query = (
        "SELECT url_key, state FROM outcome WHERE reason IS NULL AND state IN (?,?,?)"
    )
    assert rows(faulty.archive, query, "refused", "failed", "due") == []


def test_the_faults_did_strike_and_every_state_is_there(faulty):
    states, reasons = set(), set()
    for state, reason in rows(faulty.archive, "SELECT state, reason FROM outcome"):
        states.add(state)
        reasons.add(reason)
    assert states == STATES
    assert {"http_500", "robots", "robots_unavailable", "requests"} <= reasons, reasons


def test_what_the_newsroom_was_asked_for_has_an_outcome(faulty):
    """Its own log against our books: no article's address was lost on the way."""
    settled = {key for (key,) in rows(faulty.archive, "SELECT url_key FROM outcome")}
    for host, target in faulty.asked:
        key = identify(f"https://{host}{target}").key
        assert key is None or key in settled, (host, target)


def test_status_says_that_the_books_closed(faulty):
    shown = ucancrawl("status", "--json", "--archive", str(faulty.archive))
    said = {run["run"]: run for run in json.loads(shown.stdout)["runs"]}
    for run in runs(faulty.archive):
        assert said[run]["books_closed"] is True
        assert said[run]["discovered"] == sum(said[run]["books"].values())
    text = ucancrawl("status", "--archive", str(faulty.archive)).stdout
    assert text.count("books closed") >= 3
    assert "BOOKS OPEN" not in text


def test_an_address_without_its_outcome_opens_the_books(faulty, tmp_path):
    """The check can fail: one outcome taken away is seen."""
    broken = tmp_path / "archive"
    broken.mkdir()
    run = runs(faulty.archive)[-1]
    with (
        sqlite3.connect(faulty.archive / "archive.db") as whole,
        sqlite3.connect(broken / "archive.db") as copy,
    ):
        whole.backup(copy)
        copy.execute(
            "DELETE FROM outcome WHERE run_id = ? AND url_key ="
            " (SELECT url_key FROM capture WHERE run_id = ? AND url_key IN"
            " (SELECT url_key FROM frontier) LIMIT 1)",
            (run, run),
        )
    assert "BOOKS OPEN" in ucancrawl("status", "--archive", str(broken)).stdout


def test_why_tells_of_every_kind_of_ending(faulty):
    """One address of each state: the answer names state, reason and captures."""
    query = "SELECT url_key, state, reason FROM outcome GROUP BY state, reason"
    with Archive.open(faulty.archive, write=False) as kept:
        for key, state, reason in rows(faulty.archive, query):
            with read_session(kept.engine) as session:
                told = why(kept, session, key, "ucancrawl")
            assert told.story.url_key == key
            endings = [(one.state, one.reason) for one in told.story.endings]
            assert (state, reason) in endings
            captures = "SELECT warc, offset FROM capture WHERE url_key = ?"
            known = set(rows(faulty.archive, captures, key))
            assert known <= {(one.warc, one.offset) for one in told.story.askings}
            assert told.conclusions
            assert told.story.standing is not None


def test_why_says_what_robots_forbids(faulty):
    shown = ucancrawl("why", PRIVATE, "--archive", str(faulty.archive))
    assert "refused it: robots" in shown.stdout
    assert "forbids it (robots)" in shown.stdout


def test_probes_are_counted_as_their_source_and_hit_nothing_here(faulty):
    probed = rows(
        faulty.archive,
        "SELECT f.state, count(*) FROM discovery d JOIN frontier f USING (url_key)"
        " WHERE d.source = 'probe' GROUP BY 1",
    )
    assert dict(probed).keys() <= {"gone", "stored"}
    assert sum(count for _, count in probed) == 8
    coverage = ucancrawl("coverage", "--json", "--archive", str(faulty.archive))
    editions = json.loads(coverage.stdout)["editions"]
    spaces = [space for edition in editions for space in edition["spaces"]]
    assert sum(space["probes"]["asked"] for space in spaces if space["probes"]) == 8
