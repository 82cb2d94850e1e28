"""What themes and systems that exist print above, amid and below a text."""

import pytest

from storage.editions.registry import EDITIONS
from storage.identity import identify
from tests.pages.weavers import HEADLINE, TEXT, TOLD, URL, URLS, article, body, page
from ucancrawl.pages.page import Page
from ucancrawl.reading import read_article

SIGNED = "<div class=s>By Ann Bo, Lomitar</div><div class=d>May 6, 2021</div>"
POINTS = (
    "The weavers worked for a year",
    "Nobody paid for it",
    "A second bridge is planned",
)


@pytest.fixture
def read():
    """Read and understood, as a crawl does it."""

    def read_page(url, html):
        edition = EDITIONS[identify(url).edition or "english"]
        return read_article(Page(url=url, edition=edition, html=html))

    return read_page


def listed(points=POINTS, head=""):
    return f"<div class=k>{head}<ul>{''.join(f'<li>{one}</li>' for one in points)}</ul></div>"


def test_a_list_between_headline_and_text_is_the_standfirst(read):
    said = article(read, listed() + SIGNED)
    assert said.standfirst == " ".join(POINTS)
    assert said.body.split("\n\n") == [*TOLD]


def test_a_list_under_a_summary_s_head_is_the_standfirst(read):
    said = article(read, SIGNED, f"{listed(head='<b>Summary</b>')}{TEXT}")
    assert said.standfirst == " ".join(POINTS)
    assert said.body.split("\n\n") == [*TOLD]


def test_a_list_that_opens_the_text_is_text(read):
    said = article(
        read, SIGNED, f"<ul><li>{POINTS[0]}</li><li>{POINTS[1]}</li></ul>{TEXT}"
    )
    assert said.standfirst is None
    assert said.body.split()[:4] == POINTS[0].split()[:4]


def test_a_list_of_links_is_no_standfirst(read):
    links = [f"<a href=/news/a-b-c/{n}>{one}</a>" for n, one in enumerate(POINTS)]
    assert article(read, listed(links) + SIGNED).standfirst is None


@pytest.mark.parametrize("counter", ["12 comments", "3 comments"])
def test_a_count_of_comments_between_day_and_signature_ends_no_header(read, counter):
    header = (
        f"<p class=d>May 6, 2021</p><span class=n>{counter}</span><div class=h>"
        "<a href='https://www.facebook.com/sharer?u=x'>Facebook</a></div><div>By Ann Bo</div>"
    )
    said = article(read, header)
    assert (said.date_published_raw, said.byline) == ("May 6, 2021", "Ann Bo")
    assert said.body.split("\n\n") == [*TOLD]


@pytest.mark.parametrize(
    ("language", "credit"),
    [("en", "Photo by Ann Bo"), ("en", "Picture by AFP"), ("id", "Foto oleh Ann Bo")],
)
def test_a_credit_in_words_ends_a_caption_without_a_mark(read, language, credit):
    shown = "Weavers carry planks to the river on May 2"
    figure = f"<div class=i><img src=/uploads/2021/05/1.jpg></div><p class=c>{shown} {credit}</p>"
    image = read(URLS[language], page(figure + TEXT)).article.images[0]
    assert (image.caption, image.credit) == (shown, credit)


def test_who_made_a_photo_in_a_sentence_is_no_credit(read):
    told = "The prize went to the photo by Ann Bo that shows the bridge at night."
    assert body(read(URL, page(f"<p>{told}</p>{TEXT}"))) == [told, *TOLD]


def test_a_way_from_home_may_stand_below_the_headline(read):
    way = "<nav class=w><a href=/>Home</a> › <a href=/category/features/4>Features</a></nav>"
    assert article(read, way + SIGNED).section == "Features"


def test_a_row_of_an_account_a_day_and_a_section_is_parted(read):
    row = (
        "<p class=r>by <span><a href=/author/ucanadmin>ucanadmin</a></span> | <span>May 6, 2021"
        "</span> | <a href=/category/thailand/3>Thailand</a></p>"
    )
    deck = "<div class=k><p>Neighbors mend what the river took from them</p></div>"
    said = article(read, f"{row}{deck}<div><p><b>By Ann Bo, Lomitar</b></p></div>")
    assert said.date_published_raw == "May 6, 2021"
    assert said.section == "Thailand"
    assert said.standfirst == "Neighbors mend what the river took from them"
    assert list(said.authors) == ["Ann Bo"]


def test_labels_glued_in_a_row_are_parted(read):
    row = (
        "<div class=r><span><span>ditulis oleh <a href=/author/x>Ani Lestari</a></span></span>"
        "<span><time>6 Mei 2021</time></span><span>0 komentar</span><span>612 dilihat</span></div>"
    )
    said = read(
        URLS["id"], page(f"{row}<div class=t>{TEXT}</div>").replace(b"May 6, 2021", b"")
    )
    assert list(said.article.authors) == ["Ani Lestari"]
    assert said.article.standfirst is None


def test_written_by_and_a_name_stand_over_the_headline(read):
    above = (
        "<div class=f><time>May 6, 2021</time><div><span>Written By </span>"
        "<a href='/news?author=5fb3'>Ann Bo</a></div></div>"
    )
    assert article(read, "", above=above).byline == "Ann Bo"


