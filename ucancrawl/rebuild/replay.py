"""One kept capture read again, as the crawl or the ingest that kept it read it.

It walks through the rooms of both; only what to ask for next is left out.
"""

from dataclasses import replace
from datetime import datetime

from storage.archive import Archive
from storage.captures import OWN, KeptCapture
from storage.database import read_session
from storage.errors import InputRefused
from storage.found import Found, SourceKind
from storage.identity import identify
from storage.ingest_run import IngestRun
from storage.outcome import REDIRECTS
from storage.tables import Frontier
from storage.warc.exchange import Exchange, RecordType
from storage.warc.payload import payload
from ucancrawl.discovery import BY_HAND
from ucancrawl.errand import Errand
from ucancrawl.ingest.http import charset_of, is_html
from ucancrawl.ingest.incoming import Incoming
from ucancrawl.ingest.taking import Ingest
from ucancrawl.ingest.text import text_of
from ucancrawl.rebuild.article_replay import replay_article
from ucancrawl.rebuild.past_run import PastRun
from ucancrawl.rebuild.source_replay import SourceReplay
from ucancrawl.sources.paging import listing_of, page_number


class Replay:
    """All captures of one run, in the order in which they were kept."""

    def __init__(self, archive: Archive, run_id: int) -> None:
        self._run = PastRun(archive, run_id)
        self._sources = SourceReplay(self._run)
        taken = IngestRun(archive, None)
        taken.id = run_id
        self._ingest = Ingest(archive, taken)

    def take(self, exchange: Exchange, kept: KeptCapture, request: bytes) -> None:
        """Read a capture; a revisit comes with the body that it confirms.

        Raises PayloadError for a body that cannot be decoded.
        """
        if exchange.origin != OWN:
            self._ingest.take_kept(_incoming(exchange), kept)
            return
        errand = self._errand(exchange)
        if errand is None:
            return
        if exchange.status in REDIRECTS and exchange.header("Location"):
            # Where it led is the next capture, which names this one.
            return
        if errand.is_article:
            replay_article(self._run, errand, exchange, kept, request)
        else:
            self._sources.take(errand, exchange, kept)

    def end(self, at: datetime) -> None:
        """No capture is left."""
        self._sources.end(at)
        self._run.end()

    def _errand(self, exchange: Exchange) -> Errand | None:
        """For which address it was asked; null for what is not ours (any more)."""
        url = exchange.redirected_from[0] if exchange.redirected_from else exchange.url
        identity = identify(url)
        if identity.key is None and page_number(url) is not None:
            identity = identify(listing_of(url))
        if identity.edition is None:
            return None
        key = identity.key or identity.url
        with read_session(self._run.archive.engine) as session:
            known = session.get(Frontier, key)
        if known is None:
            given = Found(identity.url, SourceKind.GIVEN, BY_HAND)
            self._run.note([given], exchange.captured_at)
        return Errand(key, known.kind if known else str(identity.kind))


def _incoming(exchange: Exchange) -> Incoming:
    """A capture as `ingest` hands it to the reader."""
    body = payload(exchange)
    found = Incoming(
        exchange=exchange,
        place=exchange.url,
        charset=charset_of(exchange.content_type),
    )
    kind = (exchange.content_type or "").lower()
    if exchange.record == RecordType.CONVERSION or kind.startswith("text/plain"):
        try:
            return replace(found, text=text_of(body, found.charset, "it") or None)
        except InputRefused:
            return found
    return replace(found, html=body or None) if is_html(kind, body) else found
