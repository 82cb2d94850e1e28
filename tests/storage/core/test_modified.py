from datetime import UTC, datetime

import pytest

from storage.modified import is_modified

TRIED = datetime(2026, 3, 1, 12, tzinfo=UTC)
NOW = datetime(2026, 3, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("raw", "modified"),
    [
        ("2026-03-01T12:00:01Z", True),
        ("2026-03-01T12:00:00Z", False),
        ("2026-03-01T18:59:59+07:00", False),
        ("2026-03-01T19:00:01+07:00", True),
        ("2026-03-05", True),
        ("2026-03-01", False),
        (" 2026-03-05T00:00 ", True),
        ("Thu, 05 Mar 2026 10:00:00 GMT", True),
        ("Sun, 01 Mar 2026 10:00:00 +0000", False),
        ("2026-04-01", False),
        ("9999-12-31T23:59:59Z", False),
        ("0000-00-00", False),
        ("yesterday", False),
        ("", False),
        (None, False),
        ("Thu, 99 Mar 999999999 10:00:00 GMT", False),
        ("20260305", True),
    ],
)
def test_only_a_date_after_the_visit_counts(raw, modified):
    assert is_modified(raw, TRIED, NOW) is modified
