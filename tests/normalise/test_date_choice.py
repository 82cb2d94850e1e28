"""Which date is the article's, over the cases that real pages show."""

from datetime import UTC, date, datetime

import pytest

from storage.record import Evidence
from ucancrawl.normalise.date_choice import choose_date

Printed = tuple[str, str]


def candidates(*pairs: Printed) -> list[Evidence]:
    return [Evidence("date_published", source, raw) for source, raw in pairs]


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("printed", "value", "source", "modified"),
    [
        # The story archive: the text's 05:00 PM GMT is midnight of the URL's day.
        (
            [
                ("url", "1989-04-12"),
                ("updated", "Updated: April 11, 1989 05:00 PM GMT"),
            ],
            date(1989, 4, 12),
            "url",
            at(1989, 4, 11, 17),
        ),
        (
            [("url", "1989-04-12"), ("label", "April 11, 1989 05:00 PM GMT")],
            date(1989, 4, 12),
            "url",
            None,
        ),
        # A minute on the same local day is better than the day.
        (
            [("url", "2019-03-22"), ("json_ld", "2019-03-22T10:15:00+07:00")],
            at(2019, 3, 22, 3, 15),
            "json_ld",
            None,
        ),
        (
            [("header", "February 4, 2013"), ("meta", "2013-02-03T18:10:00Z")],
            at(2013, 2, 3, 18, 10),
            "meta",
            None,
        ),
        # One on another day is stale or foreign.
        (
            [("header", "February 4, 2013"), ("json_ld", "2013-02-09T03:00:00Z")],
            date(2013, 2, 4),
            "header",
            None,
        ),
        # Updated may be earlier than Published; both stay as printed.
        (
            [
                ("published_label", "Published: May 27, 2015 09:25 AM GMT"),
                ("updated_label", "Updated: May 26, 2015 10:25 PM GMT"),
            ],
            at(2015, 5, 27, 9, 25),
            "published_label",
            at(2015, 5, 26, 22, 25),
        ),
        # Nothing but Updated.
        (
            [("updated_label", "Updated: July 27, 2020 05:45 AM GMT")],
            at(2020, 7, 27, 5, 45),
            "updated_label",
            at(2020, 7, 27, 5, 45),
        ),
        # An update never sharpens a day, as it is no time of publication.
        (
            [
                ("header", "July 27, 2020"),
                ("updated_label", "July 27, 2020 05:45 AM GMT"),
            ],
            date(2020, 7, 27),
            "header",
            at(2020, 7, 27, 5, 45),
        ),
        # Nobody printed these.
        ([("image_time", "1521176641")], None, None, None),
        ([("id_order", "2018-03-16")], None, None, None),
        ([("sitemap", "2018-03-16T03:00:00Z")], None, None, None),
        # What stands elsewhere does not sharpen what the page prints.
        (
            [("header_date", "February 4, 2013"), ("feed", "2013-02-04T03:00:00Z")],
            date(2013, 2, 4),
            "header_date",
            None,
        ),
        (
            [("label", "sometime in May"), ("listing", "May 3, 2012")],
            date(2012, 5, 3),
            "listing",
            None,
        ),
        ([], None, None, None),
    ],
)
def test_choice(
    printed: list[Printed],
    value: date | datetime | None,
    source: str | None,
    modified: datetime | None,
) -> None:
    chosen = choose_date(candidates(*printed), "en", "Asia/Bangkok")
    assert (chosen.value, chosen.source, chosen.modified) == (value, source, modified)
    taken = [
        e.source for e in chosen.evidence if e.chosen and e.field == "date_published"
    ]
    assert taken == ([source] if source else [])


def test_losers_keep_raw_and_value() -> None:
    chosen = choose_date(
        candidates(("url", "2013-02-04"), ("image_time", "1521176641"), ("meta", "x")),
        "en",
        "Asia/Bangkok",
    )
    assert [(e.source, e.raw, e.value, e.chosen) for e in chosen.evidence] == [
        ("url", "2013-02-04", "2013-02-04", True),
        ("image_time", "1521176641", "2018-03-16", False),
        ("meta", "x", None, False),
    ]


def test_agreement_counts_other_sources() -> None:
    chosen = choose_date(
        candidates(
            ("header", "February 4, 2013"),
            ("json_ld", "2013-02-04T03:00:00Z"),
            ("feed", "Tue, 05 Feb 2013 03:00:00 +0000"),
        ),
        "en",
        "Asia/Bangkok",
    )
    assert (chosen.agreeing, chosen.contradicting) == (1, 1)


def test_a_date_of_its_own_field_for_updates() -> None:
    chosen = choose_date(
        [
            Evidence("date_modified", "json_ld", "2015-05-28T01:00:00Z"),
            Evidence("date_published", "label", "May 27, 2015"),
            Evidence("headline", "label", "May 1, 2015"),
        ],
        "en",
        "Asia/Bangkok",
    )
    assert chosen.value == date(2015, 5, 27)
    assert chosen.modified == at(2015, 5, 28, 1)
    assert [e.chosen for e in chosen.evidence] == [True, True]


def test_an_update_that_only_metadata_claims_is_no_publication() -> None:
    claimed = [Evidence("date_modified", "json_ld", "2015-05-28T01:00:00Z")]
    chosen = choose_date(claimed, "en", "Asia/Bangkok")
    assert (chosen.value, chosen.source) == (None, None)
    assert chosen.modified == at(2015, 5, 28, 1)


def test_a_label_given_for_both_fields_is_marked_once_for_each() -> None:
    raw = "May 28, 2015 01:00 AM GMT"
    chosen = choose_date(
        [
            Evidence("date_published", "updated_label", raw),
            Evidence("date_modified", "updated_label", raw),
        ],
        "en",
        "Asia/Bangkok",
    )
    assert chosen.value == chosen.modified == at(2015, 5, 28, 1)
    assert [(e.field, e.chosen) for e in chosen.evidence] == [
        ("date_published", True),
        ("date_modified", True),
    ]


def test_metadata_that_the_printed_day_denies_are_not_taken() -> None:
    """A printed day of two readings is none; metadata may choose, not overrule."""
    printed = Evidence("date_published", "header_date", "12/03/2009")
    for stamp, taken in (
        ("2009-12-03", True),
        ("2009-03-12", True),
        ("2011-01-01", False),
    ):
        claimed = Evidence("date_published", "json_ld", f"{stamp}T03:11:00Z")
        chosen = choose_date([printed, claimed], "en", "Asia/Bangkok")
        assert (chosen.value is not None) is taken
    short = Evidence("date_published", "header_date", "3/6/22")
    claimed = Evidence("date_published", "json_ld", "2022-01-01T03:11:00Z")
    assert choose_date([short, claimed], "en", "Asia/Bangkok").value is None
