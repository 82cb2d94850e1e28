"""Two printed addresses of one page: whichever is found first, one is kept."""

from datetime import timedelta
from itertools import permutations

import pytest

from storage.articles import load_article
from storage.found import Found, SourceKind
from storage.frontier import note
from storage.outcome import OutcomeState
from storage.record import Evidence
from storage.settling import settle
from storage.tables import Frontier
from tests.storage.conftest import START

KEY = "india:news:1"
PLAIN = "https://india.ucanews.com/news/invented-slug/1"
DAILY, WEEKLY = f"{PLAIN}/daily", f"{PLAIN}/weekly"


def build(make, url, *, names=None):
    said = []
    if names:
        said = [Evidence("url", "canonical", names, names, chosen=True)]
    return make(key=KEY, edition="india", url=url, evidence=said)


def named(shelf, url, day):
    founds = [Found(url, SourceKind.LISTING, "a listing")]
    note(shelf.session, shelf.run.id, founds, START + timedelta(days=day))
    shelf.session.expire_all()


def fetched(shelf, make, day):
    """Store the page as fetched from where the frontier says, if it knows one."""
    known = shelf.session.get(Frontier, KEY)
    url = known.url if known else WEEKLY
    shelf.store(build(make, url), day)
    return url


@pytest.mark.parametrize("order", [*permutations(["store", DAILY, PLAIN, WEEKLY])])
def test_any_order_of_finding_gives_one_address(shelf, make, order):
    """What came before the frontier knew it is asked for again by the crawl."""
    asked = set()
    for day, step in enumerate((*order, "fetch")):
        if step in ("store", "fetch"):
            asked.add(fetched(shelf, make, day))
        else:
            named(shelf, step, day)
    loaded = load_article(shelf.session, KEY)
    assert loaded.url == PLAIN
    assert asked <= {loaded.url, *loaded.aliases}
    assert shelf.session.get_one(Frontier, KEY).url == PLAIN


def test_an_address_named_while_the_page_is_on_its_way_counts(shelf, make):
    named(shelf, DAILY, 0)
    named(shelf, PLAIN, 1)
    shelf.store(build(make, DAILY), 2)
    loaded = load_article(shelf.session, KEY)
    assert (loaded.url, loaded.aliases) == (PLAIN, [DAILY])


def test_captures_from_elsewhere_need_no_frontier(shelf, make):
    shelf.store(build(make, DAILY), 1)
    shelf.store(build(make, PLAIN), 0)
    loaded = load_article(shelf.session, KEY)
    assert (loaded.url, loaded.aliases) == (PLAIN, [DAILY])


def test_the_address_that_the_page_names_stays(shelf, make):
    shelf.store(build(make, DAILY, names=DAILY), 0, aliases=[(DAILY, "canonical")])
    named(shelf, PLAIN, 1)
    assert load_article(shelf.session, KEY).url == DAILY


def test_another_slug_is_not_plainer(shelf, make):
    shelf.store(build(make, PLAIN), 0)
    named(shelf, "https://india.ucanews.com/news/a/1", 1)
    assert load_article(shelf.session, KEY).url == PLAIN


def test_what_has_answered_is_asked_for_again_where_it_did(shelf, make):
    """The plainer address may be dead, and a 404 there says nothing of the page."""
    named(shelf, DAILY, 0)
    shelf.store(build(make, DAILY), 1)
    at = START + timedelta(days=1)
    settle(shelf.session, shelf.run.id, KEY, OutcomeState.STORED, at=at)
    named(shelf, PLAIN, 2)
    assert shelf.session.get_one(Frontier, KEY).url == DAILY
    assert load_article(shelf.session, KEY).url == PLAIN


def test_a_capture_from_elsewhere_leaves_the_frontier_its_slug(shelf, make):
    newer = "https://india.ucanews.com/news/new-slug/1"
    named(shelf, newer, 3)
    shelf.store(build(make, DAILY), 1)
    shelf.store(build(make, PLAIN), 0)
    assert shelf.session.get_one(Frontier, KEY).url == newer
    assert load_article(shelf.session, KEY).url == PLAIN
