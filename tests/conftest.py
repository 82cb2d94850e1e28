"""What all tests share: a PostgreSQL server, once a worker, where one can be had."""

import os
from collections.abc import Iterator

import pytest

from tests.postgresql import programs, server

ALL = "UCAN_TEST_ALL"
"""Where this is set, a missing browser or database is a failure, not a skip."""


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """The URL of a server that tests may do anything to."""
    found = programs()
    if found is None:
        reason = "PostgreSQL's programs are not installed (Debian: postgresql)"
        if os.environ.get(ALL):
            pytest.fail(reason)
        pytest.skip(reason)
    with server(found) as url:
        yield url
