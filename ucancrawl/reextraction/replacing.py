"""Today's readings of one key into the archive, in the caller's transaction."""

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.articles import mark_gone, store_article
from storage.found import Found, SourceKind
from storage.frontier import note
from storage.instants import comes_last
from storage.outcome import OutcomeState
from storage.page_facts import enter_verdict
from storage.record import NewsArticle
from storage.rereading import KeptGroup, Replacement, replace_readings
from storage.settling import settle
from storage.tables import Article, Capture, Frontier, Outcome
from ucancrawl.reextraction.again import ReadAgain
from ucancrawl.reextraction.fitting import fit


@dataclass(frozen=True, slots=True)
class Storing:
    """Where readings go."""

    session: Session
    run_id: int
    reader: str
    late: set[str] = field(default_factory=set)
    """Keys of articles of which a page was found that stands behind a later one."""


def replace_group(
    storing: Storing, group: KeptGroup, readings: dict[int, ReadAgain]
) -> None:
    """Replace extractions, evidence, links and verdicts; never a revision."""
    fitting = fit(group, readings, storing.reader)
    for capture, one in fitting.refused:
        enter_verdict(storing.session, capture.id, one.verdict, storing.reader)
    for capture, _ in fitting.lost:
        # The article stays, and so does the verdict under which it was stored.
        capture.reader = storing.reader
    replacements = [
        Replacement(capture, one.article, revision, one.canonical)
        for capture, one, revision in fitting.known
        if one.article is not None
    ]
    if replacements:
        replace_readings(
            storing.session,
            group,
            replacements,
            storing.reader,
            is_complete=fitting.is_complete and not fitting.fresh,
        )
    for capture, one in fitting.fresh:
        _store(storing, capture, one, readings)
    if fitting.fresh:
        _settle(storing, group, fitting.fresh[-1][0])


def _store(
    storing: Storing,
    capture: Capture,
    one: ReadAgain,
    readings: dict[int, ReadAgain],
) -> None:
    """A page that was refused, and shows an article to a better reader."""
    if one.article is None:
        return

    def reread(capture_id: int) -> NewsArticle | None:
        known = readings.get(capture_id)
        return known.article if known else None

    stored = store_article(
        storing.session,
        one.article,
        capture_id=capture.id,
        fetched_url=capture.url,
        aliases=[(one.canonical, "canonical")] if one.canonical else (),
        reader=storing.reader,
        at=capture.captured_at,
        reread=reread,
    )
    if not comes_last(storing.session, capture, stored.article_key):
        storing.late.add(stored.article_key)


def _settle(storing: Storing, group: KeptGroup, newest: Capture) -> None:
    """The address ends in this run as stored, unless a later visit said otherwise."""
    session, key = storing.session, group.key
    found = Found(newest.url, SourceKind.ARCHIVE, newest.url)
    note(session, storing.run_id, [found], newest.captured_at)
    article = session.get(Article, key)
    gone = session.scalars(
        select(Outcome)
        .where(Outcome.url_key == key, Outcome.state == OutcomeState.GONE)
        .order_by(Outcome.at)
    )
    for outcome in gone:
        mark_gone(session, key, outcome.at, capture_id=outcome.capture_id)
    row = session.get(Frontier, key)
    if article is None or row is None or row.state == OutcomeState.GONE:
        return
    settle(
        session,
        storing.run_id,
        key,
        OutcomeState.STORED,
        None,
        capture_id=newest.id,
        at=max(newest.captured_at, row.tried_at or newest.captured_at),
    )
