"""Pictures and boxes as saved pages of newsrooms have them."""

import pytest

from storage.editions.registry import EDITIONS
from tests.pages.weavers import HEADLINE, TEXT, TOLD, URL, article
from ucancrawl.normalise.caption import read_caption
from ucancrawl.pages.page import Page
from ucancrawl.reading import read_article

DAY = "<p>May 6, 2018</p>"
BODY = "\n\n".join(TOLD)
SHOWN = "Weavers carry planks to the river"
PARAGRAPHS = [f"<p>{one}</p>" for one in TOLD]


@pytest.fixture
def read(read_kept):
    return read_kept


def pictures(found):
    return [
        (one.caption, one.credit) for one in found.images if one.caption or one.credit
    ]


def amid(picture):
    return f"{PARAGRAPHS[0]}{picture}{PARAGRAPHS[1]}{PARAGRAPHS[2]}"


@pytest.mark.parametrize(
    "maker", ["Ann Bo/UCAN", "Ann Bo | UCAN | Getty Images", "Dok. Caritas"]
)
@pytest.mark.parametrize("where", ["above", "amid"])
def test_who_made_a_picture_in_an_element_above_its_caption(read, maker, where):
    box = (
        f"<div class=b><div class=f><div class=i><img src=/p.jpg></div><div class=m>{maker}"
        f"</div><div class=c>{SHOWN}.</div></div></div>"
    )
    found = (
        article(read, DAY + box) if where == "above" else article(read, DAY, amid(box))
    )
    assert pictures(found) == [(f"{SHOWN}.", maker)]
    assert (found.body, found.authors) == (BODY, [])


def test_labels_of_caption_and_maker_in_elements_of_their_own(read):
    box = (
        "<figure><div><img src=/p.jpg><span>Image copyright</span> <span>AP</span></div>"
        f"<figcaption><span>Image caption</span> {SHOWN}</figcaption></figure>"
    )
    assert ("AP") in [credit for _, credit in pictures(article(read, DAY, amid(box)))]
    assert article(read, DAY, amid(box)).body == BODY


@pytest.mark.parametrize("where", ["above", "amid"])
def test_controls_of_a_caption_and_the_maker_around_it(read, where):
    box = (
        "<div class=x><div class=i><img src=/a-s1100.jpg></div><div class=e>Enlarge this image"
        f"</div><div class=c><div class=w><div><p>{SHOWN} <b>Ann Bo for UCAN</b> <b>hide "
        "caption</b></p></div><b>toggle caption</b></div><span>Ann Bo for UCAN</span></div>"
        f"<div class=i><img src=/a-s1200.jpg></div><p class=c>{SHOWN} Ann Bo for UCAN</p></div>"
    )
    found = (
        article(read, DAY + box) if where == "above" else article(read, DAY, amid(box))
    )
    assert (found.body, found.standfirst, found.authors) == (BODY, None, [])
    assert {credit for _, credit in pictures(found)} <= {"Ann Bo for UCAN", None}


def test_a_picture_printed_for_two_screens_keeps_its_caption(read):
    box = (
        "<figure><picture><img src=/p.jpg></picture><picture><img src=/p.jpg></picture>"
        f"<figcaption>{SHOWN}</figcaption></figure>"
    )
    found = article(read, DAY, amid(box))
    assert pictures(found) == [(SHOWN, None)]
    assert len(found.images) == 1


def test_a_caption_in_a_heading(read):
    box = f"<figure><img src=/p.jpg><figcaption><h2>{SHOWN}</h2><p>(ANN BO/UCAN)</p></figcaption></figure>"
    found = article(read, DAY, amid(box))
    assert pictures(found) == [(SHOWN, "ANN BO/UCAN")]
    assert found.body == BODY


def test_captions_that_are_links_are_the_titles_of_cards(read):
    titles = (HEADLINE, "Old mill of Sarn reopens", "Hills of Doran turn green")
    cards = "".join(
        f"<li><figure><img src=/{n}.jpg><figcaption><a href=/n/{n}>{title}</a></figcaption>"
        "</figure></li>"
        for n, title in enumerate(titles)
    )
    found = article(read, f"{DAY}<div><h4>ARTICLES</h4><ul>{cards}</ul></div>")
    assert (pictures(found), found.section) == ([], None)


def test_the_caption_of_the_picture_above_as_the_last_paragraph(read):
    last = f"<p class=s>Header Image: {SHOWN}. Credit: Ann Bo/UCAN</p>"
    found = article(read, DAY, TEXT + last)
    assert found.body == BODY
    assert pictures(found)[0][0] == f"{SHOWN}."


