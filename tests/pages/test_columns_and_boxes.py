"""Text in columns, boxes that ask, captions without marks, standfirsts announced."""

import pytest

from tests.pages.weavers import CHINA, HEADLINE, TOLD, URL


def page(inside: str, below: str = "") -> bytes:
    return (
        f"<html><head><title>{HEADLINE}</title></head><body><div class=a>"
        f"<h1>{HEADLINE}</h1>{inside}</div>{below}</body></html>"
    ).encode()


def paragraphs(texts=TOLD) -> str:
    return "".join(f"<p>{one}</p>" for one in texts)


def test_text_in_columns_has_its_deck_and_signature_above(read):
    columns = "".join(f"<div class=c><p>{one}</p></div>" for one in TOLD)
    deck = "<h3>Old craft serves travelers again</h3>"
    signed = "<div class=b>Tomo Varel<br>Port Sarn</div>"
    foot = "<div class=f>Sentinel of Lomitar. For subscriptions call 01-445566.</div>"
    article = read(URL, page(deck + signed + columns, foot)).article
    assert article.standfirst == "Old craft serves travelers again"
    assert article.byline == "Tomo Varel"
    assert article.body == "\n\n".join(TOLD)


def test_a_crosshead_above_the_first_of_columns_with_text_above_stays(read):
    columns = "".join(f"<div class=c><p>{one}</p></div>" for one in TOLD[1:])
    text = f"<div class=c><p>{TOLD[0]}</p></div><h3>Two bridges</h3>{columns}"
    assert "Two bridges" in read(URL, page(text)).article.body


@pytest.mark.parametrize("label", ["Subscribe", "Sign up", "Berlangganan", "Đăng ký"])
def test_what_stands_above_a_button_to_enrol_is_no_text(read, label):
    asks = "<p>Three stories of the islands, every morning at seven.</p>"
    box = f"<div><b>Island brief</b>{asks}<button>{label}</button></div>"
    text = f"<div class=t><p>{TOLD[0]}</p>{box}{paragraphs(TOLD[1:])}</div>"
    assert read(URL, page(text)).article.body == "\n\n".join(TOLD)


def test_a_brief_beside_a_button_to_enrol_is_text(read):
    text = f"<div class=t><p>{TOLD[0]}</p><button>Subscribe</button></div>"
    assert read(URL, page(text)).article.body == TOLD[0]


@pytest.mark.parametrize("tag", ["blockquote", "p", "div", "small"])
def test_text_in_a_figure_without_figcaption_is_its_caption(read, tag):
    figure = f"<figure><img src=/u/1.jpg><{tag}>Weavers at the river.</{tag}></figure>"
    deck = "<div class=s>An old craft serves travelers of the valley again</div>"
    article = read(URL, page(f"{figure}{deck}<div>{paragraphs()}</div>")).article
    assert [image.caption for image in article.images] == ["Weavers at the river."]
    assert article.standfirst == "An old craft serves travelers of the valley again"
    assert article.body == "\n\n".join(TOLD)


def test_a_quote_in_a_figure_of_its_own_is_text(read):
    quote = (
        "<figure><blockquote>Our mothers built the first of them by hand.</blockquote>"
    )
    text = f"<p>{TOLD[0]}</p>{quote}</figure>{paragraphs(TOLD[1:])}"
    assert "by hand." in read(URL, page(f"<div>{text}</div>")).article.body


@pytest.mark.parametrize("head", ["[摘要]", "核心提示：", "【导读】"])
def test_what_announces_a_standfirst_is_none_of_it(read, head):
    told = ["修女在山村开办了识字班，帮助老人读书。"] * 2
    told[1] = "村民说，他们等这一天已经等了很多年，心里十分高兴。"
    content = (
        f"<h1>修女教老人读书</h1><p>发布时间:2019-3-2 来源:天亚社</p>"
        f"<div class=s>{head}识字班改变了一个村庄的生活</div>"
        f"<div><p>{told[0]}</p><p>{told[1]}</p></div>"
    ).encode()
    article = read(CHINA, content).article
    assert article.standfirst == "识字班改变了一个村庄的生活"
    assert article.body == "\n\n".join(told)
    assert article.date_published_raw == "2019-03-02"


