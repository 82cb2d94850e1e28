"""Dates and instants as the archive writes them: ISO 8601, UTC, or a bare day."""

from datetime import UTC, date, datetime


def iso(value: date | datetime | None) -> str | None:
    """An instant as `...Z`, a day as a day. A naive instant is meant in UTC.

    >>> iso(date(2012, 2, 21)), iso(datetime(2012, 2, 21, 5, tzinfo=UTC))
    ('2012-02-21', '2012-02-21T05:00:00Z')
    """
    if value is None:
        return None
    if not isinstance(value, datetime):
        return value.isoformat()
    aware = value if value.tzinfo else value.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat().removesuffix("+00:00") + "Z"


def from_iso(text: str | None) -> date | datetime | None:
    """The value that `iso` wrote."""
    if text is None:
        return None
    if len(text) == len("2012-02-21"):
        return date.fromisoformat(text)
    return datetime.fromisoformat(text)


def day_of(value: date | datetime) -> date:
    """The day, in UTC where the instant is known."""
    if isinstance(value, datetime):
        return (value.astimezone(UTC) if value.tzinfo else value).date()
    return value
