"""The pages of sources, read again: what they named, and how far each listing went."""

from datetime import datetime

from storage.captures import KeptCapture
from storage.database import read_session
from storage.frontier import is_complete
from storage.identity import AddressKind, identify
from storage.outcome import OutcomeState, state_of_status
from storage.warc.exchange import Exchange
from storage.warc.payload import payload
from ucancrawl.cpu_limit import cpu_limit
from ucancrawl.discovery import read_source
from ucancrawl.endings import FOR_NOW
from ucancrawl.errand import Errand
from ucancrawl.failures import Failure
from ucancrawl.ingest.http import charset_of
from ucancrawl.pages.page import Page
from ucancrawl.pages.reader import read_page
from ucancrawl.pages.walls import PAGES_OF_LINKS, wall_shown
from ucancrawl.rebuild.past_run import PastRun, edition_of
from ucancrawl.walks import ListingWalk, Step

_MACHINE_READ = frozenset({AddressKind.ROBOTS, AddressKind.SITEMAP, AddressKind.FEED})
_LOST = frozenset({404, 410})


class SourceReplay:
    """All sources of one run."""

    def __init__(self, run: PastRun) -> None:
        self._run = run
        self._walks: dict[str, ListingWalk] = {}
        self._unfinished: dict[str, tuple[Errand, KeptCapture]] = {}

    def take(self, errand: Errand, exchange: Exchange, kept: KeptCapture) -> None:
        """As `ucancrawl/spiders/source_visit.py` does, but nothing is asked for."""
        at, status = exchange.captured_at, exchange.status
        if status == 200:
            self._read(errand, exchange, kept)
        elif status == 304:
            self._run.settle(errand, OutcomeState.UNCHANGED, None, kept, at)
        elif status in _LOST and errand.url_key in self._walks:
            step = self._walks[errand.url_key].take(frozenset(), 0, [])
            self._go_on(errand, step, kept, at)
        else:
            state = state_of_status(status)
            self._lose(errand, state, f"http_{status}", kept, at)

    def end(self, at: datetime) -> None:
        """What was not read to its end is no complete listing."""
        for errand, kept in self._unfinished.values():
            walk = self._walks[errand.url_key]
            changed = walk.fresh > 0
            self._run.settle(errand, OutcomeState.READ, None, kept, at, changed=changed)

    def _read(self, errand: Errand, exchange: Exchange, kept: KeptCapture) -> None:
        kind, at = AddressKind(errand.kind), exchange.captured_at
        body = payload(exchange)
        charset = charset_of(exchange.content_type)
        try:
            with cpu_limit():
                reading = read_source(kind, exchange.url, body, charset)
                wall = None if reading.found else _wall(errand, exchange, body)
        except Failure as error:
            wall = error.reason
        if identify(exchange.url).kind is AddressKind.HOME:
            self._run.shown.take_home(exchange.url, body)
        if wall:
            self._lose(errand, OutcomeState.FAILED, wall, kept, at)
            return
        noted = self._run.note(reading.found, at)
        names = frozenset(one.url_key for one in noted)
        fresh = sum(one.is_new for one in noted)
        step = self._walk(errand, exchange.url).take(
            names, fresh, list(reading.following)
        )
        self._go_on(errand, step, kept, at)

    def _walk(self, errand: Errand, url: str) -> ListingWalk:
        if errand.url_key not in self._walks:
            with read_session(self._run.archive.engine) as session:
                complete = is_complete(session, errand.url_key)
            self._walks[errand.url_key] = ListingWalk(url, complete, full=False)
        return self._walks[errand.url_key]

    def _go_on(
        self, errand: Errand, step: Step, kept: KeptCapture, at: datetime
    ) -> None:
        if step.url is not None:
            self._unfinished[errand.url_key] = (errand, kept)
            return
        self._unfinished.pop(errand.url_key, None)
        walk = self._walks.pop(errand.url_key)
        self._run.settle(
            errand,
            OutcomeState.READ,
            None if step.complete else str(step.end),
            kept,
            at,
            changed=walk.fresh > 0,
            complete=step.complete,
        )

    def _lose(
        self,
        errand: Errand,
        state: OutcomeState,
        reason: str,
        kept: KeptCapture,
        at: datetime,
    ) -> None:
        self._walks.pop(errand.url_key, None)
        self._unfinished.pop(errand.url_key, None)
        self._run.settle(errand, state, reason, kept, at)


def _wall(errand: Errand, exchange: Exchange, body: bytes) -> str | None:
    """What stood there instead of a page of links, if anything did."""
    led_away = bool(exchange.redirected_from)
    if errand.kind in _MACHINE_READ and not led_away:
        return None
    page = Page(exchange.url, edition_of(errand), html=body)
    verdict = read_page(page).verdict
    if led_away or errand.kind in PAGES_OF_LINKS:
        verdict = wall_shown(page) or verdict
    return verdict.value if verdict in FOR_NOW else None
