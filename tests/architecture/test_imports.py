"""Who may import whom. What keeps the house standing is this file."""

from graphlib import CycleError, TopologicalSorter

import pytest

FORBIDDEN = {
    "storage": ("scrapy", "twisted", "ucancrawl", "typer", "rich"),
    "ucancrawl.pages": ("scrapy", "twisted", "sqlalchemy", "typer"),
    "ucancrawl.normalise": ("scrapy", "twisted", "sqlalchemy", "typer"),
    "ucancrawl.words": ("scrapy", "twisted", "sqlalchemy", "typer"),
    "ucancrawl.sources": ("scrapy", "twisted", "sqlalchemy", "typer"),
    "ucancrawl.ingest": ("scrapy", "twisted", "typer"),
    "ucancrawl.spiders": ("sqlalchemy", "typer"),
    "ucancrawl.middlewares": ("sqlalchemy", "typer"),
    "ucancrawl.pipelines": ("sqlalchemy", "typer"),
    "ucancrawl.cli": ("sqlalchemy",),
}
"""Package of ours -> top-level names it must never import. No SQL in a door."""


def inside(name: str, package: str) -> bool:
    return name == package or name.startswith(package + ".")


@pytest.mark.parametrize("package", sorted(FORBIDDEN))
def test_package_keeps_its_border(package, sources):
    wrong = sorted(
        f"{source.name} imports {imported}"
        for source in sources.values()
        if inside(source.name, package)
        for imported in source.imports()
        if any(inside(imported, banned) for banned in FORBIDDEN[package])
    )
    assert not wrong


def test_no_import_ring(sources):
    graph = {
        source.name: {
            imported
            for imported in source.imports()
            if imported in sources and imported != source.name
        }
        for source in sources.values()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail("import ring: " + " -> ".join(error.args[1]))


def test_package_files_hold_a_docstring_only(sources):
    wrong = [
        source.name
        for source in sources.values()
        if source.path.name == "__init__.py" and len(source.tree.body) != 1
    ]
    assert not wrong


def test_importing_storage_loads_no_crawler():
    import subprocess
    import sys

    code = (
        "import sys, pkgutil, importlib, storage\n"
        "for m in pkgutil.walk_packages(storage.__path__, 'storage.'):\n"
        "    if '.migrations' not in m.name: importlib.import_module(m.name)\n"
        "print([m for m in ('scrapy', 'twisted', 'ucancrawl') if m in sys.modules])"
    )
    shown = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert shown.stdout.strip() == "[]"
