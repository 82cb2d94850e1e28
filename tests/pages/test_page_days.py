"""Days around an article: that of the visit, those behind labels and in brackets."""

import pytest

from storage.editions.registry import EDITIONS
from tests.pages.test_text_or_furniture import HEADLINE, TOLD, URL, body_of
from ucancrawl.pages.page import Page, Verdict
from ucancrawl.reading import read_article

VISIT = "Thursday, November 26, 2026"
MENU = "".join(
    f"<li><a href=/{one}>{one.title()}</a></li>" for one in ("news", "culture", "world")
)


def page(above: str = "", header: str = "", below: str = "") -> bytes:
    told = "".join(f"<p>{one}</p>" for one in TOLD)
    return (
        f"<html><head><title>{HEADLINE} | UCA News</title></head><body>{above}"
        f"<h1>{HEADLINE}</h1><div>By Ann Bo, Lomitar</div>{header}"
        f"<div class=t>{told}</div>{below}</body></html>"
    ).encode()


TOPS = [
    f"<div>{VISIT}</div><ul>{MENU}</ul>",
    f"<header><span>{VISIT}</span></header>",
    f"<div><span>{VISIT} 10:24 AM</span> <a href=/about>About us</a></div><ul>{MENU}</ul>",
]


@pytest.mark.parametrize("top", TOPS)
def test_the_day_of_the_visit_is_no_article_s(read, top):
    assert read(URL, page(top)).article.date_published_raw is None


@pytest.mark.parametrize("top", [*TOPS, f"<ul>{MENU}</ul><div>{VISIT}</div>"])
def test_a_day_behind_a_label_below_the_text_is_the_article_s(read, top):
    below = "<p>Published: May 3, 2019</p>"
    assert "May 3" in read(URL, page(top, below=below)).article.date_published_raw


@pytest.mark.parametrize(
    "above",
    ["<div>May 3, 2019</div>", "<a href=/culture>Culture</a> <div>May 3, 2019</div>"],
)
def test_a_day_right_above_the_headline_is_the_article_s(read, above):
    article = read(URL, page(f"<ul>{MENU}</ul>{above}")).article
    assert article.date_published_raw == "May 3, 2019"


def test_a_day_below_the_text_may_have_a_label_in_an_element_of_its_own(read):
    stamp = "<time datetime=2019-05-03T10:24:00+07:00>May 3, 2019</time>"
    below = f"<div><p>Posted</p><div>{stamp}</div></div>"
    article = read(URL, page(below=below)).article
    assert article.date_published_raw == "May 3, 2019"
    assert body_of(article) == TOLD


def test_a_day_may_stand_in_brackets(read):
    article = read(URL, page(header="<div>(May 3, 2019)</div>")).article
    assert article.date_published_raw == "May 3, 2019"


@pytest.mark.parametrize("many", [2, 4])
def test_a_chinese_brief_without_day_or_signature_is_an_article(many):
    """Its headline has no blanks, and its slug is in Latin letters."""
    told = ["塔维克湾的渔民周三表示，他们不会离开祖先的海岸。", "省政府没有回答。"] * 2
    told = "".join(f"<p>{number}。{one}</p>" for number, one in enumerate(told[:many]))
    html = (
        "<html><head><title>渔民不愿离开海湾</title></head><body>"
        f"<h1>渔民不愿离开海湾</h1><div class=c>{told}</div></body></html>"
    )
    url = "https://china.ucanews.com/2018/07/06/yumin-buyuan-likai-haiwan/"
    reading = read_article(Page(url, EDITIONS["china"], html=html.encode()))
    assert reading.verdict is Verdict.ARTICLE, reading.reason


def test_a_row_of_day_and_section_right_above_the_headline_is_the_article_s(read):
    row = "<div><span>May 3, 2019</span> <span>Page 2</span> <span>News</span></div>"
    assert read(URL, page(row)).article.date_published_raw == "May 3, 2019"


@pytest.mark.parametrize("sign", ["By Jon Kim", "Penulis Jon Kim"])
def test_a_button_beside_that_of_sharing_opens_no_comments(read, sign):
    """Above the signature, where no text has been."""
    tools = "<div><span>Share</span> <span>Comment</span></div>"
    header = (
        f"<div>May 6, 2021</div>{tools}<img src=/uploads/2021/x.jpg><div>{sign}</div>"
    )
    html = page(header=header).replace(b"<div>By Ann Bo, Lomitar</div>", b"")
    article = read(URL, html).article
    assert article is not None
    assert body_of(article) == TOLD
    assert article.byline.endswith("Jon Kim")


def test_a_day_for_readers_goes_before_one_for_machines(read):
    """Themes print the instant of the last change, and hide it by their style."""
    stamp = "<span>2021-01-05T08:11:00+05:30</span>"
    header = f"<div>{stamp}<span>May 13th, 2019</span></div>"
    assert read(URL, page(header=header)).article.date_published_raw == "May 13th, 2019"
    alone = read(URL, page(header=f"<div>{stamp}</div>")).article
    assert alone.date_published_raw == "2021-01-05T08:11:00+05:30"


def test_an_update_below_the_headline_leaves_the_day_above_it(read):
    above, below = "<div>Jan 16, 2018</div>", "<p>Updated: Jan 3, 2019</p>"
    article = read(URL, page(above, header=below)).article
    assert article.date_published_raw == "Jan 16, 2018"


def test_a_brief_signed_below_has_its_text_and_not_the_author_s_life():
    """The box begins with a heading: what stands above it is no header."""
    told = "".join(f"<p>{one}</p>" for one in TOLD[:2])
    html = (
        f"<html><head><title>{HEADLINE} | UCA News</title></head><body><h1>{HEADLINE}</h1>"
        f"<div><div class=t>{told}</div></div><div>By <a href=/author/ann>Ann Bo</a> | "
        "<span>May 13th, 2019</span></div><section><h3>About the Author: Ann Bo</h3><div>"
        "Ann Bo has written on the rivers of the north since 1998, when she came there to"
        " teach, and on whatever else the valley told her; she lives in Lomitar with her"
        " sister, two dogs and the library that their father left to them in that year."
        "</div></section></body></html>"
    ).encode()
    article = read_article(Page(URL, EDITIONS["english"], html=html)).article
    assert body_of(article) == TOLD[:2]
    assert article.authors == ["Ann Bo"]
