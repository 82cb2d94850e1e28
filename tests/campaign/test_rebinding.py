"""Names that a real name server turns toward private numbers: nobody is called there."""

import json
import shutil
import subprocess
import sys

import pytest

from tests.campaign.island import ANSWERS, PUBLIC, PUBLIC_6
from tests.running import ROOT
from ucancrawl.exits import Exit

APART = ["unshare", "--mount", "--net"]
TRIAL = (
    "ip addr add 2001:db8::1/128 dev lo && ip link set lo up"
    " && mount --bind /etc/resolv.conf /etc/resolv.conf"
)


def _can_part() -> bool:
    """Whether this user may have a network of its own, with numbers of both kinds."""
    if not (shutil.which("unshare") and shutil.which("ip")):
        return False
    trial = [*APART, "sh", "-c", TRIAL]
    return subprocess.run(trial, capture_output=True).returncode == 0


@pytest.mark.skipif(not _can_part(), reason="needs root and a network namespace")
def test_no_private_number_of_a_name_server_is_called(tmp_path, size):
    """The machine would answer at each of them; its ears count every connection."""
    asked = list(ANSWERS)[: size(2, len(ANSWERS))]
    island = [sys.executable, "-m", "tests.campaign.island", str(tmp_path), *asked]
    done = subprocess.run(
        APART + island, cwd=ROOT, capture_output=True, text=True, timeout=400
    )
    assert done.returncode == 0, done.stderr[-2000:]
    seen = json.loads(done.stdout)
    for answers, found in seen.items():
        assert found["asked"] > 0, answers
        assert set(found["heard"]) <= {PUBLIC, PUBLIC_6}, answers
    for answers in seen.keys() & {"public", "mixed"}:
        # A newsroom of one page that names no article: the runs say so.
        assert seen[answers]["code"] == Exit.INCOMPLETE
        assert seen[answers]["heard"]
    assert seen["private"]["code"] == Exit.UNREACHABLE
    assert seen["private"]["heard"] == []
