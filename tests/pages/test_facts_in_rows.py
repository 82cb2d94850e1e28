"""Rows of facts and signatures as newsrooms of four languages print them."""

import pytest

from storage.editions.registry import EDITIONS
from tests.pages.test_text_or_furniture import TOLD, URL, page
from ucancrawl.pages.page import Page
from ucancrawl.reading import read_article

CHINESE = [
    "塔维克湾的渔民周三表示，他们不会离开祖先的海岸。",
    "省政府没有回答这些问题。",
]


def chinese(line: str):
    told = "".join(f"<p>{one}</p>" for one in CHINESE)
    html = (
        "<html><head><title>渔民不愿离开海湾</title></head><body>"
        f"<h1>渔民不愿离开海湾</h1>{line}<div class=c>{told}</div></body></html>"
    )
    url = "https://china.ucanews.com/2018/07/06/yumin-buyuan-likai-haiwan/"
    return read_article(Page(url, EDITIONS["china"], html=html.encode())).article


@pytest.mark.parametrize(
    "line",
    [
        "<p>作者：陈立言　来源：天亚社　发布时间：2018-07-06</p>",
        "<p>2018-07-06 10:24 来源：天亚社 作者：陈立言</p>",
        "<p>日期：2018-07-06　作者：陈立言　阅读：312</p>",
        "<p><small>时间:</small>2018-07-06<small>来源:</small>天亚社<small>作者:</small>陈立言</p>",
        "<p>来源：天亚社　记者：陈立言　2018-07-06　责任编辑：林若水</p>",
    ],
)  # fmt: skip
def test_a_row_of_labels_is_parted(line):
    article = chinese(line)
    assert (article.authors, article.standfirst) == (["陈立言"], None)
    assert article.date_published.isoformat()[:10] == "2018-07-06"
    assert article.body.split("\n\n") == CHINESE


def header(line: str, edition: str = "english"):
    html = page(*TOLD, header=f"<p>{line}</p><div>May 6, 2021</div>")
    return read_article(Page(URL, EDITIONS[edition], html=html)).article


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Ann Bo - UCA News", ["Ann Bo"]),
        ("Ann Bo | UCA News", ["Ann Bo"]),
        ("Ann Bo, special to UCA News", ["Ann Bo"]),
        ("Compiled by Ann Bo", ["Ann Bo"]),
        ("Reporter: Ann Bo | Editor: Jon Kim", ["Ann Bo"]),
        ("Sơ Têrêsa Mai Thảo Vy", ["Sơ Têrêsa Mai Thảo Vy"]),
        ("Lm. Benno Nguyễn Văn Hòa", ["Lm. Benno Nguyễn Văn Hòa"]),
    ],
)
def test_a_signature_names_its_author_and_no_house(line, authors):
    article = header(line)
    assert (article.authors, article.standfirst) == (authors, None)


def test_whoever_edits_is_no_author():
    article = header("Editor: Jon Kim")
    assert (article.authors, article.standfirst) == ([], None)


def test_a_name_in_the_caption_is_the_photographer_s():
    figure = (
        "<figure><img src=/uploads/2021/x.jpg><figcaption><span>Weavers beside the river"
        "</span><span>Joel Mandig</span></figcaption></figure>"
    )
    html = page(*TOLD, header=f"<p>By Ann Bo</p><div>May 6, 2021</div>{figure}")
    article = read_article(Page(URL, EDITIONS["english"], html=html)).article
    assert article.authors == ["Ann Bo"]
    (image,) = article.images
    assert (image.caption, image.credit) == ("Weavers beside the river", "Joel Mandig")


@pytest.mark.parametrize("word", ["SMS", "Messenger", "Copy article link"])
def test_a_button_of_sharing_signs_nothing(word):
    tools = f"<ul><li>Facebook</li><li>WhatsApp</li><li>{word}</li></ul>"
    html = page(*TOLD, header=f"<p>By Ann Bo</p><div>May 6, 2021</div>{tools}")
    article = read_article(Page(URL, EDITIONS["english"], html=html)).article
    assert article.authors == ["Ann Bo"]


@pytest.mark.parametrize(
    "line",
    [
        "Chưa có bài viết nào trong chuyên mục này.",
        "Bài viết bạn tìm đã bị gỡ xuống.",
        "Nội dung đang được cập nhật.",
    ],
)
def test_a_vietnamese_notice_is_no_article(line):
    html = (
        "<html><head><title>Giáo hội Á châu</title></head><body>"
        f"<h1>Giáo hội Á châu</h1><p>{line}</p></body></html>"
    )
    url = "https://vietnam.ucanews.com/2018/06/14/ngu-dan-vinh-lam-khong-chiu-roi-bo/"
    assert (
        read_article(Page(url, EDITIONS["vietnam"], html=html.encode())).article is None
    )


