"""Tells who worked on a text from who wrote it, and a name from what its bearer is."""

import re
from itertools import pairwise

from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.byline_lines import is_name
from ucancrawl.pages.labels import DATES, MAX_SIGNATURE, Line, Role
from ucancrawl.pages.signing import names_alone
from ucancrawl.words.titles import REPORTERS
from ucancrawl.words.words import folded

EDITORS = frozenset(
    "editor|editors|edited by|penyunting|redaktur|biên tập|biên tập viên|编辑|編輯|"
    "责任编辑|責任編輯|translator|penerjemah|người dịch|biên dịch|hiệu đính|翻译|翻譯|"
    "译者|譯者|校对|校對|审核|審核".split("|")
)
EDITED = re.compile(
    rf"(?:{'|'.join(sorted(EDITORS, key=len, reverse=True))}|(?:editing|reviewed|"
    r"fact[ -]?checked|translated|proofread|copy[ -]?edited) by)"
    r"(?:\s*[:：／/]\s*|(?<=by)\s+)(?P<name>\S.*)",
    re.IGNORECASE,
)
JOB = re.compile(
    r"(?:(?:senior|junior|chief|staff|special|associate|assistant|managing|deputy|guest|"
    r"contributing|freelance|foreign|national|regional|news|asia) )*"
    r"(?:correspondent|reporter|writer|editor|contributor|columnist|journalist|author)"
    r"(?:,? (?:in |for |at )?(?:\w+ ?){1,3})?"
    r"|(?:jurnalis|wartawan|kontributor|koresponden|penulis|kolumnis)(?: \w+){0,3}"
    r"|(?:phóng viên|cộng tác viên|biên tập viên|nhà báo)(?: \w+){0,3}"
    r"|(?:特约|特約|高级|高級|资深|資深|本社|本报|本報)?(?:记者|記者|撰稿人|专栏作家|專欄作家|通讯员|通訊員)",
    re.IGNORECASE,
)
"""What somebody who signs is, below the name."""
UNTOLD = (Role.NONE, Role.BYLINE)
REPORTED = frozenset(map(folded, REPORTERS))


def name_editors(shown: list[Line], language: str) -> None:
    """Behind the label of who edited stands no author, below "Reporter" one does."""
    for line in shown:
        edited = EDITED.fullmatch(line.text) if line.words <= MAX_SIGNATURE else None
        if edited and is_name(edited["name"], language):
            line.role = Role.SUPPORT
    for label, line in pairwise(shown):
        is_edited = label.folded in EDITORS
        if not (is_edited or label.folded in REPORTED) or line.role is not Role.NONE:
            continue
        if line.words <= MAX_SIGNATURE and is_name(line.text, language):
            label.role = Role.LABEL
            line.role = Role.SUPPORT if is_edited else Role.BYLINE


def name_jobs(shown: list[Line], language: str) -> None:
    """Beside a day or below the headline, a name with its bearer's job below signs."""
    days = [number for number, line in enumerate(shown) if line.role in DATES]
    heads = [number for number, line in enumerate(shown) if line.block.level == 1]
    beside = {place for day in days for place in (day - 2, day + 1)}
    for place in sorted(beside | {head + 1 for head in heads}):
        pair = shown[place : place + 2] if place >= 0 else []
        if len(pair) < 2 or any(line.role not in UNTOLD for line in pair):
            continue
        name, job = pair
        if (
            JOB.fullmatch(job.text)
            and name.block.kind is not BlockKind.IMAGE
            and names_alone(name.text, language)
        ):
            name.role, job.role = Role.BYLINE, Role.SUPPORT
