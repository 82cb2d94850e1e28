"""A number that no database or clock takes is refused before anything is done."""

import os

import pytest

from tests.loaded import ucancrawl
from ucancrawl.exits import Exit

TOO_MANY = str(2**63)


def refused(*arguments: str, **environment: str) -> str:
    done = ucancrawl(*arguments, env=os.environ | environment)
    assert done.returncode == Exit.USAGE, done.stderr
    (line,) = done.stderr.splitlines()
    return line


@pytest.mark.parametrize("value", ["inf", "-inf", "nan", "1e400"])
@pytest.mark.parametrize("option", ["--minutes", "--delay"])
def test_a_number_that_is_not_finite(tmp_path, option, value):
    folder = str(tmp_path / "archive")
    assert option in refused("crawl", f"{option}={value}", "--archive", folder)
    assert list(tmp_path.iterdir()) == []


def test_a_delay_out_of_the_environment(tmp_path):
    folder = str(tmp_path / "archive")
    assert "UCAN_DELAY" in refused("crawl", "--archive", folder, UCAN_DELAY="inf")


@pytest.mark.parametrize(
    ("command", "option"),
    [
        ("status", "--runs"),
        ("crawl", "--limit"),
        ("crawl", "--probe"),
        ("crawl", "--requests"),
        ("crawl", "--bytes"),
        ("crawl", "--min-free"),
        ("reextract", "--jobs"),
    ],
)
def test_more_than_a_database_can_count(tmp_path, command, option):
    folder = str(tmp_path / "archive")
    assert option in refused(command, option, TOO_MANY, "--archive", folder)


def test_as_much_as_a_database_can_count(archive):
    most = str(2**63 - 1)
    done = ucancrawl("status", "--runs", most, "--archive", str(archive))
    assert done.returncode == Exit.DONE
