"""An article as text for a terminal."""

from collections.abc import Iterator
from difflib import unified_diff
from itertools import pairwise
from textwrap import fill

from storage.history import History, RevisionView
from storage.record import NewsArticle

_FIELDS = (
    "headline standfirst byline authors dateline section keywords date_published "
    "date_modified language layout state url"
).split()
_WIDTH = 15


def article(record: NewsArticle, known: History) -> str:
    """The whole page of `show`."""
    return "\n".join(_lines(record, known)) + "\n"


def _lines(record: NewsArticle, known: History) -> Iterator[str]:
    yield record.key
    yield ""
    sources = {c.field: (c.source, c.raw) for c in known.evidence if c.chosen}
    for name in _FIELDS:
        yield from _field(name, getattr(record, name), sources.get(name))
    for image in record.images:
        yield _row("image", " · ".join(filter(None, (image.caption, image.credit))))
    yield ""
    yield from _paragraphs(record.body)
    yield from _links(record)
    yield from _references(record)
    yield from _history(known)


def _row(name: str, value: object) -> str:
    return f"  {name:<{_WIDTH}} {value}"


def _field(name: str, value: object, origin: tuple[str, str] | None) -> Iterator[str]:
    if value is None or value == []:
        yield _row(name, "-")
        return
    shown = ", ".join(value) if isinstance(value, list) else str(value)
    yield _row(name, shown)
    if origin:
        source, raw = origin
        note = f"from {source}" + ("" if raw == shown else f": {raw!r}")
        yield " " * (_WIDTH + 5) + note


def _paragraphs(body: str | None) -> Iterator[str]:
    for paragraph in (body or "(no body)").split("\n\n"):
        yield fill(paragraph, 88, initial_indent="  ", subsequent_indent="  ")
        yield ""


def _links(record: NewsArticle) -> Iterator[str]:
    if record.links:
        yield "Links"
    for link in record.links:
        yield _row(
            link.kind, f"{link.text}  [{link.target or link.url or 'unresolved'}]"
        )


def _references(record: NewsArticle) -> Iterator[str]:
    if record.references:
        yield "References"
    for edge in record.references:
        yield _row(edge.kind, f"{edge.target}  ({edge.method}, {edge.score:.2f})")


def _history(known: History) -> Iterator[str]:
    yield "Revisions"
    for revision in known.revisions:
        mark = "now" if revision.standing else ""
        when = revision.captured_at.isoformat(timespec="seconds")
        yield _row(f"{revision.number} {mark}", f"{when}  {revision.content_digest}")
    yield "Captures"
    for capture in known.captures:
        when = capture.captured_at.isoformat(timespec="seconds")
        place = f"{capture.warc}:{capture.offset}"
        yield f"  {when}  {capture.status} {capture.record:<10} {place}  {capture.url}"


def differences(revisions: list[RevisionView]) -> str:
    """What changed from each revision to the next, as unified differences."""
    parts: list[str] = []
    for old, new in pairwise(revisions):
        parts += unified_diff(
            _content(old),
            _content(new),
            f"revision {old.number}",
            f"revision {new.number}",
            lineterm="",
        )
    return "\n".join(parts) + "\n" if parts else "One revision: nothing changed.\n"


def _content(revision: RevisionView) -> list[str]:
    head = [
        f"{name}: {value}"
        for name in ("headline", "standfirst", "byline")
        if (value := getattr(revision, name))
    ]
    return head + (revision.body or "").split("\n\n")
