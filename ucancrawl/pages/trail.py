"""The way from the home page to an article, as templates print it over a headline.

It is one line with marks between its steps, or a row or list of links. A menu is such a
list too, but it is longer, and neither leads to the article nor repeats another.
"""

import re
from urllib.parse import urlsplit

from ucancrawl.pages.block import Anchor, BlockKind, Region
from ucancrawl.pages.date_lines import has_digit
from ucancrawl.pages.labels import SIGNS, Line, Role
from ucancrawl.pages.menus import begins_menu
from ucancrawl.pages.places import PLACES
from ucancrawl.pages.section_names import SECTION_NAMES
from ucancrawl.words.words import folded

CRUMBS = re.compile(r"\s*(?:[>›»→＞]+|::|\s/\s)\s*")
FIRST = 60
"""Characters in which the first step stands."""
NAMES = frozenset(
    "breadcrumb|breadcrumbs|breadcrumb navigation|remah roti|đường dẫn|面包屑|麵包屑|"
    "面包屑导航|麵包屑導航|導航路徑|导航路径".split("|")
)
"""Heads of such a way, which only some hear."""
HERE = re.compile(
    r"\s*"
    r"(?:you are here|(?:anda|kamu) (?:berada )?di ?sini|bạn đang (?:ở|xem)(?: đây)?|"
    r"(?:您|你)?(?:现在|現在|当前|當前|目前|所在)?(?:的|所在)?位置)\s*[:：]?\s*",
    re.IGNORECASE,
)
"""What is printed in front of a way."""
ENDS = " >›»＞/"
"""What may stand before and behind a way."""
HOMES = frozenset(
    "home|homepage|front page|beranda|halaman utama|trang chủ|trang nhất|trang đầu|"
    "首页|首頁|主页|主頁|门户|門戶".split("|")
)
REACH = 16
"""Lines above a headline among which the way to it stands."""
FAR = 50
"""The same of a way on one line that begins at home."""
MAX_STEPS = 5
"""Home and what lies between it and the article."""
ADDRESS = re.compile(
    r"/(?:category|categories|cat|topics?|sections?|countr(?:y|ies)|series|kategori|"
    r"rubrik|kanal|chuyen-muc|danh-muc|the-loai|channel|fenlei|lanmu)/[^/]",
    re.IGNORECASE,
)
"""Where a link leads that names what an article is filed under."""
CLOSE = 3
"""Elements between a row and what holds the headline as well."""
PAGE_DEPTH = 2
"""Elements that hold the whole page."""
MAX_HERE = 4
"""Words of a step that is no link: the section that a page stands in."""
INDEX = re.compile(r"(?:\.{0,2}/)*(?:index|default|home|main)\.[a-z]{3,5}", re.I)
"""The home page of a site of files."""
ARROW = re.compile(r"[>›»→＞]+")
ARROWS = frozenset("»>›→＞")
"""In elements of their own between the steps; a menu has none."""
MIN_WORDS = 4
"""Words of a headline that is told shorter."""
MIN_TITLE = 12
"""Characters of a headline that is told by its beginning."""


def is_trail(text: str) -> bool:
    """Whether a line is the way from the home page to here.

    >>> is_trail("Home > Asia > News"), is_trail("Church and state")
    (True, False)
    """
    parts = CRUMBS.split(text.strip(ENDS))
    return len(parts) > 1 and all(0 < len(part) <= 40 for part in parts[:-1])


def begins_at_home(text: str) -> bool:
    """Whether a line is such a way by its first step: no headline is.

    >>> begins_at_home("Home > About us"), begins_at_home("Home / Away")
    (True, True)
    >>> begins_at_home("Homes for the river people > a report")
    False
    """
    told = HERE.match(text)
    steps = CRUMBS.split(text[told.end() if told else 0 :][:FIRST].strip())
    return folded(steps[0]) in HOMES and is_trail(text)


def leads_home(line: Line) -> bool:
    """Whether a line is a link to the home page."""
    return line.is_link and all(is_home(anchor) for anchor in line.block.anchors)


