"""A power cut at any moment: nothing that was acknowledged is lost, nothing is corrupt."""

import json
import os
import random
import shutil
import subprocess
import sys

import pytest

from tests.campaign.disk_images import Disk, steps_in
from tests.campaign.ground import ask, assert_files, assert_pointers
from tests.campaign.small_run import content, pages_of, run
from tests.running import ROOT
from ucancrawl.exits import Exit

SEED = 2603
CALLS = "write,pwrite64,fsync,fdatasync,ftruncate,rename,renameat2,unlink,mkdir"
STRACE = shutil.which("strace")
pytestmark = [
    pytest.mark.skipif(
        STRACE is None and not os.environ.get("UCAN_TEST_ALL"),
        reason="strace is not installed (Debian: strace)",
    ),
    pytest.mark.timeout(0),
]


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    """Two runs of an archive, the second after the first, as steps on the disk."""
    base = tmp_path_factory.mktemp("recorded")
    pages = pages_of(SEED, 6)
    folder, trace = base / "archive", base / "trace"
    steps = []
    for count in (3, 6):
        part = base / "pages.json"
        part.write_text(json.dumps(dict(list(pages.items())[:count])), "utf-8")
        command = [
            STRACE,
            "-f",
            "--seccomp-bpf",
            "-y",
            "-xx",
            "-s",
            "10000000",
            "-o",
            str(trace),
        ]
        program = [sys.executable, "-m", "tests.campaign.small_run"]
        subprocess.run(
            [*command, "-e", f"trace={CALLS}", *program, str(folder), str(part)],
            cwd=ROOT,
            check=True,
            capture_output=True,
            timeout=300,
        )
        steps += steps_in(trace.read_text(), folder)
    return folder, steps, pages, content(folder)


def acknowledged(steps):
    said = b"".join(step.data for step in steps if step.call == "say").decode()
    return {line.removeprefix("ack ") for line in said.splitlines()}


def test_the_whole_recording_is_the_archive(recorded, tmp_path):
    """The recorder is believed only because its last image is the archive itself."""
    folder, steps, _, expected = recorded
    disk = Disk()
    assert acknowledged(steps) == {line["key"] for line in expected}
    for step in steps:
        disk.do(step)
    for path, file in disk.files.items():
        if not path.endswith("-shm"):
            there = folder / path.removeprefix(f"{folder}/")
            assert there.read_bytes() == file.now(), path
    assert len(expected) == 6


def test_no_power_cut_loses_or_spoils_anything(recorded, tmp_path, size):
    folder, steps, pages, expected = recorded
    rng = random.Random(SEED)
    count = size(25, 2000)
    moments = sorted(rng.randrange(len(steps) + 1) for _ in range(count))
    disk, done, lost = Disk(), 0, []
    for number, moment in enumerate(moments):
        while done < moment:
            disk.do(steps[done])
            done += 1
        image = tmp_path / str(number)
        disk.image(folder, image, rng)
        where = f"seed {SEED}, image {number}, after step {moment} of {len(steps)}"
        keys = acknowledged(steps[:moment])
        if keys:
            assert (image / "archive.db").exists(), where
            assert ask(image, "pragma integrity_check") == [("ok",)], where
            held = {key for (key,) in ask(image, "select key from article")}
            lost += [(where, key) for key in keys - held]
        assert run(image, pages) is Exit.DONE, where
        assert content(image) == expected, where
        assert ask(image, "pragma integrity_check") == [("ok",)], where
        assert_files(image)
        assert_pointers(image)
        shutil.rmtree(image)
    print(f"seed {SEED}: {count} images of {len(steps)} steps, {len(lost)} lost")
    assert lost == []
