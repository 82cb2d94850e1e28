"""Bare page text to the blocks that HTML becomes."""

import re
from collections.abc import Iterator

from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.spelling import one_line

BULLET = re.compile(r"^[•·▪◦‣●○*]\s+|^[-–]\s+(?=\S)(?!-)")
UNSAFE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
GLUED = re.compile(
    r"(?<=[^\W\d_A-Z])(?=(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|"
    r"July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? "
    r"\d{1,2},? \d{4}\b|(?:Published|Updated|Last updated|Posted on)\s*:)"
    r"|(?<=[A-Z]{3}|\d[ap]m)(?=(?:Published|Updated|Last updated)\s*:)"
    r"|(?<=[a-z])(?=By [A-Z][a-z]+ [A-Z][a-z]+)"
)
"""Where a signature or a day begins that an element of its own held."""
LABEL = re.compile(r"(?<=[^\W\d_A-Z])(?=(?:Photo|Foto|Image|Picture|Ảnh)\s*:)")
"""Where the label of a credit is glued to a caption."""
MAX_GLUED = 200
"""Letters of such a line."""
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
    for line in _parted(lines):
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


def _parted(lines: list[str]) -> Iterator[str]:
    for line in lines:
        if len(line) <= MAX_GLUED:
            yield from GLUED.split(LABEL.sub(" ", line))
        else:
            yield line
