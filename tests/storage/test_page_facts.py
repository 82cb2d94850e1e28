"""What is said around a page: by lists and feeds, never by another article."""

import pytest

from storage.found import Found, SourceKind
from storage.frontier import note
from storage.page_facts import Said, said_of
from tests.storage.conftest import START

KEY = "english:news:7"
ADDRESS = "https://www.ucanews.com/news/invented-slug/7"
LISTING = ("feed", "home", "listing", "sitemap")


@pytest.mark.parametrize("source", list(SourceKind))
def test_only_lists_are_heard(shelf, source):
    found = Found(ADDRESS, source, "https://x.org", "Invented title", "July 05 2010")
    note(shelf.session, shelf.run.id, [found], START)
    heard = said_of(shelf.session, KEY)
    said = [Said(source.value, "Invented title", "July 05 2010")]
    assert heard == (said if source.value in LISTING else [])


def test_who_says_nothing_is_left_out(shelf):
    found = Found(ADDRESS, SourceKind.LISTING, "https://x.org")
    note(shelf.session, shelf.run.id, [found], START)
    assert said_of(shelf.session, KEY) == []
