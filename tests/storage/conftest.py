"""An archive's tables in memory, and captures to hang readings on."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import create_engine, event
from sqlalchemy.orm import Session

from storage.articles import Stored, store_article
from storage.record import NewsArticle
from storage.tables import Base, Capture, CrawlRun

START = datetime(2020, 1, 1, tzinfo=UTC)


class Shelf:
    """A session, and what crawling would have put there before storing."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.run = CrawlRun(
            command="crawl",
            editions=["english"],
            settings={},
            software="test",
            started_at=START,
            outcome="running",
            counts={},
        )
        session.add(self.run)
        session.flush()

    def capture(self, url: str, day: float = 0, **changes: Any) -> Capture:
        values = {
            "url": url,
            "url_key": url,
            "edition": "english",
            "status": 200,
            "record": "response",
            "payload_digest": f"sha256:{day}",
            "payload_length": 1,
            "warc": "a.warc.gz",
            "offset": self.session.query(Capture).count() * 100,
            "length": 100,
            "origin": "crawl",
        }
        row = Capture(
            run_id=self.run.id,
            captured_at=START + timedelta(days=day),
            **(values | changes),
        )
        self.session.add(row)
        self.session.flush()
        return row

    def store(
        self,
        article: NewsArticle,
        day: float = 0,
        *,
        reader: str = "1",
        url: str | None = None,
        **more: Any,
    ) -> Stored:
        address = url or article.url
        capture = more.pop("capture", None) or self.capture(address, day)
        return store_article(
            self.session,
            article,
            capture_id=capture.id,
            fetched_url=address,
            reader=reader,
            at=capture.captured_at,
            **more,
        )


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    engine = create_engine("sqlite://")

    @event.listens_for(engine, "connect")
    def _foreign_keys(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA foreign_keys=ON")

    Base.metadata.create_all(engine)
    with Session(engine) as session:
        yield Shelf(session)
    engine.dispose()


@pytest.fixture
def make() -> Callable[..., NewsArticle]:
    """A whole invented article; name the fields that differ."""

    def build(number: int = 1, **changes: Any) -> NewsArticle:
        values: dict[str, Any] = {
            "key": f"english:news:{number}",
            "edition": "english",
            "url": f"https://www.ucanews.com/news/invented-slug/{number}",
            "language": "en",
            "headline": "Potters mend the river wall",
            "standfirst": "Village counts its bricks",
            "byline": "Ana Tello, Cebu",
            "body": "The wall’s stones fell.\n\nNobody was “hurt”.",
            "layout": "news2021",
        }
        return NewsArticle(**(values | changes))

    return build
