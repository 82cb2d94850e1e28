"""Puts out everything that tells a watcher how a run ended."""

import logging
from dataclasses import dataclass, replace
from pathlib import Path

from storage.errors import ArchiveError
from storage.export.publish import publish
from storage.holdings import Holdings
from ucancrawl.signs.heartbeat import beat
from ucancrawl.signs.metrics import metrics_text
from ucancrawl.signs.run_end import RunEnd
from ucancrawl.signs.status_file import last_success_in, status_text

logger = logging.getLogger(__name__)
STATUS_NAME = "status.json"
"""Name of the status file in the archive's folder, where no other is named."""


@dataclass(frozen=True, slots=True)
class Signs:
    """Where the signs go. None of them can change how the run ended."""

    archive: Path
    status: Path | None = None
    """Null for `status.json` in the archive's folder, if there is such a folder."""
    metrics: Path | None = None
    heartbeat: str | None = None
    """A file to touch, or an address to ask, after a success only."""

    def put_out(self, end: RunEnd) -> None:
        status = self.status
        if status is None and self.archive.is_dir():
            status = self.archive / STATUS_NAME
        success = end.last_success_at or (last_success_in(status) if status else None)
        if end.holdings is None and success is not None:
            end = replace(end, holdings=Holdings(last_success_at=success))
        if status is not None:
            _write(status, status_text(end, success))
        if self.metrics is not None:
            _write(self.metrics, metrics_text(end).encode())
        if self.heartbeat and end.is_success:
            beat(self.heartbeat)


def _write(path: Path, data: bytes) -> None:
    """A sign that cannot be written is said, and changes nothing."""
    try:
        with publish(path) as out:
            out.write(data)
    except (ArchiveError, OSError) as error:
        logger.warning("%s", error)
