"""Blocks with another text: what is left of each, and of its links."""

from collections.abc import Callable

from ucancrawl.pages.block import Block


def reworded(blocks: list[Block], change: Callable[[Block], str]) -> list[Block]:
    """The blocks as a change leaves them; who has text, and none is left, goes."""
    kept = []
    for block in blocks:
        text = change(block)
        if text == block.text:
            kept.append(block)
        elif text:
            anchors = tuple(one for one in block.anchors if one.text in text)
            kept.append(block._replace(text=text, anchors=anchors))
    return kept
