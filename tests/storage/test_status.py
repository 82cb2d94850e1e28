"""Counts per edition, against what the test put there."""

from datetime import UTC, datetime

from storage.articles import mark_gone
from storage.editions.registry import EDITIONS
from storage.record import Link, LinkKind
from storage.references.link_pass import link_pass
from storage.status import archive_status


def test_counts_of_each_edition(shelf, make):
    known = Link(LinkKind.RELATED, "Title two of them", None)
    lost = Link(LinkKind.RELATED, "Nobody knows this title", None)
    shelf.store(make(1, links=[known, lost]))
    shelf.store(make(2, headline="Title two of them", body="b"))
    shelf.store(make(2, headline="Title two of them", body="c"), 1)
    mark_gone(shelf.session, "english:news:2", datetime(2021, 1, 1, tzinfo=UTC))
    english = next(
        one
        for one in archive_status(shelf.session).editions
        if one.edition == "english"
    )
    assert (english.unlinked, english.resolved) == (2, 0)
    link_pass(shelf.session, datetime(2021, 1, 2, tzinfo=UTC))

    status = archive_status(shelf.session)
    assert [one.edition for one in status.editions] == list(EDITIONS)
    english = next(one for one in status.editions if one.edition == "english")
    assert (english.articles, english.live, english.gone) == (2, 1, 1)
    assert (english.revisions, english.captures, english.links) == (3, 3, 2)
    assert (english.resolved, english.unresolved, english.unlinked) == (1, 1, 0)
    assert english.references == 1
    others = [one for one in status.editions if one.edition != "english"]
    assert all(one.articles == one.captures == one.links == 0 for one in others)
    assert [(one.outcome, one.books) for one in status.runs] == [("running", {})]
