"""An article as text for a terminal."""

from collections.abc import Iterator
from difflib import unified_diff
from itertools import pairwise
from textwrap import fill

from storage.history import History, RevisionView
from storage.provenance import FieldOrigin, RecordPlace
from storage.record import NewsArticle

_FIELDS = (
    "headline standfirst byline authors dateline section keywords date_published "
    "date_modified language layout state url"
).split()
_WIDTH = 15
_INDENT = " " * (_WIDTH + 5)
_MOST = 200
"""Letters of what other sources said."""


def article(record: NewsArticle, known: History) -> str:
    """The whole page of `show`."""
    return "\n".join(_lines(record, known)) + "\n"


def _lines(record: NewsArticle, known: History) -> Iterator[str]:
    yield record.key
    yield ""
    records = list(dict.fromkeys(origin.record for origin in known.origins))
    sources = {origin.field: origin for origin in known.origins}
    for name in _FIELDS:
        yield _field(name, getattr(record, name))
        if name in sources:
            yield from _origin(sources[name], records)
    for image in record.images:
        yield _row("image", " · ".join(filter(None, (image.caption, image.credit))))
    yield from _read_from(records, known)
    yield ""
    yield from _paragraphs(record.body)
    yield from _links(record)
    yield from _references(record)
    yield from _history(known)


def _row(name: str, value: object) -> str:
    return f"  {name:<{_WIDTH}} {value}"


def _field(name: str, value: object) -> str:
    if value is None or value == []:
        return _row(name, "-")
    return _row(name, ", ".join(value) if isinstance(value, list) else value)


def _origin(origin: FieldOrigin, records: list[RecordPlace]) -> Iterator[str]:
    """One line on the source, and one on what else was said."""
    if origin.source is None:
        return
    place = f" in record {records.index(origin.record) + 1}" if len(records) > 1 else ""
    votes = f", {origin.agreeing} of {origin.candidates} sources agree"
    agreement = votes if origin.candidates > 1 else ""
    yield f"{_INDENT}from {origin.source}{place}{agreement}: {origin.raw!r}"
    if origin.against:
        others = "; ".join(f"{one.source} {one.raw!r}" for one in origin.against)
        yield f"{_INDENT}against {_cut(others)}"


def _cut(text: str) -> str:
    return text if len(text) <= _MOST else f"{text[:_MOST]}… (--json has all)"


def _read_from(records: list[RecordPlace], known: History) -> Iterator[str]:
    for number, place in enumerate(records, 1):
        when = place.captured_at.isoformat(timespec="seconds")
        yield _row(f"record {number}", f"{place.warc}:{place.offset}  {when}")
        yield f"{_INDENT}{place.record_id or 'without an id'}"
    if known.origins:
        yield _row("reader", known.origins[0].reader)


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
