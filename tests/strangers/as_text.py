"""A page as text, line by line, as crawlers keep it: no markup, no blank line.

A line for each element that browsers begin on a new one; scripts and styles are left
out, alternative texts as well. It knows nothing of the reader.
"""

import re
from collections.abc import Iterator

from lxml import html
from lxml.etree import _Element

BLOCKS = frozenset(
    "address article aside blockquote body br button caption center dd details dialog dir "
    "div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hr "
    "html iframe legend li link main menu meta nav noframes noscript ol optgroup option p "
    "pre section select summary table tbody td tfoot th thead title tr ul".split()
)
UNSEEN = frozenset(("script", "style", "noscript", "template", "svg"))


def as_text(page: str) -> str:
    """The words of a page."""
    parser = html.HTMLParser(encoding="utf-8")
    root = html.document_fromstring(page.encode(), parser=parser)
    lines = "".join(_pieces(root)).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def _pieces(element: _Element) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in UNSEEN:
        return
    edge = "\n" if element.tag in BLOCKS else ""
    yield edge
    yield _folded(element.text)
    for child in element:
        yield from _pieces(child)
        yield _folded(child.tail)
    yield edge


def _folded(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")