def leads_to_section(line: Line) -> bool:
    """Whether a line is nothing but links to what articles are filed under."""
    return line.is_link and all(ADDRESS.search(a.href) for a in line.block.anchors)


def section_of_trail(lines: list[Line], headline: int | None) -> str | None:
    """The last step between the home page and the article."""
    if headline is None:
        return None
    if headline > 1 and _ends_in_title(lines, headline):
        return lines[headline - 2].text
    for number in range(headline - 1, max(-1, headline - FAR), -1):
        line = lines[number]
        if number < headline - REACH:  # where sidebars stand between
            links = line.block.anchors
            if len(links) > 1 and begins_at_home(line.text) and is_home(links[0]):
                return _on_one_line(line, lines[headline])
            continue
        if len(line.block.anchors) > 1 and is_trail(line.text):
            filed = [one for one in line.block.anchors if ADDRESS.search(one.href)]
            if filed and filed[-1].text:
                return filed[-1].text
            steps = [one.text for one in line.block.anchors]
            is_known = any(folded(one) in PLACES | SECTION_NAMES for one in steps)
            if is_known and _stands_over(lines, number, headline):
                return steps[-1]
        if not line.block.anchors or not is_home(line.block.anchors[0]):
            continue
        if len(line.block.anchors) > 1:
            found = _on_one_line(line, lines[headline])
        elif is_trail(line.text):
            found = _last_step(line, lines[headline])
        else:
            found = _on_lines(lines, number, headline)
        if found:
            return found
    return None


def _ends_in_title(lines: list[Line], headline: int) -> bool:
    """Whether the last step, right over the headline, repeats it below a link."""
    step, here = lines[headline - 2 : headline]
    return (
        here.folded == lines[headline].folded
        and not here.is_link
        and step.is_link
        and _is_beside(step, here)
    )


def _on_one_line(line: Line, headline: Line) -> str | None:
    steps = [anchor for anchor in line.block.anchors if anchor.text]
    if len(steps) > 1 and tells_title(folded(steps[-1].text), headline.folded):
        del steps[-1]
    words = " ".join(folded(step.text) for step in steps)
    here = ARROW.split(line.text.strip(ENDS))[-1].strip()
    is_here = here != steps[-1].text and len(here.split()) <= MAX_HERE
    is_here = is_here and not has_digit(here)
    if (
        is_here
        and is_trail(line.text)
        and not tells_title(here.casefold(), headline.folded)
    ):
        return here if 1 < len(steps) < MAX_STEPS else None
    # Marks between the steps may be the work of a style sheet.
    is_way = is_trail(line.text) or line.folded == f"{words} {headline.folded}"
    return steps[-1].text if is_way and 1 < len(steps) <= MAX_STEPS else None


def _last_step(line: Line, headline: Line) -> str | None:
    """The same where only the way home is a link."""
    steps = [step.strip() for step in CRUMBS.split(line.text.strip(ENDS))]
    if tells_title(folded(steps[-1]), headline.folded):
        del steps[-1]
    return steps[-1] if 1 < len(steps) <= MAX_STEPS else None


def _on_lines(lines: list[Line], home: int, headline: int) -> str | None:
    """The same where each step is a line, in one row or as items of one list.

    A way begins at home: between links to the articles before and after it is no step.
    """
    above = lines[home - 1] if home else None
    if above is not None and above.is_link and _is_beside(above, lines[home]):
        return None
    last = home
    while last + 1 < headline and _is_beside(lines[last + 1], lines[home]):
        last += 1
    # A mark between two steps may have an element of its own.
    behind = lines[home + 1 : last + 1]
    row = [lines[home], *(one for one in behind if any(map(str.isalnum, one.text)))]
    is_whole = tells_title(row[-1].folded, lines[headline].folded)
    steps = row[:-1] if is_whole else row
    if not 2 <= len(steps) <= MAX_STEPS or begins_menu(lines, home, last):
        return None
    *linked, here = steps
    if not all(step.is_link for step in linked):
        return None
    if not here.is_link:  # in a menu, too, it is where the page stands
        is_known = here.folded in PLACES or here.folded in SECTION_NAMES
        is_step = is_known or (here.role is Role.NONE and not here.ends)
        is_step = is_step and not is_whole and here.words <= MAX_HERE
        return here.text if is_step and len(steps) < MAX_STEPS else None
    step = steps[-1].block.anchors[-1]
    if above is not None and above.folded in NAMES:
        return step.text
    arrows = sum(set(one.text.strip()) <= ARROWS for one in behind if one.text.strip())
    if arrows >= len(steps) - 1 and _stands_over(lines, last, headline):
        return step.text
    if not is_whole and not (
        len(steps) <= MAX_STEPS - 2
        and _stands_over(lines, last, headline)
        and _leads_here(
            steps,
            again=_repeats(lines, home),
            is_near=shares_element(lines[home], lines[headline]),
        )
    ):
        return None
    return step.text


