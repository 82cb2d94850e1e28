"""A small archive of invented pages, stored as a crawl stores; also as a program.

`python -m tests.storage.care.keeping FOLDER COUNT` keeps one page after the other in
one run and prints each key once it is acknowledged.
"""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from storage.adoption import adopt
from storage.archive import Archive
from storage.articles import mark_gone, mark_seen, store_article
from storage.books import close_books
from storage.captures import CaptureKeeper
from storage.database import write_session
from storage.found import Found, SourceKind
from storage.frontier import note
from storage.outcome import OutcomeState
from storage.record import Link, LinkKind, NewsArticle
from storage.references.link_pass import link_pass
from storage.runs import begin_run, end_run
from storage.settling import settle
from storage.warc.exchange import Exchange

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOST = "https://www.ucanews.com"


def url_of(number: int) -> str:
    return f"{HOST}/news/quilted-lantern-{number}/{number}"


class Keeping:
    """One run that keeps pages."""

    def __init__(self, archive: Archive, day: int) -> None:
        self.archive = archive
        self.at = START + timedelta(days=day)
        with write_session(archive.engine) as session:
            self.run_id = begin_run(
                session,
                command="crawl",
                editions=["english"],
                settings={},
                software="test",
                at=self.at,
            )
        name = f"ucan-{self.at:%Y%m%d%H%M%S}-{self.run_id:06d}-abcdef"
        self.keeper = CaptureKeeper(archive, self.run_id, name)

    def page(self, number: int, edit: str = "", status: int = 200) -> str:
        """One visit; the same page again when nothing differs."""
        self.at += timedelta(seconds=1)
        body = f"<h1>Lantern {number}</h1><p>Velm torra {edit} quin.</p>".encode()
        exchange = Exchange(
            url=url_of(number),
            captured_at=self.at,
            status=status,
            headers=(("Content-Type", "text/html"), ("ETag", f'"{number}{edit}"')),
            body=b"" if status == 304 else body,
            request_headers=(("Host", "www.ucanews.com"),),
        )
        key = f"english:news:{number}"
        found = Found(exchange.url, SourceKind.LISTING, f"{HOST}/news")
        with write_session(self.archive.engine) as session:
            note(session, self.run_id, [found], self.at)
        kept = self.keeper.keep(exchange)
        with write_session(self.archive.engine) as session:
            state = OutcomeState.STORED
            if status == 304:
                mark_seen(session, key, self.at, kept.id)
                state = OutcomeState.UNCHANGED
            elif status == 404:
                mark_gone(session, key, self.at, capture_id=kept.id)
                state = OutcomeState.GONE
            else:
                self._store(session, key, number, edit, kept.id)
            settle(session, self.run_id, key, state, capture_id=kept.id, at=self.at)
        return key

    def _store(self, session, key, number, edit, capture_id) -> None:
        article = NewsArticle(
            key,
            "english",
            url=url_of(number),
            language="en",
            headline=f"Lantern {number} of the river wall",
            body=f"Velm torra {edit} quin.",
            layout="news2021",
            links=[Link(LinkKind.RELATED, "elsewhere", url_of(number - 1))],
        )
        store_article(
            session,
            article,
            capture_id=capture_id,
            fetched_url=article.url,
            reader="1",
            at=self.at,
        )

    def close(self) -> None:
        self.keeper.close()
        with write_session(self.archive.engine) as session:
            close_books(session, self.run_id, self.at)
            end_run(
                session,
                self.run_id,
                outcome="done",
                exit_code=0,
                counts={},
                at=self.at,
            )


def build(folder: Path) -> None:
    """Two runs: new pages; then the same, unchanged, edited and gone ones."""
    with Archive.open(folder, write=True, create=True) as archive:
        first = Keeping(archive, 0)
        for number in range(1, 9):
            first.page(number)
        first.close()
        second = Keeping(archive, 1)
        for number, edit, status in (
            (1, "", 200),
            (2, "", 304),
            (3, "olmen", 200),
            (4, "", 404),
            (9, "", 200),
            (1, "", 200),
        ):
            second.page(number, edit, status)
        second.close()
        with write_session(archive.engine) as session:
            link_pass(session, START)


def main() -> None:
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    with Archive.open(folder, write=True, create=True) as archive:
        adopt(archive, datetime.now(UTC))
        run = Keeping(archive, int(datetime.now(UTC).timestamp()) % 100_000)
        for number in range(1000, 1000 + count):
            print(run.page(number), flush=True)
        run.close()


if __name__ == "__main__":
    main()
