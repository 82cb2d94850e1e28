"""The end of a run: counts of every spider, the books, the exit, one plain sentence."""

import logging
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from scrapy.crawler import Crawler

from storage.books import Books
from storage.books_before import KnownBefore, known_before
from storage.database import read_session
from storage.editions.registry import edition_of_host
from storage.errors import ArchiveError, ArchiveLocked, DatabaseBusy
from storage.holdings import Holdings, holdings
from storage.missing import editions_with_articles, missing
from storage.outcome import OutcomeState
from ucancrawl import stats
from ucancrawl.crawl_session import CrawlSession
from ucancrawl.exits import Exit, exit_of_error
from ucancrawl.health.at_end import is_degraded
from ucancrawl.signs.run_end import STORED, RunEnd, per_article
from ucancrawl.signs.signs import Signs
from ucancrawl.verdict_of_run import WALLS, EditionFacts, RunFacts, outcome_of

logger = logging.getLogger(__name__)
PER_NEW_ARTICLE = {
    stats.REQUESTS: stats.REQUESTS_EACH,
    stats.BYTES: stats.BYTES_EACH,
}
"""What a new article cost; absent where a run brought none."""
CHECKED = (Exit.DONE, Exit.INCOMPLETE, Exit.BLOCKED, Exit.BUDGET, Exit.UNREACHABLE)
"""Ends after which there is time to ask whether the pages are still read rightly."""
READ = (
    OutcomeState.STORED,
    OutcomeState.REVISED,
    OutcomeState.UNCHANGED,
    OutcomeState.READ,
)


@dataclass(slots=True)
class RunReport:
    """Collects what the spiders counted, then ends the run."""

    signs: Signs
    counts: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Our stats by edition."""
    reasons: dict[str, str | None] = field(default_factory=dict)
    """Why Scrapy closed each spider; null where it was not even closed."""
    began: datetime = field(default_factory=lambda: datetime.now(UTC))

    def take(self, crawler: Crawler) -> None:
        """Keep a spider's counts; its crawler is soon gone."""
        try:
            counted = crawler.stats.get_stats()
        except RuntimeError:
            # A crawler that failed while it was set up never had any.
            return
        name = crawler.spidercls.name
        self.reasons[name] = counted.get("finish_reason")
        ours = {k: v for k, v in counted.items() if k.startswith("ucan/")}
        for key, each in PER_NEW_ARTICLE.items():
            cost = per_article(ours.get(key, 0), ours.get(STORED, 0))
            if cost is not None:
                ours[each] = cost
        self.counts[name] = ours

    def finish(self, session: CrawlSession, *, interrupted: bool) -> Exit:
        """Close the books and the run; returns how it ended."""
        books: Books | None = None
        try:
            books = session.close_books()
        except ArchiveError as error:
            session.error = session.error or error
        facts = self._facts(session, books, interrupted=interrupted)
        if outcome_of(facts) in CHECKED:
            facts.degraded = is_degraded(session.archive, session.run_id)
        verdict = outcome_of(facts)
        held = _held(session)
        try:
            session.close(verdict.name.lower(), verdict, self.counts)
        except ArchiveError as error:
            facts.error = facts.error or error
            verdict = outcome_of(facts)
        sentence = str(facts.error) if facts.error else verdict.meaning
        end = self._end(verdict, sentence, session.run_id)
        end = replace(end, books_closed=facts.books_closed, holdings=held)
        logger.info("The run ended: %s", sentence)
        logger.info("%s", cost_of(end))
        self.signs.put_out(end)
        return verdict

    def fail(self, error: ArchiveError) -> None:
        """No run could begin. Where another holds the lock, its signs will come."""
        if isinstance(error, DatabaseBusy) or not isinstance(error, ArchiveLocked):
            self.signs.put_out(self._end(exit_of_error(error), str(error)))

    def _end(self, verdict: Exit, sentence: str, run_id: int | None = None) -> RunEnd:
        ended = datetime.now(UTC)
        return RunEnd(verdict, sentence, self.began, ended, run_id, self.counts)

    def _facts(
        self, session: CrawlSession, books: Books | None, *, interrupted: bool
    ) -> RunFacts:
        editions = {
            name: _edition_facts(self.counts.get(name, {}), books, name)
            for name in session.plan.editions
        }
        for name, known in _known_before(session).items():
            if name in editions:
                editions[name].known_walls = known.walls
                editions[name].known_forbidden = known.forbidden
                editions[name].shut = known.shut
                editions[name].read -= known.rules
                editions[name].rules = known.rules
        for name in _nameless(session, editions):
            editions[name].is_nameless = bool(editions[name].responses)
        for name, count in _missing(session, editions).items():
            editions[name].missing = count
        for host, state in session.gate.hosts.items():
            if state.stopped:
                owner = edition_owning(host)
                if owner in editions:
                    editions[owner].stopped[host] = state.stopped
        return RunFacts(
            editions,
            error=session.error,
            faults=session.faults,
            interrupted=interrupted,
            stopping=session.stopping,
            files_missing=bool(session.missing),
            books_closed=books is not None and books.closed,
        )


