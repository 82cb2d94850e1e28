"""Text gathered between two blocks, parted into lines with their links."""

import re

from ucancrawl.pages.block import Anchor
from ucancrawl.pages.spelling import one_line

LINE = "\n"
"""A line break; two of them leave an empty line between."""
OPEN = "\x1e"
EDGE = "\x1f"
"""Begin and end of an inline element that may be a label of its own."""
MARKS = (LINE, OPEN, EDGE)
SEPARATORS = " \t\r\n\u00a0|·•/-–—,»›>＞"
ARROWS = re.compile(r"[»›>→＞]\s*$")
"""Between the steps of the way from the home page; in front it is a bullet."""
CLOSING = frozenset(".!?)")
NOTE_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡])[\])]?\s*")
MIN_BEFORE = 8
"""Characters; a shorter piece may be the begin of a name (`Mc`, `You`)."""
MAX_ROW = 200
MAX_WORDS = 12
"""Words; no label that stands in a row has more."""
MAX_HAN = 24
"""Characters; the same where words are not parted by blanks."""
HAN = re.compile(r"[\u3400-\u9fff]")
SENTENCE = re.compile(r"[^\W\d_A-Z]{4,}[.!?][\"”’)]*\s+[^\W\d]")
"""The end of a sentence with more behind it; an initial or a short month is none."""
SIGNED = re.compile(
    r"(?:(?:written |reported |story |text |posted )?by|oleh|bởi)\s+\S.{2,70}"
    r"|(?:ditulis|diposting|dilaporkan|diterbitkan) oleh\s+\S.{2,70}"
    r"|(?:viết|đăng|biên soạn) bởi\s+\S.{2,70}"
    r"|(?:a )?(?:ucanews\.com|uca ?news|ucan) (?:reporter|network|staff).{0,50}"
    r"|(?:作者|记者|記者|文|撰文)\s*[:：／/]\s*\S.{1,30}",
    re.IGNORECASE,
)
"""A signature as templates print it, in whatever language."""
CREDITED = re.compile(
    r"(?:(?:image|photo|picture) (?:source|credit|by)|photo(?:graph)?s?|image|picture|"
    r"(?:sumber )?(?:foto|gambar)|dok|(?:nguồn )?ảnh|图片(?:来源)?|圖片(?:來源)?)"
    r"\s*[:：,]\s*\S.{0,40}",
    re.IGNORECASE,
)
"""Who made a picture, behind a label, in whatever language."""
BY = frozenset(("by", "oleh", "bởi"))
OWNER = re.compile(
    r"(?:supplied|handout|courtesy|[\w-]+\.(?:com|org|net|in|id|vn))\b.{0,40}"
)
"""Who gave a picture, in small letters."""
Part = tuple[str, str]
"""Text or a mark, and the address it links to, empty for none."""


def lines_of(parts: list[Part]) -> list[tuple[str, tuple[Anchor, ...]]]:
    """Lines of a run, empty ones between paragraphs included."""
    if len(parts) == 1:
        return [_line(parts)] if parts[0][0] not in MARKS else []
    if _is_element(parts):
        return [_line(parts[1:2])]
    marks = [part for part, _ in parts if part in MARKS]
    if OPEN in marks:
        parts = _spaced(_unwrapped(parts))
    if LINE not in marks and len(marks) <= 2:
        return [_line([part for part in parts if part[0] not in MARKS])]
    parts = _parted(parts)
    lines = []
    current: list[Part] = []
    for part in parts:
        if part[0] == LINE:
            lines.append(_line(current))
            current = []
        else:
            current.append(part)
    lines.append(_line(current))
    return lines


def _is_element(parts: list[Part]) -> bool:
    """Whether it is one inline element and nothing else, as most entries of menus."""
    return (
        len(parts) == 3
        and parts[0][0] == OPEN
        and parts[1][0] not in MARKS
        and parts[2][0] == EDGE
    )


def _unwrapped(parts: list[Part]) -> list[Part]:
    """Parts without an element around them all, where others are in it."""
    while len(parts) > 4 and parts[0][0] == OPEN and parts[-1][0] == EDGE:
        depth = 0
        for part, _ in parts[:-1]:
            depth += (part == OPEN) - (part == EDGE)
            if depth == 0:
                return parts
        parts = parts[1:-1]
    return parts


