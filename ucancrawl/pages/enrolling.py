"""Tells the words above a button to enrol, whatever they are, from the text."""

import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import pairwise, takewhile

from ucancrawl.normalise.person import is_name_shaped
from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.date_lines import has_digit
from ucancrawl.pages.labels import SIGNS, Line, Role
from ucancrawl.words.boxes import asks_reader
from ucancrawl.words.words import folded

ENROL = frozenset(
    folded(label)
    for label in (
        "Donate|Donate now|Give|Give now|Support us|Contribute|Become a member|Donasi|"
        "Quyên góp|捐款|Subscribe|Subscribe now|Subscribe today|Sign up|Sign me up|"
        "Sign up now|Join|"
        "Join now|Join us|Notify me|Get updates|Get the newsletter|Yes, sign me up|"
        "Langganan|Berlangganan|Berlangganan sekarang|Daftar|Daftar sekarang|Gabung|"
        "Đăng ký|Đăng ký ngay|Đăng kí|Nhận tin|订阅|訂閱|立即订阅|立即訂閱|免费订阅|"
        "免費訂閱"
    ).split("|")
)
"""Folded labels of such buttons."""
FOLLOW = frozenset(
    "follow|follow us|ikuti|ikuti kami|theo dõi|关注|關注|立即关注|立即關注".split("|")
)
"""The same of buttons that stand beside an author's name as well."""
ASKED = re.compile(
    r"(?:^|[/#?=])(?:donat(?:e|ion)s?|donasi|contribut(?:e|ions?)|support(?:-us)?|"
    r"give|giving|subscri(?:be|ption)s?|sign-?up|membership|quyen-gop|ung-ho|juankuan)"
    r"(?:[/?#=&-]|$)",
    re.IGNORECASE,
)
"""Where a link leads that asks for a gift or for an address."""
ASKING = re.compile(
    r"join (?:our |the )?[\d,.]+[km]? (?:other )?(?:readers|subscribers|others)|"
    r"give (?:monthly|once|what you can|today)|send (?:it|them) to me|"
    r"keep me (?:posted|informed)|i'?m in|count me in"
)
"""What a button says besides: folded."""
MAX_BUTTON = 6
"""Words of a link that is made like a button."""
SUM = re.compile(
    r"(?:US|HK|S|A|RM|Rp\.?|₫|₹|Rs\.?|€|£|₱|NT|\$|¥|USD|EUR|IDR|INR|VND|PHP)[ $]{0,2}"
    r"\d{1,3}(?:[.,]?\d{3})*|\d{1,3}(?:[.,]?\d{3})* ?(?:[$€£₫đ]|USD|EUR|VND|元|美元)"
)
"""A sum of money with its sign, as buttons for gifts have it."""
MIN_BOX = 5
"""Words above such a button, or above a link made like one; a name has fewer."""
MAX_LINES = 60
"""Lines of a box, with its fields."""
MAX_BOX = 40
"""Words above a button and below it."""
MAX_FORM = 80
"""The same where the button is a form's."""
MIN_TEXT = 60
"""Words of the text that a box stands beside."""
MAX_LABEL = 10
"""Words over a row of buttons, or in a small appeal."""
MIN_TOLD = 12
"""Words of a sentence below which such a row is none of the header's."""
BUTTONS = (Role.SHARE, Role.SUPPORT)
MIN_BUTTONS = 2
MAX_ROW = 14
"""Buttons of such an element."""
HIGH = (1, 2)
"""Levels of headings that are no box's."""


