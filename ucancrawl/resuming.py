"""Answers that a dead run had kept, given once more to its successor.

A run that is killed again and again would otherwise ask for each listing from its
first page again and again, and for every page that was kept and not yet read.
"""

from collections import deque
from dataclasses import dataclass, field, replace

from storage.archive import Archive
from storage.captures import KeptCapture, holder_of, kept_capture
from storage.database import read_session
from storage.errors import ArchiveError
from storage.identity import AddressKind
from storage.tables import Capture
from storage.warc.exchange import Exchange
from storage.warc.payload import payload
from storage.warc.reader import locate, read_record

ANEW = frozenset({AddressKind.HOME, AddressKind.FEED})
"""Asked for in every run: what is new since the crash stands there first."""


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """One kept response, its body out of its encodings."""

    capture: KeptCapture
    exchange: Exchange


@dataclass(slots=True)
class KeptAnswers:
    """What is left of them; each is given once, in the order in which they came."""

    archive: Archive
    left: dict[str, deque[int]] = field(default_factory=dict)

    def take(self, url: str) -> KeptAnswer | None:
        """The next answer for an address; null where it must be asked for."""
        waiting = self.left.get(url)
        if not waiting:
            return None
        try:
            return self._read(waiting.popleft())
        except ArchiveError:
            # Damage is for `verify` to name; the server can be asked.
            return None

    def _read(self, capture_id: int) -> KeptAnswer:
        folder = self.archive.warc_folder
        with read_session(self.archive.engine) as session:
            row = session.get_one(Capture, capture_id)
            holder = session.get_one(Capture, holder_of(session, capture_id))
            capture = kept_capture(row)
            places = (row.warc, row.offset), (holder.warc, holder.offset)
        said, held = (read_record(locate(folder, w), offset) for w, offset in places)
        plain = [h for h in said.headers if h[0].lower() != "content-encoding"]
        return KeptAnswer(capture, replace(said, headers=plain, body=payload(held)))
