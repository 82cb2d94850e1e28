"""What a source told us: one address, who named it and where."""

from dataclasses import dataclass
from enum import StrEnum


class SourceKind(StrEnum):
    """What kind of source named an address."""

    ROBOTS = "robots"
    SITEMAP = "sitemap"
    FEED = "feed"
    HOME = "home"
    LISTING = "listing"
    RELATED = "related"
    INLINE = "inline"
    LANGUAGE = "language"
    """A version in another edition or language."""
    GIVEN = "given"
    """Named by the operator or by the edition's own list of sources."""
    ARCHIVE = "archive"
    """Known from what the archive holds already."""
    PROBE = "probe"
    """Asked for because its number lies in a gap."""


@dataclass(frozen=True, slots=True)
class Found:
    """One address as one source named it."""

    url: str
    """Absolute, safe to ask for, without parameters that name nothing."""
    source: SourceKind
    via: str
    """Address of the page, feed or sitemap that named it."""
    text: str | None = None
    """Text of the link there, as printed, blanks folded."""
    date_raw: str | None = None
    """Date of publication printed or given there."""
    modified_raw: str | None = None
    """Date of the last change given there: no evidence of publication."""
