"""Files from outside into the archive: kept first, then read, judged and stored."""

import logging
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from storage.aliases import CANONICAL
from storage.archive import Archive
from storage.articles import mark_gone, store_article
from storage.captures import OWN, KeptCapture
from storage.database import read_session, write_session
from storage.dedupe import Judgement
from storage.editions.registry import EDITIONS
from storage.errors import InputRefused
from storage.found import Found, SourceKind
from storage.frontier import note
from storage.identity import Identity, identify
from storage.ingest_run import INGEST, IngestRun
from storage.instants import ARTICLE_VERDICT, comes_last, is_taken
from storage.outcome import REDIRECTS, OutcomeState, state_of_status
from storage.page_facts import enter_verdict, gone_facts, said_of
from storage.retelling import left_untold
from storage.settling import settle_elsewhere
from storage.tables import Capture
from storage.warc.exchange import RecordType
from ucancrawl.failures import ReaderFault
from ucancrawl.ingest.files import read_path
from ucancrawl.ingest.incoming import Incoming, Skipped
from ucancrawl.ingest.ingest_report import IngestReport
from ucancrawl.ingest.retelling import retell
from ucancrawl.pages.page import Hint, Page, Reading, Verdict
from ucancrawl.pages.version import READER_VERSION
from ucancrawl.reading import read_article, rereader

logger = logging.getLogger(__name__)

NOT_OURS = "not_ours"
OTHER_EDITION = "other_edition"
NO_PAGE = "no_page"
NO_KEY = "no_key"
_PAGE = 200

_OUTCOMES = {
    Judgement.NEW: OutcomeState.STORED,
    Judgement.REVISED: OutcomeState.REVISED,
    Judgement.RETURNED: OutcomeState.REVISED,
    Judgement.UNCHANGED: OutcomeState.UNCHANGED,
    Judgement.INCOMPLETE: OutcomeState.READ,
}


