"""Joins images, alternative texts and captions, in markup or in bare lines."""

import re
from dataclasses import dataclass
from functools import cache

from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.byline_lines import agencies
from ucancrawl.pages.image_element import SMALL
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.lexicon import Lexicon, lexicon_for
from ucancrawl.words.han_credits import HAN_CREDIT, LEAD_HEAD
from ucancrawl.words.picture_houses import HOUSED, PHOTO_OF
from ucancrawl.words.words import folded

NAME_IN_BRACKETS = re.compile(
    r"[(（]\s*[A-Z][\w.'’-]+(?:\s+(?:[A-Z][\w.'’-]*|de|la|bin)){1,4}"
    r"(?:\s*/\s*[\w.\s]+)?\s*[)）]\.?$"
)
BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）][.。]?\s*$")
SIDES = re.compile(r"[(（]((?:\S+ ){0,3}\S+?)[)）]")
"""Few words in brackets."""
WHOLE = re.compile(r"[(（\[【][\w.'’ -]{3,40}[)）\]】]")
"""A name in brackets with nothing before it: below a text it signs."""
CLOSING = frozenset(")）]】〕﹞")
LANGUAGES = ("en", "id", "vi", "zh-Hans")
FURNITURE = re.compile(
    r"/banners?/|logo|icon|sprite|spacer|pixel|avatar|/ads?/|\.svg"
    r"|(?:button|(?<![a-z])arrow|bullet|quote|quotation)s?(?:[-_]?(?:marks?|icon|left|right|[lr\d]))?"
    r"\.(?:png|gif|svg)"
    r"|/(?:print(?:er)?|e?mail|pdf|share|facebook|twitter|rss|search|home)\d?\.(?:png|gif)"
)
TOOLS = frozenset(
    "print|pdf|email|e-mail|comment|comments|send to a friend|avatar|avatar photo|"
    "author avatar|author photo|"
    "profile photo|profile picture|foto profil|foto penulis|ảnh đại diện|"
    "头像|頭像".split("|")
)
"""Alternative texts of the buttons above a text, and of portraits beside a name."""
STROKE = re.compile(
    r"[^\W\d_][\w.'’ -]{1,40}\s?[/／]\s?(?:[A-Z\u4e00-\u9fff][\w. -]{1,30}|handout|"
    r"supplied|courtesy|file)"
)
"""A name and an agency, a stroke between."""
OWNED = re.compile(r"[©ⓒ]\s*[^\W\d_a-z][^\d,.]{1,40}")
"""A name behind the sign of copyright."""
MAKER = re.compile(
    r"[(（]?[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|la|bin|of|and|&)){0,4}[)）]?"
    r"|[\u3400-\u9fff]{2,4}"
)
"""A name or an agency, and nothing else."""
GIVEN = frozenset(
    "supplied|provided|handout|courtesy|file photo|courtesy photo|istimewa|"
    "dok. istimewa|tư liệu|ảnh tư liệu|资料图片|資料圖片|网络图片|網絡圖片".split("|")
)
"""Folded: a picture came from somebody."""
MAX_CREDITED = 240
"""Characters of a caption that ends in a credit without brackets."""
MIN_BEFORE = 16
"""Letters before it: "Best News Photo: Ann Bo" is an award."""
MAX_MOOD = 2
"""Words below each picture of a list to vote by: "Happy", "Sad"."""
MIN_CAPTION = 2
"""Letters: what stands for a button's sign has one."""
MAX_CAPTION = 110
"""Words; a longer line is no caption."""


@dataclass(slots=True)
class Picture:
    """An image of the article: numbers of the lines it was printed on."""

    image: int | None = None
    alt: int | None = None
    """In bare text the alternative text is a line of its own."""
    caption: int | None = None
    credit: int | None = None


def has_credit(text: str, lexicon: Lexicon) -> bool:
    """Whether the line closes with a credit in brackets, or behind a mark and a label.

    A bare name in brackets is one as well; a person's side in the picture is not.
    """
    if not CLOSING & set(text[-4:]):
        if len(text) > MAX_CREDITED:
            return False
        if (" by " in text or " oleh " in text) and PHOTO_OF.search(text):
            return True
        if ":" in text or "：" in text:
            tail = lexicon.credit_tail.search(text)
            return tail is not None and tail.start() >= MIN_BEFORE
        if text[-1:] > "\u2e80":
            return HAN_CREDIT.search(text) is not None
        found = HOUSED.search(text) if "/" in text[-60:] else None
        known = agencies(lexicon.words.language)
        return found is not None and folded(found["house"]) in known
    if lexicon.credit.search(text):
        return True
    found = NAME_IN_BRACKETS.search(text)
    return found is not None and not set(folded(found[0]).strip("()").split()) & set(
        lexicon.words.side_words
    )


