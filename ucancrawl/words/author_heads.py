"""Heads of the box that tells of an article's author, in whatever language."""

import re

from ucancrawl.words.words import folded

ABOUT = frozenset(
    folded(label)
    for label in (
        *("About the author", "About the authors", "About the writer", "The author"),
        *("About author", "Author bio", "Author", "Written by", "About the reporter"),
        *("Tentang penulis", "Penulis", "Profil penulis", "Tentang pengarang"),
        *("Về tác giả", "Tác giả", "Giới thiệu tác giả", "Đôi nét về tác giả"),
        *("关于作者", "關於作者", "作者简介", "作者簡介", "作者介绍", "作者介紹"),
    )
)
OPEN = tuple(
    f"{label}{colon}"
    for label in ABOUT
    if " " in label or label > "\u2e80"
    for colon in ":："
)
"""Those that may go on with the name: a word alone and a name are a signature."""

OTHERS = re.compile(
    r"(?:more|other) (?:(?:stories|articles|posts|news) )?(?:from|by) (?:the |this )?"
    r"(?:same )?author|(?:lainnya )?dari penulis(?: ini| yang sama)?|"
    r"(?:(?:các )?bài (?:viết )?)?(?:khác )?(?:của )?cùng tác giả|"
    r"(?:此|该|該|本|同)?作者的?(?:其他|其它|更多)?(?:的)?(?:文章|作品)"
)
"""The tab beside related articles for what else the author wrote: folded."""


def announces_author(line: str) -> bool:
    """Whether a folded line heads such a box, by itself or with the author's name.

    >>> announces_author("about the author: ann bo"), announces_author("author: ann bo")
    (True, False)
    """
    return line in ABOUT or line.startswith(OPEN)
