"""The place in a signature: behind "in", behind a bar, after a comma."""

import re

from ucancrawl.normalise.person import (
    is_agency,
    is_chinese_name,
    is_name_shaped,
    is_suffix,
)
from ucancrawl.words.words import Words

_CITY = re.compile(
    r"[A-ZĐ][\w.'’-]+(?: [A-ZĐ][\w.'’-]+)? (?:City|Province|State|Island)"
)
_IN = re.compile(r"\s+(?:in|at|from|di|dari|tại|từ)\s+(?=[A-ZĐ])")


def is_lone_place(part: str) -> bool:
    """Whether a part behind a bar is a place: one word, or one that says so."""
    is_word = part[:1].isupper() and part.isalpha() and part[:1] < "\u2e80"
    return (is_word and not part.isupper()) or bool(_CITY.fullmatch(part))


def place_inside(
    names: list[str], joiner: re.Pattern[str]
) -> tuple[list[str], str | None]:
    """A place joined by "in" or, in Chinese, by a blank; the first of several."""
    head, last = names[:-1], names[-1]
    parts = _IN.split(last)
    if len(parts) == 2:
        return [*head, parts[0]], parts[1]
    signed = [_IN.split(one) for one in joiner.split(last)]
    if len(signed) > 1 and all(len(one) == 2 for one in signed):
        return [*head, *(one[0] for one in signed)], signed[0][1]
    tokens = last.split()
    if len(tokens) > 1 and all(re.fullmatch(r"[\u4e00-\u9fff、·]+", t) for t in tokens):
        if not is_chinese_name(tokens[-1]):
            return [*head, *tokens[:-1]], tokens[-1]
        return [*head, *tokens], None
    return names, None


def each_with_place(
    signature: str, joiner: re.Pattern[str], words: Words
) -> tuple[list[str], str] | None:
    """The people of a signature of whom each has a place behind a comma.

    "Ann Bo, Orsa, and Lia Ree, Sarn" has two of each.
    """
    pairs = [
        [part.strip() for part in one.strip(" ,").split(",")]
        for one in joiner.split(signature)
    ]
    if len(pairs) < 2 or any(len(pair) != 2 for pair in pairs):
        return None
    names = [name for name, _ in pairs]
    are_people = any(is_name_shaped(place) for _, place in pairs[:-1])
    are_people = are_people or any(
        is_agency(place, words) or is_suffix(place) for _, place in pairs
    )
    if are_people or not all(map(is_name_shaped, names)):
        return None  # "Ann Bo, Mira Sen and Lia Ree, Sarn" are three
    return names, pairs[0][1]


def is_place(place: str, words: Words) -> bool:
    if len(place) > 60 or re.search(r"\d|@", place) or is_agency(place, words):
        return False
    first = place.strip()[:1]
    return first.isupper() or "\u4e00" <= first <= "\u9fff"


def joined_suffixes(segments: list[str], words: Words) -> list[str]:
    """Segments between commas, orders and degrees with the name before them."""
    joined: list[str] = []
    for segment in segments:
        is_place = len(segment) > 3 and bool(joined) and joined[0].isupper()
        is_named = is_suffix(segment) and segment not in words.agency_names
        if joined and is_named and not is_place:
            joined[-1] = f"{joined[-1]}, {segment}"
        else:
            joined.append(segment)
    return joined
