"""What a page leads to, sorted by identity."""

from storage.found import SourceKind
from ucancrawl.sources.page_links import found_in_page

LISTING = "https://www.ucanews.com/category/news/7711"
ARTICLE = "https://www.ucanews.com/news/own-words/43072"

HTML = b"""<html><head>
<link rel="alternate" type="application/rss+xml" href="/rss/news">
<link rel="alternate" hreflang="vi" href="http://vietnam.ucanews.com/2013/02/05/loi/">
<link rel="canonical" href="https://ucanews.com/news/own-words/43072"></head><body>
<a href="/"><img alt="UCA News"></a><a href="/category/news/7711">News</a>
<ul><li><a href="/news/one/101">One</a><li><a href="http://ucanews.com/amp/one/101">1</a>
<li><a href="/story-archive?post_id=7&amp;post_name=%2F1989%2F04%2F12%2Fs">Story</a></ul>
<a href="?page=2">2</a><a href="?page=3">Next</a>
<a href="https://www.facebook.com/x">f</a><a href="https://ucanews.com@evil.example/">e</a>
<a href="/uploads/1.pdf">pdf</a><a href="/search/x">s</a><a href="/search/y">s</a>
</body></html>"""


def test_a_listing() -> None:
    links = found_in_page(LISTING, HTML)
    by_url = {found.url: found for found in links.found}
    assert list(by_url) == [
        "http://vietnam.ucanews.com/2013/02/05/loi/",
        "https://ucanews.com/news/own-words/43072",
        "https://www.ucanews.com/",
        "https://www.ucanews.com/news/one/101",
        "https://www.ucanews.com/story-archive?post_name=/1989/04/12/s&post_id=7",
    ]
    one = by_url["https://www.ucanews.com/news/one/101"]
    assert (one.source, one.text, one.via) == (SourceKind.LISTING, "One", LISTING)
    language = by_url["http://vietnam.ucanews.com/2013/02/05/loi/"]
    assert language.source is SourceKind.LANGUAGE
    assert links.paging == (f"{LISTING}?page=2", f"{LISTING}?page=3")
    assert links.feeds == ("https://www.ucanews.com/rss/news",)
    assert links.refused == {"not_ours": 2, "asset": 1, "search": 2}


def test_an_article_leads_on_but_not_to_itself() -> None:
    links = found_in_page(ARTICLE, HTML)
    assert links.paging == ()
    keys = {found.url for found in links.found}
    assert "https://ucanews.com/news/own-words/43072" not in keys
    sources = {found.source for found in links.found}
    assert sources == {SourceKind.RELATED, SourceKind.LANGUAGE}


def test_a_given_source_is_kept_and_nothing_gives_nothing() -> None:
    links = found_in_page(LISTING, HTML, source=SourceKind.ARCHIVE)
    assert {found.source for found in links.found} == {SourceKind.ARCHIVE}
    for empty in (b"", b"\x00\x01", b"{}", b"plain words", b"<"):
        assert found_in_page(LISTING, empty).found == ()
