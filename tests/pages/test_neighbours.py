"""Labels with a line to themselves, and signatures that only a day beside tells."""

import pytest

from ucancrawl.normalise.byline import read_byline

URLS = {
    "en": "https://www.ucanews.com/news/weavers-of-lomitar-mend-their-bridge/81234",
    "zh": "https://china.ucanews.com/2019/03/02/weavers-mend-their-bridge/",
    "id": "https://indonesia.ucanews.com/2019/03/02/weavers-mend-their-bridge/",
    "vi": "https://vietnam.ucanews.com/2019/03/02/weavers-mend-their-bridge/",
}
HEADLINE = "Weavers of Lomitar mend their bridge"
DECK = "The province had answered none of their letters for years"
TOLD = [
    "The weavers of Lomitar have mended the bridge over the Tarvek in May.",
    "Their council asked the province for help, but nobody in the office answered.",
    "A second bridge is to be built when the rains of the south are over.",
]
DAYS = {"en": "March 2, 2019", "zh": "2019年3月2日", "id": "2 Maret 2019"}
DAYS["vi"] = "2 tháng 3, 2019"


def page(above: str, told: list[str] = TOLD) -> bytes:
    text = "".join(f"<p>{one}</p>" for one in told)
    return (
        f"<html><head><title>{HEADLINE}</title></head><body><h1>{HEADLINE}</h1>"
        f"{above}<div>{text}</div></body></html>"
    ).encode()


def is_dated(article) -> bool:
    """Whether the day printed in the header was found."""
    return any(
        one.source in ("header_date", "published_label") for one in article.evidence
    )


@pytest.mark.parametrize(
    ("language", "line", "byline"),
    [
        ("en", "Submitted by admin on March 2, 2019", "Submitted by admin"),
        ("en", "Submitted by Ona Ruvel on Sat, 03/02/2019 - 06:30", "Ona Ruvel"),
        ("en", "Written by Ona Ruvel on 2 March 2019", "Ona Ruvel"),
        ("en", "Posted by Ona Ruvel at 2019-03-02", "Ona Ruvel"),
        ("id", "Ditulis oleh Ona Ruvel pada 2 Maret 2019", "Ona Ruvel"),
        ("id", "Diposting oleh Ona Ruvel pada tanggal 2 Maret 2019", "Ona Ruvel"),
        ("vi", "Đăng bởi Lê Vân Ruvel ngày 2 tháng 3, 2019", "Lê Vân Ruvel"),
        ("vi", "Viết bởi Lê Vân Ruvel vào ngày 02/03/2019", "Lê Vân Ruvel"),
        ("en", "Ona Ruvel and Tavi Sorn, Orsa | March 2, 2019", "Ona Ruvel and"),
        ("en", "Ona Ruvel | Orsa | March 2, 2019", "Ona Ruvel | Orsa"),
    ],
)
def test_who_submitted_it_and_when(read, language, line, byline):
    html = page(f"<div>{line}</div><div class=q>{DECK}</div>")
    article = read(URLS[language], html).article
    assert byline in article.byline
    assert is_dated(article)
    assert (article.standfirst, article.section) == (DECK, None)


def test_an_author_is_better_than_an_account(read):
    html = page(
        "<div>Submitted by admin on March 2, 2019</div>"
        "<div><b>Author:</b><div>Ona Ruvel</div></div>"
    )
    article = read(URLS["en"], html).article
    assert (article.byline, article.section) == ("Ona Ruvel", None)


@pytest.mark.parametrize("label", ["Author:", "Published:", "Category:", "Words:"])
def test_a_label_alone_is_nothing(read, label):
    article = read(URLS["en"], page(f"<div>{label}</div><div>x</div>")).article
    assert label not in (article.section, article.standfirst, article.byline)
    assert article.body.split("\n\n") == TOLD


@pytest.mark.parametrize(
    ("language", "by", "where", "on"),
    [
        ("en", "by", "in", "on"),
        ("id", "oleh", "di", "pada"),
        ("vi", "bởi", "trong", "vào"),
    ],
)
@pytest.mark.parametrize("order", ["bio", "obi", "iob"])
def test_prepositions_as_elements(read, language, by, where, on, order):
    parts = {
        "b": f'<p>{by}</p><div><a href="/author/x">Ona Ruvel</a></div>',
        "i": f'<p>{where}</p><div><a href="/category/x">Tarvek</a></div>',
        "o": f"<p>{on}</p><p>—</p><div>{DAYS[language]}</div>",
    }
    html = page("".join(parts[one] for one in order))
    article = read(URLS[language], html).article
    assert (article.byline, article.section) == ("Ona Ruvel", "Tarvek")
    assert (article.standfirst, article.body.split("\n\n")) == (None, TOLD)
    assert is_dated(article)


