"""Addresses whose server did not want them asked for when they were last asked.

Such an answer may speak of the page or of the host. Of the page alone it speaks where
it has come before, and the edition has shown an article since.
"""

from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from storage.books_before import last_shown
from storage.outcome import FORBIDDEN, FrontierState, OutcomeState
from storage.tables import Frontier, Outcome

BUSY_PAGE = "page_busy"
"""Why a page failed that is busy again and again, on a host that is not."""
TURNED_AWAY = frozenset({*FORBIDDEN, "http_429", "http_503", BUSY_PAGE})


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """What a run should know of them before it asks again."""

    addresses: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    """Those of them that say nothing of their host."""


def turned_away(session: Session, run_id: int) -> TurnedAway:
    """The addresses that stand so before a run."""
    stand = select(Frontier.url_key, Frontier.edition).where(
        Frontier.state == FrontierState.FAILED, Frontier.reason.in_(TURNED_AWAY)
    )
    editions = {row.url_key: row.edition for row in session.execute(stand)}
    alone: set[str] = set()
    for edition in sorted(set(editions.values())):
        before = exists().where(
            Outcome.url_key == Frontier.url_key,
            Outcome.state == OutcomeState.FAILED,
            Outcome.reason.in_(TURNED_AWAY),
            Outcome.run_id <= last_shown(session, run_id, edition),
        )
        alone.update(
            session.scalars(
                stand.with_only_columns(Frontier.url_key).where(
                    Frontier.edition == edition, before
                )
            )
        )
    return TurnedAway(frozenset(editions), frozenset(alone))
