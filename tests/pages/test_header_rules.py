"""Rules of the header, one page each; the words are invented."""

import pytest

from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.labels import Role, mark
from ucancrawl.pages.parting import split_labels
from ucancrawl.pages.sections import is_trail, names_section

NEWS = "https://www.ucanews.com/news/lomi-keba-tavo-rudi/41234"
GALLERY = "https://www.ucanews.com/gallery/Lomi-keba/341"
POST = "https://vietnam.ucanews.com/2018/05/22/lomi-keba-tavo-rudi/"
TITLE = "Lomi keba tavo rudi"
DECK = "Kebas of the north say the tavo has come too late for Rudi"
CAPTION = "Kebas gather outside the old tavo in Sorpel"
BODY = "".join(
    f"<p>Keba {word} lomi tavo rudi sorpel dingar hulje wimnor cabtel fosrin dolba. "
    f"Mi {word} ruta venlo kebasor.</p>"
    for word in ("ona", "tua", "tria", "kvara")
)


def page(*parts: str) -> bytes:
    return f"<html><body><div>{''.join(parts)}</div></body></html>".encode()


def h1(text: str = TITLE) -> str:
    return f"<h1>{text}</h1>"


def wrapped(body: str = BODY) -> str:
    return f'<div class="x9">{body}</div>'


@pytest.mark.parametrize(
    "label",
    [
        '<div class="k1">Tin tức</div>',
        '<p><a href="/category/keba/">Keba Lomi</a></p>',
        "<span>Giáo hội</span>",
    ],
)
def test_section_above_the_headline_is_no_menu_entry(read, label):
    menu = "<ul>" + "".join(
        f'<li><a href="/{n}">{n}</a></li>' for n in ("Ba", "Ke", "Lo", "Liên hệ")
    )
    html = page(menu, "</ul><div>", label, h1(), "<b>22/05/2018</b></div>", wrapped())
    assert read(POST, html).article.section in ("Tin tức", "Keba Lomi", "Giáo hội")


def test_last_menu_entry_is_no_section(read):
    menu = "".join(
        f'<li><a href="/{n}">{n}</a></li>' for n in ("Home", "News", "Video")
    )
    html = page(f"<ul>{menu}</ul>", h1(), wrapped())
    assert read(NEWS, html).article.section is None


@pytest.mark.parametrize("crumbs", ["Home > Asia > News", "Home » Asia"])
def test_printed_way_is_no_section(read, crumbs):
    html = page(f"<p>{crumbs}</p>", h1(), wrapped())
    assert read(NEWS, html).article.section is None


def test_linked_way_names_the_section(read):
    way = (
        '<p><a href="/">Home</a> &gt; <a href="/category/berita/">Berita</a> &gt; x</p>'
    )
    html = page(way, h1(), wrapped())
    assert read(NEWS, html).article.section == "Berita"


def test_opinion_below_the_headline_is_a_section(read):
    url = "https://china.ucanews.com/2018/05/22/keba/"
    text = (
        "禾木水火土金石玉竹米，舟車馬牛羊魚鳥虫貝瓜。麻黍豆皮革面音香首骨鬼鹿麥鼎鼓鼠。"
        * 3
    )
    html = page(h1("禾木水火土金"), "<p>评论</p><b>2018年5月22日</b>", f"<p>{text}</p>")
    article = read(url, html).article
    assert (article.section, article.date_published_raw) == ("评论", "2018-05-22")


def test_series_stands_above_its_tag_line(read):
    tag = "<p>Keba Lo: lomi tavo rudi sorpel din</p>"
    article = read(NEWS, page("<h4>Keba Lo</h4>", tag, h1(), wrapped())).article
    assert (article.headline, article.section) == (TITLE, "Keba Lo")


def test_caption_in_a_table_below_the_image(read):
    table = (
        '<table><tr><td><img src="/uploads/2018/05/a.jpg"></td></tr>'
        f"<tr><td>{CAPTION}</td></tr></table>"
    )
    article = read(NEWS, page(h1(), f"<h2>{DECK}</h2>", table, wrapped())).article
    assert [image.caption for image in article.images] == [CAPTION]
    assert (article.standfirst, article.body.startswith("Keba ona")) == (DECK, True)


def test_standfirst_below_the_date_without_any_mark(read):
    html = page(h1(), "<h6>May 22, 2018</h6>", f"<p class=q>{DECK}</p>", wrapped())
    article = read(NEWS, html).article
    assert article.standfirst == DECK
    assert DECK not in article.body


def test_caption_alone_is_no_standfirst(read):
    picture = f'<p><img src="/a.jpg"></p><p class="c">{CAPTION}</p>'
    article = read(NEWS, page(h1(), picture, wrapped())).article
    assert (article.standfirst, article.images[0].caption) == (None, CAPTION)


def test_picture_and_section_above_the_headline(read):
    picture = f'<p><img src="/a.jpg"></p><p class="c">{CAPTION}</p>'
    html = page(picture, "<p>Nepal</p>", h1(), "<i>May 22, 2018</i>", wrapped())
    article = read(NEWS, html).article
    assert (article.section, article.images[0].caption) == ("Nepal", CAPTION)


