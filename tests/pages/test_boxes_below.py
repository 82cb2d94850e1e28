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


def test_a_section_over_each_title_of_a_related_box_ends_it_not(read):
    cards = "".join(
        f"<div><span>India</span><h5><a href='/news/other/{n}'>{TITLES[n]}</a></h5>"
        "<p>2 days ago</p></div>"
        for n in range(2)
    )
    below = f"<div class=r><h4>Related articles</h4><div>{cards}</div></div>"
    article = read(URL, page(*TOLD, below=below)).article
    related = [link.text for link in article.links if link.kind == "related"]
    assert related == TITLES[:2]


META = (
    "<div><p>Published</p><p>May 3, 2019</p><p>in</p><a href=/category/culture>Culture</a>"
    "<p>By</p><div><a href=/profile/ann>Ann Bo</a></div></div>"
)  # fmt: skip
LETTER = (
    "<div><h3>Sign up for our daily newsletter</h3><p>Enter your email address</p>"
    "<button>Subscribe</button></div>"
)


@pytest.mark.parametrize("between", ["", LETTER])
def test_a_block_of_facts_below_the_text_is_the_article_s(read, between):
    article = read(URL, page(*TOLD, header="", below=between + META)).article
    assert article.date_published_raw == "May 3, 2019"
    assert article.byline == "Ann Bo"
    assert body_of(article) == TOLD


def test_whoever_signs_below_is_the_author_and_not_the_site_s_account(read):
    header = "<div>Admin</div><div>May 6, 2021</div>"
    below = "<p>Author: Ann Bo</p>"
    article = read(URL, page(*TOLD, header=header, below=below)).article
    assert article.byline == "Author: Ann Bo"
