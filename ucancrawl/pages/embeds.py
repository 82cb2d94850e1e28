"""What an embedded post of a network prints below its words: account and day."""

import re

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.labels import DATES, Line, Role

ACCOUNT = re.compile(r"[^()（）]{1,70}[(（]@[\w.]{1,40}[)）][^()（）]{0,40}")
"""A name with the name of its account, perhaps with a day."""
POSTED = re.compile(
    r"(?:a (?:post|photo|video) )?(?:posted|shared) by .{2,120}"
    r"|(?:sebuah )?(?:kiriman|unggahan) (?:yang )?(?:dibagikan|diposting)? ?oleh "
    r".{2,120}"
    r"|(?:bài viết|ảnh|video)?\s?(?:được )?(?:đăng|chia sẻ) bởi .{2,120}",
    re.IGNORECASE,
)
SHARED = re.compile(
    r"(?:posted|shared|published|submitted) by |(?:diposting|dikirim) oleh |"
    r"(?:đăng|chia sẻ) bởi ",
    re.IGNORECASE,
)
"""Below a dated text, who posted what the text embeds: its day ends no article."""
HANDLE = re.compile(r"@\w{2,30}")
POST = 5
"""Lines of a post between its account and its day."""
MIN_POST = 4
"""Words of one."""
DASHES = "—–―-"


def signs_embed(lines: list[Line], number: int) -> bool:
    """Whether a line says whose post is quoted above it, or when that was posted."""
    line = lines[number]
    if _names_account(line):
        return True
    above = lines[number - 1] if number else None
    return (
        above is not None
        and line.block.joined
        and line.block.kind is BlockKind.QUOTE
        and line.block.parents == above.block.parents
        and _names_account(above)
    )


def name_posts(lines: list[Line]) -> None:
    """Name whose post is set into a text, above it: a name, `@account`, and its day."""
    for number, line in enumerate(lines):
        if not line.text.startswith("@") or not HANDLE.fullmatch(line.text):
            continue
        around = set(line.block.parents[1:4])
        below = lines[number + 1 : number + 1 + POST]
        days = [n for n, one in enumerate(below) if one.role in DATES]
        told = [one for one in below[: days[0] if days else 0] if one.words >= MIN_POST]
        if told and around.intersection(below[days[0]].block.parents[1:4]):
            above = lines[number - 1] if number else line
            for one in (above, line):
                if one.block.parents == line.block.parents and not one.is_prose:
                    one.role = Role.SHARE


def is_quoted(lines: list[Line], number: int) -> bool:
    """Whether a link is a line of a quotation; alone in one, it is a card's title."""
    block = lines[number].block
    holders = set(block.parents[:2])
    return block.kind is BlockKind.QUOTE and any(
        line.block.kind is BlockKind.QUOTE
        and not holders.isdisjoint(line.block.parents[:2])
        for line in lines[max(0, number - 1) : number + 2]
        if line.block is not block
    )


def _names_account(line: Line) -> bool:
    is_quoted = line.block.kind is BlockKind.QUOTE and bool(line.block.parents)
    text = line.text
    if is_quoted and POSTED.fullmatch(text):
        return True
    return (
        "@" in text
        and ACCOUNT.fullmatch(text) is not None
        and (is_quoted or text[0] in DASHES)
    )
