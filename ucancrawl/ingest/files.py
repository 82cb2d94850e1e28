"""From a path to the captures in it, whatever kind of file it is."""

import os
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from storage.errors import InputRefused
from storage.warc.exchange import Exchange, RecordType
from storage.warc.payload import LIMIT
from ucancrawl.ingest.html import address_in, saved_at
from ucancrawl.ingest.incoming import Incoming, Skipped
from ucancrawl.ingest.kinds import FileKind, kind_of
from ucancrawl.ingest.text import text_of
from ucancrawl.ingest.wacz import read_wacz
from ucancrawl.ingest.warc import read_warc
from ucancrawl.ingest.wayback import unwrap

AHEAD = timedelta(days=1)
"""Clocks and zones that nobody wrote down differ by so much."""


def read_path(path: Path, url: str | None = None) -> Iterator[Incoming | Skipped]:
    """Every capture in a file, or in all files below a folder.

    `url` is where the page of one HTML or text file was. Raises InputRefused where
    nothing at all can be had from the path.
    """
    files, shut = _files(path)
    if url is not None and len(files) > 1:
        raise InputRefused(
            f"{path} holds {len(files)} files, and one address cannot be that of all; "
            "give the files one by one with --url."
        )
    alone = not path.is_dir()
    refused = [str(one) for one in shut]
    yield from shut
    found = 0
    for file in files:
        try:
            for item in map(_in_time, _read_file(file, url)):
                if isinstance(item, Incoming):
                    found += 1
                else:
                    refused.append(str(item))
                yield item
        except InputRefused as error:
            if alone:
                raise
            refused.append(str(error))
            yield Skipped(str(file), str(error))
    if not found:
        raise InputRefused(_nothing(path, refused))


def check_paths(paths: Iterable[Path]) -> None:
    """Raise InputRefused for a path that is not there, or where none can be read.

    Looked at before an archive is opened, so that a slip makes no archive.
    """
    refused = []
    readable = False
    for path in paths:
        if not _is_folder(path):
            _files(path)
            try:
                _kind(path)
            except InputRefused as error:
                refused.append(error)
                continue
        readable = True
    if not readable:
        raise refused[0]


def _kind(path: Path) -> FileKind:
    try:
        return kind_of(path)
    except OSError as error:
        raise InputRefused(f"{path} cannot be read ({error.strerror}).") from error


def _is_folder(path: Path) -> bool:
    try:
        if not path.exists():
            raise InputRefused(f"{path} does not exist.")
        return path.is_dir()
    except OSError as error:
        raise InputRefused(f"{path} cannot be read ({error.strerror}).") from error


def _files(path: Path) -> tuple[list[Path], list[Skipped]]:
    """The files of a path, and what below it cannot be looked into.

    Hidden files and links to folders are left out.
    """
    if not _is_folder(path):
        if not path.is_file():
            raise InputRefused(f"{path} is neither a file nor a folder.")
        return [path], []
    shut: list[OSError] = []
    files = []
    for folder, _, names in os.walk(path, onerror=shut.append, followlinks=False):
        for name in names:
            try:
                if not name.startswith(".") and (Path(folder) / name).is_file():
                    files.append(Path(folder) / name)
            except OSError as error:
                shut.append(error)
    if not files and not shut:
        raise InputRefused(f"The folder {path} holds no file to ingest.")
    return sorted(files), [
        Skipped(str(one.filename), f"it cannot be read ({one.strerror})")
        for one in shut
    ]


def _in_time(item: Incoming | Skipped) -> Incoming | Skipped:
    """A capture of a time that has not come yet would stand over all later ones."""
    if isinstance(item, Skipped) or item.exchange.captured_at <= _now() + AHEAD:
        return item
    at = item.exchange.captured_at
    return Skipped(item.place, f"it is dated in the future ({at:%Y-%m-%d %H:%M} UTC)")


def _now() -> datetime:
    return datetime.now(UTC)


def _nothing(path: Path, refused: list[str]) -> str:
    if not refused:
        return f"{path} is a web archive without a single capture of a page."
    more = f" (and {len(refused) - 1} more)" if len(refused) > 1 else ""
    return f"{path} gives nothing to ingest: {refused[0].rstrip('.')}{more}."


def _read_file(path: Path, url: str | None) -> Iterator[Incoming | Skipped]:
    try:
        kind = kind_of(path)
        if kind is FileKind.WARC:
            yield from read_warc(path, path.name)
        elif kind is FileKind.WACZ:
            yield from read_wacz(path, path.name)
        else:
            yield _page_file(path, kind, url)
    except OSError as error:
        raise InputRefused(f"{path} cannot be read ({error.strerror}).") from error


def _page_file(path: Path, kind: FileKind, url: str | None) -> Incoming:
    """One page in a file of its own: HTML, or the text somebody took from a page."""
    stat = path.stat()
    if stat.st_size > LIMIT:
        raise InputRefused(f"{path} is larger than a page may be ({LIMIT} bytes).")
    data = path.read_bytes()
    html = kind is FileKind.HTML
    text = None if html else text_of(data, None, str(path))
    named = url or (address_in(data) if html else None)
    if named is None:
        raise InputRefused(
            f"{path} does not say where its page was; give the address with --url."
        )
    address, archived_at = unwrap(named)
    # A file's own time is the best that is left where the page was saved without one.
    at = archived_at or (saved_at(data) if html else None)
    record = RecordType.RESOURCE if html else RecordType.CONVERSION
    content_type = "text/html" if html else "text/plain; charset=utf-8"
    exchange = Exchange(
        url=address,
        captured_at=at or datetime.fromtimestamp(int(stat.st_mtime), UTC),
        status=200,
        headers=(("Content-Type", content_type),),
        body=data if text is None else text.encode("utf-8"),
        record=record,
        origin=path.name,
    )
    page = data if html else None
    return Incoming(exchange=exchange, place=str(path), html=page, text=text)
