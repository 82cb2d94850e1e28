"""An archive made of replica pages by an older reader, and what a better one does."""

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from storage.archive import Archive
from storage.articles import mark_gone, store_article
from storage.base import Base
from storage.captures import CaptureKeeper
from storage.database import read_session, write_session
from storage.editions.registry import EDITIONS
from storage.export.jsonl import export_jsonl
from storage.found import Found, SourceKind
from storage.frontier import note
from storage.identity import identify
from storage.outcome import OutcomeState
from storage.page_facts import enter_verdict
from storage.record import NewsArticle
from storage.runs import begin_run, end_run
from storage.settling import settle
from storage.warc.exchange import Exchange
from tests.newsroom.dump import pages
from tests.newsroom.site import Site
from tests.newsroom.world import World
from ucancrawl.pages.page import Page, Reading
from ucancrawl.reading import read_article
from ucancrawl.reextraction.difference import Difference
from ucancrawl.reextraction.work import Reextraction

OLD, NEW = "0-older", "1-newer"
START = datetime(2026, 3, 1, 12, tzinfo=UTC)

Reader = Callable[[Page], Reading]


@dataclass(frozen=True)
class Kept:
    """A capture to put into the archive."""

    url: str
    html: bytes
    day: int = 0
    status: int = 200


class Shelf:
    """An archive as a crawl with some reader leaves it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def opened(self, *, write: bool = True) -> Any:
        return closing(Archive.open(self.folder, write=write, create=write))

    def fill(self, pages: list[Kept], reader: Reader, name: str = OLD) -> None:
        with self.opened() as archive:
            with write_session(archive.engine) as session:
                run = begin_run(
                    session,
                    command="crawl",
                    editions=list(EDITIONS),
                    settings={},
                    software="test",
                    at=START,
                )
            warc = f"crawl-{run:06d}"
            with CaptureKeeper(archive, run, warc) as keeper:
                for page in pages:
                    self._take(archive, keeper, run, page, reader, name)
            with write_session(archive.engine) as session:
                end_run(session, run, outcome="done", exit_code=0, counts={}, at=START)

    def _take(
        self,
        archive: Archive,
        keeper: CaptureKeeper,
        run: int,
        kept: Kept,
        reader: Reader,
        name: str,
    ) -> None:
        at = START + timedelta(days=kept.day)
        capture = keeper.keep(
            Exchange(
                url=kept.url,
                captured_at=at,
                status=kept.status,
                headers=[("Content-Type", "text/html; charset=utf-8")],
                body=kept.html,
            )
        )
        identity = identify(kept.url)
        edition = EDITIONS[identity.edition]
        page = Page(kept.url, edition, kept.html, charset="utf-8", captured_at=at)
        with write_session(archive.engine) as session:
            note(session, run, [Found(kept.url, SourceKind.GIVEN, "test")], at)
            state = OutcomeState.GONE
            if kept.status != 200:
                enter_verdict(session, capture.id, f"http_{kept.status}", name)
                mark_gone(session, capture.url_key, at, capture_id=capture.id)
            else:
                state = self._store(session, capture.id, page, reader(page), name)
            settle(session, run, capture.url_key, state, capture_id=capture.id, at=at)

    @staticmethod
    def _store(
        session: Any, number: int, page: Page, reading: Reading, name: str
    ) -> OutcomeState:
        if reading.article is None:
            enter_verdict(session, number, reading.verdict, name)
            return OutcomeState.REFUSED
        store_article(
            session,
            reading.article,
            capture_id=number,
            fetched_url=page.url,
            aliases=[(reading.canonical, "canonical")] if reading.canonical else (),
            reader=name,
            at=page.captured_at,
        )
        return OutcomeState.STORED

    def export(self) -> dict[str, dict[str, Any]]:
        out = BytesIO()
        with self.opened(write=False) as archive:
            with read_session(archive.engine) as session:
                export_jsonl(session, out)
        lines = map(json.loads, out.getvalue().splitlines())
        return {line["key"]: line for line in lines}

    def rows(self, name: str) -> list[dict[str, Any]]:
        table = Base.metadata.tables[name]
        with self.opened(write=False) as archive:
            with read_session(archive.engine) as session:
                found = session.execute(select(table).order_by(*table.primary_key))
                return [dict(row._mapping) for row in found]

    def work(
        self, archive: Archive, *, reader: str = NEW, jobs: int = 1
    ) -> Reextraction:
        return Reextraction(
            archive,
            reader,
            edition=None,
            jobs=jobs,
            progress=lambda what, done, total: None,
        )

    def reextract(self, *, jobs: int = 1) -> tuple[Difference, int]:
        with self.opened() as archive:
            work = self.work(archive, jobs=jobs)
            found = work.compare(keep=True)
            return found, int(work.replace(found)) if work.wanted else 0


@pytest.fixture(scope="session")
def replica() -> list[Kept]:
    """Every article and stray of a small world, once."""
    kept = []
    for row in pages(Site(World(4711, 40))):
        if identify(row["url"]).key:
            kept.append(Kept(row["url"], row["html"].encode(), len(kept) % 28))
    return kept


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "archive")


def another(change: Callable[[NewsArticle], object]) -> Reader:
    """Today's reader with a fault of its own."""

    def read(page: Page) -> Reading:
        reading = read_article(page)
        if reading.article is not None:
            change(reading.article)
        return reading

    return read
