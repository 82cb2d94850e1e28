"""Storing and loading articles: one upsert for crawl, ingest and reextract.

Every function works in the caller's transaction and is idempotent. Nothing is
deleted: a gone article keeps its last good capture.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from storage.address import safe_url
from storage.aliases import CANONICAL, FETCHED, record_aliases
from storage.dedupe import Judgement
from storage.extractions import write_extraction
from storage.identity import canonical_url, url_key
from storage.instants import (
    ARTICLE_VERDICT,
    SHOWN,
    TEXT_VERDICT,
    goes_behind,
    is_text_of_page,
)
from storage.iso import day_of
from storage.loading import load_batch
from storage.plainer import first_address, named_addresses, take_plainer
from storage.printed_links import record_links
from storage.record import ArticleState, NewsArticle
from storage.revisions import (
    KnownRevision,
    Reread,
    add_revision,
    by_nearness,
    judgement_of,
    known_revisions,
    let_stand,
    matching,
    renumber,
)
from storage.tables import Alias, Article, Capture, Revision

_BATCH = 400


@dataclass(frozen=True, slots=True)
class Stored:
    """What storing a reading did."""

    judgement: Judgement
    revision_number: int | None
    """Number of the revision that the reading shows; null where it shows none."""
    article_key: str
    is_alias: bool
    """Whether it was fetched at another address than the canonical one."""


def store_article(
    session: Session,
    article: NewsArticle,
    *,
    capture_id: int,
    fetched_url: str,
    aliases: Iterable[tuple[str, str]] = (),
    reader: str,
    at: datetime,
    reread: Reread | None = None,
) -> Stored:
    """Take one reading of one capture into the archive.

    `at` is the instant of the capture; captures may come in any order of time.
    `aliases` are (address, method) with method `redirect` or `canonical`.
    `reread` is asked for a known capture when only other versions of the reader
    have read it and what they read differs.
    """
    addresses = [(fetched_url, FETCHED), *aliases]
    if not (article.headline or article.body):
        return Stored(
            Judgement.INCOMPLETE, None, article.key, _is_alias(article, fetched_url)
        )
    capture = session.get_one(Capture, capture_id)
    capture.reader = reader
    row = _article_row(session, article, addresses, at)
    if is_text_of_page(session, capture, row.key):
        capture.article_key, capture.verdict = row.key, TEXT_VERDICT
        judgement, number = Judgement.UNCHANGED, None
    else:
        judgement, number = _take_content(session, row, article, capture, at, reread)
        record_links(session, row.key, article.links, capture_id=capture_id, at=at)
        _see(session, row, at, capture_id)
    record_aliases(session, row.key, row.url, addresses, at)
    return Stored(judgement, number, row.key, safe_url(fetched_url) != row.url)


def _take_content(
    session: Session,
    row: Article,
    article: NewsArticle,
    capture: Capture,
    at: datetime,
    reread: Reread | None,
) -> tuple[Judgement, int | None]:
    """Enter what a page shows: how it was judged, and the number of its revision."""
    reader = capture.reader or ""
    newest = row.revision_id is None or not goes_behind(session, row, capture, at)
    known = by_nearness(
        known_revisions(session, row.key), at, row.revision_id if newest else None
    )
    match = matching(known, article, reader, reread)
    judgement = judgement_of(row, known, match, article, reader, newest=newest)
    if judgement is Judgement.INCOMPLETE:
        return judgement, None
    revision = _take_revision(session, article, match, capture.id, at)
    ids = {"revision_id": revision.id, "capture_id": capture.id}
    write_extraction(session, article, **ids, reader=reader)
    let_stand(session, revision)
    renumber(session, row.key)
    if newest:
        row.revision_id, row.capture_id = revision.id, capture.id
    return judgement, revision.number


def mark_seen(
    session: Session, key: str, at: datetime, capture_id: int | None = None
) -> bool:
    """The publisher showed the article as it was (a 304, or the same bytes).

    False where the archive has no such article.
    """
    row = session.get(Article, key)
    if row is None:
        return False
    _see(session, row, at, capture_id)
    return True


def mark_gone(
    session: Session,
    key: str,
    at: datetime,
    *,
    capture_id: int | None = None,
    state: ArticleState = ArticleState.GONE,
) -> bool:
    """The publisher no longer shows the article, or shows it elsewhere (`moved`).

    The last good capture and all revisions stay. False where nothing changed: no
    such article, a capture older than the last good one, or known already.
    """
    row = session.get(Article, key)
    if row is None:
        return False
    if capture_id is not None:
        capture = session.get_one(Capture, capture_id)
        capture.article_key = key
        capture.verdict = capture.verdict or state.value
    is_news = at > row.last_seen_at and not _gone_after(session, row, at)
    changed = is_news and row.state != state
    if changed:
        row.state = state
    session.flush()
    return changed


def key_of(session: Session, key_or_url: str) -> str | None:
    """The key of a known article, from its key or any of its addresses."""
    if session.get(Article, key_or_url) is not None:
        return key_or_url
    key = url_key(key_or_url)
    if session.get(Article, key) is not None:
        return key
    known = select(Alias.article_key).where(
        Alias.url.in_([safe_url(key_or_url), canonical_url(key_or_url)])
    )
    return session.scalar(known.order_by(Alias.last_seen_at.desc()).limit(1))


def load_article(session: Session, key_or_url: str) -> NewsArticle | None:
    """One article with its evidence, by key or by any known address."""
    key = key_of(session, key_or_url)
    if key is None:
        return None
    return next(iter(load_batch(session, [key], with_evidence=True)), None)


def load_articles(
    session: Session,
    *,
    edition: str | None = None,
    since: date | None = None,
    until: date | None = None,
    keys: Iterable[str] | None = None,
    batch: int = _BATCH,
) -> Iterator[NewsArticle]:
    """Articles sorted by key (code points), in batches of a fixed number of queries.

    `since` and `until` are days of publication, both included; an article without
    a date is outside any such span.
    """
    wanted = select(Article.key)
    if edition is not None:
        wanted = wanted.where(Article.edition == edition)
    # Sorted here, as databases collate texts each in their own way.
    found = sorted(session.scalars(wanted))
    if keys is not None:
        chosen = set(keys)
        found = [key for key in found if key in chosen]
    for start in range(0, len(found), batch):
        for article in load_batch(session, found[start : start + batch]):
            if _published_within(article, since, until):
                yield article


def _published_within(
    article: NewsArticle, since: date | None, until: date | None
) -> bool:
    if since is None and until is None:
        return True
    if article.date_published is None:
        return False
    day = day_of(article.date_published)
    return (since is None or day >= since) and (until is None or day <= until)


def _is_alias(article: NewsArticle, fetched_url: str) -> bool:
    return safe_url(fetched_url) != article.url


def _article_row(
    session: Session,
    article: NewsArticle,
    addresses: list[tuple[str, str]],
    at: datetime,
) -> Article:
    """The article's row; the address its page names as canonical goes first."""
    row = session.get(Article, article.key)
    address = article.url or canonical_url(addresses[0][0])
    named = named_addresses(article.key, addresses)
    if row is None:
        row = Article(
            key=article.key,
            edition=article.edition,
            url=first_address(session, article, addresses),
            state=ArticleState.LIVE,
            first_seen_at=at,
            last_seen_at=at,
        )
        session.add(row)
        session.flush()
    elif named and named[0] != row.url and at >= row.last_seen_at:
        record_aliases(session, row.key, named[0], [(row.url, CANONICAL)], at)
        row.url = named[0]
    elif not named:
        take_plainer(session, {row.key: address}, {row.key: row.url}, at)
    return row


