"""What stands in place of an article: words for the visitor, wares, a beginning."""

import pytest

from ucancrawl.pages.page import Verdict

URL = "https://www.ucanews.com/news/weavers-of-lomitar-mend-their-bridge/81234"
HEADLINE = "Weavers of Lomitar mend their bridge"
TOLD = (
    "The weavers of Lomitar have mended the bridge over the Tarvek in May.",
    "Nobody in the office of the province had answered when the rains began.",
)
OTHERS = "".join(
    f'<div class="c"><h3><a href="/news/hills-turn-green/{n}">Hills of Doran turn green '
    f"for the {n}th time</a></h3><span>June {n % 28 + 1}, 2021</span><p>Rains came late "
    f"to the hills above Doran, and the herders were glad of every drop of them.</p></div>"
    for n in range(70001, 70016)
)


def page(headline, *paragraphs, extra="", day="May 6, 2021"):
    told = "".join(f"<p>{text}</p>" for text in paragraphs)
    return (
        f"<html><head><title>{headline} - UCA News</title></head><body><article>"
        f"<h1>{headline}</h1><span>{day}</span><div>{told}</div>{extra}</article></body>"
    ).encode()


SORRY = (
    "We are sorry, but the article you are looking for is no longer available on this "
    "site. It may have been moved to another address.",
    "Please try the search box at the top of this page or go back to the home page.",
)
WALL = (
    "You have reached the limit of stories that can be read without an account. Create "
    "one in less than a minute, it is free.",
    "By registering you accept our terms of use. You can delete your account any time.",
)


@pytest.mark.parametrize(
    ("said", "verdict"),
    [(SORRY, Verdict.SOFT_NOT_FOUND), (WALL, Verdict.NO_ARTICLE)],
)
def test_the_headline_alone_makes_no_article(read, said, verdict):
    reading = read(URL, page(HEADLINE, *said))
    assert reading.verdict is verdict
    assert reading.article is None
    assert read(URL, page(HEADLINE, *said, *TOLD)).verdict is Verdict.ARTICLE


def test_a_letter_to_the_readers_of_a_site_is_an_article(read):
    url = "https://www.ucanews.com/news/our-newsletter-has-a-new-address/81234"
    told = (
        "From Monday our newsletter will reach you from a new address, and you need not "
        "do anything for it.",
        "We thank you for reading us, and ask you to write if your copy is missing.",
    )
    reading = read(url, page("Our newsletter has a new address", *told))
    assert reading.verdict is Verdict.ARTICLE


@pytest.mark.parametrize(
    "headline",
    [
        "Page not found",
        "Error 404",
        "The page you requested could not be found",
        "Halaman tidak ditemukan",
        "Không tìm thấy trang",
        "找不到页面",
    ],
)
def test_a_headline_that_finds_nothing_heads_no_article(read, headline):
    """However much stands below it: what others read, with teasers."""
    content = page(headline, *TOLD, "Read by many:", extra=OTHERS * 3)
    assert read(URL, content).verdict is Verdict.SOFT_NOT_FOUND


def test_a_story_of_what_was_not_found_is_an_article(read):
    url = "https://www.ucanews.com/news/page-not-found/81234"
    assert read(url, page("Page not found", *TOLD)).verdict is Verdict.ARTICLE


def test_a_fault_of_the_framework_is_no_article(read):
    said = ("Severity: Warning", "Message: mysql_connect(): Too many connections")
    reading = read(URL, page("A PHP Error was encountered", *said, *TOLD[:1]))
    assert reading.verdict is Verdict.NO_ARTICLE  # broken, and no wall to anybody


