"""Redirects: each hop is checked; loops, long chains and ways out end by name."""

import pytest
from scrapy import Request
from scrapy.http import Response

from ucancrawl.errand import CHAIN
from ucancrawl.failures import Failure, Refusal
from ucancrawl.middlewares.redirect import HopMiddleware

HERE = "https://www.ucanews.com/news/any/1"


@pytest.fixture
def hop(crawler):
    return HopMiddleware.from_crawler(crawler)


def answer(hop, location, status=302, chain=()):
    request = Request(HERE, meta={CHAIN: chain})
    headers = {"Location": location} if location is not None else {}
    response = Response(HERE, status=status, headers=headers, request=request)
    return hop.process_response(request, response)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/news/other/2", "https://www.ucanews.com/news/other/2"),
        ("http://ucanews.com/news/any/1", "http://ucanews.com/news/any/1"),
        ("//www.ucanews.org/a", "https://www.ucanews.org/a"),
        ("?page=2", "https://www.ucanews.com/news/any/1?page=2"),
        ("/news/tên/2", "https://www.ucanews.com/news/t%C3%AAn/2"),
    ],
)
def test_followed_with_its_chain(hop, status, location, target):
    following = answer(hop, location.encode(), status)
    assert isinstance(following, Request)
    assert (following.url, following.method) == (target, "GET")
    assert following.meta[CHAIN] == (HERE,)


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("file:///etc/passwd", "redirect_scheme"),
        ("data:text/html,x", "redirect_scheme"),
        ("javascript:alert(1)", "redirect_scheme"),
        ("ftp://www.ucanews.com/", "redirect_scheme"),
        ("http://127.0.0.1/", "redirect_off_site"),
        ("http://[::1]/", "redirect_off_site"),
        ("http://169.254.169.254/latest/", "redirect_off_site"),
        ("https://evil.example/", "redirect_off_site"),
        ("//evil.example/", "redirect_off_site"),
        ("https://www.ucanews.com.evil.example/", "redirect_off_site"),
        ("https://www.ucanews.com:8443/", "redirect_port"),
    ],
)
def test_refused_by_name(hop, location, reason):
    with pytest.raises(Refusal) as raised:
        answer(hop, location)
    assert raised.value.reason == reason


def test_user_info_is_never_sent_on(hop):
    with pytest.raises(Refusal):
        answer(hop, "https://someone:secret@evil.example/")
    try:
        following = answer(hop, "https://someone:secret@www.ucanews.com/")
    except Refusal:
        return
    assert "secret" not in following.url


def test_a_circle_ends(hop):
    with pytest.raises(Failure) as raised:
        answer(hop, HERE)
    assert raised.value.reason == "redirect_loop"
    with pytest.raises(Failure):
        answer(hop, "/b", chain=("https://www.ucanews.com/b",))


def test_ten_hops_and_no_more(hop):
    chain = tuple(f"https://www.ucanews.com/{n}" for n in range(9))
    assert isinstance(answer(hop, "/x", chain=chain), Request)
    with pytest.raises(Failure) as raised:
        answer(hop, "/x", chain=(*chain, "https://www.ucanews.com/9"))
    assert raised.value.reason == "redirect_limit"


@pytest.mark.parametrize("location", ["https://[::1", "http://[", "https://a[b]/"])
def test_malformed_targets_are_a_named_end(hop, location):
    with pytest.raises((Failure, Refusal)):
        answer(hop, location)


def test_no_redirect_without_a_place_or_with_another_status(hop):
    assert isinstance(answer(hop, None), Response)
    assert isinstance(answer(hop, "/b", status=304), Response)
    assert isinstance(answer(hop, "/b", status=200), Response)
