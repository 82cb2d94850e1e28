"""Headings that are set on several lines, joined again."""

from ucancrawl.pages.block import Anchor, Block, BlockKind
from ucancrawl.pages.runs import HAN, SIGNED

GOES_ON = (":", ",", "：", "，", "、", "–", "—", "-", "…")


def join_headings(blocks: list[Block], title: str | None) -> list[Block]:
    """Lines of one heading element as one block, where they are one saying.

    The page's title tells; where it says nothing of the first line, a small letter or
    a mark that asks for more does.
    """
    whole = _squeezed(title or "")
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        if (
            last is not None
            and block.joined
            and block.kind is last.kind is BlockKind.HEADING
            and block.parents == last.parents != ()
            and _is_one(last.text, block.text, whole)
        ):
            joined[-1] = _joined(last, block)
        else:
            joined.append(block)
    return joined


def _is_one(first: str, second: str, title: str) -> bool:
    if _squeezed(first + second) in title:
        return True
    if _squeezed(first) in title or SIGNED.fullmatch(second):
        return False
    return second[:1].islower() or first.endswith(GOES_ON)


def _joined(first: Block, second: Block) -> Block:
    between = "" if HAN.match(second.text) and HAN.search(first.text[-1:]) else " "
    anchors = [*first.anchors, *second.anchors]
    if len(anchors) == 2 and anchors[0].href == anchors[1].href:
        text = between.join(anchor.text for anchor in anchors)
        anchors = [Anchor(text, anchors[0].href)]
    text = f"{first.text}{between}{second.text}"
    return first._replace(text=text, anchors=tuple(anchors))


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
