"""Heads of related boxes in words that stand in no list of labels."""

import pytest

from tests.pages.weavers import HEADLINE, TOLD, URLS

TITLES = {
    "en": ["Old mill of Sarn reopens after the flood", "Hills of Doran turn green"],
    "zh": ["萨恩旧磨坊洪水后重新开放", "多兰山重现绿意居民欢喜"],
    "id": ["Kincir tua Sarn dibuka kembali setelah banjir", "Bukit Doran hijau lagi"],
    "vi": ["Cối xay cũ ở Sarn mở lại sau lũ", "Đồi Doran lại xanh tươi sau mưa"],
}
HEADS = [
    ("en", "More from this series"),
    ("en", "MORE IN THIS SERIES:"),
    ("en", "Other stories in the series"),
    ("en", "Also on this topic"),
    ("en", "Related features"),
    ("en", "You may also enjoy"),
    ("zh", "本系列其他文章"),
    ("zh", "更多相關報導"),
    ("id", "Artikel lain yang serupa"),
    ("id", "Lainnya dalam seri ini"),
    ("vi", "Các bài khác trong loạt bài này"),
    ("vi", "Bài viết tương tự"),
    ("vi", "Có thể bạn quan tâm"),
    ("vi", "Có liên quan"),
    ("id", "Anda mungkin juga suka"),
    ("zh", "你可能感興趣"),
]


def page(below: str = "", last: str = "") -> bytes:
    told = "".join(f"<p>{one}</p>" for one in TOLD) + last
    return (
        f"<html><head><title>{HEADLINE}</title></head><body><div><h1>{HEADLINE}</h1>"
        f"<p>May 5, 2020</p><div>{told}</div>{below}</div></body></html>"
    ).encode()


@pytest.mark.parametrize("head", ["h4", "p"])
@pytest.mark.parametrize(("language", "label"), HEADS)
def test_titles_below_it_are_related(read, language, label, head):
    titles = TITLES[language]
    entries = "".join(f"<li>{title}</li>" for title in titles)
    below = f"<{head}>{label}</{head}><ul>{entries}</ul>"
    article = read(URLS[language], page(below)).article
    assert article.body.split("\n\n") == list(TOLD)
    found = [link.text for link in article.links if link.kind == "related"]
    assert found == titles


@pytest.mark.parametrize(
    "label", ["More on the issue", "Other parts of the story", "Background"]
)
def test_a_crosshead_in_such_words_ends_no_text(read, label):
    more = "The village of Sarn lent its carts, as its council had promised in April."
    last = f"<h3>{label}</h3><p>{more}</p>"
    body = read(URLS["en"], page(last=last)).article.body
    assert body.split("\n\n") == [*TOLD, label, more]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Vì sao dân làng Kiến To quan tâm đến trạm xá", "related"),
        ("Weavers of Đắk Lắk agree on the price of wood", "language"),
    ],
)
def test_a_vietnamese_title_with_an_english_word_is_vietnamese(read, title, kind):
    below = f"<h4>Tin liên quan</h4><ul><li>{title}</li></ul>"
    links = read(URLS["vi"], page(below)).article.links
    assert [(link.kind, link.text) for link in links] == [(kind, title)]


@pytest.mark.parametrize("has_image", [True, False])
@pytest.mark.parametrize("has_day", [True, False])
@pytest.mark.parametrize("has_teaser", [True, False])
def test_every_card_of_a_related_box_is_a_link(read, has_image, has_day, has_teaser):
    titles = [*TITLES["en"], "Bakers of Tarm give bread to the ferrymen"]
    cards = "".join(
        "<div class=k>"
        + f"<img src=/uploads/{number}.jpg>" * has_image
        + f"<h4><a href=/news/some-title/{number}>{title}</a></h4>"
        + f"<span>January {number - 7000}, 2018</span>" * has_day
        + "<p>The council says that it will pay for all of it in the spring.</p>"
        * has_teaser
        + "</div>"
        for number, title in enumerate(titles, 7001)
    )
    box = f"<div class=r><h3>Related News</h3>{cards}</div>"
    article = read(URLS["en"], page(below=box)).article
    assert [one.text for one in article.links if one.kind == "related"] == titles
    assert article.body.split("\n\n") == list(TOLD)
