"""Single habits of pages: each a small page of invented words, with its truth."""

import pytest

from storage.record import LinkKind
from ucancrawl.pages.page import Hint, Verdict

URL = "https://www.ucanews.com/news/zuma-foo-bar-baz-lorem/92680"
INDONESIA = "https://indonesia.ucanews.com/2019/03/22/zuma-foo-bar-baz-lorem/"
TITLE = "Zuma foo bar baz lorem"
ONE = "Zuma kolar men de lipo sur lapo nik tir. Bodo kin sar lapo min tire, kolo said."
TWO = "Another kolar paragraph men de lipo sur lapo nik tir in the far north of town."
THREE = "Final kolar words men de lipo sur lapo nik tir with the people who came."
WHOLE = f"{ONE}\n\n{TWO}\n\n{THREE}"
BODY = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"


@pytest.fixture
def article(read):
    def reading(markup: str, url: str = URL, **more: object):
        found = read(url, f"<html><body>{markup}</body></html>".encode(), **more)
        assert found.verdict is Verdict.ARTICLE, found.reason
        return found.article

    return reading


def related(found):
    return [(li.text, li.url) for li in found.links if li.kind is LinkKind.RELATED]


def test_table_layout(article):
    found = article(
        f"<table><tr><td><h1>{TITLE}</h1></td></tr><tr><td>By Ann Bo</td>"
        f"<td>May 6, 2021</td></tr><tr><td>{BODY}</td><td><a href=/a>Menu</a></td></tr></table>"
    )
    assert (found.headline, found.byline, found.body) == (TITLE, "By Ann Bo", WHOLE)
    assert found.date_published_raw == "May 6, 2021"


def test_lists_quotes_and_crossheads_are_kept(article):
    found = article(
        f"<h1>{TITLE}</h1><p>By Ann Bo</p><p>{ONE}</p><ul><li>First item here</li>"
        "<li>Second item here</li></ul><blockquote>Quoted words that stand only here.</blockquote>"
        f"<p><b>Cross head</b></p><p>{THREE}</p><p>Ends.</p>"
    )
    assert found.body.split("\n\n")[1:] == [
        "First item here",
        "Second item here",
        "Quoted words that stand only here.",
        "Cross head",
        THREE,
        "Ends.",
    ]


def test_header_printed_twice_for_two_screens(article):
    head = f"<h1>{TITLE}</h1><h2>Kipa lor sande men do sur today</h2>"
    found = article(
        f"<div>{head}</div><div>{head}</div><div><span>By Ann Bo</span> <span>May 6, 2021</span></div>"
        f"<div><img src=/a.jpg alt='x y z'><span>Kipa men at lor</span></div><div>{BODY}</div>"
    )
    assert found.standfirst == "Kipa lor sande men do sur today"
    assert found.byline == "By Ann Bo"
    assert [(i.alt, i.caption) for i in found.images] == [("x y z", "Kipa men at lor")]
    assert found.body == WHOLE


def test_baca_juga_points_to_the_english_article(article):
    found = article(
        f"<h1>{TITLE}</h1><div>Maret 22, 2019</div><div><p>{ONE}</p><p>Baca juga: "
        f"<a href='https://www.ucanews.com/news/xx-yy/77'>Other story title</a></p><p>{TWO}</p>"
        f"<p>{THREE}</p><p>Sumber: <a href='http://x.org/a'>Fides</a></p></div>"
        "<div>Berita terkait<ul><li><a href='/2019/03/20/abc-def/'>Kata lain</a></li></ul></div>",
        INDONESIA,
    )
    assert found.body == WHOLE
    assert [(li.kind.value, li.text) for li in found.links] == [
        ("language", "Other story title"),
        ("syndication", "Fides"),
        ("related", "Kata lain"),
    ]


def test_baca_juga_as_text(read):
    text = f"{TITLE}\n\nMaret 22, 2019\n\n{ONE}\n\n{TWO}\n\nBaca juga: Fall of the old wall"
    found = read(INDONESIA, text).article
    assert [(li.kind.value, li.text, li.url) for li in found.links] == [
        ("language", "Fall of the old wall", None)
    ]


