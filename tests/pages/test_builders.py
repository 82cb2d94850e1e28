"""Pages as builders of sites make them: parts of a text, cards, boxes, facts aside."""

import pytest

from tests.pages.weavers import CHINA, HEADLINE, TOLD, URL, URLS, body, page
from ucancrawl.normalise.byline import read_byline
from ucancrawl.normalise.caption import read_caption
from ucancrawl.pages.signing import names_alone

PLAIN = "".join(f"<p class='t-5 lead-8'>{one}</p>" for one in TOLD)
END = "In the evening the children counted ninety new planks on the bridge."
LAST = "Nobody in the valley remembers who laid the first stone of it."
LONG = (
    "The looms stood still for a month. Nobody was paid, and the dyers left the valley."
)


def test_a_first_paragraph_with_a_drop_cap_is_text(read):
    first = f"<p class='t-5 lead-8 cap:float-left'>{LONG}</p>"
    header = (
        "<p class='t-6'>Nine elders ask for a second bridge</p><img src='/p/a.jpg' alt=''>"
        "<div class=by><a>By Ann Bo</a></div><time>May 6, 2021</time>"
    )
    content = (
        f"<html><head><title>{HEADLINE}</title></head><body><main><h1>{HEADLINE}</h1>{header}"
        f"{first}{PLAIN}</main></body></html>"
    )
    reading = read(URL, content.encode())
    assert body(reading) == [LONG, *TOLD]
    assert not [one.caption for one in reading.article.images if one.caption]


def test_a_deck_of_another_look_above_such_a_text_is_no_text(read):
    deck = "<p class='deck'>A council of nine asks for a second bridge in the south</p>"
    content = page(PLAIN).decode().replace("<div class='m'>", f"{deck}<div class='m'>")
    assert body(read(URL, content.encode())) == list(TOLD)


def test_below_a_picture_in_the_next_part_of_a_text_stands_text(read):
    first = [f"{one} Nobody was asked before, and nobody was paid." for one in TOLD]
    above = "".join(f"<p>{one}</p>" for one in first)
    below = f"<figure><img src='/a/1.jpg'></figure><p>{LONG} {END}</p><p>{LAST}</p>"
    inner = f"<div class=part>{above}</div><div class=part>{below}</div>"
    assert body(read(URL, page(inner))) == [*first, f"{LONG} {END}", LAST]


def test_the_one_paragraph_beside_the_headline_is_its_deck(read):
    deck = "Nine elders ask for a second bridge before the rains."
    content = (
        f"<html><head><title>{HEADLINE}</title></head><body><main><header><h1>{HEADLINE}</h1>"
        f"<figure><img src='/a/b.jpg'><figcaption>The bridge at dawn.</figcaption></figure>"
        f"<p class=x>{deck}</p></header><div class=text>{PLAIN}</div>"
        "<footer><h4>Ann Bo</h4><time>12 Feb 2021</time></footer></main></body></html>"
    )
    article = read(URL, content.encode()).article
    assert article.standfirst == deck
    assert article.body.split("\n\n") == list(TOLD)


def test_a_first_paragraph_beside_the_headline_with_its_place_is_text(read):
    first = f"LOMITAR (UCAN) — {LONG}"
    content = (
        f"<html><head><title>{HEADLINE}</title></head><body><main><header><h1>{HEADLINE}</h1>"
        f"<p class=x>{first}</p></header><div class=text>{PLAIN}</div></main></body></html>"
    )
    assert body(read(URL, content.encode())) == [first, *TOLD]


