"""`ucancrawl show`: one article, all that is known. Room: storage.history."""

import sys
from dataclasses import asdict
from typing import Annotated, Any

import orjson
import typer

from storage.articles import load_article
from storage.database import read_session
from storage.export.line import line
from storage.history import History, history
from storage.provenance import FieldOrigin
from storage.record import NewsArticle
from ucancrawl.cli import display
from ucancrawl.cli.entry import DEFAULT_FOLDER
from ucancrawl.cli.options import ArchiveFolder, Database, Json, need_output, opened


def show(
    article: Annotated[str, typer.Argument(help="Key or any address of the article.")],
    archive: ArchiveFolder = DEFAULT_FOLDER,
    database: Database = None,
    as_json: Json = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="What changed from revision to revision.")
    ] = False,
) -> None:
    """One article: fields with provenance, revisions, links, references, captures."""
    need_output()
    with opened(archive, database, write=False) as kept:
        with read_session(kept.engine) as session:
            record = load_article(session, article)
            if record is None:
                raise typer.BadParameter(
                    f"No article {article} is in the archive {archive}; "
                    "give a key such as english:news:43072, or an address."
                )
            known = history(session, record.key)
    if as_json:
        _print_json(record, known)
    else:
        sys.stdout.write(display.article(record, known))
        if diff:
            sys.stdout.write(display.differences(known.revisions))


def _print_json(record: NewsArticle, known: History) -> None:
    exported = line(record)
    whole = exported | {
        "fields": {
            origin.field: {"value": exported[origin.field]} | _origin(origin)
            for origin in known.origins
        },
        "revisions": [asdict(revision) for revision in known.revisions],
        "captures": [asdict(capture) for capture in known.captures],
    }
    sys.stdout.buffer.write(
        orjson.dumps(whole, option=orjson.OPT_APPEND_NEWLINE | orjson.OPT_INDENT_2)
    )


def _origin(origin: FieldOrigin) -> dict[str, Any]:
    """Where a value came from."""
    shown = asdict(origin)
    del shown["field"], shown["against"]
    for loser in shown["losers"]:
        del loser["field"], loser["chosen"]
    return shown


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("show")(show)
