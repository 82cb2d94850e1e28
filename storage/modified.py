"""Whether a source's word that a page has changed is newer than our last visit."""

from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

_AHEAD = timedelta(days=1)
"""Clocks and zones differ by so much; a date beyond it is no date of a change."""


def is_modified(raw: str | None, tried_at: datetime, now: datetime) -> bool:
    """True for a date after the visit. A bare day must be a later day."""
    said = _parsed(raw.strip()) if raw else None
    if said is None:
        return False
    if isinstance(said, datetime):
        return tried_at < said <= now + _AHEAD
    return tried_at.date() < said <= (now + _AHEAD).date()


def _parsed(raw: str) -> date | datetime | None:
    """W3C dates of sitemaps and Atom, RFC 822 dates of RSS."""
    try:
        if len(raw) <= 10:
            return date.fromisoformat(raw)
        return _aware(datetime.fromisoformat(raw))
    except ValueError:
        pass
    try:
        return _aware(parsedate_to_datetime(raw))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _aware(value: datetime) -> datetime:
    return value if value.tzinfo else value.replace(tzinfo=UTC)
