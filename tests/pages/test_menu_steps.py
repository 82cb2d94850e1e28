"""The section of an article by a step over its headline that the menu has as well."""

import pytest

from tests.pages.weavers import HEADLINE, TEXT, URL

DAY = "<p>May 6, 2018</p>"
ENTRIES = ("Looms", "Bridges", "Hills", "Ferries", "Harvest")
MENU = "".join(f"<li><a href=/{one}>{one}</a></li>" for one in ENTRIES)
MENU = f"<div class=n><ul>{MENU}</ul></div>"


def page(row: str, *, menu: str = MENU, over: str = "") -> bytes:
    return (
        f"<html><head><title>{HEADLINE}</title></head><body><div class=p>{menu}"
        f"<div class=m><div class=h>{row}{over}<h1>{HEADLINE}</h1>{DAY}</div>"
        f"<div class=t>{TEXT}</div></div></div></body></html>"
    ).encode()


@pytest.mark.parametrize(
    "row",
    [
        "<div><a href=/Hills>Hills</a></div>",
        "<ul><li><a href=/Looms>Looms</a></li><li><a href=/Hills>Hills</a></li></ul>",
        "<ul><li><a href=/>Home</a></li><li><a href=/Looms>Looms</a></li>"
        "<li><a href=/x>Hills</a></li></ul>",
    ],
)
def test_a_step_of_the_menu_over_the_headline(read, row):
    assert read(URL, page(row)).article.section == "Hills"


def test_a_deck_over_the_headline_may_stand_between(read):
    row = "<div><a href=/Hills>Hills</a></div>"
    over = "<h4>The council waits for an answer of the province since May</h4>"
    assert read(URL, page(row, over=over)).article.section == "Hills"


def test_a_row_of_which_no_menu_has_a_step_says_nothing(read):
    row = "<ul><li><a href=/a>Lamps</a></li><li><a href=/b>Oars</a></li></ul>"
    assert read(URL, page(row)).article.section is None


def test_a_row_of_many_over_the_headline_is_a_menu_again(read):
    assert read(URL, page(MENU)).article.section is None


def test_the_menu_alone_names_no_section(read):
    assert read(URL, page("")).article.section is None


@pytest.mark.parametrize("way", ["Sarn ＞ Hills", "Sarn > Hills", "Sarn » Hills"])
def test_a_way_in_words_right_over_the_headline(read, way):
    assert read(URL, page(f"<p>{way}</p>")).article.section == "Hills"
    apart = f"<p>{way}</p><p>Pray the rosary daily with us.</p>"
    assert read(URL, page(apart)).article.section is None


def test_a_heading_over_the_headline_yields_to_the_way(read):
    kicker = "<h2>From the far south</h2>"
    way = "<div><a href=/Hills>Hills</a></div>"
    assert read(URL, page(kicker)).article.section == "From the far south"
    assert read(URL, page(way + kicker)).article.section == "Hills"
