"""Controls, counters and portraits about the headline are none of the article's."""

import pytest

from storage.editions.registry import EDITIONS
from ucancrawl.pages.page import Page
from ucancrawl.reading import read_article

URL = "https://www.ucanews.com/news/weavers-of-lomitar-mend-their-bridge/81234"
HEADLINE = "Weavers of Lomitar mend their bridge"
DECK = "Council and parish share the wood of the old mill beside the river"
TOLD = [
    "The weavers of Lomitar have mended the bridge over the river Tarvek in May.",
    "Their council asked the province for help, but nobody in the office answered.",
    "A second bridge is to be built when the rains of the south are over at last.",
]
ABOUT = (
    "Ann Bo is a journalist who has covered the valley of the Tarvek for two decades."
)
SIGNS = "<div>By Ann Bo</div><div>May 6, 2021</div>"
SHOWN = (
    "<figure><img src=/uploads/2021/x.jpg><figcaption>The bridge</figcaption></figure>"
)


def read(above=f"<p>{DECK}</p>{SIGNS}", below="", meta=DECK):
    told = "".join(f"<p>{one}</p>" for one in TOLD)
    html = (
        f"<html><head><title>{HEADLINE} | UCA News</title>"
        f"<meta name=description content='{meta}'></head><body><main>"
        f"<div><a href=/c>Rivers</a></div><h1>{HEADLINE}</h1>{above}"
        f"<div class=t>{told}</div>{below}</main></body></html>"
    ).encode()
    return read_article(Page(url=URL, edition=EDITIONS["english"], html=html)).article


@pytest.mark.parametrize(
    "control",
    [
        "<p>Listen to this story</p>",
        "<p>Follow us on the news app</p>",
        "<ul><li>font size decrease font size increase font size</li><li>Print</li></ul>",
        "<p>Be the first of your friends to like this.</p>",
        "<p>Translated by machine</p>",
    ],
)
def test_what_the_metadata_repeat_is_the_standfirst(control):
    article = read(above=f"{control}<p>{DECK}</p>{SIGNS}")
    assert article.standfirst == DECK
    assert article.byline == "Ann Bo"
    assert article.body.split("\n\n") == TOLD
    assert article.section == "Rivers"


@pytest.mark.parametrize(
    ("signs", "byline", "day"),
    [
        ("<div>By <a href=/x>Ann Bo</a> <span>-</span> <time>May 6, 2021</time></div>",
         "Ann Bo", "May 6, 2021"),
        ("<div>Posted by Ann Bo on May 6, 2021 with 0 Comments</div>",
         "Ann Bo", "May 6, 2021"),
        ("<div>Posted by Ann Bo on May 6, 2021 with 5 Comments</div>",
         "Ann Bo", "May 6, 2021"),
    ],
)  # fmt: skip
def test_signature_and_day_among_marks_and_counters(signs, byline, day):
    article = read(above=f"<p>{DECK}</p>{signs}")
    assert article.byline == byline
    assert article.date_published_raw == day


def test_a_number_of_views_is_no_section():
    html_signs = f"<p>{DECK}</p><div>May 6, 2021</div><div>1543</div>"
    assert read(above=html_signs).section != "1543"


@pytest.mark.parametrize("alt", ["Ann Bo", "Portrait of Ann Bo", "Picture of Ann Bo"])
def test_a_portrait_of_the_author_is_no_picture_of_the_article(alt):
    portrait = f'<a href=/author/ann-bo><img src="/users/ab.png" alt="{alt}"></a>'
    article = read(above=f"<p>{DECK}</p><div>{portrait}</div>{SIGNS}{SHOWN}")
    assert [image.url.rpartition("/")[2] for image in article.images] == ["x.jpg"]


def test_a_picture_that_shows_the_author_and_says_so_stays():
    shown = (
        '<figure><img src=/uploads/2021/x.jpg alt="Ann Bo">'
        "<figcaption>Ann Bo on the bridge</figcaption></figure>"
    )
    assert len(read(above=f"<p>{DECK}</p>{SIGNS}{shown}").images) == 1


@pytest.mark.parametrize("head", ["Ann Bo", "About the author", "Written by"])
def test_a_box_about_the_author_is_no_text(head):
    box = f'<section><img src="/av.jpg"><h4>{head}</h4><p>{ABOUT}</p></section>'
    article = read(above=f"<p>{DECK}</p>{SIGNS}{SHOWN}", below=box)
    assert article.body.split("\n\n") == TOLD
    assert [image.url.rpartition("/")[2] for image in article.images] == ["x.jpg"]
