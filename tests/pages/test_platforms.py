"""What pages of publishing platforms and of big portals of Asia taught."""

import pytest

from tests.pages.weavers import HEADLINE, TEXT, TOLD, URL, URLS, article

DAY = "<p class=d>May 6, 2018</p>"
IMAGE = "<img src=/uploads/2018/05/x.jpg>"
CAPTION = "Weavers carry planks to the river."
DRY = "The looms of the village stood still for a year, and the ropes rotted."


@pytest.fixture
def read(read_kept):
    return read_kept


def figure(caption):
    return f"<figure>{IMAGE}<figcaption>{caption}</figcaption></figure>"


@pytest.mark.parametrize(
    "way",
    [
        "<div><a href='/'>Home</a><div>/</div><a href=/section/x>Nepal</a></div>",
    ],
    ids=["marks in elements"],
)
def test_steps_to_an_article_name_its_section(read, way):
    html = (
        f"<title>{HEADLINE}</title><main><article><header>{way}<h1>{HEADLINE}</h1></header>"
        f"{DAY}<div>{TEXT}</div></article></main>"
    )
    assert read(URL, html.encode()).article.section == "Nepal"


@pytest.mark.parametrize(
    ("behind", "credit"),
    [
        ("<span><span>Credit...</span><span>Sunil Topno</span></span>", "Sunil Topno"),
        (
            "<span>Society of the Weavers archive</span>",
            "Society of the Weavers archive",
        ),
        ("<span>CNS photo/Ann Bo</span>", "CNS photo/Ann Bo"),
        ("<span>Graphic: UCA News</span>", "Graphic: UCA News"),
        ("<div>Ann Bo / UCA News</div>", "Ann Bo / UCA News"),
    ],
)
@pytest.mark.parametrize("place", [0, 1], ids=["above the text", "in the text"])
def test_who_made_a_picture_in_an_element_of_its_own(read, behind, credit, place):
    shown = figure(f"<span>{CAPTION}</span>{behind}")
    told = [f"<p>{one}</p>" for one in TOLD]
    found = article(read, DAY, "".join([*told[:place], shown, *told[place:]]))
    assert [(one.caption, one.credit) for one in found.images] == [
        (CAPTION, credit)
    ] or [(one.caption, one.credit) for one in found.images] == [
        (CAPTION, f"Credit... {credit}")
    ]
    assert found.body == "\n\n".join(TOLD)


def test_a_picture_whose_address_only_its_sources_have(read):
    shown = (
        "<figure><div role=button><span>Press enter or click to view image in full size"
        "</span><div><picture><source srcset='/uploads/a.webp 640w' type=image/webp><source "
        f"srcset='/uploads/a.jpg 640w, /uploads/b.jpg 1400w'><img alt=''></picture></div>"
        f"</div><figcaption>{CAPTION}</figcaption></figure>"
    )
    found = article(
        read, DAY, f"<p>{TOLD[0]}</p>{shown}<p>{TOLD[1]}</p><p>{TOLD[2]}</p>"
    )
    (image,) = found.images
    assert (image.caption, image.url.endswith("/uploads/a.jpg")) == (CAPTION, True)
    assert found.body == "\n\n".join(TOLD)


def test_a_small_picture_that_only_fills_in(read):
    shown = figure(CAPTION).replace(
        "/uploads/2018/05/x.jpg", "'/i/x.jpg?w=48&q=10' srcset='/i/x.jpg?w=800 800w'"
    )
    (image,) = article(read, DAY, f"{shown}{TEXT}").images
    assert (image.caption, image.url.endswith("x.jpg?w=800")) == (CAPTION, True)


def test_a_titles_day_below_the_text_is_not_the_articles(read):
    box = (
        "<div><div><span>Bishops meet in Hue</span><time datetime=2021-05-12>May 12, 2021"
        "</time></div></div><div>Church news</div><div>May 12, 2021</div><p>A teaser of it.</p>"
    )
    html = (
        f"<title>{HEADLINE}</title><main><article><h1>{HEADLINE}</h1><p>By Ann Bo</p><div>"
        f"{TEXT}</div></article>{box}</main>"
    )
    assert read(URL, html.encode()).article.date_published is None


