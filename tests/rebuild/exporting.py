"""The export of an archive, without a process of its own."""

import io
from pathlib import Path

from storage.archive import Archive
from storage.database import read_session
from storage.export.jsonl import export_jsonl


def export(archive: Path, database: str | None = None) -> bytes:
    out = io.BytesIO()
    with (
        Archive.open(archive, database, write=False) as kept,
        read_session(kept.engine) as session,
    ):
        export_jsonl(session, out)
    return out.getvalue()
