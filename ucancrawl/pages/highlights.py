"""Points that a page prints above a text: what it says, and no part of it."""

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.labels import Line, Role
from ucancrawl.words.words import folded

HEADS = frozenset(
    folded(head)
    for head in (
        *("Highlights", "Key Highlights", "Story Highlights", "Key points", "In brief"),
        *("Key takeaways", "Takeaways", "At a glance", "The gist", "Quick read"),
        *("Quick take", "Main points", "Summary", "AI summary", "In short"),
        *("Poin penting", "Poin utama", "Sorotan", "Ringkasan", "Intisari berita"),
        *("Điểm chính", "Điểm nhấn", "Nội dung chính", "Tóm tắt", "Ý chính"),
        *(
            "要点",
            "要點",
            "重点",
            "重點",
            "新闻要点",
            "新聞要點",
            "内容摘要",
            "核心提示",
        ),
    )
)
TEXT = (BlockKind.PARAGRAPH, BlockKind.QUOTE)
REACH = 16
"""Lines below the headline's own in which the head stands."""
MIN_TEXT = 18
"""Words of the first paragraph."""


def name_highlights(lines: list[Line], start: int) -> None:
    """Name head and points as the site's where a text begins with them.

    A text follows them; below its first paragraph they are a crosshead and a list.
    """
    told: set[tuple[int, ...]] = set()
    for number in range(start, min(start + REACH, len(lines))):
        around = lines[number].block.parents[1:2]
        if lines[number].folded in HEADS:
            if around in told:
                return  # a crosshead: a paragraph stands above it
            points = points_of(lines, number + 1)
            if points and number + len(points) + 1 < len(lines):
                for line in (lines[number], *points):
                    line.role = Role.SUPPORT
            return
        line = lines[number]
        if line.is_prose and line.block.kind in TEXT and around:
            told.add(around)
        if line.words >= MIN_TEXT and line.ends and line.block.kind in TEXT:
            return


def points_of(lines: list[Line], first: int) -> list[Line]:
    """The entries of the one list that begins at a line."""
    if first >= len(lines) or lines[first].block.kind is not BlockKind.ITEM:
        return []
    around = lines[first].block.parents[1:2]
    last = first
    while last < len(lines) and lines[last].block.parents[1:2] == around:
        last += 1
    return lines[first:last]