def test_what_is_hidden_on_small_screens_only_is_text(read):
    text = f"<p>{TOLD[0]}</p><div class='hidden d-none d-md-block'><p>{TOLD[1]}</p></div><p>{TOLD[2]}</p>"
    assert article(read, DAY, text).body == "\n\n".join(TOLD)


def test_an_appeal_amid_the_text_is_left_out_behind_its_first_line(read):
    gift = "Your gift of ten dollars pays for a day of the road."
    box = f"<div class=p><p>For forty years our reporters have told of Asia.</p><p>Support UCA News</p><p>{gift}</p></div>"
    text = f"{TEXT}{box}{TEXT.replace('Tarvek', 'Sarn')}"
    assert gift not in article(read, DAY, text).body


@pytest.mark.parametrize(
    "face", ["/i?url=a.png&w=64&q=75", "/fit:88:88/a.jpg", "/uploads/ann.jpg"]
)
def test_names_beside_a_portrait_sign(read, face):
    row = (
        f"<div class=r><div><img src='{face}' alt=''></div><div><div>Ann Bo and Lia Ree, "
        "Orsa</div><div>May 6, 2018</div></div></div>"
    )
    found = article(read, row)
    assert found.authors == ["Ann Bo", "Lia Ree"]
    assert found.body == "\n\n".join(TOLD)
    assert not any(one.caption for one in found.images)


def test_a_post_set_into_a_live_report_ends_nothing(read):
    post = (
        "<div class=w><div class=t><div class=h><span>Orsa Police</span><span>@orsa_x</span>"
        "</div><p class=s>The road is closed on both sides until noon, please wait.</p>"
        "<div class=z>9:41 AM · May 6, 2018</div></div></div>"
    )
    hours = (
        f"<p>{DRY}</p>"
        "<h2>9:30 a.m. The road</h2><p>{}</p>{}<h2>5:00 a.m. The ropes</h2><p>{}</p><p>{}</p>"
    )
    found = article(read, DAY, hours.format(TOLD[0], post, TOLD[1], TOLD[2]))
    told = found.body.split("\n\n")
    assert [one for one in told if one in TOLD] == [*TOLD]
    assert {"9:30 a.m. The road", "5:00 a.m. The ropes"} < set(told)
    assert not {"Orsa Police", "@orsa_x"} & set(told)


def test_a_text_in_two_sections_keeps_crossheads_and_pictures_of_both(read):
    first = f"<p class=x>{TOLD[0]}</p><h2>The rope</h2><p class=x>{TOLD[1]}</p>{figure(CAPTION)}"
    second = "".join(
        f"<p class=x>{DRY} Line {n} of the looms was found by the hills.</p>"
        for n in range(6)
    )
    text = (
        f"<section><div>{first}</div></section><section><div>{second}</div></section>"
    )
    found = article(read, DAY, text)
    assert found.body.split("\n\n")[:3] == [TOLD[0], "The rope", TOLD[1]]
    assert [one.caption for one in found.images] == [CAPTION]


def test_a_card_in_the_text_and_a_list_below_it_make_no_card_of_the_text(read):
    card = (
        "<div class=v><a href=/2019/01/02/ropes-old/><img src=/r.jpg></a><div><a "
        "href=/2019/01/02/ropes-old/>Old ropes of Sarn hold fast</a></div></div>"
    )
    below = (
        "<div class=rel><div>Tin liên quan</div><ul><li><a href=/2019/01/03/nets-new/>New nets"
        " of Orsa dry early</a></li></ul></div>"
    )
    more = "".join(
        f"<div class=i><h3><a href=/2019/01/0{n}/other-{n}/>Bells of the hills ring {n}</a>"
        f"</h3><p>A line about the bells of the hills, which rang {n} times.</p></div>"
        for n in (5, 6, 7)
    )
    told = "".join(f"<p>{one}</p>" for one in (TOLD[0], DRY))
    text = f"{told}{card}<p>{TOLD[1]}</p><p>{TOLD[2]}</p>"
    html = (
        f"<title>{HEADLINE}</title><div class=p><div class=c><h1>{HEADLINE}</h1>{DAY}<div "
        f"class=o><div class=b>{text}</div>{below}</div></div><div class=n>{more}</div></div>"
    )
    found = read(URLS["vi"], html.encode()).article
    assert found.body == "\n\n".join((TOLD[0], DRY, *TOLD[1:]))
    titles = [one.text for one in found.links if one.kind == "related"]
    assert "New nets of Orsa dry early" in titles


