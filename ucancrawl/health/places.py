"""Where on a page a value stands: the way of tags and names down to it.

Independent of the reader's own parts, so that a change of the reader does not look
like one of the site.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lxml.etree import _Element

_DIGITS = re.compile(r"\d+")
_OUTSIDE = frozenset({"script", "style", "title", "noscript", "template", "head"})
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST = 160
_BEGINNING = 24
_NEAR = 12


@dataclass(frozen=True, slots=True)
class Place:
    """The element that holds a value."""

    tags: str
    """Tags from the body down: `body/div/h1`."""
    names: str
    """Tag, id and classes of it and of the elements around it, digits folded."""
    around: str = ""
    """Form of what stands before the value and after it in the same text."""


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def places_of(root: _Element, values: Mapping[str, str]) -> dict[str, Place]:
    """For each value the place of the first text that begins as it does."""
    wanted = {name: _plain(value) for name, value in values.items() if _plain(value)}
    found: dict[str, Place] = {}
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in _OUTSIDE:
            continue
        pieces = [(element, element.text)]
        parent = element.getparent()
        if parent is not None and element.tail:
            pieces.append((parent, element.tail))
        for holder, piece in pieces:
            if piece and len(wanted) > len(found) and not piece.isspace():
                _match(holder, _plain(piece), wanted, found)
    return found


def _match(
    holder: _Element, text: str, wanted: Mapping[str, str], found: dict[str, Place]
) -> None:
    for name, value in wanted.items():
        if name not in found and _is_in(value, text):
            found[name] = replace(place_of(holder), around=_around(value, text))


def _is_in(value: str, text: str) -> bool:
    start = value[:_BEGINNING]
    return start in text or (len(text) >= 8 and value.startswith(text))


def _around(value: str, text: str) -> str:
    start = text.find(value[:_BEGINNING])
    end = text.find(value[-_BEGINNING:], max(start, 0))
    before = text[:start] if start > 0 else ""
    after = text[end + len(value[-_BEGINNING:]) :] if end >= 0 else ""
    parts = (part if len(part) <= _NEAR else "more" for part in (before, after))
    return _DIGITS.sub("N", _LETTERS.sub("a", "|".join(parts)))


def place_of(element: _Element) -> Place:
    """The way down to an element."""
    way = [element, *element.iterancestors()]
    inside = [one for one in way if one.tag not in ("html", "body")]
    tags = "/".join(str(one.tag) for one in reversed(inside))
    names = "/".join(named(one) for one in reversed(inside[:4]))
    return Place(_short(tags), _short(names))


def first_words(root: _Element, count: int) -> list[str]:
    """The first texts that the page shows, menu or not."""
    found: list[str] = []
    body = root.find("body")
    for element in (root if body is None else body).iter():
        if not isinstance(element.tag, str) or element.tag in _OUTSIDE:
            continue
        if element.text and not element.text.isspace():
            found.append(_plain(element.text)[:60])
            if len(found) == count:
                break
    return found


def named(element: _Element) -> str:
    """Tag, id and classes, digits folded: `div#post-N.entry`."""
    name = str(element.tag)
    if element.get("id"):
        name += "#" + _DIGITS.sub("N", element.get("id", ""))
    classes = (element.get("class") or "").split()
    return name + "".join("." + _DIGITS.sub("N", one) for one in classes[:3])


def _short(path: str) -> str:
    return path if len(path) <= _LONGEST else "…" + path[-_LONGEST:]