def captions_itself(line: Line, lexicon: Lexicon, *, is_dense: bool) -> bool:
    """Whether a line is a caption by its element, its credit, or the sides it names."""
    return (
        line.block.kind is BlockKind.CAPTION
        or LEAD_HEAD.match(line.text) is not None
        or (has_credit(line.text, lexicon) and not WHOLE.fullmatch(line.text))
        or (is_dense and _names_sides(line, lexicon))
    )


def _names_sides(line: Line, lexicon: Lexicon) -> bool:
    """Whether it says in brackets who stands where, and is no sentence."""
    return not line.ends and any(
        set(folded(said).split()).issubset(lexicon.words.side_words)
        for said in SIDES.findall(line.text)
    )


def is_alt_of(line: Line, caption: Line) -> bool:
    """Whether one line is the alternative text printed above a caption."""
    if not line.folded or line.words > MAX_CAPTION:
        return False
    bare = folded(BRACKETS.sub("", caption.text))
    return (
        is_without_credit(line, caption)
        or (len(line.folded) > 15 and bare.startswith(line.folded))
        or (line.text.count(",") >= 2 and line.words <= 4 * (line.text.count(",") + 1))
    )


def is_without_credit(line: Line, caption: Line) -> bool:
    """Whether a line is the caption, word for word, up to its credit."""
    return folded(BRACKETS.sub("", caption.text)) == line.folded


def is_word_list(line: Line) -> bool:
    """Whether it is an alternative text made of key words, parted by commas."""
    commas = line.text.count(",")
    return commas >= 3 and not line.ends and line.words <= 2 * (commas + 1)


def is_furniture_image(block: Block) -> bool:
    """Logos, flags, banners and spacers, by what their address says they are."""
    if block.hidden:
        return True
    alt = folded(block.alt or "")
    if alt in TOOLS or alt in _site_names():
        return True
    address = (block.src or "").lower()
    return FURNITURE.search(address) is not None or SMALL.search(address) is not None


@cache
def _site_names() -> frozenset[str]:
    return frozenset().union(*(lexicon_for(one).sites for one in LANGUAGES))


def stands_with(
    caption: Block, image: Block, body: Block | None, headline: Block | None = None
) -> bool:
    """Whether markup puts a line with an image rather than with the body.

    They share an element that holds neither text nor headline; or the line stands
    beside the image in an element of theirs and looks unlike the text.
    """
    if caption.kind is BlockKind.CAPTION:
        return True
    near = image.parents[:4]
    shared = next((one for one in near if one in caption.parents[:6]), None)
    if shared is None:
        return False
    is_beside = shared == near[0]
    if headline is not None and shared in headline.parents:
        return False
    if body is None:
        return is_beside
    if shared not in body.parents:
        return True
    return is_beside and (
        shared not in body.parents[:3]
        or (caption.style != body.style and caption.kind is not BlockKind.HEADING)
    )


def is_caption(
    lines: list[Line],
    number: int,
    image: int,
    body: Block | None,
    lexicon: Lexicon,
    headline: Block | None = None,
) -> bool:
    """Whether the line after an image is its caption."""
    line = lines[number]
    if line.role is Role.CREDIT:
        return True
    if line.role is not Role.NONE or line.words > MAX_CAPTION or line.block.level:
        return False
    if len(line.folded) < MIN_CAPTION:
        return False
    if has_credit(line.text, lexicon):
        return True
    if line.block.kind is BlockKind.ITEM and line.words <= MAX_MOOD:
        return False
    alt = lines[image].block.alt
    if alt and folded(alt) == line.folded:
        return True
    if _is_next_line(line.block, lines[image].block, body) and number == image + 1:
        return True
    if headline is None and body is not None and _is_below(line, number - image, body):
        return True
    return stands_with(line.block, lines[image].block, body, headline)


def _is_next_line(block: Block, image: Block, body: Block | None) -> bool:
    """Whether it is the next line in the image's own element, which holds no text."""
    near = block.parents[:1]
    is_apart = body is not None and body.parents[:1] != near
    return block.joined and near == image.parents[:1] != () and is_apart


def _is_below(line: Line, distance: int, body: Block) -> bool:
    """Whether a line inside the text stands right below an image, unlike the text."""
    block = line.block
    return (
        distance == 1
        and bool(block.parents)
        and block.style != body.style
        and block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
        and not line.ends
        and not line.is_link
    )


def is_maker(line: Line, lexicon: Lexicon) -> bool:
    """Whether a line below a caption is an agency, or a name and one, or says "given".

    A person's name alone may sign the article.
    """
    if OWNED.fullmatch(line.text):
        return True
    text = line.folded
    return (
        line.role in (Role.NONE, Role.SITE, Role.LANGUAGE)
        and line.words <= 6
        and (
            text in agencies(lexicon.words.language)
            or text in lexicon.sites
            or text in GIVEN
            or STROKE.fullmatch(line.text) is not None
        )
    )
