"""A parsed tree to blocks, in one walk without recursion."""

import re
from typing import NamedTuple

from lxml.etree import _Element, iterwalk

from ucancrawl.pages.block import Anchor, Block, BlockKind, Region
from ucancrawl.pages.credit_elements import CREDIT
from ucancrawl.pages.html import MAX_DEPTH
from ucancrawl.pages.image_element import (
    image_address,
    is_captioned,
    is_of_quote,
    is_tiny,
)
from ucancrawl.pages.inline_images import sign_of
from ucancrawl.pages.looks import is_hidden, look_of
from ucancrawl.pages.runs import EDGE, LINE, MARKS, OPEN, Part, lines_of
from ucancrawl.pages.spelling import one_line
from ucancrawl.pages.tags import (
    APART,
    CONTROLS,
    HEADINGS,
    IMAGES,
    INLINE,
    PLAYERS,
    REGIONS,
    SKIPPED,
)

FOLD = "details"
"""Part of what stands around it, unfolded by its summary."""
MAX_NODES = 120_000
MAX_BLOCKS = 12_000
MAX_PARTS = 60_000
"""Pieces of one run of text: two for each of its lines."""
MAX_PARENTS = 12
NEAR_CLASS = 3
"""Elements among which one has a class, in a layout where elements are told apart."""
ARTICLES = ("article", "main")
COUNTS = re.compile(r"\s*(?:list|item|slide|image|card|story) \d+ of \d+\W*", re.I)
"""What screen readers say in front of each entry of a list."""
PAGE_ENDS = (Region.HEADER, Region.FOOTER)
"""Inside an article these are its own, not the page's."""


