"""A file appears whole or not at all: written aside, synced, renamed."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from storage.errors import ArchiveUnwritable, DiskFull
from storage.warc.disk import FULL


@contextmanager
def publish(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, which takes its name when the block ends well.

    An error inside leaves what stood there before, and no half file beside it.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise _refused(path, error) from error
    aside = Path(name)
    try:
        # A full disk may show at any write, at the end or on closing only.
        with os.fdopen(handle, "wb") as out:
            yield out
            out.flush()
            os.fchmod(out.fileno(), 0o666 & ~_umask())
            os.fsync(out.fileno())
        aside.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise _refused(path, error) from error
    finally:
        aside.unlink(missing_ok=True)


def _refused(path: Path, error: OSError) -> ArchiveUnwritable:
    kind = DiskFull if error.errno in FULL else ArchiveUnwritable
    return kind(
        f"{path} cannot be written ({error.strerror}); "
        "name another file or make room there."
    )


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
