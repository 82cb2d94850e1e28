"""RFC 9309, sections 2.2 and 2.3, case by case."""

import pytest

from ucancrawl.robots import RobotsMeaning, RobotsPolicy, rules_text

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