@pytest.mark.parametrize(
    ("line", "language", "caption", "credit"),
    [
        (
            "蘭嶼族人走向新堂。﹝記者林怡君攝﹞",
            "zh",
            "蘭嶼族人走向新堂。",
            "記者林怡君攝",
        ),
        ("教友在馆外等候入场。天亚社发", "zh", "教友在馆外等候入场。", "天亚社发"),
        (
            "Posko di Sarn. Foto: dok. JPIC Orsa",
            "id",
            "Posko di Sarn.",
            "Foto: dok. JPIC Orsa",
        ),
        (
            "Bishops leave the hall. | AP Photo",
            "en",
            "Bishops leave the hall.",
            "AP Photo",
        ),
        ("Featured image: Nuns in Sarn", "en", "Nuns in Sarn", None),
    ],
)
def test_captions_and_credits_as_newsrooms_print_them(line, language, caption, credit):
    found = read_caption(line, language)
    assert (found.caption, found.credit) == (caption, credit)


def test_a_credit_printed_twice_is_kept_once(read):
    box = (
        f"<figure><img src=/p.jpg><figcaption>{SHOWN}. Photo: Ann Bo. <b>Photo: Ann Bo</b>"
        "</figcaption></figure>"
    )
    assert pictures(article(read, DAY, amid(box))) == [(f"{SHOWN}.", "Photo: Ann Bo")]


@pytest.mark.parametrize(
    "line",
    [
        *("Article continues after sponsorship", "Story Continued Below", "Embed"),
        *(
            "{title}",
            "monstrance recovered.jpg",
            "Recommend article:",
            "Explore further",
        ),
        *(
            "Report typos and corrections to news@ucanews.com",
            "Follow @ucanews",
            "rk/msh (AP, AFP)",
        ),
        *("Read this story in Malayalam", "More information: A seal, Review (2019)."),
    ],
)
def test_controls_amid_the_text_are_no_text(read, line):
    found = article(read, DAY, amid(f"<div class=z><span>{line}</span></div>"))
    assert found.body == BODY


def test_titles_that_screen_readers_are_told_the_number_of(read):
    titles = (
        "Old mill of Sarn reopens",
        "Why is the hill of Doran green?",
        "Rain ends in Orsa",
    )
    entries = "".join(
        f"<li><span class=screen-reader-text>list {n} of 3</span>"
        f"<a href=/news/{t.lower().replace(' ', '-').rstrip('?')}/8123{n}>{t}</a></li>"
        for n, t in enumerate(titles, 1)
    )
    box = (
        "<section><h2>Recommended Stories</h2><span class=screen-reader-text>list of 3 items"
        f"</span><ul>{entries}</ul></section>"
    )
    found = article(read, DAY, amid(box))
    assert found.body == BODY
    assert [one.text for one in found.links if one.kind == "related"] == list(titles)


def test_articles_set_into_the_text_in_an_aside(read):
    inset = (
        "<aside><div><img src=/x.jpg><h3><a href=/news/old-mill-of-sarn-reopens/81231>Old mill "
        "of Sarn reopens</a></h3><p>By Lia Ree</p></div></aside>"
    )
    found = article(read, f"{DAY}<p>By Ann Bo</p>", amid(inset))
    assert [one.text for one in found.links] == ["Old mill of Sarn reopens"]
    assert (found.body, found.authors) == (BODY, ["Ann Bo"])


def test_a_list_of_the_site_in_an_aside_amid_the_text_is_not_related(read):
    entries = "".join(
        f"<li><a href=/news/old-mill-{n}-of-sarn-reopens/8123{n}>Old mill {n} of Sarn reopens"
        "</a></li>"
        for n in range(4)
    )
    found = article(
        read, DAY, amid(f"<aside><h4>Most read</h4><ul>{entries}</ul></aside>")
    )
    assert (found.links, found.body) == ([], BODY)


def test_marks_in_front_of_a_related_title_and_the_day_behind_it(read):
    box = (
        "<h4>Related</h4><ul><li><a href=/news/old-mill-of-sarn-reopens/81231>&gt;&gt; Old mill "
        "of Sarn reopens 01.08.2019</a></li></ul>"
    )
    links = article(read, DAY, below=box).links
    assert [one.text for one in links] == ["Old mill of Sarn reopens"]