@pytest.mark.parametrize(
    "box",
    [
        "<div class=row><span>Pass it on</span><a href='#'>Facebook</a><a href='#'>WhatsApp</a></div>",
        "<div class=c><div><span>FRIENDS</span></div><p>This report was paid for by 27 readers. "
        "Will you pay for the next?</p><a href='/donate'>Chip in</a></div>",
        "<div class=card><div>Before you read on</div><p>Tomorrow’s stories at six.</p><div class=w>"
        "<form><input type=email placeholder=Email><input type=submit value=Send></form>"
        "<div class=done><div>Thank you! Your submission has been received!</div></div></div></div>",
        "<div class=player><button>▶</button><p>Listen to this story</p><p>5 min</p>"
        "<p>Read by a synthetic voice</p></div>",
        "<div class=ad><span>IKLAN</span><div>GULIR UNTUK LANJUT BACA</div></div>",
    ],
)  # fmt: skip
def test_what_stands_with_buttons_alone_is_no_text(box, read):
    inner = f"<p>{TOLD[0]}</p><p>{LONG}</p>{box}<p>{TOLD[1]}</p><p>{TOLD[2]}</p>"
    assert body(read(URLS["id"], page(inner))) == [TOLD[0], LONG, *TOLD[1:]]


def test_a_crosshead_above_a_row_of_buttons_and_text_stays(read):
    row = "<a href='#'>Facebook</a> <a href='#'>WhatsApp</a>"
    inner = f"<p>{TOLD[0]}</p><h3>What is left</h3><p>{row}</p><p>{TOLD[1]}</p><p>{TOLD[2]}</p>"
    assert body(read(URL, page(inner))) == [TOLD[0], "What is left", *TOLD[1:]]


def test_a_comment_form_below_a_brief_takes_no_text(read):
    form = "<form><input type=email><input type=submit></form>"
    content = page(f"<p>{TOLD[0]}</p>{form}")
    assert body(read(URL, content)) == [TOLD[0]]


CARD = (
    "<figure class=k><a href='{href}'><div><div>{title}</div><div>The altar has been moved "
    "again, says the council.</div><div><img src='/favicon.ico' alt=''><span>UCAN India</span>"
    "<span>Desk</span></div></div><div><img src='/t.jpg' alt=''></div></a></figure>"
)


def test_a_figure_that_is_one_link_is_the_card_of_another_article(read):
    title = "A church that moved three times"
    card = CARD.format(href="/news/a-church-that-moved-three-times/60544", title=title)
    inner = f"<p>{TOLD[0]}</p>{card}<p>{TOLD[1]}</p><p>{TOLD[2]}</p>"
    article = read(URL, page(inner)).article
    assert article.body.split("\n\n") == list(TOLD)
    assert [one.text for one in article.links if one.kind == "related"] == [title]
    assert not [one.caption for one in article.images if one.caption]


def test_a_figure_whose_link_shows_it_larger_has_its_caption(read):
    figure = "<figure><a href='/a/large.jpg'><img src='/a/small.jpg'></a><div>The old bridge at dusk</div></figure>"
    inner = f"<p>{TOLD[0]}</p>{figure}<p>{TOLD[1]}</p><p>{TOLD[2]}</p>"
    article = read(URL, page(inner)).article
    assert [one.caption for one in article.images] == ["The old bridge at dusk"]


@pytest.mark.parametrize(
    ("beside", "credit"),
    [("Caritas Lomitar", "Caritas Lomitar"), ("Yonhap", "Yonhap"), ("Enlarge", None)],
)
def test_a_name_beside_a_caption_made_the_picture_and_a_button_did_not(
    beside, credit, read
):
    caption = "A family clears the ashes of its house."
    figure = (
        "<div class=f><div class=i><img src='/a/b.jpg'></div><div class=w>"
        f"<div class=c>{caption}</div><div class=m>{beside}</div></div></div>"
    )
    inner = f"<p>{TOLD[0]}</p>{figure}<p>{TOLD[1]}</p><p>{TOLD[2]}</p>"
    (image,) = read(URL, page(inner)).article.images
    assert (image.caption, image.credit) == (caption, credit)


def test_titles_in_a_list_between_deck_and_text_are_related(read):
    titles = ["Weavers sell their last loom", "A second bridge for Lomitar"]
    hrefs = ["/2019/02/01/weavers-sell-loom/", "/2019/02/02/second-bridge/"]
    rows = "".join(
        f"<li><a href='{href}'>{title}</a></li>"
        for href, title in zip(hrefs, titles, strict=True)
    )
    content = (
        f"<html><head><title>{HEADLINE}</title></head><body><main><h1>{HEADLINE}</h1><h2>"
        f"Nine elders ask for a second bridge</h2><div><ul>{rows}</ul></div><div><div>{PLAIN}"
        "</div></div></main></body></html>"
    )
    article = read(URLS["vi"], content.encode()).article
    assert [one.text for one in article.links if one.kind == "related"] == titles
    assert article.body.split("\n\n") == list(TOLD)


