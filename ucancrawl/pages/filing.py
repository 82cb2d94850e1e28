"""Parts the line that says what an article is filed under: its section, its tags."""

import re

from ucancrawl.pages.author_links import AUTHOR
from ucancrawl.pages.block import Block
from ucancrawl.words.filings import COMMENTS, FILED, TAGGED, is_filing

BEHIND = re.compile(
    r"(?:(?P<front>.{0,90}?)(?<!\w))(?:in|under|di|dalam|trong|tại) ", re.IGNORECASE
)
GLUED = frozenset(("分类", "分類", "栏目", "欄目", "类别", "類別"))
LONGEST = 400
SECTION = "Posted in:"
TAGS = "Tagged:"
"""Labels that every edition's pages may print: see `lexicon_for`."""


def may_file(text: str) -> bool:
    """Whether a line may be a filing, or end in one, where it is linked so."""
    return (
        BEHIND.match(text) is not None
        or text[:2] in GLUED
        or FILED.fullmatch(text) is not None
        or TAGGED.fullmatch(text) is not None
    )


def filed(block: Block) -> list[Block] | None:
    """One block a label, or none where the line is no filing.

    What follows, a day or a link to the page itself, is nobody's; but where comments
    begin is said.
    """
    text = block.text
    if not 8 <= len(text) <= LONGEST or block.level:
        return None
    found = FILED.fullmatch(text)
    if found and is_filing(found, linked=_is_linked(block, found["section"])):
        parts = [_labelled(block, SECTION, found["section"])]
        if found["tags"]:
            parts.append(_labelled(block, TAGS, found["tags"]))
        comments = COMMENTS.search(found["rest"] or "")
        if comments:
            parts.append(block._replace(text=comments[0], anchors=(), joined=True))
        return parts
    found = TAGGED.fullmatch(text)
    if found and _is_linked(block, found["tags"]):
        return [_labelled(block, TAGS, found["tags"])]
    return None


def filed_glued(block: Block) -> list[Block] | None:
    """The section of a line whose label and links touch: `分類專題青浦、堂區`."""
    first = block.anchors[0].text if block.anchors else ""
    if not first or block.text.removesuffix(block.text[len(first) + 2 :])[2:] != first:
        return None
    return [_labelled(block, SECTION, first)] if block.text[:2] in GLUED else None


def filed_behind(block: Block) -> tuple[str, Block] | None:
    """What stands before `in` and a link to a section at a line's end, and the link."""
    last = block.anchors[-1]
    if not last.text or not block.text.endswith(last.text) or block.level:
        return None
    before = block.text[: -len(last.text)]
    front = BEHIND.fullmatch(before) if before else None
    if front is None or AUTHOR.search(last.href):
        return None
    return front["front"].strip(), _labelled(block, SECTION, last.text)


def _is_linked(block: Block, names: str) -> bool:
    """Whether the names are links, one each."""
    linked = sum(len(one.text) for one in block.anchors if one.text in names)
    return linked >= 0.7 * len(names)


def _labelled(block: Block, label: str, names: str) -> Block:
    anchors = tuple(one for one in block.anchors if one.text and one.text in names)
    return block._replace(text=f"{label} {names}", anchors=anchors)
