"""An article's history told anew, from all its pages in order of time.

Captures from elsewhere come in any order, and which content followed which can only
be judged in the order in which they were shown. What is told is what a crawl would
have stored that had taken each page when it was captured.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session, make_transient

from storage.aliases import CANONICAL, FETCHED, REDIRECT
from storage.articles import store_article
from storage.captures import OWN
from storage.ingest_run import FAILED
from storage.instants import ARTICLE_VERDICT, has_part, place_in_time
from storage.plainer import first_address
from storage.printed_links import rewrite_links
from storage.record import NewsArticle
from storage.runs import CRASHED, RUNNING
from storage.tables import (
    Alias,
    Article,
    Capture,
    CrawlRun,
    Evidence,
    Extraction,
    Outcome,
    Revision,
)

_NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True)
class PageRead:
    """A kept page of an article, as one version of the reader reads it."""

    capture_id: int
    article: NewsArticle
    canonical: str | None


@dataclass(frozen=True, slots=True)
class _Older:
    reading: Extraction
    evidence: list[Evidence]


def left_untold(session: Session, command: str, run_id: int | None = None) -> list[str]:
    """Keys of what runs of a command took that died, since one that did not.

    Which of their pages came in out of order, only they knew. `run_id` is a run of this
    command that is at work, null where none is.
    """
    before = (CrawlRun.id != (run_id or 0), CrawlRun.command == command)
    whole = CrawlRun.outcome.not_in([CRASHED, FAILED, RUNNING])
    last = session.scalar(select(func.max(CrawlRun.id)).where(*before, whole)) or 0
    died = select(CrawlRun.id).where(*before, CrawlRun.id > last)
    taken = select(Outcome.url_key).where(Outcome.run_id.in_(died))
    known = select(Article.key).where(Article.key.in_(taken))
    return sorted(session.scalars(known))


def taken_out_of_order(session: Session) -> list[str]:
    """Keys of articles with a page kept after another of its time or later.

    Only those of which a page came from elsewhere.
    """
    latest_before = func.max(Capture.captured_at).over(
        partition_by=Capture.article_key, order_by=Capture.id, rows=(None, -1)
    )
    foreign = select(Capture.article_key).where(Capture.origin != OWN, has_part())
    taken = (
        select(Capture.article_key, Capture.captured_at, latest_before.label("before"))
        .where(has_part(), Capture.article_key.in_(foreign))
        .subquery()
    )
    late = select(taken.c.article_key).where(taken.c.captured_at <= taken.c.before)
    return sorted(set(session.scalars(late)))


def pages_of(session: Session, key: str) -> list[Capture]:
    """All kept pages that showed an article, and texts of pages, in order of time.

    A page that showed what the one before it had shown to the byte says no more.
    """
    rows = session.scalars(
        select(Capture).where(Capture.article_key == key, has_part())
    )
    pages = sorted(rows, key=place_in_time)
    return [
        page
        for before, page in pairwise([None, *pages])
        if page is not None and not (before and _is_confirmed(before, page))
    ]


def tell_anew(
    session: Session, key: str, pages: Sequence[PageRead], reader: str
) -> None:
    """Put revisions, readings, links and address as these pages tell them.

    `pages` are those of `pages_of` that show it to this reader. Readings by other
    versions of the reader stay, each with the revision that its page shows now.
    """
    row = session.get_one(Article, key)
    _forget_addresses(session, key)
    state, seen = row.state, (row.first_seen_at, row.last_seen_at)
    older = _take_apart(session, row, reader)
    shown: dict[int, int | None] = {}
    printed = []
    for page in pages:
        capture = session.get_one(Capture, page.capture_id)
        if not shown:
            row.first_seen_at = row.last_seen_at = capture.captured_at
            row.url = first_address(session, page.article, _addresses(capture, page))
        _tell(session, capture, page, reader)
        shown[capture.id] = row.revision_id
        if capture.verdict == ARTICLE_VERDICT:
            printed.append((capture.id, page.article.links))
    for capture in pages_of(session, key):
        capture.reader = reader  # one that shows no article to it has no part
    rewrite_links(session, key, printed, reader)
    _put_back(session, older, shown, row.revision_id)
    row.first_seen_at = min(seen[0], row.first_seen_at)
    row.last_seen_at = max(seen[1], row.last_seen_at)
    row.state = state
    session.flush()


def _tell(session: Session, capture: Capture, page: PageRead, reader: str) -> None:
    store_article(
        session,
        page.article,
        capture_id=capture.id,
        fetched_url=capture.url,
        aliases=_named(page),
        reader=reader,
        at=capture.captured_at,
    )


def _is_confirmed(before: Capture, page: Capture) -> bool:
    held = before.refers_to_id or before.id
    return page.status == _NOT_MODIFIED and page.refers_to_id == held


def _forget_addresses(session: Session, key: str) -> None:
    """Those that pages were fetched at or named: the telling enters them anew."""
    printed = (Alias.article_key == key, Alias.method != REDIRECT)
    session.execute(delete(Alias).where(*printed))


def _named(page: PageRead) -> list[tuple[str, str]]:
    return [(page.canonical, CANONICAL)] if page.canonical else []


def _addresses(capture: Capture, page: PageRead) -> list[tuple[str, str]]:
    return [(capture.url, FETCHED), *_named(page)]


def _take_apart(session: Session, row: Article, reader: str) -> list[_Older]:
    """Take all revisions and readings away; gives the readings of other versions."""
    row.revision_id = row.capture_id = None
    of_article = select(Revision.id).where(Revision.article_key == row.key)
    readings = session.scalars(
        select(Extraction)
        .where(Extraction.revision_id.in_(of_article))
        .order_by(Extraction.id)
    ).all()
    numbers = [one.id for one in readings]
    evidence: dict[int, list[Evidence]] = {}
    for one in session.scalars(
        select(Evidence).where(Evidence.extraction_id.in_(numbers))
    ):
        evidence.setdefault(one.extraction_id, []).append(one)
    older = [
        _Older(one, evidence.get(one.id, []))
        for one in readings
        if one.reader != reader
    ]
    session.flush()
    revisions = update(Revision).where(Revision.article_key == row.key)
    session.execute(revisions.values(extraction_id=None))
    session.execute(delete(Evidence).where(Evidence.extraction_id.in_(numbers)))
    session.execute(delete(Extraction).where(Extraction.id.in_(numbers)))
    session.execute(delete(Revision).where(Revision.article_key == row.key))
    return older


def _put_back(
    session: Session,
    older: list[_Older],
    shown: dict[int, int | None],
    newest: int | None,
) -> None:
    """Enter what other versions had read, with the revision that its page shows.

    A page that has no part in the article any more leaves its reading to the newest.
    """
    kept: dict[tuple[int, str, str], _Older] = {}
    for one in older:
        revision_id = shown.get(one.reading.capture_id, newest)
        if revision_id is not None:
            kept[revision_id, one.reading.reader, one.reading.layout] = one
    for (revision_id, _, _), one in kept.items():
        make_transient(one.reading)
        del one.reading.id
        one.reading.revision_id = revision_id
        session.add(one.reading)
        session.flush()
        for item in one.evidence:
            make_transient(item)
            item.extraction_id = one.reading.id
            session.add(item)
    session.flush()
