"""Labels that inline markup let run into the loose text behind them.

A browser sets `<span class=a>May 3, 2010</span> Text` on one line or on two, as
its style sheet says; a reader has the words alone. A day in front of a capital
letter, and a link whose whole text is the site's own asking, are no beginning
of a sentence.
"""

import re

from ucancrawl.pages.block import Block
from ucancrawl.pages.date_lines import date_patterns
from ucancrawl.pages.lexicon import lexicon_for

OPENING = re.compile(r"\s+[\"“‘'«(]?[^\W\d_a-zà-öø-ÿ]")


def labels_in_front(block: Block, language: str) -> tuple[list[str], str]:
    """The labels before the text of a block, and the text without them."""
    labels: list[str] = []
    text = block.text
    for anchor in block.anchors:
        if not anchor.text or not text.startswith(anchor.text):
            break
        if len(anchor.text) == len(text):
            break  # nothing runs in behind it
        if not lexicon_for(language).asks(anchor.text):
            break
        labels.append(anchor.text)
        text = text[len(anchor.text) :].lstrip()
    day = date_patterns(language).inside.match(text)
    if day and OPENING.match(text, day.end()):
        labels.append(text[: day.end()])
        text = text[day.end() :].lstrip()
    return labels, text
