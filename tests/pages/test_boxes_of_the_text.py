"""Boxes between paragraphs that are the text's own, though something in them leads away."""

import pytest

from tests.pages.weavers import HEADLINE, TEXT, TOLD, URL, article

DAY = "<p class=d>May 6, 2018</p>"
LONG = (
    "The looms of the village stood still for a year, and the ropes rotted in the sheds by "
    "the river, until the women of three villages met in the hall of the parish and agreed "
    "to mend what was left of them, with their own hands and with what their sons in the "
    "town had sent home at the end of the rains of the last year but one."
)


@pytest.fixture
def read(read_kept):
    return read_kept


def told_with(read, box):
    first, *others = (f"<p>{one}</p>" for one in TOLD)
    return article(read, DAY, f"{first}{box}{''.join(others)}").body.split("\n\n")


def test_a_list_and_its_head_beside_a_link(read):
    points = ("Ropes are mended first", "Looms come after Easter")
    box = (
        f"<div class=x><h4>What changes</h4><ul><li>{points[0]}</li><li>{points[1]}</li></ul>"
        "<a href=/plan.pdf>Read the plan</a></div>"
    )
    assert {"What changes", *points} < set(told_with(read, box))


def test_the_paragraph_of_a_round_up_below_its_linked_title(read):
    box = f"<div class=x><h3><a href=/news/looms/70001>Looms of the hills stood still</a></h3><p>{LONG}</p></div>"
    assert LONG in told_with(read, box)


def test_a_sentence_in_a_box_with_a_link(read):
    said = (
        "Nobody knows how many looms there were in the hills before the flood of April."
    )
    box = f"<div class=x><p>{said}</p><a href=/more>More on the looms</a></div>"
    assert said in told_with(read, box)


def test_the_words_of_an_offer_far_below_the_last_paragraph(read):
    rows = "".join(
        f"<tr><td>Loom {n}</td><td>{n * 3} ropes</td></tr>" for n in range(30)
    )
    box = f"<table>{rows}</table><div class=x><p>See the whole table</p><a href=/t>Here</a></div>"
    told = told_with(read, box)
    assert [one for one in told if one in TOLD] == [*TOLD]


@pytest.mark.parametrize(
    "way", ["<button>Print</button>", "<a href=/weekly>Weekly</a>"]
)
def test_what_stands_above_the_text_beside_a_button(read, way):
    deck = "Three villages of the hills ask the province for help"
    html = (
        f"<title>{HEADLINE}</title><div class=a><h1>{HEADLINE}</h1><div class=k><p>{deck}</p>"
        f"{way}</div><p class=by>By Ann Bo</p>{DAY}{TEXT}</div>"
    )
    found = read(URL, html.encode()).article
    assert (found.standfirst, found.authors) == (deck, ["Ann Bo"])
    assert found.body == "\n\n".join(TOLD)


def test_a_name_beside_a_button_in_the_element_of_the_text(read):
    row = "<div class=m><div>Ann Bo</div><div><button>Follow</button></div></div>"
    found = article(read, "", f"{row}<p class=d>May 6, 2018</p>{TEXT}")
    assert found.authors == ["Ann Bo"]
    assert found.body == "\n\n".join(TOLD)


def test_words_beside_a_link_above_the_text_are_not_lost(read):
    deck = "Three villages of the hills ask the province for help"
    html = (
        f"<title>{HEADLINE}</title>{DAY}<div class=a><h1>{HEADLINE}</h1><div class=k><p>{deck}"
        f"</p><a href=/weekly>Weekly</a></div>{TEXT}</div>"
    )
    found = read(URL, html.encode()).article
    assert deck in (found.standfirst or found.body)
    assert found.body.endswith("\n\n".join(TOLD))
