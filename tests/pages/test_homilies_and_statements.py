"""Readings above a homily, names below a statement, captions above their pictures."""

import pytest

from tests.pages.weavers import TEXT, TOLD, URL, body, page

IMAGE = "<img src='/uploads/2021/05/1.jpg' width='900'>"


@pytest.mark.parametrize(
    "reading",
    [
        "Gospel: Matthew 18:15-20",
        "First Reading: Ezekiel 33:7-9",
        "Bacaan Injil: Yoh 20, 19-31",
        "Lời Chúa: Ga 20, 19-31",
        "讀經一：厄則克耳先知書 33:7-9",
        "福音：瑪竇福音 18:15-20",
    ],
)
def test_the_reading_below_a_picture_opens_a_homily(read, reading):
    found = read(URL, page(f"{IMAGE}<p>{reading}</p>{TEXT}"))
    assert body(found) == [reading, *TOLD]
    assert [image.caption for image in found.article.images] == [None]


def test_place_day_and_names_close_a_statement(read):
    names = "Lomitar, May 4, 2021<br>Council of the weavers<br>Ferrymen of the Tarvek"
    found = read(URL, page(f"{TEXT}<p>{names}</p>"))
    assert " ".join(body(found)[3:]).split() == names.replace("<br>", " ").split()
    assert found.article.date_published_raw == "May 6, 2021"


def test_a_caption_may_stand_above_its_picture_and_its_credit_below_it(read):
    shown = "Weavers carry planks to the river"
    figure = f"<figure><figcaption>{shown}<br>(Ann Bo)</figcaption>{IMAGE}</figure>"
    article = read(URL, page(f"{TEXT}{figure}{TEXT.upper()}")).article
    pictures = [
        (one.caption, one.credit, one.url is not None) for one in article.images
    ]
    assert pictures == [(shown, "(Ann Bo)", True)]


def test_the_counter_of_a_gallery_leaves_its_captions(read):
    slides = "".join(
        f"<div><div>{n} of 3</div><figure>{IMAGE.replace('1.jpg', f'{n}.jpg')}<figcaption>"
        f"Weavers carry plank {n} to the river</figcaption></figure></div>"
        for n in (1, 2, 3)
    )
    article = read(
        URL, page(f"{TEXT}<div class='g'>{slides}</div>{TEXT.upper()}")
    ).article
    assert len([one for one in article.images if one.caption]) == 3


def test_a_comma_between_tags_shuts_no_box(read):
    tags = "<div><span>Tags:</span> <a href='/t/1'>rivers</a>、<a href='/t/2'>hills</a></div>"
    others = "".join(
        f"<li><h3><a href='/news/others/7000{n}'>Hills of Doran turn green in year {n}</a>"
        "</h3></li>"
        for n in (1, 2, 3)
    )
    inner = f"{TEXT}<div class='e'>{tags}<h2>Related</h2><ul>{others}</ul></div>"
    links = read(URL, page(inner)).article.links
    assert len([one for one in links if one.kind == "related"]) == 3


def test_the_head_of_a_way_makes_its_last_step_the_section(read):
    way = (
        "<nav><h2 class='visually-hidden'>Breadcrumb</h2><ol><li><a href='/'>Home</a></li>"
        "<li><a href='/r/7'>Rivers of the hills</a></li></ol></nav>"
    )
    assert read(URL, page(TEXT, way)).article.section == "Rivers of the hills"


def test_a_menu_cut_short_is_no_way(read):
    entries = ("Home", "News", "Features", "Commentary", "In Brief")
    menus = [
        "<ul>" + "".join(f"<li><a href='/{n}'>{e}</a></li>" for n, e in menu) + "</ul>"
        for menu in (list(enumerate(entries)), list(enumerate(entries[:3])))
    ]
    assert read(URL, page(TEXT, "".join(menus))).article.section is None
