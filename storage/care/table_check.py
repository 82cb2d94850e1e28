"""The tables held against themselves: SQLite's own word, then what we promise of them.

Values that a column's type refuses (a broken date, broken JSON) are findings too: each
check that meets one says so, and the others go on.
"""

from collections.abc import Callable, Iterator

from sqlalchemy import JSON, Engine, func, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from storage.base import Base
from storage.care.finding import Finding
from storage.care.promises import PROMISES
from storage.database import read_session
from storage.errors import ArchiveError
from storage.iso import from_iso
from storage.tables import Extraction, Revision

EXAMPLES = 5
"""Rows of one promise that are named; the rest is counted."""

Check = Callable[[Session], Iterator[Finding]]


def table_findings(engine: Engine) -> Iterator[Finding]:
    """All that is wrong with the tables, each check in a short view of its own."""
    for check in (
        _sqlite_integrity,
        _json_columns,
        _promises,
        _revision_numbers,
        _dates,
        _whole_rows,
    ):
        yield from _guarded(engine, check)


def _guarded(engine: Engine, check: Check) -> list[Finding]:
    found: list[Finding] = []
    try:
        with read_session(engine) as session:
            found += check(session)
    except (ArchiveError, SQLAlchemyError, ValueError, TypeError) as error:
        line = " ".join(str(error).split())[:300]
        found.append(Finding("database", f"it cannot be read to its end: {line}"))
    return found


def _is_sqlite(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"


def _sqlite_integrity(session: Session) -> Iterator[Finding]:
    if not _is_sqlite(session):
        return
    for (said,) in session.execute(text("PRAGMA integrity_check(20)")):
        if said != "ok":
            yield Finding("database", f"integrity_check says: {said}")
    rows = session.execute(text("PRAGMA foreign_key_check")).all()
    for table, row, target, _ in rows[:EXAMPLES]:
        yield Finding(f"table {table}", f"row {row} points to no row of {target}")
    if len(rows) > EXAMPLES:
        yield Finding("database", f"{len(rows)} rows in all point nowhere")


def _json_columns(session: Session) -> Iterator[Finding]:
    """PostgreSQL keeps nothing in a JSON column that is none."""
    if not _is_sqlite(session):
        return
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if not isinstance(column.type, JSON):
                continue
            raw = column.cast(Base.type_annotation_map[str])
            broken = select(func.count()).where(
                column.is_not(None), func.json_valid(raw) == 0
            )
            count = session.scalar(broken)
            if count:
                yield Finding(
                    f"table {table.name}", f"{count} rows hold no JSON in {column.name}"
                )


def _promises(session: Session) -> Iterator[Finding]:
    for promise in PROMISES:
        rows = session.execute(promise.broken.limit(EXAMPLES + 1)).all()
        for row in rows[:EXAMPLES]:
            name = ", ".join(str(value) for value in row)
            yield Finding(f"table {promise.table}", f"{name}: {promise.sentence}")
        if len(rows) > EXAMPLES:
            yield Finding(f"table {promise.table}", f"and more: {promise.sentence}")


def _revision_numbers(session: Session) -> Iterator[Finding]:
    """1, 2, 3 ... without a gap."""
    numbers = (
        select(Revision.article_key, func.count(), func.max(Revision.number))
        .group_by(Revision.article_key)
        .having(func.count() != func.max(Revision.number))
    )
    for key, count, highest in session.execute(numbers):
        yield Finding(
            "table revision", f"{key} has {count} revisions, numbered up to {highest}"
        )


def _dates(session: Session) -> Iterator[Finding]:
    for column in (Extraction.date_published, Extraction.date_modified):
        for value in session.scalars(select(column).distinct()):
            try:
                from_iso(value)
            except ValueError:
                yield Finding(
                    "table extraction", f"{value!r} in {column.key} is no date"
                )


def _whole_rows(session: Session) -> Iterator[Finding]:
    """Every value of every row can be read as what its column holds."""
    for table in Base.metadata.sorted_tables:
        try:
            for _ in session.execute(
                select(table), execution_options={"yield_per": 500}
            ):
                pass
        except (SQLAlchemyError, ValueError, TypeError) as error:
            line = " ".join(str(error).split())[:300]
            yield Finding(f"table {table.name}", f"a value cannot be read: {line}")
