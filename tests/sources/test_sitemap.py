"""Sitemaps in every form and state of repair."""

import gzip
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.found import SourceKind
from ucancrawl.sources import sitemap
from ucancrawl.sources.sitemap import Sitemap, read_sitemap, sitemaps_in_robots

HERE = "https://www.ucanews.com/sitemap.xml"
ONE = "https://www.ucanews.com/news/one/101"
TWO = "https://www.ucanews.com/news/two/102"
PLAIN = f"<urlset><url><loc>{ONE}</loc></url><url><loc>{TWO}</loc></url></urlset>"


def urls(read: Sitemap) -> list[str]:
    return [found.url for found in read.found]


def test_robots_names_sitemaps_once() -> None:
    robots = (
        b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /x\r\nSITEMAP: https://www.ucanews.com/a.xml"
        b"\r\n sitemap : /b.xml # note\r\nSitemap: https://www.ucanews.com/a.xml\xff\r\n"
        b"Sitemap:\r\nSitemap: file:///etc/hosts\r\nX-Sitemap: /c.xml\r\n"
        b"Sitemap: https://www.ucanews.com/a.xml\n"
    )
    found = sitemaps_in_robots(robots, "https://www.ucanews.com/robots.txt")
    assert found[0] == "https://www.ucanews.com/a.xml"
    assert "https://www.ucanews.com/b.xml" in found
    assert all(url.startswith("https://www.ucanews.com/") for url in found)
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.encode(),
        b"\n\n  " + PLAIN.encode(),
        b"\xef\xbb\xbf" + PLAIN.encode(),
        f'<?xml version="1.0" encoding="UTF-16"?>{PLAIN}'.encode("utf-16"),
        f'<?xml version="1.0" encoding="UTF-16"?>{PLAIN}'.encode("utf-16-be"),
        f"\n<?xml version='1.0' encoding='utf-8'?><!-- c -->\n{PLAIN}".encode(),
        PLAIN.replace("<urlset", "<urlset xmlns='http://wrong.example/'").encode(),
        PLAIN.replace("<urlset", "<URLSET").replace("</urlset", "</URLSET").encode(),
        PLAIN.replace("url>", "s:url>").replace("loc>", "s:loc>").encode(),
        PLAIN.replace("<loc>", "<loc>\n  <![CDATA[")
        .replace("</loc>", "]]></loc>")
        .encode(),
        PLAIN.replace("<url>", "").replace("</url>", "").encode(),
        PLAIN.replace("</urlset>", "<url><loc>").encode(),
        gzip.compress(PLAIN.encode(), mtime=0),
        gzip.compress(PLAIN[:60].encode(), mtime=0)
        + gzip.compress(PLAIN[60:].encode(), mtime=0),
        gzip.compress(gzip.compress(PLAIN.encode(), mtime=0), mtime=0),
        f"{ONE}\r\n\r\n{TWO}\nno address\n".encode(),
        f"\ufeff{ONE}\n{TWO}".encode(),
        f"<rss version='2.0'><channel><item><link>{ONE}</link></item>"
        f"<item><link>{TWO}</link></item></channel></rss>".encode(),
    ],
)
def test_every_form_gives_the_same_two(content: bytes) -> None:
    assert urls(read_sitemap(content, HERE)) == [ONE, TWO]


def test_index() -> None:
    content = (
        b"<sitemapindex><sitemap><loc>/one.xml.gz</loc><lastmod>2019-01-01</lastmod>"
        b"</sitemap><sitemap><loc>https://www.ucanews.com/two.xml</loc></sitemap>"
    )
    read = read_sitemap(content, HERE)
    assert read.sitemaps == (
        "https://www.ucanews.com/one.xml.gz",
        "https://www.ucanews.com/two.xml",
    )
    assert read.found == ()
    assert "broken_xml" in read.warnings


