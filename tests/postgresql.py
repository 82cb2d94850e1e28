"""A PostgreSQL server of the tests' own: made, started and thrown away."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote


def programs() -> Path | None:
    """The folder with `initdb` and `pg_ctl`: on the path, or where Debian puts it."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return places[-1].parent if places else None


@contextmanager
def server(folder_of_programs: Path) -> Iterator[str]:
    """A server on a socket in a folder of its own; its URL without a database."""
    with tempfile.TemporaryDirectory(prefix="ucan-pg-") as name:
        folder = Path(name)
        _give_to_postgres(folder)
        data = folder / "data"
        _run(folder_of_programs / "initdb", "-D", data, "-A", "trust", "-U", "ucan")
        options = f"-k {folder} -c listen_addresses='' -c fsync=off"
        control = (folder_of_programs / "pg_ctl", "-D", data, "-w", "-s")
        _run(*control, "-o", options, "-l", folder / "log", "start")
        try:
            yield f"postgresql://ucan@/postgres?host={quote(str(folder), safe='')}"
        finally:
            _run(*control, "-m", "immediate", "stop")


def _run(*command: object) -> None:
    """PostgreSQL refuses to be run by root, so root runs it as `postgres`."""
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        words = ["runuser", "-u", "postgres", "--", *words]
    subprocess.run(
        words,
        check=True,
        cwd="/",
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _give_to_postgres(folder: Path) -> None:
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
