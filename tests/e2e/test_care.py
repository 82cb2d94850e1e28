"""The archive of a whole life: verified, backed up, its database lost and rebuilt."""

import shutil
from pathlib import Path

import pytest

from tests.running import ucancrawl


def exported(archive: Path) -> str:
    place = ["--archive", str(archive)]
    assert ucancrawl("link", *place).returncode == 0
    return ucancrawl("export", "jsonl", *place).stdout


@pytest.fixture(scope="module")
def before(life) -> str:
    return exported(life.third.archive)


def test_nothing_is_found_in_a_crawled_archive(life):
    verified = ucancrawl("verify", "--archive", str(life.third.archive))
    assert (verified.returncode, verified.stdout) == (0, "")


def test_a_backup_gives_the_same_export(life, before, tmp_path):
    place = tmp_path / "backup"
    made = ucancrawl("backup", str(place), "--archive", str(life.third.archive))
    assert made.returncode == 0, made.stderr
    assert exported(place) == before


def test_a_rebuilt_database_gives_the_same_export(life, before, tmp_path):
    """New, revised, gone, moved and re-rendered articles, out of the files alone."""
    archive = tmp_path / "archive"
    archive.mkdir()
    shutil.copytree(life.third.archive / "warc", archive / "warc")
    rebuilt = ucancrawl("rebuild", "--archive", str(archive))
    assert rebuilt.returncode == 0, rebuilt.stderr
    assert exported(archive) == before
    assert ucancrawl("verify", "--archive", str(archive)).stdout == ""
