"""The wheel holds all that the checkout runs with, and runs far from it."""

import json
import os
import shutil
import site
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.running import ROOT
from ucancrawl.cli.main import COMMANDS

PACKAGES = ("storage", "ucancrawl")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel"]
    subprocess.run(
        [
            *(*pip, "--quiet", "--no-deps", "--no-index", "--no-build-isolation"),
            *("-w", str(folder), str(ROOT)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    (path,) = folder.iterdir()
    return path


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A virtual environment with the wheel; the rest is lent by this one.

    By PYTHONPATH, where `.pth` files are not read: the checkout is out of sight.
    """
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run(
        [sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True
    )
    python = folder / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    subprocess.run(
        [
            *(*pip, "--python", str(python), "install", "--quiet"),
            *("--no-deps", "--no-index", str(wheel)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder


def run(installed, program, *arguments, cwd, **env):
    clean = {k: v for k, v in os.environ.items() if not k.startswith("UCAN_")}
    lent = os.pathsep.join(site.getsitepackages())
    return subprocess.run(
        [str(installed / "bin" / program), *arguments],
        capture_output=True,
        text=True,
        env=clean | {"PYTHONPATH": lent} | env,
        cwd=cwd,
        timeout=120,
        check=False,
    )


def test_the_wheel_holds_every_file_of_both_packages(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    there = {
        str(path.relative_to(ROOT))
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert there - names == set()
    assert {name.split("/")[0] for name in names if "dist-info" not in name} == set(
        PACKAGES
    )
    assert {f"{package}/py.typed" for package in PACKAGES} <= names
    assert any(name.startswith("storage/migrations/versions/0001") for name in names)
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_it_runs_from_where_it_was_installed(installed, tmp_path):
    code = "import storage, ucancrawl; print(storage.__file__, ucancrawl.__file__)"
    shown = run(installed, "python", "-c", code, cwd=tmp_path)
    paths = shown.stdout.split()
    assert all(Path(path).is_relative_to(installed) for path in paths), shown


def test_the_command_says_its_version_and_its_commands(installed, tmp_path):
    said = run(installed, "ucancrawl", "--version", cwd=tmp_path)
    assert (said.returncode, said.stdout.split()[0]) == (0, "ucancrawl"), said.stderr
    helped = run(installed, "ucancrawl", "--help", cwd=tmp_path)
    assert all(name in helped.stdout for name in COMMANDS)


def test_an_archive_is_made_and_read_with_the_migrations_of_the_wheel(
    installed, tmp_path
):
    """Nobody answers, so the crawl fails; the archive it made is whole."""
    nobody = {"http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}
    crawled = run(installed, "ucancrawl", "crawl", "india", cwd=tmp_path, **nobody)
    assert crawled.returncode == 3, crawled.stderr
    shown = run(installed, "ucancrawl", "status", "--json", cwd=tmp_path)
    assert json.loads(shown.stdout)["runs"][0]["outcome"] == "unreachable"
    said = json.loads((tmp_path / "archive" / "status.json").read_text())
    assert said["exit_code"] == 3


def test_scrapy_finds_the_spiders_as_scrapyd_does(installed, tmp_path):
    """Its runner calls Scrapy where Scrapyd was started, with the project's name."""
    shutil.copy(ROOT / "deploy" / "scrapyd" / "scrapy.cfg", tmp_path)
    listed = run(
        installed,
        "python",
        *("-m", "scrapy", "list"),
        cwd=tmp_path,
        SCRAPY_PROJECT="ucancrawl",
    )
    names = "china english india indonesia vietnam"
    assert listed.stdout.split() == names.split(), listed.stderr
