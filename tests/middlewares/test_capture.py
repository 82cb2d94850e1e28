"""What is kept, and that nothing goes on which is not kept and whole."""

import gzip
from datetime import UTC, datetime

import pytest
from fastwarc.warc import ArchiveIterator
from scrapy import Request
from scrapy.http import HtmlResponse

from ucancrawl.download.handler import WIRE, Wire
from ucancrawl.errand import CAPTURE
from ucancrawl.failures import Failure
from ucancrawl.middlewares.capture import CaptureMiddleware

PAGE = b"<html><p>Nine invented words make this page long enough.</html>"
URL = "https://www.ucanews.com/news/any/7?tablet=yes"
HEADERS = (
    ("Content-Type", "text/html"),
    ("X-Twice", "one"),
    ("x-twice", "two"),
    ("Content-Encoding", "gzip"),
)


@pytest.fixture
def capture(crawler):
    return CaptureMiddleware.from_crawler(crawler)


def exchange(body, headers=HEADERS, flags=(), meta=None, status=200):
    wire = Wire(datetime.now(UTC), "OK", headers)
    request = Request(
        URL,
        headers={"User-Agent": "test", "Proxy-Authorization": "Basic c2VjcmV0"},
        meta={WIRE: wire} | (meta or {}),
    )
    response = HtmlResponse(
        URL, status=status, headers=dict(headers), body=body, flags=list(flags)
    )
    return request, response


def records(session):
    session.keeper.close()
    [path] = session.archive.warc_folder.glob("*.warc.gz")
    with path.open("rb") as stream:
        return [
            (r.headers["WARC-Type"], r.record_id, r.reader.read())
            for r in ArchiveIterator(stream, parse_http=False)
        ]


def test_the_wire_is_kept_and_the_page_goes_on_open(capture, session):
    packed = gzip.compress(PAGE)
    request, response = exchange(packed)
    going_on = capture.process_response(request, response)
    assert going_on.body == PAGE
    assert "Content-Encoding" not in going_on.headers
    assert request.meta[CAPTURE].id == 1
    kept = {kind: body for kind, _, body in records(session)}
    head, _, body = kept["response"].partition(b"\r\n\r\n")
    assert body == packed
    assert head.split(b"\r\n")[1:] == [f"{n}: {v}".encode() for n, v in HEADERS]
    assert kept["request"].startswith(b"GET /news/any/7?tablet=yes HTTP/1.1\r\n")
    assert b"Host: www.ucanews.com\r\n" in kept["request"]


def test_secrets_are_not_kept(capture, session):
    capture.process_response(*exchange(gzip.compress(PAGE)))
    assert b"c2VjcmV0" not in b"".join(body for _, _, body in records(session))


def test_half_a_page_is_asked_for_again_and_no_record(capture, session):
    body = gzip.compress(PAGE)[:-20]
    request, response = exchange(body)
    for _ in range(2):
        again = capture.process_response(request, response)
        assert isinstance(again, Request)
        assert again.priority < request.priority
        request = again
    with pytest.raises(Failure, match="cut"):
        capture.process_response(request, response)
    assert CAPTURE not in request.meta
    session.keeper.close()
    assert list(session.archive.warc_folder.iterdir()) == []


def test_a_bomb_is_not_asked_for_again(capture):
    request, response = exchange(gzip.compress(bytes(11 << 20)))
    with pytest.raises(Failure) as raised:
        capture.process_response(request, response)
    assert raised.value.reason == "too_large"


def test_a_page_without_length_and_end_is_asked_for_twice(capture):
    plain = (("Content-Type", "text/html"),)
    body = b"<html><p>Not closed by anybody"
    again = capture.process_response(*exchange(body, plain, ["partial"]))
    assert isinstance(again, Request)
    _, response = exchange(body, plain, ["partial"])
    assert capture.process_response(again, response).body == body


@pytest.mark.parametrize("status", [301, 304, 403, 404, 410, 500, 503])
def test_every_status_is_kept(capture, status):
    request, response = exchange(b"", (), status=status)
    capture.process_response(request, response)
    assert request.meta[CAPTURE].id == 1


def test_the_gate_hears_of_every_answer(capture, session):
    headers = (("Retry-After", "500"),)
    capture.process_response(*exchange(b"", headers, status=503))
    state = session.gate.host("www.ucanews.com")
    assert state.busy == 1
    assert state.ready_at > 0


@pytest.mark.parametrize("status", [0, 20, 99, 1000, 20000])
def test_a_status_that_no_reader_knows_is_a_failure_and_no_record(
    capture, session, status
):
    request, response = exchange(PAGE, headers=HEADERS[:1], status=status)
    with pytest.raises(Failure) as raised:
        capture.process_response(request, response)
    assert raised.value.reason == "status_malformed"
    session.keeper.close()
    assert not list(session.archive.warc_folder.iterdir())
