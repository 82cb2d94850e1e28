"""Pages that read well and are not the ones that were asked for."""

import re
from datetime import UTC, datetime

import pytest

from storage.database import read_session, write_session
from storage.editions.registry import EDITIONS
from storage.found import Found, SourceKind
from storage.frontier import note
from storage.identity import identify
from storage.outcome import OutcomeState
from storage.runs import begin_run
from storage.tables import Frontier, Revision
from storage.warc.exchange import Exchange
from tests.newsroom.answer import Asked
from tests.newsroom.shapes import address_of, path_of
from tests.newsroom.site import Site
from tests.newsroom.world import World
from ucancrawl.crawl_session import CrawlSession, SessionPlan
from ucancrawl.endings import end_stored, is_elsewhere
from ucancrawl.errand import Errand
from ucancrawl.led_away import TO_ONE, LedAway
from ucancrawl.page_in_hand import PageInHand
from ucancrawl.pages.page import Page, Verdict
from ucancrawl.politeness import Manners
from ucancrawl.reading import read_article
from ucancrawl.spiders.article_visit import DONE

NAMES = re.compile(rb"<(?:link|meta)\b[^>]*>|<script.*?</script>", re.S)
HOST = "india.ucanews.com"
HOME = f"https://{HOST}/"


@pytest.fixture(scope="module")
def site():
    return Site(World(41, 80))


@pytest.fixture(scope="module")
def pages(site):
    """Addresses and pages of some articles."""
    found = {}
    for story in site.world.of("india")[:6]:
        answer = site.answer(Asked("https", HOST, path_of(story)))
        found[identify(address_of(story)).url] = answer.body
    return found


@pytest.fixture
def session(tmp_path):
    opened = CrawlSession.open(
        SessionPlan(tmp_path, None, ("india",), Manners(delay=0, jitter=0))
    )
    yield opened
    opened.close("done", 0, {})


def visit(session, url, html, shown_at=None):
    """A visit to an address, as far as to its reading."""
    at = datetime.now(UTC)
    with write_session(session.archive.engine) as writing:
        note(writing, session.run_id, [Found(url, SourceKind.LISTING, HOME)], at)
    kept = session.keep(
        Exchange(url=shown_at or url, captured_at=at, status=200, body=html)
    )
    page = Page(shown_at or url, EDITIONS["india"], html=html, captured_at=at)
    errand = Errand(identify(url).key, "article")
    chain = (url,) if shown_at else ()
    return PageInHand(errand, kept, page, at, chain, read_article(page))


def stored(session, url, html):
    hand = visit(session, url, html)
    return end_stored(session, hand, hand.reading.article)


def count(session, table):
    with read_session(session.archive.engine) as reading:
        return reading.query(table).count()


def test_the_home_page_is_no_article_wherever_it_is_shown(session, site, pages):
    home = site.answer(Asked("https", HOST, "/")).body
    session.shown.take_home(HOME, home)
    for url, html in pages.items():
        # A page of ours differs from visit to visit: a time, a number, a banner.
        again = home.replace(b"</body>", f"<p>Served for {url}</p></body>".encode())
        assert is_elsewhere(session, visit(session, url, again)), url
        assert not is_elsewhere(session, visit(session, url, html)), url


def test_one_page_at_two_articles_is_of_neither(session, pages):
    (first, html), (second, _), *_ = pages.items()
    assert not is_elsewhere(session, visit(session, first, html))
    assert not is_elsewhere(session, visit(session, first, html)), "asked for twice"
    assert is_elsewhere(session, visit(session, second, html))


def test_another_article_s_page_makes_no_revision(session, pages):
    """One that names no address as its own."""
    (first, html), (second, other), *_ = pages.items()
    assert stored(session, first, html) is OutcomeState.STORED
    assert stored(session, first, nameless(other)) is OutcomeState.REFUSED
    assert count(session, Revision) == 1
    assert stored(session, first, html) is OutcomeState.UNCHANGED
    assert stored(session, second, nameless(other)) is OutcomeState.STORED


def nameless(html):
    return NAMES.sub(b"", html)


def test_an_edit_of_a_headline_and_of_a_text_is_a_revision(session, pages):
    url, html = next(iter(pages.items()))
    assert stored(session, url, html) is OutcomeState.STORED
    headline = read_article(visit(session, url, html).page).article.headline
    edited = html.replace(headline.encode(), b"Quite other words stand here now")
    assert stored(session, url, edited) is OutcomeState.REVISED


def test_a_page_that_names_another_article_is_that_one_s(session, pages):
    (first, html), (second, other), *_ = pages.items()
    for address, verdict in (
        (second, Verdict.OTHER_ARTICLE),
        (first, Verdict.ARTICLE),
        (HOME, Verdict.HOME),
    ):
        named = f'</title><link rel="canonical" href="{address}"/>'.encode()
        page = nameless(other).replace(b"</title>", named)
        assert visit(session, first, page).reading.verdict is verdict, address
        # The theme may name what it likes on a page that is of its address.
        own = nameless(html).replace(b"</title>", named)
        assert visit(session, first, own).reading.verdict is Verdict.ARTICLE


@pytest.mark.parametrize(
    ("led", "shown", "state"),
    [(6, 2, OutcomeState.FAILED), (6, 9, OutcomeState.GONE), (2, 0, OutcomeState.GONE)],
)
def test_addresses_that_lead_to_one_page_are_judged_together(
    session, pages, led, shown, state
):
    away = LedAway(shown=shown)
    for url in list(pages)[:led]:
        place = f"{HOME}sorry?from={url[-5:]}"
        away.take(visit(session, url, b"<p>Sorry</p>", place), "redirect_to_page")
    judged = list(away.judged(session))
    assert [one for _, one, _ in judged] == [state] * led
    assert {why == TO_ONE for _, _, why in judged} == {state is OutcomeState.FAILED}
    assert list(away.judged(session)) == []


def test_what_was_open_since_is_gone_after_all(session, pages):
    """The same three again, and the edition showed another article in between."""
    urls, (known, html) = list(pages)[:3], list(pages.items())[4]
    hands = [visit(session, url, b"<p>Sorry</p>", f"{HOME}sorry") for url in urls]
    for hand in hands:
        session.settle(hand.errand.url_key, OutcomeState.FAILED, TO_ONE)
    first, session.run_id = session.run_id, _next_run(session)
    assert first < session.run_id
    for is_open, state in ((False, OutcomeState.FAILED), (True, OutcomeState.GONE)):
        if is_open:
            assert stored(session, known, html) in DONE
        away = LedAway()
        for hand in hands:
            away.take(hand, "redirect_to_page")
        assert {one for _, one, _ in away.judged(session)} == {state}
    assert count(session, Frontier) == 4


def _next_run(session):
    with write_session(session.archive.engine) as writing:
        return begin_run(
            writing,
            command="crawl",
            editions=["india"],
            settings={},
            software="test",
            at=datetime.now(UTC),
        )
