"""Text that only screen readers are given: not seen by who reads the page."""

import re

CLIPPED = re.compile(
    r"clip(?:-path)?\s*:\s*(?:rect\s*\(\s*[01](?:px)?\b|inset\s*\(\s*(?:50|100)%)"
    r"|(?:left|top|text-indent)\s*:\s*-\d{4,}"
    r"|(?<![\w-])(?:width|height)\s*:\s*[01]px",
    re.IGNORECASE,
)
"""How a style takes an element out of sight and leaves it to be spoken."""
STANDARD = frozenset(
    "screen-reader-text sr-only visually-hidden visuallyhidden element-invisible "
    "screen-reader screenreader u-visually-hidden show-for-sr".split()
)
"""Classes of frameworks, the same on all sites that use them."""


def is_spoken(names: str | None, style: str | None) -> bool:
    """Whether an element of this class and style is spoken only."""
    if style is not None and "overflow" in style and CLIPPED.search(style):
        return True
    return names is not None and not STANDARD.isdisjoint(names.split())