def tells_title(step: str, headline: str) -> bool:
    """Whether a folded step is the article itself: whole, cut, or told shorter."""
    if step == headline or (len(step) >= MIN_TITLE and headline.startswith(step)):
        return True
    words = step.split()
    said = sum(word in headline for word in words)
    return len(words) >= MIN_WORDS and said * 4 >= len(words) * 3


def _is_beside(line: Line, home: Line) -> bool:
    """Whether it stands in the first step's row or list; an arrow may be an image."""
    mine, first = line.block.parents, home.block.parents
    outer = 1 if home.block.kind is BlockKind.ITEM else 0
    is_step = bool(line.text) or line.block.kind is BlockKind.IMAGE
    row = (mine, first[1:]) if outer else (mine[1:], first[: len(mine) - 1])
    is_mark = row[0] == row[1] != () and not any(map(str.isalnum, line.text))
    return is_step and (is_mark or mine[outer:] == first[outer:] != ())


def _stands_over(lines: list[Line], last: int, headline: int) -> bool:
    """Whether nothing but the headline's own labels, or its deck, stands between."""
    return all(
        not line.folded
        or line.block.hidden
        or (line.block.level and not line.is_link)
        or line.role in SIGNS
        or (line.words <= MAX_HERE and line.text.isupper())  # the place of the day
        or line.folded in (lines[last].folded, lines[headline].folded)
        for line in lines[last + 1 : headline]
    )


def shares_element(line: Line, headline: Line, close: int = CLOSE) -> bool:
    """Whether an element close around a row holds the headline, and not the page."""
    around = line.block.parents
    shared = next((one for one in around if one in headline.block.parents), None)
    if shared is None:
        return False
    place = around.index(shared)
    return place <= close and len(around) - place > PAGE_DEPTH


def _repeats(lines: list[Line], home: int) -> bool:
    """Whether a menu above has led home already."""
    return any(
        line.block.anchors and is_home(line.block.anchors[0])
        for line in lines[:home]
        if line.folded == lines[home].folded
    )


def _leads_here(steps: list[Line], *, again: bool, is_near: bool) -> bool:
    """Whether steps that do not name the article lead to it, and are no menu.

    `again` says that a menu stands above, `is_near` that the row shares an inner
    element with the headline. A menu leads to a section as well, but its next entry
    does not go on from the one before.
    """
    last = steps[-1]
    before, after = (step.block.anchors[-1].href.rstrip("/") for step in steps[-2:])
    is_nested = len(steps) > 2 and after.startswith(f"{before}/")
    if last.block.region is Region.NAV and not (again or is_near):
        return is_nested
    known = last.folded in PLACES or last.folded in SECTION_NAMES
    if len(steps) == 2 and (known or leads_to_section(last)):
        return True
    if len(steps) == 2 and is_near and last.role is Role.NONE:
        return True
    return (known and again) or is_nested


def is_home(anchor: Anchor) -> bool:
    if folded(anchor.text) in HOMES:
        return True
    try:
        found = urlsplit(anchor.href)
    except ValueError:
        return False
    if found.path in ("/", "./") or (found.netloc and not found.path):
        return True
    is_file = not found.query and INDEX.fullmatch(found.path) is not None
    return is_file and folded(anchor.text) in HOMES
