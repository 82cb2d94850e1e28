"""`ucancrawl health`: is reading still right? Room: ucancrawl.health."""

import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from storage.archive import Archive
from storage.database import read_session, write_session
from storage.editions.registry import EDITIONS
from storage.errors import ArchiveLocked, ArchiveUnwritable
from storage.health.findings import acknowledge
from storage.health.observations import newest
from storage.health.overview import Shape, shapes
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
from ucancrawl.exits import Exit
from ucancrawl.health.check import catch_up
from ucancrawl.health.report import EditionHealth, as_json, health_of


def health(
    archive: ArchiveFolder = DEFAULT_FOLDER,
    database: Database = None,
    edition: Annotated[
        str | None, typer.Option(help="One edition only.", metavar="NAME")
    ] = None,
    show_shapes: Annotated[
        bool, typer.Option("--shapes", help="Pages of no known layout, by their shape.")
    ] = False,
    note: Annotated[
        str | None,
        typer.Option(
            "--acknowledge",
            help="The change is meant: history begins anew. Say why.",
            metavar="NOTE",
        ),
    ] = None,
    as_machine: Json = False,
) -> int:
    """Whether each edition is still read as it was; what changed, and whose fault."""
    need_output()
    editions = [edition_name(edition)] if edition else list(EDITIONS)
    if note is not None:
        return _acknowledge(archive, database, note, editions)
    _look(archive, database)
    with opened(archive, database, write=False) as kept:
        if show_shapes:
            _print_shapes(kept, editions, as_machine=as_machine)
            return Exit.DONE
        found = health_of(kept, editions)
    if as_machine:
        _print([as_json(one) for one in found])
    else:
        typer.echo("\n".join(line for one in found for line in _lines(one)))
    alarmed = any(one.check and one.check.is_alarm for one in found)
    return Exit.DEGRADED if alarmed else Exit.DONE


def _look(folder: Path, database: str | None) -> None:
    """Runs that ended unchecked are checked now, if nobody else is writing."""
    try:
        with opened(folder, database, write=True) as kept:
            catch_up(kept)
    except (ArchiveLocked, ArchiveUnwritable) as error:
        typer.echo(f"What is not checked yet stays so: {error}", err=True)


def _acknowledge(
    folder: Path, database: str | None, note: str, editions: list[str]
) -> int:
    if not note.strip():
        raise typer.BadParameter("Say in a few words what was meant to change.")
    with opened(folder, database, write=True) as kept:
        catch_up(kept)
        with write_session(kept.engine) as session:
            counts = acknowledge(session, note.strip(), now(), editions)
    for name, count in counts.items():
        typer.echo(f"{name}: {count} findings acknowledged; history begins anew.")
    if not counts:
        typer.echo("There was nothing to acknowledge.")
    return Exit.DONE


def _lines(one: EditionHealth) -> Iterator[str]:
    check = one.check
    if check is None:
        yield f"{one.edition}: no history yet; no page of it was looked at."
        return
    word = check.verdict.value.replace("_", " ")
    yield (
        f"{one.edition}: {word}; run {check.run_id}, {check.pages} pages looked at,"
        f" {check.history} before, {check.silence.stored} new articles."
    )
    for found in check.findings:
        examples = ", ".join(found.evidence.get("examples", [])[:2])
        yield f"  {found.rank.value:<6} {found.field}: {found.sentence} {examples}"
    if check.canaries:
        bird = check.canaries
        yield (
            f"  {bird.read} kept pages read again: {bird.lost.total()} values lost,"
            f" {bird.changed.total()} read otherwise."
        )
    for layout in one.layouts:
        shares = " ".join(
            f"{name} {100 * count // layout.pages}%"
            for name, count in layout.present.items()
            if count
        )
        yield f"  {layout.layout} ({layout.pages}): {shares}"
        if layout.asked:
            yield f"    second opinion: {layout.disputed} of {layout.asked} disagree"
    for said in one.notes:
        yield f"  acknowledged {said}"


def _print_shapes(kept: Archive, editions: list[str], *, as_machine: bool) -> None:
    with read_session(kept.engine) as session:
        found = [one for name in editions for one in shapes(newest(session, name))]
    if as_machine:
        _print([asdict(shape) for shape in found])
        return
    typer.echo("\n".join(line for shape in found for line in _shape(shape)))


def _shape(shape: Shape) -> Iterator[str]:
    yield f"{shape.edition} {shape.shape}: {shape.pages} pages"
    for name, place in shape.places.items():
        yield f"  {name:<15} {place}"
    yield f"  e.g. {', '.join(shape.examples)}"


def _print(found: Any) -> None:
    sys.stdout.buffer.write(
        orjson.dumps(found, option=orjson.OPT_APPEND_NEWLINE | orjson.OPT_INDENT_2)
    )


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("health")(health)
