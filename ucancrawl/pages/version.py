"""The version of the reader: a number for people and a digest of what it is made of.

A digest, so that nobody can forget to raise it: any change to a source that has a
part in reading is another version. It may well read every page as the one before;
then `reextract` costs some time and shows no difference.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

READER_NUMBER = 1
"""Raised with a line in the changelog when fields come to mean something else."""

_ROOT = Path(__file__).parents[2]
_PARTS = (
    "ucancrawl/pages",
    "ucancrawl/normalise",
    "ucancrawl/words",
    "ucancrawl/reading.py",
    "storage/editions",
    "ucancrawl/ingest/http.py",
    "ucancrawl/ingest/text.py",
    "storage/address.py",
    "storage/identity.py",
    "storage/folding.py",
    "storage/warc/payload.py",
)
"""Files and folders whose sources decide how a page is read."""


def _sources() -> Iterator[Path]:
    for part in _PARTS:
        place = _ROOT / part
        yield from sorted(place.rglob("*.py")) if place.is_dir() else [place]


def digest_of_sources() -> str:
    """The same from a checkout and from an installed wheel."""
    digest = hashlib.sha256()
    for path in _sources():
        # A checkout on another system may have other line ends.
        text = path.read_bytes().replace(b"\r\n", b"\n")
        name = path.relative_to(_ROOT).as_posix()
        digest.update(f"{name}\0{len(text)}\0".encode())
        digest.update(text)
    return digest.hexdigest()


READER_VERSION = f"{READER_NUMBER}-{digest_of_sources()[:12]}"
"""Stands in every extraction and with every capture that was read."""
