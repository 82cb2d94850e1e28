"""What all tests share: who runs them, and a PostgreSQL server where one can be had."""

import os
from collections.abc import Iterator

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from tests.postgresql import programs, server

ALL = "UCAN_TEST_ALL"
"""Where this is set, a missing browser or database is a failure, not a skip."""

TOGETHER = (
    *("tests/e2e/test_books.py", "tests/e2e/", "tests/rebuild/", "tests/deploy/"),
    *("tests/health/test_fixture.py", "tests/health/test_redesigns.py"),
    *("tests/health/test_check.py", "tests/storage/references/test_titles.py"),
)
"""How names begin of tests that share what takes long to make."""


class Together(LoadScopeScheduling):
    """Any worker runs any test; those that share something go to one worker.

    `--dist loadgroup` of xdist 3.8 does not do so under pytest 9.2: it writes the group
    where pytest no longer looks.
    """

    def _split_scope(self, nodeid: str) -> str:
        return next((name for name in TOGETHER if nodeid.startswith(name)), nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Together:
    return Together(config, log)


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
