"""When a run has used up what it was given."""

import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Budgets:
    """Limits of one run, 0 for none; shared by all its spiders."""

    requests: int = 0
    bytes: int = 0
    minutes: float = 0.0
    free_bytes: int = 0
    """Free disk below which nothing more is fetched."""
    folder: Path = Path()
    clock: Callable[[], float] = time.monotonic
    used_requests: int = 0
    used_bytes: int = 0
    began: float = field(default=0.0)

    def __post_init__(self) -> None:
        self.began = self.clock()

    def spent(self) -> str | None:
        """The budget that is used up, null while none is."""
        if self.requests and self.used_requests >= self.requests:
            return "requests"
        if self.bytes and self.used_bytes >= self.bytes:
            return "bytes"
        if self.minutes and self.clock() - self.began >= self.minutes * 60:
            return "minutes"
        if self.free_bytes and self._free() < self.free_bytes:
            return "disk"
        return None

    def _free(self) -> int:
        try:
            return shutil.disk_usage(self.folder).free
        except OSError:
            return self.free_bytes
