"""Pages that a web archive replays: its address stands around every address in them.

Wayback Machine, pywb and their like put `/web/20150527083000im_/` or
`https://archive.example/coll/20150527083000mp_/` before the address that a page had.
"""

import re

from lxml.etree import _Element

from storage.identity import identify

WRAPPED = re.compile(
    r"(?:(?:https?:)?//[^/?#\s]+)?/(?:[\w.~-]+/){0,4}?"
    r"(?P<at>\d{4,14})(?:[a-z]{2}_)?/(?P<url>https?:/{1,2}\S+)\Z",
    re.I,
)
HINT = re.compile(rb"/\d{4,14}(?:[a-z]{2}_)?/(https?:/{1,2}[^\s\"'<>]+)", re.I)
IN_JSON = re.compile(
    r"\"https?:\\?/\\?/[^\"\s]*?/\d{4,14}(?:[a-z]{2}_)?\\?/(https?:[^\"\s]+)\"", re.I
)
ADDRESS = re.compile(r"\S+")
LOOKS = 50
"""Wrapped addresses of a page that are looked at before it is no replay."""
NESTED = 3
"""An archive may have archived another archive's page."""


def unwrapped(address: str) -> str:
    """The address inside a replay's; any other as it is.

    >>> unwrapped("//web.archive.org/web/20150527083000im_/http://news.example/a.jpg")
    'http://news.example/a.jpg'
    >>> unwrapped("/coll/20150527083000mp_/https:/news.example/a")
    'https://news.example/a'
    >>> unwrapped("https://news.example/2015/a")
    'https://news.example/2015/a'
    """
    for _ in range(NESTED):
        found = WRAPPED.match(address)
        if found is None:
            break
        address = re.sub(r"^(https?):/+", r"\1://", found["url"], flags=re.I)
    return address


def is_replay(html: bytes) -> bool:
    """Whether the page wraps addresses of its own newsroom.

    A page that merely cites an archived copy of somebody else's is none: what it
    prints is what its author chose.
    """
    for number, found in enumerate(HINT.finditer(html)):
        if number == LOOKS:
            break
        if identify(found[1].decode("latin-1")).edition is not None:
            return True
    return False


def unwrap_addresses(root: _Element) -> None:
    """Take the wrapping off every address of a parsed page, its text left alone."""
    for element in root.iter("*"):
        for name, value in element.attrib.items():
            text = str(value)
            if "/http" in text:
                element.set(name, ADDRESS.sub(lambda one: unwrapped(one[0]), text))
        if element.tag == "script" and "ld+json" in (element.get("type") or "").lower():
            element.text = IN_JSON.sub(r'"\1"', element.text or "")
