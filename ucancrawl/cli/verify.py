"""`ucancrawl verify`: what is damaged, and where. Room: storage.care.verify."""

import sys
from dataclasses import asdict

import orjson
import typer

from storage.care.verify import Verification
from storage.sqlite_version import sqlite_warning
from ucancrawl.cli.entry import DEFAULT_FOLDER
from ucancrawl.cli.options import ArchiveFolder, Database, Json, need_output
from ucancrawl.exits import Exit


def verify(
    archive: ArchiveFolder = DEFAULT_FOLDER,
    database: Database = None,
    as_json: Json = False,
) -> int:
    """Check every record, every pointer and every table; nothing is changed."""
    if as_json:
        need_output()
    warning = None if database else sqlite_warning()
    if warning:
        typer.echo(warning, err=True)
    look = Verification(archive, database)
    out = _Output()
    found = []
    for finding in look.findings():
        found.append(finding)
        if not as_json:
            out.write(f"{finding}\n".encode())
    checked = asdict(look.checked)
    if as_json:
        whole = {"checked": checked, "findings": [asdict(one) for one in found]}
        out.write(orjson.dumps(whole, option=orjson.OPT_APPEND_NEWLINE))
    numbers = ", ".join(f"{count:,} {name}" for name, count in checked.items())
    typer.echo(f"Checked {numbers}: {len(found)} findings.", err=True)
    if out.error is not None and not isinstance(out.error, BrokenPipeError):
        raise out.error
    return Exit.DAMAGED if found else Exit.DONE


class _Output:
    """Standard output; a write that it refuses ends no check, as the count tells."""

    def __init__(self) -> None:
        self.error: OSError | None = None

    def write(self, data: bytes) -> None:
        if self.error is not None:
            return
        try:
            sys.stdout.buffer.write(data)
            sys.stdout.flush()
        except OSError as error:
            self.error = error


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("verify")(verify)
