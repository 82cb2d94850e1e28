"""Credits that only an element parts from their caption, on its line.

`<figcaption>Nuns in Dhaka <span>Ann Roy</span></figcaption>`: no mark, no label. Such
an element is the last of its caption, and has a name or a house in it. Behind a caption
that has its credit, the name signs the article, as on this newsroom's pages of 2015.
"""

import re

from lxml.etree import _Element

from ucancrawl.normalise.person import is_name_shaped
from ucancrawl.pages.lexicon import Lexicon
from ucancrawl.pages.pictures import has_credit
from ucancrawl.pages.spelling import one_line

CREDIT = "credit"
"""Tag of such an element from here on: a line of its own."""
TAGS = ("span", "small")
MAX_LETTERS = 80
MAX_CAPTION = 2_000
"""Letters of a caption that are looked at."""
MIN_CAPTION = 3
"""Words of the caption in front of it."""
MAX_ELEMENTS = 1_000
"""Captions of a page that are looked at."""
HOUSE = re.compile(
    r"\s*[/／]\s*[\w. -]{2,30}$|,? (?:for|via|of|untuk|cho) [A-Z].{1,30}$"
)
"""Whom the maker works for."""
LABEL = re.compile(
    r"(?:(?:photo|image|picture)? ?credits?|photos?|foto|ảnh)(?: by)?\s*"
    r"(?:\.{3}|…|[:：])\s*",
    re.IGNORECASE,
)
"""What announces the maker in an element of its own, around him: `Credit...`."""
GIVEN = re.compile(
    r"[A-ZĐ](?:[\w.'’-]+ ){1,6}(?:archives?|collection|museum|library|handout|file)",
    re.IGNORECASE,
)
"""Who gave the picture, behind a caption that is closed."""
ENDS = (".", "!", "?", "”", '"')
GOES_ON = re.compile(
    r"(?:^|\s)(?:of|at|from|with|by|in|on|to|the|an?|and|near|outside|for|as|di|dari|oleh|"
    r"ke|dan|bersama|dengan|của|tại|ở|với|và|cùng|do)$",
    re.IGNORECASE,
)
"""What goes on in the element, as a name that belongs to its sentence."""
NO_MAKER = re.compile(
    r"\b(?:pope|(?:arch)?bishop|cardinal|father|fr|sister|sr|saint|st|church|cathedral|"
    r"parish|school|seminary|temple|hospital|paus|uskup|pastor|gereja|paroki|đức|"
    r"linh mục|giáo xứ|nhà thờ)\b",
    re.IGNORECASE,
)


def part_credits(root: _Element, lexicon: Lexicon) -> None:
    """Make lines of their own of the elements that close a caption with a name."""
    for number, caption in enumerate(root.iter("figcaption")):
        if number >= MAX_ELEMENTS:
            return
        last = _last(caption)
        if last is None or last.tag not in TAGS or len(last):
            continue
        credit = one_line((last.text or "")[:MAX_LETTERS])
        labelled = _labelled(last, caption)
        if labelled is not None:
            labelled.tag = CREDIT
            continue
        whole = one_line("".join(map(str, caption.itertext()))[-MAX_CAPTION:])
        before = whole.removesuffix(credit).strip()
        is_given = GIVEN.fullmatch(credit) is not None and before.endswith(ENDS)
        is_name = is_name_shaped(HOUSE.sub("", credit)) and not NO_MAKER.search(credit)
        if not is_name and not is_given:
            continue
        is_caption = len(before.split()) >= MIN_CAPTION and not GOES_ON.search(before)
        if is_caption and not has_credit(before, lexicon):
            last.tag = CREDIT


def _labelled(last: _Element, caption: _Element) -> _Element | None:
    """The element around the last one that has a label and it, and nothing else."""
    around = last.getparent()
    if around is None or around is caption or around.tag not in TAGS:
        return None
    said = one_line("".join(map(str, around.itertext()))[:MAX_LETTERS])
    credit = one_line((last.text or "")[:MAX_LETTERS])
    return around if LABEL.fullmatch(said.removesuffix(credit)) and credit else None


def _last(caption: _Element) -> _Element | None:
    """The innermost element that ends a caption, with no text behind it."""
    found = None
    while len(caption):
        last = caption[-1]
        if not isinstance(last.tag, str) or (last.tail or "").strip():
            return None
        found = caption = last
    return found
