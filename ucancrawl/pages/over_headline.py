"""What stands over a headline: which lines may say where the article is filed.

Pictures with their captions and credits, buttons, labels of advertisements and the
headline once more are passed over.
"""

import re
from collections.abc import Iterator

from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.labels import DATES, Line, Role

MAX_WORDS = 6
"""Words of a label."""
REACH = 6
"""Lines above a headline among which its label stands."""
ADVERT = re.compile(
    r"(?:advertise(?:ment|r content)|sponsor(?:ed|s)?(?: content| by)?|paid content|"
    r"ads?|iklan|quảng cáo|广告|廣告)"
)
"""Over an advertisement, or in its place."""
PAGE = 2
"""Numbers of the elements that every line of a page stands in."""


def near_above(lines: list[Line], headline: int) -> Iterator[tuple[int, bool]]:
    """Numbers of the lines above a headline among which its label stands.

    Each with whether a picture or an advertisement stands between.
    """
    left, is_over = REACH, False
    for number in range(headline - 1, -1, -1):
        line = lines[number]
        if _is_of_picture(lines, number, lines[headline].block):
            is_over = True
            continue
        left -= 1
        if left == 0:
            return
        if line.folded and line.role not in DATES and line.role is not Role.BYLINE:
            yield number, is_over
            is_over = is_over or _is_advert(line)


def _is_advert(line: Line) -> bool:
    is_label = line.role is Role.NAVIGATION
    return is_label and ADVERT.fullmatch(line.folded) is not None


def is_passed_over(lines: list[Line], number: int, headline: int) -> bool:
    """Whether it is the headline again, a button, a caption, or over an advert."""
    line = lines[number]
    is_button = line.block.kind is BlockKind.CONTROL and number == headline - 1
    is_below = number > 0 and lines[number - 1].block.kind is BlockKind.IMAGE
    return bool(
        line.folded == lines[headline].folded
        or is_button  # "Follow this topic"
        or _is_advert(line)
        or (is_below and line.words > MAX_WORDS)
    )


def _is_of_picture(lines: list[Line], number: int, headline: Block) -> bool:
    """Whether it says who made a picture, or shares an element with one beside it.

    The headline does not.
    """
    block = lines[number].block
    if block.parents and lines[number].role in (Role.CREDIT, Role.LABEL):
        return True
    for beside in lines[max(0, number - 1) : number + 2]:
        if beside.block.kind is BlockKind.IMAGE and not lines[number].is_link:
            parents = beside.block.parents
            held = next((one for one in block.parents if one in parents), None)
            return held is not None and held not in headline.parents
    return False


def is_near(block: Block, headline: Block) -> bool:
    """Whether a close element around the headline holds a line; not the page's own."""
    close = [one for one in headline.parents[1:3] if one > PAGE]
    return any(one in block.parents for one in close)
