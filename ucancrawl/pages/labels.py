"""Says what each line is by its words alone."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from ucancrawl.pages.author_links import are_authors, leads_to_all, signs_from
from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.byline_lines import is_affiliated, is_signature
from ucancrawl.pages.date_lines import date_in_line
from ucancrawl.pages.lexicon import Lexicon, lexicon_for
from ucancrawl.pages.tag_rows import is_labelled_row
from ucancrawl.words.words import folded

MAX_LABEL = 160
"""No line with a label on it is longer; longer ones are running text."""
MAX_SUPPORT = 1_000
"""No appeal for support is longer."""
MAX_AGO = 6
"""Words of a day that is told by its distance."""
MAX_SIGNATURE = 10
"""Words; no name of an author's page has more."""
MAX_HEAD = 9
"""Words; no head of a related box has more."""
BRACKETS = {"[": "]", "(": ")", "【": "】", "（": "）", "［": "］", "〔": "〕"}
MADE = re.compile(
    r"credit ?(?:\.{3}|…) ?\S.*|(?:UCAN?|UCA News|ucanews\.com|AFP|AP|Reuters|EPA|file|"
    r"handout|courtesy) (?:file )?photos?",
    re.IGNORECASE,
)
"""A credit whose label or photograph has no colon: `Credit... Ann Bo`, `UCAN Photo`."""
POINTERS = "»>→▶►▸☛*• "
NUMBER = re.compile(r"#?\d{1,3}[.)]?|\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d)?[kKmM]")
HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
MARK = re.compile("[:：|｜]")
HAN_RUN = re.compile(f"{HAN.pattern}+")
ENDINGS = frozenset(".!?。！？…\"'”’»)）]」』")
OWNED = re.compile(r"(?:©|ⓒ|\(c\))\s*[^\W\d]", re.IGNORECASE)
"""How a line begins that says whose a picture is."""
HOUSED = re.compile(r"[^/／]+\s?[/／]\s?[^/／]+")
"""A name and a house, which in a caption made the picture: `Ann Bo / AFP`."""
MAX_OWNER = 8
"""Words of such a line."""
ILLUSTRATION = re.compile(r"ilustrasi:? .{3,}\(.{2,}\)", re.IGNORECASE)
"""A caption with its maker in brackets."""
SENTENCE_END = re.compile(r"[.!?。！？…][\"'”’»)）\]」』]*$")


class Role(StrEnum):
    """What a line is by its words alone."""

    NONE = "none"
    DATE = "date"
    PUBLISHED = "published"
    UPDATED = "updated"
    BYLINE = "byline"
    SUPPORT = "support"
    SHARE = "share"
    RELATED = "related"
    TRENDING = "trending"
    READ_FULL = "read_full"
    COMMENT = "comment"
    LANGUAGE = "language"
    NAVIGATION = "navigation"
    SITE = "site"
    NUMBER = "number"
    CREDIT = "credit"
    KEYWORDS = "keywords"
    SECTION = "section"
    SOURCE = "source"
    LABEL = "label"
    """Says only what the next line is."""


DATES = frozenset((Role.DATE, Role.PUBLISHED, Role.UPDATED))
SIGNS = DATES | {Role.BYLINE}
FURNITURE = frozenset(
    (Role.SUPPORT, Role.SHARE, Role.NAVIGATION, Role.SITE, Role.LANGUAGE, Role.NUMBER)
)
"""Roles of lines that belong to the site and may stand anywhere."""


BEHIND = " |·•-–—/,，、"
"""What a template prints between a signature and the day or the counter behind it."""
EDITOR = re.compile(r"(?:Editor|Penyunting)(?: [A-Z][\w.'’-]*){2,4}")
"""Whoever saw to it, with no colon between."""
READING = re.compile(
    r"(?:(?:first|second|today['’]s|gospel|scripture|sunday)? ?readings?|gospel|"
    r"bacaan(?: (?:pertama|kedua|injil|i{1,2}|\d))?|injil|lời chúa|tin mừng|"
    r"bài đọc(?: (?:i{1,2}|\d))?|phúc âm|[读讀][经經][一二]?|福音|答唱[咏詠])"
    r"\s*[:：]\s*(?=.*\d{1,3}\s*[:,：，]\s*\d).{3,60}",
    re.IGNORECASE,
)
"""What a homily is on, above its first sentence: chapter and verse."""
END = re.compile(
    r"[*(—–\- ]*(?:ENDS?|- ?30 ?-|End of (?:Article|Story))[*)—–\- ]*", re.IGNORECASE
)
"""What agencies print below the last paragraph."""
TICKER = re.compile(r"(?:(?P<said>\S.{22,148}?\S)(?: (?P=said))++(?: |$))++")
"""The same words again and again: more of them than a crowd shouts."""


@dataclass(slots=True)
class Line:
    """A block, and what its words say it is."""

    block: Block
    role: Role
    value: str
    """What follows the label."""
    folded: str
    words: int
    """Number of words; two Chinese characters count as one."""
    ends: bool
    """Whether it closes as a sentence does."""
    is_prose: bool
    """Long enough, or closed as a sentence is."""
    is_link: bool
    """Whether nothing but links stands in it."""

    @property
    def text(self) -> str:
        return self.block.text


def count_words(text: str) -> int:
    """Words of a text in any of the four languages."""
    others = [text] if text.isascii() else HAN_RUN.split(text)
    if len(others) == 1:
        return text.count(" ") + 1 if text else 0
    han = len(text) - sum(map(len, others))
    return han // 2 + sum(len(other.split()) for other in others)


