"""Takes the controls of pictures out of what is printed beside them."""

import re

from ucancrawl.pages.block import Block
from ucancrawl.pages.reworded import reworded

CONTROL = re.compile(
    r"(?:\s|^)[(\[]?(?:(?:hide|show|toggle) caption|"
    r"(?:click (?:here )?to )?enlarge(?: this)? (?:image|photo|picture)|"
    r"(?:press enter or )?click to view image in full size)[)\]]?\s*$",
    re.IGNORECASE,
)
"""Behind a caption, or alone."""
LAST = frozenset("nNoOeE)]")
"""Letters that such a control ends in."""
MAX_CAPTION = 700
"""Characters."""


def without_controls(blocks: list[Block]) -> list[Block]:
    """The blocks, captions without their controls; what is a control alone goes."""
    return reworded(blocks, _without)


def _without(block: Block) -> str:
    text = block.text
    if text[-1:] not in LAST or len(text) > MAX_CAPTION:
        return text
    return CONTROL.sub("", text)
