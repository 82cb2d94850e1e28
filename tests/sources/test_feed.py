"""Feeds: items with their titles and dates, no network, no local files."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ucancrawl.sources.feed import read_feed

HERE = "https://indonesia.ucanews.com/feed/"
POST = "https://indonesia.ucanews.com/2018/05/29/kata-baru/"

RSS = f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title>
 <link>https://indonesia.ucanews.com</link>
 <item><title>Kata  baru &amp; &lt;em&gt;lama&lt;/em&gt;</title>
 <link>{POST}?utm_source=rss</link>
 <pubDate>Tue, 29 May 2018 10:23:00 +0700</pubDate></item>
 <item><title>Dua</title><guid isPermaLink="true">{POST}dua/</guid>
 <dc:date>2018-05-30T00:00:00Z</dc:date></item>
 <item><title>Tiga</title></item></channel></rss>""".encode()

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>
 <link rel="next" href="/feed/?paged=2"/>
 <entry><title>Kata baru</title><link rel="alternate" href="{POST}"/>
 <updated>2018-06-01T00:00:00Z</updated></entry></feed>""".encode()


def test_rss() -> None:
    feed = read_feed(RSS, HERE)
    first, second = feed.found
    assert (first.url, first.text) == (POST, "Kata baru & lama")
    assert first.date_raw == "Tue, 29 May 2018 10:23:00 +0700"
    assert second.url == f"{POST}dua/"
    assert second.date_raw == "2018-05-30T00:00:00Z"
    assert feed.warnings == ()


def test_atom_update_is_no_date_of_publication() -> None:
    feed = read_feed(ATOM, HERE)
    (only,) = feed.found
    assert (only.url, only.date_raw) == (POST, None)
    assert only.modified_raw == "2018-06-01T00:00:00Z"
    assert feed.next_url == "https://indonesia.ucanews.com/feed/?paged=2"


def test_a_cut_feed_keeps_its_whole_items() -> None:
    feed = read_feed(RSS[: RSS.index(b"<item><title>Dua") + 20], HERE)
    assert feed.found[0].url == POST
    assert feed.warnings == ("broken_feed",)


def test_bytes_are_never_taken_for_a_file_or_an_address(tmp_path: Path) -> None:
    local = tmp_path / "feed.xml"
    local.write_bytes(RSS)
    for content in (str(local).encode(), local.as_uri().encode()):
        feed = read_feed(content, HERE)
        assert (feed.found, feed.warnings) == ((), ("not_a_feed",))


def test_entities_stay_closed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden-word")
    entity = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    content = (
        f"{entity}<rss version='2.0'><channel><item><title>&x;</title><link>{POST}"
    )
    feed = read_feed(f"{content}</link></item></channel></rss>".encode(), HERE)
    assert "hidden-word" not in repr(feed)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=120), st.integers(0, 500))
def test_broken_bytes_never_raise(noise: bytes, at: int) -> None:
    read_feed(RSS[:at] + noise + RSS[at + len(noise) :], HERE)
    read_feed(noise, HERE)
