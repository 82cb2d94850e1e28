"""What is public is documented: fields, commands, exit codes, counters."""

import ast
import re
from dataclasses import fields

import pytest
import typer

from storage.editions.registry import EDITIONS
from storage.record import NewsArticle
from tests.running import ROOT
from ucancrawl.cli.main import COMMANDS
from ucancrawl.exits import Exit
from ucancrawl.stats import DESCRIBED

OPERATIONS = (ROOT / "docs/operations.md").read_text("utf-8")
DATA = (ROOT / "docs/data-format.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")


def described(sources) -> dict[str, str]:
    """First sentence of each record attribute's docstring."""
    tree = sources["storage.record"].tree
    (record,) = (
        n
        for n in tree.body
        if isinstance(n, ast.ClassDef) and n.name == NewsArticle.__name__
    )
    pairs = zip(record.body, record.body[1:], strict=False)
    return {
        node.target.id: text.value.value.split("\n")[0]
        for node, text in pairs
        if isinstance(node, ast.AnnAssign)
    }


def test_every_exported_field_is_described_as_in_the_record(sources):
    texts = described(sources)
    exported = [f.name for f in fields(NewsArticle) if f.metadata.get("exported", True)]
    rows = [f"| `{name}` | {texts[name]} |" for name in exported]
    assert [row for row in rows if row not in DATA] == []


@pytest.mark.parametrize("code", list(Exit), ids=lambda code: code.name)
def test_every_exit_code_has_its_row(code):
    row = f"| {int(code)} | {code.name.lower()} | {code.meaning} | {code.advice} |"
    assert row in OPERATIONS


def test_exit_codes_are_distinct_and_only_done_is_zero():
    assert [code.name for code in Exit if code == 0] == ["DONE"]
    assert len({int(code) for code in Exit}) == len(list(Exit))


@pytest.mark.parametrize("key", sorted(DESCRIBED))
def test_every_counter_has_its_row(key):
    assert f"| `{key}` | {DESCRIBED[key]} |" in OPERATIONS


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme_or_operations(name):
    assert re.search(rf"`?ucancrawl {name}\b", README + OPERATIONS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_has_a_help_sentence(name):
    from importlib import import_module

    app = typer.Typer()
    import_module(f"ucancrawl.cli.{name}").register(app)
    command = typer.main.get_command(app)
    parameters = [p for p in command.params if p.name not in ("help",)]
    assert [p.name for p in parameters if not getattr(p, "help", None)] == []
    assert command.help


def test_the_five_editions_are_named():
    assert list(EDITIONS) == ["english", "china", "india", "indonesia", "vietnam"]
    assert all(name in OPERATIONS for name in EDITIONS)


def test_changelog_and_licence_are_there():
    assert "## Unreleased" in (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert "Apache License" in (ROOT / "LICENSE").read_text("utf-8")


def test_the_architecture_page_names_real_modules_and_every_room(sources):
    page = (ROOT / "docs/architecture.md").read_text("utf-8")
    files = {source.path.relative_to(ROOT).as_posix() for source in sources.values()}
    named = set(re.findall(r"`(?:ucancrawl/|storage/)?([a-z_/]+\.py)`", page))
    assert [n for n in named if not any(f.endswith(f"/{n}") for f in files)] == []
    rooms = {f.split("/")[1] for f in files if f.count("/") > 1}
    assert [room for room in sorted(rooms) if f"`{room}/" not in page] == []
