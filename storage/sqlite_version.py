"""Whether this SQLite has the WAL-reset fault, and what that means here."""

import sqlite3

_FIXED_BRANCHES: dict[tuple[int, ...], int] = {(3, 44): 6, (3, 50): 7}
"""Branches with a backport; the fix itself is in 3.51.3 and everything later."""


def sqlite_warning(version: str = sqlite3.sqlite_version) -> str | None:
    """One plain sentence where the version is affected, else None.

    Before 3.51.3 two connections that write or checkpoint at the same moment can
    lose a commit (backports: 3.50.7, 3.44.6). Our arrangement avoids it: one
    writing process by the run lock, one writing connection at a time in it, and
    readers opened read-only, which never checkpoint.
    """
    numbers = tuple(int(part) for part in version.split("."))
    if numbers < (3, 7) or numbers >= (3, 51, 3):
        return None
    patch = _FIXED_BRANCHES.get(numbers[:2])
    if patch is not None and numbers >= (*numbers[:2], patch):
        return None
    return (
        f"SQLite {version} has the WAL-reset fault: let no other program write to "
        "archive.db while ucancrawl runs, or use a Python with SQLite 3.51.3 or newer."
    )
