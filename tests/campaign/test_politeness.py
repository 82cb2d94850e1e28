"""Politeness as the server sees it, and exits that do not claim more than was done."""

import sqlite3
from itertools import pairwise
from urllib.robotparser import RobotFileParser

import pytest

from storage.warc.reader import locate, read_record
from tests.campaign.ground import ask, assert_sound
from tests.running import CONTACT, newsroom
from ucancrawl.exits import Exit

SEED = 2606
DELAY = 0.15
SLACK = 0.01
"""The server reads its clock a moment after a request came in."""
EDITION, HOST = "india", "india.ucanews.com"


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    with newsroom(tmp_path_factory.mktemp("nr"), seed=SEED, articles=60) as running:
        yield running


def visits(running, before):
    """Since then, for each host: when, what, and how it was answered."""
    hosts = {}
    for at, host, target, status in running.ask("/requests")[before:]:
        if host != "newsroom.test":
            hosts.setdefault(host, []).append((at, target, status))
    return hosts


def rules(archive, host):
    """The file that was obeyed, out of the archive, read by Python's own parser."""
    parser = RobotFileParser()
    with sqlite3.connect(archive / "archive.db") as database:
        found = database.execute(
            "select warc, offset from capture where url = ? and status = 200"
            " and record = 'response'",
            (f"https://{host}/robots.txt",),
        ).fetchall()
    text = ""
    for warc, offset in found:
        kept = read_record(locate(archive / "warc", warc), offset)
        text = kept.body.decode("utf-8", "replace")
    parser.parse(text.splitlines())
    return parser


@pytest.mark.timeout(0)
def test_delay_robots_and_retry_after_are_kept(running, tmp_path, size):
    archive = tmp_path / "archive"
    names = ("india", "vietnam", "indonesia", "china", "english")[: min(size(1, 5), 5)]
    before = len(running.ask("/requests"))
    running.ask("/fault?name=503&rate=0.05&times=4")
    options = ("--delay", str(DELAY), "--archive", str(archive))
    for _ in range(size(1, 19)):
        done = running.command("crawl", *names, "--full", *options, timeout=7200)
        assert done.returncode in (Exit.DONE, Exit.INCOMPLETE), done.stderr[-2000:]
    running.ask("/faults/clear")
    total, busy = 0, 0
    for host, asked in visits(running, before).items():
        total += len(asked)
        gaps = [later[0] - sooner[0] for sooner, later in pairwise(asked)]
        assert min(gaps, default=1) > DELAY - SLACK, host
        for (at, _, status), (later, _, _) in pairwise(asked):
            if status == 503:
                busy += 1
                assert later - at > 1 - SLACK, f"{host} said Retry-After: 1"
        obeyed = rules(archive, host)
        forbidden = [t for _, t, _ in asked if not obeyed.can_fetch("ucancrawl", t)]
        assert [t for t in forbidden if t != "/robots.txt"] == []
    print(f"seed {SEED}: {total} requests, {busy} times Retry-After, no offence")
    assert busy
    assert CONTACT in running.environment()["UCAN_CONTACT"]
    assert_sound(archive)


def test_a_lasting_failure_is_no_success_and_a_passing_one_is(running, tmp_path):
    truth = [a for a in running.ask("/truth")["articles"] if a["edition"] == EDITION]
    url = truth[0]["url"]
    path = url.removeprefix(f"https://{HOST}").removeprefix(f"http://{HOST}")
    archive = tmp_path / "archive"
    place = (EDITION, "--archive", str(archive))
    running.ask(f"/fault?name=500&path={path}&host={HOST}")
    failed = running.command("crawl", *place)
    assert failed.returncode == Exit.INCOMPLETE, failed.stderr[-2000:]
    held = "select count(*) from article"
    assert ask(archive, held)[0][0] == len(truth) - 1
    running.ask("/faults/clear")
    # What failed is due again in an hour; `--full` does not wait for that.
    mended = running.command("crawl", *place, "--full")
    assert mended.returncode == Exit.DONE, mended.stderr[-2000:]
    assert ask(archive, held)[0][0] >= len(truth)
    assert_sound(archive)