def test_a_portrait_names_who_signs_above_the_headline(read):
    row = (
        '<ul><li><img src="/a.jpg" alt="Writer: Tomo Varel"><span>Tomo Varel</span></li>'
        "<li>May 6, 2021</li><li>4 min read</li></ul>"
    )
    content = f"<div>{row}<h1>{HEADLINE}</h1><div>{paragraphs()}</div></div>"
    article = read(URL, content.encode()).article
    assert (article.byline, article.section) == ("Tomo Varel", None)


def test_a_picture_of_somebody_is_no_signature(read):
    shown = '<img src="/u/1.jpg" alt="Tomo Varel"><p>Tomo Varel</p><p>May 6, 2021</p>'
    article = read(URL, page(f"{shown}<div>{paragraphs()}</div>")).article
    assert article.byline is None


@pytest.mark.parametrize(
    "said",
    [
        "Share This Story, Choose Your Platform!",
        "Bagikan artikel ini",
        "Chia sẻ bài viết này với bạn bè",
    ],
)
def test_a_heading_that_asks_to_share_is_no_text(read, said):
    below = f"<h4>{said}</h4><a href=#>Facebook</a>"
    content = page(f"<div>{paragraphs()}</div>{below}")
    assert read(URL, content).article.body == "\n\n".join(TOLD)


ABOUT = "Tomo Varel is a writer in Port Sarn who has covered the coast since 2008."


@pytest.mark.parametrize("title", ["", "Father ", "Dr. "])
def test_who_the_author_is_in_an_element_of_its_own_is_no_text(read, title):
    life = f"<div class=l><p>{title}{ABOUT}</p></div>"
    inside = f"<p>By {title}Tomo Varel</p><div><div>{paragraphs()}</div>{life}</div>"
    assert read(URL, page(inside)).article.body == "\n\n".join(TOLD)


def test_what_is_told_of_somebody_else_in_an_element_of_its_own_is_text(read):
    life = f"<div class=t><p>{ABOUT.replace('Tomo', 'Lia')}</p></div>"
    text = "".join(f"<div class=t><p>{one}</p></div>" for one in TOLD)
    article = read(URL, page(f"<p>By Tomo Varel</p><div>{text}{life}</div>")).article
    assert "Lia Varel is a writer" in article.body


@pytest.mark.parametrize("credit", ["Joel Mandig", "supplied", "AFP"])
def test_makers_of_all_pictures_of_a_row_stand_with_their_own(read, credit):
    items = "".join(
        f"<div><img src=/u/{n}.jpg alt=x><figcaption><span><p>Boats of {place}.</p>"
        f"</span> <span>{credit}</span></figcaption></div>"
        for n, place in enumerate(("Sarn", "Orva"))
    )
    signed = "<p>By Mira Sen</p><p>May 6, 2021</p>"
    content = page(f"{signed}<div>{items}</div><div>{paragraphs()}</div>")
    images = read(URL, content).article.images
    assert [(one.caption, one.credit) for one in images] == [
        (f"Boats of {place}.", credit) for place in ("Sarn", "Orva")
    ]


@pytest.mark.parametrize(
    "image",
    [
        '<img src="/a.jpg" alt="Avatar photo">',
        '<img src="/a.jpg" width="96" height="96" alt="">',
    ],
)
def test_a_face_beside_a_name_is_no_picture_of_the_article(read, image):
    row = f"<div>{image}<span>By <a href=/author/x>Tomo Varel</a></span></div>"
    shown = '<img src="/u/1.jpg" width="96" height="64" alt="">'
    article = read(URL, page(f"{row}{shown}<div>{paragraphs()}</div>")).article
    assert [one.url for one in article.images] == ["https://www.ucanews.com/u/1.jpg"]


def test_arrows_of_a_trail_are_no_pictures(read):
    arrow = '<img src="/a.png" alt="">'
    trail = (
        f"<span><a href=/>Home</a> {arrow} <a href=/x>News</a> {arrow} Bridge</span>"
    )
    content = f"{trail}<h1>{HEADLINE}</h1><p>May 6, 2021</p><div>{paragraphs()}</div>"
    assert read(URL, content.encode()).article.images == []
