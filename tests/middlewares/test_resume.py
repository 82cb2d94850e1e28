"""What a dead run had kept is read by its successor, and not asked for twice."""

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from scrapy import Request
from scrapy.utils.test import get_crawler

from storage.warc.exchange import Exchange
from ucancrawl.crawl_session import CrawlSession, SessionPlan
from ucancrawl.errand import CAPTURE, ERRAND, Errand
from ucancrawl.middlewares.resume import ResumeMiddleware
from ucancrawl.politeness import Manners
from ucancrawl.settings import __dict__ as ours
from ucancrawl.spiders.editions import SPIDERS

PAGE = "https://www.ucanews.com/news/any-thing/7"
HOME = "https://www.ucanews.com/"


def exchange(url, status=200, body=b"<p>one</p>", age=0.0, **more):
    at = datetime.now(UTC) - timedelta(minutes=age)
    headers = (("Content-Type", "text/html; charset=utf-8"),)
    return Exchange(
        url=url, captured_at=at, status=status, headers=headers, body=body, **more
    )


@pytest.fixture
def plan(tmp_path):
    return SessionPlan(tmp_path / "a", None, ("english",), Manners(delay=0, jitter=0))


def die(plan, *exchanges):
    """A run that keeps these and is gone: nothing is closed, the lock is let go."""
    session = CrawlSession.open(plan)
    for one in exchanges:
        session.keep(one)
    session.archive.close()


@pytest.fixture
def after(plan):
    opened = []

    def door(**changes):
        session = CrawlSession.open(replace(plan, **changes))
        opened.append(session)
        settings = {k: v for k, v in ours.items() if k.isupper()}
        crawler = get_crawler(SPIDERS["english"], settings, prevent_warnings=False)
        crawler.spider = SPIDERS["english"].from_crawler(crawler, session=session)
        return ResumeMiddleware.from_crawler(crawler)

    yield door
    for session in opened:
        session.close("done", 0, {})


def request(url=PAGE, kind="article"):
    return Request(url, meta={ERRAND: Errand("english:news:7", kind)})


def test_a_kept_answer_is_given_once(plan, after):
    die(plan, exchange(PAGE))
    door, asked = after(), request()
    given = door.process_request(asked)
    assert (given.status, given.body) == (200, b"<p>one</p>")
    assert asked.meta[CAPTURE].id == 1
    assert door.process_request(request()) is None


def test_answers_come_in_their_order_and_revisits_whole(plan, after):
    pages = [exchange(PAGE, age=9), exchange(PAGE, body=b"<p>two</p>", age=8)]
    die(plan, *pages, exchange(PAGE, age=7))
    door = after()
    bodies = [door.process_request(request()).body for _ in range(3)]
    assert bodies == [b"<p>one</p>", b"<p>two</p>", b"<p>one</p>"]


def test_two_runs_that_died_are_both_remembered(plan, after):
    die(plan, exchange(PAGE))
    die(plan, exchange("https://www.ucanews.com/news/other/8"))
    assert after().process_request(request()) is not None


@pytest.mark.parametrize(
    ("kept", "asked"),
    [
        (exchange(PAGE, age=61), request()),
        (exchange(PAGE, status=503), request()),
        (exchange(HOME), request(HOME, "home")),
    ],
    ids=["old", "of the moment", "the home page"],
)
def test_some_answers_are_asked_for_anew(plan, after, kept, asked):
    die(plan, kept)
    assert after().process_request(asked) is None


def test_who_asks_for_everything_gets_everything(plan, after):
    die(plan, exchange(PAGE))
    assert after(full=True).process_request(request()) is None


def test_after_a_run_that_ended_nothing_is_resumed(plan, after):
    session = CrawlSession.open(plan)
    session.keep(exchange(PAGE))
    session.close("done", 0, {})
    assert after().process_request(request()) is None


def test_a_record_that_is_damaged_is_asked_for(plan, after, tmp_path):
    die(plan, exchange(PAGE))
    door = after()
    [file] = [p for p in (tmp_path / "a" / "warc").iterdir() if p.suffix == ".gz"]
    with sqlite3.connect(tmp_path / "a" / "archive.db") as database:
        [(offset, length)] = database.execute("select offset, length from capture")
    data = bytearray(file.read_bytes())
    data[offset + length // 2] ^= 255
    file.write_bytes(bytes(data))
    assert door.process_request(request()) is None