def bared(text: str) -> str:
    """What stands in the brackets around a whole text, else nothing."""
    closing = BRACKETS.get(text[:1])
    if closing is None:
        return ""
    is_whole = text.endswith(closing) and text.count(closing) == 1
    return text[1:-1].strip() if is_whole else ""


def mark(blocks: list[Block], language: str) -> list[Line]:
    """Say of every block what its words say it is."""
    lines = []
    for block in blocks:
        text = block.text
        if not text:
            lines.append(Line(block, Role.NONE, "", "", 0, False, False, False))
            continue
        if len(text) <= MAX_LABEL:
            role, value, line, words, ends = _short(text, language)
        else:
            role, value, line, words, ends = _classified(text, language)
        if block.stamp and role is Role.NONE and words <= MAX_AGO and not ends:
            role = Role.DATE  # whatever it says: "5 months ago"
        linked = block.is_link
        if block.kind is BlockKind.CREDIT:
            block, role = block._replace(kind=BlockKind.CAPTION), Role.CREDIT
        if block.level and role is Role.BYLINE and is_affiliated(text, language):
            role = Role.NONE  # a title, and behind it the site's name
        if linked and role is Role.NONE and words <= MAX_SIGNATURE:
            is_shown = block.kind is BlockKind.CAPTION
            signs = Role.CREDIT if is_shown else Role.BYLINE
            role = signs if are_authors(block) else role
            role = Role.SHARE if leads_to_all(block) else role
        elif role is Role.NONE and words <= MAX_SIGNATURE and signs_from(block):
            role = Role.CREDIT if block.kind is BlockKind.CAPTION else Role.BYLINE
        elif block.anchors and role is Role.NONE and is_labelled_row(block):
            role = Role.KEYWORDS
        elif role is Role.NONE and _points_on(block, language):
            role, value = Role.RELATED, block.anchors[0].text
        elif block.kind is BlockKind.CAPTION and (
            role is Role.SOURCE
            or (words <= MAX_OWNER and OWNED.match(text))
            or (role is Role.BYLINE and HOUSED.fullmatch(text))
        ):
            role = Role.CREDIT
        prose = role is Role.NONE and (
            words >= 18 or (words >= 6 and ends) or READING.fullmatch(text) is not None
        )
        lines.append(Line(block, role, value, line, words, ends, prose, linked))
    return lines


def _points_on(block: Block, language: str) -> bool:
    """Whether a related label and one link are the whole line, no mark between."""
    if len(block.anchors) != 1 or block.is_link or len(block.text) > MAX_LABEL:
        return False
    label, title, rest = block.text.partition(block.anchors[0].text)
    labels = dict(lexicon_for(language).labels)["related"]
    return bool(title) and not rest and folded(label) in labels


def _classified(text: str, language: str) -> tuple[Role, str, str, int, bool]:
    """Role, value, folded text and number of words of a line, and whether it ends."""
    words = count_words(text)
    ends = text[-1] in ENDINGS and (
        SENTENCE_END.search(text, len(text) - 8 if len(text) > 8 else 0) is not None
    )
    if len(text) > MAX_SUPPORT:
        return Role.NONE, text, text.casefold(), words, ends
    line = folded(text) if len(text) <= 2 * MAX_LABEL else text.casefold()
    lexicon = lexicon_for(language)
    role, value = Role.NONE, text
    if not any(map(str.isalnum, line)):
        role = Role.SUPPORT
    elif len(text) <= MAX_LABEL:
        role, value = _label(text, line, words, language, lexicon)
    if role is Role.NONE and (lexicon.support.match(line) or _runs_round(line)):
        role = Role.SUPPORT
    return role, value, line, words, ends


_short = lru_cache(maxsize=16_384)(_classified)
"""The labels of a site are the same on all its pages."""


def _runs_round(line: str) -> bool:
    if line[-1:] in ENDINGS:
        return False  # somebody says so
    return line.find(line[:24], 24) > 0 and TICKER.fullmatch(line) is not None


def _label(
    text: str, line: str, words: int, language: str, lexicon: Lexicon
) -> tuple[Role, str]:
    for role, labels in lexicon.labels:
        if line in labels:
            return Role(role), text
    if line in lexicon.tags:
        return Role.KEYWORDS, ""
    if NUMBER.fullmatch(text):
        return Role.NUMBER, text
    if words <= 6 and lexicon.comments.fullmatch(line):
        return Role.COMMENT, text
    if text[-1] not in ".。" and lexicon.comment_heads.match(line):
        return Role.COMMENT, text
    if words <= MAX_HEAD and lexicon.related_heads.match(line):
        return Role.RELATED, text
    inner = bared(text)
    dated = date_in_line(inner or text, language)
    if dated:
        value, label = dated
        return (Role(label) if label else Role.DATE), value
    if EDITOR.fullmatch(text) or END.fullmatch(text):
        return Role.SUPPORT, text
    signed = text.strip(BEHIND)
    if is_signature(signed, language):
        return Role.BYLINE, signed
    if inner[:1] > "\u2e80" and is_signature(inner, language):
        return Role.BYLINE, inner
    pointed = lexicon.pointer.fullmatch(inner) if inner else None
    if pointed:
        return Role.RELATED, pointed[1]
    if MARK.search(text):
        bare = text.lstrip(POINTERS)
        for role, pattern in lexicon.prefixes:
            found = pattern.fullmatch(bare if role == "related" else inner or text)
            if found:
                return Role(role), found[1]
    is_made = lexicon.credit_line.fullmatch(text) or MADE.fullmatch(text)
    if words <= 14 and is_made and not ILLUSTRATION.fullmatch(text):
        return Role.CREDIT, text
    if " " in text and lexicon.menu_row.fullmatch(text):
        return Role.NAVIGATION, text
    return Role.NONE, text
