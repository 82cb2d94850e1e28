"""What a layout is: an order of parts, by which a page is recognised."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outline:
    """What was read of a page, as far as layouts are told apart by it."""

    kind: str
    """Edition and space of the key: `english:news`, `indonesia:post` ..."""
    addresses: frozenset[str]
    """First words of its addresses' paths: `news`, `amp`, `video` ..."""
    order: str
    """A letter for each part in page order; see `Layout.order`."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A template that rendered pages from some year on.

    A layout names a page and holds no selector: the values were read from evidence
    before, so a page of no layout is read as well.
    """

    name: str
    kinds: tuple[str, ...]
    """Values of `Outline.kind` it serves."""
    order: re.Pattern[str]
    """Order of parts, the whole of it: L language menu, W name of the site, S section,
    H headline, D standfirst, I image, C caption, Y byline, N bare date, Z date of
    midnight, P published, U updated, T list of trending titles, M mail form, X share,
    B body, R related box, F link to the full article."""
    addresses: tuple[str, ...] = ()
    """First words of the path it is bound to; empty for any."""

    def score(self, outline: Outline) -> float:
        """How well the page fits; 0 for not at all. The longest order wins."""
        if outline.kind not in self.kinds:
            return 0.0
        if self.addresses and outline.addresses.isdisjoint(self.addresses):
            return 0.0
        if not self.order.fullmatch(outline.order):
            return 0.0
        return 1.0 + len(self.order.pattern) / 1000 + (0.5 if self.addresses else 0.0)
