"""The section of an article: of its way from home, of a row or a label above it."""

import pytest

from tests.pages.weavers import HEADLINE, TEXT, TOLD, URL, article

DAY = "<p>May 6, 2018</p>"


@pytest.mark.parametrize("arrow", ["»", "&gt;", "›", "→"])
def test_a_way_of_three_links_with_arrows_names_the_last(read, arrow):
    steps = f" {arrow} ".join(
        f"<a href={href}>{text}</a>"
        for href, text in (("/", "Home"), ("/n/", "News"), ("/c/", "Looms"))
    )
    menu = "<ul><li>Online: 31</li><li>Visits: 379934</li></ul>"
    found = article(read, DAY, above=f"{menu}<div>{steps}</div>")
    assert (found.section, found.headline) == ("Looms", HEADLINE)


def test_a_way_without_home_names_the_last_right_over_the_headline(read):
    way = "<p><font size=1><a href=n.htm>News</a> &gt; <a href=x.htm>Rights</a></font></p>"
    assert article(read, DAY, above=way).section == "Rights"
    far = f"{way}<p>Pray the rosary daily with us.</p>"
    assert article(read, DAY, above=far).section != "Rights"


def test_bullets_of_a_menu_are_no_way(read):
    menu = " ".join(
        f"» <a href=/{one}>{one}</a>" for one in ("Home", "Letters", "Mail")
    )
    assert article(read, DAY, above=f"<div>{menu}</div>").section is None


def test_links_to_the_articles_before_and_after_are_no_way(read):
    row = (
        "<p><a href=#>&laquo; Old mill of Sarn reopens</a> | <a href=/>Main</a> | "
        "<a href=#>Hills of Doran turn green &raquo;</a></p>"
    )
    assert article(read, DAY, above=row).section is None


def test_a_label_alone_in_an_aside_over_the_headline(read):
    label = "<aside><div><a href=/s><span>{}</span></a></div></aside>"
    above = f"<figure><img src=/x.jpg></figure>{label.format('Education')}"
    assert article(read, DAY, above=above).section == "Education"
    two = label.format("Education") + label.format("Old mill of Sarn reopens")
    assert article(read, DAY, above=two).section is None


def test_a_deck_may_stand_between_the_way_and_the_headline(read):
    content = (
        f"<html><head><title>{HEADLINE}</title></head><body><div><div><div class=a>"
        "<div><a href=/>UCA News</a> <i></i> <a href=/s>Looms</a></div><div>"
        "<h2>The council waits for an answer from the province</h2>"
        f"<h1>{HEADLINE}</h1>{DAY}</div><div class=t>{TEXT}</div></div></div></div></body>"
    )
    found = read(URL, content.encode()).article
    assert found.section == "Looms"


@pytest.mark.parametrize(("label", "section"), [("LOMITAR", None), ("LOOMS", "LOOMS")])
def test_a_place_in_capitals_behind_the_day_is_no_section(read, label, section):
    row = f"<p>Published - <span>May 6, 2018 07:45 pm IST</span> - {label}</p>"
    found = article(read, row)
    assert (found.section, found.body) == (section, "\n\n".join(TOLD))