def test_related_links_glued_to_the_last_paragraph_keep_their_addresses(article):
    found = article(
        f"<h1>{TITLE}</h1><p>May 6, 2021</p><div><p>{ONE}</p><p>{TWO} Related reports "
        "<a href='/news/aa-bb/11'>One title here</a> <a href='/news/cc-dd/12'>Two title here</a></p></div>"
    )
    assert found.body == f"{ONE}\n\n{TWO}"
    base = "https://www.ucanews.com/news"
    assert related(found) == [
        ("One title here", f"{base}/aa-bb/11"),
        ("Two title here", f"{base}/cc-dd/12"),
    ]


def test_related_titles_one_per_line(article):
    found = article(
        f"<h1>{TITLE}</h1><p>May 6, 2021</p><div>{ONE}<br><br>{TWO}<br><br>{THREE}<br><br>"
        "Related reports<br>One title here<br>Two title here</div>"
    )
    assert found.body == WHOLE
    assert related(found) == [("One title here", None), ("Two title here", None)]


def test_asides_footers_and_comments_stay_out(article):
    other = "Some other text that is quite long and stands apart from the article."
    found = article(
        f"<article><header><h1>{TITLE}</h1><p>Kipa lor sande men do sur today</p></header>"
        f"<aside><h4>Latest</h4><p>{other}</p></aside>{BODY}</article>"
        f"<div><h3>Comments</h3><p>{other}</p></div><footer><p>{other}</p></footer>"
    )
    assert found.body == WHOLE
    assert found.standfirst == "Kipa lor sande men do sur today"


def test_promotion_in_mid_body_is_cut_with_its_text(article):
    found = article(
        f"<h1>{TITLE}</h1><p>May 6, 2021</p><div><p>{ONE}</p><div><h4>The Many Faces of "
        "Asian Mary</h4><p>A dedicated series that brings you the faces of Mary to read "
        f"<a href=/x>here</a></p></div><p>{TWO}</p><p>{THREE}</p></div>"
    )
    assert found.body == WHOLE


def test_consent_overlay_does_not_hide_the_article(article):
    found = article(
        "<div><h2>We value your privacy</h2><p>This website uses cookies. Accept all cookies</p>"
        f"</div><h1>{TITLE}</h1><p>May 6, 2021</p><div>{BODY}</div>"
    )
    assert found.body == WHOLE


def test_body_only_in_metadata_is_flagged(read):
    page = (
        f'<html><head><script type="application/ld+json">{{"@type":"NewsArticle","headline":"{TITLE}",'
        f'"articleBody":"{ONE}"}}</script></head><body><h1>{TITLE}</h1></body></html>'
    )
    found = read(URL, page.encode())
    assert found.article.body == ONE
    assert "body taken from metadata" in found.warnings


def test_own_tags_are_keywords(article):
    found = article(
        f"<h1>{TITLE}</h1>{BODY}<p>Tags: <a href=/t/x>alpha</a>, <a href=/t/y>beta</a></p>"
        '<meta name="keywords" content="site, wide">'
    )
    assert found.keywords == ["alpha", "beta"]


def test_only_updated_is_both_dates_and_says_so(article):
    found = article(f"<h1>{TITLE}</h1><p>Updated: July 27, 2020 05:45 AM GMT</p>{BODY}")
    assert found.date_published_source == "updated_label"
    assert found.date_published_raw == "July 27, 2020 05:45 AM GMT"


def test_hint_of_the_listing_is_the_last_resort(article):
    hint = Hint("listing", TITLE, "Aug 3, 2021")
    assert (
        article(f"<h1>{TITLE}</h1>{BODY}", hints=(hint,)).date_published_source
        == "listing"
    )
    dated = article(f"<h1>{TITLE}</h1><p>May 6, 2021</p>{BODY}", hints=(hint,))
    assert dated.date_published_raw == "May 6, 2021"


def test_losing_candidates_are_kept(article):
    found = article(
        f'<meta property="og:title" content="{TITLE} | UCA News"><h1>{TITLE}</h1>{BODY}'
    )
    said = [
        (e.source, e.raw, e.chosen) for e in found.evidence if e.field == "headline"
    ]
    assert ("open_graph", f"{TITLE} | UCA News", False) in said
    assert ("layout", TITLE, True) in said
