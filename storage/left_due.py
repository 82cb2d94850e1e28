"""Addresses that a run leaves for a reason of their own, entered as still due."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from storage.outcome import OutcomeState
from storage.settling import settle
from storage.tables import Outcome

_CHUNK = 400
"""Keys in one statement: SQLite before 3.32 takes 999 variables."""


def leave_due(
    session: Session, run_id: int, left: Mapping[str, str], at: datetime
) -> None:
    """Enters each address with its reason; a poisoned sitemap leaves thousands."""
    due = OutcomeState.DUE
    for keys in _chunks(list(left)):
        known = set(
            session.scalars(
                select(Outcome.url_key).where(
                    Outcome.run_id == run_id, Outcome.url_key.in_(keys)
                )
            )
        )
        for key in known:
            settle(session, run_id, key, due, left[key], at=at)
        fresh = [
            {"run_id": run_id, "url_key": key, "state": due.value}
            | {"reason": left[key], "at": at}
            for key in keys
            if key not in known
        ]
        if fresh:
            session.execute(insert(Outcome), fresh)


def _chunks(keys: list[str]) -> list[list[str]]:
    return [keys[start : start + _CHUNK] for start in range(0, len(keys), _CHUNK)]
