"""Reads what stands between the headline and the first paragraph, by its order."""

from ucancrawl.pages.apart import (
    MAX_APART,
    first_crosshead,
    first_paragraph,
    is_adorned,
    is_loose,
    opens_story,
    stands_apart,
)
from ucancrawl.pages.bare_captions import begin_at_sentence
from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.decks import take_deck
from ucancrawl.pages.fact_lists import take_facts_above
from ucancrawl.pages.header_roles import (
    is_in_row_of_day,
    name_counters,
    name_opinions,
    name_profiles,
)
from ucancrawl.pages.highlights import name_highlights
from ucancrawl.pages.labels import DATES, SIGNS, Line, Role
from ucancrawl.pages.listed_deck import take_listed_deck
from ucancrawl.pages.masthead import is_of_visit
from ucancrawl.pages.opening import (
    body_start,
    opens_at,
    picture,
    row_end,
    title_again,
)
from ucancrawl.pages.pictures import (
    Picture,
    has_credit,
    is_furniture_image,
)
from ucancrawl.pages.sections import is_label
from ucancrawl.pages.setting import STOPS, Header, Setting
from ucancrawl.pages.sharing import part_caption
from ucancrawl.pages.signing import names_alone
from ucancrawl.pages.told_pictures import take_told_pictures
from ucancrawl.pages.unclaimed import give_back
from ucancrawl.pages.unmarked import may_be_standfirst, take_unmarked
from ucancrawl.pages.unnamed import sort_rest
from ucancrawl.words.words import folded

MAX_NAME = 4
"""Words of a link that is a signature."""
MIN_RUN = 2
"""Sentences in bare text, one below the other: text and no header."""
MAX_PROSE = 3
"""Lines of prose a header may hold: standfirst, alternative text, caption."""


def read_header(setting: Setting, headline: int | None) -> Header:
    """Find the parts of the header and where the body starts."""
    lines = setting.lines
    top = -1 if headline is None else headline
    name_opinions(setting, top)
    name_counters(setting, top)
    name_profiles(setting, top)
    last = _last_anchor(setting, top)
    first = first_paragraph(lines, setting.inside, last + 1)
    part = first_crosshead(lines, setting.inside, top + 1, first)
    last = _last_apart(setting, last, first, headline) if part is None else part - 1
    header = Header(headline, start=last + 1)
    title = lines[headline].folded if headline is not None else ""
    body = None if first is None else lines[first].block
    rest, taken = _gather(setting, header, range(top + 1, last + 1), title, body)
    if part is None and not any(may_be_standfirst(setting, one) for one in rest):
        take_unmarked(setting, header, rest, max(taken, last) + 1)
    header.start = body_start(setting, header, max(taken, header.start - 1))
    sort_rest(setting, header, rest)
    begin_at_sentence(setting, header)
    give_back(setting, header, rest)
    if headline is not None:
        _above(setting, header, headline)
        take_facts_above(setting, header, headline)
        take_deck(setting, header, headline)
    take_told_pictures(lines, header, setting.language)
    part_caption(lines, header, setting.language, setting.lexicon)
    take_listed_deck(setting, header)
    name_highlights(lines, header.start)
    return header


def _above(setting: Setting, header: Header, headline: int) -> None:
    """What some templates print over the headline: a day, a picture, its caption."""
    lines = setting.lines
    caption: int | None = None
    credit: int | None = None
    for number in range(headline - 1, max(-1, headline - 6), -1):
        line = lines[number]
        if line.block.kind is BlockKind.IMAGE and is_furniture_image(line.block):
            continue
        if line.block.kind is BlockKind.IMAGE:
            if number not in setting.inside and not _is_in_row(lines, number):
                shown = Picture(image=number, caption=caption, credit=credit)
                header.pictures.insert(0, shown)
            if caption is None:
                return
            caption = credit = None
            continue
        if not line.folded or number in setting.inside:
            continue
        if line.role in DATES:
            is_open = all(lines[day].role is Role.UPDATED for day in header.dates)
            if is_open and not is_of_visit(lines, number, headline):
                header.dates.append(number)
        elif line.role is Role.BYLINE or is_in_row_of_day(setting, number):
            header.bylines = header.bylines or [number]
        elif line.role is Role.CREDIT and caption is None:
            credit = number
        elif (
            caption is None
            and line.role is Role.NONE
            and (
                line.block.kind is BlockKind.CAPTION
                or has_credit(line.text, setting.lexicon)
                or (
                    line.words >= (7 if credit is None else 3)
                    and not line.is_link
                    and line.text.count("|") < 2
                    and (number == headline - 1 or _is_below_image(lines, number))
                )
            )
        ):
            caption = number
        elif line.words > 6:
            break
    if caption is not None and (
        not setting.has_standfirst or has_credit(lines[caption].text, setting.lexicon)
    ):
        header.pictures.insert(0, Picture(caption=caption))


def _is_below_image(lines: list[Line], number: int) -> bool:
    above = lines[number - 1].block if number else None
    return above is not None and above.kind is BlockKind.IMAGE and not above.hidden


