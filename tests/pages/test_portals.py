"""Rows, boxes and trails as portals and weblogs print them, each rule by a page."""

import pytest

from tests.pages.weavers import CHINA, HEADLINE, TEXT, TOLD, URL, article

VIETNAM = "https://vietnam.ucanews.com/2019/03/02/nguoi-dan-sua-cau/"


def test_who_posted_when_and_how_often_it_was_read(read):
    row = "Posted by Mira Sen on Friday, June 30, 2006 @ 12:59:33 EST (1053 reads)"
    found = article(read, f"<div>{row}<br>Topic: Society</div>")
    assert (found.byline, found.section) == ("Posted by Mira Sen", "Society")
    assert found.date_published_raw.startswith("Friday, June 30, 2006")
    assert (found.standfirst, found.body) == (None, "\n\n".join(TOLD))


def test_a_row_of_labels_with_an_account_in_small_letters(read):
    row = "".join(
        f"<span>{one}</span> " for one in ("30 May 2018", "admin", "Rights", 4)
    )
    found = article(read, f"<p>{row}</p>")
    assert (found.date_published_raw, found.standfirst) == ("30 May 2018", None)
    assert found.body == "\n\n".join(TOLD)


def test_a_page_indented_by_quotes_is_read_as_any_other(read):
    content = (
        f"<p>Choir Bulletin</p><blockquote><p><b>{HEADLINE}</b></p>"
        f"<p>Monday, May 03, 2004</p>{TEXT}</blockquote><div>Choir Bulletin of Sarn.</div>"
    )
    found = read(URL, f"<title>{HEADLINE}</title>{content}".encode()).article
    assert found.date_published_raw == "Monday, May 03, 2004"
    assert found.body == "\n\n".join(TOLD)


@pytest.mark.parametrize(
    ("writer", "section"),
    [("Tomo Varel", None), ("World News", "World News"), ("Admin", None)],
)
def test_a_name_beside_the_time_it_takes_to_read_is_who_wrote(read, writer, section):
    row = f"<ul><li>{writer}</li><li>Nov 10, 2019</li><li>6 min read</li></ul>"
    found = article(read, "", above=row)
    assert found.section == section
    assert (found.byline is None) is (section is not None)


@pytest.mark.parametrize(
    ("behind", "writer"), [("Tomo Varel", "Tomo Varel"), ("World News", None)]
)
def test_a_name_behind_the_time_it_takes_to_read_is_who_wrote(read, behind, writer):
    row = f"<div><span>June 2, 2019</span>&nbsp;·&nbsp;4 min&nbsp;·&nbsp;{behind}</div>"
    index = "<details><summary>Table of Contents</summary><ul><li><a href=#a>The river"
    index += "</a></li></ul></details>"
    found = article(read, f"<div>An old craft serves again</div>{row}{index}")
    assert (found.byline, found.body) == (writer, "\n\n".join(TOLD))


@pytest.mark.parametrize("house", ["AsiaNews", "Reuters", "Staff reporter"])
def test_a_linked_house_below_day_and_place_signs(read, house):
    row = "<div><p>Published - January 18, 2019 10:32 pm IST - LOMITAR</p></div>"
    found = article(read, f"{row}<div><a href=/author/h>{house}</a></div>")
    assert (found.byline, found.body) == (house, "\n\n".join(TOLD))


def test_a_link_that_says_a_name_below_the_headline_signs(read):
    deck = "<h2>An old craft serves travelers again</h2>"
    found = article(read, f"<div><a href=/nv/12>Tomo Varel</a></div>{deck}")
    assert found.byline == "Tomo Varel"
    assert found.standfirst == "An old craft serves travelers again"


@pytest.mark.parametrize(
    "row",
    [
        "Share Tweet WA",
        "It is a reader-supported publication. Subscribe.",
        "Facebook X LinkedIn Copy link",
        "(rtm/ags)",
        "No TrackBacks",
    ],
)
def test_rows_of_networks_initials_and_traces_are_no_text(read, row):
    found = article(read, f"<div>{row}</div>", f"{TEXT}<p>{row}</p>")
    assert (found.byline, found.body) == (None, "\n\n".join(TOLD))


