"""The order of a page's parts as a string of letters: what layouts are told apart by."""

import re
from urllib.parse import urlsplit

from storage.identity import Identity
from ucancrawl.pages.block import BlockKind
from ucancrawl.pages.body import Body
from ucancrawl.pages.header import Header
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.layouts.layout import Outline
from ucancrawl.words.words import folded

LETTERS = {
    Role.LANGUAGE: "L",
    Role.SUPPORT: "K",
    Role.TRENDING: "T",
    Role.BYLINE: "Y",
    Role.DATE: "N",
    Role.PUBLISHED: "P",
    Role.UPDATED: "U",
    Role.SHARE: "X",
    Role.RELATED: "R",
    Role.READ_FULL: "F",
}
MIDNIGHT = re.compile(r"\d{4}-\d\d-\d\d 00:00:00")
MAIL = re.compile(r"mail|recipient")


def outline_of(
    lines: list[Line], header: Header, body: Body, identity: Identity
) -> Outline:
    """Describe a page that has been read."""
    letters: list[str] = []
    parts = _named(header, body)
    title = lines[header.headline].folded if header.headline is not None else ""
    for number, line in enumerate(lines):
        if line.block.hidden:
            continue
        letter = parts.get(number) or _letter(line, title)
        if letter == "I" and title and folded(line.block.alt or "") == title:
            letter = "A"
        if letter and (not letters or letters[-1] != letter):
            letters.append(letter)
    key = identity.key or ":"
    edition, space = key.split(":")[:2]
    first = urlsplit(identity.url).path.strip("/").split("/")[0]
    return Outline(f"{edition}:{space}", first, "".join(letters))


def _letter(line: Line, title: str) -> str:
    if line.block.kind is BlockKind.IMAGE:
        return ""
    if line.role is Role.DATE and MIDNIGHT.fullmatch(line.text):
        return "Z"
    if line.role in (Role.SHARE, Role.SUPPORT) and MAIL.search(line.folded):
        return "M"
    if line.folded == title and title:
        return "A"
    return LETTERS.get(line.role, "")


def _named(header: Header, body: Body) -> dict[int, str]:
    parts: dict[int, str] = dict.fromkeys(body.lines, "B")
    if header.headline is not None:
        parts[header.headline] = "H"
    if header.standfirst is not None:
        parts[header.standfirst] = "D"
    if header.section is not None:
        parts[header.section] = "S"
    parts.update(dict.fromkeys(header.bylines, "Y"))
    for picture in (*header.pictures, *body.pictures):
        if picture.image is not None:
            parts[picture.image] = "I"
        if picture.alt is not None:
            parts[picture.alt] = "I"
        if picture.caption is not None:
            parts[picture.caption] = "C"
    return parts
