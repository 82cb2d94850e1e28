"""Canaries: kept captures read again, to tell our faults from the site's changes."""

import hashlib
import logging
from collections import Counter
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from storage.archive import Archive
from storage.database import read_session
from storage.errors import ArchiveError
from storage.extractions import record_of
from storage.health.captured import standing_captures
from storage.record import NewsArticle
from storage.tables import Extraction
from ucancrawl.health.second_opinion import token_f1
from ucancrawl.pages.page import Reading, Verdict
from ucancrawl.reading import look_up, read_article

logger = logging.getLogger(__name__)
PAGES = 25
"""Of each edition, always the same: by the digest of the key."""
FIELDS = ("headline", "standfirst", "byline", "section", "date_published", "body")
_SAME_BODY = 0.9


@dataclass(slots=True)
class Canaries:
    """What became of the canaries of one edition."""

    read: int = 0
    unreadable: int = 0
    """Captures whose record is damaged or missing."""
    lost: Counter[str] = field(default_factory=Counter)
    """By field: values that today's reader does not find any more."""
    changed: Counter[str] = field(default_factory=Counter)
    """By field: values that it reads otherwise."""
    examples: dict[str, list[str]] = field(default_factory=dict)

    @property
    def broken(self) -> list[str]:
        """Fields that the reader lost, or reads otherwise on half of the canaries.

        One lost value may be a better reading of an odd page.
        """
        return [
            name
            for name in FIELDS
            if self.lost[name] >= max(2, self.read / 10)
            or self.changed[name] >= max(5, self.read / 2)
        ]


def read_canaries(archive: Archive, edition: str) -> Canaries:
    """Read an edition's canaries again and compare with what stands for them."""
    found = Canaries()
    with read_session(archive.engine) as session:
        standing = standing_captures(session, edition)
        standing.sort(key=lambda row: hashlib.sha256(row[0].encode()).digest())
        for key, capture_id, extraction_id in standing[:PAGES]:
            reading = _read(archive, session, capture_id)
            if reading is None:
                found.unreadable += 1
                continue
            row = session.get_one(Extraction, extraction_id)
            _compare(found, record_of(key, edition, row), reading)
    return found


def _read(archive: Archive, session: Session, capture_id: int) -> Reading | None:
    try:
        page = look_up(session, capture_id).page(archive.warc_folder)
    except ArchiveError:
        return None
    try:
        return read_article(page) if page is not None else None
    except Exception as error:  # then it has lost every field
        logger.info("Fault while reading a canary", exc_info=True)
        return Reading(Verdict.NO_ARTICLE, f"the reader failed ({error!r})")


def _compare(found: Canaries, stood: NewsArticle, reading: Reading) -> None:
    found.read += 1
    for name in FIELDS:
        old = getattr(stood, name)
        new = getattr(reading.article, name) if reading.article else None
        if old and not new:
            found.lost[name] += 1
        elif old != new and not (name == "body" and _alike(old, new)):
            found.changed[name] += 1
        else:
            continue
        found.examples.setdefault(name, []).append(stood.key)


def _alike(old: str | None, new: str | None) -> bool:
    return token_f1(old or "", new or "") >= _SAME_BODY
