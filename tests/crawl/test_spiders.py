"""Five spiders out of five declarations, and what each asks for first."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from scrapy.utils.test import get_crawler

from storage.database import read_session
from storage.editions.registry import EDITIONS
from storage.found import Found, SourceKind
from storage.outcome import OutcomeState
from storage.unproven import unproven
from tests.running import ucancrawl
from ucancrawl.crawl_session import CrawlSession, SessionPlan
from ucancrawl.errand import CAPTURE, Errand
from ucancrawl.failures import Later
from ucancrawl.middlewares.quota import QuotaMiddleware
from ucancrawl.politeness import Manners
from ucancrawl.spiders.editions import SPIDERS


@pytest.fixture
def session(tmp_path):
    plan = SessionPlan(tmp_path / "a", None, tuple(EDITIONS), Manners(delay=0))
    opened = CrawlSession.open(plan)
    yield opened
    opened.close("done", 0, {})


def spider_of(name, session):
    crawler = get_crawler(SPIDERS[name], prevent_warnings=False)
    crawler._apply_settings() if crawler._stats is None else None
    return SPIDERS[name].from_crawler(crawler, session=session)


def started(spider):
    async def collect():
        return [request async for request in spider.start()]

    return asyncio.run(collect())


def test_scrapy_names_the_editions(tmp_path):
    shown = subprocess.run(
        [str(Path(sys.executable).with_name("scrapy")), "list"],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert shown.stdout.split() == sorted(EDITIONS)


@pytest.mark.parametrize("name", EDITIONS)
def test_each_begins_with_robots_home_and_its_sources(name, session):
    requests = started(spider_of(name, session))
    urls = [request.url for request in requests]
    edition = EDITIONS[name]
    assert edition.home in urls
    assert f"{edition.home}robots.txt" in urls
    assert len(urls) == len(set(urls)) >= 2 + len(edition.sources) // 2
    assert all(request.method == "GET" for request in requests)
    assert max(requests, key=lambda r: r.priority).url.endswith("/robots.txt")


def test_what_was_settled_in_this_run_is_not_asked_again(session):
    requests = started(spider_of("vietnam", session))
    key = Errand.of(requests[1].meta).url_key
    session.settle(key, OutcomeState.READ)
    again = started(spider_of("vietnam", session))
    assert key not in [Errand.of(r.meta).url_key for r in again]
    assert len(again) == len(requests) - 1


def test_books_close_with_what_was_never_asked(session):
    requests = started(spider_of("vietnam", session))
    session.leave(Errand.of(requests[0].meta).url_key, "blocked")
    books = session.close_books()
    page = books.editions["vietnam"]
    assert books.closed
    assert page.discovered == len(requests)
    assert page.by_reason(OutcomeState.DUE) == {
        "not_asked": len(requests) - 1,
        "blocked": 1,
    }


def test_a_sitemap_of_nothing_is_left_and_what_it_left_comes_up_again(session):
    spider = spider_of("english", session)
    spider.crawler.spider, spider.credit.limit = spider, 50
    door = QuotaMiddleware.from_crawler(spider.crawler)
    sitemap = "https://www.ucanews.com/sitemap-news-1.xml"
    named = [
        Found(f"https://www.ucanews.com/news/invented/{n}", SourceKind.SITEMAP, sitemap)
        for n in range(900001, 900101)
    ]
    requests = list(spider.requests_for(session.note(named), walk=sitemap))
    asked = []
    for request in requests:
        try:
            door.process_request(request)
        except Later as later:
            spider.crawl_session.leave(Errand.of(request.meta).url_key, later.reason)
            continue
        asked.append(request)
        meta = {**request.meta, CAPTURE: None}
        session.settle(Errand.of(request.meta).url_key, OutcomeState.GONE)
        spider.count(Errand.of(request.meta), OutcomeState.GONE, "http_404", meta)
    assert (len(requests), len(asked)) == (100, 50)
    assert session.close_books().editions["english"].by_reason(OutcomeState.DUE) == {
        "trap": 50
    }
    with read_session(session.archive.engine) as reading:
        left = unproven(reading, "english")
    assert set(left.values()) == {frozenset({sitemap})}
    assert len(left) == 50


SITEMAP = "https://www.ucanews.com/sitemap-news-1.xml"


def asks(session, first):
    """How many of 100 addresses that are none a run asks for; its counts."""
    spider = spider_of("english", session)
    spider.crawler.spider, spider.credit.limit = spider, 50
    started(spider)
    door = QuotaMiddleware.from_crawler(spider.crawler)
    named = [
        Found(f"https://www.ucanews.com/news/invented/{n}", SourceKind.SITEMAP, SITEMAP)
        for n in range(first, first + 100)
    ]
    asked = 0
    for request in spider.requests_for(session.note(named), walk=SITEMAP):
        errand, meta = Errand.of(request.meta), {**request.meta, CAPTURE: None}
        try:
            door.process_request(request)
        except Later:
            continue
        asked += 1
        spider.count(errand, OutcomeState.GONE, "http_404", meta)
    spider.closed("finished")
    return asked, {"english": spider.crawler.stats.get_stats()}


def test_a_sitemap_of_nothing_is_named_and_costs_less_in_the_next_runs(tmp_path):
    plan = SessionPlan(tmp_path / "a", None, tuple(EDITIONS), Manners(delay=0))
    told = []
    for first in (900001, 910001, 920001):
        session = CrawlSession.open(plan)
        asked, counts = asks(session, first)
        session.close("incomplete", 15, counts)
        told.append(asked)
    assert told == [50, 5, 5]
    done = ucancrawl("status", "--runs", "1", "--archive", str(tmp_path / "a"))
    assert f"  {SITEMAP} names what is not there" in done.stdout
