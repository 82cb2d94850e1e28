"""How the visit to an article's address ended, in one transaction each.

Article, alias, outcome and the capture's verdict change together or not at all.
"""

from typing import Protocol

from sqlalchemy.orm import Session

from storage.archive import Archive
from storage.articles import Stored, mark_gone, mark_seen, store_article
from storage.captures import newest_capture
from storage.database import read_session, write_session
from storage.dedupe import Judgement
from storage.found import Found, SourceKind
from storage.frontier import note
from storage.identity import identify
from storage.instants import was_replaced
from storage.outcome import OutcomeState
from storage.page_facts import Said, enter_verdict, said_of
from storage.record import ArticleState, NewsArticle
from storage.settling import settle
from ucancrawl.errand import NOT_BEFORE
from ucancrawl.own_page import OTHER_ARTICLE, Shown, is_of_another
from ucancrawl.page_in_hand import PageInHand
from ucancrawl.pages.page import Verdict
from ucancrawl.pages.version import READER_VERSION
from ucancrawl.reading import rereader


class OpenRun(Protocol):
    """The archive that takes it, and the run it belongs to."""

    @property
    def archive(self) -> Archive: ...

    @property
    def run_id(self) -> int: ...

    @property
    def shown(self) -> Shown: ...


STATES = {
    Judgement.NEW: OutcomeState.STORED,
    Judgement.REVISED: OutcomeState.REVISED,
    Judgement.RETURNED: OutcomeState.REVISED,
    Judgement.UNCHANGED: OutcomeState.UNCHANGED,
    Judgement.INCOMPLETE: OutcomeState.FAILED,
}
DONE = frozenset({OutcomeState.STORED, OutcomeState.REVISED, OutcomeState.UNCHANGED})
NOT_HTML = "not_html"
"""Refused by its content type, and by how it begins."""
FOR_NOW = frozenset(
    {
        Verdict.CHALLENGE,
        Verdict.CONSENT,
        Verdict.LOGIN,
        Verdict.MAINTENANCE,
        Verdict.EMPTY,
    }
)
"""What a server shows instead of the page, and may not show tomorrow."""


def said_about(session: OpenRun, url_key: str) -> list[Said]:
    with read_session(session.archive.engine) as reading:
        return said_of(reading, url_key)


def end_stored(
    session: OpenRun, hand: PageInHand, article: NewsArticle
) -> OutcomeState:
    """Store what was read; the address that was asked for ends with it.

    Refused where it is the page of another article than the known one.
    """
    aliases = [(url, "redirect") for url in hand.chain]
    if hand.reading and hand.reading.canonical:
        aliases.append((hand.reading.canonical, "canonical"))
    with write_session(session.archive.engine) as writing:
        if is_of_another(writing, article, hand.page.url):
            return _end_without(
                session, writing, hand, OutcomeState.REFUSED, OTHER_ARTICLE
            )
        stored = store_article(
            writing,
            article,
            capture_id=hand.capture.id,
            fetched_url=hand.page.url,
            aliases=aliases,
            reader=READER_VERSION,
            at=hand.at,
            reread=rereader(session.archive, writing),
        )
        state = STATES[stored.judgement]
        reason = "incomplete" if state is OutcomeState.FAILED else None
        asked = hand.errand.url_key
        if stored.article_key != asked:
            _end_moved(session, writing, hand, stored)
        settle(
            writing,
            session.run_id,
            stored.article_key,
            state,
            reason,
            capture_id=hand.capture.id,
            at=hand.at,
        )
    return state


def _end_moved(
    session: OpenRun, writing: Session, hand: PageInHand, stored: Stored
) -> None:
    """The address asked for redirects to another article: both have an outcome."""
    via = hand.chain[-1] if hand.chain else hand.page.url
    found = Found(hand.page.url, SourceKind.ARCHIVE, via)
    note(writing, session.run_id, [found], hand.at)
    asked = hand.errand.url_key
    # The redirect is the proof, not the page that it led to: that is another's.
    proof = newest_capture(writing, hand.chain[0]) if hand.chain else None
    mark_gone(writing, asked, hand.at, capture_id=proof, state=ArticleState.MOVED)
    settle(
        writing,
        session.run_id,
        asked,
        OutcomeState.READ,
        f"shows {stored.article_key}",
        capture_id=hand.capture.id,
        at=hand.at,
    )


def end_unchanged(session: OpenRun, hand: PageInHand) -> OutcomeState:
    """A 304: the publisher shows the article as it was, if we have it.

    Where a page from elsewhere was shown since, it shows the older one again.
    """
    key = hand.errand.url_key
    with read_session(session.archive.engine) as reading:
        shown_again = (
            rereader(session.archive, reading)(hand.capture.id)
            if was_replaced(reading, key, hand.capture.id)
            else None
        )
    if shown_again is not None:
        return end_stored(session, hand, shown_again)
    with write_session(session.archive.engine) as writing:
        known = mark_seen(writing, key, hand.at, hand.capture.id)
        state = OutcomeState.UNCHANGED if known else OutcomeState.FAILED
        settle(
            writing,
            session.run_id,
            key,
            state,
            None if known else "unexpected_304",
            capture_id=hand.capture.id,
            at=hand.at,
        )
    return state


def end_without(
    session: OpenRun, hand: PageInHand, state: OutcomeState, reason: str
) -> OutcomeState:
    """No article stands there: gone, failed or refused, as a dated fact."""
    with write_session(session.archive.engine) as writing:
        return _end_without(session, writing, hand, state, reason)


def _end_without(
    session: OpenRun,
    writing: Session,
    hand: PageInHand,
    state: OutcomeState,
    reason: str,
) -> OutcomeState:
    key = hand.errand.url_key
    enter_verdict(writing, hand.capture.id, reason, READER_VERSION)
    if state is OutcomeState.GONE:
        mark_gone(writing, key, hand.at, capture_id=hand.capture.id)
    settle(
        writing,
        session.run_id,
        key,
        state,
        reason,
        capture_id=hand.capture.id,
        at=hand.at,
        not_before=hand.meta.get(NOT_BEFORE),
    )
    return state


def is_elsewhere(session: OpenRun, hand: PageInHand) -> bool:
    """Whether the run has seen this page at another address, see `own_page.py`."""
    page = hand.page
    key = identify(page.url).key or hand.errand.url_key
    digest = hand.capture.payload_digest
    return session.shown.is_elsewhere(page.url, key, digest, page.html or b"")


def state_of_verdict(
    verdict: Verdict, *, redirected_to: str | None
) -> tuple[OutcomeState, str]:
    """What a page that is no article means for the address of one.

    `redirected_to` is the kind of address the server led to instead, if it was one
    that shows no article.
    """
    if verdict is Verdict.SOFT_NOT_FOUND:
        return OutcomeState.GONE, verdict.value
    if verdict in FOR_NOW:
        return OutcomeState.FAILED, verdict.value
    if redirected_to:
        return OutcomeState.GONE, f"redirect_to_{redirected_to}"
    return OutcomeState.REFUSED, verdict.value
