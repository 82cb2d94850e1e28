"""Rows, tools and boxes of newspapers' own software, each rule by a page."""

import pytest

from tests.pages.weavers import CHINA, HEADLINE, TEXT, TOLD, URL, article

BODY = "\n\n".join(TOLD)
DAY = "<p>May 6, 2018</p>"
VIETNAM = "https://vietnam.ucanews.com/2019/03/02/nguoi-dan-sua-cau/"
ZH_TITLE = "織布的人修好河上的舊橋"
ZH_TOLD = (
    "織布的人在五月修好了河上的舊橋，教友們都很高興。",
    "他們的議會向省裡求助，但是沒有人回答他們的信。",
    "雨季過後，他們還要在南邊再造一座橋，讓孩子們上學。",
)
ZH_TEXT = "".join(f"<p>{one}</p>" for one in ZH_TOLD)


def chinese(read, header: str, text: str = ZH_TEXT):
    inner = f"<title>{ZH_TITLE}</title><body><div><div><h1>{ZH_TITLE}</h1>{header}"
    return read(CHINA, f"{inner}<div>{text}</div></div></div></body>".encode()).article


def test_a_text_that_a_script_reveals_is_read(read):
    hidden = f"<div style='visibility: hidden; opacity: 0;'><section>{ZH_TEXT}</section></div>"
    found = chinese(read, "<p>2018-12-24</p>", hidden)
    assert found.body == "\n\n".join(ZH_TOLD)
    shown = article(read, DAY, f"{TEXT}<div style='display:none'>{TEXT}</div>")
    assert shown.body == BODY


@pytest.mark.parametrize(
    "tool",
    [
        *("AA", "A- A+", "View Author Profile", "Join the Conversation", "Cancel"),
        *("<li>Small</li><li>Medium</li><li>Large</li>", "<b>0</b> <i>SHARES</i>"),
        *("<div>0</div><div>SHARES</div><div>326</div><div>VIEWS</div>", "Buy Now"),
    ],
)
def test_tools_below_the_header_are_no_part_of_it(read, tool):
    found = article(read, f"<p>By Ann Lo</p>{DAY}<div>{tool}</div>")
    assert (found.byline, found.section, found.standfirst, found.body) == (
        *("By Ann Lo", None, None),
        BODY,
    )


@pytest.mark.parametrize(
    "tool", ["小字号", "大字號 小字號", "原标题：河上的舊橋修好了"]
)
def test_chinese_tools_are_no_part_of_it(read, tool):
    found = chinese(read, f"<div>2018年12月24日</div><div>{tool}</div>")
    assert (found.byline, found.section, found.standfirst) == (None, None, None)


def test_a_name_linked_below_a_portrait_signs(read):
    author = "<div><img src=/a.png><div><span><a href=/me/x>Klara Lake</a></span>{}</div></div>"
    found = article(read, author.format("<p>May 6, 2018</p>"))
    assert found.byline == "Klara Lake"
    assert all(image.caption is None for image in found.images)


@pytest.mark.parametrize("button", ["<button>Follow</button>", "<a href=/f>Follow</a>"])
def test_a_button_to_follow_beside_a_name_takes_no_name(read, button):
    author = f"<div><a href=/author/klara>Klara Lake</a>{button}</div>"
    assert article(read, f"{author}<p>May 6, 2018</p>").byline == "Klara Lake"


def test_a_chinese_name_below_the_headline_signs(read):
    found = chinese(read, "<em>林宗翰</em><p><b>家屬盼望當局增派醫生</b></p>")
    assert (found.byline, found.section) == ("林宗翰", None)
    assert found.standfirst == "家屬盼望當局增派醫生"


def test_who_edited_is_no_author_and_who_reported_is_one(read):
    box = "<div><p>{}</p><a href=/w><span>{}</span></a></div>"
    boxes = box.format("Reporter", "Petrus Lomar") + box.format("Editor", "Vera Tarv")
    assert article(read, f"{boxes}{DAY}").byline == "Petrus Lomar"


def test_a_section_and_a_signature_in_one_row_without_a_day(read):
    row = "<p><a href=/category/x/>Asia</a> / By <a href=/a/>Ann Lo</a> &amp; <a href=/b/>Mia Bo</a></p>"
    found = article(read, row)
    assert (found.section, found.byline) == ("Asia", "By Ann Lo & Mia Bo")


