"""Parts an entry of a list of others on one line: number, linked title, day."""

import re

from ucancrawl.pages.block import Block
from ucancrawl.pages.date_lines import date_in_line, has_digit

EDGES = " |·•-–—:,/｜，"
NUMBERED = re.compile(r"[0-9]{1,2}[.)]?")


def dated_link(block: Block, language: str) -> list[Block] | None:
    """An entry of a list on one line: its number, if any, its linked title, its day."""
    title = block.anchors[0].text
    if not title or title == block.text or not has_digit(block.text):
        return None
    number, found, day = block.text.partition(title)
    number, day = number.strip(EDGES), day.strip(EDGES)
    if not found or not date_in_line(day, language):
        return None
    if number and not NUMBERED.fullmatch(number):
        return None
    parts = [
        block._replace(text=number, anchors=()),
        block._replace(text=title),
        block._replace(text=day, anchors=(), joined=True),
    ]
    return parts if number else parts[1:]