@pytest.mark.parametrize("line", ["<p class=''>{}</p>", "<p data-k=1>{}</p>"])
def test_a_paragraph_below_a_picture_with_an_empty_class_is_text(read, line):
    text = f"<p>{TOLD[0]}</p><figure>{IMAGE}</figure>{line.format(TOLD[1])}<p>{TOLD[2]}</p>"
    found = article(read, DAY, text)
    assert found.body == "\n\n".join(TOLD)


def test_a_heading_with_its_house_in_front_is_a_standfirst(read):
    deck = "UCAN - The weavers of three villages ask the province for help with their looms."
    found = article(read, f"<h2 class=sapo>{deck}</h2>{DAY}")
    assert (found.standfirst, found.body) == (deck, "\n\n".join(TOLD))


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By: Ann Bo - Correspondent / @annbo", ["Ann Bo"]),
        ("By Ann Bo (@annbo)", ["Ann Bo"]),
        ("By Ann Bo | Editor Lia Ree", ["Ann Bo"]),
    ],
)
def test_what_stands_behind_a_name_that_signs(read, line, authors):
    assert article(read, f"<p>{line}</p>{DAY}").authors == authors


def test_a_house_in_the_row_of_the_day_below_the_text(read):
    row = "<div class=m><p>Agence Lusa</p><div><time datetime=2018-05-06>6 May 2018</time></div></div>"
    found = article(read, "", f"<div>{TEXT}</div>{row}")
    assert found.date_published.isoformat() == "2018-05-06"


def test_the_first_question_of_a_column_is_text(read):
    asked = "Q. Our pastor blessed the boats from afar. Is mine blessed or not? (Mira, Orsa)"
    text = f"<p><strong>{asked}</strong></p><p>A. What a letter, Mira.</p>{TEXT}"
    found = article(read, DAY, text)
    assert (found.standfirst, found.body.split("\n\n")[0]) == (None, asked)


def test_the_address_that_a_print_page_names_is_no_headline(read):
    html = (
        f"<title>UCA News | Print version</title><div>This page was printed from: {URL}</div>"
        f"<div class=hl><font size=6><b>{HEADLINE}</b></font></div>{DAY}<div>{TEXT}</div>"
    )
    assert read(URL, html.encode()).article.headline == HEADLINE


def test_an_item_says_who_wrote_by_the_name_in_it(read):
    item = (
        "<div class='hidden d-none' itemprop=author itemscope><span itemprop=name>Ann Bo</span>"
        "<span itemprop=url>https://www.ucanews.com/a.png</span></div><div class='hidden "
        "d-none' itemprop=publisher itemscope><span itemprop=name>UCAN</span><span "
        "itemprop=url>https://www.ucanews.com/logo.png</span></div>"
    )
    said = [
        one for one in article(read, f"{item}{DAY}").evidence if one.field == "byline"
    ]
    assert [(one.source, one.raw) for one in said] == [("microdata", "Ann Bo")]


def test_an_appeal_with_amounts_is_no_article(read):
    gifts = "".join(
        f"<li>US${n} pays for {n} days of travel</li>" for n in (10, 50, 200)
    )
    form = "".join(
        f"<label><input type=radio>US${n}</label><br>" for n in (10, 50, 200)
    )
    html = (
        "<title>Keep the news alive</title><h1>Keep the news alive</h1><div><p>Dear reader,"
        "</p><p>For forty years our reporters have travelled by bus and boat to places that "
        f"no other newsroom visits.</p><ul>{gifts}</ul><form>{form}<button>Give</button></form>"
        "<p>You can also give by bank transfer to our office in the town of Orsa.</p></div>"
    )
    assert read(URL, html.encode()).article is None


def test_a_line_that_follows_the_text_hides_no_related_box(read):
    below = (
        "<div class=f>Follow us on Telegram and Google News</div><div class=rel><h4>Related "
        "stories</h4><a href=/news/ropes-of-sarn/70001><h6>Ropes of Sarn hold fast</h6></a>"
        "</div>"
    )
    found = article(read, f"{DAY}<div class=q>{TEXT}</div>{below}", "")
    assert [one.text for one in found.links if one.kind == "related"] == [
        "Ropes of Sarn hold fast"
    ]
