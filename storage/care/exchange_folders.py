"""A new folder takes the place of an older one, which stays until the new one stands.

`renameat2(2)` exchanges two folders in one step, where kernel and file system know it.
"""

import ctypes
import os
from pathlib import Path

from storage.warc.disk import sync_folder

PREVIOUS = ".previous"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def put_in_place(new: Path, place: Path) -> Path | None:
    """Give `new` the name `place`; returns where the older folder is now, if any."""
    if not place.exists():
        os.rename(new, place)
        sync_folder(place.parent)
        return None
    if _exchange(new, place):
        sync_folder(place.parent)
        return new
    aside = place.with_name(place.name + PREVIOUS)
    os.rename(place, aside)
    os.rename(new, place)
    sync_folder(place.parent)
    return aside


def restore_previous(place: Path) -> None:
    """After a kill between the two renames of the slow way: the older one is back."""
    aside = place.with_name(place.name + PREVIOUS)
    if aside.exists() and not place.exists():
        os.rename(aside, place)
        sync_folder(place.parent)


def _exchange(one: Path, other: Path) -> bool:
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    done = renameat2(
        _AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE
    )
    return bool(done == 0)
