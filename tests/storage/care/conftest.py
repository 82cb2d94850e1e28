"""Copies of one small archive, and how large a campaign is."""

import os
import shutil
from pathlib import Path

import pytest

from storage.care.verify import Verification
from tests.storage.care.keeping import build


@pytest.fixture(scope="session")
def times() -> int:
    """How many times larger than in `make test`: `UCAN_CAMPAIGN=1` is the whole one."""
    return round(20 * float(os.environ.get("UCAN_CAMPAIGN") or 0)) or 1


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("care") / "archive"
    build(folder)
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "archive"
    shutil.copytree(built, copy)
    return copy


@pytest.fixture
def findings():
    def look(folder: Path) -> list[str]:
        return [str(finding) for finding in Verification(folder).findings()]

    return look


@pytest.fixture
def files(folder: Path) -> list[Path]:
    found = sorted((folder / "warc").iterdir())
    assert len(found) == 2
    return found
