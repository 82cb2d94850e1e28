"""Takes the controls of pictures out of what is printed beside them."""

import re

from ucancrawl.pages.block import Block

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
    kept = []
    for block in blocks:
        text = block.text
        end = text[-12:]
        if text and len(text) <= MAX_CAPTION and any(word in end for word in WORDS):
            text = CONTROL.sub("", text)
            if not text:
                continue
            if text != block.text:
                anchors = tuple(one for one in block.anchors if one.text in text)
                block = block._replace(text=text, anchors=anchors)
        kept.append(block)
    return kept