def test_a_word_behind_a_bar_is_no_standfirst(read):
    row = "<p><time>May 6, 2018</time><span>| Contributor</span></p>"
    assert article(read, f"<p>By Ann Lo</p>{row}").standfirst is None


def test_a_day_of_change_in_front_of_the_day_is_hidden(read):
    days = (
        "<span><time class=updated datetime=2018-12-01T13:34:16+00:00>December 1, 2018"
        "</time><time class='entry-date published' datetime=2018-09-14T13:34:16+00:00>"
        "September 14, 2018</time></span>"
    )
    found = article(read, f"<p>{days} by Ann Lo</p>")
    printed = [one.raw for one in found.evidence if one.field == "date_published"]
    assert not any("December" in raw or "2018-12-01" in raw for raw in printed)
    assert any("September 14" in raw or "2018-09-14" in raw for raw in printed)


def test_a_day_in_brackets_with_its_readers(read):
    title = "Người dân Lomitar sửa cầu cũ"
    told = "Người dân ở vùng núi Lomitar đã sửa xong cây cầu cũ vào tháng năm vừa qua."
    content = (
        f"<title>{title}</title><body><table><tr><td>Hôm nay: 1.204<br>Tổng số: 4.310.223"
        f"</td></tr></table><table><tr><td><b>{title}</b></td></tr><tr><td>(08/05/2019 - "
        f"Đã xem: 5160)</td></tr><tr><td><p>{told}</p><p>{told[:-1]} nữa.</p></td></tr>"
        "</table></body>"
    )
    found = read(VIETNAM, content.encode()).article
    assert (found.section, found.standfirst) == (None, None)
    assert "08/05/2019" in [one.raw for one in found.evidence]


def test_the_day_above_the_headline_beside_its_tools(read):
    row = (
        "<table><tr><td>06/28/2018, 08.51</td><td><img src=/img/print.gif alt=print>"
        "<img src=/img/mail.gif alt='send to a friend'></td></tr></table>"
    )
    found = article(read, "", above=f"{row}<span>LOMITAR</span><br>")
    assert found.date_published_raw.startswith("06/28/2018")


def test_a_section_over_the_picture_over_the_headline(read):
    above = (
        "<div><a href=/en/church.html>CHURCH</a></div><div><img src=/x.jpg><span>Weavers "
        "of Lomitar pray in the church of the river (Jo Aquino)</span></div>"
    )
    assert article(read, DAY, above=above).section == "CHURCH"


def test_a_category_in_a_list_of_one(read):
    logo = "<a href=/><img src=/logo-m.png alt='UCA News'></a>"
    above = f"{logo}<div><ul><li><a href=/category/migran/>Migran</a></li></ul>"
    assert article(read, DAY, above=above, below="</div>").section == "Migran"


def test_a_way_that_ends_in_the_headline(read):
    way = f"<ul><li><a href=#>News</a></li><li><a href=#>Looms</a></li><li>{HEADLINE}</li></ul>"
    assert article(read, DAY, above=way).section == "Looms"


@pytest.mark.parametrize(
    "between",
    [
        "<div class=ad><small>ADVERTISEMENT</small></div>",
        "<div><p>News of this week by mail</p><p>Free every Friday.</p><a href=/n>Sign up</a></div>",
        "<div><span>Follow us on WhatsApp</span><span>Free every Friday from us.</span>"
        "<button>Follow</button></div>",
    ],
)
def test_a_short_sentence_behind_a_box_is_text(read, between):
    first, *rest = (f"<p>{one}</p>" for one in TOLD)
    last = "<p>Nobody answered the council.</p>"
    found = article(read, DAY, first + "".join(rest) + between + last)
    assert found.body == f"{BODY}\n\nNobody answered the council."


@pytest.mark.parametrize(
    "box", ["<blockquote>{}</blockquote>", "<table><tr><td><i>{}</i></table>"]
)
def test_of_two_alike_the_one_beside_the_text_stays(read, box):
    first, second, third = (f"<p>{one}</p>" for one in TOLD)
    found = article(read, DAY, first + box.format(TOLD[2]) + second + third)
    assert found.body == BODY