def _held(session: CrawlSession) -> Holdings | None:
    try:
        with read_session(session.archive.engine) as reading:
            return holdings(reading)
    except ArchiveError:
        return None


def _known_before(session: CrawlSession) -> dict[str, KnownBefore]:
    try:
        with read_session(session.archive.engine) as reading:
            return known_before(reading, session.run_id, WALLS)
    except ArchiveError:
        return {}


def _nameless(session: CrawlSession, editions: Iterable[str]) -> set[str]:
    """Editions of which no article's address is known, told as they are found."""
    try:
        with read_session(session.archive.engine) as reading:
            nameless = set(editions) - editions_with_articles(reading)
    except ArchiveError:
        return set()
    for name in sorted(nameless):
        logger.warning(
            "%s: none of its sources names an article, and none ever did: is what"
            " answers there its site?",
            name,
        )
    return nameless


def _missing(session: CrawlSession, editions: Iterable[str]) -> dict[str, int]:
    """Articles of these editions whose pages show none, told as they are counted."""
    try:
        with read_session(session.archive.engine) as reading:
            found = missing(reading)
    except ArchiveError:
        return {}
    counts = {}
    for name in found.keys() & set(editions):
        counts[name] = found[name].new + found[name].known
        logger.warning(
            "%s: %d new addresses that its lists name, and %d articles of the archive,"
            " show no article; they are looked at again within days.",
            name,
            found[name].new,
            found[name].known,
        )
    return counts


def cost_of(end: RunEnd) -> str:
    """What the run cost the newsroom, in one sentence."""
    new, requests = end.new_articles, end.total(stats.REQUESTS)
    size = end.total(stats.BYTES)
    if not new:
        return f"No new article, {requests:,} requests, {size:,} bytes."
    return (
        f"New articles: {new:,}, for each {requests / new:.1f} requests"
        f" and {size / new:,.0f} bytes."
    )


def edition_owning(host: str) -> str | None:
    edition = edition_of_host(host)
    return edition.name if edition else None


def _edition_facts(
    counts: dict[str, Any], books: Books | None, name: str
) -> EditionFacts:
    facts = EditionFacts(responses=counts.get(stats.RESPONSES, 0))
    page = books.editions.get(name) if books else None
    if page is None:
        return facts
    facts.read = sum(page.count(state) for state in READ)
    facts.settled = page.ended.total() - page.count(OutcomeState.DUE)
    facts.articles = sum(page.count(state) for state in READ[:3])
    facts.failed = Counter(page.by_reason(OutcomeState.FAILED))
    facts.refused = Counter(page.by_reason(OutcomeState.REFUSED))
    return facts
