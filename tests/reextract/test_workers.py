"""Processes that read: in order, offline, named when a page kills one, never orphans."""

import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import time
from datetime import UTC, datetime

import pytest

from tests.running import ROOT
from ucancrawl.reading import KeptPage
from ucancrawl.reextraction import workers
from ucancrawl.reextraction.again import Answer, Errand

AT = datetime(2026, 3, 1, tzinfo=UTC)


def errand(number: int, url: str = "https://www.ucanews.com/news/a/1") -> Errand:
    return Errand(
        f"english:news:{number}",
        (KeptPage(number, url, "english", AT, "missing.warc.gz", 0, ()),),
    )


def test_answers_come_in_the_order_of_the_errands(tmp_path):
    packed = workers.read_all(tmp_path, map(errand, range(60)), 2)
    answers = [Answer.unpacked(data) for data in packed]
    assert [one.key for one in answers] == [f"english:news:{n}" for n in range(60)]
    assert "missing.warc.gz" in answers[0].readings[0].fault


def _connect(address):
    workers._begin()
    with pytest.raises(RuntimeError, match="network"):
        socket.create_connection(address, timeout=5)


def test_a_worker_cannot_reach_the_network():
    with socket.create_server(("127.0.0.1", 0)) as server:
        context = multiprocessing.get_context("spawn")
        child = context.Process(target=_connect, args=(server.getsockname(),))
        child.start()
        child.join(60)
    assert child.exitcode == 0


DEADLY = """
import os, signal
from datetime import UTC, datetime
from pathlib import Path
from tests.reextract.test_workers import errand
from ucancrawl.reextraction import again, workers

real = again.read_errand
def read(folder, errand):
    if errand.pages[0].url.endswith("/deadly"):
        os.kill(os.getpid(), signal.SIGSEGV)
    return real(folder, errand)
workers.read_errand = read

if __name__ == "__main__":
    errands = [errand(n, "https://x/deadly" if n == 11 else "https://x/") for n in range(30)]
    answers = [again.Answer.unpacked(d) for d in workers.read_all(Path("."), errands, 2)]
    assert [a.key for a in answers] == [e.key for e in errands]
    told = [n for n, a in enumerate(answers) if "ended the process" in a.readings[n].fault]
    print(told)
"""


def test_a_page_that_kills_a_process_is_named_and_the_others_are_read(tmp_path):
    script = tmp_path / "deadly.py"
    script.write_text(DEADLY)
    ended = subprocess.run(
        [sys.executable, str(script)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ended.stdout.strip() == "[11]", ended.stderr[-800:]


ENDLESS = """
import itertools
from pathlib import Path
from tests.reextract.test_workers import errand
from ucancrawl.reextraction import workers

if __name__ == "__main__":
    for answer in workers.read_all(Path("."), map(errand, itertools.count()), 2):
        print(flush=True)
"""


@pytest.mark.skipif(not os.path.isdir("/proc/self/task"), reason="reads /proc")
def test_workers_end_with_the_process_that_was_killed(tmp_path):
    script = tmp_path / "endless.py"
    script.write_text(ENDLESS)
    with subprocess.Popen(
        [sys.executable, str(script)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    ) as parent:
        parent.stdout.readline()
        children = _children(parent.pid)
        parent.send_signal(signal.SIGKILL)
    assert len(children) >= 2
    deadline = time.monotonic() + 60
    while alive := [pid for pid in children if os.path.exists(f"/proc/{pid}")]:
        assert time.monotonic() < deadline, alive
        time.sleep(0.1)


def _children(pid):
    with open(f"/proc/{pid}/task/{pid}/children") as file:
        return file.read().split()
