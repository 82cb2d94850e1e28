"""Parts lines that carry several labels: signature and day, day and section."""

import re
from functools import lru_cache

from ucancrawl.normalise.person import is_chinese_name
from ucancrawl.pages.block import Block
from ucancrawl.pages.byline_lines import is_name, is_signature
from ucancrawl.pages.date_lines import (
    MAX_DATE,
    YEAR,
    date_in_line,
    find_date,
    has_digit,
)
from ucancrawl.pages.dated_links import EDGES, dated_link
from ucancrawl.pages.embeds import SHARED
from ucancrawl.pages.filing import filed, filed_behind, filed_glued, may_file
from ucancrawl.pages.label_rows import row_of_labels
from ucancrawl.pages.labels import HAN, MAX_LABEL, bared, count_words
from ucancrawl.pages.lexicon import Lexicon, lexicon_for
from ucancrawl.pages.places import PLACES
from ucancrawl.pages.run_in import (
    asking_in_front,
    day_in_front,
    is_chronicle,
    labels_in_front,
)
from ucancrawl.pages.section_names import BADGES, SECTION_NAMES
from ucancrawl.pages.sections import names_section
from ucancrawl.pages.short_days import at_short_day
from ucancrawl.pages.signing import (
    at_signature,
    names_and_place,
    signs_beside_day,
)
from ucancrawl.words.counters import counts
from ucancrawl.words.words import folded

TWICE = re.compile(
    r"(?P<name>(?:\S+ \S|[^\x00-\x7f]).{0,60}?)\s+"
    r"(?P<rest>(?:by\s+)?(?P=name)(?:\s*[,，].*)?)",
    re.I,
)
"""A profile name and, on the same line, the signature that repeats it."""
HARD = re.compile(r"\s*[|｜·•»]\s*|\s+[-–—/]+\s+")
"""What stands between labels on one line."""
ON = re.compile(r"\s+(?:on|at|pada|tanggal|vào|lúc|ngày|于|於)$", re.IGNORECASE)
"""What joins a signature to the day behind it."""
FILED = re.compile(r"(?:in|under|di|trong|tại)\s+(?P<name>\S.*)", re.I)
WITH = re.compile(r"^(?:with|dengan|với|và)\s+(?=\d)", re.IGNORECASE)
"""Joins a counter to what stands before it: "with 3 comments", "with 5 min read"."""
TOLD = frozenset('.!?。！？”"')
MAX_LOOSE = 3
"""Words of a label that is known from nowhere."""
MAX_COUNTER = 4
"""Words of what counts the comments or asks for one."""
MIN_TEXT = 18
"""Words of a sentence that is the text's."""
MIN_TOLD = 6
"""Words of a sentence that is no label."""
CLOSED = (".", "!", "?", "。", ")", "）", "”", '"', "]", "】", "」")


def split_labels(blocks: list[Block], language: str) -> list[Block]:
    """Part lines such as `By A B Updated: May 6, 2021` into one block a label."""
    parted: list[Block] = []
    alone = not is_chronicle(blocks, language)
    told = dated = False
    for block in blocks:
        text = block.text
        if not text or (len(text) <= MAX_LABEL and _stays(text, language)):
            parted.append(block)
            continue
        entry = dated_link(block, language) if len(block.anchors) == 1 else None
        labelled = entry or filed(block) or filed_glued(block)
        if labelled:
            parted += labelled
            continue
        pieces = _parted(block, language, alone=alone)
        if told and dated and len(pieces) > 1 and SHARED.match(block.text):
            pieces = [block.text]
        # Below a day, or below text, a day in front belongs to its sentence.
        told = told or (_is_told(block.text) and _has_words(block.text, MIN_TEXT))
        dated = dated or _is_dated(pieces, language)
        alone = alone and not (told or dated)
        if pieces == [block.text]:
            parted += _at_filing(block, language)
            continue
        for number, piece in enumerate(pieces):
            anchors = tuple(a for a in block.anchors if a.text in piece)
            part = block._replace(
                text=piece,
                anchors=anchors,
                joined=block.joined or number > 0,
                stamp=block.stamp if has_digit(piece) else None,
                printed=block.text,
            )
            parted += _at_filing(part, language)
    return parted


