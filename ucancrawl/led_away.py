"""Addresses of articles that led to a page without one: judged together.

One that leads to the home page is gone. Where most of an edition leads to one place,
the site has shut its door or lost its way, and nothing is known of the articles.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from storage.books_before import stood_open_since
from storage.database import read_session
from storage.outcome import OutcomeState
from ucancrawl.endings import OpenRun
from ucancrawl.page_in_hand import PageInHand

TO_ONE = "redirect_to_one_page"
ENOUGH = 3
"""Addresses; fewer may well have gone together."""


@dataclass(slots=True)
class LedAway:
    """Those of one edition in one run."""

    shown: int = 0
    """Addresses that showed an article."""
    _by_place: dict[str, list[tuple[PageInHand, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def take(self, hand: PageInHand, reason: str) -> None:
        """An address, and why it would be gone by itself. Its page is let go."""
        place = hand.page.url.partition("?")[0]
        kept = replace(hand, page=replace(hand.page, html=None))
        self._by_place[place].append((kept, reason))

    def judged(self, run: OpenRun) -> Iterator[tuple[PageInHand, OutcomeState, str]]:
        """How each ended. Once, when the edition has nothing left to ask."""
        for hands in self._by_place.values():
            together = len(hands) >= ENOUGH and len(hands) > self.shown
            for hand, reason in hands:
                if together and not _is_known_for_it(run, hand):
                    yield hand, OutcomeState.FAILED, TO_ONE
                else:
                    yield hand, OutcomeState.GONE, reason
        self._by_place.clear()


def _is_known_for_it(run: OpenRun, hand: PageInHand) -> bool:
    """Whether it failed so in a run before, and the edition was open since."""
    with read_session(run.archive.engine) as session:
        return stood_open_since(session, run.run_id, hand.errand.url_key, TO_ONE)
