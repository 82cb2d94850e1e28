"""`ucancrawl coverage`: gaps and completeness. Room: storage.coverage."""

import sys
from dataclasses import asdict
from typing import Annotated

import orjson
import typer

from storage.coverage.report import EditionCoverage, coverage
from storage.database import read_session
from storage.editions.registry import EDITIONS
from ucancrawl.cli import coverage_display
from ucancrawl.cli.entry import DEFAULT_FOLDER
from ucancrawl.cli.options import (
    ArchiveFolder,
    Database,
    Json,
    edition_name,
    need_output,
    now,
    opened,
)


def coverage_command(
    edition: Annotated[
        list[str] | None,
        typer.Option(
            "--edition",
            help="Only this edition; may be repeated.",
            parser=edition_name,
        ),
    ] = None,
    map_: Annotated[
        bool, typer.Option("--map", help="Draw every block of a thousand numbers.")
    ] = False,
    archive: ArchiveFolder = DEFAULT_FOLDER,
    database: Database = None,
    as_json: Json = False,
) -> None:
    """What the archive holds of each edition, what it lacks, how much there may be."""
    need_output()
    chosen = [name for name in EDITIONS if name in (edition or EDITIONS)]
    with opened(archive, database, write=False) as kept:
        with read_session(kept.engine) as session:
            found = [coverage(session, name, now()) for name in chosen]
    if as_json:
        _print_json(found)
        return
    for one in found:
        sys.stdout.write(coverage_display.edition(one, whole_map=map_))


def _print_json(found: list[EditionCoverage]) -> None:
    sys.stdout.buffer.write(
        orjson.dumps(
            {"editions": [_as_dict(one) for one in found]},
            option=orjson.OPT_APPEND_NEWLINE | orjson.OPT_INDENT_2,
        )
    )


def _as_dict(found: EditionCoverage) -> dict[str, object]:
    """Runs of numbers as `[first, last, state]`: there may be a hundred thousand."""
    whole = asdict(found)
    for space, plain in zip(found.spaces, whole["spaces"], strict=True):
        if space.numbers is not None:
            plain["numbers"]["runs"] = [
                [run.first, run.last, run.state.value] for run in space.numbers.runs
            ]
            plain["numbers"]["blocks"] = [
                asdict(block) for block in space.numbers.blocks if len(block.counts) > 1
            ]
    return whole


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("coverage")(coverage_command)
