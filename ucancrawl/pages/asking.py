"""Elements that ask the reader to choose or to write: forms, whatever their tag is."""

from itertools import islice

from lxml.etree import _Element, iterwalk

ASKING = frozenset(("radio", "checkbox", "email", "tel"))
"""Kinds of `input` that no text has."""
FORM = "form"
STORY = 2
"""Paragraphs that end as sentences do: a story's."""
ENDS = (".", "。", "”", '"')
MAX_TEXT = 300
"""Characters of such a box; what holds more is the page."""
MAX_CALL = 200
"""The same of words above a form that has none."""
MAX_PIECES = 100
"""Texts of elements that such a box has at most."""
CLOSE = 3
"""Elements around a form without words."""
BOXES = ("div", "section", "aside", "fieldset")


def name_forms(root: _Element) -> None:
    """Make forms of the smallest boxes around what asks for a choice or an address."""
    for field in list(root.iter("input")):
        kind = (field.get("type") or "").lower()
        if kind in ASKING:
            box = _box(field, 2 if kind == "radio" else 1)
            if box is not None:
                box.tag = FORM


def _box(field: _Element, fields: int) -> _Element | None:
    """The smallest element with words and so many fields of a kind, if it is small.

    A form without words of its own belongs to the few above it in an element close
    around it.
    """
    kind = field.get("type")
    box, form, steps = field.getparent(), None, 0
    while box is not None and box.tag not in ("body", "html") and steps < CLOSE:
        text = "".join(map(str, islice(box.itertext(), MAX_PIECES))).strip()
        if box.tag == FORM:
            if text:
                return None
            form = box
        told = _told(box)
        is_page = next(box.iter("h1", "h2"), None) is not None
        if len(text) > MAX_TEXT or told >= STORY or is_page:
            return None
        same = sum(other.get("type") == kind for other in box.iter("input"))
        has_words = bool(text) and (form is None or _has_call_above(box, form))
        if same >= fields and has_words and box.tag in BOXES:
            return box if form is None or len(text) <= MAX_CALL else None
        steps += form is not None
        box = box.getparent()
    return None


def _has_call_above(box: _Element, form: _Element) -> bool:
    """Whether words stand in front of the form: a call, and no paragraph alone."""
    found: list[str] = []
    for event, element in iterwalk(box, events=("start", "end")):
        if element is form:
            break
        text = element.text if event == "start" else element.tail
        if text and text.strip():
            found.append(text)
    return len(found) > 1 or (len(found) == 1 and _told(box) == 0)


def _told(box: _Element) -> int:
    return sum(_is_told(one) for one in box.iter("p"))


def _is_told(paragraph: _Element) -> bool:
    return "".join(map(str, paragraph.itertext())).rstrip().endswith(ENDS)
