"""RFC 9309, sections 2.2 and 2.3, case by case."""

import pytest
from scrapy import Request
from scrapy.exceptions import StopDownload
from scrapy.utils.test import get_crawler

from ucancrawl.middlewares.robots import OWN, RobotsMiddleware
from ucancrawl.robots import PARSED_BYTES, RobotsMeaning, RobotsPolicy, rules_text
from ucancrawl.settings import UCAN_ROBOTS_NAME

URL = "https://www.ucanews.com/news/any/1"
RULES = b"User-agent: *\nDisallow: /news/\n"


@pytest.mark.parametrize(
    ("status", "meaning", "refusal"),
    [
        (200, RobotsMeaning.RULES, "robots"),
        (204, RobotsMeaning.NONE, None),
        (301, RobotsMeaning.NONE, None),
        (401, RobotsMeaning.NONE, None),
        (403, RobotsMeaning.NONE, None),
        (404, RobotsMeaning.NONE, None),
        (410, RobotsMeaning.NONE, None),
        (429, RobotsMeaning.UNAVAILABLE, "robots_unavailable"),
        (500, RobotsMeaning.UNAVAILABLE, "robots_unavailable"),
        (503, RobotsMeaning.UNAVAILABLE, "robots_unavailable"),
        (None, RobotsMeaning.UNREACHABLE, "robots_unreachable"),
    ],
)
def test_what_an_answer_means(status, meaning, refusal):
    policy = RobotsPolicy.read(status, RULES)
    assert policy.meaning is meaning
    assert policy.refusal(URL, "ucancrawl") == refusal


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        (b"", "/news/x/1", True),
        (b"<html>not found</html>", "/news/x/1", True),
        (b"\xef\xbb\xbfUser-agent: *\nDisallow: /", "/news/x/1", False),
        ("\ufeffUser-agent: *\nDisallow: /".encode("utf-16-le"), "/a", False),
        (b"User-agent: *\r\nDisallow: /news/\r\nAllow: /news/x/", "/news/x/1", True),
        (
            b"User-agent: ucancrawl\nDisallow: /a\n\nUser-agent: *\nDisallow: /b",
            "/b",
            True,
        ),
        (
            b"User-agent: UCANCRAWL\nDisallow: /a\n\nUser-agent: *\nAllow: /",
            "/a/1",
            False,
        ),
        (b"User-agent: other\nDisallow: /", "/a", True),
        (b"User-agent: ucancrawl/1.0\nDisallow: /\n\nUser-agent: *", "/a", False),
        (b"user-agent : ucancrawl 2 (any)\nDisallow: /", "/a", False),
        (b"User-agent: other/ucancrawl\nDisallow: /", "/a", True),
        (b"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        (b"User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", True),
        (b"User-agent: *\x00\nDisal\x00low: /a", "/a", False),
        (b"User-agent: *\nDisallow:", "/a", True),
    ],
)
def test_rules_are_read_as_the_standard_says(rules, path, allowed):
    policy = RobotsPolicy.read(200, rules)
    refused = policy.refusal(f"https://www.ucanews.com{path}", "ucancrawl")
    assert (refused is None) is allowed


def test_no_more_than_half_a_mebibyte_is_parsed():
    body = b"User-agent: *\n" + b"Disallow: /x\n" * 900_000 + b"Disallow: /late\n"
    assert len(rules_text(body)) <= 512 * 1024
    policy = RobotsPolicy.read(200, body)
    assert policy.refusal("https://www.ucanews.com/late", "ucancrawl") is None
    assert policy.refusal("https://www.ucanews.com/x", "ucancrawl") == "robots"


def test_a_monstrous_line_is_no_rule():
    body = b"User-agent: *\nDisallow: /" + b"*a" * 100_000 + b"\nDisallow: /b\n"
    assert "*a*a" not in rules_text(body)
    policy = RobotsPolicy.read(200, body)
    assert policy.refusal("https://www.ucanews.com/b", "ucancrawl") == "robots"


def test_half_a_line_at_the_limit_is_no_rule():
    line = b"Disallow: /private\n"
    body = b"User-agent: *\n" + b"#" * (PARSED_BYTES - 26) + b"\n" + line
    assert body[:PARSED_BYTES].endswith(b"\nDisallow: /")
    policy = RobotsPolicy.read(200, body)
    assert policy.refusal("https://www.ucanews.com/news/x/1", "ucancrawl") is None


@pytest.mark.parametrize(
    ("rules", "seconds"),
    [
        (b"User-agent: *\nCrawl-delay: 10", 10.0),
        (b"User-agent: ucancrawl\nCrawl-delay: 7\n\nUser-agent: *\nAllow: /", 7.0),
        (b"User-agent: other\nCrawl-delay: 7", 0.0),
        (b"User-agent: *\nCrawl-delay: 86400", 60.0),
        (b"User-agent: *\nCrawl-delay: -5", 0.0),
        (b"User-agent: *\nCrawl-delay: soon", 0.0),
        (b"User-agent: *\nDisallow: /x", 0.0),
    ],
)
def test_a_crawl_delay_is_obeyed_up_to_a_minute(rules, seconds):
    assert RobotsPolicy.read(200, rules).delay("ucancrawl") == seconds


def test_without_rules_there_is_no_delay():
    assert RobotsPolicy.read(404).delay("ucancrawl") == 0.0


def test_a_file_is_not_loaded_beyond_what_is_parsed():
    middleware = RobotsMiddleware.from_crawler(
        get_crawler(settings_dict={"UCAN_ROBOTS_NAME": UCAN_ROBOTS_NAME})
    )
    own, other = Request(URL, meta={OWN: 0}), Request(URL)
    middleware.received(b"x" * PARSED_BYTES, own)
    with pytest.raises(StopDownload) as raised:
        middleware.received(b"x", own)
    assert raised.value.fail is False, "what came of it is read"
    middleware.received(b"x" * PARSED_BYTES * 2, other)
