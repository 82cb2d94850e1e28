"""A parsed tree to blocks, in one walk without recursion."""

import re
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from ucancrawl.pages.block import Anchor, Block, BlockKind, Region
from ucancrawl.pages.html import MAX_DEPTH
from ucancrawl.pages.tags import (
    CONTROLS,
    HEADINGS,
    IMAGES,
    INLINE,
    REGIONS,
    ROLES,
    SKIPPED,
    SOURCES,
)

MAX_NODES = 400_000
MAX_BLOCKS = 20_000
UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
LINE = "\n"
OPEN = "\x1e"
EDGE = "\x1f"
"""End of an inline element: a line's end where nothing but labels stand in a row."""
APART = frozenset(("span", "a", "time", "small", "label"))
MAX_ROW = 200
SEPARATORS = " \t\r\n\u00a0|·•/-–—,»›>"


@dataclass(frozen=True, slots=True)
class Place:
    """What a block inherits from the elements around it."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    region: Region = Region.MAIN
    hidden: bool = False
    parents: tuple[int, ...] = ()
    style: str = ""
    href: str = ""
    inside_article: bool = False
    bare: bool = False
    """Inside `noscript`: only images count."""


@dataclass(slots=True)
class Run:
    """Text gathered since the last block."""

    parts: list[tuple[str, str]] = field(default_factory=list)
    """Text and the address it links to, empty for none."""
    stamp: str | None = None


class Walk:
    """Gathers blocks; one for each page."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.warnings: list[str] = []
        self._run = Run()
        self._place = Place()
        self._number = 0

    def over(self, root: HtmlElement) -> list[Block]:
        """Blocks of the tree, in reading order."""
        stack: list[tuple[HtmlElement, Place, bool, int]] = [
            (root, self._place, False, 0)
        ]
        nodes = 0
        deep = False
        while stack:
            element, outer, left, depth = stack.pop()
            if left:
                self._leave(element, outer)
                continue
            nodes += 1
            if nodes > MAX_NODES or len(self.blocks) > MAX_BLOCKS:
                self.warnings.append("truncated parse: too many elements")
                break
            inner = self._enter(element, outer)
            if inner is None:
                self._text(element.tail, outer)
                continue
            stack.append((element, outer, True, depth))
            deep = deep or depth > MAX_DEPTH
            for child in reversed(element):
                if isinstance(child.tag, str):
                    stack.append((child, inner, False, depth + 1))
                elif child.tail:
                    stack.append((_tail_only(child), inner, False, depth + 1))
        self._flush()
        if deep:
            self.warnings.append(f"truncated parse: nested over {MAX_DEPTH} deep")
        return self.blocks

    def _enter(self, element: HtmlElement, outer: Place) -> Place | None:
        """Take what stands before the children; null where they are not read."""
        tag = element.tag.lower()
        if tag == TAIL or tag in SKIPPED:
            return None
        if tag == "br":
            self._run.parts.append((LINE, ""))
            return None
        if tag in IMAGES:
            self._image(element, outer)
            return None
        if tag in INLINE:
            inner = self._inline(element, tag, outer)
            if tag in APART:
                self._run.parts.append((OPEN, ""))
        else:
            self._flush()
            inner = self._inside(element, tag, outer)
            self._place = inner
        self._text(element.text, inner)
        return inner

    def _inline(self, element: HtmlElement, tag: str, outer: Place) -> Place:
        if not element.attrib:
            return outer
        if tag == "a":
            href = element.get("href")
            if href:
                return _linked(outer, href.strip())
        elif tag == "time" and self._run.stamp is None:
            self._run.stamp = element.get("datetime")
        if _is_hidden(element):
            return _unseen(outer)
        return outer

    def _inside(self, element: HtmlElement, tag: str, outer: Place) -> Place:
        self._number += 1
        attrib = element.attrib
        kind, level = outer.kind, 0
        if tag in HEADINGS:
            kind, level = BlockKind.HEADING, HEADINGS[tag]
        elif tag == "li":
            kind = BlockKind.ITEM
        elif tag == "blockquote":
            kind = BlockKind.QUOTE
        elif tag == "figcaption":
            kind = BlockKind.CAPTION
        elif tag in CONTROLS:
            kind = BlockKind.CONTROL
        inside_article = outer.inside_article or tag in ("article", "main")
        region = outer.region
        named = REGIONS.get(tag) or (
            ROLES.get(attrib.get("role", "")) if attrib else ""
        )
        if named and not (outer.inside_article and named in ("header", "footer")):
            region = Region(named)
        style, hidden = tag, outer.hidden
        if attrib:
            style = f"{tag}.{attrib.get('class', '')}"
            hidden = hidden or _is_hidden(element)
        return Place(
            kind,
            level,
            region,
            hidden,
            (self._number, *outer.parents[:11]),
            style,
            outer.href,
            inside_article,
            outer.bare or tag == "noscript",
        )

    def _leave(self, element: HtmlElement, outer: Place) -> None:
        tag = element.tag.lower()
        if tag not in INLINE:
            self._flush()
            self._place = outer
        elif tag in APART:
            self._run.parts.append((EDGE, ""))
        if element.tail:
            self._text(element.tail, outer)

    def _text(self, text: str | None, place: Place) -> None:
        if text and not place.bare and not (place.hidden and not self._place.hidden):
            self._run.parts.append((" ".join(f"|{text}|".split())[1:-1], place.href))

    def _image(self, element: HtmlElement, place: Place) -> None:
        src = image_address(element)
        alt = " ".join((element.get("alt") or "").split()) or None
        if src is None and alt is None:
            return
        if place.bare and any(
            block.kind is BlockKind.IMAGE and block.alt == alt
            for block in self.blocks[-2:]
        ):
            return
        self._flush()
        size = [element.get("width", ""), element.get("height", "")]
        tiny = any(side.strip().isdigit() and int(side) <= 60 for side in size)
        self.blocks.append(
            Block(
                BlockKind.IMAGE,
                "",
                0,
                (Anchor(alt or "", place.href),) if place.href else (),
                src,
                alt,
                place.region,
                place.hidden or tiny or _is_hidden(element),
                False,
                place.parents,
                place.style,
            )
        )

    def _flush(self) -> None:
        """Make blocks of the text gathered so far."""
        run = self._run
        if not run.parts:
            return
        self._run = Run()
        joined = False
        for line, links in _lines(_parted(run.parts)):
            if line:
                self._block(line, links, joined, run.stamp)
                joined = True
            else:
                joined = False

    def _block(
        self, text: str, links: list[Anchor], joined: bool, stamp: str | None
    ) -> None:
        place = self._place
        self.blocks.append(
            Block(
                place.kind,
                text,
                place.level,
                tuple(links),
                None,
                None,
                place.region,
                place.hidden,
                joined,
                place.parents,
                place.style,
                stamp,
            )
        )


