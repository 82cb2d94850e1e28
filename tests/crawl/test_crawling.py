"""Whole runs of the real command against a newsroom that fails in named ways."""

import signal
import sqlite3
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from tests.running import ROOT, newsroom
from ucancrawl.exits import Exit

HOST = "india.ucanews.com"
FOREVER = 50
"""Seconds after which a run hangs for sure; no run is measured by it."""


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    with newsroom(tmp_path_factory.mktemp("nr"), seed=2301, articles=25) as running:
        yield running


@pytest.fixture
def sick(running):
    """Makes the newsroom fail; it is well again afterwards."""
    yield lambda fault: running.ask(f"/fault?{fault}")
    running.ask("/faults/clear")


@pytest.fixture
def archive(tmp_path):
    return tmp_path / "archive"


def crawl(running, archive, *options, edition="india", env=()):
    program = str(Path(sys.executable).with_name("ucancrawl"))
    return subprocess.Popen(
        [program, "crawl", edition, "--archive", str(archive), *options],
        env=running.environment() | dict(env),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(process):
    _, talk = process.communicate(timeout=FOREVER)
    return process.returncode, talk


def ask(archive, question):
    with sqlite3.connect(archive / "archive.db") as database:
        return database.execute(question).fetchall()


def books(archive):
    return dict(
        ask(
            archive,
            "select o.state || coalesce(':' || o.reason, ''), count(*) from outcome o"
            " join frontier f using (url_key) where f.edition = 'india' group by 1",
        )
    )


def asked_since(running, before):
    return [r for r in running.ask("/requests")[before:] if r[1] == HOST]


def test_scrapy_s_own_command_makes_a_whole_run(running, archive):
    program = Path(sys.executable).with_name("scrapy")
    before = len(running.ask("/requests"))
    env = running.environment() | {"UCAN_ARCHIVE": str(archive), "UCAN_DELAY": "0.2"}
    subprocess.run(
        [str(program), "crawl", "india"],
        env=env,
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=FOREVER,
    )
    truth = running.ask("/truth")["articles"]
    known = {a["key"] for a in truth if a["edition"] == "india"}
    assert {key for (key,) in ask(archive, "select key from article")} >= known
    assert ask(archive, "select outcome, exit_code from crawl_run") == [("done", 0)]
    assert [p.suffix for p in (archive / "warc").iterdir()] == [".gz"]
    times = [r[0] for r in asked_since(running, before)]
    # Measured at the server; its clock is read a moment after a request came in.
    assert min(later - sooner for sooner, later in pairwise(times)) > 0.19


def test_blocked_means_three_requests_and_no_more(running, archive, sick):
    sick("name=403")
    before = len(running.ask("/requests"))
    code, _ = ended(crawl(running, archive))
    assert code == Exit.BLOCKED
    assert len(asked_since(running, before)) == 3
    no_rules = "read:http_403"
    assert books(archive).keys() == {no_rules, "failed:http_403", "due:blocked"}


def test_a_robots_file_that_fails_forbids_everything(running, archive, sick):
    sick("name=500&path=/robots.txt")
    before = len(running.ask("/requests"))
    code, _ = ended(crawl(running, archive))
    assert code == Exit.BLOCKED
    assert {r[2].rpartition("/")[2] for r in asked_since(running, before)} == {
        "robots.txt"
    }
    assert books(archive).keys() == {"failed:http_500", "failed:robots_unavailable"}


def test_half_a_page_is_fetched_again(running, archive, sick):
    sick("name=truncated_gzip&path=/news/&times=2")
    sick("name=cut_body&path=/news/&times=1")
    code, talk = ended(crawl(running, archive))
    assert code == Exit.DONE, talk
    assert not [reason for reason in books(archive) if reason.startswith("failed")]


def test_redirects_to_this_machine_are_refused_by_name(running, archive, sick):
    sick("name=redirect_loopback&path=/news/")
    code, _ = ended(crawl(running, archive))
    assert code == Exit.INCOMPLETE
    assert books(archive)["refused:redirect_off_site"] > 0
    assert ask(archive, "select count(*) from article") == [(0,)]


def test_without_a_proxy_the_guard_stands_at_the_socket(running, archive, tmp_path):
    """The names resolve to this machine: nothing may be connected to."""
    hosts = tmp_path / "sitecustomize.py"
    hosts.write_text(
        "import socket\n"
        "socket.gethostbyname = lambda name: '127.0.0.1'\n"
        "socket.getaddrinfo = lambda *a, **k: [(socket.AF_INET, socket.SOCK_STREAM,"
        " 6, '', ('127.0.0.1', 443))]\n"
    )
    env = {"http_proxy": "", "https_proxy": "", "PYTHONPATH": str(tmp_path)}
    code, _ = ended(crawl(running, archive, env=env))
    assert code == Exit.UNREACHABLE
    states = ask(archive, "select distinct state, reason from outcome")
    assert ("refused", "private_address") in states
    assert ask(archive, "select count(*) from capture") == [(0,)]


def test_nobody_answers(running, archive):
    env = {"http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}
    code, _ = ended(crawl(running, archive, env=env))
    assert code == Exit.UNREACHABLE
    assert ask(archive, "select outcome from crawl_run") == [("unreachable",)]


def captures(archive):
    try:
        return ask(archive, "select count(*) from capture")[0][0]
    except sqlite3.Error:
        return 0


def test_a_signal_ends_a_run_although_a_server_hangs(running, archive, sick):
    sick("name=hang&path=/news/")
    process = crawl(running, archive)
    while captures(archive) < 5 and process.poll() is None:
        time.sleep(0.1)
    process.send_signal(signal.SIGTERM)
    code, talk = ended(process)
    assert code == Exit.INTERRUPTED, talk
    assert ask(archive, "select outcome from crawl_run") == [("interrupted",)]
    assert [p.suffix for p in (archive / "warc").iterdir()] == [".gz"]
    assert "due:interrupted" in books(archive)


def test_the_limit_is_exact_and_the_rest_stays_due(running, archive):
    code, _ = ended(crawl(running, archive, "--limit", "3"))
    assert code == Exit.DONE
    assert ask(archive, "select count(*) from article") == [(3,)]
    assert books(archive)["due:limit"] > 0
    code, _ = ended(crawl(running, archive))
    assert code == Exit.DONE
    assert not [reason for reason in books(archive) if reason.startswith("failed")]


def test_a_budget_ends_a_run(running, archive):
    before = len(running.ask("/requests"))
    subprocess.run(
        [
            str(Path(sys.executable).with_name("scrapy")),
            *("crawl", "india", "-s", "UCAN_REQUESTS=6"),
            *("-s", f"UCAN_ARCHIVE={archive}"),
        ],
        env=running.environment(),
        cwd=ROOT,
        check=False,
        capture_output=True,
        timeout=FOREVER,
    )
    assert len(asked_since(running, before)) == 6
    outcome = ask(archive, "select outcome, exit_code from crawl_run")
    assert outcome == [("budget", Exit.BUDGET)]