def _take_revision(
    session: Session,
    article: NewsArticle,
    match: KnownRevision | None,
    capture_id: int,
    at: datetime,
) -> Revision:
    if match is None:
        numbers = select(Revision.number).where(Revision.article_key == article.key)
        number = max(session.scalars(numbers), default=0) + 1
        return add_revision(session, article, capture_id, at, number)
    if at < match.row.captured_at:
        match.row.captured_at, match.row.capture_id = at, capture_id
    return match.row


def _see(session: Session, row: Article, at: datetime, capture_id: int | None) -> None:
    """Note a good capture; a gone article that is shown again is live."""
    if row.state != ArticleState.LIVE and not _gone_after(session, row, at):
        row.state = ArticleState.LIVE
    row.first_seen_at = min(row.first_seen_at, at)
    row.last_seen_at = max(row.last_seen_at, at)
    if capture_id is not None:
        capture = session.get_one(Capture, capture_id)
        capture.article_key, capture.verdict = row.key, ARTICLE_VERDICT
    session.flush()


def _gone_after(session: Session, row: Article, at: datetime) -> bool:
    """Whether the fact that made it gone is later than this instant."""
    later = (
        select(Capture.id)
        .where(
            Capture.article_key == row.key,
            Capture.captured_at > at,
            or_(Capture.verdict.is_(None), Capture.verdict.not_in(SHOWN)),
        )
        .limit(1)
    )
    return at < row.last_seen_at or session.scalar(later) is not None
