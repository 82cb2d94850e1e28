"""What was read and is not stored yet, in a file beside the database.

So what was shown is what is stored, no page is read twice, and a reading that was
interrupted goes on where it was. It is written by one version of the reader for
itself, holds nothing that the WARC files do not, and may be deleted at any time.
"""

import zlib
from collections.abc import Iterator
from pathlib import Path
from struct import Struct

from storage.errors import ArchiveUnwritable

NAME = "reextract.spool"
_HEAD = Struct(">II")
"""Length and CRC-32 of an entry."""


class Spool:
    """Entries in order; a torn end is cut off."""

    def __init__(self, folder: Path, reader: str) -> None:
        self.path = folder / NAME
        self._mark = f"ucancrawl reextract 1 {reader}\n".encode()

    def keep_own(self) -> None:
        """Cut off a torn end; begin anew where another version wrote it."""
        try:
            end = self._whole_end()
            with self.path.open("r+b" if end else "wb") as file:
                if end:
                    file.truncate(end)
                else:
                    file.write(self._mark)
        except OSError as error:
            raise self._unwritable(error) from error

    def add(self, entries: list[bytes]) -> None:
        """Append entries."""
        try:
            with self.path.open("ab") as file:
                for entry in entries:
                    file.write(_HEAD.pack(len(entry), zlib.crc32(entry)) + entry)
        except OSError as error:
            raise self._unwritable(error) from error

    def entries(self) -> Iterator[bytes]:
        """All whole entries."""
        for _, entry in self._scan():
            yield entry

    def remove(self) -> None:
        """All of it is stored."""
        self.path.unlink(missing_ok=True)

    def _whole_end(self) -> int:
        return max((end for end, _ in self._scan()), default=0)

    def _scan(self) -> Iterator[tuple[int, bytes]]:
        """Each entry with the place where it ends."""
        if not self.path.exists():
            return
        with self.path.open("rb") as file:
            if file.readline(len(self._mark)) != self._mark:
                return
            while len(head := file.read(_HEAD.size)) == _HEAD.size:
                length, check = _HEAD.unpack(head)
                entry = file.read(length)
                if len(entry) < length or zlib.crc32(entry) != check:
                    return
                yield file.tell(), entry

    def _unwritable(self, error: OSError) -> ArchiveUnwritable:
        return ArchiveUnwritable(
            f"{self.path} cannot be written ({error.strerror}); "
            "check the disk and the folder's permissions."
        )
