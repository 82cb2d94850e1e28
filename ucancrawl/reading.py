"""Reading without the network: a page to an article, a kept capture to its page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.archive import Archive
from storage.editions.registry import EDITIONS
from storage.errors import ArchiveError
from storage.page_facts import said_of_each
from storage.record import NewsArticle
from storage.revisions import Reread
from storage.tables import Capture
from storage.warc.exchange import RecordType
from storage.warc.payload import payload
from storage.warc.reader import locate, read_record
from ucancrawl.ingest.http import charset_of, is_html
from ucancrawl.ingest.text import text_of
from ucancrawl.normalise.article import normalise_article
from ucancrawl.pages.page import Hint, Page, Reading, Verdict
from ucancrawl.pages.reader import read_page

END = re.compile(rb"</(?:body|html)\s*>", re.I)


def read_article(page: Page) -> Reading:
    """Read a page, and clean the article if it is one."""
    if page.is_cut and not _shows_its_end(page):
        reason = "its end is missing, and so may be that of its text"
        return Reading(Verdict.CUT_OFF, reason)
    reading = read_page(page)
    if reading.article is None:
        return reading
    return replace(reading, article=normalise_article(reading.article, page))


def _shows_its_end(page: Page) -> bool:
    """Whether a cut page lacks only what stands behind its text."""
    return page.html is not None and END.search(page.html) is not None


@dataclass(frozen=True, slots=True)
class KeptPage:
    """All that reading a capture again needs; it may travel to another process."""

    capture_id: int
    url: str
    edition: str | None
    captured_at: datetime
    warc: str
    """File that holds the payload, of this capture or of the one it repeats."""
    offset: int
    hints: tuple[Hint, ...]

    def page(self, warc_folder: Path) -> Page | None:
        """The page; null where the capture holds none of an edition.

        Raises ArchiveDamaged where its record cannot be read, PayloadError or
        InputRefused where the body in it cannot be decoded.
        """
        edition = EDITIONS.get(self.edition or "")
        if edition is None:
            return None
        exchange = read_record(locate(warc_folder, self.warc), self.offset)
        body = payload(exchange)
        page = Page(
            url=self.url,
            edition=edition,
            captured_at=self.captured_at,
            hints=self.hints,
            is_cut=exchange.truncated is not None,
        )
        if exchange.status != 200:
            return None
        kind = (exchange.content_type or "").lower()
        if exchange.record == RecordType.CONVERSION or kind.startswith("text/plain"):
            return replace(page, text=text_of(body, charset_of(kind), self.url))
        if not is_html(exchange.content_type, body):
            return None
        return replace(page, html=body, charset=charset_of(exchange.content_type))


def look_up(session: Session, capture_id: int) -> KeptPage:
    """Where the page of a capture stands, and what sources said of it."""
    return look_up_each(session, [capture_id])[capture_id]


def look_up_each(session: Session, capture_ids: Iterable[int]) -> dict[int, KeptPage]:
    """The same for many captures."""
    captures = _captures(session, capture_ids)
    holders = _captures(session, (c.refers_to_id or c.id for c in captures.values()))
    said = said_of_each(session, (capture.url_key for capture in captures.values()))
    pages = {}
    for number, asked in captures.items():
        holder = holders[asked.refers_to_id or number]
        hints = (
            Hint(one.source, one.text, one.date_raw)
            for one in said.get(asked.url_key, [])
        )
        pages[number] = KeptPage(
            number,
            asked.url,
            asked.edition,
            asked.captured_at,
            holder.warc,
            holder.offset,
            tuple(hints),
        )
    return pages


def _captures(session: Session, numbers: Iterable[int]) -> dict[int, Capture]:
    rows = session.scalars(select(Capture).where(Capture.id.in_(set(numbers))))
    return {row.id: row for row in rows}


def kept_page(archive: Archive, session: Session, capture_id: int) -> Page | None:
    """The page that a capture holds, as `KeptPage.page` gives it."""
    return look_up(session, capture_id).page(archive.warc_folder)


def rereader(archive: Archive, session: Session) -> Reread:
    """Reads a kept capture again with today's reader; null where it cannot.

    So that a better reader never looks like an edit: two captures are compared
    as one reader reads both.
    """

    def reread(capture_id: int) -> NewsArticle | None:
        try:
            page = kept_page(archive, session, capture_id)
        except ArchiveError:
            return None
        return read_article(page).article if page else None

    return reread