def test_a_list_below_a_label_is_no_section(read):
    box = "<h4>Categories</h4><ul><li><a href='/category/x'>Tarvek</a></li></ul>"
    assert read(URLS["en"], page(box)).article.section is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("vi", "Phóng viên Lê Vân Ruvel, Hà Orsa"),
        ("vi", "Linh mục Giuse Lê Văn Ruvel, Orsa"),
        ("en", "Sister Ona Ruvel, Orsa"),
        ("en", "Fr. Ona Ruvel SJ, Orsa"),
        ("id", "Suster Ona Ruvel, Orsa"),
        ("id", "Laporan Ona Ruvel"),
        ("en", "Story and photos by Ona Ruvel, Orsa"),
        ("id", "Teks dan foto oleh Ona Ruvel, Orsa"),
        ("zh", "陳嘉如"),
        ("zh", "李宁 陳嘉如"),
        ("zh", "陳嘉如修女"),
        ("zh", "【天亞社記者李宁台北報道】"),
        ("zh", "【記者李宁／台北報導】"),
        ("zh", "文、圖：李宁"),
        ("zh", "【图文：李宁】"),
    ],
)
@pytest.mark.parametrize("is_above", [True, False])
def test_signatures_beside_a_day(read, language, line, is_above):
    day, signed = f"<div>{DAYS[language]}</div>", f"<div>{line}</div>"
    html = page(signed + day if is_above else day + signed)
    article = read(URLS[language], html).article
    assert (article.byline, article.standfirst, article.section) == (line, None, None)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("vi", "Phóng viên Lê Vân không được vào hiện trường ở Hà Orsa"),
        ("en", "Sister Ona Ruvel, who taught here, has died in Orsa"),
        ("en", "Submitted by admins on March 2, 2019, the plan was never read"),
        ("id", "Laporan Tahunan Gereja Orsa belum pernah dibaca"),
        ("zh", "記者在台北看到這篇報道後十分感動並立即聯絡了堂區"),
    ],
)
def test_such_words_that_open_a_standfirst(read, language, line):
    html = page(f"<h2>{line}</h2><div>{DAYS[language]}</div>")
    article = read(URLS[language], html).article
    assert (article.standfirst, article.byline) == (line, None)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Sister Ona Ruvel, Orsa"),
        ("id", "Laporan Ona Ruvel"),
        ("zh", "圖文並茂"),
        ("zh", "報道指出"),
        ("zh", "文化節日"),
    ],
)
def test_such_words_amid_the_text(read, language, line):
    article = read(URLS[language], page("", [*TOLD[:2], line, TOLD[2]])).article
    assert article.body.split("\n\n") == [*TOLD[:2], line, TOLD[2]]


def test_below_a_picture_they_are_a_caption(read):
    line = "Sister Ona Ruvel, Orsa"
    above = f'<p><img src="/a.jpg"></p><p class=c>{line}</p><p>March 2, 2019</p>'
    article = read(URLS["en"], page(above)).article
    assert (article.byline, article.images[0].caption) == (None, line)


@pytest.mark.parametrize(
    ("language", "line", "authors", "place"),
    [
        ("vi", "Phóng viên Lê Vân Ruvel, Hà Orsa", ("Lê Vân Ruvel",), "Hà Orsa"),
        ("id", "Laporan Ona Ruvel", ("Ona Ruvel",), None),
        ("en", "Ona Ruvel | Orsa", ("Ona Ruvel",), "Orsa"),
        ("en", "Ona Ruvel | Tavi Sorn", ("Ona Ruvel", "Tavi Sorn"), None),
        ("en", "Submitted by Ona Ruvel", ("Ona Ruvel",), None),
        ("en", "Story and photos by Ona Ruvel, Orsa", ("Ona Ruvel",), "Orsa"),
        ("zh", "【天亞社記者李宁台北報道】", ("李宁",), "台北"),
        ("zh", "【特約記者陳嘉如專訊】", ("陳嘉如",), None),
        ("zh", "文、圖：李宁", ("李宁",), None),
    ],
)
def test_who_signs(language, line, authors, place):
    signed = read_byline(line, language)
    assert (signed.authors, signed.dateline) == (authors, place)


@pytest.mark.parametrize("tag", ["figcaption", "p"])
@pytest.mark.parametrize("credit", ["Photo by Tavi Sorn", "Photo: Orsa Media"])
def test_a_credit_is_all_its_image_has(read, tag, credit):
    figure = f'<figure><img src="/a.jpg"><{tag}>{credit}</{tag}></figure>'
    article = read(URLS["en"], page(f"<p>March 2, 2019</p>{figure}")).article
    images = [image for image in article.images if image.url]
    assert [image.caption or image.credit for image in images] == [credit]
    assert (article.body.split("\n\n"), article.standfirst) == (TOLD, None)


def test_a_copyright_in_the_text_s_place_is_no_credit(read):
    html = page("<p>March 2, 2019</p>", [*TOLD, "© Orsa Media"])
    assert read(URLS["en"], html).article.body.split("\n\n") == TOLD


def test_who_posted_what_the_text_embeds_ends_no_text(read):
    post = "<p>Posted by Orsa Parish on Saturday, May 4, 2019</p>"
    told = [f"{one} It was the work of many a long night, they said." for one in TOLD]
    html = page("<p>March 2, 2019</p>", [*told[:2], post, told[2]])
    assert told[2] in read(URLS["en"], html).article.body.split("\n\n")


def test_a_section_below_its_preposition_in_bare_text(read):
    lines = "\n".join((HEADLINE, "March 2, 2019", "by", "Ona Ruvel", "in", "Nepal"))
    article = read(URLS["en"], "\n\n".join((lines, *TOLD))).article
    assert (article.byline, article.section) == ("Ona Ruvel", "Nepal")
    assert article.body.split("\n\n") == TOLD
