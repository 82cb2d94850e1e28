"""What an operator meets: budgets, signals, logs, locks, signs. The real command."""

import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.running import newsroom
from ucancrawl.exits import Exit

FOREVER = 60
"""Seconds after which a run hangs for sure; no run is measured by it."""
CAMPAIGN = float(os.environ.get("UCAN_CAMPAIGN") or 0)
STARTS = 20 if CAMPAIGN else 4
ROUNDS = int(50 * CAMPAIGN) if CAMPAIGN else 1
PROGRAM = str(Path(sys.executable).with_name("ucancrawl"))


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    with newsroom(tmp_path_factory.mktemp("nr"), seed=2917, articles=25) as running:
        yield running


@pytest.fixture
def sick(running):
    """Makes the newsroom fail; it is well again afterwards."""
    yield lambda fault: running.ask(f"/fault?{fault}")
    running.ask("/faults/clear")


@pytest.fixture
def archive(tmp_path):
    return tmp_path / "archive"


def start(running, archive, *options, editions=("india",), env=(), **more):
    """A run in a process of its own."""
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | more
    return subprocess.Popen(
        [PROGRAM, "crawl", *editions, "--archive", str(archive), *options],
        env=running.environment() | dict(env),
        text=True,
        # Whoever runs the tests under nohup has it ignored.
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL),
        **streams,
    )


def ended(process):
    shown, talk = process.communicate(timeout=FOREVER)
    return process.returncode, shown, talk


def crawl(running, archive, *options, **more):
    return ended(start(running, archive, *options, **more))


def status(archive):
    return json.loads((archive / "status.json").read_bytes())


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--bytes", "1000"), Exit.BUDGET),
        (("--min-free", "999999999"), Exit.DISK_FULL),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_a_budget_has_its_exit_code_and_the_rest_stays_due(
    running, archive, options, code
):
    found, shown, talk = crawl(running, archive, *options)
    assert (found, shown) == (code, ""), talk
    assert status(archive)["exit_code"] == code
    assert status(archive)["books_closed"] is True


def test_a_good_run_is_quiet_and_leaves_its_signs(running, archive, tmp_path):
    metrics, beat = tmp_path / "m.prom", tmp_path / "beat"
    code, shown, talk = crawl(
        running, archive, "--metrics", str(metrics), "--heartbeat", str(beat)
    )
    assert (code, shown) == (0, ""), talk
    lines = talk.splitlines()
    assert len(lines) < 8, talk
    assert all("[ucancrawl." in line for line in lines)
    assert beat.exists()
    said = status(archive)
    articles = said["new_articles"]
    truth = running.ask("/truth")["articles"]
    assert articles >= sum(a["edition"] == "india" for a in truth)
    assert said["articles"]["india"] == articles
    asked = float(
        re.search(
            r'^ucancrawl_run_requests\{edition="india"\} (\d+)$',
            metrics.read_text(),
            re.M,
        )[1]
    )
    assert said["requests"] == asked
    assert said["requests_per_new_article"] == round(asked / articles, 2)
    assert f"New articles: {articles}," in talk

    code, _, talk = crawl(running, archive, env={"UCAN_LOG_LEVEL": "WARNING"})
    assert (code, talk) == (0, "")


def test_a_budget_and_json_lines_from_first_to_last(running, archive):
    code, _, talk = crawl(running, archive, "--log-format", "json", "--requests", "4")
    assert code == Exit.BUDGET
    assert status(archive)["requests"] == 4
    events = [json.loads(line) for line in talk.splitlines()]
    assert {frozenset(event) for event in events} == {
        frozenset({"time", "level", "logger", "message"})
    }
    assert any(event["logger"] == "ucancrawl.run_report" for event in events)


