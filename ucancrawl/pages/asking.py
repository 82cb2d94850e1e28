"""Elements that ask the reader to choose or to write: forms, whatever their tag is."""

from lxml.etree import _Element

ASKING = frozenset(("radio", "checkbox", "email", "tel"))
"""Kinds of `input` that no text has."""
FORM = "form"
STORY = 2
"""Paragraphs that end as sentences do: a story's."""
ENDS = (".", "。", "”", '"')
MAX_TEXT = 300
"""Characters of such a box; what holds more is the page."""


def name_forms(root: _Element) -> None:
    """Make forms of the smallest boxes around what asks for a choice or an address."""
    for field in list(root.iter("input")):
        kind = (field.get("type") or "").lower()
        if kind in ASKING:
            box = _box(field, 2 if kind == "radio" else 1)
            if box is not None:
                box.tag = FORM


def _box(field: _Element, fields: int) -> _Element | None:
    """The smallest element with words and so many fields of a kind, if it is small."""
    kind = field.get("type")
    box = field.getparent()
    while box is not None and box.tag not in (FORM, "body", "html"):
        same = sum(other.get("type") == kind for other in box.iter("input"))
        text = "".join(map(str, box.itertext())).strip()
        told = sum(_is_told(one) for one in box.iter("p"))
        is_page = next(box.iter("h1", "h2"), None) is not None
        if len(text) > MAX_TEXT or told >= STORY or is_page:
            return None
        if (
            same >= fields
            and text
            and box.tag in ("div", "section", "aside", "fieldset")
        ):
            return box
        box = box.getparent()
    return None


def _is_told(paragraph: _Element) -> bool:
    return "".join(map(str, paragraph.itertext())).rstrip().endswith(ENDS)
