"""What stands below a related label: titles of others."""

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.labels import Line

MAX_TITLE = 26
"""Words of a related title printed as a line."""


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
