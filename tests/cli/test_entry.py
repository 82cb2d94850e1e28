"""The archive is locked before a command line is loaded, and only for a crawl."""

import subprocess
import sys
from pathlib import Path

import pytest

from storage.lock import LOCK_NAME, run_lock
from ucancrawl.cli.entry import DEFAULT_FOLDER, crawled_folder
from ucancrawl.exits import Exit

PROGRAM = str(Path(sys.executable).with_name("ucancrawl"))


@pytest.mark.parametrize(
    ("arguments", "folder"),
    [
        (["crawl"], DEFAULT_FOLDER),
        (["crawl", "india", "--archive", "kept"], Path("kept")),
        (["crawl", "--archive=kept", "--full"], Path("kept")),
        (["crawl", "--archive"], DEFAULT_FOLDER),
        (["crawl", "--help"], None),
        (["status", "--archive", "kept"], None),
        ([], None),
    ],
)
def test_folder_is_read_from_the_words_alone(arguments, folder, monkeypatch):
    monkeypatch.delenv("UCAN_ARCHIVE", raising=False)
    assert crawled_folder(arguments) == folder


def test_environment_names_the_folder_where_no_option_does(monkeypatch):
    monkeypatch.setenv("UCAN_ARCHIVE", "elsewhere")
    assert crawled_folder(["crawl"]) == Path("elsewhere")
    assert crawled_folder(["crawl", "--archive", "kept"]) == Path("kept")


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True)


def test_second_run_leaves_with_one_sentence_before_it_loads_anything(tmp_path):
    with run_lock(tmp_path):
        command = [sys.executable, "-X", "importtime", PROGRAM, "crawl"]
        ended = subprocess.run(
            [*command, "--archive", str(tmp_path)], capture_output=True, text=True
        )
    assert ended.returncode == Exit.LOCKED
    said = [row for row in ended.stderr.splitlines() if "import time:" not in row]
    assert len(said) == 1
    assert said[0].startswith(f"ucancrawl: Another run holds {tmp_path / LOCK_NAME} (")
    assert "typer" not in ended.stderr
    assert "sqlalchemy" not in ended.stderr


def test_a_locked_archive_is_no_reason_to_withhold_help(tmp_path):
    with run_lock(tmp_path):
        assert run("crawl", "--archive", str(tmp_path), "--help").returncode == 0


def test_wrong_words_are_still_said_of_a_free_archive(tmp_path):
    (tmp_path / LOCK_NAME).touch()
    ended = run("crawl", "atlantis", "--archive", str(tmp_path))
    assert ended.returncode == Exit.USAGE
    assert "atlantis" in ended.stderr
