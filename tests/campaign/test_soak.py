"""A month of schedule on a hurried clock: faults, kills, and what must not grow.

Every run is a process of its own that libfaketime tells the date; the newsroom goes on
publishing, editing and withdrawing between the days. Memory and descriptors are the
kernel's figures of each process, sizes are those of the files.
"""

import json
import os
import random
import shutil
import statistics
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.campaign.ground import PROGRAM, ask, assert_sound
from tests.newsroom.score import score
from tests.newsroom.shapes import HOSTS
from tests.newsroom.truth import load_truth
from tests.running import Running, newsroom, ucancrawl
from ucancrawl.exits import Exit

SEED = 2608
FAULTS = ("503:0.004", "reset:0.003", "cut_body:0.003")
"""One answer in a hundred is a fault."""
KILLED = 50
"""One run in so many ends by kill -9."""
GROWTH = 1.1
"""What the last third of the runs may take of the first third's."""
MAX_WAL = 64 * 2**20
ALARMS = {Exit.DEGRADED, Exit.INTERNAL_ERROR, Exit.DAMAGED, Exit.LOCKED, Exit.BLOCKED}


@dataclass
class Month:
    """What was seen of every run that nobody killed."""

    codes: list[int] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)
    """Most memory of each process, in KB."""
    descriptors: list[int] = field(default_factory=list)
    """Most open at once, of those that were seen."""
    sizes: list[int] = field(default_factory=list)
    """Bytes of the archive after each run."""

    def grows(self, name: str) -> float:
        """The median of the last third over the median of the first."""
        values = getattr(self, name)
        third = max(1, len(values) // 3)
        return statistics.median(values[-third:]) / statistics.median(values[:third])


def run(
    running: Running,
    archive: Path,
    words: tuple[str, ...],
    hours: int,
    kill_after: float | None,
) -> Month:
    """One crawl so many hours from now; what the kernel says of it."""
    shifted = running.environment() | {
        "FAKETIME": f"+{hours}h",
        "DONT_FAKE_MONOTONIC": "1",
        "LD_PRELOAD": _library(),
    }
    with subprocess.Popen(
        [PROGRAM, "crawl", *words, "--archive", str(archive)],
        env=shifted,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        began, most, open_files = time.monotonic(), 0, 0
        while process.poll() is None:
            most = max(most, _peak(process.pid))
            open_files = max(open_files, _open_files(process.pid))
            if kill_after is not None and time.monotonic() - began > kill_after:
                process.kill()
            time.sleep(0.02)
    size = sum(path.stat().st_size for path in archive.rglob("*") if path.is_file())
    return Month([process.returncode], [most], [open_files], [size])


def _library() -> str:
    found = sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
    return str(found[0])


def _peak(pid: int) -> int:
    try:
        status = Path(f"/proc/{pid}/status").read_text("utf-8")
    except OSError:
        return 0
    peaks = [row.split()[1] for row in status.splitlines() if row.startswith("VmHWM")]
    return int(peaks[0]) if peaks else 0


def _open_files(pid: int) -> int:
    try:
        return len(os.listdir(f"/proc/{pid}/fd"))
    except OSError:
        return 0


@pytest.mark.skipif(
    shutil.which("faketime") is None and not os.environ.get("UCAN_TEST_ALL"),
    reason="faketime is not installed (Debian: faketime)",
)
@pytest.mark.timeout(0)
def test_a_month_of_runs_leaves_nothing_behind(tmp_path, size):
    days, a_day = size(2, 30), size(3, 8)
    editions = ("india", "vietnam") if days == 2 else tuple(HOSTS)
    rng, month, killed = random.Random(SEED), Month(), 0
    archive = tmp_path / "archive"
    articles = size(40, 200)
    with newsroom(tmp_path / "nr", seed=SEED, articles=articles) as running:
        first = run(running, archive, editions, 0, None)
        assert first.codes == [Exit.DONE]
        for fault in FAULTS:
            name, _, rate = fault.partition(":")
            running.ask(f"/fault?name={name}&rate={rate}")
        for number in range(1, days * a_day):
            if number % a_day == 0:
                running.ask("/advance?new=4&revised=3&gone=1&rerendered=5")
            is_killed = number % min(KILLED, a_day * days // 2) == 0
            moment = rng.uniform(0.2, 2.0) if is_killed else None
            seen = run(running, archive, editions, number * 24 // a_day, moment)
            if is_killed:
                killed += seen.codes != [Exit.DONE]
                continue
            for name in ("codes", "memory", "descriptors", "sizes"):
                getattr(month, name).extend(getattr(seen, name))
            wal = archive / "archive.db-wal"
            assert not wal.exists() or wal.stat().st_size <= MAX_WAL
        running.ask("/faults/clear")
        # A month of pages printed anew, seen at once, is a site that has changed.
        last = run(running, archive, (*editions, "--full"), 24 * days, None)
        assert last.codes[0] in (Exit.DONE, Exit.DEGRADED)
        assert ucancrawl("link", "--archive", str(archive)).returncode == 0
        _assert_whole(running, archive, editions)
    print(
        f"seed {SEED}: {len(month.codes)} runs and {killed} killed in {days} days; "
        f"codes {sorted(set(month.codes))}, of the last look {last.codes[0]}; growth of memory "
        f"{month.grows('memory'):.3f}, of descriptors {month.grows('descriptors'):.3f}; "
        f"{max(month.memory) // 1024} MB, {max(month.descriptors)} descriptors at most; "
        f"{(month.sizes[-1] - month.sizes[0]) // len(month.sizes)} bytes a run"
    )
    assert not ALARMS & set(month.codes)
    assert month.grows("memory") <= GROWTH
    assert month.grows("descriptors") <= GROWTH


def _assert_whole(running: Running, archive: Path, editions: tuple[str, ...]) -> None:
    """Nothing lost, nothing twice, nothing left lying about, by all readers."""
    done = ucancrawl("export", "jsonl", "--archive", str(archive))
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    running.ask("/truth")
    truth = load_truth(running.truth_file)
    truth["articles"] = [a for a in truth["articles"] if a["edition"] in editions]
    found = score(lines, truth)
    assert (found.missing, found.false, found.duplicates) == ([], [], [])
    assert_sound(archive)
    assert ucancrawl("verify", "--archive", str(archive)).returncode == 0
    outcomes = ask(archive, "select distinct outcome from crawl_run")
    assert ("running",) not in outcomes
    strays = [
        path.name
        for path in archive.rglob("*")
        if path.is_file() and (path.name.startswith(".") or path.suffix == ".open")
    ]
    assert strays == []
