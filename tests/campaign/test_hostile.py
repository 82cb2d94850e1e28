"""Answers made to hurt: each ends by its limit, the healthy articles are stored."""

import subprocess
import sys

import pytest

from tests.campaign.ground import PROGRAM, ask, assert_sound
from tests.running import newsroom
from ucancrawl.exits import Exit

SEED = 2607
MEMORY_MB = 500
QUICK = (
    *("bomb", "huge", "garbage", "truncated_gzip", "cut_close", "reset"),
    *("redirect_loop", "redirect_loopback", "redirect_private", "redirect_file"),
)
SLOW = ("hang", "trickle")
"""These are ended by the clock, 60 s each and every try: for the campaign alone."""
HOST = "india.ucanews.com"


LAUNCHER = """
import os, subprocess, sys
with open(sys.argv[1], "w") as talk:
    process = subprocess.Popen(sys.argv[2:], stdout=talk, stderr=talk)
    _, status, used = os.wait4(process.pid, 0)
print(os.waitstatus_to_exitcode(status), used.ru_maxrss)
"""
"""Linux counts to a process what its parent had when it was forked: this has little."""


def crawled(running, archive):
    """Exit code and the most memory that the process had, in MB."""
    command = [PROGRAM, "crawl", "india", "--archive", str(archive)]
    done = subprocess.run(
        [sys.executable, "-c", LAUNCHER, str(archive.parent / "talk"), *command],
        env=running.environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    code, kilobytes = map(int, done.stdout.split())
    return code, kilobytes / 1024


@pytest.mark.timeout(0)
def test_hostile_answers_cost_only_their_own_articles(tmp_path, size):
    faults = (*QUICK, *SLOW)[: size(len(QUICK), len(QUICK) + len(SLOW))]
    archive = tmp_path / "archive"
    with newsroom(tmp_path / "nr", seed=SEED, articles=120) as running:
        truth = [
            a for a in running.ask("/truth")["articles"] if a["edition"] == "india"
        ]
        assert len(truth) > len(faults)
        for fault, article in zip(faults, truth, strict=False):
            path = article["url"].partition(HOST)[2]
            running.ask(f"/fault?name={fault}&host={HOST}&path={path}")
        code, memory = crawled(running, archive)
    talk = (tmp_path / "talk").read_text("utf-8")
    assert code == Exit.INCOMPLETE, talk[-3000:]
    held = {key for (key,) in ask(archive, "select key from article")}
    assert {a["key"] for a in truth[len(faults) :]} <= held
    assert not {a["key"] for a in truth[: len(faults)]} & held
    assert memory < MEMORY_MB
    assert "Traceback" not in talk
    reasons = ask(
        archive,
        "select distinct reason from outcome where state in ('failed', 'refused')",
    )
    print(f"seed {SEED}: {memory:.0f} MB at most; {sorted(r for (r,) in reasons if r)}")
    assert_sound(archive)