def test_who_is_quoted_below_a_quotation_in_a_figure_is_no_caption(read):
    quote = (
        "<figure><blockquote><span>“</span>Nobody in the office answered<span>”</span></blockquote>"
        "<figcaption>— Ann Bo</figcaption></figure>"
    )
    said = read(
        URL, page(f"<p>{TOLD[0]}</p>{quote}<p>{TOLD[1]}</p><p>{TOLD[2]}</p>")
    ).article
    assert not any(one.caption for one in said.images)
    assert [line for line in said.body.split("\n\n") if line in TOLD] == [*TOLD]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Ann Bo reports from Lomitar, Tarvek", "Lomitar, Tarvek"),
        ("— Ann Bo, Lomitar", "Lomitar"),
    ],
)
def test_who_signs_below_the_text(read, line, place):
    said = read(URL, page(f"{TEXT}<p class=z>{line}</p>")).article
    assert list(said.authors) == ["Ann Bo"]
    assert said.body.split("\n\n") == [*TOLD]


def test_a_signature_stands_over_a_last_remark(read):
    more = "<p>The river fell in June, and the market opened again.</p>"
    note = "<p><em>This text is from the bulletin of the diocese of Lomitar.</em></p>"
    said = read(URL, page(f"{TEXT}{more}<p><b>Ann Bo, Lomitar</b></p>{note}")).article
    assert list(said.authors) == ["Ann Bo"]
    assert "Ann Bo" not in said.body


@pytest.mark.parametrize(
    "title",
    ["Step by step, the church of Sarn is rebuilt", "Side by Side, Both Sides Pray"],
)
def test_a_headline_is_not_parted_at_a_repeated_word(read, title):
    html = page(TEXT).replace(HEADLINE.encode(), title.encode())
    assert read(URL, html).article.headline == title


def test_a_bar_that_repeats_the_headline_is_no_text(read):
    bar = f"<div class=bar><b>{HEADLINE}</b></div>"
    said = read(URL, page(f"<p>{TOLD[0]}</p>{bar}<p>{TOLD[1]}</p><p>{TOLD[2]}</p>"))
    assert body(said) == [*TOLD]


def test_a_link_to_a_section_right_below_the_headline_names_it(read):
    link = "<p class=r><a href=/category/features/4 rel='category tag'>Features</a></p>"
    assert article(read, link + SIGNED).section == "Features"


def test_a_life_below_the_signature_is_no_standfirst(read):
    life = "<p>Ann Bo has reported on rivers since 2009 and is a writer in Orsa.</p>"
    said = article(
        read, f"<div class=a><h4>By Ann Bo</h4>{life}</div><div>May 6, 2021</div>"
    )
    assert (said.standfirst, said.byline) == (None, "Ann Bo")
    assert said.body.split("\n\n") == [*TOLD]


def test_a_name_in_brackets_signs_the_text_above_a_remark(read):
    more = "<p>The river fell in June, and the market opened again.</p>"
    note = "<p>The diocese of Lomitar gave this text.</p>"
    said = read(
        URLS["id"], page(f"{TEXT}{more}<p><b>(Agnes Bo Tala)</b></p>{note}")
    ).article
    assert list(said.authors) == ["Agnes Bo Tala"]
    assert not any(one.caption for one in said.images)


def test_the_sign_of_a_button_is_no_caption(read):
    icon = "<div class=i><img src=/i/info.jpg></div><div class=c><span>i</span></div>"
    said = read(
        URL, page(f"<p>{TOLD[0]}</p>{icon}<p>{TOLD[1]}</p><p>{TOLD[2]}</p>")
    ).article
    assert not any(one.caption for one in said.images)


def test_a_day_beside_a_related_title_is_no_title(read):
    box = (
        "<dl><dt><strong>相关文章</strong></dt><dd><ul><li><span>06-03</span>"
        "<a href=/2019/06/03/r0/>台风过后的第一台弥撒</a></li></ul></dd></dl>"
    )
    said = read(
        URLS["zh"], page(TEXT).replace(b"</main>", box.encode() + b"</main>")
    ).article
    assert [one.text for one in said.links if one.kind == "related"] == [
        "台风过后的第一台弥撒"
    ]


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("zh", "本报记者陈美玲", "陈美玲"),
        ("zh", "本社记者陈美玲", "陈美玲"),
        ("vi", "Nguyễn Văn An từ Hà Nội", "Nguyễn Văn An"),
        ("id", "Ani Lestari menulis dari Kediri", "Ani Lestari"),
    ],
)
def test_a_line_below_the_headline_signs(read, language, line, name):
    html = page(TEXT).replace(
        b"<div class='m'>", f"<div class=s>{line}</div><div>".encode()
    )
    assert list(read(URLS[language], html).article.authors) == [name]


@pytest.mark.parametrize("account", ["admin_ucan", "ucanadmin", "UCAN Web Admin"])
def test_an_account_of_the_site_is_no_author(read, account):
    assert (
        list(article(read, f"<div>By {account}</div><div>May 6, 2021</div>").authors)
        == []
    )


def test_a_word_behind_by_is_no_account(read):
    said = article(read, "<div class=d>May 6, 2021</div><div class=k>By train</div>")
    assert said.byline is None


def test_a_signature_with_its_day_stands_below_a_dated_text(read):
    said = read(
        URLS["id"], page(f"{TEXT}<p class=z>Ditulis oleh Ani Lestari | 7 Mei 2021</p>")
    )
    assert list(said.article.authors) == ["Ani Lestari"]
    assert body(said) == [*TOLD]