def test_news_images_and_other_languages() -> None:
    content = f"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:xhtml="http://www.w3.org/1999/xhtml">
      <url><image:image><image:loc>https://www.ucanews.com/uploads/2.jpg</image:loc>
      </image:image><loc>{ONE}</loc><lastmod>2020-05-05</lastmod>
      <xhtml:link rel="alternate" href="http://vietnam.ucanews.com/2019/01/02/mot/"/>
      <news:news><news:title> Two   words </news:title>
      <news:publication_date>2019-01-02</news:publication_date></news:news>
      <image:image><image:loc>https://www.ucanews.com/uploads/1.jpg</image:loc>
      <image:title>Picture</image:title></image:image></url></urlset>"""
    by_source = {one.source: one for one in read_sitemap(content.encode(), HERE).found}
    page = by_source[SourceKind.SITEMAP]
    assert (page.url, page.text, page.date_raw) == (ONE, "Two words", "2019-01-02")
    assert page.modified_raw == "2020-05-05"
    language = by_source[SourceKind.LANGUAGE]
    assert language.url == "http://vietnam.ucanews.com/2019/01/02/mot/"
    assert len(by_source) == 2


def test_last_change_is_no_date_of_publication() -> None:
    content = PLAIN.replace("</loc>", "</loc><lastmod>2020-01-01</lastmod>").encode()
    assert [one.date_raw for one in read_sitemap(content, HERE).found] == [None, None]


def test_story_addresses_with_bare_and_escaped_ampersands() -> None:
    story = "https://www.ucanews.com/story-archive/?post_name=/1989/04/12/s&post_id=7"
    for printed in (
        story,
        story.replace("&", "&amp;"),
        story.replace("&", "&amp;amp;"),
    ):
        content = f"<urlset><url><loc>{printed}</loc></url></urlset>"
        assert urls(read_sitemap(content.encode(), HERE)) == [story]


def test_entities_are_neither_expanded_nor_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden-word")
    laughs = "".join(f'<!ENTITY l{n} "&l{n - 1};&l{n - 1};">' for n in range(1, 40))
    content = (
        f'<!DOCTYPE urlset [<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY l0 "lol">'
        f"{laughs}]><urlset><url><loc>{ONE}?&x;&l39;</loc></url></urlset>"
    )
    read = read_sitemap(content.encode(), HERE)
    assert "hidden-word" not in repr(read)
    assert len(repr(read)) < 2_000


def test_torn_gzip_keeps_what_came() -> None:
    lines = "\n".join(f"{ONE}{n}" for n in range(2_000)).encode()
    torn = gzip.compress(lines)[:-400]
    read = read_sitemap(torn, HERE)
    assert "truncated_gzip" in read.warnings
    assert len(read.found) > 100


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MAX_URLS", 10)
    many = "".join(f"<url><loc>{ONE}{n}</loc></url>" for n in range(50))
    read = read_sitemap(f"<urlset>{many}</urlset>".encode(), HERE)
    assert len(read.found) == 10
    assert "too_many_urls" in read.warnings
    monkeypatch.setattr(sitemap, "MAX_BYTES", 100_000)
    bomb = gzip.compress(b"<urlset>" + b" " * 5_000_000)
    assert "too_long" in read_sitemap(bomb, HERE).warnings


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"  ",
        b"<!DOCTYPE html><html><p>Not found",
        b"nothing",
        b"\x1f\x8b\x08",
        b"<",
    ],
)
def test_what_is_no_sitemap_says_so(content: bytes) -> None:
    read = read_sitemap(content, HERE)
    assert read.found == ()
    assert set(read.warnings) & {"empty", "not_a_sitemap"}


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200), st.integers(0, 120), st.booleans())
def test_broken_bytes_never_raise(noise: bytes, at: int, pack: bool) -> None:
    content = PLAIN.encode()[:at] + noise + PLAIN.encode()[at + len(noise) // 2 :]
    read_sitemap(
        gzip.compress(content)[: -len(noise) or None] if pack else content, HERE
    )
    sitemaps_in_robots(noise, HERE)
