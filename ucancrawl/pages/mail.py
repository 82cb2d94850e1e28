"""Takes addresses of mail off the labels that they stand behind: whose, says the name.

Services that hide addresses from robots print `[email protected]` in their place.
"""

import re

from ucancrawl.pages.block import Block
from ucancrawl.pages.reworded import reworded

_ADDRESS = r"(?:[a-z\d._%+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+|\[email.protected\])"
ADDRESS = re.compile(_ADDRESS, re.IGNORECASE)
BEHIND = re.compile(
    rf"[\s|｜·•,，;(（\[<–—-]*(?:\b(?:e-?mail|surel)\s*[:：]\s*)?"
    rf"{_ADDRESS}[\s)）\]>.]*$",
    re.IGNORECASE,
)
"""An address at a line's end, with the word and the marks in front of it."""
ACCOUNT = re.compile(r"(?<=[^\W\d_]{2})@[a-z]\w{2,29}$", re.IGNORECASE)
"""The name of an account, glued to who has it."""
SIGNED = re.compile(r"(?<=\w) @[a-z]\w{2,29}$", re.IGNORECASE)
"""The same behind a signature, a blank between."""
BY = ("by ", "oleh ", "bởi ")
JOINS = re.compile(r"(?:[:：]|\b(?:at|to|via|or|on|di|ke|melalui|qua|tới|đến))$", re.I)
"""In front of an address that is told of, and of no signature."""
MAX_LABEL = 90
"""Characters; a longer line is text, and an address in it is told of."""
MAX_WORDS = 9
SIGNS = ("@", "protected]")


def without_mail(blocks: list[Block]) -> list[Block]:
    """The blocks, labels without addresses of mail; who has nothing else goes."""
    return reworded(blocks, _without)


def _without(block: Block) -> str:
    text = block.text
    if SIGNS[0] not in text and SIGNS[1] not in text:
        return text
    if len(text) > MAX_LABEL or len(text.split()) > MAX_WORDS:
        return text
    last = block.anchors[-1].text if block.anchors else ""
    if last and text.endswith(last) and ADDRESS.fullmatch(last):
        text = f"{text[: -len(last)]} {last}"
    found = BEHIND.search(text) or ACCOUNT.search(text)
    if found is None and text.lower().startswith(BY):
        found = SIGNED.search(text)
    left = block.text if found is None else text[: found.start()].rstrip()
    return block.text if JOINS.search(left) else left
