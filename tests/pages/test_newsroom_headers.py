"""Headers as saved pages of newsrooms have them: signatures, days, sections, decks."""

import pytest

from tests.pages.weavers import HEADLINE, TEXT, TOLD, URL, article

DAY = "<p>May 6, 2018</p>"
BODY = "\n\n".join(TOLD)
INDONESIA = "https://indonesia.ucanews.com/2019/03/02/penenun-lomitar/"
VIETNAM = "https://vietnam.ucanews.com/2019/03/02/nguoi-det-lomitar/"
SIGNED = "<p>By Ann Bo</p>"


@pytest.fixture
def read(read_kept):
    return read_kept


def test_a_slider_above_the_headline_that_links_the_article_itself(read):
    own = f"<li><a href={URL}><h2>{HEADLINE}</h2></a></li>"
    others = "".join(
        f"<li><a href=/news/{slug}/8123{n}><h2>{slug.replace('-', ' ').title()}</h2></a></li>"
        for n, slug in enumerate(("hills-of-doran-turn-green", "old-mill-reopens-in-sarn",
                                  "ropes-of-orsa-hold-fast", "bells-of-orvane-ring-again"))
    )  # fmt: skip
    found = article(read, SIGNED + DAY, above=f"<ul>{own}{others}</ul>")
    assert (found.headline, found.body) == (HEADLINE, BODY)
    assert found.authors == ["Ann Bo"]


@pytest.mark.parametrize("label", ["SHARES", "Star"])
def test_one_word_beside_a_signed_day_signs_nothing(read, label):
    row = f"{SIGNED}<div>{DAY}</div><div><span>{label}</span></div>"
    found = article(read, row)
    assert (found.authors, found.section) == (["Ann Bo"], None)


@pytest.mark.parametrize("clock", ["8:22 AM ET", "ET", "09.15 WIB", "17:10 (PT)"])
def test_a_clock_or_a_zone_in_an_element_of_its_own(read, clock):
    row = f"<div><span>May 6, 2018</span><br><span>{clock}</span></div>{SIGNED}"
    found = article(read, row)
    assert (found.body, found.section, found.standfirst) == (BODY, None, None)
    assert found.authors == ["Ann Bo"]


@pytest.mark.parametrize(
    "row",
    [
        "<p>on May 6, 2018 at 2:47 PM, updated May 8, 2018 at 3:53 PM</p>",
        "<p>This story is from May 6, 2018</p><p>Updated: May 8, 2018, 11:05 IST</p>",
        "<p>May 6, 2018, 9:14 AM ET</p>",
        "<p>May 6, 2018 report</p>",
    ],
)
def test_days_in_words_around_them(read, row):
    found = article(read, SIGNED + row)
    assert str(found.date_published)[:10] == "2018-05-06"
    assert (found.section, found.body) == (None, BODY)


def test_the_last_step_tells_the_headline_shorter(read):
    steps = ("<a href=/>Home</a>", "<a href=/goa>Goa News</a>", "Weavers mend bridge")
    way = "<ul>" + "".join(
        f"<li>{one}</li>"
        for one in (*steps[:2], "Weavers of Lomitar mend the old bridge")
    )
    found = article(read, DAY, above=f"{way}</ul>")
    assert found.section == "Goa News"


def test_a_way_in_a_menu_whose_steps_lie_in_each_other(read):
    steps = (("/", "Home"), ("/land/", "Land"), ("/land/water/", "Water & Soil"))
    way = "".join(f"<li><a href={href}>{name}</a></li>" for href, name in steps)
    found = article(read, DAY, above=f"<nav><ol>{way}</ol></nav>")
    assert found.section == "Water & Soil"


@pytest.mark.parametrize("mark", [" | ", " ", " / "])
def test_a_row_of_sections_right_over_the_headline(read, mark):
    row = mark.join(("<a href=/news/>News</a>", "<a href=/tag/refugees/>Refugees</a>"))
    html = (
        f"<div><div><div class=a><div><div class=s>{row}</div><h1>{HEADLINE}</h1></div>"
        f"{DAY}<div class=t>{TEXT}</div></div></div></div>"
    )
    found = read(URL, f"<title>{HEADLINE}</title>{html}".encode()).article
    assert (found.section, found.headline) == ("Refugees", HEADLINE)