class Ingest:
    """One ingest run: an archive, a run, and the editions that are wanted."""

    def __init__(
        self,
        archive: Archive,
        run: IngestRun,
        edition: str | None = None,
    ) -> None:
        self._archive = archive
        self._run = run
        self._edition = edition
        self.report = IngestReport()
        self._late: set[str] = set()
        """Keys of articles with a page that came after a later one."""

    def take(self, paths: Iterable[Path], url: str | None) -> Iterator[Skipped]:
        """Take every file; gives what had to be passed over as it goes.

        A path that gives nothing at all is named, and the others are taken; raises
        InputRefused where it is the only one.
        """
        given = list(paths)
        for path in given:
            try:
                for item in read_path(path, url):
                    if isinstance(item, Skipped):
                        yield self._skip(item)
                    else:
                        yield from self._taken(item)
            except InputRefused as error:
                if len(given) == 1:
                    raise
                self.report.useless.append(str(error))
                yield self._skip(Skipped(str(path), str(error)))
        if self._run.has_begun:
            self.report.retold = self._retell()

    def _taken(self, item: Incoming) -> Iterator[Skipped]:
        """Take one; a page that the reader fails at is kept, named and passed over."""
        try:
            self._take_one(item)
        except ReaderFault as error:
            yield self._skip(Skipped(item.place, str(error)))

    def _retell(self) -> int:
        with read_session(self._archive.engine) as session:
            untold = left_untold(session, INGEST, self._run.id)
        return retell(self._archive, self._late.union(untold))

    def _skip(self, item: Skipped) -> Skipped:
        self.report.skipped.append(item)
        return item

    def _take_one(self, item: Incoming) -> None:
        identity = identify(item.url)
        if identity.edition is None:
            self.report.refuse(NOT_OURS, f"{item.place}: {item.url}")
            return
        if self._edition not in (None, identity.edition):
            self.report.refuse(OTHER_EDITION, f"{item.place}: {item.url}")
            return
        if _is_bare_file(item):
            self._take_file(item, identity)
            return
        kept = self._keep(item)
        if not (kept.is_known and self._is_of_crawl(item, kept)):
            self.take_kept(item, kept)

    def _is_of_crawl(self, item: Incoming, kept: KeptCapture) -> bool:
        """Whether our own crawl fetched it, which judged it by more than the page."""
        with read_session(self._archive.engine) as session:
            capture = session.get_one(Capture, kept.id)
        if capture.origin == OWN and capture.verdict == ARTICLE_VERDICT:
            self.report.articles[Judgement.UNCHANGED] += 1
        elif capture.origin == OWN:
            reason = capture.verdict or f"http_{capture.status:03d}"
            self.report.refuse(reason, f"{item.place}: {item.url}")
        return capture.origin == OWN

    def take_kept(self, item: Incoming, kept: KeptCapture) -> None:
        """Read, judge and store what is kept already, just now or long ago."""
        identity = identify(item.url)
        if item.exchange.status != _PAGE:
            self._take_answer(item, kept)
            return
        if identity.edition is None or (item.html is None and item.text is None):
            self.report.refuse(NO_PAGE, f"{item.place}: {item.url}")
            return
        reading = self._read(item, identity)
        with write_session(self._archive.engine) as session:
            self._store(session, item, kept, reading)

    def _read(self, item: Incoming, identity: Identity) -> Reading:
        with read_session(self._archive.engine) as session:
            said = said_of(session, identity.key or identity.url)
        hints = tuple(Hint(one.source, one.text, one.date_raw) for one in said)
        try:
            return read_article(_page(item, identity, hints))
        except Exception as error:  # one page must not cost all others
            logger.info("Fault while reading %s", item.url, exc_info=True)
            how = f"reading {item.url} failed ({error!r}); please report it"
            raise ReaderFault(how) from error

    def _take_answer(self, item: Incoming, kept: KeptCapture) -> None:
        """What is no page is a dated fact: that it was gone, or could not be had.

        A redirect is neither: what it led to has captures of its own.
        """
        status, at = item.exchange.status, item.exchange.captured_at
        state, reason = state_of_status(status), f"http_{status:03d}"
        self.report.refuse(reason, f"{item.place}: {item.url}")
        if status in REDIRECTS:
            return
        found = Found(item.url, SourceKind.GIVEN, item.exchange.origin)
        with write_session(self._archive.engine) as session:
            enter_verdict(session, kept.id, reason, READER_VERSION)
            if not note(session, self._run.id, [found], at):
                return
            if state is OutcomeState.GONE:
                mark_gone(session, kept.url_key, at, capture_id=kept.id)
            self._settle(session, kept, state, reason, at)

    def _take_file(self, item: Incoming, identity: Identity) -> None:
        """A file that shows no article stays with its owner and is not kept."""
        reading = self._read(item, identity)
        if reading.article is None:
            self.report.refuse(reading.verdict, f"{item.place}: {reading.reason}")
            return
        kept = self._keep(item)
        with write_session(self._archive.engine) as session:
            self._store(session, item, kept, reading)

    def _keep(self, item: Incoming) -> KeptCapture:
        self.report.captures += 1
        return self._run.keep(item.exchange)

    def _store(
        self,
        session: Session,
        item: Incoming,
        kept: KeptCapture,
        reading: Reading,
    ) -> None:
        at = item.exchange.captured_at
        found = Found(item.url, SourceKind.GIVEN, item.exchange.origin)
        note(session, self._run.id, [found], at)
        if reading.article is None:
            self.report.refuse(reading.verdict, f"{item.place}: {reading.reason}")
            enter_verdict(session, kept.id, reading.verdict, READER_VERSION)
            is_cut = reading.verdict is Verdict.CUT_OFF
            state = OutcomeState.FAILED if is_cut else OutcomeState.READ
            self._settle(session, kept, state, reading.verdict, at)
            return
        judgement, key = self._take_article(session, item, kept, reading)
        self.report.articles[judgement] += 1
        for fact in gone_facts(session, kept.url_key):
            mark_gone(session, key, fact.captured_at, capture_id=fact.id)
        self._settle(session, kept, _OUTCOMES[judgement], None, at)

    def _take_article(
        self, session: Session, item: Incoming, kept: KeptCapture, reading: Reading
    ) -> tuple[Judgement, str]:
        """How it was judged, and its key; a page read before is not judged again."""
        assert reading.article is not None
        capture = session.get_one(Capture, kept.id)
        if is_taken(capture, READER_VERSION):
            return Judgement.UNCHANGED, capture.article_key or kept.url_key
        canonical = [(reading.canonical, CANONICAL)] if reading.canonical else []
        stored = store_article(
            session,
            reading.article,
            capture_id=kept.id,
            fetched_url=item.url,
            aliases=canonical,
            reader=READER_VERSION,
            at=item.exchange.captured_at,
            reread=rereader(self._archive, session),
        )
        if not comes_last(session, capture, stored.article_key):
            self._late.add(stored.article_key)
        return stored.judgement, stored.article_key

    def _settle(
        self,
        session: Session,
        kept: KeptCapture,
        state: OutcomeState,
        reason: str | None,
        at: datetime,
    ) -> None:
        settle_elsewhere(
            session,
            self._run.id,
            kept.url_key,
            state,
            reason,
            capture_id=kept.id,
            at=at,
        )


def _page(item: Incoming, identity: Identity, hints: tuple[Hint, ...]) -> Page:
    return Page(
        url=item.url,
        edition=EDITIONS[identity.edition or ""],
        html=item.html,
        text=item.text,
        charset=item.charset,
        captured_at=item.exchange.captured_at,
        hints=hints,
        is_cut=item.exchange.truncated is not None,
    )


def _is_bare_file(item: Incoming) -> bool:
    """A page in a file of its own, not a record out of a web archive."""
    return item.record_id is None and item.exchange.record in (
        RecordType.RESOURCE,
        RecordType.CONVERSION,
    )
