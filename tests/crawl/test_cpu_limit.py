"""A page that costs too much ends with a name; nothing else is disturbed."""

import gc
import re
import signal
import threading
import time
from datetime import UTC, datetime

import pytest

from storage.editions.registry import EDITIONS
from ucancrawl.cpu_limit import cpu_limit
from ucancrawl.failures import Failure
from ucancrawl.pages.page import Page
from ucancrawl.pages.reader import read_page

MEGABYTE = 1024 * 1024


def burn():
    while True:
        sum(range(1000))


def burn_deaf():
    """As a room might: every fault of a page is caught and the next thing tried."""
    while True:
        try:
            sum(range(1000))
        except Exception:  # noqa: BLE001 the point of it
            continue


def burn_in_c():
    re.match(r"(a|aa)+$", "a" * 60 + "b")


class Swallower:
    def __del__(self):
        end = time.process_time() + 0.3
        while time.process_time() < end:
            pass


def burn_in_finaliser():
    """Python prints and drops an exception out of `__del__`: the next one counts."""
    Swallower()
    gc.collect()
    burn()


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("work", [burn, burn_deaf, burn_in_c, burn_in_finaliser])
def test_what_does_not_end_is_ended(work):
    with pytest.raises(Failure) as caught:
        with cpu_limit(0.1):
            work()
    assert caught.value.reason == "too_costly"
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_what_ends_in_time_is_left_alone():
    before = signal.getsignal(signal.SIGPROF)
    with cpu_limit(0.2):
        done = sum(range(1000))
    assert done == 499500
    assert signal.getsignal(signal.SIGPROF) is before
    end = time.process_time() + 0.4
    while time.process_time() < end:
        pass


def test_other_faults_pass_through():
    with pytest.raises(ZeroDivisionError):
        with cpu_limit():
            _ = 1 / 0
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_another_thread_runs_without_limit():
    done = []

    def work():
        with cpu_limit(0.01):
            end = time.thread_time() + 0.05
            while time.thread_time() < end:
                pass
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]


HOSTILE = {
    "200,000 attributes": "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">x",
    "a million nested div": "<div>" * 1_000_000,
    "10 MB of text": "<p>" + "invented words " * (10 * MEGABYTE // 15),
    "a million quotes": '<p a="' * 1_000_000,
    "formatting rebuilt": "<b><p>" * 500_000,
    "open comments": "<!--" * 2_000_000,
    "deep JSON": '<script type="application/ld+json">' + "[" * 1_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_are_read_within_the_limit(name):
    html = f"<html><body><h1>Ferry reopens</h1>{HOSTILE[name]}</body></html>"
    page = Page(
        url="https://www.ucanews.com/news/ferry/900017",
        edition=EDITIONS["english"],
        html=html.encode(),
        captured_at=datetime(2026, 1, 1, tzinfo=UTC),
    )
    with cpu_limit():
        assert read_page(page).verdict
