import dataclasses
import gzip
import zlib

import brotli
import pytest

from storage.warc.payload import PayloadError, decoded, payload, zstd

PAGE = b"<html><p>" + bytes(range(256)) * 200 + b"</p></html>"


def raw_deflate(data):
    deflate = zlib.compressobj(wbits=-15)
    return deflate.compress(data) + deflate.flush()


CODINGS = [
    ("gzip", gzip.compress),
    ("x-gzip", lambda d: gzip.compress(d[:99]) + gzip.compress(d[99:])),
    ("deflate", zlib.compress),
    ("deflate", raw_deflate),
    ("br", brotli.compress),
    ("zstd", zstd.compress),
]


@pytest.mark.parametrize(("coding", "pack"), CODINGS)
def test_every_coding_opens(coding, pack):
    assert decoded(pack(PAGE), [coding]) == PAGE


@pytest.mark.parametrize("name", ["none", "identity", "utf-8", ""])
def test_a_header_that_names_no_coding_does_not_matter(name):
    text = "<p>Kata-kata, từ ngữ, 词语</p>".encode()
    assert decoded(text, [name]) == text


def test_what_is_packed_in_an_unknown_coding_is_no_page():
    with pytest.raises(PayloadError, match="unknown: lz4"):
        decoded(zlib.compress(PAGE * 3), ["lz4"])


def test_a_page_packed_twice_is_opened_and_a_packed_file_is_not():
    page, sitemap = b"<!DOCTYPE html><p>A", b"<?xml version='1.0'?><urlset/>"
    assert decoded(gzip.compress(gzip.compress(page)), ["gzip"]) == page
    packed = gzip.compress(sitemap)
    assert decoded(gzip.compress(packed), ["gzip"]) == packed


@pytest.mark.parametrize(("coding", "pack"), CODINGS)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_body_that_is_cut_off_is_refused(coding, pack, share):
    packed = pack(PAGE)
    with pytest.raises(PayloadError, match="cut off"):
        decoded(packed[: int(len(packed) * share)], [coding])


@pytest.mark.parametrize(("coding", "pack"), CODINGS)
def test_a_bomb_is_refused(coding, pack):
    with pytest.raises(PayloadError, match="more than"):
        decoded(pack(bytes(30 << 20)), [coding])


def test_a_wrong_gzip_checksum_is_refused():
    packed = bytearray(gzip.compress(PAGE))
    packed[-6] ^= 1
    with pytest.raises(PayloadError, match="broken"):
        decoded(bytes(packed), ["gzip"])


@pytest.mark.parametrize("coding", ["gzip", "br", "deflate", "zstd", "utf-8", "none"])
def test_a_claim_that_does_not_hold_is_passed_over(coding):
    page = b"\n<html><p>Velm torra</p></html>"
    assert decoded(page, [coding]) == page


def test_codings_are_undone_last_first(exchange):
    packed = brotli.compress(gzip.compress(PAGE))
    headers = (("Content-Encoding", "gzip"), ("content-encoding", " BR "))
    both = dataclasses.replace(exchange, headers=headers, body=packed)
    assert payload(both) == PAGE


def test_the_message_names_the_address(exchange):
    cut = dataclasses.replace(exchange, body=exchange.body[:30])
    with pytest.raises(PayloadError, match=r"example\.org/news/velm.*cut off"):
        payload(cut)


def test_a_plain_body_has_a_limit_too():
    with pytest.raises(PayloadError):
        decoded(b"x" * 11, [], limit=10)
