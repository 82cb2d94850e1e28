"""Stored JSON is JSON: it has no infinity and no NaN."""

import json
from datetime import UTC, datetime

from sqlalchemy import text

from storage.database import database_url, open_database, read_session, write_session
from storage.runs import begin_run
from storage.tables import Base

NUMBERS = {"minutes": float("inf"), "delay": float("nan"), "all": [-float("inf"), 1.5]}


def test_a_number_that_json_lacks_is_stored_as_null(tmp_path):
    engine = open_database(database_url(tmp_path / "archive.db"))
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
    with write_session(engine) as session:
        begin_run(
            session,
            command="crawl",
            editions=["english"],
            settings=NUMBERS,
            software="test",
            at=datetime.now(UTC),
        )
    with read_session(engine) as session:
        stored = session.scalar(text("SELECT settings FROM crawl_run"))
    engine.dispose()
    assert json.loads(stored) == {"minutes": None, "delay": None, "all": [None, 1.5]}
