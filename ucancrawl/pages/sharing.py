"""Parts a caption from a signature that shares its line without any mark between.

`A view of the dam by Ann Bo, Manila`. A passive ("is greeted by ...") reads the same,
so the word before "by" must be no participle, and the page print no other signature.
"""

import re

from ucancrawl.pages.byline_lines import byline_patterns, is_name
from ucancrawl.pages.labels import Line, count_words
from ucancrawl.pages.lexicon import Lexicon
from ucancrawl.pages.setting import Header

BY = re.compile(r"(?P<word>\S+)\s+(?=by\s+(?P<name>\S.{2,80})$)", re.IGNORECASE)
DOES = re.compile(
    r"(?:.*(?:ed|en|wn|rn|ung|ought|aught)|led|held|run|built|made|put|set|left|met|"
    r"sent|lost|won|hit|read|kept|told|sold|found|done|gone|shot|hurt|fed|laid|paid|"
    r"said|bound|photos?|pictures?|images?|stands?|sits?|passes|passing|standing|"
    r"sitting|goes|going|close|near|one|two|day|year|side|step)",
    re.IGNORECASE,
)
"""What before "by" belongs to it: participles, and words that idioms are made of."""
TITLE = re.compile(
    r"(?:pope|card(?:inal)?|(?:arch)?bishop|father|fr|sister|sr|brother|president|"
    r"prime|king|queen|msgr|monsignor|nuncio|saint|st|the|a|an)\b",
    re.IGNORECASE,
)
MIN_WORDS = 4
"""Words that are left of a caption."""


def part_caption(
    lines: list[Line], header: Header, language: str, lexicon: Lexicon
) -> None:
    """Give the header the signature that ends its first caption."""
    if header.bylines or not header.pictures:
        return
    number = header.pictures[0].caption
    if number is None or not lines[number].block.text:
        return
    line = lines[number]
    cut = _at_agency(line.text, language, lexicon) or _at_name(line.text, language)
    if cut is None:
        return
    header.signed = line.text[cut:].strip()
    line.block = line.block._replace(text=line.text[:cut].rstrip())


def _at_agency(text: str, language: str, lexicon: Lexicon) -> int | None:
    """Where an agency's reporter signs at the end of a line."""
    _, agency = byline_patterns(language)
    names = tuple(name.lower() for name in lexicon.words.agency_names if len(name) > 3)
    for found in re.finditer(r"\s+(?=\S)", text):
        rest = text[found.end() :]
        if len(rest) < 80 and rest.lower().startswith(names) and agency.fullmatch(rest):
            return found.end() if _is_left(text[: found.start()]) else None
    return None


def _at_name(text: str, language: str) -> int | None:
    for found in BY.finditer(text):
        name = found["name"]
        if (
            name[0].isupper()
            and not set(name) & set("()（）/")
            and not DOES.fullmatch(found["word"].strip("(（.,;"))
            and not TITLE.match(name)
            and 2 <= len(name.split()) <= 8
            and is_name(name, language)
        ):
            return found.end() if _is_left(text[: found.end()]) else None
    return None


def _is_left(caption: str) -> bool:
    return count_words(caption.strip()) >= MIN_WORDS
