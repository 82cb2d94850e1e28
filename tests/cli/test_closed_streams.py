"""A caller may close standard input, output or error: nothing is written in their place."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ADDRESS
from ucancrawl.exits import Exit

PROGRAM = str(Path(sys.executable).with_name("ucancrawl"))
ALL_CLOSED = "<&- >&- 2>&-"
NO_SERVER = {"http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}


def shell(line: str, **more: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["bash", "-c", f"{PROGRAM} {line}"],
        capture_output=True,
        text=True,
        env=os.environ | {"UCAN_DELAY": "0"} | more,
        check=False,
    )


@pytest.mark.parametrize(
    "command", ["export jsonl", "status", f"show {ADDRESS}", "coverage", "health"]
)
def test_a_result_that_would_go_nowhere_is_refused(archive, command):
    done = shell(f"{command} --archive {archive} >&-")
    assert done.returncode == Exit.USAGE
    (line,) = done.stderr.splitlines()
    assert line.startswith("ucancrawl: Standard output is closed")


@pytest.mark.parametrize("closed", ["2>&-", ALL_CLOSED])
def test_a_crawl_needs_none_of_the_three(archive, closed):
    done = shell(f"crawl india --archive {archive} {closed}", **NO_SERVER)
    assert (done.returncode, done.stderr) == (Exit.UNREACHABLE, "")
    with sqlite3.connect(archive / "archive.db") as database:
        assert database.execute("pragma integrity_check").fetchone() == ("ok",)


def test_commands_that_write_elsewhere_work_as_ever(archive, tmp_path):
    out = tmp_path / "articles.jsonl"
    for command in (f"export jsonl -o {out}", "link", f"backup {tmp_path / 'copy'}"):
        done = shell(f"{command} --archive {archive} {ALL_CLOSED}")
        assert (command, done.returncode) == (command, Exit.DONE)
    assert out.read_text().count("\n") == 1


def test_standard_error_may_be_closed_where_there_is_something_to_say(archive):
    done = shell(f"show nothing --archive {archive} 2>&-")
    assert (done.returncode, done.stdout) == (Exit.USAGE, "")


def test_what_is_opened_next_gets_no_number_of_the_three():
    code = (
        "import os; from ucancrawl.cli.descriptors import open_closed; open_closed();"
        "raise SystemExit(os.open('/dev/null', os.O_RDONLY))"
    )
    line = f'{sys.executable} -c "{code}" {ALL_CLOSED}'
    assert subprocess.run(["bash", "-c", line], check=False).returncode > 2


@pytest.mark.parametrize("command", ["why", "show"])
def test_what_the_encoding_lacks_is_written_as_an_escape(archive, command):
    with sqlite3.connect(archive / "archive.db") as database:
        database.execute("update discovery set text = 'Th\u1edbi \u201cN\u201d'")
        database.execute("update extraction set headline = 'Th\u1edbi'")
    line = f"{command} {ADDRESS} --archive {archive}"
    done = shell(line, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (Exit.DONE, "")
    assert "\\u1ed" in done.stdout


@pytest.mark.parametrize("command", ["crawl india", "status"])
def test_a_folder_that_is_gone_is_named(tmp_path, command):
    gone = tmp_path / "gone"
    done = subprocess.run(
        ["bash", "-c", f"mkdir {gone}; cd {gone}; rmdir {gone}; {PROGRAM} {command}"],
        capture_output=True,
        text=True,
        check=False,
    )
    (line,) = done.stderr.splitlines()
    assert (done.returncode, "is gone" in line) == (Exit.USAGE, True)
