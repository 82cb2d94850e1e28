"""Quotes that quote nothing: editors of 2003 indented whole pages with `blockquote`."""

from ucancrawl.pages.block import Block, BlockKind

FEWEST = 3
"""Blocks that a page has at least within them."""


def without_indents(blocks: list[Block]) -> list[Block]:
    """The blocks, as paragraphs where more than half of the text stands in quotes."""
    quoted = [len(block.text) for block in blocks if block.kind is BlockKind.QUOTE]
    whole = sum(len(block.text) for block in blocks if not block.is_link)
    if len(quoted) < FEWEST or sum(quoted) * 2 <= whole:
        return blocks
    return [
        block._replace(kind=BlockKind.PARAGRAPH)
        if block.kind is BlockKind.QUOTE
        else block
        for block in blocks
    ]
