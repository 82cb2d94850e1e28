"""kill -9 at random moments of crawl, link and export; then one clean run.

Compared with an archive of the same newsroom that nobody disturbed, and with the truth.
"""

import random
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.campaign.ground import ask, assert_sound, exported, start
from tests.running import Running, newsroom, ucancrawl

SEED = 2601
EXTRA = 16
"""Requests that a kill may cost: what was on its way, robots.txt, home page, feeds."""


@dataclass
class Killer:
    """Starts a command and kills it somewhere on its way."""

    running: Running
    archive: Path
    rng: random.Random
    editions: tuple[str, ...]
    stride: int
    """Requests that a crawl makes at most before it dies."""
    killed: dict[str, int] = field(default_factory=dict)

    def strike(self, command: str, seconds: float) -> None:
        """Until it dies: who comes too late strikes sooner the next time."""
        share = 1.0
        while not self._strikes(command, seconds * share, int(self.stride * share)):
            share /= 2

    def _strikes(self, command: str, seconds: float, stride: int) -> bool:
        place = ("--archive", str(self.archive))
        if command == "crawl":
            process = start(self.running, "crawl", *self.editions, *place)
            self._wait_for_requests(process, self.rng.randint(0, stride))
        else:
            arguments = (
                "export",
                "jsonl",
                "-o",
                str(self.archive.with_suffix(".jsonl")),
            )
            named = arguments if command == "export" else ("link",)
            process = start(self.running, *named, *place)
        moment = seconds if command != "crawl" else 0.1
        time.sleep(self.rng.random() * moment)
        is_alive = process.poll() is None
        self.killed[command] = self.killed.get(command, 0) + is_alive
        process.kill()
        process.wait()
        return is_alive

    def _wait_for_requests(self, process: "subprocess.Popen[bytes]", more: int) -> None:
        enough = asked(self.running) + more
        while asked(self.running) < enough and process.poll() is None:
            time.sleep(0.01)


def asked(running: Running) -> int:
    """Requests that were no questions of ours to the newsroom itself."""
    before: int = getattr(asked, "own", 0)
    asked.own = before + 1  # type: ignore[attr-defined]
    return int(running.ask("/requests/count")) - before


def finish(
    running: Running, archive: Path, editions: tuple[str, ...]
) -> tuple[int, float]:
    """Crawl and link to the end: requests that it took, seconds of `link`."""
    before, place = asked(running), ("--archive", str(archive))
    done = running.command("crawl", *editions, *place, timeout=7200)
    assert done.returncode == 0, done.stderr[-3000:]
    after, started = asked(running), time.monotonic()
    linked = ucancrawl("link", *place)
    assert linked.returncode == 0, linked.stderr
    return after - before, time.monotonic() - started


def asked_alike(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Lines without the other addresses under which an article was asked for.

    A kill changes the order in which addresses are found, and so which were asked.
    """
    return [{k: v for k, v in one.items() if k != "aliases"} for one in lines]


@pytest.mark.timeout(0)
def test_kill_9_at_any_moment_loses_nothing(tmp_path, size):
    kills, articles = size(6, 200), size(60, 10_000)
    names = ("india", "indonesia", "china", "vietnam", "english")[: min(size(2, 5), 5)]
    rng = random.Random(SEED)
    asked.own = 0
    with newsroom(tmp_path / "nr", seed=SEED, articles=articles) as running:
        calm, archive = tmp_path / "calm", tmp_path / "killed"
        undisturbed, seconds = finish(running, calm, names)
        crawls = [rng.random() < 0.75 for _ in range(kills)]
        killer = Killer(running, archive, rng, names, 2 * undisturbed // sum(crawls))
        before = asked(running)
        for is_crawl in crawls:
            command = "crawl" if is_crawl or not archive.exists() else "link"
            if command == "link" and rng.random() < 0.5:
                command = "export"
            killer.strike(command, seconds)
        finish(running, archive, names)
        extra = asked(running) - before - undisturbed
        truth = running.ask("/truth")["articles"]
    print(f"seed {SEED}: killed {killer.killed}, {undisturbed} requests in calm,")
    assert sum(killer.killed.values()) == kills
    print(f"{extra} more with kills: {extra / max(1, killer.killed['crawl']):.1f} each")
    lines = exported(archive)
    keys = [line["key"] for line in lines]
    assert len(keys) == len(set(keys))
    assert {a["key"] for a in truth if a["edition"] in names} <= set(keys)
    assert asked_alike(lines) == asked_alike(exported(calm))
    assert_sound(archive)
    assert extra <= EXTRA * killer.killed["crawl"]
    outcomes = [outcome for (outcome,) in ask(archive, "select outcome from crawl_run")]
    assert outcomes[-1] == "done"
    assert set(outcomes[:-1]) <= {"crashed", "done"}
