"""Labels that say what stands beside a picture: its caption, or who made it.

`Image copyright` in an element of its own, and `AP` in the next.
"""

from itertools import pairwise

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.labels import OWNED, Line, Role
from ucancrawl.words.words import folded

OF_MAKER = frozenset(
    folded(label)
    for label in (
        *("Image copyright", "Image source", "Image credit", "Photo credit", "Credit"),
        *("Picture credit", "Photo source", "Photograph by", "Photo by", "Picture by"),
        *("Sumber foto", "Sumber gambar", "Kredit foto", "Nguồn ảnh", "Ảnh", "Foto"),
        *("图片来源", "圖片來源", "摄影", "攝影"),
    )
)
OF_CAPTION = frozenset(
    folded(label)
    for label in (
        *("Image caption", "Photo caption", "Picture caption"),
        *("Keterangan foto", "Keterangan gambar", "Chú thích ảnh", "Chú thích"),
        *("图片说明", "圖片說明", "图注", "圖註", "图说", "圖說"),
    )
)
OF_FILM = frozenset(("media caption", "video caption"))
MAX_MAKER = 8
"""Words of who made a picture."""


def name_beside_pictures(lines: list[Line]) -> None:
    """Give such labels their role, and who made a picture his; right below an image."""
    for above, line in pairwise(lines):
        if above.folded in OF_CAPTION and line.folded:
            above.role = Role.LABEL
        elif above.folded in OF_FILM and line.folded:
            above.role, line.role = Role.LABEL, Role.SUPPORT
        elif above.folded in OF_MAKER and _is_maker(line):
            above.role, line.role = Role.LABEL, Role.CREDIT
        elif (
            above.block.kind is BlockKind.IMAGE
            and line.words <= MAX_MAKER
            and _is_of(above, line)
            and (line.role is Role.SOURCE or _is_owner(line))
        ):
            line.role = Role.CREDIT


def _is_of(image: Line, line: Line) -> bool:
    """Whether a line stands in the image's element, or in one around it beside it."""
    near = image.block.parents[:2]
    return bool(near) and bool(set(near) & set(line.block.parents[:2]))


def _is_owner(line: Line) -> bool:
    return line.role is Role.SUPPORT and OWNED.match(line.text) is not None


def _is_maker(line: Line) -> bool:
    is_open = line.role in (Role.NONE, Role.CREDIT, Role.BYLINE, Role.SITE)
    return is_open and 0 < line.words <= MAX_MAKER and not line.block.level
