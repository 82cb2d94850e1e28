"""Links to the pages of authors, and the small marks of publishing platforms."""

import pytest

from tests.pages.weavers import CHINA, TEXT, TOLD, article

DAY = "<p class=d>May 6, 2018</p>"
ANN = "<a href=/author/ann-bo>Ann Bo</a>"
LIA = "<a href=/author/lia-ree>Lia Ree</a>"


@pytest.fixture
def read(read_kept):
    return read_kept


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        (f"{ANN} in Orsa", ["Ann Bo"]),
        (f"{ANN} and {LIA} in New Sarn", ["Ann Bo", "Lia Ree"]),
        (f"By {ANN}, {LIA}", ["Ann Bo", "Lia Ree"]),
    ],
)
def test_links_to_authors_sign_with_what_joins_them(read, line, authors):
    found = article(read, f"<address><div class=c>{line}</div></address>{DAY}")
    assert found.authors == authors


def test_a_sentence_with_a_link_to_an_author_signs_nothing(read):
    line = f"{ANN} in the hills of Orsa met them"
    assert article(read, f"<div>{line}</div>{DAY}").authors == []


@pytest.mark.parametrize("button", ["All Posts", "View all posts", "More", "Full bio"])
def test_a_button_to_all_that_an_author_wrote_signs_nothing(read, button):
    box = f"<div class=ab><a class=b href=/author/ann-bo>{button}</a></div>"
    assert article(read, f"{DAY}{box}").authors == []
    signed = article(read, f"<p class=by>{ANN}</p>{box}{DAY}")
    assert signed.authors == ["Ann Bo"]


@pytest.mark.parametrize(
    "mark",
    [
        '<a id=f1 href="#note-1">1</a>',
        '<sup class=fn><a href="#3f2a">1</a></sup>',
        '<a href="#n"><sup>[12]</sup></a>',
        '<a href="#star">*</a>',
    ],
)
def test_the_number_of_a_footnote_is_no_part_of_the_sentence(read, mark):
    text = TEXT.replace("answered.", f"answered.{mark}")
    assert article(read, DAY, text).body == "\n\n".join(TOLD)


def test_a_number_that_leads_elsewhere_is_text(read):
    text = TEXT.replace("in May", "in <a href=/2018>2018</a>")
    assert article(read, DAY, text).body.startswith(
        TOLD[0].replace("in May", "in 2018")
    )


def test_what_a_chinese_portal_prints_around_a_summary(read):
    told = [
        "退潮的时候，从码头到小圣堂要走四十分钟，涨潮的时候，只能坐林阿福的船。",
        "林阿福今年七十一岁，打了五十年鱼，两年前他卖掉了大船，留下一条小的运砖。",
        "如今每月第一个星期日，有二十多人上岛参加弥撒，来回船票一律免费。",
    ]
    deck = "八位退休渔民用两年时间，把一座塌了屋顶的小圣堂重新立在礁石上。"
    html = (
        "<title>老渔民修复海岛圣堂</title><h1>老渔民修复海岛圣堂</h1><div>2019-03-02 09:30 "
        "来源：天亚社 <span>作者：沈若望</span></div><div><a>微信</a><a>QQ空间</a></div>"
        "<div><button>听新闻</button><span>预计阅读5分钟</span></div><div id=c><div class=ab>"
        f"<b>摘要</b><span>{deck}</span></div><div class=b>"
        f"{''.join(f'<p>{one}</p>' for one in told)}</div></div>"
    )
    found = read(CHINA, html.encode()).article
    assert (found.standfirst, found.authors) == (deck, ["沈若望"])
    assert found.body == "\n\n".join(told)


@pytest.mark.parametrize(
    "told", ["摘要写道，圣堂在一九三一年建成，二〇〇六年被台风毁坏了。"]
)
def test_a_sentence_about_a_summary_is_text(read, told):
    html = f"<title>海岛圣堂</title><h1>海岛圣堂</h1><p>2019-03-02</p><div><p>{told}</p></div>"
    assert read(CHINA, html.encode()).article.body == told
