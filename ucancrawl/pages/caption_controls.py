"""Takes the controls of pictures out of what is printed beside them."""

import re

from ucancrawl.pages.block import Block
from ucancrawl.pages.reworded import reworded

CONTROL = re.compile(
    r"(?:\s|^)[(\[]?(?:(?:hide|show|toggle) caption|"
    r"(?:click (?:here )?to )?enlarge(?: this)? (?:image|photo|picture))[)\]]?\s*$",
    re.IGNORECASE,
)
"""Behind a caption, or alone."""
WORDS = ("caption", "image", "photo", "picture")
MAX_CAPTION = 700
"""Characters."""


def without_controls(blocks: list[Block]) -> list[Block]:
    """The blocks, captions without their controls; what is a control alone goes."""
    return reworded(blocks, _without)


def _without(block: Block) -> str:
    end = block.text[-12:]
    if len(block.text) > MAX_CAPTION or not any(word in end for word in WORDS):
        return block.text
    return CONTROL.sub("", block.text)
