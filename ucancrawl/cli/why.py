"""`ucancrawl why`: everything that ever happened to one URL. Room: ucancrawl.why."""

import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Annotated

import orjson
import typer

from storage.database import read_session
from storage.story_of_address import AddressStory
from ucancrawl.cli.entry import DEFAULT_FOLDER
from ucancrawl.cli.options import ArchiveFolder, Database, Json, need_output, opened
from ucancrawl.settings import UCAN_ROBOTS_NAME
from ucancrawl.why import Why, is_askable, why


def why_command(
    url: Annotated[str, typer.Argument(help="Any address, or a key.")],
    archive: ArchiveFolder = DEFAULT_FOLDER,
    database: Database = None,
    as_json: Json = False,
) -> None:
    """Who named it, what was asked and answered, how it ended, when it is due."""
    need_output()
    if not is_askable(url):
        raise typer.BadParameter(
            f"{url!r} is no address and no key; write https://host/path, or a key such "
            "as english:news:43072."
        )
    with opened(archive, database, write=False) as kept:
        with read_session(kept.engine) as session:
            found = why(kept, session, url, UCAN_ROBOTS_NAME)
    if as_json:
        option = orjson.OPT_APPEND_NEWLINE | orjson.OPT_INDENT_2
        known = {"is_known": found.story.is_known}
        sys.stdout.buffer.write(orjson.dumps(asdict(found) | known, option=option))
        return
    sys.stdout.write("\n".join(_lines(found)) + "\n")


def _lines(found: Why) -> Iterator[str]:
    story = found.story
    yield story.url_key
    identity = story.identity
    yield f"  {identity.edition or 'no edition'}, {identity.kind}: {identity.url}"
    for sentence in found.conclusions:
        yield f"  {sentence}"
    yield from _named(story)
    yield from _asked(found)
    if story.endings:
        yield "Runs"
    for ending in story.endings:
        reason = f" ({ending.reason})" if ending.reason else ""
        yield f"  {_at(ending.at)}  run {ending.run}: {ending.state}{reason}"
    yield from _article(story)


def _named(story: AddressStory) -> Iterator[str]:
    if story.tellings:
        yield "Named by"
    for telling in story.tellings:
        text = f"  “{telling.text}”" if telling.text else ""
        when = f"{_at(telling.first_seen_at)}, last {_at(telling.last_seen_at)}"
        yield f"  {telling.source:<9} {when}  run {telling.run}  {telling.via}{text}"


def _asked(found: Why) -> Iterator[str]:
    if found.story.askings:
        yield "Captures"
    for asking in found.story.askings:
        place = f"{asking.warc}:{asking.offset}"
        led = f" -> {found.redirects[place]}" if place in found.redirects else ""
        verdict = asking.verdict or "-"
        yield (
            f"  {_at(asking.captured_at)}  {asking.status} {asking.record:<9}"
            f" {verdict}  {place}  {asking.url}{led}"
        )


def _article(story: AddressStory) -> Iterator[str]:
    if story.article is not None:
        yield "Revisions"
        for number, at in enumerate(story.article.revisions, 1):
            yield f"  {number}  {_at(at)}"
    if story.aliases:
        yield "Other addresses"
    for alias in story.aliases:
        yield f"  {_at(alias.first_seen_at)}  {alias.method:<9} {alias.url}"


def _at(instant: datetime) -> str:
    return instant.isoformat(timespec="seconds")


def register(app: typer.Typer) -> None:
    """Put the command into the command line."""
    app.command("why")(why_command)
