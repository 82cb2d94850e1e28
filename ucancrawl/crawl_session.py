"""One archive, one run, one WARC file and one lock for all spiders of a process.

Plain Python: spiders and middlewares count and ask here, and hold no logic themselves.
"""

import logging
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

from storage.adoption import adopt
from storage.archive import Archive
from storage.books import Books, books, close_books
from storage.captures import CaptureKeeper, KeptCapture, answered_at, validators
from storage.coverage.probing import probes
from storage.database import read_session, write_session
from storage.due import SLIP, Due, due
from storage.errors import ArchiveError
from storage.found import Found
from storage.frontier import Noted, is_complete, mark_complete, note
from storage.interrupted import kept_answers
from storage.left_due import leave_due
from storage.outcome import OutcomeState, WhyDue
from storage.record import CapturePointer, NewsArticle
from storage.runs import begin_run, end_run, latest_end, missing_files
from storage.settling import settle
from storage.turned_away import TurnedAway, turned_away
from storage.warc.exchange import Exchange
from storage.warc.writer import FileInfo, software
from ucancrawl.budgets import Budgets
from ucancrawl.crew import Crew
from ucancrawl.failures import Later
from ucancrawl.honesty import Honesty
from ucancrawl.own_page import Shown
from ucancrawl.page_in_hand import PageInHand
from ucancrawl.politeness import HostGate, Manners
from ucancrawl.quota import Quota
from ucancrawl.resuming import KeptAnswers

logger = logging.getLogger(__name__)
SECURE_FOR = timedelta(days=90)
"""How long https that was seen is waited for before http may take its place."""


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """How a run is opened, out of settings.py and the command's options."""

    archive: Path
    database: str | None
    editions: tuple[str, ...]
    manners: Manners
    budgets: Budgets = field(default_factory=Budgets)
    limit: int = 0
    full: bool = False
    probe: int = 0
    """Numbers in gaps to be asked for in each edition, after all else."""
    since: Any = None
    in_full: float = 0.05
    """Share of the 304 answers that are put to the proof."""
    user_agent: str = ""
    contact: str = ""
    recorded: dict[str, Any] = field(default_factory=dict)
    """Settings that go into the run's row."""