def test_the_label_of_a_section_in_an_entry_of_a_list(read):
    facts = "<li>May 6, 2018</li><li><span>From the section</span> <a href=/asia>India</a></li>"
    found = article(read, f"{SIGNED}<ul>{facts}</ul>")
    assert (found.section, found.standfirst) == ("India", None)


def test_a_name_and_a_job_below_the_headline_without_a_day(read):
    found = article(read, "<div><p>Ann Bo</p><p>Contributing writer</p></div>")
    assert (found.authors, found.standfirst, found.body) == (["Ann Bo"], None, BODY)


def test_two_names_below_the_headline_without_a_day(read):
    found = article(read, "<div><p>Ann Bo and Lia Sarn Ree</p></div>")
    assert (found.authors, found.standfirst) == (["Ann Bo", "Lia Sarn Ree"], None)


def test_an_address_of_mail_behind_a_name_in_a_row_that_is_parted(read):
    row = (
        "<div><a href=/author/x>Ann Bo | ann@ucanews.com</a><br>"
        "<a href=/author/x>By Ann Bo | ann@ucanews.com</a><br>Email the author | Follow on "
        "Twitter<br>on May 6, 2018 at 2:47 PM</div>"
    )
    found = article(read, row)
    assert (found.authors, found.standfirst) == (["Ann Bo"], None)


@pytest.mark.parametrize("by", ["", "By: "])
def test_two_signatures_one_below_the_other(read, by):
    names = ("Konradus Bo", "Siktus Ree")
    row = "".join(
        f"<div><p class=n><a href=/author/{n}>{by}{name}</a></p></div>"
        for n, name in enumerate(names)
    )
    assert article(read, f"<div>{DAY}</div><div>{row}</div>").authors == list(names)


def test_the_headline_told_again_and_shorter_is_no_standfirst(read):
    again = "<div>Weavers of Lomitar mend bridge</div>"
    found = article(read, f"{again}{SIGNED}{DAY}")
    assert (found.standfirst, found.headline) == (None, HEADLINE)


def test_initials_are_neither_standfirst_nor_section(read):
    found = article(
        read, "<div>so</div><div><img src=/p.jpg><span>© private</span></div>"
    )
    assert (found.standfirst, found.section) == (None, None)
    assert found.body == BODY


def test_what_a_caption_says_is_no_deck_above_the_headline(read):
    said = "Weavers carry planks to the river Tarvek"
    html = (
        f"<div><h4>{said}.</h4><h1>{HEADLINE}</h1>{DAY}<figure><img src=/p.jpg><figcaption>"
        f"{said} in May</figcaption></figure><div>{TEXT}</div></div>"
    )
    found = read(URL, f"<title>{HEADLINE}</title>{html}".encode()).article
    assert found.standfirst is None


def test_a_heading_that_links_between_from_the_text_is_a_standfirst(read):
    deck = "The council of the weavers waited for three years and then began alone."
    links = "".join(
        f"<li><a href=/news/{s}/8123{n}>{s.replace('-', ' ').capitalize()}</a></li>"
        for n, s in enumerate(("old-mill-of-sarn-reopens", "hills-of-doran-turn-green"))
    )
    found = article(read, f"{DAY}<h2>{deck}</h2><ul>{links}</ul>")
    assert (found.standfirst, found.body) == (deck, BODY)


@pytest.mark.parametrize("head", ["Highlights", "Key points", "要点"])
def test_points_above_the_text_are_no_part_of_it(read, head):
    points = (
        "<li>Weavers mended the bridge in May</li><li>The office did not answer</li>"
    )
    found = article(read, DAY, f"<h3>{head}</h3><ul>{points}</ul>{TEXT}")
    assert found.body == BODY


def test_a_list_with_such_a_head_amid_the_text_is_its_own(read):
    told = "The weavers of Lomitar and their council have kept a list of what the river took."
    points = "<li>Three planks of the old bridge</li><li>A boat with nine oars</li>"
    text = f"<p>{told} {told}</p><h3>Highlights</h3><ul>{points}</ul>{TEXT}"
    assert "A boat with nine oars" in article(read, DAY, text).body


