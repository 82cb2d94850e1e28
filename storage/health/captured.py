"""Which captures of a run are worth a look: articles' addresses, and sources."""

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from storage.extractions import UNKNOWN_LAYOUT
from storage.identity import AddressKind
from storage.recheck import SOURCE_KINDS
from storage.tables import Article, Capture, Extraction, Frontier, Revision

LARGEST = 2_000_000
"""Bytes; what is larger is no page of a newsroom, and may be slow to read."""


@dataclass(frozen=True, slots=True)
class Captured:
    """One response, and what the frontier knows its address for."""

    id: int
    edition: str
    url: str
    url_key: str
    status: int
    kind: AddressKind
    verdict: str | None = None


def captured_in(session: Session, run_id: int) -> list[Captured]:
    """Responses of a run that a server gave to articles' addresses and sources.

    A page as it was before shows nothing new; the same page as at another address
    does: walls look alike everywhere. A server's own failures are the books' matter.
    """
    holder = aliased(Capture)
    query = (
        select(
            Capture.id,
            Capture.edition,
            Capture.url,
            Capture.url_key,
            Capture.status,
            Frontier.kind,
            Capture.verdict,
        )
        .join(Frontier, Frontier.url_key == Capture.url_key)
        .outerjoin(holder, holder.id == Capture.refers_to_id)
        .where(
            Capture.run_id == run_id,
            Capture.edition.is_not(None),
            or_(Capture.record == "response", holder.url_key != Capture.url_key),
            Capture.payload_length <= LARGEST,
            or_(Capture.status == 200, Capture.status.between(400, 499)),
            or_(Frontier.kind == AddressKind.ARTICLE, Frontier.kind.in_(SOURCE_KINDS)),
        )
        .order_by(Capture.id)
    )
    return [
        Captured(id, edition or "", url, key, status, AddressKind(kind), verdict)
        for id, edition, url, key, status, kind, verdict in session.execute(query)
    ]


def unknown_layouts(session: Session, run_id: int) -> set[int]:
    """Captures of a run that were read with no layout."""
    query = (
        select(Extraction.capture_id)
        .join(Capture, Capture.id == Extraction.capture_id)
        .where(Capture.run_id == run_id, Extraction.layout == UNKNOWN_LAYOUT)
    )
    return set(session.scalars(query))


def standing_captures(session: Session, edition: str) -> list[tuple[str, int, int]]:
    """Key, capture and extraction of what stands for each article of an edition."""
    query = (
        select(Article.key, Extraction.capture_id, Extraction.id)
        .join(Revision, Revision.id == Article.revision_id)
        .join(Extraction, Extraction.id == Revision.extraction_id)
        .where(Article.edition == edition)
    )
    return [(key, capture, reading) for key, capture, reading in session.execute(query)]


def capture_that_stands(session: Session, key: str) -> int:
    """The capture that the standing reading of a known article comes from."""
    query = (
        select(Extraction.capture_id)
        .join(Revision, Revision.extraction_id == Extraction.id)
        .join(Article, Article.revision_id == Revision.id)
        .where(Article.key == key)
    )
    return session.scalars(query).one()
