"""A small run through the crawl's own rooms, without Scrapy: python -m ... FOLDER PAGES

Says `ack KEY` when an article is promised to be in the archive. Its exit code is the
one that `ucancrawl crawl` would give for the same error.
"""

import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from storage.archive import Archive
from storage.database import read_session
from storage.editions.registry import edition_of_host
from storage.errors import ArchiveError
from storage.export.jsonl import export_lines
from storage.found import Found, SourceKind
from storage.frontier import Noted
from storage.identity import identify
from storage.warc.exchange import Exchange
from tests.campaign.ground import OF_THE_VISIT
from tests.newsroom.answer import Asked
from tests.newsroom.shapes import address_of, path_of
from tests.newsroom.site import Site
from tests.newsroom.world import World
from ucancrawl.crawl_session import CrawlSession, SessionPlan
from ucancrawl.endings import end_stored
from ucancrawl.errand import Errand
from ucancrawl.exits import Exit, exit_of_error
from ucancrawl.failures import Later
from ucancrawl.page_in_hand import PageInHand
from ucancrawl.pages.page import Page
from ucancrawl.politeness import Manners
from ucancrawl.reading import read_article

HOST = "india.ucanews.com"
VIA = "https://india.ucanews.com/"
Say = Callable[[str], None]


def pages_of(seed: int, count: int) -> dict[str, str]:
    """Addresses and pages of some articles of the replica newsroom."""
    world = World(seed, 80)
    site, pages = Site(world), {}
    for story in world.of("india")[:count]:
        url = address_of(story)
        answer = site.answer(Asked("https", HOST, path_of(story)))
        assert answer.status == 200, url
        pages[identify(url).url] = answer.body.decode()
    return pages


def run(folder: Path, pages: dict[str, str], say: Say = lambda line: None) -> Exit:
    """One run; an archive that failed is an exit code, as it is for the command."""
    plan = SessionPlan(folder, None, ("india",), Manners(delay=0, jitter=0))
    try:
        session = CrawlSession.open(plan)
    except ArchiveError as error:
        return exit_of_error(error)
    try:
        _walk(session, pages, say)
        closed = session.close_books().closed
        session.close("done", 0, {})
    except ArchiveError as error:
        with suppress(ArchiveError):
            session.close("failed", 1, {})
        return exit_of_error(session.error or error)
    except Later:
        assert session.error is not None
        with suppress(ArchiveError):
            session.close("failed", 1, {})
        return exit_of_error(session.error)
    return Exit.DONE if closed else Exit.INCOMPLETE


def _walk(session: CrawlSession, pages: dict[str, str], say: Say) -> None:
    named = [Found(url, SourceKind.LISTING, VIA) for url in pages]
    for one in session.note(named):
        if one.is_due:
            _take(session, one, pages[one.url])
            say(f"ack {one.url_key}")


def _take(session: CrawlSession, one: Noted, html: str) -> None:
    at, body = datetime.now(UTC), html.encode()
    kind = (("Content-Type", "text/html; charset=utf-8"),)
    kept = session.keep(
        Exchange(url=one.url, captured_at=at, status=200, headers=kind, body=body)
    )
    edition = edition_of_host(HOST)
    assert edition is not None
    page = Page(one.url, edition, html=body, captured_at=at)
    reading = read_article(page)
    assert reading.article is not None, one.url
    errand = Errand(one.url_key, str(one.kind))
    hand = PageInHand(errand, kept, page, at, reading=reading)
    session.take_in_hand(hand, reading.article)
    end_stored(session, hand, reading.article)


def content(folder: Path) -> list[dict[str, object]]:
    """What the archive would export, without what belongs to the visit."""
    with (
        Archive.open(folder, write=False) as archive,
        read_session(archive.engine) as session,
    ):
        lines = [json.loads(line) for line in export_lines(session)]
    return [{k: v for k, v in one.items() if k not in OF_THE_VISIT} for one in lines]


def main() -> int:
    pages = json.loads(Path(sys.argv[2]).read_text("utf-8"))
    code = run(Path(sys.argv[1]), pages, lambda line: _write(line))
    return int(code)


def _write(line: str) -> None:
    with suppress(OSError):
        os.write(1, line.encode() + b"\n")


if __name__ == "__main__":
    raise SystemExit(main())
