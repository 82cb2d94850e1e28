"""A run's kept pages looked at after the fact: out of its WARC file, asking no one."""

import hashlib
import logging
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy.orm import Session

from storage.archive import Archive
from storage.database import read_session, write_session
from storage.editions.registry import EDITIONS
from storage.errors import ArchiveError
from storage.health.captured import Captured, captured_in, unknown_layouts
from storage.health.observations import keep
from storage.health.sighting import FAULT, Sighting
from storage.identity import AddressKind
from storage.warc.payload import payload
from storage.warc.reader import locate, read_record
from ucancrawl.health.looking import (
    Circumstances,
    look_at,
    look_at_source,
    stratum_of,
)
from ucancrawl.ingest.http import charset_of
from ucancrawl.pages.page import Page
from ucancrawl.pages.version import READER_VERSION
from ucancrawl.reading import look_up

logger = logging.getLogger(__name__)
SAMPLE = 100
"""Pages of an edition that are looked at after a run, chosen by digest of the key."""
_BATCH = 50


def examine(archive: Archive, run_id: int, seconds: float | None = None) -> int:
    """Look at a run's pages and keep the sightings; returns how many.

    Within `seconds`, if given: what is left out then is only a smaller sample, as the
    pages come in the order of their digests.
    """
    until = None if seconds is None else time.monotonic() + seconds
    with read_session(archive.engine) as session:
        chosen = _chosen(session, run_id)
        count, batch = 0, list[Sighting]()
        for captured, sampled in chosen:
            if until is not None and time.monotonic() > until:
                break
            seen = _look(archive, session, run_id, captured)
            if seen is not None:
                batch.append(replace(seen, sampled=sampled))
            if len(batch) >= _BATCH:
                count += _keep(archive, batch)
                batch = []
    return count + _keep(archive, batch)


def _keep(archive: Archive, batch: list[Sighting]) -> int:
    with write_session(archive.engine) as session:
        return keep(session, batch)


def _chosen(session: Session, run_id: int) -> Iterator[tuple[Captured, bool]]:
    """Sources, then a sample of each edition in turn, then unknown layouts."""
    captured = captured_in(session, run_id)
    unknown = unknown_layouts(session, run_id)
    articles: dict[str, list[Captured]] = defaultdict(list)
    for one in captured:
        if one.kind is AddressKind.ARTICLE:
            articles[one.edition].append(one)
        else:
            yield one, True
    rest: list[Captured] = []
    samples: list[list[Captured]] = []
    for pages in articles.values():
        pages.sort(key=lambda one: _order(one.url_key))
        samples.append(pages[:SAMPLE])
        rest += pages[SAMPLE:]
    for turn in range(max(map(len, samples), default=0)):
        for sample in samples:
            if turn < len(sample):
                yield sample[turn], True
    for one in rest:
        if one.id in unknown:
            yield one, False


def _order(key: str) -> bytes:
    return hashlib.sha256(key.encode("utf-8", "replace")).digest()


def _look(
    archive: Archive, session: Session, run_id: int, captured: Captured
) -> Sighting | None:
    where = Circumstances(run_id, captured.id)
    if captured.kind is AddressKind.ARTICLE and captured.status != 200:
        return _unread(captured, where, f"http_{captured.status}")
    try:
        if captured.kind is AddressKind.ARTICLE:
            page = look_up(session, captured.id).page(archive.warc_folder)
            return look_at(page, where) if page is not None else None
        return _source(archive, session, captured, where)
    except ArchiveError as error:
        logger.warning("A capture could not be looked at again: %s", error)
        return None
    except Exception as error:  # one page must not end the check of all others
        logger.warning("Reading %s failed (%r); please report it.", captured.url, error)
        logger.info("Fault while looking at %s", captured.url, exc_info=True)
        return _unread(captured, where, FAULT)


def _unread(captured: Captured, where: Circumstances, verdict: str) -> Sighting:
    return Sighting(
        where.run_id,
        captured.edition,
        stratum_of(captured.url_key, captured.url),
        captured.url_key,
        verdict,
        traits={"page.verdict": [verdict]},
        capture_id=captured.id,
        reader=READER_VERSION,
    )


def _source(
    archive: Archive, session: Session, captured: Captured, where: Circumstances
) -> Sighting:
    kept = look_up(session, captured.id)
    exchange = read_record(locate(archive.warc_folder, kept.warc), kept.offset)
    page = Page(
        captured.url,
        EDITIONS[captured.edition],
        html=payload(exchange) if captured.status == 200 else b"",
        charset=charset_of(exchange.content_type),
        captured_at=kept.captured_at,
    )
    return look_at_source(page, captured.status, captured.kind, where)
