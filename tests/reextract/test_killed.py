"""Killed at any step and started again: the same archive as without a kill."""

import multiprocessing
import os
import random
import shutil
import signal
from math import ceil

import pytest

from tests.reextract.conftest import NEW, Shelf, another
from ucancrawl.reextraction import replacing, work
from ucancrawl.reextraction.spool import Spool

SEED = 20260301
CAMPAIGN = ceil(float(os.environ.get("UCAN_CAMPAIGN") or 0))
KILLS = 10
"""Steps to be killed at; a campaign takes every step."""


def spoil(article):
    article.section = "Menu"
    article.keywords = ["menu"]


class Steps:
    """Every act that leaves a trace, and a death before, in or after one of them."""

    def __init__(self, patch: pytest.MonkeyPatch, deadly: int | None) -> None:
        self.count, self.deadly = 0, deadly
        for place, name in (
            (Spool, "keep_own"),
            (Spool, "remove"),
            (work.Reextraction, "_store"),
            (work, "adopt"),
            (work, "begin_run"),
            (work, "end_run"),
            (replacing, "replace_readings"),
        ):
            patch.setattr(place, name, self.around(getattr(place, name)))
        patch.setattr(Spool, "add", self.torn(Spool.add))

    def step(self) -> None:
        self.count += 1
        if self.count == self.deadly:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(self, act):
        def acted(*arguments, **named):
            self.step()
            result = act(*arguments, **named)
            self.step()
            return result

        return acted

    def torn(self, add):
        """Half of what was to be written is."""

        def added(spool, entries):
            before = spool.path.stat().st_size
            add(spool, entries)
            half = (before + spool.path.stat().st_size) // 2
            whole = spool.path.read_bytes()
            if self.count + 1 == self.deadly:
                os.truncate(spool.path, half)
            self.step()
            assert spool.path.read_bytes() == whole
            self.step()

        return added


def run(folder, deadly=None):
    """In a process of its own; its exit code, negative for a signal."""
    context = multiprocessing.get_context("fork")
    child = context.Process(target=_child, args=(folder, deadly))
    child.start()
    child.join(120)
    return child.exitcode


def _child(folder, deadly):
    patch = pytest.MonkeyPatch()
    patch.setattr(work, "BATCH", 3)
    steps = Steps(patch, deadly)
    Shelf(folder).reextract()
    if deadly is None:
        (folder / "steps").write_text(str(steps.count))


def state(folder):
    """All that must be equal: nothing but times of work and names of runs is left out."""
    shelf = Shelf(folder)
    readings = shelf.rows("extraction")
    for row in readings:
        del row["extracted_at"]
    tables = ("revision", "article", "alias", "capture", "evidence", "link", "frontier")
    return {
        "export": shelf.export(),
        "extraction": readings,
        **{name: shelf.rows(name) for name in tables},
    }


def test_killed_at_any_step_it_ends_as_if_it_had_not_been(shelf, replica, tmp_path):
    shelf.fill(replica[: 10 * max(CAMPAIGN, 1)], another(spoil))
    whole, kept = tmp_path / "whole", shelf.folder
    shutil.copytree(kept, whole)
    assert run(whole) == 0
    steps = int((whole / "steps").read_text())
    expected = state(whole)
    assert {row["reader"] for row in expected["capture"]} == {NEW}
    some = range(1, steps + 1)
    if not CAMPAIGN:
        some = random.Random(SEED).sample(some, KILLS)
    for deadly in some:
        folder = tmp_path / f"killed{deadly}"
        shutil.copytree(kept, folder)
        assert run(folder, deadly) == -signal.SIGKILL, deadly
        assert run(folder) == 0, deadly
        assert state(folder) == expected, f"killed at step {deadly} of {steps}"
        shutil.rmtree(folder)
