"""Whatever is set into a text, wherever: all paragraphs are read, and none of the box.

The pages are made of seven paragraphs in one of the forms that builders give a text,
with one box at one place; the paragraphs are the truth.
"""

import pytest

from storage.editions.registry import EDITIONS
from tests.pages.insets import INSETS, SAYING
from ucancrawl.pages.page import Page
from ucancrawl.reading import read_article

TOLD = (
    "The bishops of the river provinces opened their meeting in the delta town on Monday.",
    "Some forty delegates have come by boat since the only road was washed away in April.",
    "“We had planned for a small gathering, but people kept arriving,” the priest told us.",
    "The meeting will end on Friday with a common statement on the dams that are planned.",
    "Local officials did not answer questions about the permits, given without hearings.",
    "A petition with 4,000 names was handed to the governor, but nobody signed for it.",
    "“We will wait, as fishermen do,” said the priest.",
)
URL = "https://www.ucanews.com/news/bishops-meet-in-the-delta/92345"
PLACES = (1, 2, 4, len(TOLD) - 1)


def _parts(pieces):
    """As builders do it: each run of paragraphs in a part of its own."""
    made, run = [], []
    for piece in [*pieces, None]:
        if piece in PARAGRAPHS:
            run.append(piece)
            continue
        if run:
            made.append(f'<div class="w t"><div class=c>{"".join(run)}</div></div>')
            run = []
        if piece:
            made.append(f'<div class="w o"><div class=c>{piece}</div></div>')
    return f"<div class=bd>{''.join(made)}</div>"


def _rows(pieces):
    rows = (f"<div class=row><div class=col>{one}</div></div>" for one in pieces)
    return f"<div class=bd>{''.join(rows)}</div>"


def _lines(pieces):
    """As old editors do it: paragraphs without elements."""
    lines = (f"{one[3:-4]}<br><br>" if one in PARAGRAPHS else one for one in pieces)
    return f"<div class=bd>{''.join(lines)}</div>"


PARAGRAPHS = [f"<p>{one}</p>" for one in TOLD]
FORMS = {
    "one element": lambda pieces: f"<div class=txt>{''.join(pieces)}</div>",
    "the article's": "".join,
    "a cell": lambda pieces: f"<table><tr><td>{''.join(pieces)}</td></tr></table>",
    "parts": _parts,
    "rows": _rows,
    "lines": _lines,
}


HEADER = (
    "<header><h1>Bishops meet in the delta</h1><div class=m>By <a href=/author/maria-santos>"
    "Maria Santos</a>, Manila</div><div class=d>Published: May 04, 2021 05:00 AM GMT</div>"
    "</header>"
)


def read_with(inset, place, form, inner=None, *, header=HEADER):
    """The article with a box at a place, or with all that is below its header."""
    pieces = [*PARAGRAPHS[:place], inset, *PARAGRAPHS[place:]]
    inner = FORMS[form](pieces) if inner is None else inner
    html = (
        "<html><head><title>Bishops meet in the delta - UCA News</title></head><body><nav>"
        f"<a href=/>Home</a><a href=/asia>Asia</a></nav><main><article>{header}{inner}"
        "</article></main><footer>Copyright 2021 UCA News</footer></body></html>"
    )
    page = Page(url=URL, edition=EDITIONS["english"], html=html.encode())
    return read_article(page).article


def told_by(article):
    return [line for line in article.body.split("\n") if line]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", INSETS)
def test_a_box_in_the_text_takes_nothing_from_it_and_adds_nothing(name, form):
    for place in PLACES:
        article = read_with(INSETS[name], place, form)
        assert told_by(article) == [*TOLD], place
        assert article.standfirst is None, place
        assert article.byline == "Maria Santos, Manila", place
        assert article.date_published_raw == "May 04, 2021 05:00 AM GMT", place


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", SAYING)
def test_a_box_that_says_something_takes_nothing_from_the_text(name, form):
    for place in PLACES:
        article = read_with(SAYING[name], place, form)
        assert [line for line in told_by(article) if line in TOLD] == [*TOLD], place
        assert article.standfirst is None, place
        assert article.date_published_raw == "May 04, 2021 05:00 AM GMT", place


