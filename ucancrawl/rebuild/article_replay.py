"""The answer to a request for an article, read again as the spider reads it."""

import re
from dataclasses import replace

from storage.captures import KeptCapture
from storage.database import read_session
from storage.identity import identify
from storage.outcome import OutcomeState, state_of_status
from storage.page_facts import said_of
from storage.rereading import SAME_PAGE
from storage.warc.exchange import Exchange
from storage.warc.payload import payload
from ucancrawl.cpu_limit import cpu_limit
from ucancrawl.discovery import named_by
from ucancrawl.endings import (
    DONE,
    NOT_HTML,
    end_stored,
    end_unchanged,
    end_without,
    is_elsewhere,
    state_of_verdict,
)
from ucancrawl.errand import Errand
from ucancrawl.failures import Failure
from ucancrawl.ingest.http import charset_of, may_be_html
from ucancrawl.normalise.article import normalise_article
from ucancrawl.page_in_hand import PageInHand
from ucancrawl.pages.page import Hint, Page, Verdict
from ucancrawl.pages.reader import read_page
from ucancrawl.pages.walls import wall_shown
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
    elif not may_be_html(exchange.content_type, hand.page.html or b""):
        end_without(run, hand, OutcomeState.REFUSED, NOT_HTML)
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
            if hand.chain and not identify(hand.page.url).key:
                wall = wall_shown(hand.page)
                reading = replace(reading, verdict=wall or reading.verdict)
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
        if lost and state is OutcomeState.GONE:
            run.led_away[hand.page.edition.name].take(hand, reason)
        else:
            end_without(run, hand, state, reason)
        return
    if is_elsewhere(run, hand):
        end_without(run, hand, OutcomeState.REFUSED, SAME_PAGE)
        return
    run.note_once(named, hand.at)
    if article.key and (article.headline or article.body):
        state = end_stored(run, replace(hand, reading=reading), article)
        run.led_away[hand.page.edition.name].shown += state in DONE
    else:
        reason = "incomplete" if article.key else "no_key"
        end_without(run, hand, OutcomeState.FAILED, reason)
