"""Pull quotes that join sentences of one paragraph, without what stood between them.

`“An engine needs oil,” says Ann Bo. “But it needs patience, too.”` is set beside the
text as `An engine needs oil. But it needs patience, too.`
"""

import re
from collections import Counter

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.labels import HAN, Line

SENTENCE = re.compile(r"[.!?…。！？]+[\"”’』」)）]*\s*|\s+[–—]\s+")
WORD = re.compile(r"[^\W_]+")
MAX_PULL = 600
"""Characters; no pull quote is longer."""
MIN_PART = 8
"""Letters of each sentence; shorter ones repeat by chance."""
MIN_PULL = 30
"""Letters of all of them."""


def joined_pulls(lines: list[Line], numbers: list[int]) -> set[int]:
    """Lines set unlike the text, each of whose sentences one paragraph has as well."""
    usual = Counter(lines[n].block.style for n in numbers).most_common(1)[0][0]
    unlike = [number for number in numbers if _may_be_pull(lines[number], usual)]
    if not unlike:
        return set()
    plain = {number: letters(lines[number].text) for number in numbers}
    return {number for number in unlike if _is_joined(lines, plain, number)}


def _may_be_pull(line: Line, usual: str) -> bool:
    block = line.block
    is_unlike = block.kind is BlockKind.QUOTE or block.style != usual
    return is_unlike and block.kind is not BlockKind.ITEM and len(line.text) <= MAX_PULL


def _is_joined(lines: list[Line], plain: dict[int, str], number: int) -> bool:
    parts = [letters(part) for part in SENTENCE.split(lines[number].text)]
    parts = [part for part in parts if part]
    if len(parts) < 2 or min(map(size, parts)) < MIN_PART:
        return False
    if sum(map(size, parts)) < MIN_PULL:
        return False
    return any(
        len(other) > len(plain[number]) and all(part in other for part in parts)
        for place, other in plain.items()
        if place != number
    )


def letters(text: str) -> str:
    """Letters and digits only: what is left the same by quotes and full stops."""
    return "".join(WORD.findall(text)).casefold()


def size(text: str) -> int:
    """Letters; an ideograph counts as two: it says what a syllable or a word says."""
    return len(text) + len(HAN.findall(text))
