"""What stands below a related label: titles of others."""

from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.labels import DATES, Line, Role
from ucancrawl.pages.places import PLACES
from ucancrawl.pages.section_names import SECTION_NAMES

MAX_TITLE = 26
"""Words of a related title printed as a line."""


def is_beside_title(line: Line, label: Line, text: Block | None) -> bool:
    """Whether it goes with a title below a label: picture, number, day, teaser or
    section.

    A teaser stands in the label's own box, and the text does not.
    """
    if line.block.kind is BlockKind.IMAGE or not line.folded:
        return True
    if line.role in {Role.NUMBER, *DATES}:
        return True
    if line.is_link or line.role not in (Role.NONE, Role.SECTION):
        return False
    if not line.is_prose and not (
        line.folded in PLACES or line.folded in SECTION_NAMES
    ):
        return False
    box = label.block.parents[1:2]
    told = () if text is None else text.parents
    return bool(box) and box[0] in line.block.parents and box[0] not in told


def is_title(line: Line, label: Line) -> bool:
    """Whether a line below a related label is the title of another article."""
    block = line.block
    if block.anchors and line.is_link:
        return True
    if block.parents and not block.anchors:
        near = set(label.block.parents[:2])
        return not line.ends and (
            block.kind is BlockKind.ITEM
            or (line.words <= MAX_TITLE and bool(near & set(block.parents[:2])))
        )
    return line.words <= MAX_TITLE and not line.text.endswith((".", "。"))