def test_below_the_end_of_an_article_nothing_is_its(read):
    cards = "".join(
        f"<li><a href=/c{n}><figure><img src=/c{n}.jpg><figcaption>Old mill {n} of Sarn "
        "reopens</figcaption></figure></a></li>"
        for n in range(3)
    )
    below = f"<div>End of Article</div><h3>Trending Stories</h3><ul>{cards}</ul>"
    found = article(read, DAY, TEXT + below)
    assert (found.body, [image.caption for image in found.images]) == (BODY, [])


@pytest.mark.parametrize("sign", ["<p>Ann Lo/UCA News</p>", "<p><b>UCA News</b></p>"])
def test_who_signs_below_the_text(read, sign):
    found = article(read, DAY, f"{TEXT}{sign}")
    assert found.byline in ("Ann Lo/UCA News", "UCA News")
    assert found.body == BODY


def test_related_titles_that_lost_their_addresses(read):
    titles = ("Old mill of Sarn reopens today", "Hills of Doran turn green again")
    rows = "".join(f"<h3><a href=/r>{title}</a></h3>" for title in titles)
    found = article(
        read, DAY, below=f"<div><div>RELATED STORIES</div><div>{rows}</div></div>"
    )
    assert [link.text for link in found.links] == list(titles)


def test_a_link_to_log_in_over_a_brief_is_no_wall(read):
    top = "<ul><li><a href=/p>Pictures</a></li><li><a href=/login>Login</a></li></ul>"
    found = article(read, DAY, "".join(f"<p>{one}</p>" for one in TOLD[:2]), above=top)
    assert found.headline == HEADLINE


def test_a_wall_in_vietnamese_is_no_article(read):
    told = "<h1>Nội dung dành cho thành viên</h1><p>Xin đăng ký để đọc tiếp.</p>"
    assert read(VIETNAM, f"<title>UCAN</title>{told}".encode()).article is None


def test_a_caption_and_its_picture_in_one_frame(read):
    frame = (
        "<figure><div><img src=/x.jpg></div><ul><li><a href=/buy>Buy Now</a></li></ul>"
        "<figcaption><span><p>Weavers carry planks to the river.</p></span><span><span>"
        "Edwin Lomar</span></span></figcaption></figure>"
    )
    (image,) = article(read, f"{DAY}{frame}").images
    assert image.caption == "Weavers carry planks to the river."
    assert image.credit == "Edwin Lomar"


def test_most_read_in_a_menu_heads_no_list(read):
    """Metadata of another article leave the headline to what the page prints."""
    menu = "<ul><li><a href=/h>Latest Headlines</a></li><li><a href=/p>Most read</a></li></ul>"
    stale = '<meta property="og:title" content="Old mill of Sarn reopens to all again">'
    titles = "".join(
        f"<li><a href=/a/{n}>Hills {n} of Doran turn green</a></li>" for n in range(6)
    )
    content = (
        f"<html><head><title>UCA News</title>{stale}</head><body><div>{menu}</div><div>"
        f"<h2>{HEADLINE}</h2><p><a href=/a>By Ann Lo</a></p><p>May 6, 2018</p><p>{TOLD[0]}</p>"
        f"<p>{TOLD[1]}</p></div><aside><h3>Don't miss</h3><ul>{titles}</ul></aside></body>"
    )
    found = read(URL, content.encode()).article
    assert (found.headline, found.byline) == (HEADLINE, "By Ann Lo")
    assert found.body == "\n\n".join(TOLD[:2])


def test_a_list_of_the_newest_ends_with_its_column(read):
    newest = "".join(
        f"<tr><td><a href=/n/{n}/>Hills {n} of Doran turn green</a></td></tr>"
        for n in range(3)
    )
    column = f"<td><table><tr><td><b>Latest News</b></td></tr>{newest}</table></td>"
    day = "<table><tr><td>06/28/2018, 08.51</td></tr></table>"
    content = (
        f"<title>{HEADLINE}</title><table><tr>{column}<td>{day}<span>{HEADLINE}</span><br>"
        f"<span>by Ann Lo</span>{TEXT}</td></tr></table>"
    )
    found = read(URL, content.encode()).article
    assert "06/28/2018" in (found.date_published_raw or "")
