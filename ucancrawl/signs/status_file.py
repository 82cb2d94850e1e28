"""The end of the last run as a small JSON file: to be looked at without a database."""

from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from ucancrawl import stats
from ucancrawl.signs.run_end import RunEnd, per_article


def status_text(end: RunEnd, last_success_at: datetime | None) -> bytes:
    """One JSON object, indented for people."""
    new = end.new_articles
    said: dict[str, Any] = {
        "exit_code": int(end.exit),
        "outcome": end.exit.name.lower(),
        "sentence": end.sentence,
        "advice": end.exit.advice,
        "run": end.run_id,
        "started_at": end.started_at,
        "ended_at": end.ended_at,
        "last_success_at": last_success_at,
        "books_closed": end.books_closed,
        "new_articles": new,
        "requests": end.total(stats.REQUESTS),
        "bytes": end.total(stats.BYTES),
        "requests_per_new_article": per_article(end.total(stats.REQUESTS), new),
        "bytes_per_new_article": per_article(end.total(stats.BYTES), new),
        "articles": end.holdings.articles if end.holdings else None,
    }
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE | orjson.OPT_UTC_Z
    return orjson.dumps(said, option=options)


def last_success_in(path: Path) -> datetime | None:
    """What an earlier status file said of the last success; null if it says nothing."""
    try:
        said = orjson.loads(path.read_bytes())
        return datetime.fromisoformat(said["last_success_at"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
