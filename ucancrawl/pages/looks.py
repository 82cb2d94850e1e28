"""What an element's attributes say of the text in it: how it looks, where it stands."""

import re
from functools import lru_cache
from typing import NamedTuple

from lxml.etree import _Element

from ucancrawl.pages.block import Region
from ucancrawl.pages.spoken import is_spoken
from ucancrawl.pages.tags import REGIONS, ROLES

CENTRED = "~"
CENTRE = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
LOOK = re.compile(r"has-|align|justif")
"""In class names of WordPress, Drupal and editors: the look of one block."""
NUMBERED = re.compile(
    r"^(?!(?:vc_)?(?:col|span|grid|large|medium|small|w)(?:-[a-z]{2,3})?-?\d{1,2}"
    r"(?:[-/]\d{1,2})?$).*\d|^(?:first|last|odd|even)$"
)
"""Names that number an element; those of columns say how wide they are."""
UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|"
    r"(?:^|[;\s])(?:left|top|right|text-indent|margin-left)\s*:"
    r"\s*-(?:[5-9]\d{3}|\d{5,})(?:px|em|rem)",
    re.IGNORECASE,
)
"""Off the page as well: what is put in against copying stands there."""


HIDES = frozenset(("hidden", "d-none"))
"""Both together hide for good; each alone may only on small screens."""
SHOWS = re.compile(
    r"(?<!\S)(?:d-(?:sm|md|lg|xl|xxl|print)-|(?:sm|md|lg|xl|2xl|print):)"
)
"""Names that show on wider screens what is hidden on small ones."""


class Look(NamedTuple):
    """What tag and attributes say."""

    style: str
    """Tag and class as one opaque value: see `Block.style`."""
    kin: str = ""
    """The same without the names that have digits: builders number every element."""
    region: Region | None = None
    hidden: bool = False
    """Whether it is out of sight for everybody."""
    spoken: bool = False
    """Whether only screen readers are given it."""


def look_of(element: _Element, tag: str) -> Look:
    """The look of one element; a site has few of them, and all its pages the same."""
    get = element.get
    return _look(
        tag,
        get("class"),
        get("style"),
        get("role"),
        get("align"),
        get("hidden") is not None,
        get("id") is not None,
    )


@lru_cache(maxsize=4_096)
def _look(
    tag: str,
    names: str | None,
    style: str | None,
    role: str | None,
    align: str | None,
    off: bool,
    is_identified: bool,
) -> Look:
    is_plain = not (names or is_identified or style or align)  # `<p class="">`
    look = tag if is_plain else _style(tag, names or ("#" if is_identified else ""))
    if _is_centred(align, style):
        look += CENTRED
    hidden = off or (style is not None and UNSEEN.search(style) is not None)
    region = REGIONS.get(tag) or ROLES.get(role or "")
    names = names or ""
    hidden = hidden or (set(names.split()) >= HIDES and not SHOWS.search(names))
    return Look(look, _kin(tag, names), region, hidden, is_spoken(names, style))


def is_hidden(element: _Element) -> bool:
    """Whether an element is out of sight for everybody."""
    style = element.get("style")
    return (style is not None and UNSEEN.search(style) is not None) or (
        element.get("hidden") is not None
    )


def _style(tag: str, names: str) -> str:
    """Tag and class names, without those that editors give to the look of one block."""
    if "has-" not in names and "align" not in names and "justify" not in names:
        return f"{tag}.{names}"
    rest = " ".join(name for name in names.split() if LOOK.search(name) is None)
    return f"{tag}.{rest}" if rest else tag


def _kin(tag: str, names: str) -> str:
    kept = sorted({name for name in names.split() if NUMBERED.search(name) is None})
    return " ".join((tag, *kept))


def _is_centred(align: str | None, style: str | None) -> bool:
    """Whether an editor set it in the middle, as old software does with pictures."""
    if style is not None and CENTRE.search(style) is not None:
        return True
    return align is not None and align.lower() == "center"
