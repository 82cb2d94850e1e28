"""Whether what came may be a page, by its type and by how it begins."""

import pytest

from ucancrawl.ingest.http import may_be_html

PAGE = b"<!DOCTYPE html><p>Seven invented words stand here again."


@pytest.mark.parametrize(
    ("kind", "body", "may_be"),
    [
        ("text/html; charset=utf-8", b"anything", True),
        ("application/xhtml+xml", PAGE, True),
        ("text/plain", b"Bare words", True),
        (None, b"anything", True),
        ("", b"anything", True),
        ("nonsense", b"anything", True),
        ("image/png", PAGE, True),
        ("application/json", b'{"a": 1}', False),
        ("image/png", b"\x89PNG", False),
        ("application/octet-stream", b"\x00\x01", False),
    ],
)
def test_a_type_is_believed_where_the_body_does_not_say_otherwise(kind, body, may_be):
    assert may_be_html(kind, body) is may_be
