"""Everything that ever happened to one address: for `why`."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from storage.address import safe_url
from storage.articles import key_of
from storage.columns import storable
from storage.identity import Identity, identify
from storage.tables import (
    Alias,
    Article,
    Capture,
    CrawlRun,
    Discovery,
    Frontier,
    Outcome,
    Revision,
)


@dataclass(frozen=True, slots=True)
class Telling:
    """One kind of source that named the address."""

    source: str
    via: str
    """The page, feed or sitemap that named it first."""
    url: str
    """The address as named there."""
    text: str | None
    date_raw: str | None
    run: int
    first_seen_at: datetime
    last_seen_at: datetime


@dataclass(frozen=True, slots=True)
class Asking:
    """One response to a request for it, and the record that holds it."""

    run: int
    captured_at: datetime
    url: str
    status: int
    content_type: str | None
    record: str
    verdict: str | None
    warc: str
    offset: int
    origin: str


@dataclass(frozen=True, slots=True)
class Ending:
    """How it ended in one run."""

    run: int
    command: str
    at: datetime
    state: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands in the frontier."""

    url: str
    """The address that a crawl would ask for."""
    state: str
    reason: str | None
    tries: int
    """Failures in a row."""
    visits: int
    changes: int
    first_seen_at: datetime
    tried_at: datetime | None
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class Publication:
    """The article that stands there, where one was stored."""

    key: str
    url: str
    state: str
    first_seen_at: datetime
    last_seen_at: datetime
    revisions: list[datetime]
    """When each distinct content was first captured, in order."""
    duplicate_group: str | None


@dataclass(frozen=True, slots=True)
class OtherAddress:
    """Another address of the same article, and how that is known."""

    url: str
    method: str
    first_seen_at: datetime


@dataclass(frozen=True, slots=True)
class AddressStory:
    """The facts, oldest first in every list."""

    asked: str
    """What was asked about, as typed."""
    identity: Identity
    url_key: str
    """What the archive knows it by: the article's key, else the canonical address."""
    standing: Standing | None = None
    tellings: list[Telling] = field(default_factory=list)
    askings: list[Asking] = field(default_factory=list)
    endings: list[Ending] = field(default_factory=list)
    article: Publication | None = None
    aliases: list[OtherAddress] = field(default_factory=list)

    @property
    def is_known(self) -> bool:
        """Whether the archive ever heard of it."""
        return bool(self.standing or self.article or self.askings)


def story_of_address(session: Session, asked: str) -> AddressStory:
    """The story of an address of any spelling, or of a key; never raises."""
    named = asked.strip()
    identity = identify(named)
    url_key = storable(_key_asked(session, named) or identity.key or identity.url)
    standing = session.get(Frontier, url_key)
    if identity.edition is None and standing is not None:
        identity = identify(standing.url)
    return AddressStory(
        named,
        identity,
        url_key,
        _standing(standing),
        _tellings(session, url_key),
        _askings(session, url_key, {safe_url(named), identity.url}),
        _endings(session, url_key),
        _publication(session, url_key),
        _aliases(session, url_key),
    )


def _key_asked(session: Session, named: str) -> str | None:
    """A key as typed, or that of the article that has this address as an alias."""
    if session.get(Frontier, storable(named)) is not None:
        return named
    return key_of(session, storable(named))


def _standing(row: Frontier | None) -> Standing | None:
    if row is None:
        return None
    return Standing(
        row.url,
        row.state,
        row.reason,
        row.tries,
        row.visits,
        row.changes,
        row.first_seen_at,
        row.tried_at,
        row.due_at,
    )


def _tellings(session: Session, url_key: str) -> list[Telling]:
    rows = session.scalars(
        select(Discovery)
        .where(Discovery.url_key == url_key)
        .order_by(Discovery.first_seen_at, Discovery.source)
    )
    return [
        Telling(
            row.source,
            row.via,
            row.url,
            row.text,
            row.date_raw,
            row.run_id,
            row.first_seen_at,
            row.last_seen_at,
        )
        for row in rows
    ]


def _askings(session: Session, url_key: str, urls: set[str]) -> list[Asking]:
    rows = session.scalars(
        select(Capture)
        .where(
            or_(
                Capture.url_key == url_key,
                Capture.article_key == url_key,
                Capture.url.in_([storable(url) for url in urls]),
            )
        )
        .order_by(Capture.captured_at, Capture.id)
    )
    return [
        Asking(
            row.run_id,
            row.captured_at,
            row.url,
            row.status,
            row.content_type,
            row.record,
            row.verdict,
            row.warc,
            row.offset,
            row.origin,
        )
        for row in rows
    ]


def _endings(session: Session, url_key: str) -> list[Ending]:
    rows = session.execute(
        select(Outcome, CrawlRun.command)
        .join(CrawlRun, CrawlRun.id == Outcome.run_id)
        .where(Outcome.url_key == url_key)
        .order_by(Outcome.run_id)
    )
    return [
        Ending(row.run_id, command, row.at, row.state, row.reason)
        for row, command in rows
    ]


def _publication(session: Session, key: str) -> Publication | None:
    row = session.get(Article, key)
    if row is None:
        return None
    revisions = session.scalars(
        select(Revision.captured_at)
        .where(Revision.article_key == key)
        .order_by(Revision.number)
    )
    return Publication(
        row.key,
        row.url,
        row.state,
        row.first_seen_at,
        row.last_seen_at,
        list(revisions),
        row.duplicate_group,
    )


def _aliases(session: Session, key: str) -> list[OtherAddress]:
    rows = session.scalars(
        select(Alias)
        .where(Alias.article_key == key)
        .order_by(Alias.first_seen_at, Alias.url)
    )
    return [OtherAddress(row.url, row.method, row.first_seen_at) for row in rows]
