"""Rows of links to tags, known by where their links lead."""

import re

from ucancrawl.pages.block import Block

TAG = re.compile(
    r"/(?:tags?|keywords?|label|topik|chu-de|tu-khoa|biaoqian)/[^/]", re.IGNORECASE
)
"""Where a link leads that is a tag."""
MAX_LABEL = 2
"""Blanks in a label."""


def leads_to_tags(block: Block) -> bool:
    """Whether it has links, and all of them lead to tags."""
    return bool(block.anchors) and all(TAG.search(one.href) for one in block.anchors)


def is_labelled_row(block: Block) -> bool:
    """Whether it is a label, in whatever words, and nothing but links to tags."""
    first = block.anchors[0].text
    before = block.text.partition(first)[0].strip() if first else ""
    if before[-1:] not in (":", "：") or before.count(" ") > MAX_LABEL:
        return False
    linked = len(before) + sum(len(one.text) for one in block.anchors)
    return linked >= 0.7 * len(block.text) and leads_to_tags(block)
