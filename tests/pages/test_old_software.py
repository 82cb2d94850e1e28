"""Headers as newsrooms' older and newer software prints them, each rule by a page."""

import pytest

from tests.pages.weavers import CHINA, HEADLINE, TEXT, TOLD, URL, article

INDONESIA = "https://indonesia.ucanews.com/2021/05/06/warga-perbaiki-jembatan/"
DECK = "An old craft serves the travelers of the valley again"


@pytest.mark.parametrize("counter", ["Leave a Comment", "3 Comments", "Add a comment"])
@pytest.mark.parametrize("name", ["Tomo Varel and Mira Sen", "ucanews.com reporter"])
def test_day_signature_and_counter_in_one_line(read, counter, name):
    found = article(read, f"<p>May 6, 2021 By {name} {counter}</p>")
    assert (found.date_published_raw, found.byline) == ("May 6, 2021", f"By {name}")
    assert (found.standfirst, found.body) == (None, "\n\n".join(TOLD))


@pytest.mark.parametrize("day", ["8/23/22", "23.08.2022 18:54", "23/8/2022"])
def test_days_of_one_reading(read, day):
    assert article(read, f"<p>{day}</p>").date_published_raw == day


def test_a_row_below_the_headline_may_be_marked_as_navigation(read):
    row = (
        "<nav><span>Written by Tomo Varel | </span><span>Sarn | Published: May 6, 2021 "
    )
    row += "20:19 IST | Updated: May 7, 2021 11:51 pm</span></nav>"
    found = article(read, row)
    assert found.byline.startswith("Written by Tomo Varel")
    assert found.date_published_raw.startswith("May 6, 2021")


def test_days_in_a_menu_above_the_headline_stay_out(read):
    menu = "<nav><a href=/>Home</a><span>May 6, 2021</span><a href=/x>News</a></nav>"
    assert article(read, "", above=menu).date_published_raw is None


@pytest.mark.parametrize(
    "furniture",
    [
        "<div>4161</div>",
        "<div>Rate this item</div><div>(11 votes)</div>",
        "<ul><li>Gửi bài viết qua email</li><li>In ra</li></ul>",
        "<div>URL telah disalin</div>",
        "<div>💡</div>",
    ],
)
def test_counters_ratings_and_tools_are_no_standfirst(read, furniture):
    found = article(read, f"<p>By Tomo Varel</p><p>May 6, 2021</p>{furniture}")
    assert (found.standfirst, found.body) == (None, "\n\n".join(TOLD))


@pytest.mark.parametrize("place", ["Lomitar (ucanews.com): ", "LOMITAR (UCAN) -- "])
def test_a_first_paragraph_with_a_dateline_is_text_wherever_it_stands(read, place):
    text = f"<div class=i><p>{place}{TOLD[0]}</p></div><div class=f>{TEXT}</div>"
    found = article(read, "<p>By Tomo Varel</p><p>May 6, 2021</p>", text)
    assert found.standfirst is None
    assert found.body.startswith(place)


def test_the_look_that_wordpress_gives_one_paragraph_makes_it_no_standfirst(read):
    text = f'<p class="has-drop-cap has-medium-font-size">{TOLD[0]}</p><p>{TOLD[1]}</p>'
    found = article(read, "<p>May 6, 2021 By Tomo Varel</p>", text)
    assert (found.standfirst, found.body) == (None, "\n\n".join(TOLD[:2]))


def test_a_lower_heading_above_the_headline_is_the_standfirst(read):
    content = (
        f"<article><div><h2>{DECK}</h2><h1>{HEADLINE}</h1><p>By Tomo Varel</p>"
        f"<p>May 6, 2021</p></div><div>{TEXT}</div></article>"
    ).encode()
    found = read(URL, content).article
    assert (found.headline, found.standfirst) == (HEADLINE, DECK)


@pytest.mark.parametrize(
    "label", ["Related stories", "Tin liên quan", "Berita Terkait"]
)
def test_a_related_box_above_the_text_parts_it_from_the_standfirst(read, label):
    links = "".join(
        f"<li><a href=/news/t-{n}/{900 + n}>Tale {n} of Orva</a></li>" for n in range(2)
    )
    box = f"<h4>{label}</h4><ul>{links}</ul>"
    found = article(read, f"<p>By Tomo Varel</p><div>{DECK}</div>{box}")
    assert (found.standfirst, found.body) == (DECK, "\n\n".join(TOLD))
    assert len([one for one in found.links if one.kind == "related"]) == 2


def test_a_related_box_in_the_texts_own_element_takes_nothing_of_it(read):
    box = "<p>Related</p><ul><li><a href=/news/t-1/901>Tale of the Orva</a></li></ul>"
    assert article(read, "", f"{box}{TEXT}").body == "\n\n".join(TOLD)


