"""Writing that is on disk when it returns, or has not happened."""

import errno
import os
from pathlib import Path

from storage.errors import ArchiveUnwritable, DiskFull

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


_TOO_MANY = (errno.EMFILE, errno.ENFILE)


def write_all(descriptor: int, data: bytes) -> None:
    """A single `write` may take less than it was given."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def sync_folder(folder: Path) -> None:
    """A new or renamed file is only safe once its folder is."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def unwritable(path: Path, error: OSError) -> ArchiveUnwritable:
    """The error to raise for a write that the system refused."""
    said = os.strerror(error.errno) if error.errno else str(error)
    if error.errno in FULL:
        return DiskFull(
            f"No space is left to write {path} ({said}); free some and start again."
        )
    if error.errno in _TOO_MANY:
        return ArchiveUnwritable(
            f"{path} cannot be opened ({said}); let the program open more at once"
            " (`ulimit -n`) and start again."
        )
    return ArchiveUnwritable(
        f"{path} cannot be written ({said}); look at the disk and its permissions."
    )
