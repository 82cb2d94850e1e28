"""`ucancrawl fixture`: a kept page in invented words. Room: ucancrawl.health."""

import re
from pathlib import Path
from typing import Annotated

import typer

from storage.articles import load_article
from storage.database import read_session
from storage.health.captured import capture_that_stands
from ucancrawl.cli.entry import DEFAULT_FOLDER
from ucancrawl.cli.options import ArchiveFolder, Database, opened
from ucancrawl.exits import Exit
from ucancrawl.health.fixture import fixture_of, serialised
from ucancrawl.reading import look_up, read_article


def fixture(
    article: Annotated[str, typer.Argument(help="Key or any address of the article.")],
    archive: ArchiveFolder = DEFAULT_FOLDER,
    database: Database = None,
    output: Annotated[
        Path,
        typer.Option("-o", "--output", help="Folder to write into.", metavar="DIR"),
    ] = Path(),
) -> int:
    """A kept capture as a test page: its structure, invented words, expected fields."""
    with opened(archive, database, write=False) as kept:
        with read_session(kept.engine) as session:
            record = load_article(session, article)
            if record is None:
                raise typer.BadParameter(
                    f"No article {article} is in the archive {archive}; "
                    "give a key such as english:news:43072, or an address."
                )
            capture = capture_that_stands(session, record.key)
            page = look_up(session, capture).page(kept.warc_folder)
    read = read_article(page).article if page else None
    if page is None or read is None:
        raise typer.BadParameter(
            f"The capture of {record.key} holds no page to make a fixture of."
        )
    made = fixture_of(page, read)
    output.mkdir(parents=True, exist_ok=True)
    name = re.sub(r"[^\w.-]+", "_", made.expected["key"])
    place = output / f"{name}.{'html' if made.is_html else 'txt'}"
    place.write_text(made.page, "utf-8")
    place.with_suffix(".json").write_text(serialised(made.expected), "utf-8")
    typer.echo(str(place))
    return Exit.DONE


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("fixture")(fixture)
