"""The answer to a request for an article, read again as the spider reads it."""

import re
from dataclasses import replace

from storage.captures import KeptCapture
from storage.database import read_session
from storage.identity import identify
from storage.outcome import OutcomeState, state_of_status
from storage.page_facts import said_of
from storage.warc.exchange import Exchange
from storage.warc.payload import payload
from ucancrawl.cpu_limit import cpu_limit
from ucancrawl.discovery import named_by
from ucancrawl.endings import (
    end_stored,
    end_unchanged,
    end_without,
    state_of_verdict,
)
from ucancrawl.errand import Errand
from ucancrawl.failures import Failure
from ucancrawl.ingest.http import charset_of
from ucancrawl.normalise.article import normalise_article
from ucancrawl.page_in_hand import PageInHand
from ucancrawl.pages.page import Hint, Page, Verdict
from ucancrawl.pages.reader import read_page
from ucancrawl.rebuild.past_run import PastRun, edition_of

_CONDITION = re.compile(rb"^if-(?:none-match|modified-since):", re.I | re.M)


def replay_article(
    run: PastRun, errand: Errand, exchange: Exchange, kept: KeptCapture, request: bytes
) -> None:
    """Store, see again or mark gone, as `ucancrawl/spiders/article_visit.py` does."""
    hand = _hand(run, errand, exchange, kept)
    if exchange.status == 304:
        if _CONDITION.search(request):
            end_unchanged(run, hand)
        else:
            end_without(run, hand, OutcomeState.FAILED, "unexpected_304")
    elif exchange.status != 200:
        state = state_of_status(exchange.status)
        end_without(run, hand, state, f"http_{exchange.status}")
    else:
        _read(run, hand)


def _hand(
    run: PastRun, errand: Errand, exchange: Exchange, kept: KeptCapture
) -> PageInHand:
    with read_session(run.archive.engine) as session:
        said = said_of(session, errand.url_key)
    page = Page(
        url=exchange.url,
        edition=edition_of(errand),
        html=payload(exchange),
        charset=charset_of(exchange.content_type),
        captured_at=exchange.captured_at,
        hints=tuple(Hint(one.source, one.text, one.date_raw) for one in said),
    )
    chain = tuple(exchange.redirected_from)
    return PageInHand(errand, kept, page, exchange.captured_at, chain)


def _read(run: PastRun, hand: PageInHand) -> None:
    try:
        with cpu_limit():
            reading = read_page(hand.page)
            raw = reading.article
            named = named_by(raw, hand.page).found if raw else ()
            article = raw and normalise_article(raw, hand.page)
    except Failure as error:
        end_without(run, hand, OutcomeState.FAILED, error.reason)
        return
    if reading.verdict is not Verdict.ARTICLE or article is None:
        shown = identify(hand.page.url)
        lost = shown.kind if hand.chain and not shown.key else None
        state, reason = state_of_verdict(reading.verdict, redirected_to=lost)
        end_without(run, hand, state, reason)
        return
    run.note_once(named, hand.at)
    if article.key and (article.headline or article.body):
        end_stored(run, replace(hand, reading=reading), article)
    else:
        reason = "incomplete" if article.key else "no_key"
        end_without(run, hand, OutcomeState.FAILED, reason)
