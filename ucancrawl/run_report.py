"""The end of a run: counts of every spider, the books, the exit, one plain sentence."""

import logging
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from scrapy.crawler import Crawler

from storage.books import Books
from storage.editions.registry import edition_of_host
from storage.errors import ArchiveError
from storage.outcome import OutcomeState
from ucancrawl import stats
from ucancrawl.crawl_session import CrawlSession
from ucancrawl.exits import Exit
from ucancrawl.verdict_of_run import EditionFacts, RunFacts, outcome_of

logger = logging.getLogger(__name__)
READ = (
    OutcomeState.STORED,
    OutcomeState.REVISED,
    OutcomeState.UNCHANGED,
    OutcomeState.READ,
)


@dataclass(slots=True)
class RunReport:
    """Collects what the spiders counted, then ends the run."""

    counts: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Our stats by edition."""
    reasons: dict[str, str | None] = field(default_factory=dict)
    """Why Scrapy closed each spider; null where it was not even closed."""

    def take(self, crawler: Crawler) -> None:
        """Keep a spider's counts; its crawler is soon gone."""
        try:
            counted = crawler.stats.get_stats()
        except RuntimeError:
            # A crawler that failed while it was set up never had any.
            return
        name = crawler.spidercls.name
        self.reasons[name] = counted.get("finish_reason")
        self.counts[name] = {
            key: value for key, value in counted.items() if key.startswith("ucan/")
        }

    def finish(self, session: CrawlSession, *, interrupted: bool) -> Exit:
        """Close the books and the run; returns how it ended."""
        books: Books | None = None
        try:
            books = session.close_books()
        except ArchiveError as error:
            session.error = session.error or error
        facts = self._facts(session, books, interrupted=interrupted)
        verdict = outcome_of(facts)
        try:
            session.close(verdict.name.lower(), verdict, self.counts)
        except ArchiveError as error:
            facts.error = facts.error or error
            verdict = outcome_of(facts)
        logger.info("The run ended: %s", verdict.meaning)
        return verdict

    def _facts(
        self, session: CrawlSession, books: Books | None, *, interrupted: bool
    ) -> RunFacts:
        editions = {
            name: _edition_facts(self.counts.get(name, {}), books, name)
            for name in session.plan.editions
        }
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
            books_closed=books is not None and books.closed,
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
    facts.articles = sum(page.count(state) for state in READ[:3])
    facts.failed = Counter(page.by_reason(OutcomeState.FAILED))
    facts.refused = Counter(page.by_reason(OutcomeState.REFUSED))
    return facts