@lru_cache(maxsize=16_384)
def _stays(text: str, language: str) -> bool:
    """Whether nothing parts a line, wherever it leads: the site's are all pages'."""
    return (
        not has_digit(text)
        and not _is_told(text)
        and not may_file(text)
        and _pieces(text, language) == [text]
        and not _is_dated([text], language)
    )


def _at_filing(block: Block, language: str) -> list[Block]:
    """Part a signature or a day from the section it is filed in: `by A B in News`."""
    found = filed_behind(block) if block.anchors else None
    if found is None:
        return [block]
    front, section = found
    if not front:
        return [section]
    if not (is_signature(front, language) or date_in_line(front, language)):
        return [block]
    printed = block.printed or block.text
    mine = tuple(a for a in block.anchors if a.text in front)
    return [
        block._replace(text=front, anchors=mine, printed=printed),
        section._replace(joined=True, stamp=None, printed=printed),
    ]


def _is_dated(pieces: list[str], language: str) -> bool:
    return any(
        len(piece) <= MAX_DATE and YEAR.search(piece) and date_in_line(piece, language)
        for piece in pieces[:4]
    )


def _parted(block: Block, language: str, *, alone: bool) -> list[str]:
    if len(block.text) <= MAX_LABEL:
        pieces = _short_pieces(block.text, language)
        if len(pieces) > 1 or not _is_told(block.text):
            return pieces
    else:
        pieces = _pieces(block.text, language)
    in_front, text = labels_in_front(block, language)
    asking, text = asking_in_front(text, language)
    in_front += asking
    while (found := day_in_front(text, language, alone=alone))[0]:
        in_front, text, alone = in_front + found[0], found[1], False
    if not in_front or (len(text) <= MAX_LABEL and not _is_told(text)):
        return pieces
    if asking and lexicon_for(language).asks(block.text):
        return [block.text]
    return [*in_front, *(_pieces(text, language) if text else ())]


def _is_told(text: str) -> bool:
    return text[-1:] in TOLD and _has_words(text, MIN_TOLD)


def _has_words(text: str, least: int) -> bool:
    """Whether there are so many words; blanks alone tell it of most texts."""
    if text.count(" ") >= least - 1:
        return True
    return not text.isascii() and count_words(text) >= least


def _pieces(text: str, language: str) -> list[str]:
    row = row_of_labels(text, language) if ":" in text or "：" in text else None
    if row:
        return [piece for one in row for piece in _pieces(one, language)]
    lexicon = lexicon_for(language)
    shared = lexicon.share_start.match(text)
    if shared and _is_told(text) and not _is_plain(shared[0]):
        shared = None
    if shared and shared.end() < len(text):
        rest = text[shared.end() :]
        if not lexicon.share_start.match(rest):
            return [text[: shared.end()].strip(), *_pieces(rest, language)]
    if len(text) > 3 * MAX_LABEL:
        return [text]
    pieces = _at_dates(bared(text) or text, language, lexicon)
    pieces = pieces or _signed_row(text, language, lexicon) or [text]
    first = pieces[0]
    twice = TWICE.fullmatch(first) if len(first) < 120 else None
    if twice:
        pieces[:1] = [twice["name"], twice["rest"]]
    elif len(first) > 20 and first[-1] not in ".!?":
        pieces[:1] = at_signature(first, language, lexicon)
    return pieces


def _signed_row(text: str, language: str, lexicon: Lexicon) -> list[str] | None:
    """A section and a signature with a stroke or a bar between: no day is printed."""
    if len(text) > MAX_LABEL or not HARD.search(text):
        return None
    row = _labels(text, language, lexicon) or []
    filed = [part for part in row if names_section(part)]
    signed = [part for part in row if is_signature(part, language)]
    return row if len(row) == 2 and filed and signed else None