TAIL = "tail-only"


def _tail_only(child: HtmlElement) -> HtmlElement:
    """What follows a comment or an entity, as an element that holds nothing else."""
    holder = child.makeelement(TAIL)
    holder.tail = child.tail
    return holder


def _linked(place: Place, href: str) -> Place:
    return Place(
        place.kind,
        place.level,
        place.region,
        place.hidden,
        place.parents,
        place.style,
        href,
        place.inside_article,
        place.bare,
    )


def _unseen(place: Place) -> Place:
    return Place(
        place.kind,
        place.level,
        place.region,
        True,
        place.parents,
        place.style,
        place.href,
        place.inside_article,
        place.bare,
    )


def _is_hidden(element: HtmlElement) -> bool:
    style = element.get("style")
    return (style is not None and bool(UNSEEN.search(style))) or (
        element.get("hidden") is not None
    )


def image_address(element: HtmlElement) -> str | None:
    """Address of an image as printed, lazy or not."""
    for name in SOURCES:
        value = (element.get(name) or "").strip()
        if value and not value.startswith("data:"):
            return value
    for name in ("srcset", "data-srcset"):
        first = (element.get(name) or "").split(",")[0].split()
        if first and not first[0].startswith("data:"):
            return first[0]
    return None


def _parted(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Parts with line ends between labels that stand side by side, each in its element.

    Labels are few, short, and open with a capital, a digit or an ideograph; a
    sentence cut into elements by an editor goes on in lower case or after a comma.
    """
    if not any(part is EDGE for part, _ in parts):
        return parts
    labels: list[str] = []
    depth = 0
    outside = ""
    for part, _ in parts:
        if part is OPEN:
            if depth == 0:
                labels.append("")
            depth += 1
        elif part is EDGE:
            depth -= 1
        elif depth > 0:
            labels[-1] += part
        else:
            outside += part
    labels = [label.strip(SEPARATORS) for label in labels if label.strip(SEPARATORS)]
    row = (
        len(labels) > 1
        and not outside.strip(SEPARATORS)
        and sum(map(len, labels)) <= MAX_ROW
        and all(
            not label[0].islower() and label[0] not in ",;.:)”’" for label in labels
        )
    )
    kept: list[tuple[str, str]] = []
    depth = 0
    for part, href in parts:
        if part is OPEN or part is EDGE:
            depth += 1 if part is OPEN else -1
            if row and depth == 0:
                kept.append((LINE, ""))
        elif not row or depth or part is LINE:
            kept.append((part, href))
    return kept


def _lines(parts: list[tuple[str, str]]) -> list[tuple[str, list[Anchor]]]:
    """Lines of a run: one line break is a line, two are an empty line between."""
    lines: list[tuple[str, list[Anchor]]] = []
    current: list[tuple[str, str]] = []
    for part in (*parts, (LINE, "")):
        if part[0] == LINE:
            lines.append(_line(current))
            current = []
        else:
            current.append(part)
    return lines


def _line(parts: list[tuple[str, str]]) -> tuple[str, list[Anchor]]:
    text = " ".join("".join(part for part, _ in parts).split())
    anchors: list[Anchor] = []
    linked, href = "", ""
    for part, address in (*parts, ("", "")):
        if address != href:
            if href and linked.strip():
                anchors.append(Anchor(" ".join(linked.split()), href))
            linked, href = "", address
        linked += part
    return text, anchors
