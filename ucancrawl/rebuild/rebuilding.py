"""The whole rebuild: recover, read every file in order, link, put in place.

Rooms: `storage/care/`, `ucancrawl/rebuild/replay.py`. The WARC files are only read.
"""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, func, select

from storage import schema
from storage.adoption import enter_capture
from storage.archive import DATABASE_NAME, WARC_NAME, Archive
from storage.captures import kept_capture
from storage.care.past_runs import (
    KeptRecord,
    begin_past_run,
    end_past_run,
    kept_records,
    warc_files,
)
from storage.care.replacement import finish_earlier, replacement, schema_of
from storage.database import (
    close_database,
    database_url,
    open_database,
    parsed_url,
    read_session,
    write_session,
)
from storage.errors import ArchiveDamaged, ArchiveError, ArchiveMissing, InputRefused
from storage.lock import database_lock, run_lock
from storage.references.link_pass import link_pass
from storage.retelling import taken_out_of_order
from storage.tables import Article, Capture
from storage.warc.exchange import Exchange
from storage.warc.reader import Damage, locate, read_record
from storage.warc.recovery import open_files, recover
from ucancrawl.ingest.retelling import retell
from ucancrawl.rebuild.replay import Replay

Tell = Callable[[str], None]


@dataclass(slots=True)
class RebuildReport:
    """What a rebuild read, and what it could not."""

    files: int = 0
    captures: int = 0
    articles: int = 0
    lost: list[str] = field(default_factory=list)
    """Places that hold nothing readable, each with its reason."""
    is_resumed: bool = False
    """Whether an earlier rebuild, killed at its end, was brought to its end."""


def rebuild(
    folder: Path, database: str | None, now: datetime, tell: Tell
) -> RebuildReport:
    """Make the database anew from the WARC files alone.

    A database elsewhere must be empty; `archive.db` is replaced, and kept aside.
    """
    if not folder.is_dir():
        raise ArchiveMissing(
            f"There is no archive at {folder}; name the folder that holds {WARC_NAME}/."
        )
    named = parsed_url(database) if database else None
    with run_lock(folder):
        if named is None or named.get_backend_name() == "sqlite":
            path = Path(str(named.database)) if named else folder / DATABASE_NAME
            return _in_place(folder, path, now, tell)
        return _elsewhere(folder, str(database), now, tell)


def _in_place(folder: Path, path: Path, now: datetime, tell: Tell) -> RebuildReport:
    _refuse_newer(path)
    if finish_earlier(path, now):
        return RebuildReport(is_resumed=True)
    _recover(folder)
    with replacement(path, now) as engine:
        return _fill(folder, engine, now, tell)


def _refuse_newer(path: Path) -> None:
    """What a newer program wrote is not replaced by what this one would make of it."""
    found = schema_of(path)
    schema.refuse_newer(open_database(database_url(path), write=False), found)


def _elsewhere(folder: Path, database: str, now: datetime, tell: Tell) -> RebuildReport:
    with ExitStack() as held:
        engine = open_database(database)
        held.callback(close_database, engine, write=True)
        held.enter_context(database_lock(engine))
        if schema.current(engine) is not None:
            raise InputRefused(
                "The database named holds an archive already; name an empty one."
            )
        _recover(folder)
        return _fill(folder, engine, now, tell)


def _recover(folder: Path) -> None:
    """The lock is held, so what is open was left by the dead."""
    warc = folder / WARC_NAME
    for path in open_files(warc):
        recover(path)
    if not warc_files(warc):
        raise ArchiveMissing(
            f"{warc} holds no WARC file; there is nothing to rebuild from."
        )


def _fill(folder: Path, engine: Engine, now: datetime, tell: Tell) -> RebuildReport:
    schema.migrate(engine)
    archive = Archive(folder, engine, ExitStack())
    report = RebuildReport()
    for path in warc_files(archive.warc_folder):
        _read_file(archive, path, report)
        report.files += 1
        tell(f"{path.name}: {report.captures} captures so far")
    with read_session(engine) as session:
        late = taken_out_of_order(session)
    retell(archive, late)
    with write_session(engine) as session:
        link_pass(session, now)
        count = select(func.count()).select_from(Article)
        report.articles = session.scalar(count) or 0
    return report


def _read_file(archive: Archive, path: Path, report: RebuildReport) -> None:
    with write_session(archive.engine) as session:
        run_id, at = begin_past_run(session, path)
    run = Replay(archive, run_id)
    before = report.captures
    for item in kept_records(path):
        if isinstance(item, Damage):
            report.lost.append(f"{path} at byte {item.offset}: {item.reason}")
            continue
        at = max(at, item.exchange.captured_at)
        report.captures += 1
        try:
            _read_capture(archive, run, run_id, path.name, item)
        except ArchiveError as error:
            report.lost.append(f"{path} at byte {item.record.offset}: {error}")
        except Exception as error:  # noqa: BLE001 one page must not cost all others
            fault = f"a fault of the program ({error!r})"
            report.lost.append(f"{path} at byte {item.record.offset}: {fault}")
    run.end(at)
    with write_session(archive.engine) as session:
        end_past_run(session, run_id, report.captures - before, at)


def _read_capture(
    archive: Archive, run: Replay, run_id: int, warc: str, item: KeptRecord
) -> None:
    with write_session(archive.engine) as session:
        row = enter_capture(session, run_id, warc, item.record, item.exchange)
        holder = session.get(Capture, row.refers_to_id) if row.refers_to_id else None
    exchange = item.exchange
    if exchange.refers_to is not None and exchange.status != 304:
        exchange = _with_payload(archive, exchange, holder)
    run.take(exchange, kept_capture(row), item.request)


def _with_payload(
    archive: Archive, exchange: Exchange, holder: Capture | None
) -> Exchange:
    if holder is None:
        raise ArchiveDamaged(f"the payload that {exchange.url} repeats is not kept")
    kept = read_record(locate(archive.warc_folder, holder.warc), holder.offset)
    return replace(exchange, body=kept.body)
