"""Captures of one key read again: what to read, and what came of it."""

import json
import logging
import zlib
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Self

from storage.errors import ArchiveError
from storage.iso import from_iso, iso
from storage.record import Evidence, Image, Link, LinkKind, NewsArticle
from ucancrawl.pages.page import Verdict
from ucancrawl.reading import KeptPage, read_article

logger = logging.getLogger(__name__)

INCOMPLETE = "incomplete"
"""The verdict on an article without headline and body, as in a crawl."""

_DATES = ("date_published", "date_modified")
_PARTS: dict[str, Any] = {"images": Image, "evidence": Evidence}
_OURS = ("state", "captured_at", "capture", "first_seen_at", "last_seen_at")
"""Fields that the archive fills, not the reader."""


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """What today's reader makes of one capture."""

    capture_id: int
    verdict: str = ""
    article: NewsArticle | None = None
    canonical: str | None = None
    fault: str | None = None
    """Why it could not be read at all: then nothing is known anew."""
    is_ours: bool = False
    """Whether the fault is the reader's and not the archive's."""


@dataclass(frozen=True, slots=True)
class Errand:
    """The captures of one key, for a process that has no database."""

    key: str
    pages: tuple[KeptPage, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One key's readings, as they travel between processes and stand in the spool."""

    key: str
    readings: dict[int, ReadAgain] = field(default_factory=dict)

    def packed(self) -> bytes:
        """As bytes that hold nothing but data: whoever reads them runs no code."""
        rows = [_as_row(one) for one in self.readings.values()]
        text = json.dumps({"key": self.key, "readings": rows}, separators=(",", ":"))
        return zlib.compress(text.encode(), 1)

    @classmethod
    def unpacked(cls, data: bytes) -> Self:
        row = json.loads(zlib.decompress(data))
        readings = [_from_row(one) for one in row["readings"]]
        return cls(row["key"], {one.capture_id: one for one in readings})


def read_errand(warc_folder: Path, errand: Errand) -> Answer:
    """Read all captures of a key. Never raises on what stands in them."""
    readings = {page.capture_id: _read(warc_folder, page) for page in errand.pages}
    return Answer(errand.key, readings)


def _read(warc_folder: Path, kept: KeptPage) -> ReadAgain:
    try:
        page = kept.page(warc_folder)
        reading = read_article(page) if page else None
    except ArchiveError as error:
        return ReadAgain(kept.capture_id, fault=str(error))
    except Exception as error:  # one page that breaks the reader must not stop all
        # Not as an error: a broken reader would say it once for each page.
        logger.info("Fault while reading %s", kept.url, exc_info=True)
        return broken(kept, f"failed ({error!r})")
    if reading is None:
        return ReadAgain(kept.capture_id, verdict=Verdict.NOT_A_PAGE)
    article = reading.article
    if article is not None and not (article.headline or article.body):
        return ReadAgain(kept.capture_id, verdict=INCOMPLETE)
    return ReadAgain(kept.capture_id, reading.verdict, article, reading.canonical)


def broken(kept: KeptPage, how: str) -> ReadAgain:
    """A page that the reader could not bear."""
    place = f"{kept.url} in {kept.warc} at byte {kept.offset}"
    fault = f"Reading {place} {how}; please report it."
    return ReadAgain(kept.capture_id, fault=fault, is_ours=True)


def _as_row(one: ReadAgain) -> dict[str, Any]:
    row = asdict(one)
    if one.article is not None:
        for name in _OURS:
            del row["article"][name]
        for name in _DATES:
            row["article"][name] = iso(getattr(one.article, name))
    return row


def _from_row(row: dict[str, Any]) -> ReadAgain:
    fields = row["article"]
    if fields is None:
        return ReadAgain(**row)
    for name, part in _PARTS.items():
        fields[name] = [part(**values) for values in fields[name]]
    fields["links"] = [
        Link(LinkKind(values.pop("kind")), **values) for values in fields["links"]
    ]
    for name in _DATES:
        fields[name] = from_iso(fields[name])
    return ReadAgain(**row | {"article": NewsArticle(**fields)})
