"""The order of a page's parts as letters: what layouts are told apart by."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from ucancrawl.pages.body_lines import Body
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.layouts.layout import Outline
from ucancrawl.pages.setting import Header

LETTERS = {
    Role.LANGUAGE: "L",
    Role.TRENDING: "T",
    Role.SITE: "W",
    Role.SHARE: "X",
    Role.RELATED: "R",
    Role.READ_FULL: "F",
}
DATED = {Role.DATE: "N", Role.PUBLISHED: "P", Role.UPDATED: "U"}
MIDNIGHT = re.compile(r"\d{4}-\d\d-\d\d 00:00:00")
MAIL = re.compile(r"mail|recipient")


def outline_of(
    lines: list[Line], header: Header, body: Body, key: str, urls: Iterable[str]
) -> Outline:
    """Describe a page that has been read; `urls` are its addresses."""
    letters: list[str] = []
    parts = _named(lines, header, body)
    for number, line in enumerate(lines):
        letter = parts.get(number) or ("" if line.block.hidden else _letter(line))
        if letter and (not letters or letters[-1] != letter):
            letters.append(letter)
    edition, space = (f"{key}::").split(":")[:2]
    words = {urlsplit(url).path.strip("/").split("/")[0] for url in urls}
    return Outline(f"{edition}:{space}", frozenset(words), "".join(letters))


def _letter(line: Line) -> str:
    if line.role in (Role.SHARE, Role.SUPPORT) and MAIL.search(line.folded):
        return "M"
    return LETTERS.get(line.role, "")


def _named(lines: list[Line], header: Header, body: Body) -> dict[int, str]:
    parts: dict[int, str] = dict.fromkeys(body.lines, "B")
    parts.update(dict.fromkeys(header.bylines, "Y"))
    for number in header.dates:
        line = lines[number]
        parts[number] = "Z" if MIDNIGHT.fullmatch(line.text) else DATED[line.role]
    for named, letter in (
        (header.headline, "H"),
        (header.standfirst, "D"),
        (header.section, "S"),
    ):
        if named is not None:
            parts[named] = letter
    for picture in (*header.pictures, *body.pictures):
        image = picture.image if picture.image is not None else picture.alt
        if image is not None:
            parts[image] = "I"
        if picture.caption is not None:
            parts[picture.caption] = "C"
    return parts
