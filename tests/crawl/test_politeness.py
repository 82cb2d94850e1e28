"""When a host may be asked again: with a clock of our own, no waiting."""

import asyncio
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from ucancrawl.failures import Later
from ucancrawl.politeness import HostGate, Manners, not_before, seconds_of

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("", None),
        ("120", 120.0),
        (" 7 ", 7.0),
        ("0", 0.0),
        ("99999999999999999999", 999999999999.0),
        ("-5", None),
        ("1.5", None),
        ("soon", None),
        ("٣٠", None),
        (format_datetime(NOW + timedelta(seconds=90), usegmt=True), 90.0),
        (format_datetime(NOW - timedelta(days=1), usegmt=True), 0.0),
        ("Sun, 99 Foo 2026 00:00:00 GMT", None),
    ],
)
def test_retry_after_in_every_form(header, seconds):
    assert seconds_of(header, NOW) == seconds


class Clock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def gate(clock, **manners):
    return HostGate(Manners(**({"delay": 3.0} | manners)), clock)


def left(gate, host="a"):
    return gate.host(host).ready_at - gate._clock()


async def take_turn(gate, host="a"):
    async with gate.turn(host):
        pytest.fail("the host was asked")


def test_the_pause_runs_from_the_end_of_a_request(clock):
    polite = gate(clock, jitter=0.5)

    async def once():
        async with polite.turn("a"):
            clock.now += 20

    asyncio.run(once())
    assert 3.0 <= left(polite) <= 4.5
    assert left(polite, "b") < 0


def test_a_host_may_ask_for_a_longer_delay_but_not_for_a_shorter(clock):
    polite = gate(clock, jitter=0)

    async def once(host):
        async with polite.turn(host):
            pass

    polite.slow_down("a", 10.0)
    assert left(polite) == 10.0
    clock.now += 11
    polite.slow_down("b", 0.5)
    clock.now += 1
    asyncio.run(once("a"))
    asyncio.run(once("b"))
    assert (left(polite, "a"), left(polite, "b")) == (10.0, 3.0)


def test_the_jitter_never_shortens_the_delay():
    pauses = [Manners(delay=3.0, jitter=0.5).pause() for _ in range(2000)]
    assert min(pauses) >= 3.0
    assert 4.3 < max(pauses) <= 4.5


def test_one_request_at_a_time_per_host_and_hosts_side_by_side():
    polite = HostGate(Manners(delay=0, jitter=0))
    inside, most, together = {}, {}, []

    async def ask(host):
        async with polite.turn(host):
            inside[host] = inside.get(host, 0) + 1
            most[host] = max(most.get(host, 0), inside[host])
            together.append(sum(inside.values()))
            await asyncio.sleep(0)
            inside[host] -= 1

    async def everything():
        await asyncio.gather(*(ask(h) for h in "abcab" * 6))

    asyncio.run(everything())
    assert most == {"a": 1, "b": 1, "c": 1}
    assert max(together) > 1


def test_retry_after_is_kept_to_the_second(clock):
    polite = gate(clock)
    polite.answered("a", 503, "40")
    assert left(polite) == 40.0


def test_a_retry_after_beyond_the_cap_ends_the_host_s_run(clock):
    polite = gate(clock, wait_most=3600)
    polite.answered("a", 429, "86400")
    assert polite.host("a").stopped == "rate_limited"


def test_without_retry_after_the_wait_doubles(clock):
    polite = gate(clock, stop_busy=9)
    waits = []
    for _ in range(4):
        polite.answered("a", 429, None)
        waits.append(left(polite))
    assert waits == [6.0, 12.0, 24.0, 48.0]


def test_403_is_blocked_after_three_in_a_row_only(clock):
    polite = gate(clock)
    for status in (403, 403, 200, 403, 403):
        polite.answered("a", status, None)
    assert polite.host("a").stopped is None
    polite.answered("a", 403, None)
    assert polite.host("a").stopped == "blocked"


def test_pages_forbidden_as_ever_block_no_host_and_excuse_no_other(clock):
    polite = gate(clock)
    for _ in range(9):
        polite.answered("a", 403, None, alone=True)
    assert polite.host("a").stopped is None
    for _ in range(3):
        polite.answered("a", 403, None)
        polite.answered("a", 403, None, alone=True)
    assert polite.host("a").stopped == "blocked"


def test_a_page_busy_as_ever_ends_the_host_s_run_in_its_own_name(clock):
    polite = gate(clock, wait_most=3600)
    polite.answered("a", 503, "86400", alone=True)
    assert polite.host("a").stopped == "single_page"


@pytest.mark.parametrize(
    ("status", "header", "seconds"),
    [
        (503, "86400", 86400),
        (429, "60", 60),
        (503, "99999999999999999999", 30 * 86400),
        (503, None, None),
        (503, "soon", None),
        (200, "86400", None),
    ],
)
def test_until_when_a_server_wants_no_request(status, header, seconds):
    until = None if seconds is None else NOW + timedelta(seconds=seconds)
    assert not_before(status, header, NOW) == until


def test_a_stopped_host_is_not_asked(clock):
    polite = gate(clock)
    for _ in range(3):
        polite.answered("a", 403, None)
    clock.now += 100_000
    with pytest.raises(Later, match="blocked"):
        asyncio.run(take_turn(polite))


def test_failures_in_a_row_end_a_host_s_run_and_a_good_answer_forgives(clock):
    polite = gate(clock, stop_failing=4)
    for _ in range(3):
        polite.failed("a", "connection_lost")
    polite.answered("a", 200, None)
    for _ in range(3):
        polite.failed("a", "connection_lost")
    assert polite.host("a").stopped is None
    polite.answered("a", 500, None)
    assert polite.host("a").stopped == "server_errors"


def test_timeouts_are_seldom_tried_again(clock):
    polite = gate(clock)
    tried = []
    for _ in range(8):
        polite.failed("a", "timeout")
        tried.append(polite.is_worth_another("a", "timeout", 0))
    assert tried == [True] * 3 + [False] * 5
    assert not polite.is_worth_another("b", "timeout", 1)
    assert polite.is_worth_another("b", "connection_lost", 1)
    assert not polite.is_worth_another("b", "connection_lost", 2)


def test_pages_that_are_only_a_wall_end_a_host_s_run(clock):
    polite = gate(clock, stop_walled=3)
    for wall in (True, True, False, True, True):
        polite.shown("a", wall=wall)
    assert polite.host("a").stopped is None
    polite.shown("a", wall=True)
    assert polite.host("a").stopped == "blocked"


def test_closing_wakes_who_waits():
    polite = HostGate(Manners(delay=0))
    polite.answered("a", 503, "3000")

    async def both():
        waiting = asyncio.ensure_future(take_turn(polite))
        await asyncio.sleep(0.01)
        polite.close()
        with pytest.raises(Later, match="interrupted"):
            await waiting

    asyncio.run(both())
