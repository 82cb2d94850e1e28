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