def test_what_stands_over_a_picture_of_the_page_is_no_caption(read):
    head = (
        "<p><img src=/u/1.jpg></p><p>Late City | Page 4 | Next page »</p><p>Church</p>"
    )
    found = article(read, "<p>May 6, 2021</p>", above=head)
    assert all(image.caption is None for image in found.images)


@pytest.mark.parametrize("label", ["Related content", "Related entries"])
@pytest.mark.parametrize("tag", ["legend", "h3", "p"])
def test_a_related_box_with_its_label_in_whatever_element(read, label, tag):
    links = "".join(
        f"<div><a href=/news/t-{n}/{900 + n}>Tale {n} of Orva</a></div>"
        for n in range(3)
    )
    found = article(read, "", below=f"<div><{tag}>{label}</{tag}>{links}</div>")
    assert [one.text for one in found.links] == [f"Tale {n} of Orva" for n in range(3)]


@pytest.mark.parametrize("label", ["Các tin khác", "Tin cùng chuyên mục"])
def test_other_news_of_the_day_is_no_related_box(read, label):
    told = "".join(
        f"<p>Người dân vùng {one} đã sửa xong cây cầu cũ vào tháng năm.</p>"
        for one in ("núi", "biển", "sông")
    )
    links = "".join(
        f"<li><a href=https://vietnam.ucanews.com/2019/02/0{n}/cau-{n}/>Chuyện cây cầu "
        f"số {n} ở làng</a></li>"
        for n in range(1, 4)
    )
    content = (
        f"<h1>Người dân sửa cầu</h1><div>{told}</div><h3>{label}</h3><ul>{links}</ul>"
    )
    assert read(VIETNAM, content.encode()).article.links == []


def test_a_trail_of_two_steps_beside_the_headline_names_the_section(read):
    trail = "<nav><ol><li><a href=/>Home</a></li><li><a href=/k>Kindness</a></li></ol></nav>"
    assert article(read, "<p>May 6, 2021</p>", above=trail).section == "Kindness"


def test_a_menu_of_two_entries_at_the_pages_top_names_none(read):
    menu = "<div><a href=/>Home</a> <a href=/a>Aboutness</a></div>"
    content = f"<body>{menu}<div><div><h1>{HEADLINE}</h1>{TEXT}</div></div></body>"
    assert read(URL, content.encode()).article.section is None


def test_a_chinese_label_that_touches_its_links_names_the_section(read):
    told = "每晚工厂下班后，石家庄一处堂区的地下室便亮起灯来，孩子们陆续到来。"
    foot = "<p><span>分類<a href=/c/1>專題</a></span><a href=/t/1>青浦</a></p>"
    content = f"<div><h1>堂區設立夜校</h1><p>2019年3月2日</p><div><p>{told}</p><p>后来神父也来了，他坐在孩子们中间，教他们读书写字。</p></div>{foot}</div>"
    assert read(CHINA, content.encode()).article.section == "專題"


def test_a_brief_above_many_comments_is_text(read):
    said = "".join(
        f"<div class=c><h4>Reply {n}</h4><p>{TOLD[n % 3]} {TOLD[n % 3]}</p></div>"
        for n in range(5)
    )
    below = f"<div class=d><h3>Comments</h3>{said}</div>"
    text = "<div><div>" + "".join(f"<p>{one}</p>" for one in TOLD[:2]) + "</div></div>"
    found = article(read, "<p>May 6, 2021</p>", text, below=below)
    assert found.body == "\n\n".join(TOLD[:2])


def test_a_place_and_a_colon_open_the_text_in_an_element_of_its_own(read):
    first = f"Port Sarn: {TOLD[0][:-1]}, and nobody had asked them to do so."
    text = f"<div class=i><p>{first}</p></div><div class=f>{TEXT}</div>"
    found = article(read, "<p>By Tomo Varel</p><p>May 6, 2021</p>", text)
    assert (found.standfirst, found.body.split("\n")[0]) == (None, first)


