"""The newsroom as a program: proxied, verified, conditional, failing on demand."""

import gzip
import http.client
import json
import urllib.error
import urllib.request

import pytest

from tests.newsroom.faults import NAMES
from tests.newsroom_test.conftest import Running


def _get(running: Running, url: str, **headers: str) -> bytes:
    request = urllib.request.Request(url, headers=headers)
    with running.opener().open(request, timeout=10) as response:
        return bytes(response.read())


def test_both_schemes_reach_an_article(running: Running) -> None:
    articles = json.loads(running.truth.read_text())["articles"]
    news = [a for a in articles if a["kind"] == "news" and a["edition"] == "english"]
    for article in news[:5]:
        for url in (article["url"], *article["other_addresses"]):
            assert (
                article["paragraphs"][0][:30].split("'")[0]
                in _get(running, url).decode()
            ), url


def test_certificates_are_verified(running: Running) -> None:
    opener = running.opener(trusting=False)
    with pytest.raises(urllib.error.URLError, match="CERTIFICATE_VERIFY_FAILED"):
        opener.open("https://www.ucanews.com/", timeout=10)


def test_gzip_when_asked_and_304_when_known(running: Running) -> None:
    url = "https://www.ucanews.com/"
    plain = _get(running, url)
    packed = _get(running, url, **{"Accept-Encoding": "gzip"})
    assert gzip.decompress(packed) == plain
    with running.opener().open(url, timeout=10) as response:
        tag = response.headers["ETag"]
    with pytest.raises(urllib.error.HTTPError) as caught:
        _get(running, url, **{"If-None-Match": tag})
    assert caught.value.code == 304


def test_requests_are_logged_with_their_times(running: Running) -> None:
    _get(running, "http://india.ucanews.com/")
    log = json.loads(_get(running, "http://newsroom.test/requests"))
    assert [host for _, host, _, _ in log].count("india.ucanews.com") >= 1
    assert [when for when, *_ in log] == sorted(when for when, *_ in log)


SILENT = ("hang", "trickle", "bomb", "huge", "lying304", "shut")
"""Faults that such a client would wait for, or take for an answer."""


@pytest.mark.parametrize(
    "name",
    [n for n in NAMES if n not in SILENT],
)
def test_faults_strike(running: Running, name: str) -> None:
    """An ordinary client cannot take a spoilt answer for a good one."""
    url = "https://china.ucanews.com/"
    good = _get(running, url)
    _get(running, f"http://newsroom.test/fault?name={name}&host=china")
    try:
        request = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})
        with running.opener().open(request, timeout=5) as response:
            got = response.read()
        with pytest.raises((EOFError, gzip.BadGzipFile)):
            gzip.decompress(got)
    except (urllib.error.URLError, http.client.HTTPException, OSError):
        pass
    finally:
        _get(running, "http://newsroom.test/faults/clear")
    assert _get(running, url) == good


def test_a_site_shuts_its_door_by_its_rules_alone(running: Running) -> None:
    url = "https://china.ucanews.com/"
    good = _get(running, url)
    _get(running, "http://newsroom.test/fault?name=shut&host=china")
    try:
        assert b"Disallow: /\n" in _get(running, f"{url}robots.txt")
        assert _get(running, url) == good
    finally:
        _get(running, "http://newsroom.test/faults/clear")
    assert b"Disallow: /\n" not in _get(running, f"{url}robots.txt")


def test_advance_rewrites_the_truth_file(running: Running) -> None:
    before = json.loads(running.truth.read_text())
    url = "http://newsroom.test/advance?new=5&revised=3&gone=2&rerendered=4"
    counts = json.loads(_get(running, url))
    after = json.loads(running.truth.read_text())
    assert counts == {"visit": 1, "new": 5, "revised": 3, "gone": 2, "rerendered": 4}
    assert len(after["articles"]) == len(before["articles"]) + 5
    old = {a["key"]: a for a in before["articles"]}
    changed = [
        a["key"]
        for a in after["articles"]
        if a["key"] in old
        and (
            a["headline"],
            a["body"],
            a["faces"][0]["standfirst"],
            a["faces"][0]["images"],
        )
        != (
            old[a["key"]]["headline"],
            old[a["key"]]["body"],
            old[a["key"]]["faces"][0]["standfirst"],
            old[a["key"]]["faces"][0]["images"],
        )
        and a["layout"] != "odd"
        and a["revision"] > 1
    ]
    assert sorted(changed) == sorted(after["changes"]["1"]["revised"])
    gone = [a for a in after["articles"] if a["state"] == "gone"]
    assert sorted(a["key"] for a in gone) == sorted(after["changes"]["1"]["gone"])
