"""The place in a signature: behind "in", behind a bar, after a comma."""

import re

from ucancrawl.normalise.person import is_agency, is_chinese_name
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


def is_place(place: str, words: Words) -> bool:
    if len(place) > 60 or re.search(r"\d|@", place) or is_agency(place, words):
        return False
    first = place.strip()[:1]
    return first.isupper() or "\u4e00" <= first <= "\u9fff"
