"""The list of a backup's files with their digests, as `sha256sum --check` reads it."""

import hashlib
import os
import re
from pathlib import Path

from storage.errors import InputRefused

NAME = "SHA256SUMS"
_LINE = re.compile(r"([0-9a-f]{64})  ([^\n]+)\Z")
_CHUNK = 1 << 20


def digest_of(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def write_manifest(folder: Path, digests: dict[str, str]) -> None:
    """Names are relative to the folder."""
    lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()))
    with (folder / NAME).open("w", encoding="utf-8") as file:
        file.write(lines)
        file.flush()
        os.fsync(file.fileno())


def read_manifest(folder: Path) -> dict[str, str]:
    """Digests by name; raises InputRefused where the folder is no backup."""
    try:
        lines = (folder / NAME).read_text("utf-8").splitlines()
    except (OSError, ValueError) as error:
        raise InputRefused(
            f"{folder} is neither empty nor a backup of an archive (no {NAME}); "
            "name a new folder."
        ) from error
    found = [_LINE.match(line) for line in lines]
    if not lines or not all(found):
        raise InputRefused(f"{folder / NAME} is damaged; name a new folder.")
    return {line[2]: line[1] for line in found if line}