@pytest.mark.parametrize("name", ["intro", "introduction b"])
def test_the_first_paragraph_below_a_picture_of_the_text_is_text(read, name):
    first = (
        "Weavers of Lomitar have carried a loom across the flooded river Tarvek in May, "
        "after three years in which nobody came."
    )
    text = f"<figure><img src=/p.jpg></figure><p class='{name}'>{first}</p>{TEXT}"
    found = article(read, SIGNED + DAY, text)
    assert (found.standfirst, found.body) == (None, f"{first}\n\n{BODY}")


def test_facts_below_the_text_name_day_and_author(read):
    facts = (
        "<ul><li><strong>Date</strong> 16.06.2013</li><li><strong>Author</strong> Ann Bo</li>"
        "<li><strong>Keywords</strong> weaving, Lomitar</li></ul>"
    )
    found = article(read, "", below=f"<h4>Read this too</h4><div>{facts}</div>")
    assert str(found.date_published)[:10] == "2013-06-16"
    assert found.authors == ["Ann Bo"]


def test_labelled_days_of_other_articles_are_no_facts(read):
    facts = (
        "<ul><li><a href=/news/old-mill-of-sarn-reopens/81231>Old mill of Sarn reopens</a>"
        "</li><li>Date 16.06.2013</li></ul>"
    )
    assert article(read, "", below=f"<div>{facts}</div>").date_published is None


@pytest.mark.parametrize(
    ("url", "line", "authors"),
    [
        (INDONESIA, "Laporan Wartawan UCANews.com, Ebed Rosari", ["Ebed Rosari"]),
        (VIETNAM, "Hoàng Táo - Đức Hùng", ["Hoàng Táo", "Đức Hùng"]),
        (VIETNAM, "Theo TTXVN", []),
    ],
)
def test_who_signs_below_the_related_titles_at_the_end(read, url, line, authors):
    links = "".join(
        f"<li><a href=/2019/02/0{n}/x-{n}-nghe-det-vai-o-lomitar/>Nghề dệt vải ở Lomitar "
        f"{n}</a></li>"
        for n in range(1, 5)
    )
    text = f"{TEXT}<ul>{links}</ul><p class=s>{line}</p>"
    html = f"<div><h1>{HEADLINE}</h1><p>2/3/2019, 14:03</p><div>{text}</div></div>"
    found = read(url, f"<title>{HEADLINE}</title>{html}".encode()).article
    assert (found.body, found.authors) == (BODY, authors)


@pytest.mark.parametrize("row", ["| by Ann Bo", "by Ann Bo @AnnBo", "| By Ann Bo |"])
def test_bars_and_accounts_beside_a_signature(read, row):
    found = article(read, f"<div>May 6, 2018<br>{row}</div>")
    assert (found.authors, found.standfirst) == (["Ann Bo"], None)


def test_names_in_capitals_as_newspapers_of_vietnam_sign(read):
    row = "<p>2/3/2019 09:12</p><div><a href=/tac-gia/x>NGỌC THẢO</a></div><div>Google News</div>"
    html = f"<div><h1>{HEADLINE}</h1>{row}<div>{TEXT}</div></div>"
    found = read(VIETNAM, f"<title>{HEADLINE}</title>{html}".encode()).article
    assert (found.authors, found.body) == (["NGỌC THẢO"], BODY)


def test_a_tab_that_leads_to_the_comments_ends_no_text(read):
    tabs = "<ul><li>正文</li><li><a href=#c>網友評論</a></li><li><a href=#p>友善列印</a></li></ul>"
    found = article(read, f"{DAY}{tabs}")
    assert (found.body, found.section) == (BODY, None)


def test_the_day_of_a_change_above_and_the_first_one_below(read):
    below = "<div><span>First Published</span><br><span>May 3, 2018, 7:31 am ET</span></div>"
    found = article(read, f"{SIGNED}<p>May 6, 2018: 9:40 PM ET</p>", below=below)
    assert str(found.date_published)[:10] in ("2018-05-03", "2018-05-04")