class Place(NamedTuple):
    """What a block inherits from the elements around it."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    region: Region = Region.MAIN
    hidden: bool = False
    parents: tuple[int, ...] = ()
    style: str = ""
    kin: int = 0
    unnamed: int = 0
    """Elements since the last one with a class."""
    inside_article: bool = False
    bare: bool = False
    """Inside `noscript`: only images count."""
    spoken: bool = False
    """Inside an inline element that is not seen: a label, where text follows."""
    href: str = ""

    def linked(self, href: str) -> "Place":
        """The same inside a link: `_replace` would cost three times as much."""
        return Place(*self[:-1], href)


class Walk:
    """Gathers blocks; one for each page."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.warnings: list[str] = []
        self._parts: list[Part] = []
        self._stamp: str | None = None
        self._stamped = ""
        """The text that the stamp is of."""
        self._seen = False
        """Whether any of the text gathered is seen."""
        self._place = Place()
        self._number = 0

    def over(self, root: _Element) -> list[Block]:
        """Blocks of the tree, in reading order."""
        places: list[Place | None] = [self._place]
        deepest = nodes = 0
        walker = iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if event == "start":
                outer = places[-1]
                assert outer is not None
                inner = self._enter(element, outer)
                places.append(inner)
                if inner is None:
                    walker.skip_subtree()
                nodes += 1
                if nodes > MAX_NODES or len(self.blocks) > MAX_BLOCKS:
                    self.warnings.append("truncated parse: too many elements")
                    break
                if len(places) > deepest:
                    deepest = len(places)
            else:
                inner = places.pop()
                outer = places[-1]
                assert outer is not None
                self._leave(element, outer, inner is not None)
        self._flush()
        if deepest > MAX_DEPTH:
            self.warnings.append(f"truncated parse: nested over {MAX_DEPTH} deep")
        return self.blocks

    def _enter(self, element: _Element, outer: Place) -> Place | None:
        """Take what stands before the children; null where they are not read."""
        tag = element.tag
        if tag in INLINE:
            inner = self._inline(element, tag, outer) if element.attrib else outer
            if tag in APART:
                self._parts.append((OPEN, ""))
        elif tag in SKIPPED:
            if tag in PLAYERS and not outer.bare:
                self._player(outer)
            return None
        elif tag == "br":
            self._parts.append((LINE, ""))
            return None
        elif tag in IMAGES:
            sign = sign_of(element)
            if sign is None:
                self._image(element, outer)
            elif sign:
                self._text(sign, outer)
            return None
        else:
            if self._parts:
                self._flush()
            inner = outer if tag == FOLD else self._inside(element, tag, outer)
            self._place = inner
        text = element.text
        if text:
            self._text(text, inner)
        return inner

    def _leave(self, element: _Element, outer: Place, is_read: bool) -> None:
        tag = element.tag
        if is_read:
            if tag not in INLINE:
                if self._parts:
                    self._flush()
                self._place = outer
            elif tag in APART:
                self._parts.append((EDGE, ""))
        tail = element.tail
        if tail:
            self._text(tail, outer)

    def _inline(self, element: _Element, tag: str, outer: Place) -> Place:
        if tag == "a":
            href = (element.get("href") or "").strip()
            if href:
                outer = outer.linked(href)
        elif tag == "time" and self._stamp is None and not is_hidden(element):
            self._stamp = element.get("datetime")
            self._stamped = one_line("".join(map(str, element.itertext())))
        look = look_of(element, tag)
        if look.spoken:
            # Behind other text it explains; in front it is a label of what follows.
            behind = any(part not in MARKS and part.strip() for part, _ in self._parts)
            behind = behind or COUNTS.fullmatch(element.text or "") is not None
            return outer._replace(hidden=behind, spoken=not behind)
        return outer._replace(hidden=True) if look.hidden else outer

    def _inside(self, element: _Element, tag: str, outer: Place) -> Place:
        self._number += 1
        kind, level = outer.kind, 0
        if tag in HEADINGS and kind is not BlockKind.CAPTION:
            kind, level = BlockKind.HEADING, HEADINGS[tag]
        elif tag == "li":
            kind = BlockKind.ITEM
        elif tag == "blockquote":
            kind = kind if kind is BlockKind.CAPTION else BlockKind.QUOTE
        elif tag == "figcaption" and kind is not BlockKind.CAPTION:
            kind = BlockKind.QUOTE if is_of_quote(element) else BlockKind.CAPTION
        elif tag == "figure" and is_captioned(element):
            kind = BlockKind.CAPTION
        elif tag in CONTROLS:
            kind = BlockKind.CONTROL
        elif tag == CREDIT:
            kind = BlockKind.CREDIT
        inside, region, hidden = outer.inside_article, outer.region, outer.hidden
        if element.attrib:
            style, own, named, off, spoken = look_of(element, tag)
            hidden = hidden or off or (spoken and tag != "h1")
        else:
            style, own, named = tag, tag, REGIONS.get(tag)
        if named and not (inside and named in PAGE_ENDS):
            region = named
        return Place(
            kind,
            level,
            region,
            hidden,
            (self._number, *outer.parents[: MAX_PARENTS - 1]),
            style,
            hash((outer.kin, own)),
            0 if own != tag else outer.unnamed + 1,
            inside or tag in ARTICLES,
            outer.bare or tag == "noscript",
            False,
            outer.href,
        )

    def _text(self, text: str, place: Place) -> None:
        if place.bare or (place.hidden and not self._place.hidden):
            return
        if not text.isspace():
            self._seen = self._seen or not place.spoken
            self._parts.append((text, place.href))
        elif self._parts:
            self._parts.append((" ", place.href))

    def _image(self, element: _Element, place: Place) -> None:
        src = image_address(element)
        alt = one_line(element.get("alt") or "") or None
        if src is None and alt is None:
            return
        if place.bare and any(
            block.kind is BlockKind.IMAGE and (block.alt == alt or block.src == src)
            for block in self.blocks[-2:]
        ):
            return
        self._flush()
        self.blocks.append(
            Block(
                BlockKind.IMAGE,
                "",
                0,
                (Anchor(alt or "", place.href),) if place.href else (),
                src,
                alt,
                place.region,
                place.hidden or is_tiny(element) or is_hidden(element),
                False,
                place.parents,
                place.style,
                place.kin if place.unnamed < NEAR_CLASS else 0,
            )
        )

    def _player(self, place: Place) -> None:
        """Keep the place of a player, an empty control; in a sentence it has none."""
        if place.hidden or any(part not in MARKS for part, _ in self._parts):
            return
        self._flush()
        self.blocks.append(
            Block(BlockKind.CONTROL, region=place.region, parents=place.parents)
        )

    def _flush(self) -> None:
        """Make blocks of the text gathered so far."""
        parts, stamp, place = self._parts, self._stamp, self._place
        hidden = place.hidden or not self._seen
        self._parts, self._stamp, self._seen = [], None, False
        while parts and parts[-1][0] == " ":
            parts.pop()  # what stands between the ends of two elements
        joined = False
        if parts and parts[0][0] == LINE and self.blocks:
            above = self.blocks[-1]  # a picture, and text on the line below it
            joined = above.kind is BlockKind.IMAGE and above.parents == place.parents
            del parts[0]
        if len(parts) > MAX_PARTS:
            self.warnings.append("truncated parse: too many lines")
            del parts[MAX_PARTS:]
        lines = lines_of(parts)
        for text, anchors in lines:
            if text:
                self.blocks.append(
                    Block(
                        place.kind,
                        text,
                        place.level,
                        anchors,
                        None,
                        None,
                        place.region,
                        hidden,
                        joined,
                        place.parents,
                        place.style,
                        place.kin if place.unnamed < NEAR_CLASS else 0,
                        stamp if len(lines) == 1 or self._stamped in text else None,
                    )
                )
            joined = bool(text)
