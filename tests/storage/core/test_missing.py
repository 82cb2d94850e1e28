"""Pages that came and showed no article: which of them are missing articles."""

from datetime import timedelta

import pytest

from storage.database import read_session, write_session
from storage.found import Found, SourceKind
from storage.frontier import note
from storage.missing import editions_with_articles, missing
from storage.outcome import OutcomeState
from storage.runs import CRASHED
from storage.settling import settle
from storage.tables import Article, CrawlRun

SITE = "https://india.ucanews.com"
DAY = timedelta(days=1)


class Site:
    """An edition, run by run."""

    def __init__(self, archive, new_run, at):
        self.archive, self.new_run, self.at = archive, new_run, at

    def run(
        self, *, stored=(), refused=(), source=SourceKind.FEED, days=0, crashed=False
    ):
        run_id, at = self.new_run(), self.at + days * DAY
        with write_session(self.archive.engine) as session:
            for number in (*stored, *refused):
                found = Found(f"{SITE}/news/slug/{number}", source, SITE)
                note(session, run_id, [found], at)
            for number in stored:
                session.merge(an_article(number, at))
                settle(session, run_id, key(number), OutcomeState.STORED, at=at)
            for number in refused:
                state, why = OutcomeState.REFUSED, "no_article"
                settle(session, run_id, key(number), state, why, at=at)
            if crashed:
                session.get_one(CrawlRun, run_id).outcome = CRASHED

    @property
    def missing(self):
        with read_session(self.archive.engine) as session:
            found = missing(session).get("india")
        return (found.new, found.known) if found else (0, 0)


def key(number):
    return f"india:news:{number}"


def an_article(number, at):
    return Article(
        key=key(number),
        edition="india",
        url=SITE,
        state="live",
        first_seen_at=at,
        last_seen_at=at,
    )


@pytest.fixture
def site(archive, new_run, at):
    return Site(archive, new_run, at)


def test_new_ones_that_are_refused_together_are_missing_until_they_are_read(site):
    site.run(stored=range(1, 9))
    site.run(refused=(11, 12, 13, 14))
    assert site.missing == (4, 0)
    site.run(stored=range(21, 29))
    assert site.missing == (4, 0), "not looked at since"
    site.run(stored=(11, 12, 13), days=1)
    assert site.missing == (0, 0)


def test_what_a_crashed_run_had_read_counts_with_the_run_after_it(site):
    site.run(stored=(1,), refused=(11, 12, 13, 14), crashed=True)
    assert site.missing == (4, 0), "nothing has come since"
    site.run(stored=(2,), crashed=True)
    site.run(stored=range(21, 29))
    assert site.missing == (0, 0)
    site.run(refused=range(31, 36), crashed=True)
    site.run(stored=(41,))
    assert site.missing == (5, 0), "a broken template is seen behind a crash as well"


def test_they_may_come_one_by_one(site):
    for number in (11, 12, 13):
        assert site.missing == (0, 0)
        site.run(refused=(number,))
    assert site.missing == (3, 0)


def test_a_few_odd_pages_among_articles_are_none(site):
    site.run(stored=range(1, 9), refused=(11, 12, 13, 14))
    assert site.missing == (0, 0)


def test_what_shows_none_while_others_are_read_is_an_article_for_nobody(site):
    site.run(stored=(1, 2), refused=(11, 12, 13))
    assert site.missing == (3, 0)
    site.run(stored=(3,), refused=(11, 12, 13))
    assert site.missing == (3, 0), "looked at twice on one day"
    site.run(stored=(4,), refused=(11, 12, 13), days=1)
    assert site.missing == (0, 0)


def test_where_nothing_new_is_read_they_stay_missing_for_long(site):
    days = (0, 1, 3, 7, 15)
    for day in days:
        site.run(refused=(11, 12, 13), days=day)
        assert site.missing == (3, 0)
    site.run(refused=(11, 12, 13), days=31)
    assert site.missing == (0, 0)


def test_what_no_list_names_is_nothing_that_anybody_waits_for(site):
    site.run(refused=(11, 12, 13), source=SourceKind.INLINE)
    assert site.missing == (0, 0)


def test_one_article_of_the_archive_is_missing_by_itself(site):
    site.run(stored=(1, 2))
    site.run(refused=(1,))
    assert site.missing == (0, 1)
    for day in (1, 2):
        site.run(refused=(1,), days=day)
    assert site.missing == (0, 0), "its page has come to show something else"


def test_an_edition_has_articles_once_one_is_named(site):
    with read_session(site.archive.engine) as session:
        assert editions_with_articles(session) == set()
    site.run(refused=(1,))
    with read_session(site.archive.engine) as session:
        assert editions_with_articles(session) == {"india"}
