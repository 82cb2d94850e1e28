"""Signs that are printed as images in the midst of text: what they stand for."""

import re
import unicodedata

from lxml.etree import _Element

SIGN = re.compile(r"/(?:emojis?|smil(?:eys?|ies))/|(?:^|[\s/_-])(?:emoji|wp-smiley)\b")
"""In an address or a class: frameworks of all kinds name them so."""
LONGEST = 16
"""Characters; one sign may be made up of many."""


def sign_of(element: _Element) -> str | None:
    """The text that an image stands for, null where it is a picture."""
    alt = (element.get("alt") or "").strip()
    if alt and len(alt) <= LONGEST and all(map(_is_sign, alt)):
        return alt
    named = f"{element.get('class') or ''} {element.get('src') or ''}"
    return alt if SIGN.search(named.lower()) else None


def _is_sign(char: str) -> bool:
    """Whether it is a pictograph, or what joins, tints or turns one."""
    return char in "\u200d\ufe0f\u20e3" or (
        char > "\u2000" and unicodedata.category(char) in ("So", "Sk", "Cn")
    )
