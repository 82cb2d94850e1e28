"""One article as the exported line: keys in the record's order, never missing."""

from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from storage.columns import storable
from storage.iso import iso
from storage.record import NewsArticle

EXPORTED = tuple(
    field.name for field in fields(NewsArticle) if field.metadata.get("exported", True)
)


def line(article: NewsArticle) -> dict[str, Any]:
    """The article as plain values, dates as ISO 8601, absent as null or empty."""
    return {name: _plain(getattr(article, name)) for name in EXPORTED}


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return storable(str(value))
    if isinstance(value, date):
        return iso(value)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {
            field.name: _plain(getattr(value, field.name)) for field in fields(value)
        }
    return value