def _spaced(parts: list[Part]) -> list[Part]:
    """Parts with a blank where a label in an element of its own adjoins a text.

    Style sets them apart (`the river<span>Photo: ...`): behind a word, a number or the
    end of a sentence a capital begins.
    """
    spaced: list[Part] = []
    before = ""
    for number, part in enumerate(parts):
        text = part[0]
        if text not in MARKS:
            before = text
        elif text != LINE and (before[-1:].isalnum() or before[-1:] in CLOSING):
            near = parts[number + 1 : number + 4]
            behind = next((t for t, _ in near if t not in MARKS), "")
            is_word = behind[:1].isupper() and (
                behind[1:2].islower() or not before[-1:].isupper()
            )
            is_word = is_word or OWNER.fullmatch(behind) is not None
            if is_word and (len(before) >= MIN_BEFORE or before.lower() in BY):
                spaced.append((" ", ""))
                before = ""
        elif text == LINE:
            before = ""
        spaced.append(part)
    return spaced


def _line(parts: list[Part]) -> tuple[str, tuple[Anchor, ...]]:
    if len(parts) == 1:
        part, href = parts[0]
        text = one_line(part)
        return text, (Anchor(text, href),) if href and text else ()
    parts = _without_notes(parts)
    text = one_line("".join([part for part, _ in parts]))
    if all(not href for _, href in parts):
        return text, ()
    anchors: list[Anchor] = []
    linked, href = "", ""
    for part, address in (*parts, ("", "")):
        if address != href:
            if href and one_line(linked):
                anchors.append(Anchor(one_line(linked), href))
            linked, href = "", address
        linked += part
    return text, tuple(anchors)


def _without_notes(parts: list[Part]) -> list[Part]:
    """The parts without the numbers of footnotes, which lead to them.

    Such a number is glued to a word or a mark; behind a blank it is the sentence's.
    """
    kept: list[Part] = []
    for part, href in parts:
        is_glued = bool(kept) and not kept[-1][0][-1:].isspace()
        leads = len(href) > 1 and href[0] == "#"
        if not (leads and is_glued and NOTE_MARK.fullmatch(part)):
            kept.append((part, href))
    return kept


def _parted(parts: list[Part]) -> list[Part]:
    """Parts with line ends between labels that stand side by side, each in its element.

    Labels are few, short, and open with a capital, a digit or an ideograph; a
    sentence cut into elements by an editor goes on in lower case or after a comma.
    """
    row = _is_row(parts)
    if not row:
        parts = _led(parts)
    kept: list[Part] = []
    depth = 0
    for part in parts:
        mark = part[0]
        if mark in (OPEN, EDGE):
            depth = _deeper(depth, mark)
            if row and depth == 0:
                kept.append((LINE, ""))
        elif not row or depth or mark == LINE:
            kept.append(part)
    return kept


def _led(parts: list[Part]) -> list[Part]:
    """Parts with a line end after who signs, or made a picture, in front of a text."""
    start = 1 if parts[0][0] == LINE else 0
    if parts[start][0] != OPEN or (EDGE, "") not in parts[start:]:
        return parts
    end = parts.index((EDGE, ""), start)
    label = "".join(text for text, _ in parts[start + 1 : end])
    after = "".join(text for text, _ in parts[end + 1 : end + 4] if text not in MARKS)
    first = after.lstrip()[:1]
    label = label.strip()
    is_signed = SIGNED.fullmatch(label) is not None and after[:1].isspace()
    if (is_signed or CREDITED.fullmatch(label)) and first and not first.islower():
        return [*parts[: end + 1], (LINE, ""), *parts[end + 1 :]]
    return parts


def _is_row(parts: list[Part]) -> bool:
    labels: list[str] = []
    depth = 0
    first = next((part for part, _ in parts if part not in MARKS), "")
    has_bullets = ARROWS.match(first.strip()) is not None
    for part, _ in parts:
        if part in (OPEN, EDGE):
            if part == OPEN and depth == 0:
                labels.append("")
            depth = _deeper(depth, part)
        elif depth > 0:
            labels[-1] += part
        elif part.strip(SEPARATORS) or (ARROWS.search(part) and not has_bullets):
            return False  # behind an arrow it is the next step of a way
    labels = [label.strip(SEPARATORS) for label in labels]
    labels = [label for label in labels if label]
    return (
        len(labels) > 1
        and sum(map(len, labels)) <= MAX_ROW
        and not any(_goes_on(label) for label in labels)
    )


def _deeper(depth: int, mark: str) -> int:
    """The depth behind a mark; a picture may have cut off where its element began."""
    return depth + 1 if mark == OPEN else max(0, depth - 1)


def _goes_on(label: str) -> bool:
    """Whether it continues a sentence: small letter or mark, and no signature."""
    if label[0] in ",;.:)”’" or label.count(" ") >= MAX_WORDS:
        return True
    if (len(label) > MAX_HAN and HAN.search(label)) or SENTENCE.search(label):
        return True
    is_known = SIGNED.fullmatch(label) or OWNER.fullmatch(label)
    is_word = label.isalpha() and len(label) <= MIN_BEFORE  # "admin"
    return label[0].islower() and is_known is None and not is_word