def test_a_terminal_shows_a_table_and_whole_log_lines(running, archive):
    """A pseudo-terminal: between a log line and its end stands nothing else."""
    ours, theirs = pty.openpty()
    process = start(
        running,
        archive,
        *("--limit", "1"),
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        env={"TERM": "xterm", "COLUMNS": "200"},
    )
    os.close(theirs)
    seen = b""
    while True:
        ready, _, _ = select.select([ours], [], [], FOREVER)
        assert ready, "nothing more is said, and the run does not end"
        try:
            piece = os.read(ours, 65536)
        except OSError:  # how Linux says that the other side is closed
            break
        if not piece:
            break
        seen += piece
    os.close(ours)
    assert process.wait(FOREVER) == 0, seen
    text = seen.decode()
    assert "pages/min" in text
    bare = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)
    events = [line for line in re.split(r"[\r\n]+", bare) if "] INFO: " in line]
    assert any("The run ended" in line for line in events)
    started = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \[[\w.]+\] INFO: \S")
    assert [line for line in events if not started.match(line)] == []


def wait_for(running, what, before):
    """Until the newsroom was asked for such addresses."""
    deadline = time.monotonic() + FOREVER
    while time.monotonic() < deadline:
        asked = running.ask("/requests")[before:]
        if what(asked):
            return
        time.sleep(0.1)
    pytest.fail("The newsroom was not asked.")


def hosts(asked):
    return {request[1] for request in asked if "/robots.txt" not in request[2]}


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_every_edition_although_all_answers_trickle(
    running, archive, sick, told
):
    before = len(running.ask("/requests"))
    process = start(running, archive, editions=())
    wait_for(running, lambda asked: len(hosts(asked)) >= 5, before)
    sick("name=trickle")
    time.sleep(1)
    asked = time.monotonic()
    process.send_signal(told)
    code, _, talk = ended(process)
    assert code == Exit.INTERRUPTED, talk
    print(f"ended {time.monotonic() - asked:.1f} s after {told.name}")
    assert status(archive)["outcome"] == "interrupted"
    assert [p.suffix for p in (archive / "warc").iterdir()] == [".gz"]


def test_a_second_sigterm_ends_at_once_and_the_next_run_goes_on(running, archive, sick):
    before = len(running.ask("/requests"))
    process = start(running, archive)
    wait_for(running, hosts, before)
    sick("name=hang&host=india")
    time.sleep(0.5)
    process.send_signal(signal.SIGTERM)
    time.sleep(0.3)
    process.send_signal(signal.SIGTERM)
    code, _, _ = ended(process)
    assert code in (Exit.INTERRUPTED, -signal.SIGTERM)
    running.ask("/faults/clear")
    code, _, talk = crawl(running, archive, "--limit", "2")
    assert code == Exit.DONE, talk


def test_of_many_starts_exactly_one_runs(running, archive, sick):
    """Half the rounds of a campaign follow a kill -9 of the run before."""
    assert crawl(running, archive, "--limit", "1")[0] == Exit.DONE
    sick("name=hang&host=india")
    for number in range(ROUNDS):
        began = time.monotonic()
        starts = [start(running, archive) for _ in range(STARTS)]
        waits = {}
        while len(waits) < STARTS - 1 and time.monotonic() < began + FOREVER:
            for process in starts:
                if process not in waits and process.poll() is not None:
                    waits[process] = time.monotonic() - began
            time.sleep(0.02)
        left = [process.returncode for process in waits]
        print(f"round {number}: {STARTS - 1} left in {max(waits.values()):.1f} s")
        assert left == [Exit.LOCKED] * (STARTS - 1)
        (one,) = (process for process in starts if process not in waits)
        assert one.poll() is None
        one.send_signal(signal.SIGKILL if number % 2 == 0 else signal.SIGTERM)
        for process in starts:
            ended(process)
    running.ask("/faults/clear")
    code, _, talk = crawl(running, archive, "--limit", "1")
    assert code == Exit.DONE, talk


def test_hosts_without_https_are_crawled_over_http(running, archive):
    code, _, talk = crawl(running, archive, env={"https_proxy": "http://127.0.0.1:9"})
    assert code == Exit.DONE, talk
    assert "asked over http" in talk
    assert status(archive)["articles"]["india"] == 4
