"""An archive on disk: its tables in SQLite, and in PostgreSQL too."""

import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from storage.archive import Archive
from storage.database import write_session
from storage.runs import begin_run

ROOT = Path(__file__).parents[3]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database" in metafunc.fixturenames:
        metafunc.parametrize("database", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture
def database(request: pytest.FixtureRequest) -> Iterator[str | None]:
    """None for the archive's own file, else the URL of a database of its own."""
    if request.param == "sqlite":
        yield None
        return
    server = make_url(request.getfixturevalue("postgresql_url"))
    name = f"ucan_test_{uuid.uuid4().hex}"
    admin = create_engine(
        server.set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT"
    )
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield server.set(database=name).render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


@pytest.fixture
def archive(tmp_path: Path, database: str | None) -> Iterator[Archive]:
    folder = tmp_path / "archive"
    with Archive.open(folder, database, write=True, create=True) as opened:
        yield opened


@pytest.fixture
def at() -> datetime:
    return datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def new_run(archive: Archive, at: datetime) -> Callable[[], int]:
    def begin() -> int:
        with write_session(archive.engine) as session:
            return begin_run(
                session,
                command="crawl",
                editions=["english"],
                settings={},
                software="ucancrawl test",
                at=at,
            )

    return begin


@pytest.fixture
def run_id(new_run: Callable[[], int]) -> int:
    return new_run()


@pytest.fixture
def child() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts Python code in a process of its own; it is ended with the test."""
    started: list[subprocess.Popen[str]] = []

    def start(
        code: str, *arguments: object, **options: object
    ) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", code, *map(str, arguments)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            **options,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()
