"""A run that takes files instead of asking servers: begun, its books closed, ended."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from storage.adoption import adopt
from storage.archive import Archive
from storage.books import close_books
from storage.captures import CaptureKeeper
from storage.database import write_session
from storage.editions.registry import EDITIONS
from storage.runs import begin_run, end_run
from storage.warc.writer import software

INGEST = "ingest"
FAILED = "failed"


@dataclass(slots=True)
class IngestRun:
    """The run, and what it came to so far."""

    id: int
    keeper: CaptureKeeper
    counts: dict[str, int] = field(default_factory=dict)
    outcome: str = FAILED
    exit_code: int | None = None

    def finish(self, outcome: str, exit_code: int) -> None:
        """Say how the run ended, once it has."""
        self.outcome, self.exit_code = outcome, exit_code


@contextmanager
def ingest_run(archive: Archive, edition: str | None) -> Iterator[IngestRun]:
    """A run for the length of an ingest; its row tells how it ended in every case."""
    now = datetime.now(UTC)
    adopt(archive, now)
    with write_session(archive.engine) as session:
        run_id = begin_run(
            session,
            command=INGEST,
            editions=[edition] if edition else list(EDITIONS),
            settings={},
            software=software(),
            at=now,
        )
    name = f"ingest-{now:%Y%m%d%H%M%S}-{run_id:06d}-{secrets.token_hex(3)}"
    keeper = CaptureKeeper(archive, run_id, name)
    run = IngestRun(run_id, keeper)
    try:
        yield run
    finally:
        keeper.close()
        _end(archive, run)


def _end(archive: Archive, run: IngestRun) -> None:
    now = datetime.now(UTC)
    with write_session(archive.engine) as session:
        close_books(session, run.id, now, reason="not_asked")
        end_run(
            session,
            run.id,
            outcome=run.outcome,
            exit_code=run.exit_code,
            counts=run.counts,
            at=now,
        )
