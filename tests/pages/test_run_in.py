"""Labels that run into the text are parted from it, sentences are not."""

import pytest

from ucancrawl.pages.block import Anchor, Block, BlockKind
from ucancrawl.pages.run_in import labels_in_front

TEXT = "Villagers of Orvane crossed the river again, and a band played all day."
SUPPORT = "Support UCA News"


def block(text: str, *links: str) -> Block:
    anchors = tuple(Anchor(link, "/donate") for link in links)
    return Block(BlockKind.PARAGRAPH, text, anchors=anchors)


@pytest.mark.parametrize(
    "label", ["1985-06-23 00:00:00", "December 12 2008", "May 3, 2010"]
)
def test_a_day_before_a_capital_is_a_label(label):
    assert labels_in_front(block(f"{label} {TEXT}"), "en") == ([label], TEXT)


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
        TEXT,
    ],
)
def test_a_sentence_stays_whole(text):
    assert labels_in_front(block(text, "Support"), "en") == ([], text)
