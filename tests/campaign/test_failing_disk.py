"""Killed, or refused by the disk, at the n-th system call that changes something.

`strace` makes the kernel do it, so SQLite's own calls are reached as well as ours.
"""

import json
import os
import random
import re
import shutil
import subprocess
import sys
from collections import Counter

import pytest

from tests.campaign.ground import ask, assert_files, assert_pointers
from tests.campaign.small_run import content, pages_of, run
from tests.running import ROOT
from ucancrawl.exits import Exit

SEED = 2602
CALLS = (
    *("write", "pwrite64", "fsync", "fdatasync", "ftruncate"),
    *("rename", "renameat2", "link", "unlink", "mkdir"),
)
"""What changes a disk. Not one of them is counted before the run itself begins."""
FAULTS = ("signal=KILL", "error=EIO", "error=ENOSPC")
PROGRAM = (sys.executable, "-m", "tests.campaign.small_run")
STRACE = shutil.which("strace")
pytestmark = [
    pytest.mark.skipif(
        STRACE is None and not os.environ.get("UCAN_TEST_ALL"),
        reason="strace is not installed (Debian: strace)",
    ),
    pytest.mark.timeout(0),
]


def traced(folder, pages, *options):
    """The small run under strace, only watching what happens below `folder`'s place."""
    trace = folder.with_suffix(".trace")
    # With --seccomp-bpf strace 6.1 injects no signals.
    command = [STRACE, "-f", "-o", str(trace)]
    command += ["-e", f"trace={','.join(CALLS)}"]
    return subprocess.run(
        [*command, *options, *PROGRAM, str(folder), str(pages)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def calm(tmp_path_factory):
    """Pages, what an undisturbed run makes of them, and how often it calls what."""
    base = tmp_path_factory.mktemp("calm")
    pages = base / "pages.json"
    pages.write_text(json.dumps(pages_of(SEED, 3)), "utf-8")
    done = traced(base / "a", pages, "-y")
    assert done.returncode == 0, done.stderr[-2000:]
    trace = (base / "a.trace").read_text()
    return pages, content(base / "a"), moments_in(trace, str(base / "a"))


def moments_in(trace, folder):
    """Which calls reach the archive, each by its name and its number among its like.

    The others are no business of ours: a library unpacks its model below /tmp.
    """
    counted, found = Counter(), []
    for match in re.finditer(r"^(\d+) +(\w+)\((.*)", trace, re.M):
        # Each process and thread has a count of its own.
        counted[match[1], match[2]] += 1
        if folder in match[3]:
            found.append((match[2], counted[match[1], match[2]]))
    return found


def test_every_failing_call_is_survived(calm, size, tmp_path):
    pages, expected, reached = calm
    assert len(expected) == 3
    moments = [(fault, *moment) for fault in FAULTS for moment in reached]
    few = min(size(6, len(moments)), len(moments))
    chosen = random.Random(SEED).sample(moments, few)
    codes: Counter[str] = Counter()
    for count, (fault, call, number) in enumerate(chosen):
        folder = tmp_path / str(count)
        # A full disk stays full; anything else happens once.
        when = f"{number}+" if fault == "error=ENOSPC" else str(number)
        done = traced(folder, pages, "-e", f"inject={call}:{fault}:when={when}")
        moment = f"seed {SEED}: {fault} at {call} {number}"
        assert "Traceback" not in done.stderr, (moment, done.stderr[-3000:])
        codes[f"{fault} {done.returncode}"] += 1
        assert fault != "signal=KILL" or done.returncode, f"{moment} was not reached"
        if done.returncode == 0:
            assert content(folder) == expected, f"{moment}: success, content missing"
        assert run(folder, json.loads(pages.read_text("utf-8"))) is Exit.DONE, moment
        assert content(folder) == expected, moment
        assert ask(folder, "pragma integrity_check") == [("ok",)], moment
        assert_files(folder)
        assert_pointers(folder)
        shutil.rmtree(folder)
    print(f"seed {SEED}: {len(chosen)} of {len(moments)} moments; {dict(codes)}")
