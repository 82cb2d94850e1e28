"""Numbers of lines to the raw fields of an article."""

import re

from ucancrawl.normalise.person import is_agency, is_name_shaped
from ucancrawl.pages.block import Block, BlockKind
from ucancrawl.pages.body_lines import Body
from ucancrawl.pages.byline_lines import agencies, byline_patterns, is_name
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.metadata import Metadata
from ucancrawl.pages.places import PLACES
from ucancrawl.pages.setting import Header
from ucancrawl.pages.signing import COMMA, names_alone
from ucancrawl.pages.tag_rows import leads_to_tags
from ucancrawl.words.registry import words_for
from ucancrawl.words.summary_heads import without_summary_head
from ucancrawl.words.words import folded

MAX_PLACE = 3
"""Words of a place below a name."""
MAX_NAME = 4
"""Words of a name above a place."""
SENT_FROM = re.compile(r"[发發寄]自[\u3400-\u9fff]{2,8}(?:的?报道|的?報道|的?報導)?")
NEAR = 16
"""Lines below the text among which its tags stand."""


def standfirst_of(lines: list[Line], header: Header) -> str | None:
    """The standfirst, the points of a list each on a line of its own."""
    if header.standfirst is None:
        return None
    told = [lines[number].text for number in (header.standfirst, *header.points)]
    return without_summary_head("\n".join(told))


def chosen_byline(lines: list[Line], numbers: list[int], language: str) -> str | None:
    """The fullest of the printed signatures.

    Profile name and signature stand side by side; the signature is the one that
    says `by`, names an agency or adds a place. An account of the site comes last.
    """
    prefix, agency = byline_patterns(language)
    together = _side_by_side(lines, numbers, language)
    if together:
        return together
    best, best_score = None, -30
    texts = [lines[number].text for number in numbers]
    for order, text in enumerate(texts):
        score = order
        is_place = _is_place_of(text, texts[:order], language)
        is_place = is_place or _is_line_below(lines, numbers, order, language)
        is_place = is_place or _is_desk_of(text, texts[:order], language)
        is_place = is_place or _is_below_link(lines, numbers, order)
        score -= 20 if is_place else 0
        score += 4 if prefix.match(text) else 0
        score += 6 if "," in text or "，" in text else 0
        score += 2 if agency.fullmatch(text) else 0
        score -= 9 if folded(prefix.sub("", text, 1)) in agencies(language) else 0
        if score > best_score:
            best, best_score = text, score
    names = linked_signers(lines, numbers, language)
    return best and best.replace(" ".join(names), ", ".join(names))


def _side_by_side(lines: list[Line], numbers: list[int], language: str) -> str | None:
    """The names of several who sign, each a link or an item in one element or list."""
    first = lines[numbers[0]].block if numbers else None
    prefix, _ = byline_patterns(language)
    names = [
        prefix.sub("", lines[number].text, count=1)
        for order, number in enumerate(numbers)
        if first is not None
        and (lines[number].is_link or first.kind is BlockKind.ITEM)
        and (
            lines[number].block.parents == first.parents
            or lines[number].block.parents[1:] == first.parents[1:] != ()
            or (
                _is_next(lines, numbers, order)
                and lines[number].block.style == first.style
            )
        )
    ]
    is_row = len(names) == len(numbers) and len({*map(folded, names)}) == len(names) > 1
    is_named = is_row and all(
        COMMA.search(name) is None
        and len(names_alone(name, language)) == 1
        and sum(name in other for other in names) == 1
        for name in names
    )
    return ", ".join(names) if is_named else None


def _is_next(lines: list[Line], numbers: list[int], order: int) -> bool:
    """Whether nothing but an "and" stands between a signature and the one before."""
    between = lines[numbers[order - 1] + 1 : numbers[order]] if order else []
    return all(line.role is Role.LABEL and line.words == 1 for line in between)


def linked_signers(lines: list[Line], numbers: list[int], language: str) -> list[str]:
    """The people of the signatures who have a link, or an item of a list, each."""
    together = _side_by_side(lines, numbers, language)
    if together:
        return together.split(", ")
    prefix, _ = byline_patterns(language)
    linked = [
        prefix.sub("", anchor.text, count=1)
        for number in numbers
        for anchor in lines[number].block.anchors
    ]
    return [
        name
        for name in linked
        if COMMA.search(name) is None and len(names_alone(name, language)) == 1
    ]


def _is_line_below(
    lines: list[Line], numbers: list[int], order: int, language: str
) -> bool:
    """Whether a signature is the second line of an element whose first is a name."""
    number = numbers[order]
    line, above = lines[number], lines[number - 1]
    return (
        number - 1 in numbers[:order]
        and line.role is Role.NONE
        and line.block.joined
        and line.block.parents == above.block.parents != ()
        and 1 < above.words <= MAX_NAME
        and is_name(above.text, language)
    )