def test_a_crosshead_that_a_quote_below_repeats_stays(read):
    said = "<p>“We do not count the people any more, we count the pots,” the cook said.</p>"
    text = f"{TEXT}<h2>‘We count the pots’</h2>{said}{PARAGRAPHS[0][:-5]}, again.</p>"
    assert "‘We count the pots’" in article(read, DAY, text).body


def listing(head, entries, address):
    html = (
        f"<title>{head} - UCA News</title><div><div><div><h1>{head}</h1>{entries}</div></div>"
        "</div>"
    )
    return read_article(Page(address, EDITIONS["english"], html=html.encode()))


TITLES = ("Old mill of Sarn reopens", "Hills of Doran turn green", "Bells of Orsa ring again",
          "Ropes of Orvane hold fast")  # fmt: skip


def address(title, n):
    return f"/news/{title.lower().replace(' ', '-')}/8123{n}"


def test_cards_with_days_below_the_name_of_an_author_are_a_list():
    cards = "".join(
        f"<li><a href={address(t, n)}>{t}</a><p>May {n + 1}, 2018</p><p>The council of the "
        f"place has waited for {n + 2} long years, and began in May.</p></li>"
        for n, t in enumerate(TITLES)
    )
    about = "<p>Ann Bo has covered the hills of the south for UCA News since the year 2009.</p>"
    found = listing(
        "Ann Bo", f"{about}<ul>{cards}</ul>", URL.replace("weavers-of-", "ann-bo-")
    )
    assert found.article is None


def test_titles_with_their_teasers_run_in_are_a_list():
    lines = "".join(
        f"<p><a href={address(t, n)}>{t}</a> The council waited for {n + 2} years and began. "
        f"<a href={address(t, n)}>[More]</a></p><h6>2018-05-0{n + 1}</h6>"
        for n, t in enumerate(TITLES)
    )
    assert listing("Young art", f"<p>46 stories</p>{lines}", URL).article is None


def test_titles_below_the_name_of_a_section_and_a_line_about_it_are_a_list():
    titles = "".join(
        f"<li><a href={address(t, n)}>{t}</a></li>" for n, t in enumerate(TITLES)
    )
    told = "<p>What others write about us, and what we wish they had written all along.</p>"
    found = listing(
        "Press review", f"{told}<ul>{titles}</ul>", URL.replace("weavers-of-", "press-")
    )
    assert found.article is None


def test_an_agency_and_a_name_behind_a_caption_make_it_one(read):
    box = f"<div><img src=/p.jpg></div><div>{SHOWN}, May 3, 2018. UCAN/Ann Bo</div>"
    found = article(read, f"<p>By Lia Ree</p>{DAY}<div>{box}</div>")
    assert pictures(found) == [(f"{SHOWN}, May 3, 2018.", "UCAN/Ann Bo")]
    assert found.standfirst is None


def test_who_made_a_picture_on_a_line_beside_its_caption(read):
    box = f"<div><img src=/p.jpg></div><div><p class=c>{SHOWN}</p><p class=m>UCAN/Ann Bo</p></div>"
    found = article(read, f"<p>By Lia Ree</p>{DAY}{box}")
    assert (pictures(found), found.authors) == ([(SHOWN, "UCAN/Ann Bo")], ["Lia Ree"])


def test_an_agency_alone_is_no_caption(read):
    box = "<figure><img src=/p.jpg><figcaption>Getty Images</figcaption></figure>"
    assert pictures(article(read, DAY, amid(box))) == [(None, "Getty Images")]


def test_a_heading_amid_an_aside_with_read_more(read):
    inset = (
        "<aside><div><h1>Old mill of Sarn reopens</h1></div><div><a href="
        "/news/old-mill-of-sarn-reopens/81231>Read more</a></div></aside>"
    )
    found = article(read, DAY, amid(inset))
    assert "Old mill of Sarn reopens" in [one.text for one in found.links]
    assert found.body == BODY


def test_a_head_that_is_set_into_the_text_again_and_again(read):
    box = "<div class=v><h3>Popular Video</h3></div>"
    text = f"{PARAGRAPHS[0]}{box}{PARAGRAPHS[1]}{box}{PARAGRAPHS[2]}"
    assert article(read, DAY, text).body == BODY


def test_a_wall_that_asks_to_register_is_no_article():
    told = (
        "<p>You have now reached your allowance of 3 free articles in the last 30 days.</p>"
        "<p>You are in complete control of which 7 articles you choose to read.</p>"
    )
    assert listing("Register for 7 more articles", told, URL).article is None
