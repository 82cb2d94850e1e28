"""`python -m tests.rebuild.killing ARCHIVE EXPORT`: rebuild, killed at each step in turn.

The steps: clear, close, each sync, each rename. Each attempt is a fork that ends
without a word, as by `kill -9`. Prints how many steps there were.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from storage.care import replacement
from tests.rebuild.exporting import export
from ucancrawl.rebuild.rebuilding import rebuild

NOW = datetime(2026, 4, 1, tzinfo=UTC)


class Killer:
    """Counts calls and dies before the one that is meant."""

    def __init__(self, at: int) -> None:
        self.left = at

    def counted(self, call):
        def may_die(*arguments, **named):
            self.left -= 1
            if self.left == 0:
                os._exit(9)
            return call(*arguments, **named)

        return may_die


def attempt(archive: Path, at: int) -> bool:
    """Whether it came to its end."""
    child = os.fork()
    if child == 0:
        killer = Killer(at)
        for name in ("rename", "replace", "fsync"):
            setattr(os, name, killer.counted(getattr(os, name)))
        replacement._remove = killer.counted(replacement._remove)
        replacement.close_database = killer.counted(replacement.close_database)
        try:
            rebuild(archive, None, NOW, lambda _: None)
        finally:
            os._exit(0 if killer.left > 0 else 1)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, 9), code
    return code == 0


def main() -> None:
    archive, before = Path(sys.argv[1]), Path(sys.argv[2]).read_bytes()
    at = 1
    while not attempt(archive, at):
        if (archive / "archive.db").exists():
            assert export(archive) == before, at
        else:
            rebuild(archive, None, NOW, lambda _: None)
            assert export(archive) == before, at
        at += 1
    assert export(archive) == before
    print(at - 1)


if __name__ == "__main__":
    main()
