"""Bare page text to the blocks that HTML becomes."""

import re

from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.spelling import one_line

BULLET = re.compile(r"^[•·▪◦‣●○*]\s+|^[-–]\s+(?=\S)(?!-)")
UNSAFE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
MAX_LINES = 50_000


def blocks_of_text(text: str) -> tuple[list[Block], list[str]]:
    """A block for each line; `joined` where no blank line stands before it."""
    warnings = []
    if UNSAFE.search(text):
        text = UNSAFE.sub(" ", text)
        warnings.append("control characters replaced")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(lines) > MAX_LINES:
        lines = lines[:MAX_LINES]
        warnings.append(f"truncated parse: over {MAX_LINES} lines")
    blocks: list[Block] = []
    joined = False
    for line in lines:
        folded = one_line(line)
        if not folded:
            joined = False
            continue
        bullet = BULLET.match(folded)
        kind = BlockKind.PARAGRAPH
        if bullet and bullet.end() < len(folded):
            kind, folded = BlockKind.ITEM, folded[bullet.end() :]
        blocks.append(Block(kind, folded, joined=joined))
        joined = True
    return blocks, warnings
