"""A run that is over, opened once more so that its captures can be read into it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from storage.archive import Archive
from storage.captures import KeptCapture
from storage.database import write_session
from storage.editions.edition import Edition
from storage.editions.registry import EDITIONS
from storage.found import Found
from storage.frontier import Noted, mark_complete, note
from storage.identity import identify
from storage.outcome import OutcomeState
from storage.settling import settle
from ucancrawl.endings import end_without
from ucancrawl.errand import Errand
from ucancrawl.led_away import LedAway
from ucancrawl.own_page import Shown


class PastRun:
    """An archive and a run in it."""

    def __init__(self, archive: Archive, run_id: int) -> None:
        self.archive = archive
        self.run_id = run_id
        self.shown = Shown()
        self.led_away: defaultdict[str, LedAway] = defaultdict(LedAway)
        """By edition."""
        self._named: set[tuple[str, str]] = set()

    def note(self, founds: Iterable[Found], at: datetime) -> list[Noted]:
        """Enter what a page names."""
        with write_session(self.archive.engine) as session:
            return note(session, self.run_id, founds, at)

    def note_once(self, founds: Iterable[Found], at: datetime) -> None:
        """Enter what no page of this run has named yet."""
        fresh = []
        for found in founds:
            pair = (found.url, found.source.value)
            if pair not in self._named:
                self._named.add(pair)
                fresh.append(found)
        if fresh:
            self.note(fresh, at)

    def end(self) -> None:
        """Judge what had to wait for the rest, as the spiders do."""
        for led_away in self.led_away.values():
            for hand, state, reason in led_away.judged(self):
                end_without(self, hand, state, reason)

    def settle(
        self,
        errand: Errand,
        state: OutcomeState,
        reason: str | None,
        kept: KeptCapture,
        at: datetime,
        *,
        changed: bool = False,
        complete: bool = False,
    ) -> None:
        """How an address ended that needs no article."""
        with write_session(self.archive.engine) as session:
            settle(
                session,
                self.run_id,
                errand.url_key,
                state,
                reason,
                capture_id=kept.id,
                at=at,
                changed=changed,
            )
            if complete:
                mark_complete(session, errand.url_key)


def edition_of(errand: Errand) -> Edition:
    """The edition whose spider asked."""
    name = errand.url_key.partition(":")[0]
    return EDITIONS[
        name if errand.is_article else identify(errand.url_key).edition or ""
    ]
