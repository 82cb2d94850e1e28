"""One piece of a page in reading order: what HTML and bare text both become."""

from enum import StrEnum
from typing import NamedTuple


class BlockKind(StrEnum):
    """What a block is by the nature of its markup, or of its line."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    CAPTION = "caption"
    CREDIT = "credit"
    """The end of a caption, in an element of its own; marked, it is a caption too."""
    IMAGE = "image"
    CONTROL = "control"
    """A button, a field's label or another part of a form."""


class Region(StrEnum):
    """Where tags or roles say a block stands. A hint only: tags lie as well."""

    MAIN = "main"
    NAV = "nav"
    HEADER = "header"
    FOOTER = "footer"
    ASIDE = "aside"
    FORM = "form"


class Anchor(NamedTuple):
    """A link inside a block."""

    text: str
    href: str


class Block(NamedTuple):
    """One piece of the page. A named tuple: pages make thousands of them."""

    kind: BlockKind
    text: str = ""
    """Its text, blanks folded. Empty for an image."""
    level: int = 0
    """Level of a heading, 1 to 6."""
    anchors: tuple[Anchor, ...] = ()
    src: str | None = None
    """Address of an image as printed."""
    alt: str | None = None
    """Alternative text of an image."""
    region: Region = Region.MAIN
    hidden: bool = False
    joined: bool = False
    """Follows the block before on the next line, without a blank line between."""
    parents: tuple[int, ...] = ()
    """Numbers of the elements it stands in, nearest first. Empty in bare text."""
    style: str = ""
    """Tag and class as one opaque value: good for `alike or not`, never for meaning."""
    kin: int = 0
    """The looks of all elements around it as one value: alike in parts of one text.

    0 where none of those near it has a class, so that all elements look alike.
    """
    stamp: str | None = None
    """The `datetime` attribute of a `<time>` inside it."""
    printed: str = ""
    """The whole line that it is a part of, where a line was parted."""
    apart: int = 0
    """How many of the elements around it, nearest first, begin with a paragraph."""

    @property
    def is_link(self) -> bool:
        """Whether nothing but links stands in it."""
        if not self.anchors:
            return False
        if len(self.anchors) == 1 and self.anchors[0].text == self.text:
            return True
        linked = sum(len(anchor.text) for anchor in self.anchors)
        return linked >= 0.8 * len(self.text)
