"""An archive of some invented pages, ingested in two runs."""

from pathlib import Path

import pytest

from tests.loaded import ucancrawl
from tests.newsroom.dump import pages
from tests.newsroom.site import Site
from tests.newsroom.world import World


def save(folder: Path, rows: list[dict[str, str]]) -> None:
    folder.mkdir()
    for number, row in enumerate(rows):
        note = f"<!-- saved from url=(0014){row['url']} -->\n"
        (folder / f"{number}.html").write_text(note + row["html"], encoding="utf-8")


@pytest.fixture(scope="module")
def ingested(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("rebuild")
    rows = [row for row in pages(Site(World(91, 40))) if row["key"]]
    save(base / "first", rows[:12])
    save(base / "second", rows[8:16])
    archive = base / "archive"
    for name in ("first", "second"):
        done = ucancrawl("ingest", str(base / name), "--archive", str(archive))
        assert done.returncode == 0, done.stderr
    assert ucancrawl("link", "--archive", str(archive)).returncode == 0
    return archive