@pytest.mark.parametrize(
    "pointer",
    [
        "<b>ALSO READ | </b><a href=/news/t-1/901>Old mill of Sarn reopens</a>",
        "<span>Read also</span><a href=/news/t-1/901>Old mill of Sarn reopens</a>",
    ],
)
def test_a_pointer_amid_the_text_is_a_link_whatever_parts_it(read, pointer):
    text = f"<p>{TOLD[0]}</p><p>{pointer}</p><p>{TOLD[1]}</p>"
    found = article(read, "", text)
    assert found.body == "\n\n".join(TOLD[:2])
    assert [one.text for one in found.links] == ["Old mill of Sarn reopens"]


@pytest.mark.parametrize("joined", ["Tomo Varel / Mira Sen", "Lúcia do Rego"])
def test_signatures_of_two_and_with_a_particle(read, joined):
    assert article(read, f"<p>From: {joined}</p>").byline == f"From: {joined}"


def test_authors_who_are_links_side_by_side_sign_together(read):
    row = "<h4><a href=/author/a>Tomo Varel</a>, <a href=/author/b>Mira Sen</a></h4>"
    assert article(read, f"{row}<p>May 6, 2021</p>").byline == "Tomo Varel, Mira Sen"


def test_authors_before_their_house(read):
    row = "<div>Tomo Varel, Mira Sen - UCAN News</div><div>6 Mei 2021</div>"
    content = f"<h1>Warga perbaiki jembatan</h1>{row}<div>{TEXT}</div>".encode()
    assert read(INDONESIA, content).article.byline == "Tomo Varel, Mira Sen - UCAN News"


def test_a_lone_word_submitted_is_no_author(read):
    row = "<div><span>Submitted</span> <span>Mon, 10/27/2014 - 11:38</span></div>"
    found = article(read, f"{row}<div>By:</div><div>ucanews.com reporter</div>")
    assert found.byline == "ucanews.com reporter"


@pytest.mark.parametrize("maker", ["AFP", "AFP/R. Santos", "supplied", "ucanews.com"])
def test_who_made_a_picture_in_a_span_of_its_own_signs_no_text(read, maker):
    shown = "<div><img src=/u/1.jpg><div class=c><span>Boats of the river Sarn</span>"
    shown += f"<span>{maker}</span></div></div>"
    found = article(read, f"<p>May 6, 2021</p>{shown}", f"{TEXT}{shown}{TEXT[:0]}")
    assert found.byline is None
    assert {(one.caption, one.credit) for one in found.images} == {
        ("Boats of the river Sarn", maker)
    }
    assert found.body == "\n\n".join(TOLD)


@pytest.mark.parametrize(
    ("trail", "section"),
    [
        ("<a href=/>Home</a> &gt; Health", "Health"),
        (f"<a href=/>Home</a> &gt; Health &gt; {HEADLINE}", "Health"),
        ("<ol><li><a href=/>Home</a></li><li>Health</li></ol>", "Health"),
        ("<a href=/>Trang nhất</a> » <a href=/c/>Xã hội</a>", "Xã hội"),
    ],
)
def test_the_last_step_of_a_trail_is_the_section_linked_or_not(read, trail, section):
    found = article(read, "<p>May 6, 2021</p>", above=f"<div>{trail}</div>")
    assert found.section == section


def test_rows_of_chinese_portals_are_facts(read):
    told = "每晚工厂下班后，石家庄一处堂区的地下室便亮起灯来，孩子们陆续到来。"
    row = "2019-3-2 18:10| 发布者: 小编| 查看: 3702| 评论: 3|原作者: 孙惠"
    content = (
        f"<div>天亚社 › 社会 › 查看内容</div><h1>堂区为外来工子女设立夜校</h1><p>{row}</p>"
        f"<div><p>{told}</p><p>后来神父也来了，他坐在孩子们中间，教他们读书写字。</p></div><div>点击:次</div>"
    ).encode()
    found = read(CHINA, content).article
    assert (found.byline, found.standfirst) == ("原作者: 孙惠", None)
    assert found.body.count("\n\n") == 1


@pytest.mark.parametrize("mark", ["END", "ENDS", "-30-"])
def test_the_mark_of_the_end_is_no_text(read, mark):
    found = article(read, "", f"{TEXT}<p>{mark}</p>")
    assert found.body == "\n\n".join(TOLD)


def test_quotes_of_another_charset_are_read_however_few(read):
    said = "<p>\x93We mended it ourselves and nobody helped us,\x94 said the oldest one.</p>"
    content = f"<h1>{HEADLINE}</h1>{TEXT}{said}".encode("latin-1")
    assert "“We mended it ourselves" in read(URL, content).article.body
