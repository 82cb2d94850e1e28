"""Links of listings: each once, with its title and the date that belongs to it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ucancrawl.sources.listing import Anchor, anchors_of

HERE = "https://www.ucanews.com/category/news/7711"


def by_path(html: str | bytes, here: str = HERE) -> dict[str, Anchor]:
    data = html.encode() if isinstance(html, str) else html
    return {a.url.partition(".com")[2]: a for a in anchors_of(here, data)}


def test_text_prefers_headings_over_pictures_and_more() -> None:
    found = by_path(
        """<div><a href="/news/a/101"><img alt="Picture of it"></a>
        <h3><a href="/news/a/101?tablet=yes">The  title
        here</a></h3><p>Words</p><a href="/news/a/101#more">Read more</a></div>
        <div><a href="/news/b/102"><img src=x title="Only a picture"></a></div>
        <a href="/news/c/103"><img><h2>Card</h2><p>and much more text</p></a>
        <a href="/news/d/104" title="From the attribute"></a>"""
    )
    assert {path: a.text for path, a in found.items()} == {
        "/news/a/101": "The title here",
        "/news/b/102": "Only a picture",
        "/news/c/103": "Card",
        "/news/d/104": "From the attribute",
    }


def test_hidden_items_and_broken_markup_count() -> None:
    found = by_path(
        b"""<ul><li class=hide_box style="display:none"><h3><a href='/news/a/101'>A</h3>
        </span></a></a><li><a href=/news/b/102 title=\xe2\x80\x98Click'>B</a>
        <li><a href="
        /news/c/
        103">C</a><a href="javascript:void(0)">J</a><a href="mailto:a@b.c">M</a>
        <a>none</a><a href="">empty</a><a href="#top">top</a><a href="http://[bad">x</a>"""
    )
    assert list(found) == ["/news/a/101", "/news/b/102", "/news/c/103"]


NO_CHARSETS = (
    "idna",
    "rot13",
    "hex",
    "punycode",
    "zlib",
    "undefined",
    "unicode_escape",
)


@pytest.mark.parametrize("label", NO_CHARSETS)
def test_a_label_that_is_no_charset_is_ignored(label: str) -> None:
    markup = f'<meta charset="{label}"><a href="/news/a/101">Caf\u00e9 \\x41</a>'
    for html in (markup.encode(), markup.encode() + b"\xff"):
        for charset in (label, None):
            (anchor,) = anchors_of(HERE, html, charset)
            assert anchor.text == "Caf\u00e9 \\x41"


@pytest.mark.parametrize(
    "date",
    [
        *("March 16, 2018", "May 03 2010", "Aug 31, 2021", "Oct 03 2013, 6:06 PM"),
        *("Maret 22, 2019", "22 Maret 2019", "Sel, 29/05/2018 - 10:23", "2004-01-26"),
        *("05 tháng 2, 2013", "Ngày 5 tháng 2 năm 2013", "05.02.2013", "5/2/2013"),
        *(
            "2014年8月15日",
            "2014年08月15日 10:00",
            "二〇一四年八月十五日",
            "16 Mar 2018",
        ),
    ],
)
def test_date_beside_a_link_in_every_form(date: str) -> None:
    found = by_path(
        f"""<ul><li><h3><a href="/news/a/101">A</a></h3><div><span>{date}</span></div>
        <li><h3><a href="/news/b/102">B</a></h3><div><span>words of 2015</span></div>"""
    )
    assert found["/news/a/101"].date_raw == date
    assert found["/news/b/102"].date_raw is None


def test_a_date_belongs_to_one_article_only() -> None:
    found = by_path(
        """<div><span>January 1, 2019</span>
        <p><a href="/news/a/101">A</a></p><p><a href="/news/b/102">B</a></p></div>
        <article><time datetime="2019-02-03T04:05Z">today</time>
        <h2><a href="/news/c/103">C</a></h2><a href="/category/features/4">F</a></article>"""
    )
    dates = {path: a.date_raw for path, a in found.items()}
    assert dates["/news/a/101"] is None
    assert dates["/news/b/102"] is None
    assert dates["/news/c/103"] == "2019-02-03T04:05Z"


def test_base_of_strangers_is_ignored() -> None:
    link = '<a href="news/a/101">A</a>'
    ours = anchors_of(HERE, f'<base href="http://ucanews.com/x/../">{link}'.encode())
    theirs = anchors_of(HERE, f'<base href="https://evil.example/">{link}'.encode())
    assert ours[0].url == "http://ucanews.com/news/a/101"
    assert theirs[0].url == "https://www.ucanews.com/category/news/news/a/101"


def test_address_typed_without_scheme() -> None:
    (anchor,) = anchors_of(HERE, b'<a href="www.ucanews.com/news/a/101">A</a>')
    assert anchor.url == "https://www.ucanews.com/news/a/101"


def test_links_of_the_head() -> None:
    found = by_path(
        """<head><link rel="stylesheet" href="/x.css"><link rel="next" href="?page=2">
        <link rel=alternate type="application/rss+xml" href="/feed">
        <link rel="alternate" type="application/json+oembed" href="/wp-json/x"></head>"""
    )
    assert list(found) == ["/category/news/7711?page=2", "/feed"]


def test_encodings() -> None:
    text = "Người Việt <a href='/news/a/101'>giáo xứ</a>"
    for codec, mark in (("utf-8", b""), ("utf-16", b""), ("utf-8-sig", b"")):
        (anchor,) = anchors_of(HERE, mark + text.encode(codec))
        assert anchor.text == "giáo xứ"
    (anchor,) = anchors_of(HERE, "<a href='/news/a/1'>教會</a>".encode("big5"), "big5")
    assert anchor.text == "教會"


@pytest.mark.parametrize(
    "html",
    [
        b"<div>" * 50_000 + b"<a href='/news/a/101'>A</a>",
        b"<p " + b"a=1 " * 50_000 + b"><a href='/news/a/101'>A</a>",
        b"<p " + b"a b c " * 20_000 + b"><a href='/news/a/101'>A</a>",
        b"<p " + b"a='>' " * 50_000 + b"><a href='/news/a/101'>A</a>",
        b"\x00\xff" * 500 + b"<a href='/news/a/101'>A</a>",
        b"<a href='/news/a/101'>A" + b"x " * 500_000,
    ],
)
def test_costly_pages_still_give_their_links(html: bytes) -> None:
    assert "https://www.ucanews.com/news/a/101" in [
        a.url for a in anchors_of(HERE, html)
    ]


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200), st.integers(0, 60))
def test_broken_bytes_never_raise(noise: bytes, at: int) -> None:
    page = b"<div><a href='/news/a/101'><h3>A</h3></a> May 3, 2010</div>"
    anchors_of(HERE, page[:at] + noise + page[at:])
