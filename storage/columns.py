"""Column types that keep what the databases would lose: time zones, odd text."""

import json
import logging
import re
from datetime import UTC, datetime
from math import isfinite
from typing import Any

from sqlalchemy import DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator

logger = logging.getLogger(__name__)

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """The text with U+FFFD for what a database cannot keep.

    SQLite's driver refuses lone surrogates, PostgreSQL refuses NUL too. The
    bytes as they came stand in the WARC record.

    >>> storable("a\\x00b") == "a\\ufffdb"
    True
    """
    return _UNSTORABLE.sub("\ufffd", text)


def json_text(value: Any) -> str:
    """The value as JSON, with null for NaN and the infinities, which JSON has not.

    >>> json_text({"minutes": float("inf"), "delay": 3.0})
    '{"minutes": null, "delay": 3.0}'
    """
    try:
        return json.dumps(value, allow_nan=False)
    except ValueError:
        logger.warning("A number that JSON does not have was stored as null.")
        return json.dumps(_with_numbers(value), allow_nan=False)


def _with_numbers(value: Any) -> Any:
    if isinstance(value, float):
        return value if isfinite(value) else None
    if isinstance(value, dict):
        return {_with_numbers(key): _with_numbers(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_with_numbers(one) for one in value]
    return value


class StorableText(TypeDecorator[str]):
    """Text that never makes a write fail; a changed value is logged."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is None or not _UNSTORABLE.search(value):
            return value
        logger.warning(
            "A text was stored with U+FFFD for characters no database keeps: %r",
            value[:80],
        )
        return storable(value)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant, kept in UTC. SQLite drops the zone, so it is put back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"A time without a zone cannot be kept: {value!r}")
        return value.astimezone(UTC)

    def process_result_value(
        self, value: Any | None, dialect: Dialect
    ) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            return value.replace(tzinfo=UTC)  # type: ignore[no-any-return]
        return value.astimezone(UTC)  # type: ignore[no-any-return]
