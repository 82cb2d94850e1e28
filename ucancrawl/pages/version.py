"""The version of the reader: a number for people and a digest of what it is made of.

A digest, so that nobody can forget to raise it: any change to a source that has a
part in reading is another version. It may well read every page as the one before;
then `reextract` costs some time and shows no difference.
"""

import hashlib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

READER_NUMBER = 1
"""Raised with a line in the changelog when fields come to mean something else."""

_PARTS = (
    ("ucancrawl", "pages"),
    ("ucancrawl", "normalise"),
    ("ucancrawl", "words"),
    ("ucancrawl", "reading.py"),
    ("storage", "editions"),
    ("storage", "identity.py"),
    ("storage", "folding.py"),
)
"""Package and the file or folder in it whose sources decide how a page is read."""


def _sources(place: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    """Every Python source below a place, by its path, in order."""
    if place.is_dir():
        for child in sorted(place.iterdir(), key=lambda child: child.name):
            yield from _sources(child, f"{name}/{child.name}")
    elif name.endswith(".py"):
        # A checkout on another system may have other line ends.
        yield name, place.read_bytes().replace(b"\r\n", b"\n")


def digest_of_sources() -> str:
    """The same from a checkout, an installed wheel and a zip file."""
    digest = hashlib.sha256()
    for package, part in _PARTS:
        for name, text in _sources(files(package) / part, f"{package}/{part}"):
            digest.update(f"{name}\0{len(text)}\0".encode())
            digest.update(text)
    return digest.hexdigest()


READER_VERSION = f"{READER_NUMBER}-{digest_of_sources()[:12]}"
"""Stands in every extraction and with every capture that was read."""
