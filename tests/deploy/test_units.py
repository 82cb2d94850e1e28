"""Service, timer and crontab, as systemd itself and the archive's own lock see them."""

import re
import shutil
import subprocess

import pytest

from tests.running import ROOT
from ucancrawl import settings
from ucancrawl.cli.main import COMMANDS

DEPLOY = ROOT / "deploy"
PROGRAM = "/opt/ucancrawl/bin/ucancrawl"


def values(name, key):
    lines = (DEPLOY / "systemd" / name).read_text().splitlines()
    return [line.partition("=")[2] for line in lines if line.startswith(key + "=")]


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd-analyze")
def test_systemd_finds_no_fault(tmp_path):
    for unit in (DEPLOY / "systemd").iterdir():
        text = unit.read_text().replace(PROGRAM, "/bin/true")
        text = text.replace("/usr/bin/logger", "/bin/echo")
        (tmp_path / unit.name).write_text(text)
    checked = subprocess.run(
        ["systemd-analyze", "verify", "--recursive-errors=no", "--man=no"]
        + [str(path) for path in tmp_path.iterdir()],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert checked.returncode == 0, checked.stderr
    assert "Unknown" not in checked.stderr


def test_a_run_has_more_time_to_end_than_it_needs():
    (stop,) = values("ucancrawl.service", "TimeoutStopSec")
    assert int(stop) > 8
    assert values("ucancrawl.service", "Type") == ["oneshot"]
    assert values("ucancrawl.service", "TimeoutStartSec") == ["infinity"]


@pytest.mark.parametrize("file", ["crontab", "systemd/ucancrawl.service"])
def test_what_is_called_exists(file):
    text = (DEPLOY / file).read_text()
    called = re.findall(rf"{PROGRAM} (\w+)", text)
    assert called == ["crawl", "link"]
    assert set(called) <= set(COMMANDS)


@pytest.mark.parametrize("file", ["crontab", "ucancrawl.env"])
def test_every_setting_named_is_read_somewhere(file):
    named = set(re.findall(r"^#?(UCAN_\w+)=", (DEPLOY / file).read_text(), re.M))
    assert "UCAN_CONTACT" in named
    assert named <= set(re.findall(r"UCAN_\w+", settings.__doc__)) | {"UCAN_ARCHIVE"}