@pytest.mark.parametrize(
    "says", ["is a writer based in Orsa.", "writes on looms for the site."]
)
def test_the_life_of_the_author_as_last_paragraph(read, says):
    more = "<p>The rope makers of Sarn came with ladders and stayed for nine long weeks.</p>"
    text = f"{TEXT}{more}<p>Ann Bo {says}</p>"
    assert article(read, SIGNED + DAY, text).body.endswith("nine long weeks.")
    kept = article(read, "<p>By Lia Ree</p>" + DAY, text)
    assert kept.body.endswith(says)


def test_the_first_and_last_paragraph_outside_a_list_of_points(read):
    said = "The council of the place has waited for long years and then began in May, it said."
    points = "".join(
        f"<li><div><h3>Point {n} of the weavers</h3></div><div><div><p>{said} {n}.</p></div>"
        "</div></li>"
        for n in "abcd"
    )
    first = f"{TOLD[0]} {TOLD[1]}"
    text = f"<p>{first}</p><div><ul>{points}</ul><p>{TOLD[2]}</p></div>"
    found = article(read, SIGNED + DAY, text)
    assert found.body.startswith(first)
    assert found.body.endswith(TOLD[2])


CHINA = "https://china.ucanews.com/2019/03/02/xiunu-jiaoshu/"
HAN = "修女在石莫镇教老人读书写信"
HAN_TOLD = "石莫镇的修女去年开始教镇上的老人读书写信，如今已有六十多位老人每周来上课。"


def chinese(read, header, *, above="", title=HAN):
    html = (
        f"<title>{title}</title><div><div>{above}</div><div><h1>{HAN}</h1>{header}<div>"
        f"<p>{HAN_TOLD}</p><p>{HAN_TOLD[::-1]}。</p></div></div></div>"
    )
    return read(CHINA, html.encode()).article


@pytest.mark.parametrize(
    "way",
    [
        "<a href=/jiaohui/>教会新闻</a><span> &gt; </span><span>正文</span>",
        "<a href=/>首页</a> &gt; <a href=/jiaohui/>教会新闻</a> &gt; 正文",
    ],
)
def test_a_way_that_ends_in_the_word_for_the_text(read, way):
    found = chinese(read, "<p>2019年03月02日 10:19</p>", above=f"<div>{way}</div>")
    assert (found.section, found.headline) == ("教会新闻", HAN)


def test_a_wire_on_a_line_of_its_own_is_no_standfirst(read):
    row = "<div>【天亞社╱高雄16日電】</div><div>2019.03.02 06:42 pm</div>"
    found = chinese(read, row)
    assert (found.standfirst, found.authors) == (None, [])


def test_reporters_behind_a_drawn_stroke(read):
    row = "<div>【天亞社╱記者林若望、陳慧如╱台南即時報導】</div><div>2019.03.02 06:42 pm</div>"
    assert chinese(read, row).authors == ["林若望", "陳慧如"]


def test_a_title_with_two_names_behind_bars_and_a_row_of_labels_above(read):
    row = "<div>最新 | 發燒 | 哇新聞 | 字級：</div>"
    title = f"{HAN} | 要聞 | 即時新聞 | 天亞社新聞網"
    html = (
        f"<title>{title}</title><div>{row}<div>{HAN}</div><div>2019.03.02 06:42 pm</div><div>"
        f"<p>{HAN_TOLD}</p><p>{HAN_TOLD[::-1]}。</p></div></div>"
    )
    assert read(CHINA, html.encode()).article.headline == HAN


def test_a_short_day_with_its_clock(read):
    found = article(read, f"{SIGNED}<p>01/18/17 7:30am</p>")
    assert str(found.date_published)[:10] == "2017-01-18"
    assert found.standfirst is None


def test_a_way_whose_arrows_have_elements_of_their_own(read):
    steps = (("/opencms/index.html", "Home"), ("/opencms/n1/index.html", "News"),
             ("/opencms/n2/index.html", "Delta"))  # fmt: skip
    way = "<span>&gt;</span> ".join(
        f"<a href={href}>{name}</a>" for href, name in steps
    )
    found = article(read, SIGNED + DAY, above=f"<p>{way}</p>")
    assert found.section == "Delta"


def test_the_place_of_the_day_in_capitals_is_no_section(read):
    row = "<div><span>LOMITAR,</span> <span>May 6, 2018</span></div>"
    assert article(read, SIGNED + row).section is None
