"""`ucancrawl verify`: what is damaged, and where. Room: storage.care.verify."""

import sys
from dataclasses import asdict

import orjson
import typer

from storage.care.verify import Verification
from storage.sqlite_version import sqlite_warning
from ucancrawl.cli.entry import DEFAULT_FOLDER
from ucancrawl.cli.options import ArchiveFolder, Database, Json
from ucancrawl.exits import Exit


def verify(
    archive: ArchiveFolder = DEFAULT_FOLDER,
    database: Database = None,
    as_json: Json = False,
) -> int:
    """Check every record, every pointer and every table; nothing is changed."""
    warning = None if database else sqlite_warning()
    if warning:
        typer.echo(warning, err=True)
    look = Verification(archive, database)
    found = []
    for finding in look.findings():
        found.append(finding)
        if not as_json:
            typer.echo(str(finding))
    checked = asdict(look.checked)
    if as_json:
        whole = {"checked": checked, "findings": [asdict(one) for one in found]}
        sys.stdout.buffer.write(orjson.dumps(whole, option=orjson.OPT_APPEND_NEWLINE))
    numbers = ", ".join(f"{count:,} {name}" for name, count in checked.items())
    typer.echo(f"Checked {numbers}: {len(found)} findings.", err=True)
    return Exit.DAMAGED if found else Exit.DONE


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("verify")(verify)
