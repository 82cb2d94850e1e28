"""What an image's element and those around it say: address, size, caption."""

import re
from itertools import islice

from lxml.etree import _Element

from ucancrawl.pages.tags import SOURCES

TINY = 60
SMALL = re.compile(
    r"[?&;](?:w|h|width|height)=[1-9]\d?(?:&|$)|/(?:fill|fit):(\d\d):\1(?!\d)"
)
"""In an address: a server makes it so small, a face, a flag, or what only fills in."""
NESTED = 10
"""Sources of a picture."""
MAX_QUOTED = 60
"""Letters of who is quoted."""
PORTRAIT = 100
"""Pixels of a square that shows a face beside a name."""
PICTURE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)|"
    r"/(?:galler(?:y|ies)|photos?|foto|galeri|albums?|images?|lightbox)(?:[/?#]|$)",
    re.IGNORECASE,
)
"""Where a link around a picture leads that shows it larger."""


def is_tiny(element: _Element) -> bool:
    """Flags, arrows, counters: a side of 60 pixels at most; portraits: two of 100."""
    sides = [
        (element.get(name) or "").strip().removesuffix("px")
        for name in ("width", "height")
    ]
    known = [int(side) for side in sides if side.isdigit() and len(side) < 4]
    return any(side <= TINY for side in known) or (
        len(known) == 2 and known[0] == known[1] <= PORTRAIT
    )


def image_address(element: _Element) -> str | None:
    """Address of an image as printed, lazy or not, or of the picture it stands in."""
    values = [(element.get(name) or "").strip() for name in SOURCES]
    printed = [one for one in values if one and not one.startswith("data:")]
    large = next((one for one in printed if not SMALL.search(one)), None)
    if large is not None:
        return large
    for one in (element, *_sources(element)):
        for name in ("srcset", "data-srcset"):
            first = (one.get(name) or "").split(",")[0].split()
            if first and not first[0].startswith("data:"):
                return first[0]
    return next(iter(printed), None)


def _sources(element: _Element) -> list[_Element]:
    """The sources of the picture around an image, the last and plainest first."""
    around = element.getparent()
    for _ in range(NESTED):  # a parser may have put each into the one before
        if around is None or around.tag != "source":
            break
        around = around.getparent()
    if around is None or around.tag != "picture":
        return []
    return [*islice(around.iter("source"), NESTED)][::-1]


def is_captioned(figure: _Element) -> bool:
    """Whether all text beside a figure's picture is its caption: none is marked so.

    A link around picture and text is the card of another page.
    """
    if figure.find(".//img") is None or figure.find(".//figcaption") is not None:
        return False
    link = figure.find("a[@href]")
    is_card = (
        link is not None
        and link.find(".//img") is not None
        and "".join(map(str, link.itertext())).strip() != ""
        and PICTURE.search(link.get("href") or "") is None
    )
    return not is_card


def is_of_quote(caption: _Element) -> bool:
    """Whether a figure's caption says who is quoted: it has a quotation, no picture."""
    figure = caption.getparent()
    said = "".join(map(str, caption.itertext())).strip()
    return (
        figure is not None
        and len(said) <= MAX_QUOTED
        and not said.endswith((".", "!", "?", "。"))
        and figure.find(".//blockquote") is not None
        and figure.find(".//img") is None
    )
