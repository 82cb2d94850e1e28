"""Bodies that are whole, cut, broken or bombs; made by other programs than ours."""

import gzip
import zlib
from datetime import UTC, datetime

import brotli
import pytest

from storage.warc.exchange import Exchange
from ucancrawl.completeness import check_end, has_end, whole_payload
from ucancrawl.failures import Failure

PAGE = b"<html><body>" + b"<p>Seven invented words stand here again.</p>" * 400
PAGE += b"</body></html>\n"
LIMIT = 10 * 1024 * 1024
PACKED = {
    "gzip": gzip.compress(PAGE),
    "deflate": zlib.compress(PAGE),
    "br": brotli.compress(PAGE),
}


def exchange(body, encoding):
    return Exchange(
        url="https://www.ucanews.com/",
        captured_at=datetime(2026, 1, 1, tzinfo=UTC),
        status=200,
        headers=[("Content-Type", "text/html"), ("Content-Encoding", encoding)],
        body=body,
    )


@pytest.mark.parametrize("encoding", PACKED)
def test_a_whole_body_is_opened(encoding):
    assert whole_payload(exchange(PACKED[encoding], encoding), LIMIT) == PAGE


@pytest.mark.parametrize("encoding", PACKED)
def test_every_cut_of_a_packed_body_is_a_failure(encoding):
    body = PACKED[encoding]
    for length in range(4, len(body), max(1, len(body) // 60)):
        with pytest.raises(Failure) as raised:
            whole_payload(exchange(body[:length], encoding), LIMIT)
        assert raised.value.reason in ("body_cut", "body_broken")


def test_an_encoding_that_nobody_knows_is_named():
    with pytest.raises(Failure) as raised:
        whole_payload(exchange(PACKED["br"], "lz4"), LIMIT)
    assert raised.value.reason == "encoding_unknown"


def test_a_bomb_is_too_large():
    bomb = gzip.compress(bytes(64 * 1024 * 1024))
    with pytest.raises(Failure) as raised:
        whole_payload(exchange(bomb, "gzip"), LIMIT)
    assert raised.value.reason == "too_large"


def test_a_page_feed_and_sitemap_show_their_end():
    for tag in ("html", "HTML", "rss", "feed", "urlset", "sitemapindex"):
        assert has_end(f"<{tag}>x</{tag}>\n<!-- 0.1 s -->".encode())


def test_cut_plain_pages_are_found_at_every_place():
    cuts = range(1, len(PAGE) - 20, 97)
    assert all(check_end(PAGE[:cut], None) for cut in cuts)


def test_the_same_bytes_twice_are_all_there_is():
    body = b"<p>A page whose author never closed anything."
    digest = check_end(body, None)
    assert digest
    assert check_end(body, digest) is None
    assert check_end(body + b"!", digest)
