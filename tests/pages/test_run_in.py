"""Labels that run into the text are parted from it, sentences are not."""

import pytest

from ucancrawl.pages.block import Anchor, Block, BlockKind
from ucancrawl.pages.parting import split_labels
from ucancrawl.pages.run_in import asking_in_front, day_in_front, labels_in_front

TEXT = "Villagers of Orvane crossed the river again, and a band played all day."
SUPPORT = "Support UCA News"


def block(text: str, *links: str) -> Block:
    anchors = tuple(Anchor(link, "/donate") for link in links)
    return Block(BlockKind.PARAGRAPH, text, anchors=anchors)


def texts(*lines: str) -> list[str]:
    return [one.text for one in split_labels([block(line) for line in lines], "en")]


@pytest.mark.parametrize(
    "label", ["1985-06-23 00:00:00", "December 12 2008", "May 3, 2010"]
)
def test_a_day_before_a_capital_is_a_label(label):
    for text in (TEXT, f"“{TEXT}”"):
        assert day_in_front(f"{label} {text}", "en") == ([label], text)


@pytest.mark.parametrize("signed", ["By Ann Bo", "By Ann Bo, Orvane"])
def test_a_signature_before_its_labelled_day_is_one_too(signed):
    day = "Updated: May 3, 2010 06:49 AM GMT"
    assert day_in_front(f"{signed} {day} {TEXT}", "en") == ([signed, day], TEXT)


@pytest.mark.parametrize("signed", [[], ["By Ann Bo, Orvane"]])
def test_the_days_of_publication_and_of_change_are_both_parted(signed):
    days = ["Published: May 3, 2010 06:49 AM GMT", "Updated: May 4, 2010 07:25 AM GMT"]
    told = f"{TEXT} {TEXT} {TEXT}"
    line = " ".join((*signed, *days, told))
    assert texts(line) == [*signed, *days, told]


def test_the_site_s_asking_behind_a_signature_is_parted_from_the_text():
    name = "Ann Bo, Orvane"
    for front in ([name, SUPPORT], [name, SUPPORT, SUPPORT], [SUPPORT, SUPPORT]):
        assert asking_in_front(" ".join((*front, TEXT)), "en") == (front, TEXT)
    told = f"Ann Bo Of Orvane asked all to {SUPPORT}. {TEXT}"
    assert asking_in_front(told, "en") == ([], told)


def test_short_text_behind_a_day_is_parted_where_it_is_a_sentence():
    told = "The ferry of Orvane came back."
    assert texts(f"May 3, 2010 {told}") == ["May 3, 2010", told]
    open_line = "May 3, 2010 The ferry of Orvane and all its people"
    assert texts(open_line) == [open_line]


def test_a_day_below_a_day_or_below_text_belongs_to_its_sentence():
    told = "March 8, 2014 Orvane Ferries lost a ship and all that was on it."
    assert texts("May 3, 2010", told)[-1] == told
    assert texts(" ".join([TEXT] * 2), told)[-1] == told
    assert texts("May 3, 2010", f"Updated {told}")[-1] == f"Updated {told}"
    labelled = f"Updated: {told}"
    assert texts("May 3, 2010", labelled)[1:] == ["Updated: March 8, 2014", told[14:]]


@pytest.mark.parametrize("opening", ["đánh dấu một bước ngoặt", "đức cha đã dâng lễ"])
def test_small_letters_of_vietnam_open_no_sentence(opening):
    told = f"Ngày 3 tháng 5 năm 2010 {opening} ở Orvane và cả vùng cao nguyên."
    assert day_in_front(told, "vi") == ([], told)


def test_the_days_of_a_chronicle_are_its_text():
    days = [f"May {day}, 2010 The ferry of Orvane came back." for day in (3, 4, 5)]
    assert texts(*days) == days


def test_links_that_ask_for_support_are_labels():
    found = labels_in_front(
        block(f"{SUPPORT} {SUPPORT} {TEXT}", SUPPORT, SUPPORT), "en"
    )
    assert found == ([SUPPORT, SUPPORT], TEXT)


@pytest.mark.parametrize(
    "text",
    [
        "May 3, 2010 was the day on which the ferry sank.",
        "Support for the ferry grew in Orvane.",
        "On May 3, 2010 The Orvane Post wrote of a ferry.",
        "Pope Francis Share This Christmas Message, said a poster in Orvane.",
        TEXT,
    ],
)
def test_a_sentence_stays_whole(text):
    assert labels_in_front(block(text, "Support"), "en") == ([], text)
    assert day_in_front(text, "en") == ([], text)