@pytest.mark.parametrize(
    "between",
    [
        "<div><figure><div><img src='/a/b.jpg'></div></figure><div>The bridge at dawn.</div>"
        "<div><span>Photo credit</span><div>Ann Bo</div></div></div>",
        "<div class=tag>Sponsored content</div>",
    ],
)
def test_a_section_stands_above_a_picture_and_a_label_of_adverts(between, read):
    content = (
        f"<html><head><title>{HEADLINE}</title></head><body><div><div><a href='#'>Facebook</a>"
        "</div></div><main><div><a href='/nepal'>Nepal</a></div>"
        f"{between}<h1>{HEADLINE}</h1><div>May 6, 2021</div><div>{PLAIN}</div></main></body></html>"
    )
    assert read(URL, content.encode()).article.section == "Nepal"


def test_a_chinese_report_is_signed_with_its_day(read):
    told = [
        "纺织工人五月修好了河上的桥，村民说桥已经等了三年。",
        "议会向省里求助，但是办公室没有人回答他们的来信。",
    ]
    signed = "（天亚社记者 陈佳、张文心 2030年5月2日南投报道）"
    inner = "".join(f"<p>{one}</p>" for one in (*told, signed))
    article = read(CHINA, page(inner)).article
    assert read_byline(article.byline, "zh").authors == ("陈佳", "张文心")
    assert article.body.split("\n\n") == told


def test_a_credit_with_its_house_is_whole():
    said = read_caption("A boat at dawn. Photo: Ann Roy / UCA News", "en")
    assert (said.caption, said.credit) == (
        "A boat at dawn.",
        "Photo: Ann Roy / UCA News",
    )
    said = read_caption("教友領受聖灰。教區傳播處圖片", "zh")
    assert (said.caption, said.credit) == ("教友領受聖灰。", "教區傳播處圖片")


def test_initials_in_capitals_are_looked_at_once():
    assert names_alone("T. N.", "vi") == []
    assert names_alone("NGUYỄN VĂN AN", "vi") == ["NGUYỄN VĂN AN"]


@pytest.mark.parametrize(
    "row",
    [
        "<div><h3>Why the wells are dry</h3><a href='#'>Facebook</a> <a href='#'>WhatsApp</a></div>",
        "<div class=row><p>The wells are dry.</p><form><input type=email><input type=submit></form></div>",
        "<div style='font-size:0px'><p style='font-size:16px'>The wells are dry.</p></div>",
        "<div style='left:-1170px'><p>The wells are dry.</p></div>",
    ],
)  # fmt: skip
def test_a_line_of_the_text_stays_whatever_stands_beside_it(row, read):
    inner = f"<p>{TOLD[0]}</p><p>{LONG}</p>{row}<p>{TOLD[1]}</p><p>{TOLD[2]}</p>"
    assert "wells are dry" in read(URL, page(inner)).article.body


def test_what_stands_off_the_page_is_no_text(read):
    junk = (
        "<span style='position:absolute;left:-9999px'>xq7 copied from the site</span>"
    )
    inner = "".join(f"<p>{one}{junk}</p>" for one in TOLD)
    assert body(read(URL, page(inner))) == list(TOLD)


def test_a_box_over_an_advert_above_the_article_names_no_section(read):
    content = (
        f"<html><head><title>{HEADLINE}</title></head><body><div class=trend><a href='/tag/floods'>"
        "Floods</a></div><div><p>Advertisement</p></div><article>"
        f"<h1>{HEADLINE}</h1><div>May 6, 2021</div><div>{PLAIN}</div></article></body></html>"
    )
    assert read(URL, content.encode()).article.section is None
