"""What shows no article is refused with its reason; nothing real is refused."""

import re
from random import Random

import pytest

from storage.editions.registry import EDITIONS
from tests.pages.maker import as_html, as_text, compose
from tests.pages.orders import NEWS, ORDERS
from tests.pages.refusals import PHRASES, listing, listing_text, refusing
from tests.pages.weavers import CHINA, TEXT, URL, page
from ucancrawl.pages.page import Page, Verdict
from ucancrawl.pages.walls import wall_shown

ADDRESS = NEWS.format(id=12345).replace("SLUG", "some-older-title-here")
LETTERS = re.compile(r"[aeiou](?![^<]*>)")
HOSTS = {"vi": "vietnam", "zh": "china", "id": "indonesia"}


@pytest.mark.parametrize("kind", PHRASES)
def test_refusing_page_is_named(kind, read):
    edition = HOSTS.get(kind.rsplit("_", 1)[-1])
    url = f"https://{edition}.ucanews.com/2018/05/22/abc-def/" if edition else ADDRESS
    for seed in range(8):
        verdict = read(url, refusing(kind, seed)).verdict
        assert kind.startswith(str(verdict)), (seed, verdict)


@pytest.mark.parametrize("seed", range(20))
def test_listing_at_an_articles_address_is_no_article(seed, read):
    for content in (listing(seed), listing_text(seed)):
        reading = read(ADDRESS, content)
        assert reading.article is None
        assert reading.verdict is not Verdict.ARTICLE
        assert reading.reason


@pytest.mark.parametrize(
    ("url", "verdict"),
    [
        ("https://www.ucanews.com/", Verdict.HOME),
        ("https://www.ucanews.com/category/news/7711", Verdict.LISTING),
        ("http://india.ucanews.com/news/AICU/tag", Verdict.LISTING),
        ("https://www.ucanews.com/multimedia/5", Verdict.LISTING),
        ("https://www.ucanews.com/series/censorship-on-the-rise/28", Verdict.LISTING),
    ],
)
def test_listing_addresses_are_never_articles(url, verdict, read):
    story, parts = compose(ORDERS["news2021"][2], 3, NEWS.format(id=5))
    assert read(url, as_html(parts, story, 3)).verdict is verdict


@pytest.mark.parametrize(
    "order", ["headline brief", "headline flat", "site headline image brief"]
)
def test_bare_articles_are_not_refused(order, read):
    for seed in range(10):
        story, parts = compose(order, seed, NEWS.format(id=seed + 50))
        for content in (as_html(parts, story, seed, "none"), as_text(parts, seed)):
            assert read(story.url, content).verdict is Verdict.ARTICLE


@pytest.mark.parametrize(
    ("content", "verdict"),
    [
        (b"", Verdict.EMPTY),
        (b" \n", Verdict.EMPTY),
        ("", Verdict.EMPTY),
        (b"%PDF-1.4 x", Verdict.NOT_A_PAGE),
        (b"\x89PNG\r\n", Verdict.NOT_A_PAGE),
        (b"\x00" * 900, Verdict.NOT_A_PAGE),
        (b"<html><body></body></html>", Verdict.EMPTY),
    ],
)
def test_what_is_no_page_is_said_so(content, verdict, read):
    assert read(ADDRESS, content).verdict is verdict


@pytest.mark.parametrize("seed", range(5))
def test_noise_is_no_page_whatever_its_type_says(seed, read):
    noise = Random(seed).randbytes(4000)
    assert read(ADDRESS, noise).verdict is Verdict.NOT_A_PAGE
    assert read(ADDRESS, b"<html><body><p>" + noise).verdict is Verdict.NOT_A_PAGE


def test_a_text_of_which_much_is_lost_is_damaged(read):
    story, parts = compose(ORDERS["news2021"][2], 3, NEWS.format(id=12345))
    page = as_html(parts, story, 3)
    assert read(story.url, page).verdict is Verdict.ARTICLE
    html = page if isinstance(page, str) else page.decode()
    a_few = html.replace("</p>", "\N{REPLACEMENT CHARACTER}</p>")
    assert read(story.url, a_few.encode()).verdict is Verdict.ARTICLE
    spoilt = LETTERS.sub("\N{REPLACEMENT CHARACTER}", html)
    assert read(story.url, spoilt.encode()).verdict is Verdict.NOT_A_PAGE


@pytest.mark.parametrize(
    ("shown", "verdict"),
    [
        (b"<h1>Masuk</h1><form><input type='password' name=p></form>", Verdict.LOGIN),
        (b"<h1>Log in</h1><p>Please log in to continue.</p>", Verdict.LOGIN),
        (b"<div id=root></div><script src=/app.js></script>", Verdict.EMPTY),
        (b"  ", Verdict.EMPTY),
        (b"<h1>About us</h1><p>We are an agency of news.</p>", None),
    ],
)
def test_a_wall_is_seen_at_any_address(shown, verdict):
    url = "https://india.ucanews.com/somewhere"
    page = Page(url, EDITIONS["india"], html=shown)
    assert wall_shown(page) is verdict


CANONICAL = '<link rel="canonical" href="%s">'


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        (f"{URL}/2", ""),
        (f"{CHINA}2/", f"{CHINA}2/"),
        (f"{CHINA}?page=2", f"{CHINA}2/"),
        (f"{URL}?page=12&tablet=yes", f"{URL}?page=12"),
    ],
)
def test_a_later_page_is_not_taken_for_the_whole(url, canonical, read):
    head = f"{CANONICAL % canonical}</head>"
    content = page(TEXT).replace(b"</head>", head.encode())
    reading = read(url, content)
    assert reading.verdict is Verdict.NO_ARTICLE
    assert "later page" in reading.reason


def test_an_old_page_that_calls_itself_the_whole_is_known_by_its_row_of_pages(read):
    head = f"{CANONICAL % URL}</head>"
    content = page(TEXT).replace(b"</head>", head.encode())
    assert read(f"{URL}/3/", content).verdict is Verdict.ARTICLE
    row = f"<p>Pages: <a href='{URL}'>1</a> <a href='{URL}/2/'>2</a> 3</p></body>"
    content = content.replace(b"</body>", row.encode())
    assert read(f"{URL}/3/", content).verdict is Verdict.NO_ARTICLE


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        (URL, f"{URL}?page=2"),  # as Drupal names a page of comments
        (f"{URL}?page=2", URL),  # a parameter that the server did not know
        (f"{URL}?page=2", ""),
        (f"{URL}/1", URL),
        (f"{CHINA}comment-page-2/", CHINA),  # the whole text, below it other comments
        ("https://www.ucanews.com/news/weavers-of-2019/57", ""),
        (URL, f"{URL}?page=1"),
    ],
)
def test_the_first_page_and_what_names_no_page_are_taken(url, canonical, read):
    head = f"{CANONICAL % canonical}</head>"
    content = page(TEXT).replace(b"</head>", head.encode())
    assert read(url, content).verdict is Verdict.ARTICLE