def _is_below_link(lines: list[Line], numbers: list[int], order: int) -> bool:
    """Whether a few words that lead nowhere stand right below a name that is a link."""
    line, above = lines[numbers[order]], lines[numbers[order] - 1]
    is_next = numbers[order] - 1 in numbers[:order] and above.is_link
    is_peer = line.block.style == above.block.style
    return is_next and not (is_peer or line.is_link) and line.words <= MAX_PLACE


def _is_desk_of(text: str, above: list[str], language: str) -> bool:
    """Whether it is the agency, and a place, of the person who signs right above."""
    first, *place = COMMA.split(text)
    prefix, _ = byline_patterns(language)
    person = prefix.sub("", above[-1], count=1) if above else ""
    return (
        len(place) == 1
        and is_agency(first, words_for(language))
        and person != (above or [""])[-1]
        and not is_agency(person, words_for(language))
    )


def _is_place_of(text: str, above: list[str], language: str) -> bool:
    """Whether a line of one word, or one and its country, is below a person's name.

    Templates print the place from which somebody reports as a label of its own.
    """
    if above and SENT_FROM.fullmatch(text):
        return True
    first, *country = COMMA.split(text, maxsplit=1)
    words = words_for(language)
    return (
        (folded(first) in PLACES or (first.isalpha() and first.istitle()))
        and all(folded(name) in PLACES for name in country)
        and any(
            " " in name
            and first not in name.split()
            and is_name_shaped(name)
            and not is_agency(name, words)
            for name in above
        )
    )


CREDITED = re.compile(
    r"(?:\s(?:by|oleh|bởi|của)\s+|[:：／]\s*)(?P<names>\S.*?)[.。\s]*$", re.IGNORECASE
)


def credited(line: str) -> str | None:
    """Who a closing credit names.

    >>> credited("Photos by a ucanews.com reporter and Ann Bo.")
    'a ucanews.com reporter and Ann Bo'
    >>> credited("Foto: Ann Bo, Medan")
    'Ann Bo, Medan'
    """
    found = CREDITED.search(line)
    return found["names"].strip("()（） ") or None if found else None


def keywords_of(
    lines: list[Line], start: int, body: Body, claims: Metadata
) -> list[str]:
    """The article's own tags: those printed below its headline, else those claimed.

    A label says so, or right below the text the addresses of the links.

    The `keywords` of a page's head are the same on all pages of the site, so they
    are kept as evidence only.
    """
    found: list[str] = []
    for number in range(start + 1, len(lines)):
        line = lines[number]
        if line.role is not Role.KEYWORDS:
            continue
        if line.block.anchors:
            found += [anchor.text for anchor in line.block.anchors]
        elif line.value:
            found += re.split(r"\s*[,;，、；|]\s*", line.value)
        else:
            first = None
            for after in lines[number + 1 : number + 40]:
                if _is_separator(after):
                    continue
                first = first or after
                if not _is_near(after.block, first.block):
                    break
                if after.words > 6 or not (after.is_link or _is_bare_tag(after)):
                    break
                found += [one.text for one in after.block.anchors] or [after.text]
    found = found or _tags_by_address(lines, body.lines[-1] if body.lines else start)
    if not found:
        found = [
            claim.raw
            for claim in claims.claims
            if claim.field == "keywords" and claim.source in ("json_ld", "article_tag")
        ]
    return list(dict.fromkeys(word for word in found if word))


def _tags_by_address(lines: list[Line], last: int) -> list[str]:
    """The first row of links to tags below the text, above any box of others."""
    found: list[str] = []
    for line in lines[last + 1 : last + NEAR]:
        if _is_separator(line):
            continue
        if line.is_link and leads_to_tags(line.block):
            found += [one.text for one in line.block.anchors]
        elif found or line.role in (Role.RELATED, Role.TRENDING, Role.COMMENT):
            break
    return found


def _is_separator(line: Line) -> bool:
    """Whether it is a mark between two tags, each of them a line."""
    return bool(line.text) and not any(map(str.isalnum, line.text))


def _is_near(tag: Block, first: Block) -> bool:
    """Whether it stands in the row or list of the first tag."""
    return not first.parents or bool(set(tag.parents[:3]) & set(first.parents[:3]))


def _is_bare_tag(line: Line) -> bool:
    """A tag in bare text: on the line right below the tag or the label before it."""
    block = line.block
    return (
        block.joined
        and not block.parents
        and not line.ends
        and line.role is Role.NONE
        and bool(line.folded)
    )
