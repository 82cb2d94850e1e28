"""What one crawl run is asked to do."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class CrawlOptions:
    """Options of `ucancrawl crawl`; null leaves the value of settings.py."""

    editions: tuple[str, ...]
    archive: Path
    database: str | None = None
    full: bool = False
    """Everything known is asked for again, and every listing read to its end."""
    since: date | None = None
    """Known articles older than this day are left alone."""
    limit: int | None = None
    """Articles read in this run, all editions together."""
    probe: int | None = None
    """Numbers in the gaps of each edition to be asked for, once all else is done."""
    delay: float | None = None
    """Seconds between the end of a response and the next request to its host."""
    requests: int | None = None
    bytes: int | None = None
    minutes: float | None = None
    free_bytes: int | None = None
    """Free disk below which the run ends."""
    metrics: Path | None = None
    status_file: Path | None = None
    heartbeat: str | None = None
    log_format: str | None = None
    progress: bool = True
    """Whether a table is drawn where standard error is a terminal."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Scrapy settings by name, over those of settings.py."""

    def settings(self) -> dict[str, Any]:
        """The options as Scrapy settings."""
        named = {
            "UCAN_ARCHIVE": str(self.archive),
            "UCAN_DATABASE": self.database,
            "UCAN_FULL": self.full,
            "UCAN_SINCE": self.since,
            "UCAN_LIMIT": self.limit,
            "UCAN_PROBE": self.probe,
            "UCAN_DELAY": self.delay,
            "DOWNLOAD_DELAY": self.delay,
            "UCAN_REQUESTS": self.requests,
            "UCAN_BYTES": self.bytes,
            "UCAN_MINUTES": self.minutes,
            "UCAN_FREE_BYTES": self.free_bytes,
            "UCAN_METRICS": self.metrics and str(self.metrics),
            "UCAN_STATUS_FILE": self.status_file and str(self.status_file),
            "UCAN_HEARTBEAT": self.heartbeat,
            "UCAN_LOG_FORMAT": self.log_format,
            "UCAN_PROGRESS": self.progress,
        }
        return {k: v for k, v in named.items() if v is not None} | self.extra