def test_wares_of_a_burglar_are_no_article(read):
    sold = (
        "Selamat datang di situs slot paling baik, tempat maxwin setiap hari.",
        "Daftar sekarang dan menangkan hadiah di agen judi yang dipercaya.",
    )
    headline = "Situs Slot Gacor Hari Ini Gampang Maxwin"
    assert read(URL, page(headline, *sold)).verdict is Verdict.NO_ARTICLE
    url = "https://www.ucanews.com/news/bishops-warn-of-slot-online-and-judi/81234"
    told = ("Bishops warn of slot online and judi bola in the hills of Lomitar.", *TOLD)
    assert read(url, page(told[0], *told)).verdict is Verdict.ARTICLE


def test_a_beginning_with_a_link_to_all_of_it_is_no_article(read):
    more = f'<a href="{URL}">Read more</a>'
    short = page(HEADLINE, "The weavers of Lomitar have mended the ...", extra=more)
    assert read(URL, short).verdict is Verdict.NO_ARTICLE
    other = more.replace("81234", "81235")
    assert read(URL, page(HEADLINE, *TOLD, extra=other)).verdict is Verdict.ARTICLE
    whole = page(HEADLINE, *TOLD, "“And then the rains came ...”", extra=more)
    assert read(URL, whole).verdict is Verdict.ARTICLE


def test_a_small_box_amid_a_text_that_asks_is_no_text(read):
    box = (
        "<div class='n'><h3>The hill letter</h3><p>Stories of the rivers in your inbox "
        "every Friday morning.</p></div>"
    )
    told = (
        *TOLD,
        "Ferrymen have carried the pupils of three villages for nothing since May, said "
        "Tom Arel, who leads their union, and they will do so until the feast.",
        "The first planks are to be laid before the feast of the river, he said.",
    )
    first, *others = (f"<p>{one}</p>" for one in told)
    inner = f"<article><h1>{HEADLINE}</h1><div class='b'>{first}{box}{''.join(others)}"
    content = f"<html><body>{inner}</div></article></body></html>".encode()
    assert read(URL, content).article.body.split("\n\n") == list(told)


def test_comments_alone_are_no_article(read):
    said = "".join(
        f"<li><b>{name} berkata:</b><p>{text}</p></li>"
        for name, text in zip(("Tina", "Leo"), TOLD, strict=True)
    )
    content = f"<html><body><h3>2 Comments</h3><ol>{said}</ol></body></html>"
    assert read(URL, content.encode()).verdict is Verdict.NO_ARTICLE


def test_offers_with_their_prices_are_no_article(read):
    plans = "".join(
        f"<h3>{name}</h3><p>${price} a month</p><p>All stories, and a letter in Lent.</p>"
        for name, price in (("Reader", 4), ("Parish", 15))
    )
    chosen = (
        "Choose the plan that fits your parish. All plans include the daily letter."
    )
    offers = page("Read us your way", chosen, plans)
    assert read(URL, offers).verdict is Verdict.NO_ARTICLE
    beside = page(HEADLINE, *TOLD, extra=f"<aside>{plans}</aside>")
    assert read(URL, beside).verdict is Verdict.ARTICLE
    told = "A place on the ferry costs $4 a month, and the school pays $15 a month."
    assert read(URL, page(HEADLINE, *TOLD, told)).verdict is Verdict.ARTICLE


def test_news_of_gambling_and_of_errors_are_articles(read):
    url = "https://china.ucanews.com/2019/03/22/macau-diocese-and-casinos/"
    told = (
        "澳门教区关注博彩业扩张，主教呼吁信友远离老虎机与六合彩，并为受害家庭祈祷。" * 2
    )
    content = page("澳门教区关注博彩业扩张", told, day="2019年3月22日")
    assert read(url, content).verdict is Verdict.ARTICLE
    url = "https://www.ucanews.com/news/fatal-error-costs-priest-his-life/81234"
    headline = "Fatal error by police costs priest his life"
    assert read(url, page(headline, *TOLD)).verdict is Verdict.ARTICLE
    numbered = "https://www.ucanews.com/news/81234"
    asked = (
        "We ask the province to give us permission to rebuild the bridge of Lomitar."
    )
    assert read(numbered, page(HEADLINE, asked)).verdict is Verdict.ARTICLE
