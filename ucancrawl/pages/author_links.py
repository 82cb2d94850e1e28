"""Links that lead to the pages of authors: they sign, but for a button beside them."""

import re
from functools import lru_cache

from ucancrawl.pages.block import Block

AUTHOR = re.compile(
    r"/(?:authors?|writers?|contributors?|columnists?|reporters?|byline|penulis|"
    r"tac-gia|zuozhe)/[^/]",
    re.IGNORECASE,
)
"""Where a link leads that is a signature: the page of an author."""
TO_ALL = re.compile(
    r"(?:(?:view|see|read|show|lihat|xem) )?(?:all|more|semua|tất cả|lainnya)"
    r"(?: (?:posts?|articles?|stories|news|from|by|tulisan|artikel|bài)\b.*)?|"
    r"(?:(?:view|see|read|full) )?(?:profile|bio(?:graphy)?|website)|"
    r"(?:查看)?(?:全部|所有|更多).*",
    re.IGNORECASE,
)
"""What a link there says that does not name him: `All Posts`."""
BESIDE_NAMES = re.compile(
    r"\s*(?i:by|oleh|bởi)?\s*|\s*(?:,|，|、|&|and|dan|và)\s*|"
    r",?\s+(?:in|at|from|di|dari|tại|từ)\s+[A-ZĐ][\w.'’-]+(?: [A-ZĐ][\w.'’-]+){0,2}"
)
"""What stands beside such links on the line of a signature: `and`, `in Seoul`."""


def leads_to_author(block: Block) -> bool:
    """Whether a line is nothing but links to the pages of authors."""
    return block.is_link and are_authors(block)


def are_authors(block: Block) -> bool:
    """Whether all links of a line lead to authors, and say who they are."""
    return all(
        _is_author(anchor.href) and not TO_ALL.fullmatch(anchor.text)
        for anchor in block.anchors
    )


def signs_from(block: Block) -> bool:
    """Whether links to authors have nothing beside them but joiners and a place."""
    if not block.anchors or not are_authors(block):
        return False
    rest = block.text
    for anchor in block.anchors:
        before, _, rest = rest.partition(anchor.text)
        if BESIDE_NAMES.fullmatch(before) is None:
            return False
    return BESIDE_NAMES.fullmatch(rest) is not None


@lru_cache(maxsize=16_384)
def _is_author(href: str) -> bool:
    return AUTHOR.search(href) is not None


def leads_to_all(block: Block) -> bool:
    """Whether a line is a button that leads to all that an author wrote."""
    return TO_ALL.fullmatch(block.text) is not None and all(
        _is_author(anchor.href) for anchor in block.anchors
    )
