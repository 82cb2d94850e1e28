"""Boxes of other articles below a brief, whatever stands over them."""

import pytest

from tests.pages.test_text_or_furniture import TOLD, URL, body_of, page

TITLES = [
    "Ferry of Tarvek waits for its engine",
    "Old mill of Sarn opens its doors",
    "Potters of Doran count their bricks",
    "Bell of Lomitar rings after nine years",
    "School on the hill looks for a teacher",
]
TEASER = "People of the valley have asked for it since the rains of last year."
LABELS = ["More from Lomitar", "Keep reading", "Recommended", "推荐内容", ""]
FORMS = {
    "items": "<li><a href='/news/other/{n}'>{title}</a><p>{teaser}</p></li>",
    "cards": "<div class=c><h3><a href='/news/other/{n}'>{title}</a></h3><p>{teaser}</p></div>",
    "dated": "<div><h3><a href='/news/other/{n}'>{title}</a></h3><p>{teaser}</p>"
    "<span>May 4, 2019</span></div>",
}  # fmt: skip


def box(form, count, label):
    entries = "".join(
        FORMS[form].format(n=70000 + n, title=TITLES[n], teaser=TEASER)
        for n in range(count)
    )
    head = f"<h2>{label}</h2>" if label else ""
    tag = "ul" if form == "items" else "div"
    return f"<div class=r>{head}<{tag}>{entries}</{tag}></div>"


@pytest.mark.parametrize("count", [2, 5])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("label", LABELS)
def test_teasers_of_others_are_no_text_of_a_brief(read, label, form, count):
    article = read(URL, page(*TOLD[:2], below=box(form, count, label))).article
    assert body_of(article) == TOLD[:2]
    assert article.date_published_raw == "May 6, 2021"


def test_items_of_a_round_up_beside_its_text_are_text(read):
    items = [
        f"<section><h3><a href='/news/other/{n}'>{TITLES[n]}</a></h3><p>{told}</p></section>"
        for n, told in enumerate(TOLD[1:], 1)
    ]  # fmt: skip
    article = read(URL, page(TOLD[0], *items)).article
    assert [one for one in body_of(article) if one in TOLD] == TOLD
