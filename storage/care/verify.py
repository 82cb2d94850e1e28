"""Verification: the whole archive, read by its own reader; nothing is changed.

It takes no lock and holds no long view of the tables, so it can run beside a crawl.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from storage.archive import WARC_NAME, Archive
from storage.care.finding import Finding
from storage.care.table_check import table_findings
from storage.care.warc_check import WarcCheck
from storage.database import read_session
from storage.errors import ArchiveDamaged, ArchiveError, ArchiveMissing
from storage.lock import is_held
from storage.runs import RUNNING
from storage.tables import Article, CrawlRun


@dataclass(slots=True)
class Checked:
    """How much was looked at."""

    files: int = 0
    records: int = 0
    captures: int = 0
    articles: int = 0


class Verification:
    """One look at an archive; `checked` is whole once all findings were taken."""

    def __init__(self, folder: Path, database: str | None = None) -> None:
        self._folder = folder
        self._database = database
        self.checked = Checked()

    def findings(self) -> Iterator[Finding]:
        """Everything that is wrong, as it is met.

        Raises ArchiveMissing where there is no archive at all, and the errors of an
        archive of another version.
        """
        with ExitStack() as held:
            try:
                archive = held.enter_context(
                    Archive.open(self._folder, self._database, write=False)
                )
            except (ArchiveDamaged, ArchiveMissing) as error:
                if not (self._folder / WARC_NAME).is_dir():
                    raise
                yield Finding("database", str(error))
                yield from self._files(WarcCheck(self._folder, None))
                return
            yield from self._whole(archive)

    def _whole(self, archive: Archive) -> Iterator[Finding]:
        try:
            files = WarcCheck(self._folder, archive.engine)
            yield from self._files(files)
            with read_session(archive.engine) as session:
                count = session.scalar(select(func.count()).select_from(Article))
                self.checked.articles = count or 0
            yield from self._abandoned(archive)
        except (ArchiveError, ValueError) as error:
            line = " ".join(str(error).split())
            yield Finding("database", f"it cannot be read to its end: {line}")
            yield from self._files(WarcCheck(self._folder, None))
        yield from table_findings(archive.engine)

    def _files(self, files: WarcCheck) -> Iterator[Finding]:
        yield from files.findings()
        self.checked.files = files.files
        self.checked.records = files.records
        self.checked.captures = files.captures

    def _abandoned(self, archive: Archive) -> Iterator[Finding]:
        """Running before and after a moment at which nobody held the lock."""
        before = _running(archive)
        if not before or is_held(self._folder):
            return
        for run_id in sorted(before & _running(archive)):
            yield Finding(
                f"run {run_id}",
                "it died; the next crawl or ingest enters what it kept and closes it",
            )


def _running(archive: Archive) -> set[int]:
    with read_session(archive.engine) as session:
        return set(
            session.scalars(select(CrawlRun.id).where(CrawlRun.outcome == RUNNING))
        )
