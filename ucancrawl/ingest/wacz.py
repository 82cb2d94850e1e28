"""WACZ files: a zip of WARC files, with a list of their digests."""

import hashlib
import json
import lzma
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from storage.errors import InputRefused
from ucancrawl.ingest.incoming import Incoming, Skipped
from ucancrawl.ingest.warc import read_warc

PACKAGE = "datapackage.json"
JSON_LIMIT = 64 << 20
LIMIT = 64 << 30
"""Bytes a packed WARC file may open to."""

CHUNK = 1 << 20
UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError),
    *(RuntimeError, NotImplementedError, ValueError),
)
"""What Python's zip files and their decompressors raise for damage; a password is a
RuntimeError there, and a name in no charset a ValueError."""


def read_wacz(path: Path, name: str) -> Iterator[Incoming | Skipped]:
    """Every capture of every WARC file in it, after looking at their digests."""
    with _opened(path) as package:
        packed = [info for info in package.infolist() if _is_warc(info.filename)]
        if not packed:
            raise InputRefused(f"{path} is a zip file without a WARC file in it.")
        digests, complaint = _digests(package)
        if complaint:
            yield Skipped(name, complaint)
        for info in packed:
            yield from _read_packed(package, info, name, digests)


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except UNREADABLE as error:
        raise InputRefused(
            f"{path} begins like a zip file but is damaged or cut off ({error})."
        ) from error


def _read_packed(
    package: zipfile.ZipFile,
    info: zipfile.ZipInfo,
    name: str,
    digests: dict[str, str],
) -> Iterator[Incoming | Skipped]:
    inner = f"{name}!{info.filename}"
    if info.file_size > LIMIT:
        yield Skipped(inner, f"it opens to more than {LIMIT} bytes")
        return
    with tempfile.NamedTemporaryFile(suffix=".warc") as copy:
        try:
            with package.open(info) as source:
                shutil.copyfileobj(source, copy, CHUNK)
        except UNREADABLE as error:
            yield Skipped(inner, f"it is damaged in the zip file ({error})")
        copy.flush()
        expected = digests.get(info.filename)
        if expected and not _fits(Path(copy.name), expected):
            yield Skipped(inner, f"its digest is not the one that {PACKAGE} names")
        yield from read_warc(Path(copy.name), inner)


def _is_warc(member: str) -> bool:
    return member.startswith("archive/") and member.endswith((".warc", ".warc.gz"))


def _digests(package: zipfile.ZipFile) -> tuple[dict[str, str], str | None]:
    """The digest of each packed file by its path, and what is wrong with the list."""
    try:
        if package.getinfo(PACKAGE).file_size > JSON_LIMIT:
            return {}, f"its {PACKAGE} is too large to be read"
        listed: Any = json.loads(package.read(PACKAGE))
        found = {
            str(entry.get("path")): str(entry["hash"])
            for entry in listed.get("resources", [])
            if entry.get("hash")
        }
    except KeyError:
        return {}, f"it has no {PACKAGE}, so its digests cannot be checked"
    except (AttributeError, TypeError, RecursionError, *UNREADABLE) as error:
        return {}, f"its {PACKAGE} cannot be read ({error})"
    return found, None


def _fits(path: Path, expected: str) -> bool:
    algorithm, _, value = expected.rpartition(":")
    try:
        digest = hashlib.new(algorithm or "sha256")
    except ValueError:
        return True
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest() == value.lower()