class CrawlSession:
    """An opened run. Every method is short: it is called in the event loop."""

    def __init__(self, plan: SessionPlan, archive: Archive, run_id: int) -> None:
        self.plan = plan
        self.archive = archive
        self.run_id = run_id
        self.gate = HostGate(plan.manners)
        self.quota = Quota(plan.limit)
        self.budgets = replace(plan.budgets, folder=archive.folder)
        self.stopping: str | None = None
        """Why nothing more is asked for."""
        self.error: ArchiveError | None = None
        self.faults = 0
        """Exceptions of ours; the run goes on without the page, and says so."""
        self.on_stop: dict[str, Callable[[str], None]] = {}
        """How each open spider is told to end."""
        self.missing: list[str] = []
        """WARC files that the archive names and that are not there."""
        self.turned_away = TurnedAway()
        self.crew = Crew()
        self.shown = Shown()
        self._in_hand: dict[CapturePointer, PageInHand] = {}
        """Pages between the reader and the archive, by their capture."""
        self.left: dict[str, str] = {}
        """Addresses that this run will not ask for, by why."""
        info = FileInfo(plan.contact or None, plan.user_agent or None)
        self.keeper = CaptureKeeper(archive, run_id, _warc_name(run_id), info)
        self._closed = False
        self.kept_answers = KeptAnswers(archive)
        self.honesty = Honesty.remembered(archive, _now(), plan.in_full)

    @classmethod
    def open(cls, plan: SessionPlan) -> Self:
        """Take the lock, bring the archive to rest after a crash, begin the run."""
        archive = Archive.open(plan.archive, plan.database, write=True, create=True)
        try:
            adopted = adopt(archive, _now())
            if adopted.runs or adopted.files:
                logger.warning(
                    "A run before this one died: %d captures entered, %d torn bytes"
                    " put aside.",
                    adopted.captures,
                    adopted.torn_bytes,
                )
            with write_session(archive.engine) as session:
                run_id = begin_run(
                    session,
                    command="crawl",
                    editions=plan.editions,
                    settings=plan.recorded,
                    software=software(),
                    at=_now(),
                )
            opened = cls(plan, archive, run_id)
            opened.look_around()
            if not plan.full:
                with read_session(archive.engine) as reading:
                    opened.kept_answers.left = kept_answers(reading, _now())
            return opened
        except BaseException:
            archive.close()
            raise

    def look_around(self) -> None:
        """Say at once what nobody would look for: lost files, a clock that is wrong."""
        with read_session(self.archive.engine) as session:
            self.missing = missing_files(session, self.archive.warc_folder)
            latest = latest_end(session, before=self.run_id)
            self.turned_away = turned_away(session, self.run_id)
        for name in self.missing:
            logger.error("%s is missing: its pages are kept anew as they come.", name)
        if latest is not None and latest > _now() + SLIP:
            logger.warning(
                "A run ended at %s, which is yet to come: the clock was or is wrong."
                " What was visited then is asked for again.",
                f"{latest:%Y-%m-%d %H:%M}",
            )

    def keep(self, exchange: Exchange) -> KeptCapture:
        """Keep a response; an archive that cannot be written ends the run."""
        try:
            return self.keeper.keep(exchange)
        except ArchiveError as error:
            self.fail(error)
            raise Later("archive") from error

    def fail(self, error: ArchiveError) -> None:
        """The archive failed: nothing more can be promised in this run."""
        if self.error is None:
            self.error = error
            logger.error("%s", error)
        self.stop("archive")

    def stop(self, reason: str) -> None:
        """End the run: what is not asked yet stays due, for this reason."""
        if self.stopping is None:
            self.stopping = reason
            for tell in tuple(self.on_stop.values()):
                tell(reason)

    def validators(self, url: str) -> tuple[str | None, str | None]:
        with read_session(self.archive.engine) as session:
            found = validators(session, url, self.archive.warc_folder)
        return (found.etag, found.last_modified) if found else (None, None)

    def was_secure(self, host: str) -> bool:
        """Whether a host has answered over https of late; its rules are asked first."""
        with read_session(self.archive.engine) as session:
            seen = answered_at(session, f"https://{host}/robots.txt")
        return seen is not None and seen > _now() - SECURE_FOR

    def note(self, founds: Iterable[Found]) -> list[Noted]:
        with write_session(self.archive.engine) as session:
            return note(session, self.run_id, founds, _now())

    def due(self, edition: str) -> list[Due]:
        with read_session(self.archive.engine) as session:
            return due(
                session,
                edition,
                _now(),
                full=self.plan.full,
                since=self.plan.since,
                run_id=self.run_id,
            )

    def probes(self, edition: str) -> list[Found]:
        """Numbers that nobody named, drawn anew in each run."""
        if not self.plan.probe:
            return []
        with read_session(self.archive.engine) as session:
            return probes(session, edition, self.plan.probe, self.run_id)

    def is_complete(self, url_key: str) -> bool:
        with read_session(self.archive.engine) as session:
            return is_complete(session, url_key)

    def settle(
        self,
        url_key: str,
        state: OutcomeState,
        reason: str | None = None,
        *,
        capture: KeptCapture | None = None,
        changed: bool | None = None,
        complete: bool = False,
        not_before: datetime | None = None,
    ) -> None:
        """Enter how an address ended, in a transaction of its own."""
        with write_session(self.archive.engine) as session:
            settle(
                session,
                self.run_id,
                url_key,
                state,
                reason,
                capture_id=capture.id if capture else None,
                at=_now(),
                changed=changed,
                not_before=not_before,
            )
            if complete:
                mark_complete(session, url_key)

    def take_in_hand(self, hand: PageInHand, article: NewsArticle) -> None:
        """Remember a page while its article goes through the pipelines."""
        article.captured_at = hand.at
        article.capture = CapturePointer(
            hand.capture.warc, hand.capture.offset, hand.capture.payload_digest
        )
        self._in_hand[article.capture] = hand

    def hand_of(self, article: NewsArticle) -> PageInHand:
        """The page that an article in the pipelines was read from."""
        assert article.capture is not None
        return self._in_hand[article.capture]

    def put_down(self, article: NewsArticle) -> PageInHand | None:
        """The page is dealt with, well or badly."""
        if article.capture is None:
            return None
        return self._in_hand.pop(article.capture, None)

    def leave(self, url_key: str, reason: str) -> None:
        """Not in this run: the address stays due, and the books say why."""
        if reason != self.stopping:
            self.left[url_key] = reason

    def close_books(self) -> Books:
        """Enter what is left over as due, and read the books."""
        reason, at = self.stopping or WhyDue.NOT_ASKED, _now()
        with write_session(self.archive.engine) as session:
            leave_due(session, self.run_id, self.left, at)
            close_books(session, self.run_id, at, reason=reason)
        with read_session(self.archive.engine) as session:
            return books(session, self.run_id)

    def close(self, outcome: str, exit_code: int, counts: dict[str, Any]) -> None:
        """Seal the WARC file, end the run, give the lock back. Once only."""
        if self._closed:
            return
        self._closed = True
        try:
            self.keeper.close()
            with write_session(self.archive.engine) as session:
                end_run(
                    session,
                    self.run_id,
                    outcome=outcome,
                    exit_code=exit_code,
                    counts=counts,
                    at=_now(),
                )
        finally:
            self.archive.close()


def session_of(crawler: Any) -> CrawlSession:
    """The run that a crawler works for."""
    session: CrawlSession = crawler.spider.crawl_session
    return session


def _warc_name(run_id: int) -> str:
    """Sortable, and never used before even where an archive was copied."""
    return f"ucan-{_now():%Y%m%d%H%M%S}-{run_id:06d}-{secrets.token_hex(3)}"


def _now() -> datetime:
    return datetime.now(UTC)
