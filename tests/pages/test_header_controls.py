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
    signs = f"<p>{DECK}</p><div>May 6, 2021</div><div>1543</div>"
    assert read(above=signs).section == "Rivers"


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


TOOLS = [
    "Listen to this article (4 min)",
    "Bookmark this page",
    "Follow us on Telegram",
    "Text size: A A A",
    "12 people like this.",
    "This article was translated using DeepL",
    "Sign up for our weekly newsletter and never miss a story",
    "Simak berita ini",
    "Simpan artikel",
    "Ikuti UCAN Indonesia di Facebook",
    "Diterjemahkan dengan mesin",
    "Nghe đọc bài",
    "Lưu bài để đọc sau",
    "Theo dõi chúng tôi trên Facebook",
    "Bài viết được dịch bằng máy",
    "朗讀全文",
    "收藏本文",
    "在Facebook上關注我們",
    "機器翻譯",
    "字號調整：大 中 小",
]


@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_is_no_standfirst_though_nothing_says_what_is(tool):
    article = read(above=f"<div>{tool}</div><p>{DECK}</p>{SIGNS}", meta="")
    assert (article.standfirst, article.section) == (DECK, "Rivers")
    assert article.body.split("\n\n") == TOLD


@pytest.mark.parametrize(
    "deck",
    [
        "Listen to the people of the valley, says bishop",
        "Save the mill of Sarn and its wood",
        "Follow the water to where it is sold",
        "Get the letters of the council read aloud at last",
    ],
)
def test_a_standfirst_that_begins_as_a_tool_does_is_one(deck):
    assert read(above=f"<p>{deck}</p>{SIGNS}", meta="").standfirst == deck


@pytest.mark.parametrize("word", ["Listen", "Play", "In", "文字"])
def test_a_crosshead_in_the_verb_of_a_tool_ends_no_text(word):
    more = "".join(f"<p>{one}</p>" for one in (TOLD[0] + " Twice.", TOLD[1] + " So."))
    told = f"<div class=t><h3>{word}</h3>{more}</div>"
    assert "Twice." in read(below=told).body
