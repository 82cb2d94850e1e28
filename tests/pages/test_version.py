"""The reader's version: the same everywhere, another one for another reader."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import ROOT
from ucancrawl.pages import version
from ucancrawl.pages.version import READER_NUMBER, READER_VERSION

APART = {
    "storage.record": "what is filled, not how",
    "storage.iso": "how dates are written down",
    "storage.columns": "what a database can hold",
    "storage.errors": "what can go wrong",
    "storage.warc.exchange": "what a capture holds",
    "storage.warc.http": "how heads are parsed when a capture is kept",
}
"""Modules that reading imports and that cannot read a page otherwise."""


def digest_in(folder: Path) -> str:
    code = "from ucancrawl.pages.version import digest_of_sources as d; print(d())"
    shown = subprocess.run(
        [sys.executable, "-S", "-c", code],
        cwd=folder,
        env={"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    return shown.stdout.strip()


@pytest.fixture
def installed(tmp_path):
    """Both packages side by side, as an installed wheel has them."""
    skipped = shutil.ignore_patterns("__pycache__")
    for package in ("ucancrawl", "storage"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=skipped)
    return tmp_path


def test_it_is_a_number_and_the_digest(installed):
    number, digest = READER_VERSION.split("-")
    assert int(number) == READER_NUMBER
    assert digest_in(installed).startswith(digest)


def test_line_ends_and_the_rest_of_the_program_do_not_matter(installed):
    before = digest_in(installed)
    for path in (installed / "ucancrawl" / "words").glob("*.py"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    (installed / "ucancrawl" / "exits.py").write_text("# another\n")
    (installed / "ucancrawl" / "pages" / "notes.txt").write_text("no source")
    assert digest_in(installed) == before


@pytest.mark.parametrize(
    "place",
    [
        "ucancrawl/words/vietnamese.py",
        "ucancrawl/pages/layouts/news2012.py",
        "ucancrawl/normalise/dates.py",
        "storage/editions/english.py",
        "storage/identity.py",
    ],
)
def test_a_changed_source_is_another_reader(installed, place):
    before = digest_in(installed)
    with (installed / place).open("a") as file:
        file.write("\nANOTHER = 1\n")
    assert digest_in(installed) != before


def test_a_new_or_renamed_source_is_another_reader(installed):
    before = digest_in(installed)
    layouts = installed / "ucancrawl" / "pages" / "layouts"
    (layouts / "news2031.py").write_text('"""One more."""\n')
    more = digest_in(installed)
    (layouts / "news2031.py").rename(layouts / "news2032.py")
    assert len({before, more, digest_in(installed)}) == 3


def test_whatever_reading_imports_is_a_part_of_it():
    """Of our own modules; `reading.py` also fetches captures, which is no reading."""
    parts = {path for path in version._sources() if path.name != "reading.py"}
    covered = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in parts
    }
    imported = set()
    for path in parts:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module)
    ours = {n for n in imported if n.startswith(("storage.", "ucancrawl."))}
    forgotten = {n for n in ours - covered if not any(c.startswith(n) for c in covered)}
    assert forgotten - set(APART) == set()
