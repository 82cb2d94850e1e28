"""What pages that print one story in many markups taught: nothing of it may differ."""

import pytest

from tests.pages.weavers import TEXT, TOLD, article

DAY = "<p class=d>May 6, 2018</p>"
IMAGE = "<img src=/uploads/2018/05/x.jpg>"
CAPTION = "Weavers carry planks to the river"
LONG = (
    f"{CAPTION} after the rain of Monday, when the last of the ropes of the old bridge "
    "had gone down with the flood"
)
TAGS = "<div class=k><h5>Tags</h5><ul><li><a href=/tag/looms>looms</a></li></ul></div>"
FORM = (
    "<form class=r><h5>Comments</h5><textarea></textarea><button>Send</button></form>"
)
REMARKS = (
    "My mother wove the first rope of it, and she would be glad.",
    "The province has promised that bridge since I was a child.",
)
SIGNED = {
    "on its line": "<p>Ona Ruvel, 12/03/2019 {}</p>",
    "on its line, with a month": "<p>Ona Ruvel, March 12, 2019 {}</p>",
    "on its line, with a word": "<p>Ona Ruvel says: {}</p>",
    "a name above": "<p><b>Ona Ruvel</b></p><p>{}</p>",
    "a name and a day above": "<p>Ona Ruvel</p><p>March 12, 2019</p><p>{}</p>",
    "a day above": "<p>12 March 2019</p><p>{}</p>",
}


@pytest.fixture
def read(read_kept):
    return read_kept


@pytest.mark.parametrize("signed", SIGNED.values(), ids=SIGNED)
@pytest.mark.parametrize("tags", [TAGS, ""], ids=["tags", "no tags"])
@pytest.mark.parametrize("flat", [False, True], ids=["paragraphs", "lines"])
def test_remarks_in_the_element_of_the_text_are_none_of_it(read, signed, tags, flat):
    remarks = "".join(signed.format(one) for one in REMARKS)
    text = "<br><br>".join(TOLD) if flat else TEXT
    told = article(read, DAY, f"{text}{tags}{FORM}{remarks}").body.split("\n\n")
    assert told == [*TOLD]


@pytest.mark.parametrize("alone", ["<p>{}</p>", "<p>{} And so would I.</p>"])
def test_below_tags_and_comments_no_text_goes_on(read, alone):
    remarks = "".join(alone.format(one) for one in REMARKS)
    told = article(read, DAY, f"{TEXT}{TAGS}{FORM}{remarks}").body.split("\n\n")
    assert told == [*TOLD]


@pytest.mark.parametrize("closed", ["(Photo supplied)", "(Photo: AFP)", "(Lia Ree)"])
@pytest.mark.parametrize(
    "tail",
    ["<span>{}</span>", "<small class=w>{}</small>", "<i><span>{}</span></i>"],
)
def test_a_name_behind_a_caption_with_its_credit_signs(read, closed, tail):
    name = "Teresa Viarcha"
    figure = (
        f"<figure>{IMAGE}<figcaption><span>{CAPTION} {closed}</span> {tail.format(name)}"
        "</figcaption></figure>"
    )
    found = article(read, f"{figure}{DAY}")
    assert found.byline == name
    assert [one.caption for one in found.images] == [CAPTION]
    assert found.images[0].credit == closed.strip("()")


@pytest.mark.parametrize("mark", ["id=cp", "id=b96", "class=cp", "class=b96"])
def test_a_caption_that_only_a_name_sets_off(read, mark):
    shown = f"<p>{IMAGE}</p><p {mark}><em>{LONG}</em></p>"
    found = article(
        read,
        f"<h4 class=s>Much of what was lost in the flood of April has been found on the shore</h4>{DAY}{shown}{TEXT}",
        "",
    )
    assert [one.caption for one in found.images] == [LONG]
    assert found.body == "\n\n".join(TOLD)


def test_paragraphs_that_only_an_editor_sets_are_alike(read):
    first = f'<p style="text-align: justify;">{TOLD[0]}</p>'
    text = f"{first}<h3>What they need</h3><p>{TOLD[1]}</p><p>{TOLD[2]}</p>"
    found = article(read, DAY, text)
    assert found.standfirst is None
    assert found.body.startswith(TOLD[0])


@pytest.mark.parametrize(
    "picture",
    [
        f"<figure>{IMAGE}<figcaption>{CAPTION}</figcaption></figure>",
        f"<table class=p><tr><td>{IMAGE}</td></tr><tr><td>{CAPTION}</td></tr></table>",
    ],
)
def test_an_open_line_over_a_picture_is_no_paragraph(read, picture):
    deck = (
        "Those who lost their looms in the flood of April hope that the province will help "
        "them before the rains of the south begin"
    )
    found = article(read, f"{DAY}<p>{deck}</p>{picture}{TEXT}", "")
    assert found.standfirst == deck
    assert found.body == "\n\n".join(TOLD)


@pytest.mark.parametrize("tag", ["h2", "h3", "p class=c"])
@pytest.mark.parametrize("flat", [False, True], ids=["paragraphs", "lines"])
def test_a_crosshead_that_comes_twice_stays(read, tag, flat):
    head = "A bridge that grows"
    said = f"<{tag}>{head}</{tag[:2].strip()}>"
    pieces = [*TOLD, *REMARKS]
    made = pieces if flat else [f"<p>{one}</p>" for one in pieces]
    gap = "<br><br>" if flat else ""
    text = f"{made[0]}{gap}{said}{made[1]}{gap}{made[2]}{gap}{said}{gap.join(made[3:])}"
    told = article(read, DAY, text).body.split("\n\n")
    assert told == [pieces[0], head, *pieces[1:3], head, *pieces[3:]]
