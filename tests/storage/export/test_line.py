"""The exported line, against the list in the design, written out here by hand."""

from datetime import UTC, date, datetime, timedelta, timezone

from storage.export.line import line
from storage.record import (
    CapturePointer,
    Evidence,
    Image,
    Link,
    LinkKind,
    NewsArticle,
    Reference,
    ReferenceKind,
)

KEYS = (
    "key edition language url aliases headline standfirst byline authors dateline "
    "section keywords date_published date_published_raw date_published_source "
    "date_modified images body links references revision content_digest layout "
    "captured_at capture first_seen_at last_seen_at state duplicate_group"
).split()


def test_all_keys_in_order_and_absent_is_null_or_empty():
    made = line(
        NewsArticle("english:news:1", "english", evidence=[Evidence("a", "b", "c")])
    )
    assert list(made) == KEYS
    lists = {"aliases", "authors", "keywords", "images", "links", "references"}
    assert {key for key, value in made.items() if value == []} == lists
    given = {"key", "edition", "url", "state"}
    assert all(made[key] is None for key in set(KEYS) - lists - given)
    assert made["state"] == "live"


def test_parts_and_dates():
    made = line(
        NewsArticle(
            "english:news:1",
            "english",
            date_published=date(2012, 2, 21),
            date_modified=datetime(
                2012, 2, 22, 0, 30, tzinfo=timezone(timedelta(hours=7))
            ),
            images=[Image(url="u", caption="c")],
            links=[Link(LinkKind.RELATED, "text", None, "english:news:2")],
            references=[
                Reference(ReferenceKind.RELATED, "english:news:2", "title", 0.9)
            ],
            captured_at=datetime(2020, 1, 1, 5, 4, 3, tzinfo=UTC),
            capture=CapturePointer("a.warc.gz", 12, "sha256:X"),
        )
    )
    assert made["date_published"] == "2012-02-21"
    assert made["date_modified"] == "2012-02-21T17:30:00Z"
    assert made["captured_at"] == "2020-01-01T05:04:03Z"
    assert list(made["images"][0].items()) == [
        ("url", "u"),
        ("alt", None),
        ("caption", "c"),
        ("credit", None),
    ]
    assert list(made["links"][0].items()) == [
        ("kind", "related"),
        ("text", "text"),
        ("url", None),
        ("target", "english:news:2"),
    ]
    assert list(made["references"][0]) == ["kind", "target", "method", "score"]
    assert list(made["capture"]) == ["warc", "offset", "payload_digest"]
