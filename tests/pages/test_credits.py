"""Captions and credits in the forms of publishing software: apart, glued, turned."""

import pytest

from storage.editions.registry import EDITIONS
from ucancrawl.pages.page import Page
from ucancrawl.reading import read_article

URL = "https://www.ucanews.com/news/weavers-of-lomitar-mend-their-bridge/81234"
HEADLINE = "Weavers of Lomitar mend their bridge"
TOLD = (
    "The weavers of Lomitar have mended the bridge over the Tarvek in May.",
    "Their council asked the province for help, but nobody in the office answered.",
    "A second bridge is to be built when the rains of the south are over.",
)
CAPTION, NAME = "Weavers carry planks to the river", "Ann Lo/AFP"
IMAGE = "<img src=/uploads/2018/05/x.jpg>"
FORMS = {
    "spans": f"<div><span>{IMAGE}</span><span>{CAPTION}</span><span>Photo: {NAME}</span>"
    "</div>",
    "lines": f"<div>{IMAGE}<div>{CAPTION}</div><div>Photo: {NAME}</div></div>",
    "an element at its end": f"<figure>{IMAGE}<figcaption>{CAPTION}<cite>Photo: {NAME}"
    "</cite></figcaption></figure>",
    "paragraphs": f"<figure>{IMAGE}<figcaption><p>{CAPTION}</p><p>{NAME}</p></figcaption>"
    "</figure>",
    "another word": f"<figure>{IMAGE}<figcaption><span>{CAPTION}</span><span>Credit: "
    f"{NAME}</span></figcaption></figure>",
    "whose it is": f"<figure>{IMAGE}<figcaption><span>{CAPTION}</span> <small>© {NAME}"
    "</small></figcaption></figure>",
    "whose it is, in brackets": f"<figure>{IMAGE}<figcaption><b>{CAPTION}</b><br><small>(c) {NAME}"
    "</small></figcaption></figure>",
    "a name behind the sign of copyright": f"<div>{IMAGE}<div>{CAPTION}<br>"
    f"<span>© Ann Lo</span></div></div>",
    "credit first, on the caption's line": f"<div>{IMAGE}<div><small><span>Photo: {NAME}"
    f"</span>{CAPTION}</small></div></div>",
    "a source with a comma": f"<figure><div>{IMAGE}<span><b hidden>Image source, </b>"
    f"Image source, {NAME}</span></div><figcaption><p>{CAPTION}</p></figcaption></figure>",
    "credit and caption in elements of one": f"<div>{IMAGE}<span><span>AFP</span> "
    f"<span>{CAPTION}</span></span></div>",
    "a dash and a label": f"<p align=center>{IMAGE}</p><p><em>{CAPTION} - Photo: {NAME}"
    "</em></p>",
    "credit first": f"<figure>{IMAGE}<div>Photo: {NAME}</div><figcaption>{CAPTION}"
    "</figcaption></figure>",
}
HEAD = f"<h1>{HEADLINE}</h1><p>By Ann Bo</p><p>May 6, 2018</p>"


def told(texts):
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize("place", ["below the header", "in the text"])
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_caption_is_parted_from_its_credit(form, place):
    above, below = (TOLD[:0], TOLD) if "header" in place else (TOLD[:1], TOLD[1:])
    inner = f"{HEAD}<div>{told(above)}{form}{told(below)}</div>"
    article = read(inner)
    assert [(one.caption, one.credit) for one in article.images] in (
        [(CAPTION, NAME)],
        [(CAPTION, f"Photo: {NAME}")],
        [(CAPTION, f"Credit: {NAME}")],
        [(CAPTION, f"Image source, {NAME}")],
        [(CAPTION, "Ann Lo")],
        [(CAPTION, "AFP")],
    )
    assert article.body == "\n\n".join(TOLD)
    assert article.standfirst is None


