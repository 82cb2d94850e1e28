"""The archive as JSON lines: one article a line, sorted by key, UTF-8."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

import orjson
from sqlalchemy.orm import Session

from storage.articles import load_articles
from storage.export.line import line
from storage.export.publish import publish


@dataclass(frozen=True, slots=True)
class ExportFilters:
    """Which articles; the days are of publication, both included."""

    edition: str | None = None
    since: date | None = None
    until: date | None = None
    keys: Iterable[str] | None = None


def export_lines(
    session: Session, filters: ExportFilters | None = None
) -> Iterator[bytes]:
    """Each article as one line, its line feed included."""
    wanted = filters or ExportFilters()
    articles = load_articles(
        session,
        edition=wanted.edition,
        since=wanted.since,
        until=wanted.until,
        keys=wanted.keys,
    )
    for article in articles:
        yield orjson.dumps(line(article), option=orjson.OPT_APPEND_NEWLINE)


def export_jsonl(
    session: Session, out: BinaryIO, filters: ExportFilters | None = None
) -> int:
    """Write the lines; how many there were. The same archive gives the same bytes."""
    count = 0
    for text in export_lines(session, filters):
        out.write(text)
        count += 1
    return count


def export_jsonl_file(
    session: Session, path: Path, filters: ExportFilters | None = None
) -> int:
    """Write the lines to a file that appears whole or not at all."""
    with publish(path) as out:
        return export_jsonl(session, out, filters)
