"""A disk without room for a command's result is said in a sentence, and ends with 8."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from storage.errors import DiskFull
from storage.export.publish import publish
from tests.cli.conftest import ADDRESS
from tests.loaded import ucancrawl
from ucancrawl.exits import Exit

PROGRAM = str(Path(sys.executable).with_name("ucancrawl"))
COMMANDS = {
    "export": ["export", "jsonl"],
    "status": ["status"],
    "show_json": ["show", ADDRESS, "--json"],
    "verify_json": ["verify", "--json"],
    "help": ["--help"],
}


def shell(line: str) -> "subprocess.CompletedProcess[str]":
    """A line of bash, in which $PROGRAM is ours."""
    return subprocess.run(
        ["bash", "-c", line],
        capture_output=True,
        text=True,
        env=os.environ | {"PROGRAM": PROGRAM},
        check=False,
    )


def spoken(done: "subprocess.CompletedProcess[str]") -> list[str]:
    assert "Traceback" not in done.stderr, done.stderr
    assert "Exception ignored" not in done.stderr, done.stderr
    return [ln for ln in done.stderr.splitlines() if ln.startswith("ucancrawl: ")]


@pytest.mark.parametrize("name", COMMANDS)
def test_standard_output_without_room(archive, name):
    words = COMMANDS[name]
    place = [] if name == "help" else ["--archive", str(archive)]
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [PROGRAM, *words, *place], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == Exit.DISK_FULL
    (sentence,) = spoken(done)
    assert "standard output cannot be written (No space left" in sentence


def damage(archive: Path) -> None:
    path = next((archive / "warc").iterdir())
    path.write_bytes(path.read_bytes()[:-30])


def test_a_check_without_room_still_counts_what_it_found(archive):
    damage(archive)
    done = shell(f"$PROGRAM verify --archive {archive} > /dev/full")
    assert done.returncode == Exit.DISK_FULL
    assert len(spoken(done)) == 1
    assert "Checked" in done.stderr
    assert " 0 findings" not in done.stderr


def test_a_check_of_which_nobody_reads_on_still_says_damaged(archive):
    damage(archive)
    line = f"$PROGRAM verify --archive {archive} | true; exit ${{PIPESTATUS[0]}}"
    assert shell(line).returncode == Exit.DAMAGED


def test_a_full_standard_error_costs_no_exit_code(archive):
    done = shell(f"$PROGRAM show nothing --archive {archive} 2> /dev/full")
    assert done.returncode == Exit.USAGE


def test_a_file_that_grows_larger_than_allowed(archive, tmp_path):
    out = tmp_path / "articles.jsonl"
    out.write_text("kept\n")
    line = f"ulimit -f 0; $PROGRAM export jsonl -o {out} --archive {archive}"
    done = shell(line)
    assert done.returncode == Exit.DISK_FULL
    (sentence,) = spoken(done)
    assert str(out) in sentence
    assert out.read_text() == "kept\n"
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_a_write_into_a_full_disk_leaves_nothing_behind(tmp_path, monkeypatch):
    """The write fails inside the block, and once more when the file is closed."""
    out = tmp_path / "articles.jsonl"
    fdopen = os.fdopen

    def on_a_full_disk(handle: int, mode: str):
        full = os.open("/dev/full", os.O_WRONLY)
        os.dup2(full, handle)
        os.close(full)
        return fdopen(handle, mode)

    monkeypatch.setattr("storage.export.publish.os.fdopen", on_a_full_disk)
    with pytest.raises(DiskFull, match="cannot be written"):
        with publish(out) as file:
            file.write(bytes(1_000_000))
    assert list(tmp_path.iterdir()) == []


def test_output_that_has_room_is_as_ever(archive, tmp_path):
    out = tmp_path / "articles.jsonl"
    done = ucancrawl("export", "jsonl", "-o", str(out), "--archive", str(archive))
    assert (done.returncode, out.read_text().count("\n")) == (Exit.DONE, 1)
