"""Links resolved, kept in the ledger, tried again; references made again."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from storage.articles import load_article
from storage.record import Link, LinkKind, Reference, ReferenceKind
from storage.references.link_pass import link_pass
from storage.tables import Resolution

AT = datetime(2021, 1, 1, tzinfo=UTC)
RELATED = LinkKind.RELATED
GLUED = "Salt traders plant three orchards River pilots enjoy Lantern Week"


def related(text, url=None):
    return Link(RELATED, text, url)


def targets(shelf, key="english:news:1"):
    return [(link.text, link.target) for link in load_article(shelf.session, key).links]


def test_glued_titles_are_one_raw_string_until_one_is_known(shelf, make):
    shelf.store(make(1, links=[related(GLUED)]))
    link_pass(shelf.session, AT)
    assert targets(shelf) == [(GLUED, None)]

    shelf.store(make(2, headline="River pilots enjoy Lantern Week", body="x"))
    report = link_pass(shelf.session, AT)
    assert targets(shelf) == [
        ("Salt traders plant three orchards", None),
        ("River pilots enjoy Lantern Week", "english:news:2"),
    ]
    assert (report.split, report.resolved, report.unresolved) == (1, 1, 1)

    shelf.store(make(3, headline="Salt traders plant three orchards", body="y"))
    link_pass(shelf.session, AT)
    assert [key for _, key in targets(shelf)] == ["english:news:3", "english:news:2"]
    references = load_article(shelf.session, "english:news:1").references
    assert [(one.target, one.method) for one in references] == [
        ("english:news:2", "title_glued"),
        ("english:news:3", "title_glued"),
    ]


@pytest.mark.parametrize(
    ("url", "target", "method"),
    [
        (
            "http://ucanews.com:443/amp/another-slug/2?tablet=yes",
            "english:news:2",
            "url",
        ),
        ("https://www.ucanews.com/news/old-address/900", "english:news:2", "alias"),
    ],
)
def test_an_address_decides(shelf, make, url, target, method):
    shelf.store(make(1, links=[related("Whatever it says", url)]))
    shelf.store(
        make(2, headline="Other", body="other"),
        aliases=[("https://www.ucanews.com/news/old-address/900", "redirect")],
    )
    link_pass(shelf.session, AT)
    assert targets(shelf) == [("Whatever it says", target)]
    score = 1.0 if method == "url" else 0.98
    assert load_article(shelf.session, "english:news:1").references == [
        Reference(ReferenceKind.RELATED, target, method, score)
    ]


@pytest.mark.parametrize(
    ("link", "state"),
    [
        (related("X", "https://elsewhere.example/news/a/2"), "outside"),
        (related("X", "https://www.ucanews.com/category/news/7711"), "outside"),
        (related("X", "https://www.ucanews.com/news/unknown/777"), "unresolved"),
        (related("Potters mend the river wall"), "outside"),
        (related("A title nobody has ever seen"), "unresolved"),
    ],
)
def test_what_leads_to_no_known_article_stays_in_the_ledger(shelf, make, link, state):
    shelf.store(make(1, links=[link]))
    shelf.store(make(2, headline="Other", body="other"))
    link_pass(shelf.session, AT)
    rows = shelf.session.scalars(select(Resolution)).all()
    assert [(row.state, row.target) for row in rows] == [(state, None)]


def weekly(make, number, day, **more):
    return make(
        number,
        headline="Letter from the harbour",
        body=f"week {number}",
        date_published=day,
        **more,
    )


def test_a_weekly_title_is_ambiguous_with_all_candidates(shelf, make):
    shelf.store(
        make(
            1,
            links=[related("Letter from the harbour")],
            date_published=date(2019, 6, 1),
        )
    )
    shelf.store(weekly(make, 2, date(2019, 5, 25)))
    shelf.store(weekly(make, 3, date(2019, 5, 18)))
    link_pass(shelf.session, AT)
    row = shelf.session.scalars(select(Resolution)).one()
    assert (row.state, row.candidates) == (
        "ambiguous",
        ["english:news:2", "english:news:3"],
    )


def test_an_article_published_after_the_capture_cannot_be_meant(shelf, make):
    shelf.store(make(1, links=[related("Letter from the harbour")]))
    shelf.store(weekly(make, 2, date(2020, 2, 1)), day=40)
    link_pass(shelf.session, AT)
    assert targets(shelf) == [("Letter from the harbour", None)]
    shelf.store(weekly(make, 3, date(2019, 12, 28)))
    link_pass(shelf.session, AT)
    assert targets(shelf) == [("Letter from the harbour", "english:news:3")]


def test_the_pages_own_edition_goes_first_and_a_language_link_to_another(shelf, make):
    india = {"edition": "india", "url": "https://india.ucanews.com/news/s/5/daily"}
    shelf.store(weekly(make, 2, date(2019, 5, 25)))
    shelf.store(weekly(make, 5, date(2019, 5, 25), key="india:news:5", **india))
    own = make(1, links=[related("Letter from the harbour")])
    other = make(
        4, links=[Link(LinkKind.LANGUAGE, "Baca juga: Letter from the harbour")]
    )
    shelf.store(own)
    shelf.store(other)
    link_pass(shelf.session, AT)
    assert targets(shelf)[0][1] == "english:news:2"
    assert targets(shelf, "english:news:4")[0][1] == "india:news:5"
    kinds = load_article(shelf.session, "english:news:4").references
    assert [one.kind for one in kinds if one.target == "india:news:5"] == [
        "translation"
    ]


def test_an_earlier_headline_is_still_a_title(shelf, make):
    shelf.store(make(1, links=[related("Ferry sinks off the cape")]))
    shelf.store(make(2, headline="Ferry sinks off the cape", body="b"), day=0)
    shelf.store(make(2, headline="All saved as ferry sinks", body="b"), day=1)
    link_pass(shelf.session, AT)
    assert targets(shelf) == [("Ferry sinks off the cape", "english:news:2")]


def test_a_second_pass_changes_nothing_and_one_text_is_one_group(shelf, make):
    body = "Long invented text with many words in it. " * 5
    shelf.store(make(7, body=body, links=[related("Second title of the same")]))
    shelf.store(make(3, headline="Second title of the same", body=body + "\n"))
    first = link_pass(shelf.session, AT)
    before = load_article(shelf.session, "english:news:7")
    assert link_pass(shelf.session, AT) == first
    assert load_article(shelf.session, "english:news:7") == before
    assert before.duplicate_group == "english:news:3"
    assert ReferenceKind.DUPLICATE in {one.kind for one in before.references}
