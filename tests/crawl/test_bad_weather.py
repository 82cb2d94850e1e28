"""Runs that nobody watches, while the world is wrong; then the world is mended."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.campaign.ground import ask
from tests.running import newsroom, ucancrawl
from ucancrawl.exits import Exit

PROGRAM = str(Path(sys.executable).with_name("ucancrawl"))
NO_NETWORK = {"http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}
NO_HTTPS = {"https_proxy": "http://127.0.0.1:9"}


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    with newsroom(tmp_path_factory.mktemp("nr"), seed=2931, articles=30) as running:
        yield running


@pytest.fixture
def archive(tmp_path):
    return tmp_path / "archive"


def crawl(running, archive, *options, env=()):
    done = subprocess.run(
        [PROGRAM, "crawl", "india", "--archive", str(archive), *options],
        env=running.environment() | dict(env),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return done.returncode, done.stderr


def articles(archive):
    return ask(archive, "select count(*) from article")[0][0]


@pytest.mark.parametrize("is_new", [True, False])
def test_a_robots_txt_that_shuts_the_site_is_an_alarm(running, archive, is_new):
    """Its robots.txt itself is read all right."""
    if not is_new:
        assert crawl(running, archive)[0] == Exit.DONE
    running.ask("/fault?name=shut")
    try:
        for options in ((), (), ("--full",)):
            code, talk = crawl(running, archive, *options)
            # What a killed or fresh run kept of the rules holds for a while.
            assert code == Exit.BLOCKED, talk
    finally:
        running.ask("/faults/clear")


def test_after_an_outage_the_next_run_asks(running, archive):
    for _ in range(3):
        assert crawl(running, archive, env=NO_NETWORK)[0] == Exit.UNREACHABLE
    code, talk = crawl(running, archive)
    assert (code, articles(archive) > 0) == (Exit.DONE, True), talk


def test_pages_forbidden_to_anybody_block_nothing_in_the_end(running, archive):
    """The first time nobody can know; then they are asked last, and are known."""
    assert crawl(running, archive)[0] == Exit.DONE
    shut = "select key, url from article order by key desc limit 3"
    for _, url in ask(archive, shut):
        running.ask(f"/fault?name=403&path=/{url.split('/', 3)[3]}")
    asked = "select count(*) from outcome where state = 'unchanged' and run_id = {}"
    try:
        codes = [crawl(running, archive, "--full")[0] for _ in range(4)]
    finally:
        running.ask("/faults/clear")
    assert codes[-2:] == [Exit.DONE, Exit.DONE]
    rechecked = ask(archive, asked.format(3))[0][0]
    assert rechecked >= articles(archive) - 3 > 0, "even where they blocked the host"


def test_a_robots_txt_that_is_forbidden_is_none(running, archive):
    running.ask("/fault?name=403&path=/robots.txt")
    try:
        code, talk = crawl(running, archive)
    finally:
        running.ask("/faults/clear")
    assert (code, articles(archive) > 0) == (Exit.DONE, True), talk


def test_a_lost_warc_file_is_named_and_its_pages_are_kept_anew(running, archive):
    assert crawl(running, archive)[0] == Exit.DONE
    kept = articles(archive)
    lost = max((archive / "warc").iterdir(), key=os.path.getsize)
    lost.unlink()
    code, talk = crawl(running, archive, "--full")
    assert code == Exit.DAMAGED
    assert f"{lost.name} is missing" in talk
    assert ucancrawl("rebuild", "--archive", str(archive)).returncode == 0
    assert articles(archive) == kept
    assert ucancrawl("verify", "--archive", str(archive)).returncode == 0
    assert crawl(running, archive)[0] == Exit.DONE


def test_a_host_that_asked_for_a_day_is_left_alone_by_the_next_run(running, archive):
    assert crawl(running, archive)[0] == Exit.DONE
    running.ask("/fault?name=rest&host=india&path=/news/&times=1")
    try:
        assert crawl(running, archive, "--full")[0] == Exit.BLOCKED
    finally:
        running.ask("/faults/clear")
    before = len(running.ask("/requests"))
    code, talk = crawl(running, archive, "--full")
    hosts = {request[1] for request in running.ask("/requests")[before:]}
    assert "india.ucanews.com" not in hosts
    assert code == Exit.BLOCKED, talk
    assert "asked to be left alone until" in talk
    states = "select distinct state, reason from outcome where run_id = 3"
    assert ask(archive, states) == [("due", "rate_limited")]


def test_a_host_that_had_https_is_not_asked_without(running, archive):
    assert crawl(running, archive)[0] == Exit.DONE
    plain = "select count(*) from capture where url like 'http:%'"
    before = ask(archive, plain)
    code, talk = crawl(running, archive, "--full", env=NO_HTTPS)
    assert code == Exit.UNREACHABLE
    assert "had https before" in talk
    assert ask(archive, plain) == before
