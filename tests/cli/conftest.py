"""A small archive to do wrong things to."""

import shutil
from pathlib import Path

import pytest

from tests.loaded import ucancrawl

ADDRESS = "https://www.ucanews.com/news/invented-ferry-reopens/900017"
TEXT = """UCA News

Invented ferry reopens after storm

Villagers of Lantern Bay cross the river again for the first time in a year

Invented ferry reopens after storm
The ferry at Lantern Bay. (Photo supplied)

Published: May 27, 2015 09:25 AM GMT

The ferry of Lantern Bay carried its first passengers on Monday. Some forty people
stood on the deck, and a band played on the landing stage while the boat came in.

The old boat had been lost in a storm last year. The parish and the village council
paid for the new one together, with coins that children had gathered at the market.
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def ingested(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of one article, which tests only copy."""
    base = tmp_path_factory.mktemp("one")
    page, folder = base / "page.txt", base / "archive"
    page.write_text(TEXT, encoding="utf-8")
    done = ucancrawl("ingest", str(page), "--url", ADDRESS, "--archive", str(folder))
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def archive(tmp_path: Path, ingested: Path) -> Path:
    """An archive of one article."""
    return Path(shutil.copytree(ingested, tmp_path / "archive"))