def test_a_credit_over_the_headline():
    picture = f"<div>{IMAGE}<div>{CAPTION}</div><div>Photo: {NAME}</div></div>"
    (image,) = read(f"{picture}{HEAD}<div>{told(TOLD)}</div>").images
    assert (image.caption, image.credit) == (CAPTION, f"Photo: {NAME}")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p><span>W</span>eavers of Sarn lend their carts for it.</p>", "Weavers of"),
        ("<p>Mc<span>Donnel of Sarn lends his carts for it.</span></p>", "McDonnel of"),
        (
            "<p>The “<a href=/x>Weavers</a>” of Sarn lend their carts.</p>",
            "The “Weavers”",
        ),
    ],
)
def test_a_word_in_two_elements_stays_one(markup, text):
    article = read(f"{HEAD}<div>{told(TOLD)}{markup}</div>")
    assert article.body.split("\n\n")[-1].startswith(text)


def read(inner, edition="english"):
    html = f"<html><head><title>{HEADLINE}</title></head><body>{inner}</body></html>"
    page = Page(url=URL, edition=EDITIONS[edition], html=html.encode())
    return read_article(page).article


@pytest.mark.parametrize(
    ("edition", "caption", "credit"),
    [
        (
            "english",
            "Fishermen pray on the pier of Lomitar on March 12",
            "Photo: Ann Lo",
        ),
        ("english", "Weavers carry planks to the UAE", "Photo: Ann Lo/AFP"),
        ("vietnam", "Ngư dân cầu nguyện trên cầu tàu Lomitar", "Ảnh: Maria Lan"),
        ("vietnam", "Ngư dân cầu nguyện hôm 12-3", "Ảnh: Maria Lan"),
        ("china", "漁民在洛米塔新碼頭祈禱", "攝影：李小明"),
    ],
)
@pytest.mark.parametrize(
    "form", ["{} {}", "{} <span>{}</span>", "<span>{}</span><span>{}</span>"]
)
def test_a_label_parts_them_behind_any_word(edition, caption, credit, form):
    inner = f"<figure>{IMAGE}<figcaption>{form.format(caption, credit)}</figcaption></figure>"
    article = read(f"{HEAD}{inner}{told(TOLD)}", edition)
    assert [(one.caption, one.credit) for one in article.images] == [(caption, credit)]


def test_a_gallery_over_the_headline_is_kept_whole():
    shown = [("Weavers carry planks", "Ann Lo/AFP"), ("Nets dry in the sun", "Lia Ree")]
    figures = "".join(
        f"<figure><img src=/uploads/{number}.jpg><figcaption>{caption} (Photo: {credit})"
        "</figcaption></figure>"
        for number, (caption, credit) in enumerate(shown)
    )
    article = read(f"<div>{figures}</div>{HEAD}{told(TOLD)}")
    assert [(one.caption, one.credit) for one in article.images] == [
        (caption, f"Photo: {credit}") for caption, credit in shown
    ]


@pytest.mark.parametrize(
    ("edition", "caption", "credit"),
    [
        ("vietnam", "Ngư dân sửa thuyền gần Lomitar", "Ảnh: Maria Lan"),
        ("indonesia", "Nelayan memperbaiki perahu di Lomitar", "Foto: Maria Lan"),
        ("english", "Weavers carry planks to the river.", "Photo: Maria Lan"),
    ],
)
def test_a_paragraph_that_ends_in_a_credit_is_a_caption(edition, caption, credit):
    mark = " " if caption.endswith(".") else " - "
    inner = (
        f"{HEAD}{told(TOLD[:1])}<p>{IMAGE}</p><p><em>{caption}{mark}{credit}</em></p>"
    )
    article = read(f"{inner}{told(TOLD[1:])}", edition)
    assert [(one.caption, one.credit) for one in article.images] == [(caption, credit)]
    assert article.body == "\n\n".join(TOLD)


def test_a_long_paragraph_with_a_colon_at_its_end_is_text():
    last = f"{' '.join(TOLD)} {TOLD[1]} The council gave it its own name. Photo: no."
    assert read(f"{HEAD}{told((*TOLD, last))}").body.endswith(last)