ENDLESS = [
    "<article class=post><{h}>{t}</{h}><p class=by>By Joe Torres</p><p class=date>May 4, 2021</p>"
    "<div class=entry>{p}</div></article>",
    "<article class=post><{h}>{t}</{h}><p class=date>May 4, 2021</p><div class=entry>{p}</div>"
    "</article>",
    "<article class=post><{h}>{t}</{h}><div class=entry>{p}</div></article>",
]  # fmt: skip


@pytest.mark.parametrize("level", ["h1", "h2", "h3"])
@pytest.mark.parametrize("form", ENDLESS)
def test_the_next_articles_of_an_endless_page_are_none_of_this_one(form, level):
    others = ("The river took the market of the lower town away last night.",) * 3
    posts = [("Bishops meet in the delta", TOLD), ("The market is gone", others)]
    html = "".join(
        form.format(h="h1" if not n else level, t=title, p="".join(f"<p>{one}</p>" for one in told))
        for n, (title, told) in enumerate(posts)
    )  # fmt: skip
    head = "<title>Bishops meet in the delta - UCA News</title>"
    html = f"<html><head>{head}</head><body><main>{html}</main></body></html>"
    page = Page(url=URL, edition=EDITIONS["english"], html=html.encode())
    assert told_by(read_article(page).article) == [*TOLD]


@pytest.mark.parametrize(
    "beside",
    [
        "<div class=col-md-4><h3>About us</h3><p>{}</p></div>",
        "<div class=col-md-8><h4><a href=/news/a-b/9>Rice is dear</a></h4><p>{}</p></div>",
        "<div class=col-md-8><b>Anna Bo</b><p>{}</p></div>",
    ],
)
def test_what_stands_in_a_column_beside_the_text_is_none_of_it(beside):
    text = f"<div class=col-md-8>{''.join(PARAGRAPHS)}</div>"
    told = "We have reported from the rivers of Asia for more than forty years."
    article = read_with("", 0, "one element", f"{text}{beside.format(told) * 2}")
    assert told_by(article) == [*TOLD]


@pytest.mark.parametrize(
    "box",
    [
        "<div class=st><p>We ask that no stone is laid before the river has spoken.</p><p>We ask it"
        " of all who plan and all who pay.</p><a href=/s>Read the full statement</a></div>",
        "<div class=po><p>Lord, hear the cry of the poor,</p><p>the mothers at the door,</p><a "
        "href=/s>From Songs of the River</a></div>",
        "<div class=en><h3><a href=#e1>The hour of the opening</a></h3><p>The boats came late.</p>"
        "<p>Nobody minded the rain.</p></div>",
        "<div class=qa><button>Will the meeting be open?</button><p>Yes, on Tuesday.</p></div>",
        "<div class=qa><p>Who may speak?</p><p>Whoever signs before noon may speak.</p><a href=#q>"
        "Link to this answer</a></div>",
    ],
)  # fmt: skip
def test_sentences_and_verses_in_a_box_with_a_link_are_text(box):
    html = read_with(box, 3, "one element")
    assert [line for line in told_by(html) if line in TOLD] == [*TOLD]
    assert len(told_by(html)) > len(TOLD)


@pytest.mark.parametrize(
    "player",
    ["<audio src=/a.mp3></audio>", "<iframe src=https://ads.example.com/></iframe>"],
)
def test_a_player_in_a_sentence_does_not_part_it(player):
    said = TOLD[1].replace("the only road", f"the only {player}road")
    assert told_by(read_with(f"<p>{said}</p>", 1, "one element"))[1] == TOLD[1]


def test_a_player_in_the_header_takes_none_of_its_parts():
    top = (
        "<div class=top><h1>Bishops meet in the delta</h1><p class=k>Delegates speak about dams"
        "</p><div class=l><audio src=/a.mp3></audio></div></div><p>By Maria Santos, Manila</p>"
    )
    article = read_with("", 0, "one element", f"{top}{''.join(PARAGRAPHS)}", header="")
    assert article.headline == "Bishops meet in the delta"
    assert article.standfirst == "Delegates speak about dams"
    assert article.byline == "Maria Santos, Manila"


def test_comments_below_their_number_are_no_text():
    comments = "".join(
        f"<div class=comment><div class=text><p>{one}</p></div></div>"
        for one in (
            "I was at the jetty too, and it rained.",
            "May they be heard at last.",
        )
        * 2
    )
    inner = f"{''.join(PARAGRAPHS[:2])}<p>4 comments</p>{comments}"
    assert told_by(read_with("", 0, "one element", inner)) == [*TOLD[:2]]