def name_enrolments(lines: list[Line]) -> None:
    """Name what shares the smallest element with the button; never the only text."""
    told = sum(line.words for line in lines if line.is_prose and not line.is_link)
    _name_gifts(lines, told)
    _name_asked(lines)
    seen: set[tuple[int, ...]] = set()
    held: dict[int, list[Line]] = {}
    for button in lines:
        is_control = button.block.kind is BlockKind.CONTROL
        is_known = button.folded in ENROL or _asks(button)
        if not (is_known or button.folded in FOLLOW):
            continue
        if button.block.parents in seen:
            continue  # the buttons of one element have one box
        if is_control or _is_alone(button):
            seen.add(button.block.parents)
            held = held or _held(lines)
            box = _box(held, button)
            words = sum(line.words for line in box)
            least = 0 if is_known and is_control else MIN_BOX
            most = MAX_FORM if is_known and is_control else MAX_BOX
            if least <= words <= min(most, told // 2):
                for line in box:
                    line.role = Role.SUPPORT
    _name_labels(lines)


def _name_labels(lines: list[Line]) -> None:
    """Name a few words in an element of nothing but buttons to share, or of an appeal.

    Above all text such words may be a section or a signature.
    """
    first = next((n for n, line in enumerate(lines) if _is_told(line)), len(lines))
    for number in range(first + 1, len(lines) - 1):
        line = lines[number]
        if (
            line.role is not Role.NONE
            or not 0 < line.words <= MAX_LABEL
            or line.is_link
            or line.is_prose
            or line.block.level
        ):
            continue
        for beside in (lines[number + 1], lines[number - 1]):
            is_signed = beside.role is Role.SHARE and is_name_shaped(
                line.text.split(",")[0]
            )
            if (
                beside.role in BUTTONS
                and not is_signed
                and _is_of_buttons(lines, number, beside)
            ):
                line.role = beside.role
                break


def _is_told(line: Line) -> bool:
    return line.is_prose and line.words >= MIN_TOLD and not line.is_link


def _is_of_buttons(lines: list[Line], number: int, button: Line) -> bool:
    """Whether the smallest element of two lines holds buttons and appeals besides."""
    parents = button.block.parents
    held = next((one for one in lines[number].block.parents if one in parents), None)
    if held is None:
        return False
    above = lines[max(0, number - MAX_ROW) : number][::-1]
    below = lines[number + 1 : number + 1 + MAX_ROW]
    beside = [
        one
        for row in (above, below)
        for one in takewhile(lambda line: held in line.block.parents, row)
    ]
    return MIN_BUTTONS <= len(beside) < MAX_ROW and all(
        one.role in BUTTONS or one.block.kind is BlockKind.CONTROL for one in beside
    )


def _name_gifts(lines: list[Line], told: int) -> None:
    """Name what shares an element with sums to choose from: an appeal for a gift."""
    seen: set[tuple[int, ...]] = set()
    held: dict[int, list[Line]] = {}
    for line, below in pairwise(lines):
        if line.words > MAX_BUTTON or not has_digit(line.text):
            continue
        sums = _sums(line)
        if sums and sums + _sums(below) > 1:
            line.role = below.role = Role.SUPPORT
            if line.block.parents in seen:
                continue
            seen.add(line.block.parents)
            held = held or _held(lines)
            box = _box(held, line)
            if sum(one.words for one in box) <= min(MAX_FORM, told // 2):
                for one in box:
                    one.role = Role.SUPPORT


def _name_asked(lines: list[Line]) -> None:
    """Name the small boxes beside a text whose sentence asks for gift or address."""
    texts: Counter[tuple[int, ...]] = Counter()
    for line in lines:
        texts[line.block.parents[1:2]] += line.words if line.is_prose else 0
    home, told = texts.most_common(1)[0] if texts else ((), 0)
    held: dict[int, list[Line]] = {}
    for line in lines if told >= MIN_TEXT else ():
        around = line.block.parents[1:2]
        is_apart = line.is_prose and around != home and line.words <= MAX_BOX
        if not is_apart or not asks_reader(line.folded):
            continue
        held = held or _held(lines)
        box = held[around[0]] if around else []
        is_more = any(one.role in SIGNS or one.block.level in HIGH for one in box)
        words = sum(one.words for one in box)
        if not is_more and 0 < words <= min(MAX_FORM, told // 2):
            for one in box:
                one.role = Role.SUPPORT if one.role is Role.NONE else one.role


def _sums(line: Line) -> int:
    """How many sums of money a line of links or a button is, and nothing else."""
    if line.block.kind is BlockKind.CONTROL:
        return int(SUM.fullmatch(line.text) is not None)
    links = [anchor.text for anchor in line.block.anchors] if line.is_link else []
    return len(links) if all(map(SUM.fullmatch, links)) else 0


def _asks(line: Line) -> bool:
    """Whether a few words ask for a gift or an address, or lead where that is done."""
    if line.block.kind is BlockKind.CONTROL:
        return ASKING.fullmatch(line.folded) is not None
    return (
        line.is_link
        and line.words <= MAX_BUTTON
        and _leads_to_asking(line.block.anchors[0].href)
    )


@lru_cache(maxsize=4_096)
def _leads_to_asking(href: str) -> bool:
    return ASKED.search(href) is not None


def _is_alone(line: Line) -> bool:
    """Whether a link made like a button stands below the words of its box."""
    return bool(line.block.anchors) and line.block.anchors[0].text == line.text


def _box(held: dict[int, list[Line]], button: Line) -> list[Line]:
    for element in button.block.parents:
        inside = held[element]
        if len(inside) > MAX_LINES:
            return []
        box = [line for line in inside if line.role is Role.NONE and line.folded]
        box = [line for line in box if line.block.kind is not BlockKind.CONTROL]
        if box:
            is_more = any(
                line.role in SIGNS or line.block.level in HIGH for line in inside
            )
            return [] if is_more else box
    return []


def _held(lines: list[Line]) -> dict[int, list[Line]]:
    """The lines of each element."""
    held: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        for element in line.block.parents:
            held[element].append(line)
    return held
