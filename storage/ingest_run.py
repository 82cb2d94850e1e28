"""A run that takes files instead of asking servers: begun, its books closed, ended."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from storage.adoption import adopt
from storage.archive import Archive
from storage.books import close_books
from storage.captures import CaptureKeeper, KeptCapture
from storage.database import write_session
from storage.editions.registry import EDITIONS
from storage.runs import begin_run, end_run
from storage.warc.exchange import Exchange
from storage.warc.writer import software

INGEST = "ingest"
FAILED = "failed"


class IngestRun:
    """A run that begins with the first thing it keeps.

    Input that gives nothing leaves the archive as it was.
    """

    def __init__(self, archive: Archive, edition: str | None) -> None:
        self._archive = archive
        self._editions = [edition] if edition else list(EDITIONS)
        self._keeper: CaptureKeeper | None = None
        self.id = 0
        self.counts: dict[str, int] = {}
        self.outcome = FAILED
        self.exit_code: int | None = None

    @property
    def has_begun(self) -> bool:
        return self._keeper is not None

    def keep(self, exchange: Exchange) -> KeptCapture:
        """Keep a capture; the first one begins the run."""
        if self._keeper is None:
            self._keeper = self._begin()
        return self._keeper.keep(exchange)

    def finish(self, outcome: str, exit_code: int) -> None:
        """Say how the run ended, once it has."""
        self.outcome, self.exit_code = outcome, exit_code

    def close(self) -> None:
        """Seal the file and end the run; nothing where it never began."""
        if self._keeper is not None:
            self._keeper.close()
            _end(self._archive, self)

    def _begin(self) -> CaptureKeeper:
        now = datetime.now(UTC)
        adopt(self._archive, now)
        with write_session(self._archive.engine) as session:
            self.id = begin_run(
                session,
                command=INGEST,
                editions=self._editions,
                settings={},
                software=software(),
                at=now,
            )
        name = f"ingest-{now:%Y%m%d%H%M%S}-{self.id:06d}-{secrets.token_hex(3)}"
        return CaptureKeeper(self._archive, self.id, name)


@contextmanager
def ingest_run(archive: Archive, edition: str | None) -> Iterator[IngestRun]:
    """A run for the length of an ingest; its row tells how it ended in every case."""
    run = IngestRun(archive, edition)
    try:
        yield run
    finally:
        run.close()


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