def _is_in_row(lines: list[Line], number: int) -> bool:
    """Whether an image stands between links of its own element: an arrow in a trail."""
    row = lines[number].block.parents
    around = lines[max(0, number - 1) : number] + lines[number + 1 : number + 2]
    return bool(row) and any(one.is_link and one.block.parents == row for one in around)


def _last_anchor(setting: Setting, top: int) -> int:
    """The last line that can only stand in a header, with prose still to come."""
    lines = setting.lines
    title = lines[top].folded if top >= 0 else ""
    anchor, prose, run = top, 0, 0
    seen_title = told = has_begun = False
    for number in range(top + 1, _home_begins(setting, top)):
        line = lines[number]
        if number in setting.inside:
            continue
        if line.role in STOPS:
            break
        told = told or (line.is_prose and not stands_apart(line))
        run = run + 1 if line.is_prose and line.ends else 0
        has_begun = has_begun or (run >= MIN_RUN and not line.block.parents)
        said = line.folded or folded(line.block.alt or "")
        again = bool(title) and not told and title == said
        if (
            line.role in DATES
            or line.role is Role.BYLINE
            or again
            or (line.role is Role.SHARE and prose <= 2 and not has_begun)
        ):
            if prose <= MAX_PROSE and setting.prose_follows(number):
                anchor = number
                prose = min(prose, 1) if again else prose
                seen_title = seen_title or again
            continue
        if line.role is Role.NONE and line.folded:
            prose += (
                2 if line.words > 90 else 1 if line.is_prose or line.words > 6 else 0
            )
            if line.block.kind is BlockKind.CAPTION or has_credit(
                line.text, setting.lexicon
            ):
                prose -= 1
        if prose > MAX_PROSE:
            break
    return row_end(lines, anchor, setting.language)


def _home_begins(setting: Setting, top: int) -> int:
    """The first paragraph in an element of the text's own; else the end of the page.

    The article's day or signature stands above that element: no header is in it.
    """
    lines = setting.lines
    first = first_paragraph(lines, setting.inside, top + 1)
    if first is None or len(lines[first].block.parents) < 2:
        return len(lines)
    around = lines[first].block.parents
    is_loose = any(one.block.parents == around for one in lines[first + 1 : first + 3])
    home = around[0] if is_loose else around[1]
    signs = [line for line in lines[top + 1 : first] if line.role in SIGNS]
    is_whole = len({line.role is Role.BYLINE for line in signs}) > 1
    is_above = any(home not in line.block.parents for line in signs)
    return first if is_whole or is_above else len(lines)


def _last_apart(
    setting: Setting, last: int, first: int | None, headline: int | None
) -> int:
    """The line before the running text, where markup sets apart what is between."""
    lines = setting.lines
    if first is None:
        return last
    # A related box above the text has what stands above it apart from the text.
    numbers = range(last + 1, first)
    first = next(
        (n for n in numbers if lines[n].role is Role.RELATED or opens_at(lines, n)),
        first,
    )
    between = [
        lines[number]
        for number in range(last + 1, first)
        if number not in setting.inside and lines[number].folded
    ]
    unnamed = [line for line in between if line.role is Role.NONE]
    long = [line for line in unnamed if line.words > 6]
    if (
        len(long) > MAX_APART
        or len(unnamed) > 2 * MAX_APART
        or any(line.role in STOPS for line in between)
        or not all(
            stands_apart(line) or _is_linked_name(line, setting.language)
            for line in unnamed
        )
    ):
        return last
    while first - 1 > last and (
        opens_story(lines, first - 1, first)
        or is_loose(lines, first - 1, first, headline)
        or is_adorned(lines, first - 1, first)
    ):
        first -= 1
    return first - 1


def _is_linked_name(line: Line, language: str) -> bool:
    """Whether it is a link that says a name alone: whose page it leads to."""
    is_short = line.is_link and line.words <= MAX_NAME
    return is_short and bool(names_alone(line.text, language))


def _gather(
    setting: Setting, header: Header, numbers: range, title: str, body: Block | None
) -> tuple[list[int], int]:
    """Take the parts that name themselves; give back the others, and the last taken."""
    lines = setting.lines
    rest: list[int] = []
    number = numbers.start
    while number < numbers.stop:
        line = lines[number]
        if number in setting.inside:
            pass
        elif line.role in DATES:
            header.dates.append(number)
        elif line.role is Role.BYLINE:
            header.bylines.append(number)
        elif line.role is Role.CREDIT and header.pictures:
            header.pictures[-1].credit = header.pictures[-1].credit or number
        elif line.role is Role.SECTION or (
            line.role is Role.NAVIGATION
            and header.section is None
            and is_label(line, setting.filed)
            and not _leads_down(line)
        ):
            header.section = number
        elif line.block.kind is BlockKind.IMAGE:
            if not is_furniture_image(line.block):
                number = picture(setting, header, number, body)
        elif line.role is Role.NONE and line.folded:
            if line.folded == title:
                if not line.block.parents:
                    number = title_again(setting, header, number)
            else:
                rest.append(number)
        number += 1
    return rest, number - 1


def _leads_down(line: Line) -> bool:
    """Whether it is a link to a place on this page, as that to the comments is."""
    return line.is_link and all(one.href.startswith("#") for one in line.block.anchors)
