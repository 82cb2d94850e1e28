"""http where a host has shown no https: once found out, counted, and taken back."""

from datetime import UTC, datetime, timedelta

import pytest
from scrapy import Request
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
)
from scrapy.http import Response

from storage.warc.exchange import Exchange
from ucancrawl.errand import CHAIN, ERRAND
from ucancrawl.failures import Failure, Later, Refusal
from ucancrawl.middlewares.plain_http import PlainHttpMiddleware

PAGE = "https://vietnam.ucanews.com/2019/03/22/any/"
PLAIN = "http://vietnam.ucanews.com/2019/03/22/any/"
REFUSED = DownloadConnectionRefusedError("refused")


@pytest.fixture
def door(crawler):
    return PlainHttpMiddleware.from_crawler(crawler)


def counted(crawler):
    return {k: v for k, v in crawler.stats.get_stats().items() if "plain_http" in k}


def test_a_refused_connection_leads_to_http(door, crawler):
    meta = {ERRAND: "x", "proxy": "http://secure.example:1"}
    again = door.process_exception(Request(PAGE, meta=meta, priority=7), REFUSED)
    assert (again.url, again.priority) == (PLAIN, 7)
    assert again.meta == {ERRAND: "x"}
    assert counted(crawler) == {"ucan/plain_http/connection_refused": 1}
    other = door.process_request(Request("https://vietnam.ucanews.com/feed/"))
    assert other.url == "http://vietnam.ucanews.com/feed/"


def test_http_is_tried_once_and_fails_as_it_is(door, crawler):
    door.process_exception(Request(PAGE), REFUSED)
    assert door.process_exception(Request(PLAIN), REFUSED) is None
    assert door.process_exception(Request(PAGE), REFUSED) is None
    assert counted(crawler) == {"ucan/plain_http/connection_refused": 1}


def test_a_host_that_spoke_https_is_never_asked_over_http(door, crawler):
    door.process_response(Request(PAGE), Response(PAGE))
    assert door.process_exception(Request(PAGE), REFUSED) is None
    assert door.process_request(Request(PAGE)) is None
    assert counted(crawler) == {}


@pytest.mark.parametrize(("days", "is_waited_for"), [(3, True), (100, False)])
def test_https_of_an_earlier_run_is_waited_for(door, session, days, is_waited_for):
    rules = "https://vietnam.ucanews.com/robots.txt"
    at = datetime.now(UTC) - timedelta(days=days)
    session.keep(Exchange(url=rules, captured_at=at, status=200, body=b""))
    again = door.process_exception(Request(PAGE), REFUSED)
    assert (again is None) == is_waited_for
    assert (door.process_request(Request(PAGE)) is None) == is_waited_for


@pytest.mark.parametrize(
    "error",
    [
        CannotResolveHostError("no such name"),
        Failure("too_large"),
        Refusal("private_address"),
        Later("interrupted"),
        ValueError("a fault of ours"),
    ],
    ids=repr,
)
def test_what_http_would_not_mend(door, error):
    assert door.process_exception(Request(PAGE), error) is None


@pytest.mark.parametrize(
    "url", ["https://elsewhere.example/", "http://vietnam.ucanews.com/"]
)
def test_only_https_of_own_hosts(door, url):
    assert door.process_exception(Request(url), DownloadTimeoutError("t")) is None


def test_other_hosts_stay_secure(door):
    door.process_exception(Request(PAGE), REFUSED)
    assert door.process_request(Request("https://www.ucanews.com/")) is None


def test_a_host_that_leads_back_to_https_is_believed(door):
    door.process_exception(Request(PAGE), REFUSED)
    hop = Request(PAGE, meta={CHAIN: (PLAIN,)})
    assert door.process_request(hop) is None
    assert door.process_request(Request(PAGE)) is None
