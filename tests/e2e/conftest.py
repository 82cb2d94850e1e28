"""A whole life of an archive: crawled, crawled again, crawled after a change."""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.newsroom.score import Score, score
from tests.running import Running, newsroom, ucancrawl

SEED = 411
ARTICLES = 260


@dataclass(frozen=True)
class Crawled:
    """An archive at one moment: what was exported, and what was true then."""

    archive: Path
    run: subprocess.CompletedProcess[str]
    lines: list[dict[str, Any]]
    truth: dict[str, Any]

    @property
    def score(self) -> Score:
        return score(self.lines, self.truth)

    def line(self, key: str) -> dict[str, Any]:
        return next(line for line in self.lines if line["key"] == key)


@dataclass(frozen=True)
class Life:
    """The three moments, and the newsroom while it still answers."""

    running: Running
    first: Crawled
    second: Crawled
    third: Crawled


def crawl(running: Running, archive: Path, *options: str) -> Crawled:
    place = ["--archive", str(archive)]
    run = running.command("crawl", *options, *place)
    linked = ucancrawl("link", *place)
    exported = ucancrawl("export", "jsonl", *place)
    assert (linked.returncode, exported.returncode) == (0, 0), linked.stderr
    lines = [json.loads(line) for line in exported.stdout.splitlines()]
    return Crawled(archive, run, lines, running.ask("/truth"))


@pytest.fixture(scope="session")
def life(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Life]:
    base = tmp_path_factory.mktemp("life")
    archive = base / "archive"
    with newsroom(base / "newsroom", seed=SEED, articles=ARTICLES) as running:
        first = crawl(running, archive)
        second = crawl(running, archive, "--full")
        running.ask("/advance?new=9&revised=8&gone=6&rerendered=9")
        third = crawl(running, archive, "--full")
        yield Life(running, first, second, third)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The first test of the one life waits for all of it."""
    for item in items:
        if "life" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.timeout(900))
