"""Every address ever discovered: what is known, what is new, what is due.

The archive is the frontier. Each function works in the transaction of its caller.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import case, insert, select, update
from sqlalchemy.orm import Session

from storage.columns import storable
from storage.coverage.probing import take_named
from storage.due import SLIP
from storage.found import Found, SourceKind
from storage.identity import AddressKind, Identity, identify
from storage.modified import is_modified
from storage.outcome import FrontierState
from storage.plainer import is_plainer, take_plainer
from storage.tables import Discovery, Frontier, Outcome

_CHUNK = 400
"""Keys in one statement: SQLite before 3.32 takes 999 variables."""

_NEVER = frozenset({AddressKind.NOT_OURS, AddressKind.ASSET})
_TRUSTED_WITHOUT_CHANGE = 3
"""Visits in vain after which a source's word of a change counts no more."""


@dataclass(frozen=True, slots=True)
class Noted:
    """What the archive knows of an address that a source has just named."""

    url_key: str
    url: str
    """The address to ask for."""
    edition: str
    kind: AddressKind
    is_new: bool
    is_due: bool
    """Whether it is worth asking for in this run and has not been settled in it."""


@dataclass(slots=True)
class _Named:
    """One address of ours and everything that names it."""

    url_key: str
    identity: Identity
    founds: list[Found]


def note(
    session: Session, run_id: int, founds: Iterable[Found], at: datetime
) -> list[Noted]:
    """Enters what sources named; answers once for each address, in order.

    What is not ours, and images, are left out: the caller counts them.
    """
    named = iter(_by_address(founds))
    noted: list[Noted] = []
    while chunk := list(islice(named, _CHUNK)):
        noted += _note_chunk(session, run_id, chunk, at)
    return noted


def _by_address(founds: Iterable[Found]) -> list[_Named]:
    named: dict[str, _Named] = {}
    for found in founds:
        identity = identify(found.url)
        if identity.kind in _NEVER or identity.edition is None:
            continue
        url_key = storable(identity.key or identity.url)
        one = named.setdefault(url_key, _Named(url_key, identity, []))
        if is_plainer(identity.url, one.identity.url):
            one.identity = identity
        one.founds.append(found)
    return list(named.values())


def _note_chunk(
    session: Session, run_id: int, chunk: Sequence[_Named], at: datetime
) -> list[Noted]:
    keys = [one.url_key for one in chunk]
    known = _known(session, keys)
    addresses = {key: row.url for key, row in known.items()}
    named = _named_by_sources(chunk)
    plainer = take_plainer(session, named, addresses, at)
    if take_named(session, named, addresses, at) or plainer:
        known = _known(session, keys)
    new = [_new_row(one, at) for one in chunk if one.url_key not in known]
    if new:
        session.execute(insert(Frontier), new)
    _enter_discoveries(session, run_id, chunk, at)
    settled = set(
        session.scalars(
            select(Outcome.url_key).where(
                Outcome.run_id == run_id, Outcome.url_key.in_(keys)
            )
        )
    )
    return list(_answers(chunk, known, settled, at))


def _known(session: Session, keys: Sequence[str]) -> dict[str, Any]:
    rows = session.execute(
        select(*Frontier.__table__.columns).where(Frontier.url_key.in_(keys))
    )
    return {row.url_key: row for row in rows}


def _named_by_sources(chunk: Sequence[_Named]) -> dict[str, str]:
    """The addresses that somebody else than our probes names."""
    return {
        one.url_key: one.identity.url
        for one in chunk
        if any(found.source is not SourceKind.PROBE for found in one.founds)
    }


def _new_row(one: _Named, at: datetime) -> dict[str, Any]:
    return {
        "url_key": one.url_key,
        "url": one.identity.url,
        "edition": one.identity.edition,
        "kind": one.identity.kind.value,
        "state": FrontierState.NEW.value,
        "tries": 0,
        "visits": 0,
        "changes": 0,
        "first_seen_at": at,
        "due_at": at,
        "complete": False,
    }


def _answers(
    chunk: Sequence[_Named], known: Mapping[str, Any], settled: set[str], at: datetime
) -> Iterator[Noted]:
    for one in chunk:
        row = known.get(one.url_key)
        url, edition, kind = one.identity.url, one.identity.edition, one.identity.kind
        assert edition is not None
        if row is None:
            yield Noted(one.url_key, url, edition, kind, True, True)
            continue
        is_due = one.url_key not in settled and _is_due(row, one.founds, at)
        yield Noted(one.url_key, row.url, edition, kind, False, is_due)


def _is_due(row: Any, founds: Iterable[Found], at: datetime) -> bool:
    if row.due_at is not None and row.due_at <= at:
        return True
    if row.tried_at is not None and row.tried_at > at + SLIP:
        return True
    if row.tried_at is None or row.tries:
        return False
    # A sitemap that gives every page the time of its own making would otherwise
    # have everything asked for in every run.
    if row.visits - row.changes >= _TRUSTED_WITHOUT_CHANGE:
        return False
    return any(is_modified(found.modified_raw, row.tried_at, at) for found in founds)


def _enter_discoveries(
    session: Session, run_id: int, chunk: Sequence[_Named], at: datetime
) -> None:
    """One row for an address and a kind of source: first and last time, first page."""
    keys = [one.url_key for one in chunk]
    known = {
        (row.url_key, row.source)
        for row in session.execute(
            select(Discovery.url_key, Discovery.source).where(
                Discovery.url_key.in_(keys)
            )
        )
    }
    new: dict[tuple[str, str], dict[str, Any]] = {}
    seen: dict[str, list[str]] = {}
    for one in chunk:
        for found in one.founds:
            pair = (one.url_key, found.source.value)
            if pair in known:
                seen.setdefault(pair[1], []).append(pair[0])
            else:
                new.setdefault(pair, _discovery_row(one, found, run_id, at))
    if new:
        session.execute(insert(Discovery), list(new.values()))
    seen_last = Discovery.last_seen_at
    for source, again in seen.items():
        session.execute(
            update(Discovery)
            .where(Discovery.source == source, Discovery.url_key.in_(set(again)))
            .values(last_seen_at=case((seen_last < at, at), else_=seen_last)),
            execution_options={"synchronize_session": False},
        )


def _discovery_row(
    one: _Named, found: Found, run_id: int, at: datetime
) -> dict[str, Any]:
    return {
        "url_key": one.url_key,
        "source": found.source.value,
        "via": found.via,
        "url": found.url,
        "text": found.text,
        "date_raw": found.date_raw,
        "run_id": run_id,
        "first_seen_at": at,
        "last_seen_at": at,
    }


def mark_complete(session: Session, url_key: str) -> None:
    """Notes that a listing was once read to its last page."""
    session.execute(
        update(Frontier).where(Frontier.url_key == url_key).values(complete=True)
    )


def is_complete(session: Session, url_key: str) -> bool:
    """Whether a listing was once read to its last page."""
    found = session.scalar(select(Frontier.complete).where(Frontier.url_key == url_key))
    return bool(found)