def read_page(*text: str, header: str = "<div>By Ann Bo</div><div>May 6, 2021</div>"):
    html = page(*text, header=header)
    return read_article(Page(URL, EDITIONS["english"], html=html)).article


@pytest.mark.parametrize(
    "line",
    [
        "SCROLL TO CONTINUE WITH CONTENT",
        "Follow UCA News on WhatsApp for the latest stories from Asia.",
        "Ikuti berita UCAN di Google News",
        "（责任编辑：林若水）",
        "Editor: Jon Kim",
    ],
)
def test_an_invitation_between_paragraphs_is_no_text(line):
    article = read_page(*TOLD[:2], f"<p>{line}</p>", TOLD[2])
    assert article.body.split("\n\n") == TOLD
    assert article.authors == ["Ann Bo"]


def test_who_said_a_pull_quote_goes_with_it():
    said = "“We shall not leave the bridge to the river,” Maro Delkin said on Monday."
    pull = (
        "<blockquote><p>We shall not leave the bridge to the river</p>"
        "<cite>Maro Delkin</cite></blockquote>"
    )
    article = read_page(TOLD[0], said, pull, TOLD[1])
    assert article.body.split("\n\n") == [TOLD[0], said, TOLD[1]]


def test_buttons_and_arrows_are_no_pictures_of_the_article():
    tools = "".join(
        f"<a href=/t/{name}><img src=/images/{name} alt='{alt}'></a>"
        for name, alt in (
            ("pdf_button.png", "PDF"),
            ("printButton.png", "Print"),
            ("arrow.png", ""),
        )
    )
    picture = "<img src=/uploads/2021/sparrow.jpg>"
    header = f"<div>By Ann Bo</div><div>May 6, 2021</div>{tools}{picture}"
    (image,) = read_page(*TOLD, header=header).images
    assert image.url.endswith("sparrow.jpg")


def test_links_to_tags_are_no_related_titles():
    below = "<div><a href=/tags/1>#river crossings</a> <a href=/tags/2>#the old mill</a></div>"
    html = page(*TOLD, below=below)
    article = read_article(Page(URL, EDITIONS["english"], html=html)).article
    assert [link for link in article.links if link.kind == "related"] == []


def test_a_label_inside_a_related_link_is_no_part_of_its_title():
    inside = (
        "<p>[<a href=/news/old-mill/70001>Read also: Old mill of Sarn opens</a>]</p>"
    )
    article = read_page(*TOLD[:2], inside, TOLD[2])
    assert [link.text for link in article.links] == ["Old mill of Sarn opens"]
    assert article.body.split("\n\n") == TOLD


@pytest.mark.parametrize("crumb", ["Trang chủ > Giới thiệu", "Trang chủ » Giới thiệu"])
def test_the_way_from_home_is_no_headline(crumb):
    html = (
        "<html><head><title>Giới thiệu - UCAN Việt Nam</title></head><body>"
        f"<div>{crumb}</div><p>UCAN Việt Nam là hãng tin Công giáo độc lập phục vụ Giáo"
        " hội tại châu Á từ năm 1979.</p></body></html>"
    )
    url = "https://vietnam.ucanews.com/2018/06/14/ngu-dan-vinh-lam-khong-chiu-roi-bo/"
    reading = read_article(Page(url, EDITIONS["vietnam"], html=html.encode()))
    assert reading.article is None


def test_a_headline_with_the_site_s_name_behind_it_signs_nothing():
    html = page(*TOLD).replace(
        b"<h1>Weavers of Lomitar mend their bridge",
        b"<h1>Monks Open Night School - UCA News",
    )
    html = html.replace(
        b"<title>Weavers of Lomitar mend their bridge",
        b"<title>Monks Open Night School",
    )
    article = read_article(Page(URL, EDITIONS["english"], html=html)).article
    assert article.headline.startswith("Monks Open Night School")
    assert article.authors == ["Ann Bo"]


def test_what_an_editor_asks_in_an_interview_is_text():
    asked = [
        "Editor: Why did you come to the river?",
        "Kim: Because of the bridge, as all did.",
    ]
    article = read_page(TOLD[0], *(f"<p>{one}</p>" for one in asked), TOLD[1])
    assert article.body.split("\n\n") == [TOLD[0], *asked, TOLD[1]]
