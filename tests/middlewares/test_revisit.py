"""Conditional requests: only where a 304 would speak of the same page."""

import pytest
from scrapy import Request

from ucancrawl.errand import ERRAND, SLOT, Errand
from ucancrawl.failures import Later
from ucancrawl.middlewares.quota import QuotaMiddleware
from ucancrawl.middlewares.revisit import RevisitMiddleware, is_conditional

URL = "https://www.ucanews.com/news/any/7"
KEY = "english:news:7"


@pytest.fixture
def door(crawler, session, monkeypatch):
    known = {URL: ('"abc"', "Mon, 01 Jan 2024 00:00:00 GMT")}
    known["https://www.ucanews.com/"] = ('"home"', None)
    monkeypatch.setattr(session, "validators", lambda u: known.get(u, (None, None)))
    door = RevisitMiddleware.from_crawler(crawler)
    return door


def request(url=URL, **more):
    errand = Errand(KEY, "article", conditional=True, **more)
    return Request(url, meta={ERRAND: errand})


def test_a_recheck_names_what_it_knows(door):
    asked = request()
    door.process_request(asked)
    assert asked.headers["If-None-Match"] == b'"abc"'
    assert is_conditional(asked)


def test_after_a_redirect_to_another_page_nothing_is_named(door):
    asked = request("https://www.ucanews.com/")
    asked.headers["If-None-Match"] = b'"abc"'
    door.process_request(asked)
    assert not is_conditional(asked)


def test_a_first_visit_is_never_conditional(door):
    asked = Request(URL, meta={ERRAND: Errand(KEY, "article", is_new=True)})
    door.process_request(asked)
    assert not is_conditional(asked)


def test_a_host_that_lied_is_asked_in_full(door, session):
    session.honesty.prove("www.ucanews.com", lied=True)
    asked = request()
    door.process_request(asked)
    assert not is_conditional(asked)


def test_a_retry_or_hop_takes_no_second_place(crawler, session):
    session.quota.limit = 1
    quota = QuotaMiddleware.from_crawler(crawler)
    first = request()
    quota.process_request(first)
    quota.process_request(first.replace(meta=dict(first.meta)))
    assert first.meta[SLOT]
    with pytest.raises(Later, match="limit"):
        quota.process_request(request())


def test_nothing_is_asked_once_the_run_ends(crawler, session):
    session.stop("minutes")
    with pytest.raises(Later, match="minutes"):
        QuotaMiddleware.from_crawler(crawler).process_request(request())
