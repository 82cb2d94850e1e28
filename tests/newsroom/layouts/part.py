"""A page as its template means it, before it is dressed in markup."""

import re
from dataclasses import dataclass, field


@dataclass(slots=True)
class Item:
    """One entry of a menu, list or box."""

    text: str
    href: str | None = None
    note: str | None = None
    """A date or teaser printed with it."""
    hidden: bool = False
    image: str | None = None


@dataclass(slots=True)
class Part:
    """One thing printed. `role` says what it is to the template, never in the markup."""

    role: str
    text: str = ""
    href: str | None = None
    items: list[Item] = field(default_factory=list)
    src: str | None = None
    alt: str | None = None
    tail: str | None = None
    """More text on the same line: a byline after a caption, titles after a label."""
    link: tuple[str, str] | None = None
    """Words of the text that are a link, and its address."""
    breaks: list[str] = field(default_factory=list)
    """Lines that one element holds, parted by breaks."""
    stamp: str | None = None
    """Machine form of a printed date, where the template has one."""


@dataclass(slots=True)
class Sheet:
    """A whole page: what its head says and what it prints, in order."""

    title: str
    parts: list[Part]
    language: str
    head: list[str] = field(default_factory=list)
    """Finished lines for the head: metadata as the page has it."""


def as_text(sheet: Sheet) -> str:
    """The page as a text extractor leaves it: one line or paragraph a part."""
    lines: list[str] = []
    for part in sheet.parts:
        lines += _lines(part)
    return "\n".join(lines).strip() + "\n"


def _lines(part: Part) -> list[str]:
    if part.role in ("menu", "menu_hidden"):
        return [part.text, *(f"  • {item.text}" for item in part.items), ""]
    if part.role == "picture":
        caption = " ".join(t for t in (part.text, part.tail) if t)
        return [line for line in (part.alt, caption) if line] + [""]
    if part.role == "box":
        return [*part.breaks, ""]
    if part.role == "raw":
        return []
    if part.items:
        out = [part.text] if part.text else []
        for number, item in enumerate(part.items, 1):
            if part.role == "trending":
                out.append(str(number))
            out.append(item.text)
            if item.note:
                out.append(item.note)
        return [*out, ""]
    tail = re.sub(r"</?b>", "", part.tail or "")
    text = f"{part.text} {tail}" if tail else part.text
    return [text, ""] if part.role != "byline" else [text]
