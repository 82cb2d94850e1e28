import sqlite3

import pytest

from storage.sqlite_version import sqlite_warning


@pytest.mark.parametrize(
    ("version", "affected"),
    [
        ("3.6.23", False),
        ("3.7.0", True),
        ("3.40.1", True),
        ("3.44.5", True),
        ("3.44.6", False),
        ("3.45.0", True),
        ("3.50.6", True),
        ("3.50.7", False),
        ("3.51.0", True),
        ("3.51.2", True),
        ("3.51.3", False),
        ("3.53.1", False),
        ("4.0.0", False),
    ],
)
def test_versions_with_the_wal_reset_fault(version, affected):
    """As told in vapor/sqlite-nio pull 101: fixed in 3.51.3, 3.50.7 and 3.44.6."""
    assert (sqlite_warning(version) is not None) is affected


def test_the_warning_names_this_version_and_is_one_sentence():
    warning = sqlite_warning("3.40.1")
    assert warning is not None
    assert "3.40.1" in warning
    assert "\n" not in warning
    assert sqlite_warning() == sqlite_warning(sqlite3.sqlite_version)