@pytest.mark.parametrize(
    ("tail", "byline"),
    [
        ("by Lomi Keba, Sorpel", "by Lomi Keba, Sorpel"),
        ("ucanews.com reporter, Sorpel", "ucanews.com reporter, Sorpel"),
    ],
)
def test_signature_on_the_line_of_a_caption(read, tail, byline):
    figure = (
        f'<figure><img src="/a.jpg"><figcaption>{CAPTION} {tail}</figcaption></figure>'
    )
    article = read(NEWS, page(h1(), figure, wrapped())).article
    assert (article.images[0].caption, article.byline) == (CAPTION, byline)


@pytest.mark.parametrize(
    "words",
    ["Lomi Keba is greeted by Tavo Rudi", "Kebas were led by Tavo Rudi in Sorpel"],
)
def test_passive_in_a_caption_is_no_signature(read, words):
    figure = f'<figure><img src="/a.jpg"><figcaption>{words}</figcaption></figure>'
    article = read(NEWS, page(h1(), figure, wrapped())).article
    assert (article.images[0].caption, article.byline) == (words, None)


@pytest.mark.parametrize(
    "signed",
    ["<p>Words: Lomi Keba</p>", "<p>Text: Lomi Keba</p>", "<i>Story by Lomi Keba</i>"],
)
def test_signature_behind_a_noun(read, signed):
    article = read(NEWS, page(h1(), signed, wrapped())).article
    assert article.byline.endswith("Lomi Keba")


def test_name_twice_without_any_other_mark(read):
    text = "\n".join(
        [TITLE, "", DECK, "", "Lomi Keba", "Lomi Keba, Sorpel", "", *PARAGRAPHS]
    )
    article = read(NEWS, text).article
    assert (article.standfirst, article.byline) == (DECK, "Lomi Keba, Sorpel")
    assert article.body.startswith("Keba ona")


PARAGRAPHS = [line + "\n" for line in BODY.replace("<p>", "").split("</p>") if line]


def test_signature_and_day_below_the_text(read):
    end = "<p>— Lomi Keba, Sorpel</p><p>Published: May 22, 2018 09:25 AM GMT</p>"
    article = read(NEWS, page(h1(), wrapped(), end)).article
    assert article.byline == "— Lomi Keba, Sorpel"
    assert article.date_published_raw == "May 22, 2018 09:25 AM GMT"
    assert "Sorpel" not in article.body.split("\n\n")[-1]


def test_day_above_a_title_of_another_article_is_not_ours(read):
    end = "<p>May 22, 2018</p><p>Sorpel dingar hulje wimnor</p>"
    article = read(NEWS, page(h1(), wrapped(), end)).article
    assert article.date_published_raw is None


def test_photographer_of_a_gallery_signs_it(read):
    shots = "".join(
        f'<div><img src="/{n}.jpg"><p>{CAPTION} {n} (Photo: AFP)</p></div>'
        for n in range(3)
    )
    end = "<p class=z>Photos by Lomi Keba, Sorpel</p>"
    article = read(GALLERY, page(h1(), wrapped(), shots, end)).article
    assert article.byline.endswith("Lomi Keba, Sorpel")
    assert [image.credit for image in article.images] == [None] * 3


@pytest.mark.parametrize("tool", ["Listen to this article", "Text size", "3 min read"])
def test_tools_are_no_field(read, tool):
    html = page(h1(), f"<h2>{DECK}</h2><span>{tool}</span>", wrapped())
    article = read(NEWS, html).article
    assert (article.standfirst, article.section, article.byline) == (DECK, None, None)


@pytest.mark.parametrize(
    ("language", "line", "roles"),
    [
        ("en", "Posted on May 22, 2018 by Lomi Keba", "published byline"),
        ("en", "By Lomi Keba | May 22, 2018", "byline date"),
        ("en", "News | May 22, 2018", "navigation date"),
        ("id", "22 Maret 2019 oleh Lomi Keba", "date byline"),
        ("vi", "Đăng ngày 22/03/2019 bởi Lomi Keba", "published byline"),
        ("zh", "作者：王木 发布时间：2019-03-22 10:22", "byline published"),
        ("zh", "来源：天亚社 2019-03-22", "source date"),
        ("en", "Keba was born on March 3, 1959 in Sorpel", "none"),
        ("en", "The tavo was updated on March 3, 2019.", "none"),
        ("en", "From Sorpel", "none"),
    ],
)
def test_lines_of_several_labels(language, line, roles):
    blocks = split_labels([Block(BlockKind.PARAGRAPH, line)], language)
    assert [one.role for one in mark(blocks, language)] == [
        Role(name) for name in roles.split()
    ]


def test_words_of_sections():
    assert names_section("Gereja, Opini")
    assert not names_section("Lomi Keba")
    assert is_trail("Home › Asia › Lomi")
    assert not is_trail(DECK)
