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


def read_with(inset, place, form):
    pieces = [*PARAGRAPHS[:place], inset, *PARAGRAPHS[place:]]
    html = (
        "<html><head><title>Bishops meet in the delta - UCA News</title></head><body><nav>"
        "<a href=/>Home</a><a href=/asia>Asia</a></nav><main><article><header><h1>Bishops "
        "meet in the delta</h1><div class=m>By <a href=/author/maria-santos>Maria Santos"
        "</a>, Manila</div><div class=d>Published: May 04, 2021 05:00 AM GMT</div></header>"
        f"{FORMS[form](pieces)}</article></main><footer>Copyright 2021 UCA News</footer>"
        "</body></html>"
    )  # fmt: skip
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