def test_a_row_with_a_section_that_is_known_from_nowhere(read):
    found = article(
        read, "<p>by Tomo Varel | Apr 1, 2024 | River craft | 0 comments</p>"
    )
    assert (found.byline, found.date_published_raw) == ("by Tomo Varel", "Apr 1, 2024")
    assert (found.standfirst, found.body) == (None, "\n\n".join(TOLD))


def test_a_caption_between_bars_and_a_day_is_no_row_of_labels(read):
    said = "Weavers of the river | Their mothers wove as well | April 1, 2024"
    assert article(read, "", f"{TEXT}<p>{said}</p>").date_published_raw is None


@pytest.mark.parametrize("row", ["第4128期（2022年11月3日）", "总第 12 期"])
def test_the_number_of_an_issue_is_no_standfirst(read, row):
    told = "每晚工厂下班后，石家庄一处堂区的地下室便亮起灯来，孩子们陆续到来。"
    more = "后来神父也来了，他坐在孩子们中间，教他们读书写字。"
    content = f"<h1>堂区设立夜校</h1><p>2019年3月2日</p><div>{row}</div><p>{told}</p><p>{more}</p>"
    found = read(CHINA, content.encode()).article
    assert (found.standfirst, found.body) == (None, f"{told}\n\n{more}")


@pytest.mark.parametrize("counter", ["0 bình luận", "3 comments"])
def test_a_counter_behind_a_tool_below_the_day_ends_no_article(read, counter):
    row = "<div><div>UCAN desk@x.org</div><p>6 May 2021 17:34</p></div>"
    found = article(read, f"{row}<div>Listen<br>{counter}</div>")
    assert found.body == "\n\n".join(TOLD)


def test_a_day_in_the_summary_of_a_fold_is_the_articles(read):
    fold = (
        "<details><summary>Thu 11 Jul 2019 07.10 GMT</summary>Last modified on Sat 13 "
    )
    found = article(read, f"{fold}Jul 2019 09.41 GMT</details>")
    assert found.date_published_raw == "Thu 11 Jul 2019 07.10 GMT"


def test_two_days_in_a_row_are_of_printing_and_of_change(read):
    days = "<time>November 29, 2021</time> <time>December 7, 2021</time>"
    assert article(read, f"<div>{days}</div>").date_published_raw == "November 29, 2021"


def test_what_stands_above_a_button_to_give_is_no_text(read):
    asks = "<h4>Stories like this need you</h4><p>Your gift keeps our paper alive.</p>"
    box = f"<div>{asks}<button>Donate now</button></div>"
    found = article(read, "", f"<p>{TOLD[0]}</p>{box}<p>{TOLD[1]}</p><p>{TOLD[2]}</p>")
    assert found.body == "\n\n".join(TOLD)


def test_a_day_behind_a_label_and_a_stroke(read):
    told = "每晚工厂下班后，石家庄一处堂区的地下室便亮起灯来，孩子们陆续到来。"
    content = f"<h1>堂区设立夜校</h1><div>发布/2018年4月11日 21:56</div><p>{told}</p>"
    found = read(CHINA, content.encode()).article
    printed = [one.raw for one in found.evidence if one.source == "published_label"]
    assert (printed, found.body) == (["2018年4月11日 21:56"], told)


def test_below_a_person_who_signs_the_agency_is_a_desk(read):
    signs = "<div><div>By Ann Lo and Maria Bo</div><div>UCA News, Lomitar</div></div>"
    found = article(read, f"{signs}<p>May 6, 2018</p>")
    assert (found.byline, found.body) == ("By Ann Lo and Maria Bo", "\n\n".join(TOLD))
    desk = "<div><div>UCA News</div><div>UCA News reporter, Lomitar</div></div>"
    found = article(read, f"{desk}<p>May 6, 2018</p>")
    assert found.byline == "UCA News reporter, Lomitar"
