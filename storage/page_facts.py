"""What is known around one page: what sources said of it, what it turned out to be."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.found import SourceKind
from storage.instants import SHOWN
from storage.outcome import GONE_STATUSES
from storage.tables import Capture, Discovery

_LISTING = (
    SourceKind.SITEMAP,
    SourceKind.FEED,
    SourceKind.HOME,
    SourceKind.LISTING,
)


@dataclass(frozen=True, slots=True)
class Said:
    """What one kind of source printed beside the address of a page."""

    source: str
    text: str | None
    date_raw: str | None


def said_of(session: Session, url_key: str) -> list[Said]:
    """What each kind of source said of a page when it first named it, in order."""
    return said_of_each(session, [url_key]).get(url_key, [])


def said_of_each(session: Session, url_keys: Iterable[str]) -> dict[str, list[Said]]:
    """The same for many pages.

    Lists and feeds alone: beside a link in another article stand that article's own
    words and date.
    """
    rows = session.scalars(
        select(Discovery)
        .where(Discovery.url_key.in_(set(url_keys)), Discovery.source.in_(_LISTING))
        .order_by(Discovery.first_seen_at, Discovery.source)
    )
    said: dict[str, list[Said]] = {}
    for row in rows:
        if row.text or row.date_raw:
            one = Said(row.source, row.text, row.date_raw)
            said.setdefault(row.url_key, []).append(one)
    return said


def enter_verdict(session: Session, capture_id: int, verdict: str, reader: str) -> None:
    """Note what this version of the reader says of a page that is no article.

    Where an older one stored an article, that stays: only who read it last is noted.
    """
    row = session.get_one(Capture, capture_id)
    row.reader = reader
    if row.verdict not in SHOWN:
        row.verdict = verdict


def gone_facts(session: Session, url_key: str) -> list[Capture]:
    """When servers said that nothing stands at an address, oldest first.

    They may have been taken in before the article that once stood there.
    """
    return list(
        session.scalars(
            select(Capture)
            .where(Capture.url_key == url_key, Capture.status.in_(GONE_STATUSES))
            .order_by(Capture.captured_at, Capture.id)
        )
    )
