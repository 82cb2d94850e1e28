"""A bare name below the last paragraph: who wrote, where the header does not say."""

import re

from ucancrawl.normalise.houses import REPORTS
from ucancrawl.normalise.person import is_agency
from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.body_lines import Body
from ucancrawl.pages.byline_lines import agencies, byline_patterns
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.notes import NOTE
from ucancrawl.pages.setting import Header, Setting
from ucancrawl.pages.signing import names_alone
from ucancrawl.words.registry import words_for
from ucancrawl.words.titles import REPORTING
from ucancrawl.words.words import folded

BRACKETED = re.compile(r"[(（\[【]\s*(?P<name>[^()（）\[\]【】]+?)\s*[)）\]】]")
QUOTED = re.compile(r"[\"“‘「『«][^\"”」』»]*[\"”」』»]\.?")
BY = re.compile(r"(?:by|oleh|bởi|由)\s+", re.IGNORECASE)
FROM = re.compile(rf"(?<=\w)\s(?:(?:{REPORTING})\s)?(?:dari|từ|from|in)\s(?=[A-ZĐ])")
"""Before the place from which somebody reports."""
MIN_TOLD = 4
"""Lines of a text whose last one may be a remark."""
MAX_NOTE = 30
"""Words of a remark below a signature."""
DASHES = "—–―- "
"""In front of a name that signs."""
REACH = 4
"""Lines below the text within which it stands."""
MIN_TITLE = 4
"""Words of a link to another article."""
MAX_WORDS = 12
AGENCY = (Role.SITE, Role.LANGUAGE)
"""Of an edition's name, which is the agency's as well."""


def end_signature(setting: Setting, header: Header, body: Body) -> int | None:
    """Number of the line that signs the text, null for none."""
    if is_signed(setting, header) or header.signed or body.bylines or body.credits:
        return None
    last = body.lines[-1]
    if len(body.lines) > 1 and _signs(setting, body.lines[:-1], last):
        return last
    if len(body.lines) > MIN_TOLD and _is_over_note(setting.lines, body.lines):
        *told, number, _ = body.lines
        if _signs(setting, told, number):
            return number
    pictures = {picture.image for picture in body.pictures}
    below = range(last + 1, len(setting.lines))
    others = set(body.related) | {
        number
        for number in setting.inside
        if setting.lines[number].is_link and setting.lines[number].words >= MIN_TITLE
    }
    for number in [one for one in below if one not in others][:REACH]:
        line = setting.lines[number]
        is_of_menu = number in setting.inside and line.role not in AGENCY
        if is_of_menu or number in pictures:
            return None
        if NOTE.match(line.text):
            continue
        if line.folded:
            return number if _signs(setting, body.lines, number) else None
    return None


def is_signed(setting: Setting, header: Header) -> bool:
    """Whether more than the agency or an account of the site signs above the text."""
    signed = (setting.lines[number].text for number in header.bylines)
    return not all(is_account(text, setting.language) for text in signed)


def is_account(text: str, language: str) -> bool:
    """Whether a signature names the agency, its desk or an account: no person.

    >>> is_account("by UCAN", "en"), is_account("by Ann Bo", "en")
    (True, False)
    """
    prefix, _ = byline_patterns(language)
    bare = BY.sub("", prefix.sub("", text, count=1), count=1)
    return folded(bare) in agencies(language) or is_agency(bare, words_for(language))


def _is_over_note(lines: list[Line], told: list[int]) -> bool:
    """Whether a signature with its place, or in brackets, has one short line below."""
    line, note = lines[told[-2]], lines[told[-1]]
    is_full = "," in line.text or BRACKETED.fullmatch(line.text) is not None
    return is_full and note.words <= MAX_NOTE


def _signs(setting: Setting, told: list[int], number: int) -> bool:
    """Whether a line signs the text of the lines above.

    Who is quoted or listed has been told of above; who writes has not.
    """
    line, above = setting.lines[number], setting.lines[told[-1]]
    if line.role in AGENCY and line.folded in agencies(setting.language):
        beside = line.block.parents[1:] == above.block.parents[1:] != ()
        return beside and _ends_text(above)
    if not _may_sign(line) or not _ends_text(above):
        return False
    bracketed = BRACKETED.fullmatch(line.text)
    text = bracketed["name"] if bracketed else line.text.lstrip(DASHES)
    name, stroke, house = text.partition("/")
    is_house = folded(house) in agencies(setting.language) or REPORTS.match(house)
    text = name if stroke and is_house else text
    names = names_alone(FROM.sub(", ", text), setting.language)
    return bool(names) and not any(
        name in setting.lines[other].text for name in names for other in told
    )


def _may_sign(line: Line) -> bool:
    return (
        line.role is Role.NONE
        and line.block.kind is BlockKind.PARAGRAPH
        and not line.is_link
        and 0 < line.words <= MAX_WORDS
    )


def _ends_text(line: Line) -> bool:
    return (
        line.is_prose
        and line.ends
        and line.block.kind not in (BlockKind.ITEM, BlockKind.QUOTE)
        and QUOTED.fullmatch(line.text) is None
    )