def _is_plain(label: str) -> bool:
    """Whether a label of sharing says what is shared: no sentence opens so."""
    words = label.strip(EDGES).split()
    return len(words) >= 3 or (len(words) == 1 and len(HAN.findall(label)) >= 4)


_short_pieces = lru_cache(maxsize=16_384)(_pieces)


def _at_dates(text: str, language: str, lexicon: Lexicon) -> list[str] | None:
    """Part a line at its dates, where what is left are labels as well.

    Before a label with its colon, or after the end of a sentence, anything may
    stand: a caption, a standfirst.
    """
    if len(text) > MAX_LABEL and ":" not in text and "：" not in text:
        return None
    if date_in_line(text, language):
        return None
    if (place := find_date(text, language)) is None:
        return at_short_day(text, language)
    found, label = place
    start = label.start() if label else found.start()
    marked = label is not None and label[0].rstrip()[-1:] in (":", "：")
    before, after = text[:start].strip(EDGES), text[found.end() :].strip(EDGES)
    after, counted = ("", after) if counts(after) else (after, "")
    before = ON.sub("", f" {before}").strip()
    if not before and not after:
        return [text[start : found.end()]] if counted else None
    if date_in_line(after, language):
        later: list[str] | None = [after]
    else:
        later = _at_dates(after, language, lexicon)
        later = later or _labels(after, language, lexicon)
    free = text[:start].rstrip().endswith(CLOSED) and not after
    if len(text) > MAX_LABEL and not marked:
        return None
    earlier = _labels(before, language, lexicon)
    if earlier is None and (marked or free):
        earlier = [before]
    if earlier is None or later is None:
        return None
    dated = text[start : found.end()].strip(" |·•-–—,")
    return [part for part in (*earlier, dated, *later) if part]


def _labels(text: str, language: str, lexicon: Lexicon) -> list[str] | None:
    """The labels a piece of a line consists of; null where it says anything else."""
    if not text:
        return []
    if is_signature(text, language) or names_and_place(text):
        return [text]
    words = text.split(" ")
    for last in range(max(1, len(words) - MAX_COUNTER), len(words)):
        signed, counter = " ".join(words[:last]), " ".join(words[last:])
        if lexicon.counts_comments(counter) and is_signature(signed, language):
            return [signed, counter]
    parts = [one for one in HARD.split(WITH.sub("", text)) if one and not counts(one)]
    parts = [one for one in parts if one not in BADGES]
    kept: list[str] = []
    loose = 0
    for part in parts:
        filed = FILED.fullmatch(part)
        line = folded(filed["name"] if filed else part)
        if line in PLACES or line in SECTION_NAMES:
            kept.append(filed["name"] if filed else part)
        elif _is_label(part, line.strip("()"), lexicon) or _is_name(part, language):
            kept.append(part)
        elif len(parts) > 1 and part[:1].isupper() and len(part.split()) <= MAX_LOOSE:
            kept.append(part)
            loose += 1
        else:
            return None
    # In a row of labels with bars between, what is left may be a section.
    return None if loose and (loose > 1 or len(kept) == 1) else kept


def _is_name(part: str, language: str) -> bool:
    if is_signature(part, language) or signs_beside_day(part, language):
        return True
    if language.startswith("zh") and not part.isascii():
        return is_chinese_name(part)
    return len(part.split()) <= 5 and is_name(part, language)


def _is_label(part: str, line: str, lexicon: Lexicon) -> bool:
    return (
        line in lexicon.sites
        or any(line in labels for _, labels in lexicon.labels)
        or any(pattern.fullmatch(part) for _, pattern in lexicon.prefixes)
        or lexicon.support.match(line)
        or lexicon.comments.fullmatch(line) is not None
    )
