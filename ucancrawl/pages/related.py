"""What stands below a related label: titles of others."""

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.labels import DATES, Line, Role

MAX_TITLE = 26
"""Words of a related title printed as a line."""


def is_beside_title(line: Line, label: Line, *, is_card: bool) -> bool:
    """Whether it goes with a title below a label: picture, number, day or teaser."""
    if line.block.kind is BlockKind.IMAGE or not line.folded:
        return True
    if line.role in {Role.NUMBER, *DATES}:
        return True
    box = label.block.parents[1:2]
    is_teaser = line.is_prose and not line.is_link and line.role is Role.NONE
    return is_card and is_teaser and bool(box) and box[0] in line.block.parents


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
