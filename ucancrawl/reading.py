"""Reading without the network: a page to an article, a kept capture to its page."""

from dataclasses import replace

from sqlalchemy.orm import Session

from storage.archive import Archive
from storage.captures import holder_of
from storage.editions.registry import EDITIONS
from storage.errors import ArchiveError
from storage.record import NewsArticle
from storage.revisions import Reread
from storage.tables import Capture
from storage.warc.exchange import RecordType
from storage.warc.payload import payload
from storage.warc.reader import locate, read_record
from ucancrawl.ingest.http import charset_of, is_html
from ucancrawl.normalise.article import normalise_article
from ucancrawl.pages.page import Page, Reading
from ucancrawl.pages.reader import read_page


def read_article(page: Page) -> Reading:
    """Read a page, and clean the article if it is one."""
    reading = read_page(page)
    if reading.article is None:
        return reading
    return replace(reading, article=normalise_article(reading.article, page))


def kept_page(archive: Archive, session: Session, capture_id: int) -> Page | None:
    """The page that a capture holds; null where it holds none of an edition.

    Raises ArchiveDamaged where its record cannot be read, PayloadError where the
    body in it cannot be decoded.
    """
    asked = session.get_one(Capture, capture_id)
    holder = session.get_one(Capture, holder_of(session, capture_id))
    edition = EDITIONS.get(asked.edition or "")
    if edition is None:
        return None
    exchange = read_record(locate(archive.warc_folder, holder.warc), holder.offset)
    body = payload(exchange)
    page = Page(url=asked.url, edition=edition, captured_at=asked.captured_at)
    if exchange.record == RecordType.CONVERSION:
        return replace(page, text=body.decode("utf-8", "replace"))
    if exchange.status != 200 or not is_html(exchange.content_type, body):
        return None
    return replace(page, html=body, charset=charset_of(exchange.content_type))


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
